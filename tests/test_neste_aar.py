"""The site and the tests hold whichever year is published: the next, one after a gap, an older."""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.regelverk import aarene
from helt_aar import nyeste_hele
from nettsted.search_index import ferdig_indeks
from prosjektet import ELDRE, NESTE, ROT, SISTE, bekreft, bygg, kjoer, kopi, regelfil, siden, sidene
from regelfil import skriv
from utgave import neste_aar

# Tests that ask about all years, or whatever is the newest, and need no built site.
_OM_ALLE_AAR = (
    "test_command_line.py",
    "test_laas.py",
    "test_answer.py",
    "test_oppdiktede_utgaver.py",
)
_OM_NYESTE = ("test_laas.py", "test_answer.py", "test_command_line.py")
# A test of the pages that is about an older year on purpose, and why.
_MED_VILJE = {"test_eksempler.py": "the table of the training is worked out by hand for 2021"}
_SATSEN_I_2021 = 2003


def _sidetester() -> list[Path]:
    mapper = (ROT / "tests" / "nettleser", ROT / "tests" / "nettsted")
    return sorted(fil for mappe in mapper for fil in mappe.glob("test_*.py"))


@pytest.fixture(scope="module")
def bygget(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The project and its site with the next year published."""
    prosjekt = kopi(tmp_path_factory.mktemp("bygget"))
    neste_aar.lag(prosjekt, NESTE)
    bekreft(prosjekt, NESTE)
    bygg(prosjekt)
    ferdig_indeks(prosjekt / "site")
    yield prosjekt
    shutil.rmtree(prosjekt)


def test_a_confirmed_edition_builds_with_the_new_year_first_and_the_old_marked(
    bygget: Path,
) -> None:
    gammel = siden(bygget, f"{SISTE}/sats")
    assert "Eldre utgave." in gammel
    assert f'href="../../{NESTE}/sats/"' in gammel
    ny = siden(bygget, f"{NESTE}/sats")
    assert "Eldre utgave." not in ny
    assert f"{NESTE}.sats.kroner" in ny
    assert f"Fra {SISTE} til {NESTE}" in siden(bygget, "aar")
    frister = siden(bygget, "kalkulatorer/frister")
    assert f'href="frister-{NESTE}.ics"' in frister
    assert f"frister-{SISTE}.ics" not in frister
    assert f'value="{NESTE}" selected' in siden(bygget, "kalkulatorer/tilskudd")


@pytest.mark.parametrize(
    "moenster", [r"<title>(.+?)</title>", r'<meta name="description" content="(.+?)">']
)
def test_the_pages_of_two_years_never_share_a_title_or_a_description(
    bygget: Path, moenster: str
) -> None:
    hoder = {sti: side.partition("</head>")[0] for sti, side in sidene(bygget).items()}
    funnet = [re.findall(moenster, hode) for hode in hoder.values()]
    assert [len(f) for f in funnet] == [1] * len(hoder)
    assert len({f[0] for f in funnet}) == len(hoder)
    for sti, f in zip(hoder, funnet, strict=True):
        if treff := re.match(r"\d{4}(?=/)", sti):
            assert treff[0] in f[0]


def test_the_search_shows_the_year_of_each_page_and_lifts_the_newest(bygget: Path) -> None:
    data = json.loads((bygget / "site/search/search_index.json").read_text(encoding="utf-8"))
    sider = {side["location"]: side for side in data["docs"] if "#" not in side["location"]}
    assert len({side["title"] for side in sider.values()}) == len(sider)
    av_aaret = [sti for sti in sider if sti.startswith(f"{NESTE}/")]
    assert f"{NESTE}/kildekart/" in av_aaret
    for sti in av_aaret:
        gammel = sider[sti.replace(str(NESTE), str(SISTE), 1)]
        assert str(NESTE) in sider[sti]["title"]
        assert str(SISTE) in gammel["title"]
        assert gammel["boost"] < sider[sti].get("boost", 1)


def test_no_year_that_is_published_fails_a_test_whichever_it_is(prosjekt: Path) -> None:
    """The next year with half its rules not found, one after a gap that is unlike, an earlier one.

    They are in one copy, so that the tests, which ask of every year, are run once.
    """
    for aar in (NESTE, NESTE + 2, ELDRE):
        neste_aar.lag(prosjekt, aar, nyeste_hele(aarene()) or SISTE)
        bekreft(prosjekt, aar)
    _la_mangle(regelfil(prosjekt, NESTE))
    _gjoer_annerledes(regelfil(prosjekt, NESTE + 2))
    shutil.copytree(ROT / "tests", prosjekt / "tests", dirs_exist_ok=True)
    shutil.copyfile(ROT / "pyproject.toml", prosjekt / "pyproject.toml")
    laast = kjoer(prosjekt, "scripts/laas_svar.py")
    assert laast.returncode == 0, laast.stderr
    filene = [f"tests/{navn}" for navn in _OM_ALLE_AAR]
    # The site with the invented years is built once, in the project itself.
    uten = ("-p", "no:cacheprovider", "-k", "not site_builds")
    svar = kjoer(prosjekt, "-m", "pytest", *uten, *filene)
    assert svar.returncode == 0, svar.stdout[-3000:]


def test_a_newest_year_with_half_its_rules_not_found_is_answered_and_locked(
    prosjekt: Path,
) -> None:
    neste_aar.lag(prosjekt, NESTE)
    bekreft(prosjekt, NESTE)
    _la_mangle(regelfil(prosjekt, NESTE))
    shutil.copytree(ROT / "tests", prosjekt / "tests", dirs_exist_ok=True)
    shutil.copyfile(ROT / "pyproject.toml", prosjekt / "pyproject.toml")
    laast = kjoer(prosjekt, "scripts/laas_svar.py")
    assert laast.returncode == 0, laast.stderr
    filene = [f"tests/{navn}" for navn in _OM_NYESTE]
    svar = kjoer(prosjekt, "-m", "pytest", "-p", "no:cacheprovider", *filene)
    assert svar.returncode == 0, svar.stdout[-3000:]


def _la_mangle(fil: Path) -> None:
    """What an editor writes who has found half of it: the rate, the criteria and more are gone."""
    tabell = tomllib.loads(fil.read_text(encoding="utf-8"))
    hull = {"ikke_funnet": tabell["kildeside"]["kontrollert"]}
    for del_ in ("sats", "bruk", "fullfoering", "utbetaling", "tilbakebetaling", "endring"):
        tabell[del_] = hull
    tabell["kriterier"] = [hull]
    tabell["frister"] = [f for f in tabell["frister"] if "samme_som" not in f["naar"]]
    skriv(fil, tabell)


def _gjoer_annerledes(fil: Path) -> None:
    """Another rate, every part with another name, and one that others lean on less is gone."""
    tabell = tomllib.loads(fil.read_text(encoding="utf-8"))
    tabell["sats"]["kroner"] += 138
    brukt = {id_ for ordning in tabell["ordninger"] for id_ in ordning["dekker"]}
    brukt |= set(tabell.get("fullfoering", {}).get("ett_av", []))
    fri = next(t for t in tabell["tiltak"] if t["id"] not in brukt)
    tabell["tiltak"].remove(fri)
    for tiltak in tabell["tiltak"]:
        tiltak["navn"] = {maal: f"{navn} i ny form" for maal, navn in tiltak["navn"].items()}
    skriv(fil, tabell)


@pytest.mark.parametrize("fil", _sidetester(), ids=lambda fil: fil.name)
def test_no_test_of_the_pages_types_a_year_or_an_amount_that_the_next_edition_changes(
    fil: Path,
) -> None:
    tekst = fil.read_text(encoding="utf-8")
    if fil.name not in _MED_VILJE:
        assert re.findall(r"(?<!\d)20[12]\d(?!\d)", tekst) == [], "skriv AAR fra nyeste.py"
    sifre = re.sub(r"(?<=\d)(?:\\u00a0|[ _\u00a0])(?=\d{3}(?!\d))", "", tekst)
    beloep = [int(tall) for tall in re.findall(r"(?<!\d)\d{4,12}(?!\d)", sifre)]
    assert [b for b in beloep if b % _SATSEN_I_2021 == 0] == [], "skriv kr(…) fra nyeste.py"
