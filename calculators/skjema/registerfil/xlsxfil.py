"""Opening an Excel workbook as data: which of its sheets is the register, and what the rest is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from calculators.norsk import og
from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.ark import Ark, Bok, tekst_av
from calculators.skjema.registerfil.beboerrad import ligner_beboer
from calculators.skjema.registerfil.filslag import binaer
from calculators.skjema.registerfil.funn import Funn, Merknad
from calculators.skjema.registerfil.hode import LETT, Hode, let
from calculators.skjema.registerfil.kolonner import Kjente
from calculators.skjema.registerfil.pakke import Pakke, eller_skadet, navn_av
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.registerfil.rader import Raarad
from calculators.skjema.registerfil.stiler import har_strek, les_stiler
from calculators.spraak import N_, Ordbok, _

_NEVNES = 10
_SANT = ("1", "true")
# How a hidden sheet is brought back. Excel's own list leaves out those that are very hidden.
_VIS = Ordbok(
    {
        "hidden": N_("Høyreklikk på en arkfane i Excel, velg Vis, og lagre filen."),
        "veryHidden": N_(
            "Det kan ikke vises fra menyen i Excel. Be den som laget filen, om å vise arket, "
            "eller hent registeret på nytt fra programmet det kommer fra."
        ),
    }
)


class _Oppslag(NamedTuple):
    """A sheet as the workbook lists it; ``hode`` is None where it has no rows.

    ``skjult`` is the workbook's own word for how it is hidden, and empty for one that is seen.
    ``har_rader`` is whether there is something below the headings, and ``beboere`` whether some
    row looks like a resident's.
    """

    navn: str
    skjult: str
    ark: Ark | None
    hode: Hode | None
    har_rader: bool
    beboere: bool

    def nevnt(self) -> str:
        """The name as the note writes it."""
        hva = "" if self.ark else " (diagram)"
        return f"{self.navn}{' (skjult)' if self.skjult else hva}"

    def treff(self) -> frozenset[str]:
        """The known columns it has headings for."""
        return self.hode.treff if self.hode and not self.hode.feil else frozenset()


@dataclass
class _Boken:
    """The workbook's own part: what it says of dates and formulas, and the sheets in order."""

    fra_1904: bool
    regn_ved_aapning: bool
    ark: list[tuple[str, str, str, str]]


def les_xlsx(innhold: bytes, kjente: Kjente, funn: Funn) -> tuple[int, Hode, Iterator[Raarad]]:
    """About how many rows the sheet has, its headings, and its rows from the top.

    It is the first visible sheet with the known headings. Raises Feltfeil for what is no workbook.
    """
    pakke = Pakke(innhold)
    alle = _oppslagene(pakke, kjente)
    valgt = _velg(alle, kjente)
    funn.sagt += _om_arkene(valgt, alle, kjente)
    if valgt.ark is None or valgt.hode is None:
        raise Feltfeil(_("Arbeidsboken har ingen rader. Velg filen med registeret."))
    if valgt.ark.har_merknader():
        hva = _("merknader som er festet til celler")
        funn.sagt.append(Merknad(_("Filen har {hva}. De er ikke lest.", hva=hva)))
    return valgt.ark.antall, valgt.hode, valgt.ark.rader(funn)


def _oppslagene(pakke: Pakke, kjente: Kjente) -> list[_Oppslag]:
    hoveddel = pakke.hoveddel()
    if hoveddel.endswith(".bin"):
        raise Feltfeil(binaer())
    with eller_skadet():
        boken = _les_boken(pakke, hoveddel)
        bok = _felles(pakke, hoveddel, boken)
        alle = []
        for navn, skjult, slag, del_ in boken.ark:
            ark = Ark(bok, del_) if slag == "worksheet" and pakke.har(del_) else None
            hode = let(ark.rader(Funn()), kjente) if ark else None
            har_rader = bool(
                ark and hode and any(r.nummer > hode.nummer for r in ark.rader(Funn()))
            )
            foerste = islice(ark.rader(Funn()), LETT) if ark else ()
            beboere = any(ligner_beboer(r.celler, kjente) for r in foerste)
            alle.append(_Oppslag(navn, skjult, ark, hode, har_rader, beboere))
        return alle


