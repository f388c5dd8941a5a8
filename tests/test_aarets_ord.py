"""What the calculators say follows the words of the year: nothing of another year's source."""

from dataclasses import replace
from typing import Any

from calculators.beregning import endring, frister
from calculators.beregning.frister import Inndata, Tidspunkt
from calculators.beregning.program import beregn
from calculators.beregning.tilbakebetaling import Inndata as Beloep
from calculators.beregning.tilbakebetaling import beregn as tilbakebetaling
from calculators.beregning.tilskudd import Inndata as Plasser
from calculators.beregning.tilskudd import beregn as tilskudd
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.regelverk.typer import Tekst
from calculators.rendering import frister_ord, program_fullfoering, tilskudd_faktisk
from calculators.rendering import tilbakebetaling as rendering
from calculators.rendering.endring_grunner import grunner
from calculators.skjema import endring as endringsskjema
from calculators.skjema import frister as fristskjema
from calculators.skjema import program as programskjema
from calculators.skjema.skjema import Svar

R2021 = regler(2021)
FIKK = Tekst("Datoen dere fikk tilskuddsbrevet", "Datoen de fekk tilskotsbrevet")


def _brevdatoen(navn: Tekst) -> Regelverk:
    return replace(R2021, brevdatoer=tuple(replace(b, navn=navn) for b in alle(R2021.brevdatoer)))


def _regnet(r: Regelverk, **dager: Any) -> list[Tidspunkt]:
    alle_ = frister.beregn(Inndata(r, **dager)).tidspunkter
    return [t for t in alle_ if t.dager is not None]


def test_a_deadline_is_counted_from_the_date_that_the_year_names() -> None:
    (t,) = _regnet(_brevdatoen(FIKK))
    assert frister_ord.naar(t) == f"{t.dager} dager etter datoen dere fikk tilskuddsbrevet"
    (t,) = _regnet(R2021)
    assert frister_ord.naar(t) == f"{t.dager} dager etter datoen IMDi sendte tilskuddsbrevet"


def test_the_form_names_the_date_that_the_year_counts_from() -> None:
    r = _brevdatoen(FIKK)
    assert fristskjema.skjema(r).for_haand.endswith(
        "teller dere fra datoen dere fikk tilskuddsbrevet."
    )
    skjema = fristskjema.skjema(r)
    (brevdato,) = alle(r.brevdatoer)
    frist = next(f for f in alle(r.frister) if (n := eller_none(f.naar)) and n.etter)
    foer = f"{r.tilskuddsaar}-03-01"
    svar = {**skjema.standardsvar, brevdato.id: f"{r.tilskuddsaar}-03-02", frist.id: foer}
    _inndata, (feil,) = fristskjema.les(r, svar)
    assert feil.felt == frist.id
    assert feil.melding.startswith("Fristen er før datoen dere fikk tilskuddsbrevet, 2.")
    assert "teller dere" not in fristskjema.skjema(replace(r, brevdatoer=())).for_haand


def test_the_source_is_quoted_only_in_a_year_where_it_says_so() -> None:
    def ordene(r: Regelverk) -> str:
        inndata, feil = programskjema.les(
            r, {**kalkulator_for("program").skjema(r).standardsvar, "fullfoert": "ja"}
        )
        assert inndata, feil
        program = beregn(inndata)
        assert program.opplaering
        return "".join(program_fullfoering.fullfoeringen(r, program, program.opplaering))

    uten_ordet = replace(R2021, fullfoering=replace(funnet(R2021.fullfoering), med_eller=False))
    assert "Kilden sier «eller»" in ordene(R2021)
    assert "eller»" not in ordene(uten_ordet)
    assert "Det er nok å ha fullført én av opplæringene." in ordene(uten_ordet)


def _uten_taushet(id_: str) -> Regelverk:
    return replace(R2021, avklares=tuple(t for t in R2021.avklares if t.id != id_))


def test_what_a_years_source_has_answered_is_not_said_to_be_open() -> None:
    svart = _uten_taushet("andre_inntekter")
    utfall = tilbakebetaling(Beloep(100, 60, 0, 20))
    assert "må også avklares" in rendering.html(R2021, {}, utfall)
    html = rendering.html(svart, {}, utfall)
    assert "må også avklares" not in html.partition("</p>")[0]
    assert "er ikke regnet med." in html.partition("</p>")[0]


def test_a_year_without_a_word_on_actual_plasser_is_not_said_to_have_no_rule() -> None:
    svart = _uten_taushet(tilskudd_faktisk.TAUSHETEN)
    regnet = tilskudd(Plasser(2_000, {1: 40}, {1: 30}))
    html = tilskudd_faktisk.html(svart, regnet)
    assert "ikke funnet noen regel" not in html
    assert "Kalkulatoren sier ikke hva som følger" in html


def test_a_source_that_asks_for_nothing_is_not_said_to_be_silent() -> None:
    intet = replace(funnet(R2021.endring), skriftlig_soeknad=False, samtykke_i_forkant=False)
    r = replace(R2021, endring=intet)
    svar: Svar = {
        "tilskuddsaar": "2021",
        "hva": ["formaal", "budsjett"],
        "endres_fra": "2021-09-01",
    }
    inndata, _feil = endringsskjema.les(r, svar)
    assert inndata
    e = endring.beregn(inndata)
    formaal, budsjett = (" ".join(t for _, t in grunner(e, d)) for d in e.deler)
    assert "ber verken om søknad eller samtykke når dere endrer formålet." in formaal
    assert "ikke funnet noen regel" in budsjett
