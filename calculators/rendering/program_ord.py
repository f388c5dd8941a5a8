"""The words for what the programme check finds: shared by the form, the register and the files."""

from calculators.beregning.program import Aarsak, Del, Opplaering, Program, Utfall
from calculators.norsk import antall, antall_med_ord, dato, liten, stor
from calculators.regelverk.typer import Krav, Merke, Regelverk

UTFALL: dict[Utfall, str] = {
    "oppfylt": "På plass",
    "mangler": "Mangler",
    "boer_begrunnes": "Bør begrunnes",
    "begrunnet": "Begrunnet",
    "gjenstaar": "Gjenstår",
    "ikke_aktuelt": "Ikke aktuelt",
}
KRAV: dict[Krav, str] = {
    "skal": "Lovpålagt",
    "hovedregel": "Som hovedregel",
    "kan": "Kan være med",
    "utgaar": "Utgått",
}
# Each reason with its mark: what the source says outright, and what is read out of it.
_AARSAKER: dict[Aarsak, tuple[str, Merke]] = {
    "i_programmet": ("Er med i programmet.", "kilde"),
    "fullfoert": ("Opplæringen er fullført og trenger ikke være med lenger.", "utledet"),
    "i_gang": (
        "Er med i programmet. Opplæring som teller, skal være fullført innen {frist}.",
        "kilde",
    ),
    "fullfoert_for_sent": ("Fullført {fullfoert}, etter fristen {frist}.", "kilde"),
    "ikke_fullfoert": ("Opplæring som teller, skulle vært fullført innen {frist}.", "kilde"),
    "ikke_i_programmet": ("Er ikke med i programmet. Legg den til.", "kilde"),
    "begrunnelse_ikke_nok": (
        "Er ikke med i programmet. En begrunnelse er ikke nok for en lovpålagt del. Legg den til.",
        "utledet",
    ),
    "begrunnet": ("Er ikke med, og det er begrunnet.", "utledet"),
    "uten_begrunnelse": ("Er ikke med. Legg den til, eller skriv en begrunnelse.", "utledet"),
    "frivillig": ("Er ikke med, og trenger ikke være det.", "utledet"),
    "kommer": ("Kravet gjelder fra {fra}.", "kilde"),
    "utgaatt": ("Er ikke en egen del etter {til}.", "kilde"),
    "aldri": ("Gjelder ikke for denne beboeren.", "utledet"),
}


def forklaring(d: Del, opplaering: Opplaering | None) -> tuple[str, Merke]:
    """Why a part has its outcome, and how sure that is."""
    tekst, merke = _AARSAKER[d.aarsak]
    fullfoert = opplaering.fullfoert_dato if opplaering else None
    return tekst.format(
        frist=d.frist and dato(d.frist),
        fullfoert=fullfoert and dato(fullfoert),
        fra=d.gyldighet and dato(d.gyldighet.fra),
        til=d.gyldighet and dato(d.gyldighet.til),
    ), merke


def dom(program: Program) -> str:
    """The verdict in one sentence."""
    if program.komplett:
        return "Programmet har alle lovpålagte deler"
    borte = [d for d in program.med("mangler") if d.aarsak in _IKKE_MED]
    funn = []
    if borte:
        deler = antall_med_ord(len(borte), "lovpålagt del", "lovpålagte deler")
        funn.append(f"{deler} mangler")
    if program.opplaering and program.opplaering.utfall == "mangler":
        funn.append("opplæringen er ikke fullført innen fristen")
    return stor(", og ".join(funn))


_IKKE_MED: tuple[Aarsak, ...] = ("ikke_i_programmet", "begrunnelse_ikke_nok")


def ved_siden_av(program: Program) -> str:
    """What is no fault, but still wants work."""
    uten = len(program.med("boer_begrunnes"))
    return f"{stor(antall_med_ord(uten, 'del', 'deler'))} bør begrunnes." if uten else ""


def opplaeringen(o: Opplaering) -> str:
    """Whether the training is completed, the deadline, and how many days are left."""
    if o.utfall == "oppfylt":
        naar = f" {dato(o.fullfoert_dato)}" if o.fullfoert_dato else ""
        return f"Fullført{naar}. Fristen er {dato(o.frist)}."
    if o.utfall == "gjenstaar":
        igjen = f"{antall(o.dager_igjen, 'dag', 'dager')} igjen" if o.dager_igjen else "siste dag"
        return f"Gjenstår, frist {dato(o.frist)} ({igjen})."
    if o.fullfoert_dato:
        return f"Fullført {dato(o.fullfoert_dato)}, etter fristen {dato(o.frist)}."
    siden = antall(-o.dager_igjen, "dag", "dager")
    return f"Mangler. Fristen {dato(o.frist)} gikk ut for {siden} siden."


def opplaeringsnavn(regler: Regelverk) -> str:
    """The training that counts, one of them being enough."""
    navn = {t.id: t.navn.nb for t in regler.tiltak}
    ett_av = regler.fullfoering.ett_av if regler.fullfoering else ()
    return stor(" eller ".join(liten(navn[id_]) for id_ in ett_av))
