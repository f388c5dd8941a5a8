"""A new year in one command: made from the last, refused until confirmed, undone to the byte."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from calculators.redaksjon.oversettelse import mangler
from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil
from nettsted import bygg as bygging
from prosjektet import (
    ELDRE,
    NESTE,
    ROT,
    SISTE,
    bekreft,
    bygg,
    innhold,
    kjoer,
    regelfil,
    siden,
    sidene,
)
from utgave import neste_aar
from utgave.aarstekst import nedtonet, opptonet


def test_a_draft_is_made_and_undone_to_the_last_byte(prosjekt: Path) -> None:
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, NESTE)
    assert innhold(prosjekt) != foer
    neste_aar.fjern(prosjekt, NESTE)
    assert innhold(prosjekt) == foer


def test_a_draft_that_cannot_be_read_can_still_be_undone(prosjekt: Path) -> None:
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, NESTE)
    with regelfil(prosjekt, NESTE).open("a", encoding="utf-8") as fil:
        fil.write('kroner = "2 ')
    neste_aar.fjern(prosjekt, NESTE)
    assert innhold(prosjekt) == foer


def test_a_picture_goes_along_as_it_is_and_is_undone(prosjekt: Path) -> None:
    bilde = b"\x89PNG\r\n\x1a\n"
    (prosjekt / "docs" / str(SISTE) / "bilder").mkdir()
    (prosjekt / "docs" / str(SISTE) / "bilder" / "mottak.png").write_bytes(bilde)
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, NESTE)
    assert (prosjekt / "docs" / str(NESTE) / "bilder" / "mottak.png").read_bytes() == bilde
    neste_aar.fjern(prosjekt, NESTE)
    assert innhold(prosjekt) == foer


def test_a_page_that_is_not_utf_8_stops_with_its_name_and_nothing_is_made(
    prosjekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (prosjekt / "docs" / str(SISTE) / "sats.md").write_bytes("# Måned".encode("cp1252"))
    foer = innhold(prosjekt)
    with pytest.raises(SystemExit):
        neste_aar.lag(prosjekt, NESTE)
    assert f"docs/{SISTE}/sats.md er ikke lagret som UTF-8" in capsys.readouterr().err
    assert innhold(prosjekt) == foer


def test_every_value_waits_for_the_editor_and_the_release_names_each_with_its_line(
    prosjekt: Path,
) -> None:
    neste_aar.lag(prosjekt, NESTE)
    tekst, navn = regelfil(prosjekt, NESTE).read_text(encoding="utf-8"), f"{NESTE}.toml"
    venter = {"kontrollert": "ikke kontrollert", "ikke_funnet": "ingen har lett etter"}
    antall = len(re.findall(rf"(?m)^(?:{'|'.join(venter)}) = ", tekst))
    assert tolk(tekst, navn).utkast
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst.replace("utkast = true\n", ""), navn)
    funn = [(f.noekkel.rpartition(".")[2], f.galt) for f in feil.value.funn]
    assert [galt.startswith(venter[noekkel]) for noekkel, galt in funn] == [True] * antall
    svar = kjoer(prosjekt, "-m", "utgave.sjekk")
    assert svar.returncode == 1
    assert len(svar.stdout.strip().split("\n")) == antall + 1
    assert f"{NESTE} er et utkast og kan ikke publiseres" in svar.stdout
    svar = kjoer(prosjekt, "-m", "utgave.sjekk", "--utkast")
    assert svar.stdout.strip() == str(NESTE)


def test_a_draft_says_so_on_the_page_and_in_every_answer(
    prosjekt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    neste_aar.lag(prosjekt, NESTE)
    monkeypatch.setenv("UTKAST", str(NESTE))
    bygg(prosjekt)
    side = siden(prosjekt, "kalkulatorer/tilskudd")
    assert "Forhåndsvisning." in side
    assert f"Utgaven for {NESTE} er et utkast. Bruk ikke svaret i en sak." in side


def test_two_years_in_a_row_keep_the_oldest_last_and_both_are_undone(prosjekt: Path) -> None:
    neste_aar.lag(prosjekt, NESTE)
    bekreft(prosjekt, NESTE)
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, NESTE + 1)
    nav = (prosjekt / "mkdocs.yml").read_text(encoding="utf-8")
    assert nav.index(f'"{NESTE + 1}"') < nav.index(f'"{NESTE}"') < nav.index(f'"{SISTE}"')
    assert nav.count("Tidligere år") == 1
    neste_aar.fjern(prosjekt, NESTE + 1)
    assert innhold(prosjekt) == foer


def test_the_nynorsk_pages_follow_and_say_still_what_the_bokmaal_ones_do(prosjekt: Path) -> None:
    neste_aar.lag(prosjekt, NESTE)
    docs = prosjekt / "docs"
    assert mangler(docs) == []
    sats = (docs / "nn" / str(NESTE) / "sats.md").read_text(encoding="utf-8")
    assert f"{{{{ {NESTE}.sats.kroner }}}}" in sats
    assert f"{{{{ {SISTE}" not in sats
    nav = (prosjekt / "mkdocs.nn.yml").read_text(encoding="utf-8")
    assert nav.index(f'"{NESTE}":') < nav.index("Tidlegare år:") < nav.index(f'"{SISTE}":')


@pytest.mark.parametrize(
    ("utkastene", "maal", "sagt"),
    [
        ("", "nb", ""),
        (2023, "nb", "Utgaven for 2023 er et utkast og er ikke publisert."),
        (2023, "nn", "Utgåva for 2023 er eit utkast og er ikkje publisert."),
        ("2020 og 2023", "nb", "Utgavene for 2020 og 2023 er utkast og er ikke publisert."),
        ("2020 og 2023", "nn", "Utgåvene for 2020 og 2023 er utkast og er ikkje publiserte."),
        (
            "2020, 2022 og 2023",
            "nb",
            "Utgavene for 2020, 2022 og 2023 er utkast og er ikke publisert.",
        ),
    ],
)
def test_every_page_of_a_preview_names_the_drafts(
    utkastene: str | int, maal: str, sagt: str
) -> None:
    malene = Environment(loader=FileSystemLoader(ROT / "overrides"), autoescape=True)
    oppsett = {
        "extra": {"utkast": utkastene, "nyeste_aar": 2023},
        "theme": {"language": maal},
        "site_url": "https://eksempel.no/",
    }
    html = malene.get_template("partials/utgave.html").render(config=oppsett, page={"meta": {}})
    tekst = " ".join(re.sub(r"<[^>]*>", "", html).split())
    foerst = {"nb": "Forhåndsvisning.", "nn": "Førehandsvising."}[maal]
    assert tekst == (f"{foerst} {sagt}" if sagt else "")


@pytest.mark.parametrize(
    ("skrevet", "i_ord"),
    [("", ""), ("2023", "2023"), ("2020 2023", "2020 og 2023"), ("1 2 3", "1, 2 og 3")],
)
def test_the_build_says_the_drafts_in_words(
    skrevet: str, i_ord: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bygging, "_modul", lambda *_, **__: f"{skrevet}\n")
    assert bygging._regelverket(utkast=True) == i_ord


def test_a_nynorsk_page_that_was_older_is_so_in_the_new_year_too(prosjekt: Path) -> None:
    side = prosjekt / "docs" / str(SISTE) / "klage.md"
    side.write_text(f"{side.read_text(encoding='utf-8')}\nEn setning til.\n", encoding="utf-8")
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, NESTE)
    eldre = [mangel.side for mangel in mangler(prosjekt / "docs")]
    assert eldre == [f"{SISTE}/klage.md", f"{NESTE}/klage.md"]
    neste_aar.fjern(prosjekt, NESTE)
    assert innhold(prosjekt) == foer


def test_the_release_names_each_nynorsk_page_whose_bokmaal_has_been_changed(
    prosjekt: Path,
) -> None:
    side = prosjekt / "docs" / str(SISTE) / "klage.md"
    side.write_text(f"{side.read_text(encoding='utf-8')}\nEn setning til.\n", encoding="utf-8")
    (prosjekt / "docs" / "nn" / "om" / "kontakt.md").unlink()
    svar = kjoer(prosjekt, "-m", "utgave.sjekk")
    assert svar.returncode == 1
    eldre, borte = svar.stdout.strip().split("\n")
    assert re.fullmatch(
        rf"docs/nn/{SISTE}/klage\.md:\d+: docs/{SISTE}/klage\.md er endret etter at den ble "
        rf"oversatt: rett siden etter den, og skriv: python3 scripts/nynorsk\.py --lest "
        rf"docs/nn/{SISTE}/klage\.md",
        eldre,
    )
    assert borte.startswith("docs/nn/om/kontakt.md:1: siden mangler på nynorsk: oversett docs/om/")
    assert kjoer(prosjekt, "-m", "utgave.sjekk", "--utkast").returncode == 0


@pytest.mark.parametrize("aar", [NESTE, NESTE + 2, ELDRE, ELDRE - 4])
def test_any_year_is_made_and_undone_to_the_last_byte(prosjekt: Path, aar: int) -> None:
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, aar)
    assert tolk(regelfil(prosjekt, aar).read_text(encoding="utf-8"), f"{aar}.toml").utkast
    neste_aar.fjern(prosjekt, aar)
    assert innhold(prosjekt) == foer


def test_an_older_year_takes_no_place_of_the_newest_and_changes_no_page_of_another(
    prosjekt: Path,
) -> None:
    foer = innhold(prosjekt)
    neste_aar.lag(prosjekt, ELDRE)
    etter = innhold(prosjekt)
    assert {sti for sti in foer if etter[sti] != foer[sti]} == {"mkdocs.yml", "mkdocs.nn.yml"}
    nav = etter["mkdocs.yml"].decode()
    assert f"nyeste_aar: {SISTE}\n" in nav
    assert nav.index(f'"{SISTE}":') < nav.index("Tidligere år") < nav.index(f'"{ELDRE}":')
    sats = etter[f"docs/{ELDRE}/sats.md"].decode()
    assert f"{ELDRE}.sats.kroner" in sats
    assert f"{{{{ {SISTE}" not in sats
    assert float(re.findall(r"boost: ([\d.]+)", sats)[0]) < 1


def test_years_in_any_order_stand_newest_first_and_are_undone_in_any_order(
    prosjekt: Path,
) -> None:
    tilstander: dict[tuple[int, ...], dict[str, bytes]] = {(): innhold(prosjekt)}
    for n, aar in enumerate((NESTE + 2, ELDRE, NESTE), 1):
        neste_aar.lag(prosjekt, aar, SISTE)
        bekreft(prosjekt, aar)
        tilstander[(NESTE + 2, ELDRE, NESTE)[:n]] = innhold(prosjekt)
    nav = (prosjekt / "mkdocs.yml").read_text(encoding="utf-8")
    aarene = [int(aar) for aar in re.findall(r'(?m)^ +- "(\d{4})":$', nav)]
    assert aarene == sorted(aarene, reverse=True)
    assert {NESTE + 2, NESTE, SISTE, ELDRE} <= set(aarene)
    assert nav.count("Tidligere år") == 1
    assert nav.index(f'"{NESTE + 2}":') < nav.index("Tidligere år") < nav.index(f'"{NESTE}":')
    for aar in (ELDRE, NESTE):
        _til_utkast(prosjekt, aar)
    neste_aar.fjern(prosjekt, NESTE)
    neste_aar.fjern(prosjekt, ELDRE)
    assert innhold(prosjekt) == tilstander[(NESTE + 2,)]
    _til_utkast(prosjekt, NESTE + 2)
    neste_aar.fjern(prosjekt, NESTE + 2)
    assert innhold(prosjekt) == tilstander[()]


def _til_utkast(prosjekt: Path, aar: int) -> None:
    fil = regelfil(prosjekt, aar)
    tekst = fil.read_text(encoding="utf-8")
    hode = f"tilskuddsaar = {aar}\n"
    fil.write_text(tekst.replace(hode, f"{hode}utkast = true\n"), encoding="utf-8")


def test_the_edition_that_is_named_is_the_one_a_new_is_made_from(prosjekt: Path) -> None:
    neste_aar.lag(prosjekt, ELDRE)
    bekreft(prosjekt, ELDRE)
    side = prosjekt / "docs" / str(ELDRE) / "sats.md"
    side.write_text(side.read_text(encoding="utf-8") + "\nSlik var det.\n", encoding="utf-8")
    neste_aar.lag(prosjekt, NESTE, ELDRE)
    ny = (prosjekt / "docs" / str(NESTE) / "sats.md").read_text(encoding="utf-8")
    assert "Slik var det." in ny
    assert re.findall(r"boost: (.+)", ny) == ["1.2"]
    assert f"tilskuddsaar = {NESTE}" in (prosjekt / "docs/kalkulatorer/frister.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(("aar", "fra"), [(SISTE, None), (1999, None), (NESTE, NESTE + 3)])
def test_a_year_that_is_there_or_cannot_be_and_a_source_that_is_not_there_are_refused(
    prosjekt: Path, aar: int, fra: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = innhold(prosjekt)
    with pytest.raises(SystemExit):
        neste_aar.lag(prosjekt, aar, fra)
    assert "Stopp: " in capsys.readouterr().err
    assert innhold(prosjekt) == foer


def test_nothing_is_written_over_and_a_published_edition_is_not_removed(
    prosjekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    neste_aar.lag(prosjekt, NESTE)
    with pytest.raises(SystemExit):
        neste_aar.lag(prosjekt, NESTE)
    bekreft(prosjekt, NESTE)
    foer = innhold(prosjekt)
    with pytest.raises(SystemExit):
        neste_aar.fjern(prosjekt, NESTE)
    assert innhold(prosjekt) == foer
    assert "En publisert utgave blir ikke fjernet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("vekt", "eldre"), [("1.5", 0.4), ("1", 0.4), ("0.4", 0.16), ("0.3", 0.12)]
)
def test_an_older_page_weighs_less_in_the_search_whatever_it_weighed(
    vekt: str, eldre: float
) -> None:
    side = f"---\ntitle: Sats\nsearch:\n  boost: {vekt}\n---\n\n# Sats\n"
    tonet = nedtonet(side)
    assert f"\n  boost: {eldre:g} #" in tonet
    assert opptonet(tonet) == side


def test_a_page_without_a_weight_gets_one_as_an_older_page_and_loses_it_again() -> None:
    side = "---\ntitle: Sats\n---\n\n# Sats\n\n---\n"
    assert "search:\n  boost: 0.4 #" in nedtonet(side)
    assert opptonet(nedtonet(side)) == side


def test_a_correction_stands_dated_on_the_page_it_is_about_and_on_no_other(prosjekt: Path) -> None:
    fil = regelfil(prosjekt, SISTE)
    rettelse = f"""
[[rettelser]]
dato = {SISTE}-03-04
hva = {{ nb = "Satsen er rettet.", nn = "Satsen er retta." }}
grunn = {{ nb = "Et siffer var byttet om.", nn = "Eit siffer var bytt om." }}
sider = ["sats"]
"""
    fil.write_text(fil.read_text(encoding="utf-8") + rettelse, encoding="utf-8")
    bygg(prosjekt)
    rettet = "Satsen er rettet. Grunn: Et siffer var byttet om."
    sider = {sti for sti, side in sidene(prosjekt).items() if rettet in side}
    assert sider == {f"{SISTE}/sats/index.html", "aar/index.html"}
