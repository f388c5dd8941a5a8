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
from calculators.spraak import N_, _

FELT = {
    "perioder": N_("kravet"),
    "spoersmaal": N_("spørsmålet"),
    "hvis_nei": N_("rådet"),
    "mangler": N_("det som mangler"),
    "ett_av": N_("opplæringen"),
    "gjelder": N_("gruppen"),
    "innen": N_("fristen"),
    "uten_unntak": N_("om kilden er uten unntak for dem som kom sent"),
    "med_eller": N_("om kilden skriver «eller» mellom opplæringene"),
    "foer_ankomst_teller": N_("om opplæring før ankomst teller"),
    "dekker": N_("det ordningen dekker"),
    "dekker_ikke": N_("det ordningen ikke dekker"),
    "utfall": N_("hva en budsjettlinje får"),
    "budsjettpost": N_("budsjettposten"),
    "side": N_("nettsiden"),
    "satser": N_("satsene"),
    "frister": N_("fristene"),
    "ansvarlig": N_("ansvaret"),
    "naar": N_("tidspunktet"),
    "forbehold": N_("forbeholdet"),
    "konsekvens": N_("følgen"),
    "siste_kvartal": N_("det som gjelder årets siste kvartal"),
    "leveres": N_("det IMDi skal ha"),
    "innhold": N_("innholdet"),
    "frist": N_("fristen for årsrapporten"),
    "deler": N_("delene i årsrapporten"),
    "slag": N_("måten delen lages på"),
    "krav": N_("det som skal stå der"),
    "fra": N_("bruksperiodens start"),
    "til": N_("bruksperiodens slutt"),
    "som_hovedregel": N_("om perioden gjelder som hovedregel"),
    "krever_akseptbrev": N_("om utbetaling krever akseptbrev"),
    "grunnlag": N_("det som er grunnlaget for tilskuddet"),
    "skriftlig_soeknad": N_("om endringer krever skriftlig søknad"),
    "samtykke_i_forkant": N_("om endringer krever samtykke i forkant"),
    "av": N_("hvem som kan kontrollere"),
    "klagerett": N_("klageretten"),
    "hjemmel": N_("hjemmelen for klage"),
    "ubrukt": N_("det som skal betales tilbake"),
    "ellers": N_("det som ellers gjelder for klage"),
}
_ORD = {
    "dekkes_av_andre": N_("dekkes av andre"),
    "maa_avklares": N_("må avklares"),
    "kvartal": N_("hvert kvartal"),
    "fullfoering.innen": N_("fristen for fullført opplæring"),
    "bruk.til": N_("slutten av bruksperioden"),
    "formaal": N_("formålet"),
    "aktiviteter": N_("aktivitetene"),
    "beloep": N_("størrelsen på beløpet"),
    "tekst": N_("egne ord"),
    "resultatmaal": N_("egne ord om målene i tilskuddsbrevet"),
    "prosjektregnskap": N_("regnskap"),
    "kommunen": N_("kommunens"),
    "imdi": N_("IMDis"),
}


def i_ord(verdi: Any, r: Regelverk) -> str:
    """A value of the rules in words; ids become the names they stand for."""
    if verdi is None or verdi == () or isinstance(verdi, IkkeFunnet):
        return _(IKKE_FUNNET) if isinstance(verdi, IkkeFunnet) else _("ikke oppgitt")
    if isinstance(verdi, bool):
        return _("ja") if verdi else _("nei")
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
    return navnene(r).get(verdi) or _(_ORD.get(verdi, "")) or _maaned(verdi)


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
    hvem = (
        _("alle") if set(p.gjelder) == grupper else norsk.og([navn[g].lower() for g in p.gjelder])
    )
    fra = "" if (p.fra.month, p.fra.day) == (1, 1) else _(" fra {fra}", fra=norsk.dato(p.fra))
    return _("{krav} for {hvem}{fra}", krav=kravord(p.krav).i_setning, hvem=hvem, fra=fra)


def _naar(naar: Naar, r: Regelverk) -> str:
    if naar.dager is not None:
        brev = navnene(r).get(naar.etter or "", _("brevet"))
        return _(
            "{dager} etter {brevet}",
            dager=norsk.antall(naar.dager, "dag", "dager"),
            brevet=brev.lower(),
        )
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
