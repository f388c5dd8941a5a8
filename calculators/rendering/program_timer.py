"""The hours of a programme: controls that stand in the answer, one for each of its parts."""

from typing import Any

from calculators.beregning.program import Del, Program
from calculators.norsk import antall, desimal
from calculators.regelverk import Regelverk
from calculators.rendering.html import Html, el
from calculators.rendering.skjema import feilplass, felt_id, kontroll, skjema_id
from calculators.skjema.program import skjema, timefelt
from calculators.skjema.skjema import Svar
from calculators.spraak import _, ngettext


def timene(regler: Regelverk, svar: Svar, program: Program) -> Html:
    """The hours per week of each part, to fill in, and their sum."""
    felt = {f.navn: f for f in skjema(regler).felt}
    timer = program.inndata.timer
    sum_ = (
        _(
            "{timer} per uke i alt, i {deler}.",
            timer=_med_ord(program.timer),
            deler=antall(len(timer.keys() & program.inndata.i_programmet), "del", "deler"),
        )
        if timer
        else _("Skriv timer per uke for delene, så summerer vi dem.")
    )
    return el(
        "details",
        el("summary", _("Timer per uke")),
        el("p", el("strong", sum_)),
        el(
            "ul",
            *(_timefelt(d, felt[timefelt(d.tiltak.id)], svar, program) for d in program.deler),
            class_="timer",
        ),
        id="timer-per-uke",
        open=bool(timer),
    )


def _med_ord(hundredeler: int) -> str:
    """``1 time``, ``7,5 timer``."""
    ord_ = ngettext("time", "timer", 1 if hundredeler == 100 else 2)
    return f"{desimal(hundredeler)} {ord_}"


def _timefelt(d: Del, felt: Any, svar: Svar, program: Program) -> Html:
    id_ = felt_id("program", felt.navn)
    utenfor = "" if d.tiltak.id in program.inndata.i_programmet else _(" (ikke i programmet)")
    return el(
        "li",
        el("label", f"{d.tiltak.navn.ord}{utenfor}", for_=id_),
        kontroll(
            felt,
            id_,
            str(svar.get(felt.navn, "")),
            form=skjema_id("program"),
            aria_describedby=f"{id_}-feil",
        ),
        feilplass(id_),
    )
