"""What must hold between the values of a rules file, beyond the type of each one.

The checks are given what could be read. One that needs a key that could not be read stops
there: that fault is told already, and guessing at it would only hide what is wrong.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, cast

from calculators.norsk import eller
from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import MedId, egne_ider, kjent, nummerert
from calculators.regelverk.kildekontroll import belagte, kontrollen, letingen
from calculators.regelverk.kildesiden import adressene, kildesiden
from calculators.regelverk.mangler import alle, eller_none, ikke_funne, sammes_dato
from calculators.regelverk.naar import fristene
from calculators.regelverk.rapporten import rapporten
from calculators.regelverk.typer import IkkeFunnet, Periode, Regelverk, Tiltak


class _Uleselig(Exception):
    """The check needs a value that could not be read."""


class _Lest:
    """The keys of a rules file that could be read, as attributes; another one raises."""

    def __init__(self, felt: Mapping[str, Any]) -> None:
        vars(self).update(felt)

    def __getattr__(self, navn: str) -> Any:
        raise _Uleselig(navn)


def sjekk(felt: Mapping[str, Any]) -> list[Funn]:
    """Every fault between the values of one year's rules, given by their keys."""
    lest = cast("Regelverk", _Lest(felt))
    sjekker: tuple[Callable[[Regelverk], Iterator[Funn]], ...] = (
        *(_ider(navn) for navn in _MED_ID),
        _tiltakene,
        _ordningene,
        _fullfoeringen,
        _fristene,
        _rapporten,
        _bruken,
        _satsen,
        kildesiden,
        adressene,
        _rettelsene,
        _kontroll_av,
    )
    funn: list[Funn] = []
    for en in sjekker:
        funn += _saa_langt_det_gaar(en(lest))
    funn += [f for verdi in belagte(felt) for f in kontrollen(*verdi, felt)]
    return funn + [f for hull in ikke_funne(dict(felt)) for f in letingen(*hull, felt)]


def _saa_langt_det_gaar(funn: Iterator[Funn]) -> Iterator[Funn]:
    try:
        yield from funn
    except _Uleselig:
        return


# The lists whose entries have ids, and those of them that a year may have nothing in.
_MED_ID = (
    "kriterier", "beboerstatuser", "tiltak", "ordninger", "brevdatoer", "frister", "avklares",
)  # fmt: skip
KAN_VAERE_TOM = frozenset({"ordninger", "brevdatoer", "avklares"})


def _ider(navn: str) -> Callable[[Regelverk], Iterator[Funn]]:
    def sjekken(r: Regelverk) -> Iterator[Funn]:
        delen: tuple[MedId, ...] | IkkeFunnet = getattr(r, navn)
        if isinstance(delen, IkkeFunnet):
            return
        liste = delen
        if not liste and navn not in KAN_VAERE_TOM:
            yield Funn(navn, "listen er tom", f"legg til minst én [[{navn}]]")
        yield from egne_ider(liste, navn)

    return sjekken


def _tiltakene(r: Regelverk) -> Iterator[Funn]:
    for n, t in nummerert(alle(r.tiltak)):
        noekkel = f"tiltak[{n}].perioder"
        if not t.perioder:
            yield Funn(noekkel, f"«{t.id}» har ingen periode", "legg til minst én")
        for m, p in enumerate(alle(t.perioder), 1):
            if not p.gjelder:
                yield Funn(f"{noekkel}[{m}].gjelder", "listen er tom", "skriv hvem kravet gjelder")
            uten = _FRA_LISTEN if len(p.gjelder) > 1 else "ta bort hele perioden"
            i_listen = _Plass("beboerstatuser", f"{noekkel}[{m}].gjelder", uten, _PERIODENE)
            yield from _nevnt(p.gjelder, r, i_listen)
            yield from _i_aaret(p.fra, f"{noekkel}[{m}].fra", r)
        yield from _rekkefoelgen(t, noekkel)


def _rekkefoelgen(tiltak: Tiltak, noekkel: str) -> Iterator[Funn]:
    """For each status a period begins after the one before it, and changes something."""
    sett: dict[str, Periode] = {}
    for m, p in enumerate(alle(tiltak.perioder), 1):
        for status in dict.fromkeys(p.gjelder):
            yield from _perioden(p, sett.get(status), status, f"{noekkel}[{m}]")
            sett[status] = p


def _perioden(p: Periode, forrige: Periode | None, status: str, noekkel: str) -> Iterator[Funn]:
    if forrige is None:
        if p.krav == "utgaar":
            galt = f"det er ingen periode for «{status}» som kan utgå"
            yield Funn(f"{noekkel}.krav", galt, "skriv perioden før, eller ta bort denne")
    elif forrige.fra >= p.fra:
        galt = f"perioden for «{status}» begynner ikke etter den forrige ({forrige.fra})"
        skriv = "skriv periodene i rekkefølge, og bare én per startdato for hver beboerstatus"
        yield Funn(f"{noekkel}.fra", galt, skriv)
    elif forrige.krav == p.krav:
        galt = f"perioden for «{status}» har samme krav som den forrige"
        yield Funn(f"{noekkel}.krav", galt, "ta den bort: en periode varer til den neste")


def _ordningene(r: Regelverk) -> Iterator[Funn]:
    for n, o in nummerert(alle(r.ordninger)):
        yield from egne_ider(o.satser, f"ordninger[{n}].satser")
        yield from egne_ider(o.frister, f"ordninger[{n}].frister")
        plass = _Plass("tiltak", f"ordninger[{n}].dekker", _FRA_LISTEN, "skriv dekker = []")
        yield from _nevnt(o.dekker, r, plass)
        for m, frist in enumerate(o.frister, 1):
            if abs(frist.dato.year - r.tilskuddsaar) > 1:
                yield _feil_aar(f"ordninger[{n}].frister[{m}].dato", frist.dato, r.tilskuddsaar)


