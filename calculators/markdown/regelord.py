"""The values of the rules in words, for a page that compares editions."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from typing import Any

from calculators import norsk
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import IkkeFunnet, Naar, Periode, Tekst
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.rendering.krav_ord import kravord

FELT = {
    "perioder": "kravet",
    "spoersmaal": "spørsmålet",
    "hvis_nei": "rådet",
    "mangler": "det som mangler",
    "ett_av": "opplæringen",
    "gjelder": "gruppen",
    "innen": "fristen",
    "uten_unntak": "om kilden er uten unntak for dem som kom sent",
    "foer_ankomst_teller": "om opplæring før ankomst teller",
    "dekker": "det ordningen dekker",
    "dekker_ikke": "det ordningen ikke dekker",
    "utfall": "hva en budsjettlinje får",
    "budsjettpost": "budsjettposten",
    "side": "nettsiden",
    "satser": "satsene",
    "frister": "fristene",
    "ansvarlig": "ansvaret",
    "naar": "tidspunktet",
    "forbehold": "forbeholdet",
    "konsekvens": "følgen",
    "siste_kvartal": "det som gjelder årets siste kvartal",
    "leveres": "det IMDi skal ha",
    "innhold": "innholdet",
    "frist": "fristen for årsrapporten",
    "deler": "delene i årsrapporten",
    "slag": "måten delen lages på",
    "krav": "det som skal stå der",
    "fra": "bruksperiodens start",
    "til": "bruksperiodens slutt",
    "som_hovedregel": "om perioden gjelder som hovedregel",
    "krever_akseptbrev": "om utbetaling krever akseptbrev",
    "grunnlag": "det som er grunnlaget for tilskuddet",
    "skriftlig_soeknad": "om endringer krever skriftlig søknad",
    "samtykke_i_forkant": "om endringer krever samtykke i forkant",
    "av": "hvem som kan kontrollere",
    "klagerett": "klageretten",
    "hjemmel": "hjemmelen for klage",
    "ubrukt": "det som skal betales tilbake",
    "ellers": "det som ellers gjelder for klage",
}
_ORD = {
    "dekkes_av_andre": "dekkes av andre",
    "maa_avklares": "må avklares",
    "kvartal": "hvert kvartal",
    "fullfoering.innen": "fristen for fullført opplæring",
    "bruk.til": "slutten av bruksperioden",
    "formaal": "formålet",
    "aktiviteter": "aktivitetene",
    "beloep": "størrelsen på beløpet",
    "tekst": "egne ord",
    "resultatmaal": "egne ord om målene i tilskuddsbrevet",
    "prosjektregnskap": "regnskap",
    "kommunen": "kommunens",
    "imdi": "IMDis",
}


def i_ord(verdi: Any, r: Regelverk) -> str:
    """A value of the rules in words; ids become the names they stand for."""
    if verdi is None or verdi == () or isinstance(verdi, IkkeFunnet):
        return IKKE_FUNNET if isinstance(verdi, IkkeFunnet) else "ikke oppgitt"
    if isinstance(verdi, bool):
        return "ja" if verdi else "nei"
    if isinstance(verdi, Tekst):
        return f"«{verdi.ord}»"
    if isinstance(verdi, Naar):
        return _naar(verdi, r)
    if isinstance(verdi, tuple):
        return norsk.og([i_ord(v, r) for v in verdi])
    if is_dataclass(verdi):
        return ", ".join(_delen(f.name, getattr(verdi, f.name), r) for f in _satte(verdi))
    if isinstance(verdi, date):
        return norsk.dato(verdi)
    if isinstance(verdi, time):
        return norsk.klokkeslett(verdi)
    if isinstance(verdi, int):
        return norsk.tall(verdi)
    return navnene(r).get(verdi) or _ORD.get(verdi) or _maaned(verdi)


def perioder_i_ord(perioder: Sequence[Periode], r: Regelverk) -> str:
    """``lovpålagt for alle``, ``lovpålagt for asylsøker, deretter … fra 1. august 2021``."""
    return ", ".join(_perioden(p, r) for p in perioder)


def navnene(r: Regelverk) -> dict[str, str]:
    """The name of every id that others name."""
    lister = (alle(r.beboerstatuser), alle(r.tiltak), alle(r.brevdatoer), alle(r.frister))
    return {e.id: e.navn.ord for liste in lister for e in liste}


def _perioden(p: Periode, r: Regelverk) -> str:
    grupper = {s.id for s in alle(r.beboerstatuser)}
    navn = navnene(r)
    hvem = "alle" if set(p.gjelder) == grupper else norsk.og([navn[g].lower() for g in p.gjelder])
    fra = "" if (p.fra.month, p.fra.day) == (1, 1) else f" fra {norsk.dato(p.fra)}"
    return f"{kravord(p.krav).i_setning} for {hvem}{fra}"


def _naar(naar: Naar, r: Regelverk) -> str:
    if naar.dager is not None:
        brev = navnene(r).get(naar.etter or "", "brevet")
        return f"{norsk.antall(naar.dager, 'dag', 'dager')} etter {brev.lower()}"
    satt = [getattr(naar, f.name) for f in _satte(naar)]
    return " ".join(i_ord(v, r) for v in satt)


def _delen(navn: str, verdi: Any, r: Regelverk) -> str:
    if navn == "navn":
        return str(verdi.ord)
    return norsk.kroner(verdi) if navn == "kroner" else i_ord(verdi, r)


def _satte(verdi: Any) -> list[Any]:
    utelatt = ("id", "ord")  # nothing that is said to a reader
    return [
        f for f in fields(verdi) if f.name not in utelatt and getattr(verdi, f.name) is not None
    ]


def _maaned(verdi: str) -> str:
    aar, strek, maaned = verdi.partition("-")
    if strek and aar.isdecimal() and maaned.isdecimal() and 1 <= int(maaned) <= len(norsk.MAANEDER):
        return f"{norsk.MAANEDER[int(maaned) - 1]} {aar}"
    return f"«{verdi}»"
