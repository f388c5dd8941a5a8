"""What was noticed while a file was read, and said afterwards: above all what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from calculators.norsk import antall, og, tall
from calculators.skjema.registerfil.kolonner import FLEST, Kolonner

_NEVNES = 5


class Merknad(NamedTuple):
    """A sentence to the one who made the file; ``viktig`` when it may change what is counted."""

    tekst: str
    viktig: bool = False


@dataclass
class Funn:
    """Filled in as the rows are read. Rows are numbers, columns are places from 0."""

    sagt: list[Merknad] = field(default_factory=list)
    hoderad: int = 0
    skjulte_rader: list[int] = field(default_factory=list)
    skjulte_kolonner: set[int] = field(default_factory=set)
    formler: set[int] = field(default_factory=set)
    flettet: bool = False
    linjeskift: bool = False
    korte: list[int] = field(default_factory=list)
    ulesbare_tegn: bool = False
    bortenfor: set[str] = field(default_factory=set)
    sumlinjer: list[int] = field(default_factory=list)
    tekstlinjer: list[int] = field(default_factory=list)
    gjentatt: list[int] = field(default_factory=list)
    loese: dict[int, int] = field(default_factory=dict)

    def utelatt(self) -> list[str]:
        """The rows that were not counted, and what stands beyond what is read."""
        rader = (
            (self.sumlinjer, "en sum", "summer"),
            (self.tekstlinjer, "bare en tekst", "bare tekster"),
            (self.gjentatt, "overskriftene en gang til", "overskriftene på nytt"),
        )
        ut = [
            f"{radene(r, stor=True)} har {ent if len(r) == 1 else fl}, og er ikke regnet med."
            for r, ent, fl in rader
            if r
        ]
        ut += [f"Filen har {hva}. De er ikke lest." for hva in sorted(self.bortenfor)]
        if self.ulesbare_tegn:
            ut.append(
                "Noen tegn i filen lot seg ikke lese, og vises som \ufffd. Lagre registeret på "
                "nytt som CSV UTF-8 eller som Excel-arbeidsbok (.xlsx)."
            )
        return ut

    def lest(self, kolonner: Kolonner) -> Iterable[str]:
        """What was read, and how."""
        brukt = set(kolonner.plass.values())
        if skjult := [r for r in self.skjulte_rader if r > self.hoderad]:
            yield (
                f"{radene(skjult, stor=True)} er skjult i Excel, for eksempel av et filter. "
                f"{'Den' if len(skjult) == 1 else 'De'} er også lest."
            )
        if gjemt := brukt & self.skjulte_kolonner:
            yield f"{_kolonnene(kolonner, gjemt)} er skjult i Excel, og er også lest."
        if formler := brukt & self.formler:
            yield (
                f"{_kolonnene(kolonner, formler)} har formler. Vi har lest svarene de viste da "
                "filen ble lagret."
            )
        if self.flettet:
            yield "Sammenslåtte celler er lest som svar for alle radene og kolonnene de dekker."
        if self.korte:
            yield (
                f"{radene(self.korte, stor=True)} har færre celler enn det er overskrifter. "
                "Cellene som mangler, er lest som tomme."
            )
        if self.linjeskift:
            yield (
                "Noen celler går over flere linjer. Radnumrene er de Excel viser, og ikke "
                "linjene i et tekstprogram."
            )
        if self.loese:
            steder = og([f"{kolonner.navn(n)} (rad {r})" for n, r in sorted(self.loese.items())])
            yield f"Tekst i kolonner uten overskrift er ikke brukt: {steder}."


def radene(numre: Sequence[int], stor: bool = False) -> str:
    """``rad 4``, ``rad 4, 5 og 9``, or the first of them and how many more."""
    ord_ = "Rad" if stor else "rad"
    if len(numre) <= _NEVNES:
        return f"{ord_} {og([str(n) for n in numre])}"
    noen = ", ".join(str(n) for n in numre[:_NEVNES])
    return f"{ord_} {noen} og {antall(len(numre) - _NEVNES, 'rad', 'rader')} til"


def _kolonnene(kolonner: Kolonner, plasser: Iterable[int]) -> str:
    navn = [f"«{kolonner.navn(n)}»" for n in sorted(plasser)]
    return f"{'Kolonnen' if len(navn) == 1 else 'Kolonnene'} {og(navn)}"


BORTENFOR_KOLONNER = f"celler etter kolonne nummer {FLEST}"
BORTENFOR_RADER = f"rader etter rad {tall(1_048_576)}"
