"""A new year in one command: made from the last, refused until confirmed, undone to the byte."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import nytt_aar
from aarstekst import nedtonet, opptonet
from calculators.regelverk import aarene
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kilder import tolk
from search_index import vis_aarene

ROT = Path(__file__).parent.parent
SISTE = aarene()[-1]
NESTE = SISTE + 1
_ALT = ("calculators", "docs", "overrides", "scripts", "mkdocs.yml")


def _kopi(til: Path) -> Path:
    """A copy of everything an edition is made of; a draft that is under way counts as published."""
    for navn in _ALT:
        if (ROT / navn).is_dir():
            shutil.copytree(ROT / navn, til / navn, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROT / navn, til / navn)
    _bekreft(til, SISTE)
    return til


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    return _kopi(tmp_path)


@pytest.fixture(scope="module")
def bygget(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The project and its site with the next year published."""
    prosjekt = _kopi(tmp_path_factory.mktemp("bygget"))
    nytt_aar.lag(prosjekt, NESTE)
    _bekreft(prosjekt, NESTE)
    _bygg(prosjekt)
    vis_aarene(prosjekt / "site")
    yield prosjekt
    shutil.rmtree(prosjekt)


def _innhold(prosjekt: Path) -> dict[str, bytes]:
    filer = (f for f in prosjekt.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return {f.relative_to(prosjekt).as_posix(): f.read_bytes() for f in filer}


def _kjoer(prosjekt: Path, *kommando: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *kommando], cwd=prosjekt, capture_output=True, text=True, check=False
    )


def _bygg(prosjekt: Path) -> None:
    svar = _kjoer(prosjekt, "-m", "mkdocs", "build", "--strict", "--quiet")
    assert svar.returncode == 0, svar.stderr


def _side(prosjekt: Path, sti: str) -> str:
    return (prosjekt / "site" / sti / "index.html").read_text(encoding="utf-8")


def _regler(prosjekt: Path, aar: int) -> Path:
    return prosjekt / "calculators" / "regelverk" / f"{aar}.toml"


def _bekreft(prosjekt: Path, aar: int) -> None:
    fil = _regler(prosjekt, aar)
    tekst = fil.read_text(encoding="utf-8").replace('= "nei"', f"= {aar - 1}-12-20")
    fil.write_text(tekst.replace("utkast = true\n", ""), encoding="utf-8")


def test_a_draft_is_made_and_undone_to_the_last_byte(prosjekt):
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, NESTE)
    assert _innhold(prosjekt) != foer
    nytt_aar.fjern(prosjekt, NESTE)
    assert _innhold(prosjekt) == foer


def test_a_draft_that_cannot_be_read_can_still_be_undone(prosjekt):
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, NESTE)
    with _regler(prosjekt, NESTE).open("a", encoding="utf-8") as fil:
        fil.write('kroner = "2 ')
    nytt_aar.fjern(prosjekt, NESTE)
    assert _innhold(prosjekt) == foer


def test_every_value_waits_for_the_editor_and_the_release_names_each_with_its_line(prosjekt):
    nytt_aar.lag(prosjekt, NESTE)
    tekst, navn = _regler(prosjekt, NESTE).read_text(encoding="utf-8"), f"{NESTE}.toml"
    antall = sum(linje.startswith("kontrollert = ") for linje in tekst.split("\n"))
    assert tolk(tekst, navn).utkast
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst.replace("utkast = true\n", ""), navn)
    assert [f.galt.startswith("ikke kontrollert") for f in feil.value.funn] == [True] * antall
    svar = _kjoer(prosjekt, "scripts/utgaver.py", "sjekk")
    assert svar.returncode == 1
    assert len(svar.stdout.strip().split("\n")) == antall + 1
    assert f"{NESTE} er et utkast og kan ikke publiseres" in svar.stdout
    svar = _kjoer(prosjekt, "scripts/utgaver.py", "sjekk", "--utkast")
    assert svar.stdout.strip() == str(NESTE)


