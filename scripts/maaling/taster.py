"""Keys and answers: what is typed in a measured page, and how long each key was waited for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from oppsett.steg import Stopp

# Runs in each page before its own scripts, and tells what is read here.
TASTER_JS = Path(__file__).with_name("taster.js")


@dataclass(frozen=True)
class Tast:
    """A key: what stood in the field after it, and when it was pressed, in milliseconds."""

    verdi: str
    tid: float


@dataclass(frozen=True)
class Malt:
    """An answer, and when the frame that shows it had been painted."""

    tekst: str
    tid: float


def ventetider(
    taster: Sequence[Tast], malt: Iterable[Malt], belop: Callable[[str], str]
) -> list[float]:
    """Milliseconds from each key to the first painted answer that is of it or of a later key.

    ``belop`` is the answer to a value. Stops when the last of them was never answered: what was not
    waited out must not be told as quick.
    """
    nummer = {belop(t.verdi): n for n, t in enumerate(taster)}
    if len(nummer) < len(taster):
        raise Stopp("To tastetrykk har samme svar, så det kan ikke ses hvilket som er besvart.")
    tider: list[float] = []
    for svar in malt:
        besvart = nummer.get(svar.tekst, -1) + 1
        tider += [svar.tid - t.tid for t in taster[len(tider) : besvart]]
    if len(tider) < len(taster):
        raise Stopp(f"Bare {len(tider)} av {len(taster)} tastetrykk ble besvart.")
    return tider


def lest(sidens: dict[str, Any]) -> tuple[list[Tast], list[Malt]]:
    """What taster.js has told."""
    return [Tast(**t) for t in sidens["taster"]], [Malt(**m) for m in sidens["malt"]]


def verdiene(foerste: int, antall: int) -> list[str]:
    """So many values after the first, all unlike, each by one figure written over in the last.

    They are a decimal Gray code, whose neighbours differ in one figure: a hand that corrects a
    number makes a new number with each key.
    """
    sifre = len(str(foerste))
    koder = [_gray(n, sifre) for n in range(10**sifre)]
    start = koder.index(str(foerste))
    valgt = koder[start : start + antall + 1]
    # A first 0 would be a shorter number, and the end of the code has no next.
    if len(valgt) <= antall or any(kode[0] == "0" for kode in valgt):
        raise ValueError(foerste, antall)
    return valgt[1:]


def over(foer: str, etter: str) -> int:
    """The place of the one figure in which two values differ."""
    (plass,) = (n for n, (a, b) in enumerate(zip(foer, etter, strict=True)) if a != b)
    return plass


def _gray(tall: int, sifre: int) -> str:
    """The figures of a number, counted down where the figures before add up to an odd number."""
    kode: list[int] = []
    for siffer in map(int, str(tall).rjust(sifre, "0")):
        kode.append(9 - siffer if sum(kode) % 2 else siffer)
    return "".join(map(str, kode))


def p50_og_p99(tider: Sequence[float]) -> tuple[float, float]:
    """The median, and what one in a hundred is longer than."""
    hundredeler = quantiles(tider, n=100)
    return hundredeler[49], hundredeler[98]
