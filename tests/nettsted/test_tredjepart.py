"""The page Tredjepart and the files beside it, in the built site."""

import html
import json
import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from motor.trim import PYODIDE
from opphav import ENDRINGER, NOTICE, SBOM, filene, innmaten
from opphav.deler import DELER
from opphav.lest import LISENSMAPPEN
from opphav.siden import SIDEN
from oppsett.steg import ROT

# What esbuild counts as a comment of a licence, and any other that speaks of rights.
_KOMMENTAR = re.compile(
    r"/\*!.*?\*/|/\*(?:(?!\*/).)*?(?:@license|@preserve|Copyright)(?:(?!\*/).)*\*/", re.S
)


def _rader(side: Path) -> list[list[str]]:
    tekst = side.read_text(encoding="utf-8")
    rader = re.findall(r"<tr>(<td>.*?)</tr>", tekst, re.DOTALL)
    return [
        [html.unescape(re.sub("<[^>]+>", "", c)) for c in re.findall(r"<td>(.*?)</td>", rad)]
        for rad in rader
    ]


@pytest.mark.parametrize(("maal", "rot"), [(0, ""), (1, "nn")])
def test_the_page_has_every_part_with_version_licence_and_source(
    maal: int, rot: str, mappe: Path
) -> None:
    rader = _rader(mappe / rot / SIDEN)
    assert [rad[0] for rad in rader] == [d.navn for d in DELER]
    assert [rad[1] for rad in rader] == [d.bruk[maal] for d in DELER]
    for rad in rader:
        assert re.search(r"\d\.\d", rad[2]), rad
        assert rad[3], rad
    tekst = (mappe / rot / SIDEN).read_text(encoding="utf-8")
    assert len(re.findall(r'<td><a href="https://', tekst)) == len(DELER)
    for d in DELER:
        assert not d.endret or f"{d.navn}: {d.endret[maal]}" in html.unescape(tekst)


def test_the_notice_has_every_kept_text_and_the_packages_own(mappe: Path) -> None:
    tekst = (mappe / NOTICE).read_text(encoding="utf-8")
    egne = [
        ROT / "LICENSE",
        ROT / "node_modules" / "idiomorph" / "LICENSE",
        ROT / "node_modules" / "@digdir" / "designsystemet-css" / "LICENSE",
        innmaten.material() / ".icons" / "material" / "LICENSE",
    ]
    for fil in (*LISENSMAPPEN.glob("*.txt"), *egne):
        assert fil.read_text(encoding="utf-8").strip() in tekst, fil.name


def test_the_sbom_of_the_site_is_valid(mappe: Path) -> None:
    tekst = (mappe / SBOM).read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(tekst) is None
    assert len(json.loads(tekst)["components"]) == len(DELER)


def test_every_file_of_the_site_is_ours_or_of_a_part_in_the_list(mappe: Path) -> None:
    filene.kontroller(mappe)


def test_what_is_said_of_rights_in_the_files_of_others_is_in_the_site(mappe: Path) -> None:
    kilder = [
        ROT / "node_modules" / "idiomorph" / "dist" / "idiomorph.min.js",
        *(PYODIDE / navn for navn in ("pyodide.mjs", "pyodide.asm.mjs")),
        *(innmaten.material() / "assets").glob("javascripts/workers/*.js"),
        *(innmaten.material() / "assets").glob("javascripts/lunr/min/lunr.no.min.js"),
        *(innmaten.material() / "assets").glob("stylesheets/*.css"),
        *(ROT / "node_modules" / "@digdir" / "designsystemet-css" / "dist").rglob("*.css"),
    ]
    sagt = {k for fil in kilder for k in _KOMMENTAR.findall(fil.read_text(encoding="utf-8"))}
    # lunr's eleven and the two of its Norwegian.
    assert len(sagt) >= 10
    ute = [
        *mappe.glob("assets/**/*.js"),
        *mappe.glob("assets/**/*.mjs"),
        *mappe.glob("assets/*.css"),
    ]
    alt = "\n".join(fil.read_text(encoding="utf-8") for fil in (*ute, mappe / NOTICE))
    assert [k for k in sagt if k not in alt] == []


def test_the_licences_weigh_on_nobody_who_does_not_ask_for_them(mappe: Path) -> None:
    frakoblet = (mappe / "frakoblet.js").read_text(encoding="utf-8")
    assert "om/tredjepart/" in frakoblet
    for navn in (NOTICE, SBOM, ENDRINGER):
        assert (mappe / navn).is_file()
        assert navn not in frakoblet
    for rot in ("", "nn"):
        indeks = (mappe / rot / "search" / "search_index.json").read_text(encoding="utf-8")
        assert "om/tredjepart/" in indeks
        assert "Idiomorph" not in indeks


def test_the_page_is_reached_from_the_menu_and_the_text_and_leads_to_the_files(mappe: Path) -> None:
    for rot, opp in (("", "../../"), ("nn", "../../../")):
        om = (mappe / rot / "om" / "nettstedet" / "index.html").read_text(encoding="utf-8")
        assert om.count('href="../tredjepart/"') == 2
        siden = (mappe / rot / SIDEN).read_text(encoding="utf-8")
        for navn in (NOTICE, SBOM, ENDRINGER):
            assert f'href="{opp}{navn}"' in siden