def test_a_confirmed_edition_builds_with_the_new_year_first_and_the_old_marked(bygget):
    gammel = _side(bygget, f"{SISTE}/sats")
    assert "Eldre utgave." in gammel
    assert f'href="../../{NESTE}/sats/"' in gammel
    ny = _side(bygget, f"{NESTE}/sats")
    assert "Eldre utgave." not in ny
    assert f"{NESTE}.sats.kroner" in ny
    assert f"Fra {SISTE} til {NESTE}" in _side(bygget, "aar")
    frister = _side(bygget, "kalkulatorer/frister")
    assert f'href="frister-{NESTE}.ics"' in frister
    assert f"frister-{SISTE}.ics" not in frister
    assert f'value="{NESTE}" selected' in _side(bygget, "kalkulatorer/tilskudd")


@pytest.mark.parametrize(
    "moenster", [r"<title>(.+?)</title>", r'<meta name="description" content="(.+?)">']
)
def test_the_pages_of_two_years_never_share_a_title_or_a_description(bygget, moenster):
    hoder = {sti: side.partition("</head>")[0] for sti, side in _sidene(bygget).items()}
    funnet = [re.findall(moenster, hode) for hode in hoder.values()]
    assert [len(f) for f in funnet] == [1] * len(hoder)
    assert len({f[0] for f in funnet}) == len(hoder)
    for sti, f in zip(hoder, funnet, strict=True):
        if treff := re.match(r"\d{4}(?=/)", sti):
            assert treff[0] in f[0]


def _sidene(prosjekt: Path) -> dict[str, str]:
    nettsted = prosjekt / "site"
    return {
        fil.relative_to(nettsted).as_posix(): fil.read_text(encoding="utf-8")
        for fil in nettsted.rglob("index.html")
    }


def test_the_search_shows_the_year_of_each_page_and_lifts_the_newest(bygget):
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


def test_a_draft_says_so_on_the_page_and_in_every_answer(prosjekt, monkeypatch):
    nytt_aar.lag(prosjekt, NESTE)
    monkeypatch.setenv("UTKAST", str(NESTE))
    _bygg(prosjekt)
    side = _side(prosjekt, "kalkulatorer/tilskudd")
    assert "Forhåndsvisning." in side
    assert f"Utgaven for {NESTE} er et utkast. Bruk ikke svaret i en sak." in side


def test_two_years_in_a_row_keep_the_oldest_last_and_both_are_undone(prosjekt):
    nytt_aar.lag(prosjekt, NESTE)
    _bekreft(prosjekt, NESTE)
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, NESTE + 1)
    nav = (prosjekt / "mkdocs.yml").read_text(encoding="utf-8")
    assert nav.index(f'"{NESTE + 1}"') < nav.index(f'"{NESTE}"') < nav.index(f'"{SISTE}"')
    assert nav.count("Tidligere år") == 1
    nytt_aar.fjern(prosjekt, NESTE + 1)
    assert _innhold(prosjekt) == foer


@pytest.mark.parametrize("aar", [SISTE, NESTE + 1, 1999])
def test_only_the_next_year_can_be_made(prosjekt, aar, capsys):
    foer = _innhold(prosjekt)
    with pytest.raises(SystemExit):
        nytt_aar.lag(prosjekt, aar)
    assert "Stopp: " in capsys.readouterr().err
    assert _innhold(prosjekt) == foer


def test_nothing_is_written_over_and_a_published_edition_is_not_removed(prosjekt, capsys):
    nytt_aar.lag(prosjekt, NESTE)
    with pytest.raises(SystemExit):
        nytt_aar.lag(prosjekt, NESTE)
    _bekreft(prosjekt, NESTE)
    foer = _innhold(prosjekt)
    with pytest.raises(SystemExit):
        nytt_aar.fjern(prosjekt, NESTE)
    assert _innhold(prosjekt) == foer
    assert "En publisert utgave blir ikke fjernet" in capsys.readouterr().err


def test_the_list_names_each_file_that_was_made_or_changed(prosjekt):
    foer = _innhold(prosjekt)
    foerste = nytt_aar.lag(prosjekt, NESTE)[0]
    etter = _innhold(prosjekt)
    nevnt = foerste.partition("Disse filene er endret:")[2].split()
    assert nevnt == sorted(sti for sti in foer if etter[sti] != foer[sti])
    assert {"mkdocs.yml", "docs/index.md", f"docs/{SISTE}/sats.md"} < set(nevnt)
    nye = etter.keys() - foer.keys()
    assert nye
    assert all(
        sti.startswith(f"docs/{NESTE}/") or sti == f"calculators/regelverk/{NESTE}.toml"
        for sti in nye
    )
    for navn in (f"calculators/regelverk/{NESTE}.toml", f"docs/{NESTE}"):
        assert navn in foerste


