"""The questions of the calculator ``register``: a file with a row for each resident."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from calculators.beregning.register import Inndata, Rad
from calculators.norsk import tall
from calculators.regelverk import Regelverk
from calculators.skjema import program
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.felt import Fil
from calculators.skjema.kontrolldato import kontrolldato
from calculators.skjema.registerfil.aapne import aapne
from calculators.skjema.registerfil.funn import Funn, radene
from calculators.skjema.registerfil.gjentakelser import Eksempel, Gjentakelser
from calculators.skjema.registerfil.kolonner import Kjente, Kolonner, finn
from calculators.skjema.registerfil.mal import eksempel, eksempelrader, kolonner, statuser
from calculators.skjema.registerfil.personnummer import med_personnummer
from calculators.skjema.registerfil.rader import Raarad, Ulest
from calculators.skjema.registerfil.tolk import Tolk
from calculators.skjema.registerfil.utelatt import Utelatt
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

FLEST_RADER = 200_000
TITTEL = N_("Sjekk hele registeret")


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default file is the template, with its example rows."""
    if program.mangler(regler):
        return bare_aaret("register", _(TITTEL), regler.tilskuddsaar)
    return Skjema(
        navn="register",
        tittel=_(TITTEL),
        for_haand=_(
            "Ta for dere én rad om gangen, og sammenlikn med kravene på "
            "siden om fulltidsprogrammet, som det er lenke til under svaret. "
            "Alle delene som er lovpålagte på datoen, må være med."
        ),
        knapp=N_("Sjekk registeret"),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            kontrolldato(regler),
            Fil(
                navn="fil",
                ledetekst=_("Fil med registeret"),
                hjelp=_(
                    "CSV eller Excel (.xlsx), én rad per beboer. Dra filen hit, eller velg den."
                ),
                mangler=_("Velg filen med registeret."),
                standard=eksempel(regler),
                godtar=(".csv", ".xlsx"),
                maler=tuple(
                    (f"register-mal-{regler.tilskuddsaar}.{slag}", ord_)
                    for slag, ord_ in (("xlsx", "Excel"), ("csv", "CSV"))
                ),
            ),
        ),
    )


