"""The table of what was measured in each browser engine: figures in, lines out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from oppsett.browser import Program
from oppsett.steg import Stopp

# Ours, and the one that Pyodide comes with.
_BIBLIOTEKENE = frozenset({"python.zip", "python_stdlib.zip"})
_BESOEKENE = ("kaldt", "andre besøk")


@dataclass(frozen=True)
class Besoek:
    """One visit until the answer stood: milliseconds, bytes sent, files asked for, and answer.

    The bytes are of the files as they are sent, without the headers.
    """

    ms: float
    byte: int
    spurt: tuple[str, ...]
    svar: str


@dataclass(frozen=True)
class ToBesoek:
    """A visitor's first visit, and the next."""

    kaldt: Besoek
    andre: Besoek


@dataclass(frozen=True)
class Utelatt:
    """An engine that is not on the machine, and the programs it takes that are not."""

    navn: str
    mangler: Sequence[Program]

    def __str__(self) -> str:
        """What to install, and where the path of one that is elsewhere is told."""
        pakker = " ".join(program.pakker[0] for program in self.mangler)
        variabler = " og ".join(program.variabel for program in self.mangler)
        return (
            f"{self.navn}: ikke målt. Fant ikke {' og '.join(p.navn for p in self.mangler)}. "
            f"Installer (på Debian: apt-get install {pakker}), eller sett {variabler} til stien."
        )


def tabell(maalt: Mapping[tuple[str, str], Sequence[ToBesoek]], utelatt: Sequence[Utelatt]) -> str:
    """A line for each engine, site and visit, then one for each engine that was left out.

    Milliseconds and bytes are the medians of the rounds, and their ratios are to the first site
    in the same engine. Stops when two visits were answered differently.
    """
    svarene = {b.svar for rundene in maalt.values() for to in rundene for b in (to.kaldt, to.andre)}
    if len(svarene) > 1:
        raise Stopp(f"Motorene svarte ulikt: {', '.join(sorted(svarene))}.")
    runder = max((len(rundene) for rundene in maalt.values()), default=0)
    linjer = [f"Eget svar fra en lenke i hver motor, og hva tjeneren sendte (runder: {runder})"]
    vanlig: dict[tuple[str, str], tuple[float, float]] = {}
    for (motor, hvem), rundene in maalt.items():
        for besoek, gangene in zip(_BESOEKENE, _hver(rundene), strict=True):
            tid, byte = median(b.ms for b in gangene), median(b.byte for b in gangene)
            foerst = vanlig.setdefault((motor, besoek), (tid, byte))
            linjer.append(
                f"{motor:<10} {besoek:<12} {hvem:<8} {tid:6.0f} ms ({_av(tid, foerst[0])})  "
                f"{byte / 1e6:6.2f} MB ({_av(byte, foerst[1])})  "
                f"{median(len(b.spurt) for b in gangene):3.0f} spørsmål  "
                f"biblioteket: {_biblioteket(gangene)}"
            )
    return "\n".join([*linjer, *map(str, utelatt)])


def _hver(rundene: Sequence[ToBesoek]) -> tuple[list[Besoek], list[Besoek]]:
    return [to.kaldt for to in rundene], [to.andre for to in rundene]


def _av(tall: float, vanlig: float) -> str:
    """A ratio; of nothing there is none."""
    return f"{tall / vanlig:.2f}" if vanlig else "   –"


def _biblioteket(gangene: Sequence[Besoek]) -> str:
    """Whether Python's library was asked for, and in how many rounds if not in all or none."""
    ganger = sum(bool(_BIBLIOTEKENE & set(besoek.spurt)) for besoek in gangene)
    if 0 < ganger < len(gangene):
        return f"hentet {ganger} av {len(gangene)} ganger"
    return "hentet" if ganger else "ikke hentet"