@pytest.mark.parametrize(
    "fil",
    [
        "docs/index.md",
        "docs/kalkulatorer/tilskudd.md",
        "docs/om/nettstedet.md",
        f"docs/{SISTE}/klage.md",
        f"docs/{SISTE}/kildekart.toml",
    ],
)
def test_the_list_points_at_each_line_that_still_speaks_of_the_year_before(prosjekt, fil):
    tekst = (prosjekt / fil).read_text(encoding="utf-8").rstrip("\n")
    (prosjekt / fil).write_text(f"{tekst}\nI {SISTE} var det slik.\n", encoding="utf-8")
    linje = f"{fil.replace(str(SISTE), str(NESTE))}:{tekst.count(chr(10)) + 2}"
    (lesingen,) = [s for s in nytt_aar.lag(prosjekt, NESTE) if s.startswith("Les sidene")]
    assert linje in lesingen.split()


def test_the_list_has_the_map_of_the_source_and_passes_over_the_dates_of_the_texts(prosjekt):
    side = prosjekt / "docs" / str(SISTE) / "klage.md"
    tekst = side.read_text(encoding="utf-8")
    tekst = re.sub(r"(?m)^oppdatert: .*$", f"oppdatert: {SISTE}-02-01", tekst)
    side.write_text(tekst, encoding="utf-8")
    listen = "\n".join(nytt_aar.lag(prosjekt, NESTE))
    assert f"Gå over docs/{NESTE}/kildekart.toml" in listen
    assert f"docs/{NESTE}/klage.md:" not in listen


def test_the_list_and_the_guide_name_the_same_commands_in_the_same_order(prosjekt):
    guiden = (ROT / "docs/om/redaktoer.md").read_text(encoding="utf-8")
    guiden = guiden.partition("{ #rettelse }")[0]
    listen = [f"python3 scripts/nytt_aar.py {NESTE}", *nytt_aar.lag(prosjekt, NESTE)]
    assert _kommandoene("\n".join(listen)) == _kommandoene(guiden)
    assert _kommandoene(guiden)[-4:] == [
        "test.py",
        "laas_svar.py",
        "test.py",
        "build.py --utgivelse",
    ]


def _kommandoene(tekst: str) -> list[str]:
    """The commands a text tells of, whatever the year."""
    return re.findall(r"python3 scripts/(\w+\.py(?: --\w+)?)", re.sub(r" \d{4}\b", "", tekst))


@pytest.mark.parametrize(
    ("vekt", "eldre"), [("1.5", 0.4), ("1", 0.4), ("0.4", 0.16), ("0.3", 0.12)]
)
def test_an_older_page_weighs_less_in_the_search_whatever_it_weighed(vekt, eldre):
    side = f"---\ntitle: Sats\nsearch:\n  boost: {vekt}\n---\n\n# Sats\n"
    tonet = nedtonet(side)
    assert f"\n  boost: {eldre:g} #" in tonet
    assert opptonet(tonet) == side


def test_a_page_without_a_weight_gets_one_as_an_older_page_and_loses_it_again():
    side = "---\ntitle: Sats\n---\n\n# Sats\n\n---\n"
    assert "search:\n  boost: 0.4 #" in nedtonet(side)
    assert opptonet(nedtonet(side)) == side


def test_a_correction_stands_dated_on_the_page_it_is_about_and_on_no_other(prosjekt):
    fil = _regler(prosjekt, SISTE)
    rettelse = f"""
[[rettelser]]
dato = {SISTE}-03-04
hva = {{ nb = "Satsen er rettet.", nn = "Satsen er retta." }}
grunn = {{ nb = "Et siffer var byttet om.", nn = "Eit siffer var bytt om." }}
sider = ["sats"]
"""
    fil.write_text(fil.read_text(encoding="utf-8") + rettelse, encoding="utf-8")
    _bygg(prosjekt)
    rettet = "Satsen er rettet. Grunn: Et siffer var byttet om."
    sider = {sti for sti, side in _sidene(prosjekt).items() if rettet in side}
    assert sider == {f"{SISTE}/sats/index.html", "aar/index.html"}
