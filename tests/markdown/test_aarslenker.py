"""A year that is chosen stays chosen, between the pages of a year and the calculators."""

import re
from pathlib import Path

from calculators.regelverk import aarene
from nettsted.lenker import finnes
from prosjektet import NESTE, SISTE, bygg, siden
from utgave import neste_aar


def _lenkene(html: str, til: str) -> list[str]:
    innhold = html.partition("<article")[2].partition("</article>")[0]
    return re.findall(rf'<a [^>]*href="[^"]*{til}[^"]*"[^>]*>', innhold)


def test_from_a_year_the_calculator_opens_with_it_and_back_again(prosjekt: Path) -> None:
    neste_aar.lag(prosjekt, NESTE)
    klage = prosjekt / "docs" / str(SISTE) / "klage.md"
    klage.write_text(klage.read_text(encoding="utf-8") + "\n## Den gang { #foer }\n", "utf-8")
    frister = prosjekt / "docs" / "kalkulatorer" / "frister.md"
    frister.write_text(
        frister.read_text(encoding="utf-8") + f"\n[Klage](../{SISTE}/klage.md#foer)\n", "utf-8"
    )
    bygg(prosjekt)
    (gammel,) = _lenkene(siden(prosjekt, f"{SISTE}/sats"), "kalkulatorer/tilskudd/")
    (ny,) = _lenkene(siden(prosjekt, f"{NESTE}/sats"), "kalkulatorer/tilskudd/")
    assert f'href="../../kalkulatorer/tilskudd/#tilskuddsaar={SISTE}"' in gammel
    assert 'href="../../kalkulatorer/tilskudd/"' in ny
    (avgjoer,) = _lenkene(siden(prosjekt, f"{SISTE}/fordeling"), "tilskuddsbrev/#avgjoer") or [""]
    assert avgjoer == ""  # that list is of the calculator's own year
    (mer,) = _lenkene(siden(prosjekt, "kalkulatorer/tilskudd"), f"{NESTE}/sats/")
    alle = {str(aar) for aar in (*aarene(), NESTE)}
    assert set(re.findall(r"\d{4}", re.findall(r'data-aar="([^"]*)"', mer)[0])) == alle
    (bare_det_gamle,) = _lenkene(siden(prosjekt, "kalkulatorer/frister"), f"{SISTE}/klage/")
    assert f'data-aar="{SISTE}"' in bare_det_gamle
    (kalender,) = _lenkene(siden(prosjekt, "kalkulatorer/frister"), f"frister-{NESTE}.ics")
    assert re.search(rf'data-aar="[^"]*\b{SISTE} {NESTE}"', kalender)
    # Who has no JavaScript cannot choose a year, and is told where the rules of the others stand.
    for side, steder in {
        "tilskudd": "sats/",
        "frister": "utbetaling/",
        "kriterier": "kriterier/",
    }.items():
        uten = re.findall(r"<noscript>.*?</noscript>", siden(prosjekt, f"kalkulatorer/{side}"))
        (setning,) = re.findall(r"<p>Svaret gjelder .*?</p>", uten[0])
        lenke = f'<a href="../../{SISTE}/{steder}">reglene for {SISTE}</a>'
        assert lenke in setning
        assert setning.startswith(f"<p>Svaret gjelder {NESTE}. Et annet år? Les <a")
        assert finnes(
            prosjekt / "site",
            prosjekt / "site/kalkulatorer" / side / "index.html",
            f"../../{SISTE}/{steder}",
        )
    fil = prosjekt / "site" / str(SISTE) / "sats" / "index.html"
    til = "../../kalkulatorer/tilskudd/"
    assert finnes(prosjekt / "site", fil, f"{til}#tilskuddsaar={SISTE}")
    assert not finnes(prosjekt / "site", fil, f"{til}#aarstall={SISTE}")
