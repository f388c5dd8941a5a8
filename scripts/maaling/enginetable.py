"""The table of what was measured in each browser engine: figures in, lines out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from maaling.tabell import tabell, tall
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


def tabellene(
    maalt: Mapping[str, Mapping[str, Sequence[ToBesoek]]], utelatt: Sequence[Utelatt]
) -> str:
    """A table for each engine and visit of the sites in it, then a line for each engine left out.

    Milliseconds and bytes are the medians of the rounds. Stops when two visits were answered
    differently.
    """
    rundene = [to for steder in maalt.values() for alle in steder.values() for to in alle]
    svarene = {besoek.svar for to in rundene for besoek in (to.kaldt, to.andre)}
    if len(svarene) > 1:
        raise Stopp(f"Motorene svarte ulikt: {', '.join(sorted(svarene))}.")
    linjer = ["Eget svar fra en lenke i hver motor, og hva tjeneren sendte:"]
    for motor, steder in maalt.items():
        for n, besoek in enumerate(_BESOEKENE):
            gangene = {
                hvem: [(to.kaldt, to.andre)[n] for to in alle] for hvem, alle in steder.items()
            }
            linjer.append(tabell(f"{motor}, {besoek}", _kolonnene(gangene)))
    return "\n".join([*linjer, *map(str, utelatt)])


def _kolonnene(gangene: Mapping[str, Sequence[Besoek]]) -> dict[str, dict[str, str]]:
    return {
        "ms": tall({hvem: median(b.ms for b in alle) for hvem, alle in gangene.items()}),
        "MB": tall({hvem: median(b.byte for b in alle) / 1e6 for hvem, alle in gangene.items()}, 2),
        "spørsmål": {h: f"{median(len(b.spurt) for b in alle):.0f}" for h, alle in gangene.items()},
        "biblioteket": {hvem: _biblioteket(alle) for hvem, alle in gangene.items()},
    }


def _biblioteket(gangene: Sequence[Besoek]) -> str:
    """Whether Python's library was asked for, and in how many rounds if not in all or none."""
    ganger = sum(bool(_BIBLIOTEKENE & set(besoek.spurt)) for besoek in gangene)
    if 0 < ganger < len(gangene):
        return f"hentet {ganger} av {len(gangene)} ganger"
    return "hentet" if ganger else "ikke hentet"