@dataclass
class Lest:
    """A register that is open: its headings, and what the rows told as they were read.

    ``antall`` is about how many rows there are. ``celler`` holds the rows' own cells, for the
    file that is given back. ``stoppet`` are the columns where some row has a number that may
    tell who a resident is. ``funn`` is what was noticed of the file.
    """

    format: str
    antall: int
    kolonner: Kolonner
    raarader: Iterator[Raarad]
    tolk: Tolk
    utelatt: Utelatt
    funn: Funn
    gjentakelser: Gjentakelser
    celler: list[tuple[str, ...]] = field(default_factory=list)
    stoppet: set[int] = field(default_factory=set)
    strek: list[int] = field(default_factory=list)

    def rader(self) -> Iterator[Rad]:
        """Each resident's row, read as the form reads its fields.

        Raises Feltfeil for a file too long, and for one with headings in another order below.
        """
        bredde = None if self.format == "xlsx" else len(self.kolonner.hode)
        for raa in self.raarader:
            if len(self.celler) == FLEST_RADER:
                raise Feltfeil(
                    _(
                        "Filen har flere enn {flest_rader} rader. Del den i flere filer.",
                        flest_rader=tall(FLEST_RADER),
                    )
                )
            # Cells beyond the headings of a text are neither shown nor given back.
            self.stoppet.update(med_personnummer(raa.celler[:bredde]))
            raa = self.kolonner.samlet(raa)
            if self.utelatt.staar_utenfor(raa) or self.utelatt.er_samme_beboer(raa):
                continue
            rad = self.tolk.les(raa)
            if rad.feil and self.utelatt.er_ingens(raa):
                continue
            if bredde and not rad.feil and len(raa.celler) < bredde:
                self.funn.korte.append(raa.nummer)
            self.celler.append(tuple(raa.celler))
            self.gjentakelser.se(self._merket(raa.celler), rad)
            # The sheet is read row by row, so the last that was found struck through may be this.
            if self.funn.strek[-1:] == [raa.nummer]:
                self.strek.append(raa.nummer)
            yield rad

    def merke(self, n: int) -> str:
        """The local label of the row read as number ``n``; nothing where it may not be shown."""
        return self._merket(self.celler[n]) if self._viser_merker() else ""

    def _merket(self, celler: Sequence[str]) -> str:
        plass = self.kolonner.plass.get("merke", len(celler))
        celle = celler[plass] if plass < len(celler) else ""
        return "" if isinstance(celle, Ulest) else celle.strip()

    def _viser_merker(self) -> bool:
        return self.kolonner.plass.get("merke") not in self.stoppet

    def viktig(self) -> list[str]:
        """What may make the numbers other than they should be: who does not know it, is misled."""
        return [*self.ikke_talt(), *self.tvilsomt()]

    def ikke_talt(self) -> list[str]:
        """What of the file was not read or not counted."""
        sagt = [m.tekst for m in self.funn.sagt if m.viktig]
        return [*sagt, *self.funn.utelatt()]

    def tvilsomt(self) -> list[str]:
        """What was counted, and perhaps should not have been."""
        sagt = list(self.gjentakelser.sagt(self._viser_merker()))
        if self.strek:
            sagt.append(
                _(
                    "{radene} har tekst med strek over, og er lest som om streken ikke var der. "
                    "Slett det som ikke gjelder lenger.",
                    radene=radene(self.strek, stor=True),
                )
            )
        return sagt

    def merknader(self) -> list[str]:
        """What else the one who made the file should know of how it was read."""
        navn = self.kolonner.navn
        stoppet = [f"«{navn(n)}»" for n in sorted(self.stoppet)]
        ukjente = [f"«{navn(n)}»" for n in self.kolonner.ukjente if n not in self.stoppet]
        funn = [m.tekst for m in self.funn.sagt if not m.viktig]
        if stoppet:
            funn.append(
                _(
                    "Stoppet: {stoppet}. Der står det lange tall, som kan være "
                    "fødselsnummer eller DUF-nummer. Kolonnen vises ikke og følger "
                    "ikke med i filen dere laster ned. Bruk en lokal kode i stedet.",
                    stoppet=", ".join(stoppet),
                )
            )
        if ukjente:
            funn.append(
                _(
                    "Kolonner vi ikke kjenner og ikke har brukt: {ukjente}.",
                    ukjente=", ".join(ukjente),
                )
            )
        if "merke" not in self.kolonner.plass:
            funn.append(_("Filen har ingen kolonne «Lokal kode», så beboerne vises med radnummer."))
        return [*funn, *self.funn.lest(self.kolonner)]


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata[Lest] | None, list[Feltmelding]]:
    """What to check in a register given as text, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if meldinger:
        return None, meldinger
    return _aapne(regler, verdier, verdier["fil"].encode())


def les_fil(
    regler: Regelverk, svar: Svar, innhold: bytes
) -> tuple[Inndata[Lest] | None, list[Feltmelding]]:
    """What to check in a file, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les({**svar, "fil": "-"})
    return (None, meldinger) if meldinger else _aapne(regler, verdier, innhold)


def _aapne(
    regler: Regelverk, verdier: dict[str, Any], innhold: bytes
) -> tuple[Inndata[Lest] | None, list[Feltmelding]]:
    """The register in a file's bytes, ready to be read row by row, or what is wrong with it."""
    dag = verdier["kontrolldato"]
    rammer = program.rammene(regler)
    alle = kolonner(regler, dag)
    kjente = Kjente(alle, statuser(regler))
    try:
        fil = aapne(innhold, kjente)
        if fil.hode.feil:
            raise Feltfeil(fil.hode.feil)
        funnet = finn(fil.hode.celler, alle)
    except Feltfeil as feil:
        return None, [Feltmelding("fil", str(feil))]
    tolk = Tolk(regler, rammer, dag, funnet, fil.kant)
    utelatt = Utelatt(kjente, funnet, fil.funn, fil.kant)
    gjentakelser = Gjentakelser(_eksemplene(regler, funnet, tolk))
    lest = Lest(fil.format, fil.antall, funnet, fil.rader, tolk, utelatt, fil.funn, gjentakelser)
    return Inndata(rammer, dag, lest), []


def _eksemplene(regler: Regelverk, funnet: Kolonner, tolk: Tolk) -> list[Eksempel]:
    """The example rows of the template as they would be read in the columns of this file."""
    ut = []
    for rad in eksempelrader(regler):
        celler = [""] * len(funnet.hode)
        for noekkel, plass in funnet.plass.items():
            celler[plass] = rad.get(noekkel, "")
        ut.append(Eksempel(rad["merke"], tolk.les(Raarad(0, celler)).program))
    return ut