def _fullfoeringen(r: Regelverk) -> Iterator[Funn]:
    f = eller_none(r.fullfoering)
    if f is None:
        return
    for navn, ider in (("ett_av", f.ett_av), ("gjelder", f.gjelder)):
        if not ider:
            yield Funn(f"fullfoering.{navn}", "listen er tom", "skriv minst én id")
    if innen := eller_none(f.innen):
        yield from _i_aaret(innen, "fullfoering.innen", r)
    for navn, ider, rom in (
        ("gjelder", f.gjelder, "beboerstatuser"),
        ("ett_av", f.ett_av, "tiltak"),
    ):
        yield from _nevnt(ider, r, _Plass(rom, f"fullfoering.{navn}", _FRA_LISTEN, _BARE_HULL))


def _fristene(r: Regelverk) -> Iterator[Funn]:
    for n, f in nummerert(alle(r.frister)):
        naar = eller_none(f.naar)
        if naar is None:
            continue
        yield from fristene(f, naar, f"frister[{n}]", r.tilskuddsaar)
        if naar.etter is not None:
            plass = _Plass("brevdatoer", f"frister[{n}].naar.etter", _UTEN_BREVET, _NAAR_HULL)
            yield from _nevnt((naar.etter,), r, plass)
        if naar.samme_som and sammes_dato(r, naar.samme_som) is None:
            skriv = "skriv en dato i stedet, eller naar = { ikke_funnet = datoen du lette }"
            yield Funn(f"frister[{n}].naar.samme_som", f"{naar.samme_som} er ikke funnet", skriv)


def _rapporten(r: Regelverk) -> Iterator[Funn]:
    if (rapport := eller_none(r.aarsrapport)) is None:
        return
    yield from rapporten(rapport, r.frister)
    if not isinstance(rapport.frist, IkkeFunnet):
        plass = _Plass("frister", "aarsrapport.frist", _FRIST_HULL, _FRIST_HULL)
        yield from _nevnt((rapport.frist,), r, plass)


class _Plass(NamedTuple):
    """Where ids of the list ``navn`` stand: what to do when one is gone, or when all are."""

    navn: str
    noekkel: str
    uten: str
    hull: str


_FRA_LISTEN = "ta den bort fra listen"
_UTEN_BREVET = "skriv tidspunktet på en annen måte, eller ta bort fristen"
_BARE_HULL = "skriv bare ikke_funnet = datoen du lette under [fullfoering]"
_PERIODENE = "skriv perioder = { ikke_funnet = datoen du lette }"
_NAAR_HULL = "skriv naar = { ikke_funnet = datoen du lette }"
_FRIST_HULL = "skriv frist = { ikke_funnet = datoen du lette }"


def _nevnt(ider: tuple[str, ...], r: Regelverk, plass: _Plass) -> Iterator[Funn]:
    """Ids of a list that is found; one that is not has none that can be named."""
    delen: tuple[MedId, ...] | IkkeFunnet = getattr(r, plass.navn)
    if not isinstance(delen, IkkeFunnet):
        yield from kjent(ider, delen, plass.noekkel, plass.uten)
    elif ider:
        galt = f"{eller(ider)} hører til [[{plass.navn}]], som ikke er funnet"
        funnet = f"bytt ut ikke_funnet med det som er nevnt her, under [[{plass.navn}]]"
        yield Funn(plass.noekkel, galt, f"{plass.hull}, eller {funnet}")


def _bruken(r: Regelverk) -> Iterator[Funn]:
    bruk = eller_none(r.bruk)
    if bruk is None:
        return
    fra, til = eller_none(bruk.fra), eller_none(bruk.til)
    for navn, dag in (("fra", fra), ("til", til)):
        if dag:
            yield from _i_aaret(dag, f"bruk.{navn}", r)
    if fra and til and fra > til:
        yield Funn("bruk.til", "perioden slutter før den begynner", "bytt om datoene")


def _satsen(r: Regelverk) -> Iterator[Funn]:
    if (sats := eller_none(r.sats)) and sats.kroner == 0:
        yield Funn("sats.kroner", "satsen er 0", "skriv satsen i hele kroner")


def _rettelsene(r: Regelverk) -> Iterator[Funn]:
    for n, rettelse in nummerert(r.rettelser):
        if not rettelse.sider:
            yield Funn(f"rettelser[{n}].sider", "listen er tom", "skriv sidene som er rettet")
        if rettelse.dato.year < r.tilskuddsaar - 1:
            yield _feil_aar(f"rettelser[{n}].dato", rettelse.dato, r.tilskuddsaar)


def _kontroll_av(r: Regelverk) -> Iterator[Funn]:
    if (kontroll := eller_none(r.kontroll)) and not kontroll.av:
        yield Funn("kontroll.av", "listen er tom", "skriv hvem som kan kontrollere")


def _i_aaret(dato: date, noekkel: str, r: Regelverk) -> Iterator[Funn]:
    if dato.year != r.tilskuddsaar:
        yield _feil_aar(noekkel, dato, r.tilskuddsaar)


def _feil_aar(noekkel: str, dato: date, tilskuddsaar: int) -> Funn:
    return Funn(noekkel, f"{dato} er ikke i riktig år", f"skriv en dato i {tilskuddsaar}")
