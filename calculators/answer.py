"""One question in, one answer out: what the browser, the command line and the build all call."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Generic, NamedTuple

from calculators.kalkulatorer import KALKULATORER, Inndata, Kalkulator, Utfall, kalkulator_for
from calculators.norsk import eller
from calculators.regelverk import Regelverk, regler
from calculators.rendering.html import samlet
from calculators.rendering.ikke_funnet import mangelen, tom_tabell, uten_svar
from calculators.rendering.kilde import utkastmelding
from calculators.rendering.regneark import Fil, regnearkfil
from calculators.skjema.aar import tilskuddsaar
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.skjema import Svar
from calculators.skjema.tekst import rens
from calculators.spraak import BOKMAAL, _, maalformen, maalformene, svarer_paa


class Avvist(ValueError):
    """The question cannot be answered; ``meldinger`` says why, and the first is its text."""

    def __init__(self, meldinger: list[Feltmelding]) -> None:
        super().__init__(meldinger[0].melding)
        self.meldinger = meldinger

    def svar(self) -> dict[str, Any]:
        """The refusal as an answer."""
        feil = [_feil(m) for m in self.meldinger]
        return {"ok": False, "feil": feil, "resultat": {}, "html": ""}


class Sporsmaal(NamedTuple, Generic[Inndata, Utfall]):
    """A question that could be read: where it is answered, by which rules, and what to compute."""

    maal: str
    kalkulator: Kalkulator[Inndata, Utfall]
    regler: Regelverk
    svar: Svar
    inndata: Inndata

    def beregn(self) -> Utfall:
        """The outcome. Raises Avvist when a file breaks off on the way."""
        with svarer_paa(self.maal):
            try:
                return self.kalkulator.beregn(self.inndata)
            except Feltfeil as feil:
                raise _avvist("fil", str(feil)) from None

    def html(self, utfall: Utfall) -> str:
        """The outcome as it stands on the page; the rules of a draft say what they are."""
        with svarer_paa(self.maal):
            svaret = self.kalkulator.html(self.regler, self.svar, utfall)
            return str(samlet(utkastmelding(self.regler), svaret))


def answer(question: Mapping[str, Any], fil: bytes | None = None) -> dict[str, Any]:
    """The answer of one calculator to one set of fields.

    ``question`` is ``{"kalkulator": name, "maal": "nb", "svar": {field: text or
    list of text}}``. The answer is ``{"ok", "feil": [{"felt", "melding"}], "resultat", "html"}``;
    a fault on one of several lines has ``linje`` too, from 1. ``fil`` is what stands in the file,
    for a calculator that asks for one.
    Where the rules it needs are not found for the year, ``resultat`` is ``{"ikke_funnet": names}``.
    Bad input never raises: every fault is in ``feil``, at its field.
    """
    try:
        with svarer_paa(_maalet(question)):
            kalkulator, regelverk, svar = _tolk(question)
            if mangler := kalkulator.mangler(regelverk):
                return _ubesvart(kalkulator, regelverk, mangler)
            return _besvart(_les(kalkulator, regelverk, svar, fil))
    except Avvist as avvist:
        return avvist.svar()


def _ubesvart(
    kalkulator: Kalkulator[Any, Any], regelverk: Regelverk, mangler: tuple[str, ...]
) -> dict[str, Any]:
    """What a calculator says of a year whose rules are not found, whatever it is asked."""
    svaret = uten_svar(regelverk, kalkulator.skjema(regelverk).tittel, mangler)
    html = str(samlet(utkastmelding(regelverk), svaret))
    return {"ok": True, "feil": [], "resultat": {"ikke_funnet": list(mangler)}, "html": html}


def _besvart(sporsmaal: Sporsmaal[Inndata, Utfall]) -> dict[str, Any]:
    utfall = sporsmaal.beregn()
    resultat = sporsmaal.kalkulator.resultat(utfall)
    return {"ok": True, "feil": [], "resultat": resultat, "html": sporsmaal.html(utfall)}


def nedlasting(question: Mapping[str, Any], fil: bytes | None = None) -> dict[str, Any]:
    """The answer as a file: ``{"filnavn", "type", "innhold"}``; ``innhold`` is text or bytes.

    ``question`` and ``fil`` are as for :func:`answer`, with ``format`` in the question: ``csv``
    (the default), ``xlsx``, ``ics`` or ``txt``. ``tid`` in the question is when it is asked, as
    ``2021-05-03T10:00:00Z``, for a file that says when it was made. Raises Avvist when the
    question has no answer, and another ValueError when it has none in this format.
    """
    with svarer_paa(_maalet(question)):
        kalkulator, regelverk, svar = _tolk(question)
        if mangler := kalkulator.mangler(regelverk):
            skjema = kalkulator.skjema(regelverk)
            tabell = tom_tabell(regelverk, skjema.navn, mangler)
            return vars(regnearkfil(tabell, question.get("format", "csv"))).copy()
        return vars(_som_fil(_les(kalkulator, regelverk, svar, fil), question)).copy()


def _som_fil(sporsmaal: Sporsmaal[Inndata, Utfall], question: Mapping[str, Any]) -> Fil:
    kalkulator, regelverk = sporsmaal.kalkulator, sporsmaal.regler
    utfall, format_ = sporsmaal.beregn(), question.get("format", "csv")
    if format_ == "ics" and kalkulator.kalender:
        naa = datetime.fromisoformat(question["tid"]).astimezone(UTC) if "tid" in question else None
        return kalkulator.kalender(regelverk, utfall, naa)
    if format_ == "txt" and kalkulator.tekst:
        return kalkulator.tekst(regelverk, utfall)
    return regnearkfil(kalkulator.tabell(regelverk, utfall), format_)


def les(question: Mapping[str, Any], fil: bytes | None = None) -> Sporsmaal[Any, Any]:
    """Read a question, and what stands in its file. Raises Avvist with every message."""
    with svarer_paa(_maalet(question)):
        kalkulator, regelverk, svar = _tolk(question)
        if mangler := kalkulator.mangler(regelverk):
            raise _avvist("tilskuddsaar", mangelen(regelverk, *mangler))
        return _les(kalkulator, regelverk, svar, fil)


def _les(
    kalkulator: Kalkulator[Inndata, Utfall], regelverk: Regelverk, svar: Svar, fil: bytes | None
) -> Sporsmaal[Inndata, Utfall]:
    if fil is None:
        inndata, meldinger = kalkulator.les(regelverk, svar)
    elif kalkulator.les_fil:
        inndata, meldinger = kalkulator.les_fil(regelverk, svar, fil)
    else:
        raise _avvist("fil", _("Kalkulatoren tar ikke imot filer. Skriv svarene i feltene."))
    if meldinger or inndata is None:
        raise Avvist(kalkulator.skjema(regelverk).i_rekkefoelge(meldinger))
    return Sporsmaal(maalformen(), kalkulator, regelverk, svar, inndata)


def _maalet(question: Mapping[str, Any]) -> str:
    maal = question.get("maal", BOKMAAL)
    if maal != BOKMAAL and maal not in maalformene():
        raise _avvist("maal", _("Velg målform: {maalformene}.", maalformene=eller(maalformene())))
    return str(maal)


def _tolk(question: Mapping[str, Any]) -> tuple[Kalkulator[Any, Any], Regelverk, Svar]:
    navn = question.get("kalkulator")
    if not isinstance(navn, str) or navn not in KALKULATORER:
        raise _avvist(
            "kalkulator",
            _("Kalkulatoren finnes ikke. Velg {kalkulatorer}.", kalkulatorer=eller(KALKULATORER)),
        )
    svar = question.get("svar", {})
    if not _er_svar(svar):
        raise _avvist("svar", _("Svarene må være felt med tekst eller liste av tekst."))
    svar = _renset(svar)
    return kalkulator_for(navn), _regelverket(svar), svar


def _regelverket(svar: Svar) -> Regelverk:
    felt = tilskuddsaar(0)
    tekst = svar.get("tilskuddsaar", "")
    if not isinstance(tekst, str) or not tekst.strip():
        raise _avvist("tilskuddsaar", felt.mangler)
    try:
        return regler(int(felt.les(tekst)))
    except Feltfeil:
        aarene = eller([verdi for verdi, _navn in felt.valg])
        melding = _("Det finnes ikke regler for dette året. Velg {aarene}.", aarene=aarene)
        raise _avvist("tilskuddsaar", melding) from None


def _renset(svar: Svar) -> Svar:
    """The answers as every room below sees them: text that looks the same is the same."""
    return {
        felt: rens(verdi) if isinstance(verdi, str) else [rens(v) for v in verdi]
        for felt, verdi in svar.items()
    }


def _feil(melding: Feltmelding) -> dict[str, Any]:
    feil: dict[str, Any] = {"felt": melding.felt, "melding": melding.melding}
    return feil | ({"linje": melding.linje} if melding.linje else {})


def _avvist(felt: str, melding: str) -> Avvist:
    return Avvist([Feltmelding(felt, melding)])


def _er_svar(svar: object) -> bool:
    return isinstance(svar, Mapping) and all(
        isinstance(navn, str)
        and (
            isinstance(verdi, str)
            or (isinstance(verdi, list) and all(isinstance(v, str) for v in verdi))
        )
        for navn, verdi in svar.items()
    )