def _les_boken(pakke: Pakke, hoveddel: str) -> _Boken:
    boken = _Boken(False, False, [])
    deler = pakke.relasjoner(hoveddel)
    for e in pakke.elementer(hoveddel):
        navn = navn_av(e)
        if navn == "workbookPr":
            boken.fra_1904 = e.get("date1904") in _SANT
        elif navn == "calcPr":
            boken.regn_ved_aapning = e.get("fullCalcOnLoad") in _SANT
        elif navn == "sheet":
            id_ = next((v for k, v in e.attrib.items() if k.endswith("}id")), "")
            slag, del_ = deler.get(id_, ("", ""))
            skjult = e.get("state", "visible").removeprefix("visible")
            boken.ark.append((_navnet(e.get("name", ""), len(boken.ark)), skjult, slag, del_))
    return boken


def _navnet(navn: str, nummer: int) -> str:
    """The sheet's name, or its number where the name may tell who somebody is."""
    return (
        _("ark {nummer}", nummer=nummer + 1)
        if har_personnummer(navn) or not navn.strip()
        else f"«{navn}»"
    )


def _felles(pakke: Pakke, hoveddel: str, boken: _Boken) -> Bok:
    deler = dict(pakke.relasjoner(hoveddel).values())
    tekster: list[str] = []
    strek: set[int] = set()
    if pakke.har(del_ := deler.get("sharedStrings", "")):
        for e in pakke.elementer(del_):
            if navn_av(e) == "si":
                if har_strek(e):
                    strek.add(len(tekster))
                tekster.append(tekst_av(e))
    stiler = les_stiler(pakke, deler.get("styles", ""))
    return Bok(pakke, tekster, strek, stiler, boken.fra_1904, not boken.regn_ved_aapning)


def _velg(alle: Sequence[_Oppslag], kjente: Kjente) -> _Oppslag:
    """The visible sheet with most of what a register must have; the first of several.

    Of two with all the headings, one that has rows goes before an empty template.
    """
    synlige = [a for a in alle if a.ark and not a.skjult]
    valgt = max(
        synlige,
        key=lambda a: (kjente.nok(a.treff()), a.har_rader, a.hode is not None, len(a.treff())),
        default=None,
    )
    if valgt is None or not kjente.nok(valgt.treff()):
        for a in alle:
            if a.skjult and kjente.nok(a.treff()):
                raise Feltfeil(
                    _(
                        "Overskriftene vi kjenner, står i arket {navn}, som er skjult. {vis}",
                        navn=a.navn,
                        vis=_VIS.get(a.skjult, _VIS["hidden"]),
                    )
                )
    if valgt is None:
        raise Feltfeil(
            _("Arbeidsboken har ingen synlige ark med rader. Velg filen med registeret.")
        )
    return valgt


def _om_arkene(valgt: _Oppslag, alle: Sequence[_Oppslag], kjente: Kjente) -> Iterator[Merknad]:
    """Which sheet was read and which were not; empty ones are not worth a word."""
    andre = [a for a in alle if a is not valgt and (a.hode or a.ark is None)]
    if not andre:
        return
    navn = [a.navn for a in alle if a is valgt or a in andre]
    ulest = [a.nevnt() for a in andre]
    mange = len(ulest) > _NEVNES
    if mange:
        ulest = [*ulest[: _NEVNES - 1], _("{antall} ark til", antall=len(ulest) - _NEVNES + 1)]
    har = _("{antall} ark", antall=len(navn)) if mange else _("arkene {navn}", navn=og(navn))
    tekst = _(
        "Filen har {har}. Vi leste {navn}, og ikke {ulest}.",
        har=har,
        navn=valgt.navn,
        ulest=og(ulest),
    )
    registre = [a for a in andre if len(a.treff()) > 1 or a.beboere]
    if registre:
        tekst += _(
            " Svaret gjelder bare arket vi leste. Skal de andre sjekkes, må "
            "hvert av dem lagres som en egen fil."
        )
    yield Merknad(tekst, viktig=bool(registre))
