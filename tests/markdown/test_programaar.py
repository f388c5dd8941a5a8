"""The figure of the year says what the rules say."""

import dataclasses
from datetime import date

from calculators.markdown.programaar import _figur, _radene
from calculators.regelverk import regler
from calculators.regelverk.typer import IkkeFunnet


def test_each_part_stands_with_who_and_when() -> None:
    linjer = [(x.navn, x.tekst().replace("\u00a0", " ")) for x in _radene(regler(2021))]
    kultur = "Opplæring i norsk kultur og norske verdier"
    til = "fram til 1. august 2021"
    assert linjer == [
        ("Opplæring i norsk", "Lovpålagt: alle beboere, hele året"),
        (kultur, f"Lovpålagt: asylsøker, {til}"),
        (kultur, f"Kan: person med oppholdstillatelse, {til}"),
        (
            "Opplæring i samfunnskunnskap etter integreringsloven",
            "Lovpålagt: alle beboere, fra 1. august 2021",
        ),
        ("Kompetansekartlegging", "Lovpålagt: alle beboere, hele året"),
        ("6 andre deler av programmet", "Som hovedregel: alle beboere, hele året"),
    ]


def test_the_figure_is_text_with_bars_beside_it() -> None:
    r = regler(2021)
    figur = _figur(r, list(_radene(r)))
    assert figur.count("<li><b>") == figur.count('<svg viewBox="0 0 730 10"') == 7
    assert "Frist 31.\u00a0desember 2021" in figur


def test_a_bar_begins_and_ends_with_its_period() -> None:
    r = regler(2021)
    figur = _figur(r, list(_radene(r)))
    assert '<rect x="0" y="1" width="424" height="8" class="programaar-kan"/>' in figur
    assert '<rect x="424" y="1" width="306" height="8" class="programaar-skal"/>' in figur


def test_a_year_without_a_completion_date_has_no_deadline_in_the_figure() -> None:
    r = dataclasses.replace(regler(2021), fullfoering=IkkeFunnet(date(2021, 1, 20)))
    assert "Frist" not in _figur(r, list(_radene(r)))
