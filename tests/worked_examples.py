"""The worked examples: data in ``eksempler/*.toml`` that a caseworker can read."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MAPPE = Path(__file__).parent / "eksempler"


@dataclass(frozen=True)
class Eksempel:
    kalkulator: str
    navn: str
    sporsmaal: dict[str, Any]
    resultat: dict[str, Any]
    feil: list[str]

    def __str__(self) -> str:
        return f"{self.kalkulator}: {self.navn}"

    def stemmer(self, svaret: dict[str, Any]) -> None:
        """Fail unless the answer is the one the example says."""
        assert [f["felt"] for f in svaret["feil"]] == self.feil
        assert svaret["ok"] is (not self.feil)
        utdrag = {navn: _uten_null(svaret["resultat"].get(navn)) for navn in self.resultat}
        assert utdrag == self.resultat
        assert all(f["melding"] for f in svaret["feil"])


def _uten_null(verdi: Any) -> Any:
    """TOML has no null: a key that is null in the answer is left out of the example."""
    if isinstance(verdi, dict):
        return {k: _uten_null(v) for k, v in verdi.items() if v is not None}
    return [_uten_null(v) for v in verdi] if isinstance(verdi, list) else verdi


def alle() -> list[Eksempel]:
    return list(_les())


def _les() -> Iterator[Eksempel]:
    for fil in sorted(_MAPPE.glob("*.toml")):
        for e in tomllib.loads(fil.read_text(encoding="utf-8"))["eksempel"]:
            sporsmaal = {"kalkulator": fil.stem, "maal": "nb", "svar": e["svar"]}
            yield Eksempel(fil.stem, e["navn"], sporsmaal, e.get("resultat", {}), e.get("feil", []))
