"""What an editor goes through: what has changed since the last edition, and what is unconfirmed."""

import re
import shutil
from pathlib import Path

import pytest

from calculators.norsk import dato
from calculators.regelverk import regler
from calculators.regelverk.mangler import eller_none, funnet
from nyeste import REGLER
from prosjektet import NESTE, ROT, SISTE, bekreft, kjoer, kopi, regelfil
from utgave import neste_aar
from utgave.aarstekst import uten_bekreftelser
from utgave.gjennomgang import strekk
from utgave.sideinnhold import les_siden, par_for_par, relativ

# The day the source was updated is the first it can be held up against, and never to come.
DAGEN = funnet(regler(SISTE).kildeside.oppdatert)
BEKREFTET = f'bekreftet = {{ av = "Kari", dato = {DAGEN} }}\n'
ANDRE = f'andre_leser = {{ av = "Ola", dato = {DAGEN} }}\n'


def _side(mappe: Path, navn: str, innhold: str) -> Path:
    fil = mappe / navn
    fil.write_text(f"<nav><p>Meny</p></nav><article>{innhold}</article><p>Bunn</p>", "utf-8")
    return fil


def test_a_page_is_read_heading_by_heading_without_what_is_around_it(tmp_path: Path) -> None:
    side = _side(
        tmp_path,
        "ny.html",
        '<div class="utgave-melding"><p>Eldre utgave.</p></div><h1 id="sats">Sats'
        '<a class="headerlink" href="#sats">¶</a></h1><p>Satsen er <b>1 kr</b>.</p>'
        '<h2 id="plass">Plass</h2><ul><li>En</li><li>To<br>tre</li></ul>'
        "<aside><p>Sist oppdatert</p></aside>",
    )
    assert [(a.anker, a.overskrift, a.tekster) for a in les_siden(side)] == [
        ("sats", "Sats", ["Satsen er 1 kr."]),
        ("plass", "Plass", ["En", "Totre"]),
    ]
    assert les_siden(tmp_path / "borte.html") == []


def test_a_year_that_is_moved_along_is_no_change_and_all_else_is(tmp_path: Path) -> None:
    ny = _side(
        tmp_path, "ny.html", '<h1 id="om-2032">Om 2032</h1><p>Innen 2033.</p><p>Ny sats.</p>'
    )
    gammel = _side(
        tmp_path,
        "gammel.html",
        '<h1 id="om-2031">Om 2031</h1><p>Innen 2032.</p><p>Gammel.</p><h2 id="b">Borte</h2>',
    )
    par, borte = par_for_par((2032, les_siden(ny)), (2031, les_siden(gammel)))
    assert (par.nye, par.borte) == (("Ny sats.",), ("Gammel.",))
    assert borte.ny is None
    assert borte.borte == ("Borte",)
    assert relativ("fra 2031 til 2032, kap. 12031", 2032) == "fra -1 til +0, kap. 12031"
    assert relativ("RS 2011-025 for 2033", 2032) == "RS 2011-025 for +1"


def test_numbers_that_follow_each_other_are_one_stretch() -> None:
    assert list(strekk([1, 3, 4, 5, 9])) == ["1", "3–5", "9"]


def test_no_one_has_confirmed_anything_in_a_new_draft() -> None:
    fakta = '[[fakta]]\ntekst = "A"\n'
    assert uten_bekreftelser(fakta + BEKREFTET + ANDRE) == fakta


