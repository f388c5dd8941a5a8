"""The words for what the programme check finds: shared by the form, the register and the files."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from calculators.beregning.program import Aarsak, Del, Opplaering, Program, Utfall
from calculators.norsk import antall, antall_med_ord, dato, enten, liten, stor
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet, Merke, Regelverk, Tiltak
from calculators.rendering.ikke_funnet import SE_ETTER, lett
from calculators.rendering.krav_ord import kravord
from calculators.spraak import N_, Ordbok, _

UTFALL: Mapping[Utfall, str] = Ordbok(
    {
        "oppfylt": N_("På plass"),
        "mangler": N_("Mangler"),
        "boer_begrunnes": N_("Bør begrunnes"),
        "begrunnet": N_("Begrunnet"),
        "gjenstaar": N_("Gjenstår"),
        "ikke_aktuelt": N_("Ikke aktuelt"),
    }
)
# What is said of each reason, piece by piece. A piece that follows from the source has its mark;
# what is seen in the answers themselves has none.
_Ledd = tuple[Merke | None, str]
_AARSAKER: dict[Aarsak, tuple[_Ledd, ...]] = {
    "i_programmet": ((None, N_("Er med i programmet.")),),
    "fullfoert": (("utledet", N_("Opplæringen er fullført og trenger ikke være med lenger.")),),
    "i_gang": (
        (None, N_("Er med i programmet.")),
        ("kilde", N_("Opplæring som teller, skal være fullført{frist}.")),
    ),
    "ikke_i_programmet": ((None, N_("Er ikke med i programmet. Legg den til.")),),
    "begrunnelse_ikke_nok": (
        (None, N_("Er ikke med i programmet. Legg den til.")),
        ("utledet", N_("En begrunnelse er ikke nok for en lovpålagt del.")),
    ),
    "begrunnet": ((None, N_("Er ikke med, og dere har begrunnet det.")),),
    "uten_begrunnelse": (
        (None, N_("Er ikke med.")),
        ("utledet", N_("Legg den til, eller skriv en begrunnelse.")),
    ),
    "frivillig": ((None, N_("Er ikke med.")), ("utledet", N_("Den trenger ikke være med."))),
    "kommer": (("kilde", N_("Kravet gjelder fra {fra}.")),),
    "utgaatt": (("kilde", N_("Er ikke en egen del etter {til}.")),),
    "aldri": (("utledet", N_("Gjelder ikke for denne beboeren.")),),
}


def forklaring(d: Del, program: Program) -> list[_Ledd]:
    """Why a part has its outcome, then how long its krav applies, each with its own mark."""
    ord_ = {
        "frist": _(" innen {frist}", frist=dato(d.frist)) if d.frist else "",
        "fra": d.gyldighet and dato(d.gyldighet.fra),
        "til": d.gyldighet and dato(d.gyldighet.til),
    }
    ledd: list[_Ledd] = [(merke, _(tekst, **ord_)) for merke, tekst in _AARSAKER[d.aarsak]]
    inndata = program.inndata
    if d.tiltak.id in inndata.i_programmet & inndata.begrunnet:
        ledd.append((None, _("Dere har også svart at den er utelatt. Vi regner den som med.")))
    varighet = _varighet(d, inndata.rammer.aarsslutt)
    return [*ledd, ("kilde", varighet)] if varighet else ledd


def _varighet(d: Del, aarsslutt: date) -> str:
    """From when to when the krav applies; nothing where the reason has said it.

    That a period ends with the year is the year's own end, and no date of the source.
    """
    g = d.gyldighet
    if g is None or d.aarsak in ("kommer", "utgaatt", "aldri"):
        return ""
    med = kravord(d.krav).med
    if (g.fra, g.til) == (date(aarsslutt.year, 1, 1), aarsslutt):
        return _("{med} hele {year}.", med=med, year=aarsslutt.year)
    if g.fra == date(aarsslutt.year, 1, 1):
        return _("{med} fram til {til}.", med=med, til=dato(g.til + timedelta(days=1)))
    til = "" if g.til == aarsslutt else _(" til og med {til}", til=dato(g.til))
    return _("{med} fra {fra}{til}.", med=med, fra=dato(g.fra), til=til)


def dom(program: Program) -> str:
    """The verdict in one sentence."""
    if program.komplett:
        return _("Programmet har alle {lovpaalagte}", lovpaalagte=lovpaalagte(program.uavklart))
    borte = program.med("mangler")
    funn = []
    if borte:
        deler = antall_med_ord(len(borte), "én lovpålagt del", "{antall} lovpålagte deler")
        funn.append(_("{deler} mangler", deler=deler))
    if program.opplaering and program.opplaering.utfall == "mangler":
        funn.append(_("opplæringen er ikke fullført innen fristen"))
    return stor(
        _("{mangler}, og {opplaeringen}", mangler=funn[0], opplaeringen=funn[1])
        if len(funn) > 1
        else funn[0]
    )


def lovpaalagte(uavklart: Sequence[object]) -> str:
    """Which parts a verdict covers: of some it may not be found whether they must be there."""
    return _("delene vi vet er lovpålagte") if uavklart else _("lovpålagte deler")


def uten_frist(hull: IkkeFunnet) -> str:
    """That the day the training must be completed by is not found, and who knows."""
    return _(
        "Vi har ikke funnet fristen for det i kilden. {lett} {se_etter}",
        lett=lett(hull),
        se_etter=_(SE_ETTER),
    )


def uten_krav(tiltak: Iterable[Tiltak]) -> list[str]:
    """Of each part whose krav is not found, that nobody has judged it, and who can."""
    return [
        _(
            "{navn}: Vi har ikke funnet i kilden om delen må være med. {lett} {se_etter}",
            navn=t.navn.ord,
            lett=lett(t.perioder),
            se_etter=_(SE_ETTER),
        )
        for t in tiltak
        if isinstance(t.perioder, IkkeFunnet)
    ]


def ved_siden_av(program: Program) -> str:
    """What is no fault, but still wants work."""
    uten = len(program.med("boer_begrunnes"))
    deler = stor(antall_med_ord(uten, "én del", "{antall} deler"))
    setninger = [_("{uten} bør begrunnes.", uten=deler)] if uten else []
    o = program.opplaering
    if o and o.utfall == "gjenstaar" and o.frist and o.dager_igjen == 0:
        setninger.insert(
            0, _("{frist} er siste dag for å fullføre opplæringen.", frist=dato(o.frist))
        )
    return " ".join(setninger)


def opplaeringen(program: Program, o: Opplaering) -> str:
    """Whether the training is completed, and the days counted from the day of the check."""
    dag = dato(program.inndata.kontrolldato)
    if o.utfall == "oppfylt":
        dagen = f" {dato(o.fullfoert_dato)}" if o.fullfoert_dato else ""
        return (
            _("Beboeren fullførte opplæringen{dagen}.", dagen=dagen)
            if dagen
            else _("Opplæringen er fullført.")
        )
    if o.fullfoert_dato:
        return _(
            "Beboeren fullførte opplæringen {fullfoert_dato}, etter fristen.",
            fullfoert_dato=dato(o.fullfoert_dato),
        )
    if o.dager_igjen is None:
        return _("Opplæringen gjenstår.")
    dager = antall(abs(o.dager_igjen), "dag", "dager")
    if o.utfall == "mangler":
        return _(
            "Opplæringen er ikke fullført. {dag} er {dager} etter fristen.",
            dag=stor(dag),
            dager=dager,
        )
    if not o.dager_igjen:
        return _("Opplæringen gjenstår, og {dag} er siste dag.", dag=dag)
    return _("Opplæringen gjenstår. Fra {dag} er det {dager} igjen.", dag=dag, dager=dager)


def opplaeringsnavn(regler: Regelverk) -> str:
    """The training that counts, one of them being enough."""
    navn = {t.id: t.navn.ord for t in funnet(regler.tiltak)}
    fullfoering = eller_none(regler.fullfoering)
    ett_av = fullfoering.ett_av if fullfoering else ()
    return stor(enten([liten(navn[id_]) for id_ in ett_av]))
