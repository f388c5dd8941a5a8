"""What was noticed while a file was read, and said afterwards: above all what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from calculators.norsk import antall, og, tall
from calculators.skjema.registerfil.kolonner import FLEST, Kolonner
from calculators.spraak import _, ngettext

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
    delt_hode: bool = False
    skjulte_rader: list[int] = field(default_factory=list)
    skjulte_kolonner: set[int] = field(default_factory=set)
    strek: list[int] = field(default_factory=list)
    formler: set[int] = field(default_factory=set)
    flettet: bool = False
    linjeskift: bool = False
    korte: list[int] = field(default_factory=list)
    ulesbare_tegn: bool = False
    bortenfor: set[str] = field(default_factory=set)
    sumlinjer: list[int] = field(default_factory=list)
    tekstlinjer: list[int] = field(default_factory=list)
    gjentatt: list[int] = field(default_factory=list)
    fortsatt: list[int] = field(default_factory=list)
    uten_svar: list[int] = field(default_factory=list)
    ubrukt: list[int] = field(default_factory=list)
    loese: dict[int, list[int]] = field(default_factory=dict)

    def utelatt(self) -> list[str]:
        """The rows that were not counted, and what stands beyond what is read."""
        rader = (
            (self.sumlinjer, _("en sum"), _("summer")),
            (self.tekstlinjer, _("bare en tekst"), _("bare tekster")),
            (self.gjentatt, _("overskriftene en gang til"), _("overskriftene på nytt")),
        )
        ut = [
            _(
                "{radene} har {hva}, og er ikke regnet med.",
                radene=radene(r, stor=True),
                hva=ent if len(r) == 1 else fl,
            )
            for r, ent, fl in rader
            if r
        ]
        if self.fortsatt:
            ut.append(
                ngettext(
                    "{radene} er slått sammen med raden over i alle kolonnene vi kjenner, og er "
                    "lest som samme beboer. Gjelder den en annen, må cellene deles.",
                    "{radene} er slått sammen med raden over i alle kolonnene vi kjenner, og er "
                    "lest som samme beboer. Gjelder de andre, må cellene deles.",
                    len(self.fortsatt),
                ).format(radene=radene(self.fortsatt, stor=True))
            )
        if self.uten_svar:
            ut.append(
                ngettext(
                    "{radene} har tekst, men verken lokal kode, status eller svar i kolonnene vi "
                    "kjenner, og er ikke regnet med. Gjelder raden en beboer, må den fylles ut.",
                    "{radene} har tekst, men verken lokal kode, status eller svar i kolonnene vi "
                    "kjenner, og er ikke regnet med. Gjelder radene beboere, må de fylles ut.",
                    len(self.uten_svar),
                ).format(radene=radene(self.uten_svar, stor=True))
            )
        ut += [_("Filen har {hva}. De er ikke lest.", hva=hva) for hva in sorted(self.bortenfor)]
        if self.ulesbare_tegn:
            ut.append(
                _(
                    "Noen tegn i filen lot seg ikke lese, og vises som \ufffd. Lagre registeret "
                    "på nytt som CSV UTF-8 eller som Excel-arbeidsbok (.xlsx)."
                )
            )
        return ut

    def lest(self, kolonner: Kolonner) -> Iterable[str]:
        """What was read, and how."""
        brukt = set(kolonner.plass.values())
        if skjult := [r for r in self.skjulte_rader if r > self.hoderad]:
            yield (
                ngettext(
                    "{radene} er skjult i Excel, for eksempel av et filter. Den er også lest.",
                    "{radene} er skjult i Excel, for eksempel av et filter. De er også lest.",
                    len(skjult),
                ).format(radene=radene(skjult, stor=True))
            )
        if gjemt := brukt & self.skjulte_kolonner:
            yield ngettext(
                "{kolonnene} er skjult i Excel, og er også lest.",
                "{kolonnene} er skjult i Excel, og er også lest.",
                len(gjemt),
            ).format(kolonnene=_kolonnene(kolonner, gjemt))
        if formler := brukt & self.formler:
            yield (
                _(
                    "{kolonnene} har formler. Vi har lest svarene de viste da filen ble lagret.",
                    kolonnene=_kolonnene(kolonner, formler),
                )
            )
        if self.flettet:
            yield _("Sammenslåtte celler er lest som svar for alle radene og kolonnene de dekker.")
        if self.korte:
            yield (
                _(
                    "{radene} har færre celler enn det er overskrifter. Cellene som "
                    "mangler, er lest som tomme.",
                    radene=radene(self.korte, stor=True),
                )
            )
        if self.linjeskift:
            yield (
                _(
                    "Noen celler går over flere linjer. Radnumrene er de Excel "
                    "viser, og ikke linjene i et tekstprogram."
                )
            )
        if self.ubrukt:
            yield _(
                "{radene} har verken lokal kode, status eller svar, og er ikke regnet med.",
                radene=radene(self.ubrukt, stor=True),
            )
        if self.loese:
            steder = og(
                [
                    _("{navn} ({radene})", navn=kolonner.navn(n), radene=radene(r))
                    for n, r in sorted(self.loese.items())
                ]
            )
            yield _("Tekst i kolonner uten overskrift er ikke brukt: {steder}.", steder=steder)


def radene(numre: Sequence[int], stor: bool = False) -> str:
    """``rad 4``, ``rad 4, 5 og 9``, or the first of them and how many more."""
    ord_ = _("Rad") if stor else _("rad")
    if len(numre) <= _NEVNES:
        return f"{ord_} {og([str(n) for n in numre])}"
    noen = ", ".join(str(n) for n in numre[:_NEVNES])
    return _(
        "{rad} {noen} og {resten} til",
        rad=ord_,
        noen=noen,
        resten=antall(len(numre) - _NEVNES, "rad", "rader"),
    )


def _kolonnene(kolonner: Kolonner, plasser: Iterable[int]) -> str:
    navn = [f"«{kolonner.navn(n)}»" for n in sorted(plasser)]
    ord_ = ngettext("Kolonnen", "Kolonnene", len(navn))
    return f"{ord_} {og(navn)}"


def bortenfor_kolonner() -> str:
    """What stands to the right of what is read."""
    return _("celler etter kolonne nummer {flest}", flest=FLEST)


def bortenfor_rader() -> str:
    """What stands below the last row a sheet can have."""
    return _("rader etter rad {siste}", siste=tall(1_048_576))
