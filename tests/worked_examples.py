"""What it is for an answer to be the one that a worked example tells."""

from typing import Any

from utgave.eksempler import Eksempel


def stemmer(eksempel: Eksempel, svaret: dict[str, Any]) -> None:
    """Fail unless the answer is the one the example says."""
    assert [f["felt"] for f in svaret["feil"]] == eksempel.feil
    assert svaret["ok"] is (not eksempel.feil)
    utdrag = {navn: _uten_null(svaret["resultat"].get(navn)) for navn in eksempel.resultat}
    if "per_aar" in utdrag:
        utdrag["per_aar"] = _kjente_aar(utdrag["per_aar"], eksempel.resultat["per_aar"])
    assert utdrag == eksempel.resultat
    assert all(f["melding"] for f in svaret["feil"])


def _kjente_aar(per_aar: list[Any], kjente: list[Any]) -> list[Any]:
    """The editions the example tells of; older ones may be added, and are then what the first of
    these has changed from.
    """
    foerste = min(linje["tilskuddsaar"] for linje in kjente)
    linjer = [linje for linje in per_aar if linje["tilskuddsaar"] >= foerste]
    return [{n: v for n, v in linjer[0].items() if n != "endring"}, *linjer[1:]]


def _uten_null(verdi: Any) -> Any:
    """TOML has no null: a key that is null in the answer is left out of the example."""
    if isinstance(verdi, dict):
        return {k: _uten_null(v) for k, v in verdi.items() if v is not None}
    return [_uten_null(v) for v in verdi] if isinstance(verdi, list) else verdi
