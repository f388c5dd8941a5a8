"""An edition whose structure changed is made by an editor alone: she is told every place that does
not follow the rules, mends pages and kildekart, and the site shows the new rules.

It begins with the rules and pages of 2021, whatever the newest edition is.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from calculators.redaksjon.sidetekst import FORSIDE, NYNORSK, sidene
from calculators.regelverk import aarene
from nyeste import AAR
from prosjektet import kjoer
from utgave.aarstekst import nytt_regelverk, pek_om

ROT = Path(__file__).parent.parent
REGLER = "calculators/regelverk/2022.toml"

_SOEKNADSFRIST = """[[frister]]
id = "soeknadsfrist"
navn = { nb = "Søknaden må være sendt", nn = "Søknaden må vere send" }
ansvarlig = "kommunen"
naar = { dato = 2022-03-01, klokkeslett = 13:00:00 }
merke = "kilde"
kilde = "Slik fordeles tilskuddsmidlene"
kontrollert = "nei"

"""
_ORDNING = """[[ordninger]]
id = "spraaktrening"
navn = { nb = "Tilskudd til språktrening", nn = "Tilskot til språktrening" }
budsjettpost = "kap. 671 post 62"
dekker = ["spraaktrening"]
utfall = "dekkes_av_andre"
kilde = "Tilskuddet skal dekke"
kontrollert = "nei"

"""


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A copy of the project where 2022 is 2021 moved a year, and restructured."""
    andre = [str(aar) for aar in aarene() if aar != 2021]
    ignorer = shutil.ignore_patterns("__pycache__", *andre, *(f"{aar}.toml" for aar in andre))
    for navn in ("calculators", "docs", "overrides", "scripts"):
        shutil.copytree(ROT / navn, tmp_path / navn, ignore=ignorer)
    gamle = (ROT / "calculators/regelverk/2021.toml").read_text(encoding="utf-8")
    (tmp_path / REGLER).write_text(_omgjort(nytt_regelverk(gamle, 2021, 2022)), encoding="utf-8")
    shutil.copytree(ROT / "docs/2021", tmp_path / "docs/2022")
    docs = tmp_path / "docs"
    for fil in (docs / "2022").iterdir():
        fil.write_text(pek_om(fil.read_text(encoding="utf-8"), 2021, 2022), encoding="utf-8")
    # What no year's folder has speaks of the newest year; nynorsk is not moved on.
    for mappe, aar in ((docs, 2022), (docs / NYNORSK, 2021)):
        for fil in (f for m in (".", "kalkulatorer", "om") for f in (mappe / m).glob("*.md")):
            fil.write_text(pek_om(fil.read_text(encoding="utf-8"), AAR, aar), encoding="utf-8")
    _skriv_menyen(tmp_path)
    return tmp_path


def _skriv_menyen(prosjekt: Path) -> None:
    """Every page in the menu, whatever years the site has, and the newest of them as such."""
    docs = prosjekt / "docs"
    sider = [
        f"  - {fil.relative_to(docs).as_posix()}" for fil in sidene(docs) if fil.name != FORSIDE
    ]
    for navn in ("mkdocs.yml", "mkdocs.nn.yml"):
        foran = (ROT / navn).read_text(encoding="utf-8").partition("\nnav:\n")[0]
        foran = re.sub(r"nyeste_aar: \d{4}\n", "nyeste_aar: 2022\n", foran)
        (prosjekt / navn).write_text("\n".join([foran, "nav:", *sider, ""]), encoding="utf-8")


def _omgjort(tekst: str) -> str:
    """Every kind of change of structure: dropped, moved, limited, added, and paid once a year."""
    tekst = _endret(tekst, "tiltak", "insentiv_og_bonus", lambda _: "")
    tekst = _endret(tekst, "tiltak", "spraaktrening", lambda b: b.replace("hovedregel", "skal"))
    tekst = _endret(
        tekst,
        "tiltak",
        "skole_og_utdanning",
        lambda b: b.replace('"asylsoeker", "oppholdstillatelse"', '"asylsoeker"'),
    )
    tekst = _endret(
        tekst,
        "kriterier",
        "avtale_nav",
        lambda b: b + b.replace("avtale_nav", "avtale_frivillig").replace("NAV-kontoret", "laget"),
    )
    tekst = _endret(tekst, "frister", "utbetaling_hoest", lambda _: "")
    tekst = _endret(
        tekst,
        "frister",
        "utbetaling_forsommer",
        lambda b: re.sub(
            r"naar = .*",
            "naar = { dato = 2022-05-16 }",
            b.replace("utbetaling_forsommer", "betalt"),
        ).replace("Utbetaling på forsommeren", "Utbetaling"),
    )
    tekst = _endret(tekst, "frister", "kunngjoering", lambda b: b + _SOEKNADSFRIST)
    return _endret(tekst, "ordninger", "vertskommunetilskudd", lambda b: _ORDNING + b)


def _endret(tekst: str, rom: str, id_: str, endre: Callable[[str], str]) -> str:
    moenster = rf'(?ms)^\[\[{rom}\]\]\nid = "{id_}"\n.*?(?=^\[\[?\w+\]|^#)'
    ny, antall = re.subn(moenster, lambda m: endre(m[0]), tekst)
    assert antall == 1
    return ny


