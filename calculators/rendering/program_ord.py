"""The words for what the programme check finds: shared by the form, the register and the files."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from calculators.beregning.program import Aarsak, Del, Opplaering, Program, Utfall
from calculators.norsk import antall, antall_med_ord, dato, liten, stor
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet, Merke, Regelverk, Tiltak
from calculators.rendering.ikke_funnet import SE_ETTER, lett
from calculators.rendering.krav_ord import KRAVORD

UTFALL: dict[Utfall, str] = {
    "oppfylt": "På plass",
    "mangler": "Mangler",
    "boer_begrunnes": "Bør begrunnes",
    "begrunnet": "Begrunnet",
    "gjenstaar": "Gjenstår",
    "ikke_aktuelt": "Ikke aktuelt",
}
# What is said of each reason, piece by piece. A piece that follows from the source has its mark;
# what is seen in the answers themselves has none.
_Ledd = tuple[Merke | None, str]
_AARSAKER: dict[Aarsak, tuple[_Ledd, ...]] = {
    "i_programmet": ((None, "Er med i programmet."),),
    "fullfoert": (("utledet", "Opplæringen er fullført og trenger ikke være med lenger."),),
    "i_gang": (
        (None, "Er med i programmet."),
        ("kilde", "Opplæring som teller, skal være fullført{frist}."),
    ),
    "ikke_i_programmet": ((None, "Er ikke med i programmet. Legg den til."),),
    "begrunnelse_ikke_nok": (
        (None, "Er ikke med i programmet. Legg den til."),
        ("utledet", "En begrunnelse er ikke nok for en lovpålagt del."),
    ),
    "begrunnet": ((None, "Er ikke med, og dere har begrunnet det."),),
    "uten_begrunnelse": (
        (None, "Er ikke med."),
        ("utledet", "Legg den til, eller skriv en begrunnelse."),
    ),
    "frivillig": ((None, "Er ikke med."), ("utledet", "Den trenger ikke være med.")),
    "kommer": (("kilde", "Kravet gjelder fra {fra}."),),
    "utgaatt": (("kilde", "Er ikke en egen del etter {til}."),),
    "aldri": (("utledet", "Gjelder ikke for denne beboeren."),),
}


def forklaring(d: Del, program: Program) -> list[_Ledd]:
    """Why a part has its outcome, then how long its krav applies, each with its own mark."""
    ord_ = {
        "frist": f" innen {dato(d.frist)}" if d.frist else "",
        "fra": d.gyldighet and dato(d.gyldighet.fra),
        "til": d.gyldighet and dato(d.gyldighet.til),
    }
    ledd: list[_Ledd] = [(merke, tekst.format(**ord_)) for merke, tekst in _AARSAKER[d.aarsak]]
    varighet = _varighet(d, program.inndata.rammer.aarsslutt)
    return [*ledd, ("kilde", varighet)] if varighet else ledd


def _varighet(d: Del, aarsslutt: date) -> str:
    """From when to when the krav applies; nothing where the reason has said it.

    That a period ends with the year is the year's own end, and no date of the source.
    """
    g = d.gyldighet
    if g is None or d.aarsak in ("kommer", "utgaatt", "aldri"):
        return ""
    med = KRAVORD[d.krav].med
    if (g.fra, g.til) == (date(aarsslutt.year, 1, 1), aarsslutt):
        return f"{med} hele {aarsslutt.year}."
    if g.fra == date(aarsslutt.year, 1, 1):
        return f"{med} fram til {dato(g.til + timedelta(days=1))}."
    til = "" if g.til == aarsslutt else f" til og med {dato(g.til)}"
    return f"{med} fra {dato(g.fra)}{til}."


def dom(program: Program) -> str:
    """The verdict in one sentence."""
    if program.komplett:
        return f"Programmet har alle {lovpaalagte(program.uavklart)}"
    borte = program.med("mangler")
    funn = []
    if borte:
        deler = antall_med_ord(len(borte), "én lovpålagt del", "{antall} lovpålagte deler")
        funn.append(f"{deler} mangler")
    if program.opplaering and program.opplaering.utfall == "mangler":
        funn.append("opplæringen er ikke fullført innen fristen")
    return stor(", og ".join(funn))


def lovpaalagte(uavklart: Sequence[object]) -> str:
    """Which parts a verdict covers: of some it may not be found whether they must be there."""
    return "delene vi vet er lovpålagte" if uavklart else "lovpålagte deler"


def uten_frist(hull: IkkeFunnet) -> str:
    """That the day the training must be completed by is not found, and who knows."""
    return f"Vi har ikke funnet fristen for det i kilden. {lett(hull)} {SE_ETTER}"


def uten_krav(tiltak: Iterable[Tiltak]) -> list[str]:
    """Of each part whose krav is not found, that nobody has judged it, and who can."""
    return [
        f"{t.navn.ord}: Vi har ikke funnet i kilden om delen må være med. "
        f"{lett(t.perioder)} {SE_ETTER}"
        for t in tiltak
        if isinstance(t.perioder, IkkeFunnet)
    ]


def ved_siden_av(program: Program) -> str:
    """What is no fault, but still wants work."""
    uten = len(program.med("boer_begrunnes"))
    setninger = (
        [f"{stor(antall_med_ord(uten, 'én del', '{antall} deler'))} bør begrunnes."] if uten else []
    )
    o = program.opplaering
    if o and o.utfall == "gjenstaar" and o.frist and o.dager_igjen == 0:
        setninger.insert(0, f"{dato(o.frist)} er siste dag for å fullføre opplæringen.")
    return " ".join(setninger)


def opplaeringen(program: Program, o: Opplaering) -> str:
    """Whether the training is completed, and the days counted from the day of the check."""
    dag = dato(program.inndata.kontrolldato)
    if o.utfall == "oppfylt":
        dagen = f" {dato(o.fullfoert_dato)}" if o.fullfoert_dato else ""
        return f"Beboeren fullførte opplæringen{dagen}." if dagen else "Opplæringen er fullført."
    if o.fullfoert_dato:
        return f"Beboeren fullførte opplæringen {dato(o.fullfoert_dato)}, etter fristen."
    if o.dager_igjen is None:
        return "Opplæringen gjenstår."
    dager = antall(abs(o.dager_igjen), "dag", "dager")
    if o.utfall == "mangler":
        return f"Opplæringen er ikke fullført. {stor(dag)} er {dager} etter fristen."
    if not o.dager_igjen:
        return f"Opplæringen gjenstår, og {dag} er siste dag."
    return f"Opplæringen gjenstår. Fra {dag} er det {dager} igjen."


def opplaeringsnavn(regler: Regelverk) -> str:
    """The training that counts, one of them being enough."""
    navn = {t.id: t.navn.ord for t in funnet(regler.tiltak)}
    fullfoering = eller_none(regler.fullfoering)
    ett_av = fullfoering.ett_av if fullfoering else ()
    return stor(" eller ".join(liten(navn[id_]) for id_ in ett_av))