@pytest.fixture(scope="module")
def utkast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a draft whose rate, one id, and one heading are other than the year before."""
    prosjekt = kopi(tmp_path_factory.mktemp("prosjekt"))
    shutil.copytree(ROT / "tests" / "eksempler", prosjekt / "tests" / "eksempler")
    shutil.copytree(ROT / "tests" / "laas", prosjekt / "tests" / "laas")
    kart = prosjekt / "docs" / str(SISTE) / "kildekart.toml"
    tekst = kart.read_text(encoding="utf-8")
    kart.write_text(tekst.replace("[[fakta]]\n", f"[[fakta]]\n{BEKREFTET}", 1), encoding="utf-8")
    neste_aar.lag(prosjekt, NESTE)
    reglene = regelfil(prosjekt, NESTE)
    tekst = reglene.read_text(encoding="utf-8").replace(
        '[[frister]]\nid = "akseptfrist"', '[[frister]]\nid = "godta"'
    )
    reglene.write_text(tekst, encoding="utf-8")
    docs = prosjekt / "docs"
    aarets = [fil for m in (docs, docs / "nn") for fil in (m / str(NESTE)).iterdir()]
    for fil in [*aarets, *docs.glob("*.md"), *(docs / "nn").glob("*.md")]:
        tekst = fil.read_text(encoding="utf-8").replace("frister.akseptfrist", "frister.godta")
        fil.write_text(tekst, encoding="utf-8")
    side = prosjekt / "docs" / str(NESTE) / "klage.md"
    side.write_text(
        side.read_text(encoding="utf-8") + "\n## Nytt { #nytt }\n\nMer.\n\nDet koster 900 kr.\n",
        "utf-8",
    )
    kart = prosjekt / "docs" / str(NESTE) / "kildekart.toml"
    tekst = kart.read_text(encoding="utf-8")
    assert "bekreftet" not in tekst
    kart.write_text(tekst.replace("[[fakta]]\n", f"[[fakta]]\n{BEKREFTET}", 1), encoding="utf-8")
    return prosjekt


def _rapport(prosjekt: Path) -> list[str]:
    nettsted = prosjekt / "site"
    bygd = kjoer(prosjekt, "-m", "nettsted.sider", str(nettsted))
    assert bygd.returncode == 0, bygd.stdout
    svar = kjoer(prosjekt, "-m", "utgave.gjennomgang", str(nettsted))
    assert svar.returncode == 0, svar.stderr
    return [linje.strip() for linje in svar.stdout.split("\n")]


def test_the_report_names_what_changed_and_what_is_left_and_writes_the_page(utkast: Path) -> None:
    linjer = _rapport(utkast)
    nytt = linjer[linjer.index(f"{NESTE} (utkast)") : linjer.index(str(SISTE))]
    assert f"docs/{NESTE}/klage.md: #nytt (ny)" in nytt
    # It says the same, unless nobody has looked yet for what the year before had not found.
    om_satsen = any(linje.startswith(f"docs/{NESTE}/sats.md: #") for linje in nytt)
    assert om_satsen is (eller_none(REGLER.sats) is None)
    (skifte,) = [linje for linje in nytt if "heter det samme som" in linje]
    assert "«godta»" in skifte
    assert 'skriv id = "akseptfrist"' in skifte
    # The page was made from last year's, and no one has dated it since.
    assert f"docs/{NESTE}/klage.md" in nytt
    haand = nytt.index("Skrevet for hånd på sidene, og følger ikke med når en regel rettes:")
    assert re.fullmatch(rf"docs/{NESTE}/klage\.md:\d+: «900 kr»", nytt[haand + 1])
    (bekreft,) = [linje for linje in nytt if linje.startswith("Ikke bekreftet av noen")]
    assert bekreft.endswith(f"opplysninger i docs/{NESTE}/kildekart.toml")
    sidene = nytt[nytt.index(bekreft) + 1 :]
    assert sidene[0].startswith(f"docs/{NESTE}/dekker.md: nummer ")
    # The first fact is confirmed, and it stands on the first page of the year.
    assert any(linje.startswith(f"docs/{NESTE}/index.md: nummer 2") for linje in sidene)
    assert any(linje.startswith("Lest av bare én: 1 av ") for linje in nytt)
    assert any(linje.startswith("Ikke kontrollert: ") for linje in nytt)
    assert any("Svarene er ikke låst. Lås dem når alt er sjekket" in linje for linje in nytt)
    side = (utkast / "gjennomgang" / f"{NESTE}.html").read_text(encoding="utf-8")
    assert f"☑ Kari, {dato(DAGEN)}" in side
    assert "<ins>Mer.</ins>" in side
    assert "{{" not in side
    assert not list((utkast / "site").rglob("gjennomgang*"))


def test_pages_that_no_one_has_read_are_told_of_when_the_edition_is_no_draft_too(
    utkast: Path, tmp_path: Path
) -> None:
    prosjekt = shutil.copytree(utkast, tmp_path / "prosjekt")
    bekreft(prosjekt, NESTE)
    sats = prosjekt / "docs" / str(NESTE) / "sats.md"
    tekst = sats.read_text(encoding="utf-8")
    sats.write_text(re.sub(r"(?m)^oppdatert: .*$", "oppdatert: 2099-01-01", tekst), "utf-8")
    svar = kjoer(prosjekt, "-m", "utgave.gjennomgang", str(prosjekt / "site"))
    linjer = [linje.strip() for linje in svar.stdout.split("\n")]
    om_dem = f"Med samme dato i «oppdatert» som i {SISTE}, som om ingen har lest dem for året:"
    fra = linjer.index(om_dem)
    assert linjer.index(str(NESTE)) < fra < linjer.index(str(SISTE))
    assert f"docs/{NESTE}/klage.md" in linjer[fra:]
    assert f"docs/{NESTE}/sats.md" not in linjer[fra : linjer.index(str(SISTE))]
    assert om_dem not in linjer[fra + 1 :]


def _sjekk(prosjekt: Path, *bekreftelser: str) -> list[str]:
    """What the check says of the draft with these lines at its second fact."""
    kart = prosjekt / "docs" / str(NESTE) / "kildekart.toml"
    foer = kart.read_text(encoding="utf-8")
    deler = foer.split("[[fakta]]\n")
    deler[2] = "".join(bekreftelser) + deler[2]
    kart.write_text("[[fakta]]\n".join(deler), encoding="utf-8")
    svar = kjoer(prosjekt, "-m", "utgave.sjekk", "--utkast")
    kart.write_text(foer, encoding="utf-8")
    return [linje.partition(": ")[2] for linje in svar.stdout.split("\n") if "kildekart" in linje]


@pytest.mark.parametrize(
    ("linjer", "sagt"),
    [
        ((BEKREFTET, ANDRE), []),
        ((ANDRE,), ["fakta[2].andre_leser: ingen har bekreftet opplysningen først: skriv hvem"]),
        (
            (BEKREFTET, ANDRE.replace("Ola", "kari")),
            ["fakta[2].andre_leser: «kari» har også bekreftet opplysningen: la en annen lese"],
        ),
        (
            (BEKREFTET.replace(f"{DAGEN}", "2999-12-20"),),
            ["fakta[2].bekreftet.dato: 2999-12-20 har ikke vært ennå: i dag er det"],
        ),
        (
            (BEKREFTET.replace(f"{DAGEN}", "2001-12-20"),),
            ["fakta[2].bekreftet.dato: lest 2001-12-20, før kilden ble oppdatert"],
        ),
        (
            ('bekreftet = "Kari"\n',),
            ["fakta[2].bekreftet: «Kari» er ikke en tabell: skriv en tabell med av, dato"],
        ),
    ],
)
def test_a_confirmation_that_cannot_be_is_told(
    utkast: Path, linjer: tuple[str, ...], sagt: list[str]
) -> None:
    funnet = _sjekk(utkast, *linjer)
    assert len(funnet) == len(sagt)
    for linje, start in zip(funnet, sagt, strict=True):
        assert linje.startswith(start)


def test_the_lock_of_a_draft_is_opened_and_that_of_a_published_year_is_not(utkast: Path) -> None:
    laas = utkast / "tests" / "laas"
    (laas / f"{NESTE}.json").write_text('{"rettelser": [], "svar": {}}', encoding="utf-8")
    nettsted = str(utkast / "site")
    laast = kjoer(utkast, "-m", "utgave.gjennomgang", nettsted).stdout
    assert f"Lås opp: python3 scripts/laas_svar.py --laas-opp {NESTE}" in laast
    aapnet = kjoer(utkast, "scripts/laas_svar.py", "--laas-opp", str(NESTE))
    assert aapnet.returncode == 0, aapnet.stderr
    assert not (laas / f"{NESTE}.json").exists()
    nektet = kjoer(utkast, "scripts/laas_svar.py", "--laas-opp", str(SISTE))
    assert nektet.returncode == 1
    assert f"Stopp: {SISTE} er ikke et utkast." in nektet.stderr
    assert (laas / f"{SISTE}.json").exists()