def _rett(prosjekt: Path, fil: str, *par: tuple[str, str]) -> None:
    sti = prosjekt / fil
    tekst = sti.read_text(encoding="utf-8")
    for fra, til in par:
        assert fra in tekst
        tekst = tekst.replace(fra, til)
    sti.write_text(tekst, encoding="utf-8")


def _rett_sidene(prosjekt: Path) -> None:
    """What an editor writes after she has read the faults."""
    _rett(
        prosjekt,
        "docs/2022/fulltidsprogram.md",
        (
            "{{ 2022.tiltak.insentiv_og_bonus.navn }} skal motivere beboerne til å nå resultater.",
            "",
        ),
    )
    _rett(
        prosjekt,
        "docs/2022/utbetaling.md",
        (
            "på {{ 2022.frister.utbetaling_forsommer.naar.omtrent }} og "
            "{{ 2022.frister.utbetaling_hoest.naar.omtrent }}",
            "{{ 2022.frister.betalt.naar.dato }}",
        ),
    )
    _rett(
        prosjekt,
        "docs/2022/kildekart.toml",
        ('regler = ["tiltak.insentiv_og_bonus"]', "regler = []"),
        ('["frister.utbetaling_forsommer", "frister.utbetaling_hoest"]', '["frister.betalt"]'),
        (
            'sted = "fulltidsprogram.md#hovedregel"\nregler = ["tiltak.spraaktrening"]',
            'sted = "fulltidsprogram.md#lovpaalagt"\nregler = ["tiltak.spraaktrening"]',
        ),
        (
            'regler = ["kriterier.avtale_nav"]',
            'regler = ["kriterier.avtale_nav", "kriterier.avtale_frivillig"]',
        ),
        (
            'regler = ["frister.kunngjoering"]',
            'regler = ["frister.kunngjoering", "frister.soeknadsfrist"]',
        ),
        (
            'sted = "dekker.md#dekkes-av-andre"\nregler = []',
            'sted = "dekker.md#dekkes-av-andre"\nregler = ["ordninger.spraaktrening"]',
        ),
    )


def test_every_place_that_does_not_follow_is_told_at_once_with_its_file_and_line(
    prosjekt: Path,
) -> None:
    svar = kjoer(prosjekt, "-m", "utgave.sjekk", "--utkast")
    assert svar.returncode == 1
    assert "Traceback" not in svar.stderr
    linjer = [linje for linje in svar.stdout.strip().split("\n") if "/2022" in linje]
    assert all(re.match(r"docs/2022/[\w.]+:\d+: ", linje) for linje in linjer)
    for ord_ in (
        "fulltidsprogram.md:",
        "«2022.tiltak.insentiv_og_bonus.navn»",
        "«2022.frister.utbetaling_hoest.naar.omtrent»",
        "regelen «kriterier.avtale_frivillig» har ikke noe faktum",
        "regelen «frister.soeknadsfrist» har ikke noe faktum",
        "regelen «ordninger.spraaktrening» har ikke noe faktum",
        "listen på «fulltidsprogram.md#hovedregel» viser ikke «Språktrening»",
        "«tiltak.insentiv_og_bonus» finnes ikke i regelverket",
    ):
        assert any(ord_ in linje for linje in linjer), ord_


def test_when_they_are_mended_the_pages_show_the_new_rules(prosjekt: Path) -> None:
    _rett_sidene(prosjekt)
    svar = kjoer(prosjekt, "-m", "utgave.sjekk", "--utkast")
    assert svar.returncode == 0, svar.stdout
    svar = kjoer(prosjekt, "-m", "mkdocs", "build", "--strict")
    assert svar.returncode == 0, svar.stderr
    program = _side(prosjekt, "2022/fulltidsprogram")
    lovpaalagt, hovedregel = (_avsnitt(program, id_) for id_ in ("lovpaalagt", "hovedregel"))
    assert "Språktrening" in lovpaalagt
    assert "Språktrening" not in hovedregel
    assert "Insentiv" not in program
    assert re.search(r"Skole- og.*?</td><td>Asylsøker</td>", hovedregel)
    assert "Samarbeidsavtale med laget" in _side(prosjekt, "2022/kriterier")
    assert "kap. 671 post 62" in _side(prosjekt, "2022/dekker")
    aaret = _side(prosjekt, "2022").replace("\u00a0", " ")
    assert "Innen 1. mars 2022 kl. 13.00" in aaret
    assert "<td>16. mai 2022</td>" in aaret
    assert "forsommeren" not in _side(prosjekt, "2022/utbetaling")
    endret = _side(prosjekt, "aar")
    assert "Ikke lenger med: Insentiv- og bonusordninger" in endret
    assert 'value="spraaktrening"' in _side(prosjekt, "kalkulatorer/program")
    assert "insentiv_og_bonus" not in _side(prosjekt, "kalkulatorer/program")


def _side(prosjekt: Path, sti: str) -> str:
    return (prosjekt / "site" / sti / "index.html").read_text(encoding="utf-8")


def _avsnitt(html: str, id_: str) -> str:
    return html.partition(f'<h2 id="{id_}"')[2].partition("<h2")[0]
