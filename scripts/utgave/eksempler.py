"""The worked examples: data in ``tests/eksempler/*.toml`` that a caseworker can read."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oppsett.steg import ROT

_MAPPE = ROT / "tests" / "eksempler"


@dataclass(frozen=True)
class Eksempel:
    """A question to a calculator, and what of its answer the example tells."""

    kalkulator: str
    navn: str
    sporsmaal: dict[str, Any]
    resultat: dict[str, Any]
    feil: list[str]

    def __str__(self) -> str:
        return f"{self.kalkulator}: {self.navn}"


def alle() -> list[Eksempel]:
    """Every example there is, calculator by calculator."""
    return list(_les())


def _les() -> Iterator[Eksempel]:
    for fil in sorted(_MAPPE.glob("*.toml")):
        for e in tomllib.loads(fil.read_text(encoding="utf-8"))["eksempel"]:
            sporsmaal = {"kalkulator": fil.stem, "maal": "nb", "svar": e["svar"]}
            yield Eksempel(fil.stem, e["navn"], sporsmaal, e.get("resultat", {}), e.get("feil", []))
