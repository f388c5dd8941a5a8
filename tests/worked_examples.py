"""What it is for an answer to be the one that a worked example tells."""

from typing import Any

from utgave.eksempler import Eksempel


def stemmer(eksempel: Eksempel, svaret: dict[str, Any]) -> None:
    """Fail unless the answer is the one the example says."""
    assert [f["felt"] for f in svaret["feil"]] == eksempel.feil
    assert svaret["ok"] is (not eksempel.feil)
    utdrag = {navn: _uten_null(svaret["resultat"].get(navn)) for navn in eksempel.resultat}
    assert utdrag == eksempel.resultat
    assert all(f["melding"] for f in svaret["feil"])


def _uten_null(verdi: Any) -> Any:
    """TOML has no null: a key that is null in the answer is left out of the example."""
    if isinstance(verdi, dict):
        return {k: _uten_null(v) for k, v in verdi.items() if v is not None}
    return [_uten_null(v) for v in verdi] if isinstance(verdi, list) else verdi
