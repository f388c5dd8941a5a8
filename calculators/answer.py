"""One question in, one answer out: what the browser, the command line and the build all call."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from calculators.norsk import eller
from calculators.regelverk import Regelverk, regler
from calculators.rendering import regneark
from calculators.rendering.html import samlet
from calculators.rendering.kilde import utkastmelding
from calculators.skjema.aar import tilskuddsaar
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.felt import Svar
from calculators.skjema.tekst import rens

# The calculators, in the order the site shows them. Each is one file of this name in
# beregning, skjema and rendering, imported when it is first asked for.
KALKULATORER = (
    "tilskudd",
    "program",
    "register",
    "kriterier",
    "budsjett",
    "frister",
    "tilbakebetaling",
    "tilskuddsbrev",
    "sammenlikning",
)


class _Rom(NamedTuple):
    beregning: ModuleType
    skjema: ModuleType
    rendering: ModuleType


class Avvist(Exception):
    """The question cannot be answered; ``meldinger`` says why."""

    def __init__(self, meldinger: list[Feltmelding]) -> None:
        self.meldinger = meldinger

    def svar(self) -> dict[str, Any]:
        """The refusal as an answer."""
        feil = [_feil(m) for m in self.meldinger]
        return {"ok": False, "feil": feil, "resultat": {}, "html": ""}


class Sporsmaal(NamedTuple):
    """A question that could be read: where it is answered, by which rules, and what to compute."""

    rom: _Rom
    regler: Regelverk
    svar: Svar
    inndata: Any

    def beregn(self) -> Any:
        """The outcome. Raises Avvist when a file breaks off on the way."""
        try:
            return self.rom.beregning.beregn(self.inndata)
        except Feltfeil as feil:
            raise _avvist("fil", str(feil)) from None


def answer(question: Mapping[str, Any], fil: bytes | None = None) -> dict[str, Any]:
    """The answer of one calculator to one set of fields.

    ``question`` is ``{"kalkulator": name, "maal": "nb", "svar": {field: text or
    list of text}}``. The answer is ``{"ok", "feil": [{"felt", "melding"}], "resultat", "html"}``;
    a fault on one of several lines has ``linje`` too, from 1. ``fil`` is what stands in the file,
    for a calculator that asks for one.
    Bad input never raises: every fault is in ``feil``, at its field.
    """
    try:
        rom, regelverk, svar, _ = sporsmaal = les(question, fil)
        utfall = sporsmaal.beregn()
    except Avvist as avvist:
        return avvist.svar()
    return {
        "ok": True,
        "feil": [],
        "resultat": rom.rendering.resultat(utfall),
        "html": str(samlet(utkastmelding(regelverk), rom.rendering.html(regelverk, svar, utfall))),
    }


def nedlasting(question: Mapping[str, Any], fil: bytes | None = None) -> dict[str, Any]:
    """The answer as a file: ``{"filnavn", "type", "innhold"}``; ``innhold`` is text or bytes.

    ``question`` and ``fil`` are as for :func:`answer`, with ``format`` in the question: ``csv``
    (the default), ``xlsx`` or ``ics``. ``tid`` in the question is when it is asked, as
    ``2021-05-03T10:00:00Z``, for a file that says when it was made. Raises ValueError when the
    question has no answer, or not in this format.
    """
    try:
        rom, regelverk, _, _ = sporsmaal = les(question, fil)
        utfall = sporsmaal.beregn()
    except Avvist as avvist:
        raise ValueError(avvist.meldinger[0].melding) from None
    format_ = question.get("format", "csv")
    if format_ == "ics" and hasattr(rom.rendering, "kalenderfil"):
        naa = datetime.fromisoformat(question["tid"]).astimezone(UTC) if "tid" in question else None
        return dict(vars(rom.rendering.kalenderfil(regelverk, utfall, naa)))
    return dict(vars(regneark.regnearkfil(rom.rendering.tabell(regelverk, utfall), format_)))


def rom_for(navn: str) -> _Rom:
    """The three files of one calculator. Raises KeyError for a name that is not one."""
    if navn not in KALKULATORER:
        raise KeyError(navn)
    return _Rom(*(import_module(f"calculators.{rom}.{navn}") for rom in _Rom._fields))


def les(question: Mapping[str, Any], fil: bytes | None = None) -> Sporsmaal:
    """Read a question, and what stands in its file. Raises Avvist with every message."""
    rom, regelverk, svar = _tolk(question)
    if fil is not None and not hasattr(rom.skjema, "les_fil"):
        raise _avvist("fil", "Kalkulatoren tar ikke imot filer. Skriv svarene i feltene.")
    lest = (
        rom.skjema.les(regelverk, svar) if fil is None else rom.skjema.les_fil(regelverk, svar, fil)
    )
    inndata, meldinger = lest
    if meldinger:
        raise Avvist(rom.skjema.skjema(regelverk).i_rekkefoelge(meldinger))
    return Sporsmaal(rom, regelverk, svar, inndata)


def _tolk(question: Mapping[str, Any]) -> tuple[_Rom, Regelverk, Svar]:
    navn = question.get("kalkulator")
    if not isinstance(navn, str) or navn not in KALKULATORER:
        raise _avvist("kalkulator", f"Kalkulatoren finnes ikke. Velg {eller(KALKULATORER)}.")
    if question.get("maal", "nb") != "nb":
        raise _avvist("maal", "Kalkulatorene svarer bare på bokmål. Velg «nb».")
    svar = question.get("svar", {})
    if not _er_svar(svar):
        raise _avvist("svar", "Svarene må være felt med tekst eller liste av tekst.")
    svar = _renset(svar)
    return rom_for(navn), _regelverket(svar), svar


def _regelverket(svar: Svar) -> Regelverk:
    felt = tilskuddsaar(0)
    tekst = svar.get("tilskuddsaar", "")
    if not isinstance(tekst, str) or not tekst.strip():
        raise _avvist("tilskuddsaar", felt.mangler)
    try:
        return regler(int(felt.les(tekst)))
    except Feltfeil:
        aarene = ", ".join(verdi for verdi, _ in felt.valg)
        melding = f"Det finnes ikke regler for dette året. Velg et av årene: {aarene}."
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
