"""Runs inside Pyodide at build: what visitors do most, once for every calculator.

Gives ``kallene`` as JSON: what to ask of the browser's way in, each as ``[function, question,
the bytes of a file as letters]``. What they make the engine do decides only what is
quick, never what is possible: a year whose rules are of the kinds of another's takes no other way
through the engine, nor does one of many fields in a row, so the build asks them little.
"""

import json
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any

from calculators.answer import answer
from calculators.browser.sak import sak
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import aarene, regler
from calculators.skjema.felt import Felt
from calculators.skjema.registerfil.mal import eksempel
from calculators.skjema.registerfil.tegnsett import TEGNSETT
from calculators.skjema.skjema import Skjema

_GAL_RAD = "turist;A-1;vet ikke;;40;01017012345"
_SIFRE = "0123456789"
# Larger lists and strings than these take no other way through Python.
_MANGE = 1_500
_SKREVET = (
    "", " 12 ", "0", "41", "1 000", "12 500,50", "37,5", "-1,5 x", "99999999999", "４１", "førti",
    "1.3.2026", "01.03.26", "2026-03-01", "3. mai 2026", "3. maj 2026", "31.02.2026", "7:30",
    "Søppel & <rot>", "kr 100 000,00", "100 000,-", "1.000,00", "961,000", "(1 000)", "ugyldig",
    "15.11.2020 00:00:00", "2021-08-01T00:00:00+02:00", "søndag 15. nov. 2020", "01/02/2021",
    "Spra\u030aktre\u00adning", "010190 12345",
)  # fmt: skip


def _sporsmaal(aar: int, navn: str) -> tuple[Skjema, dict[str, Any]]:
    skjema = kalkulator_for(navn).skjema(regler(aar))
    return skjema, {"kalkulator": navn, "maal": "nb", "svar": skjema.standardsvar}


def _andre_svar(felt: object) -> list[str]:
    """What may be chosen, and what people write, right or wrong, in a field of any kind."""
    # A suggestion is also written nearly as it stands.
    return _valgene(felt) or [*_SKREVET, *(f[1:] for f in getattr(felt, "forslag", ()))]


def _valgene(felt: object) -> list[str]:
    return [verdi for verdi, *_ in getattr(felt, "valg", ())]


