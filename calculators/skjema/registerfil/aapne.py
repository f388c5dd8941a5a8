"""Opening a file by what is in it, whatever it is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.beboerrad import ligner_beboer
from calculators.skjema.registerfil.csvfil import finn_skilletegn, les_csv
from calculators.skjema.registerfil.filslag import annet_enn_tekst
from calculators.skjema.registerfil.funn import Funn, Merknad, radene
from calculators.skjema.registerfil.hode import Hode
from calculators.skjema.registerfil.kolonner import FLEST, Kjente
from calculators.skjema.registerfil.rader import Raarad
from calculators.skjema.registerfil.tegnsett import les_tekst
from calculators.skjema.tekst import rens
from calculators.spraak import _, ngettext

STOERST = 25_000_000
_ZIP = b"PK\x03\x04"
_BLANKE = b"\xef\xbb\xbf \t\r\n"
# What old machines and some programs end a line with.
_SKIFT = re.compile("[\x85\u2028\u2029]")


@dataclass
class Aapnet:
    """A file that is open: its format, about how many rows, its headings, and the rows below.

    Rows may have notes beside the table as far as ``kant``. A sheet has room for them; a text has
    where the line of headings goes on with empty cells, as a program writes it.
    """

    format: str
    antall: int
    hode: Hode
    rader: Iterator[Raarad]
    funn: Funn
    kant: int


def aapne(innhold: bytes, kjente: Kjente) -> Aapnet:
    """Find the register in a file, ``csv`` or ``xlsx``.

    Raises Feltfeil for a file that is too big, empty, locked or of another kind.
    """
    if len(innhold) > STOERST:
        mb = STOERST // 1_000_000
        raise Feltfeil(_("Filen er større enn {mb} MB. Del registeret i flere filer.", mb=mb))
    if not innhold.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise Feltfeil(_("Filen er tom. Velg filen med registeret."))
    funn = Funn()
    # Some servers send a blank line before the file.
    if innhold.lstrip(_BLANKE).startswith(_ZIP):
        from calculators.skjema.registerfil.xlsxfil import les_xlsx

        antall, hode, rader = les_xlsx(innhold, kjente, funn)
        return _under("xlsx", antall, hode, rader, funn, kjente)
    if hva := annet_enn_tekst(innhold):
        raise Feltfeil(hva)
    tekst = _teksten(innhold, kjente, funn)
    skille, funnet = finn_skilletegn(tekst, kjente)
    hode = funnet or Hode(0, ())
    rader = les_csv(tekst, skille, hode, funn)
    return _under("csv", tekst.count("\n"), hode, rader, funn, kjente)


def _teksten(innhold: bytes, kjente: Kjente, funn: Funn) -> str:
    def overskrifter(tekst: str) -> int:
        hode = finn_skilletegn(_linjer(tekst), kjente)[1]
        return len(hode.treff) if hode else 0

    lest = les_tekst(innhold, overskrifter)
    if lest.merknad:
        funn.sagt.append(Merknad(lest.merknad))
    funn.ulesbare_tegn = "\ufffd" in lest.tekst
    return rens(_linjer(lest.tekst))


def _linjer(tekst: str) -> str:
    """The text with ends of lines that a reader of CSV knows, where it has none of them."""
    return tekst if "\n" in tekst or "\r" in tekst else _SKIFT.sub("\n", tekst)


def _under(
    format_: str, antall: int, hode: Hode, rader: Iterator[Raarad], funn: Funn, kjente: Kjente
) -> Aapnet:
    """Only the rows below the headings; those above are said to be left out."""
    funn.hoderad, funn.delt_hode = hode.nummer, hode.delt
    funn.sagt += _om_dem_over(hode, kjente)
    kant = hode.bredde if format_ == "csv" else FLEST + 1
    under = (r for r in rader if r.nummer > hode.nummer)
    return Aapnet(format_, antall, hode, under, funn, kant)


def _om_dem_over(hode: Hode, kjente: Kjente) -> Iterator[Merknad]:
    beboere = [r.nummer for r in hode.over if ligner_beboer(r.celler, kjente)]
    andre = [r.nummer for r in hode.over if r.nummer not in beboere]
    if beboere:
        tekst = ngettext(
            "{radene} står over overskriftene i rad {nummer}, og er ikke regnet med. Raden ser ut "
            "til å gjelde en beboer. Flytt raden med overskrifter øverst i tabellen.",
            "{radene} står over overskriftene i rad {nummer}, og er ikke regnet med. Radene ser ut "
            "til å gjelde beboere. Flytt raden med overskrifter øverst i tabellen.",
            len(beboere),
        )
        yield Merknad(
            tekst.format(radene=radene(beboere, stor=True), nummer=hode.nummer), viktig=True
        )
    if andre:
        yield Merknad(
            _(
                "Overskriftene står i rad {nummer}. {radene} over dem er ikke brukt.",
                nummer=hode.nummer,
                radene=radene(andre, stor=True),
            )
        )
