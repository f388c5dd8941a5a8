"""Invented editions, each very unlike the published ones; read by the tests and never published."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from calculators.regelverk import Regelverk, kilder

MAPPE = Path(__file__).parent / "oppdiktet"
OPPDIKTEDE = tuple(sorted(int(fil.stem) for fil in MAPPE.glob("*.toml")))


def oppdiktet(aar: int) -> Regelverk:
    return kilder.tolk((MAPPE / f"{aar}.toml").read_text(encoding="utf-8"), f"{aar}.toml")


@contextmanager
def blant_utgavene() -> Iterator[None]:
    """While it lasts the calculators know the invented years beside the published ones."""
    ekte = kilder._innhold

    def innhold(aar: int) -> bytes | None:
        fil = MAPPE / f"{aar}.toml"
        return fil.read_bytes() if fil.exists() else ekte(aar)

    with mock.patch.object(kilder, "_innhold", innhold):
        _glem()
        try:
            yield
        finally:
            _glem()


def _glem() -> None:
    kilder.aarene.cache_clear()
    kilder.regler.cache_clear()