def _alle_svar(skjema: Skjema, svar: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One answer changed at a time, each left out, all the same, none, and what is not asked."""
    aaret = {"tilskuddsaar": svar["tilskuddsaar"]}
    felt = [f for f in skjema.felt if f.navn not in aaret]
    yield {}
    yield aaret
    yield svar | {"finnes_ikke": "1"}
    yield svar | {"tilskuddsaar": "1999"}
    for f in _ulike(felt):
        yield {navn: verdi for navn, verdi in svar.items() if navn != f.navn}
        for annet in _andre_svar(f):
            yield svar | {f.navn: _som(svar.get(f.navn), annet)}
    for annet in _SKREVET:
        yield aaret | {f.navn: _som(svar.get(f.navn), annet) for f in felt}
    # With the last of all choices, what is asked month by month is outside the period.
    ett = (f for f in felt if _valgene(f) and isinstance(svar.get(f.navn), str))
    siste = {f.navn: _valgene(f)[-1] for f in ett}
    yield svar | siste | {f.navn: "12" for f in felt if f.navn[-1].isdecimal()}


def _ulike(felt: list[Felt]) -> list[Felt]:
    """The first and the last of each row of fields, such as those of the months."""
    foerst, sist = ({f.navn.rstrip(_SIFRE): f for f in fra} for fra in (felt[::-1], felt))
    return [f for f in felt if f in (*foerst.values(), *sist.values())]


def _som(foer: object, annet: str) -> str | list[str]:
    """A field that is there once for each line has a list of answers."""
    return [annet] * len(foer) if isinstance(foer, list | tuple) else annet


def _filene(aar: int) -> Iterator[str]:
    """The register's template as those send it who have filled it in, some of it wrong, or long."""
    for tegnsett in TEGNSETT:
        # JSON has no bytes; in this encoding each is a letter.
        yield f"{eksempel(regler(aar))}\n{_GAL_RAD}".encode(tegnsett).decode("latin-1")
    yield _langt(aar)


def _langt(aar: int) -> str:
    hode, *rader = eksempel(regler(aar)).split("\n")
    return "\n".join([hode, *rader * _MANGE]).encode().decode("latin-1")


def _sakene(navn: str, svar: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A case begun by a calculator, opened in it and in another, and one that cannot be read."""
    begynt = {"kalkulator": navn, "gitt": {"kalkulator": navn, "svar": svar}}
    yield begynt
    if tekst := sak(begynt).get("tekst"):
        for annen in (navn, *KALKULATORER[:2]):
            yield begynt | {"kalkulator": annen, "tekst": tekst}
    yield {"kalkulator": navn, "tekst": "{"}


def _slagene(verdi: object, sti: str = "") -> Iterator[str]:
    """Each place in a year's rules with the kind of what stands there: ``sats/IkkeFunnet``."""
    sti = f"{sti}/{type(verdi).__name__}"
    yield sti
    if is_dataclass(verdi):
        for navn, del_ in vars(verdi).items():
            yield from _slagene(del_, f"{sti}.{navn}")
    elif isinstance(verdi, tuple):
        for del_ in verdi:
            yield from _slagene(del_, sti)


def _ulike_aar() -> Iterator[int]:
    """The newest year, and each before it that has a kind of rule that none after it has."""
    kjente: set[str] = set()
    for aar in reversed(aarene()):
        slagene = {*_slagene(regler(aar))}
        if not slagene <= kjente:
            yield aar
        kjente |= slagene


def _langt_foerst() -> Iterator[tuple[Any, ...]]:
    """A large file is put on a page that was just opened: nothing has yet grown to hold it."""
    for aar in aarene()[-1:]:
        if not kalkulator_for("register").mangler(regler(aar)):
            yield "register", _sporsmaal(aar, "register")[1], _langt(aar)


def _paa_nynorsk() -> Iterator[tuple[Any, ...]]:
    """The words come first, many and with such letters as they have; then one answer of each."""
    yield "nynorsk", {f"{n} Søk på {{hva}} – «alt»": [f"{n} søkjer {{hva}}"] for n in range(3_000)}
    for navn in KALKULATORER:
        yield "svar", _sporsmaal(aarene()[-1], navn)[1] | {"maal": "nn"}


def _om(aar: int, navn: str) -> Iterator[tuple[Any, ...]]:
    """All that is asked of one calculator with the rules of one year."""
    skjema, sporsmaal = _sporsmaal(aar, navn)
    yield "skjema", {"kalkulator": navn, "tilskuddsaar": str(aar)}
    for annet in _alle_svar(skjema, sporsmaal["svar"]):
        yield "svar", sporsmaal | {"svar": annet}
    if answer(sporsmaal)["ok"]:
        for format_ in skjema.tilbudt:
            if format_ != "xlsx":
                yield "fil", sporsmaal | {"format": format_}
    for saken in _sakene(navn, sporsmaal["svar"]):
        yield "sak", saken
    kalkulator = kalkulator_for(navn)
    if kalkulator.les_fil and not kalkulator.mangler(regler(aar)):
        for fil in _filene(aar):
            yield "register", sporsmaal, fil


def _alle() -> Iterator[tuple[Any, ...]]:
    yield from _langt_foerst()
    for aar in aarene():
        yield from (("svar", _sporsmaal(aar, navn)[1]) for navn in KALKULATORER)
    for aar in _ulike_aar():
        for navn in KALKULATORER:
            yield from _om(aar, navn)


kallene = json.dumps([*_alle(), *_paa_nynorsk()])
