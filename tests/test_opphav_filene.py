"""Every file, package and icon of a built site is ours, or of a part in the list."""

import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from nettsted.stylesheet import _les
from opphav import filene, innmaten
from opphav.deler import DELER
from oppsett.environment import node
from oppsett.steg import ROT, Stopp

MATERIAL = innmaten.material()
IKONER = MATERIAL / ".icons"


def _legg(nettsted: Path, sti: str, innhold: str | bytes = "") -> None:
    fil = nettsted / sti
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_bytes(innhold.encode() if isinstance(innhold, str) else innhold)


def _zip(nettsted: Path, sti: str, *navn: str) -> None:
    (nettsted / sti).parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(nettsted / sti, "w") as zip_:
        for n in navn:
            zip_.writestr(n, "")


@pytest.mark.parametrize(
    "sti",
    [
        "assets/pyodide-0123456789/pyodide.asm.wasm",
        "assets/kalkulator-0123456789/bridge.js",
        "assets/side-0123456789/soek.js",
        "assets/side-0123456789.css",
        "2021/sats/index.html",
        "nn/404.html",
        "nginx-server.conf",
        "assets/deling.png",
        ".well-known/security.txt",
        "nn/endringer.xml",
        "NOTICE.txt",
    ],
)
def test_what_is_ours_or_of_a_part_is_known(sti: str, tmp_path: Path) -> None:
    _legg(tmp_path, sti)
    _legg(tmp_path, f"{sti}.br")
    assert list(filene.ukjente(tmp_path)) == []


@pytest.mark.parametrize(
    "sti",
    [
        "assets/kalkulator-0123456789/jquery.js",
        "assets/side-0123456789/jquery.js",
        "assets/pyodide-0123456789/numpy.zip",
        "assets/fonts/inter.woff2",
        "assets/javascripts/jquery.js",
        "assets/images/logo.svg",
        "jquery.js",
        "alene.js.br",
        "data/kart.png",
    ],
)
def test_what_nobody_has_told_of_stops_the_build(
    sti: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _legg(tmp_path, sti, "other bytes than any file of ours or Material's")
    assert list(filene.ukjente(tmp_path)) == [sti]
    with pytest.raises(Stopp):
        filene.kontroller(tmp_path)
    svar = capsys.readouterr().err
    assert sti in svar
    assert "skriver du den i sidedeler.py eller motordeler.py" in svar


def test_a_file_of_materials_is_known_as_it_is_and_not_as_another(tmp_path: Path) -> None:
    sti = "assets/javascripts/lunr/min/lunr.no.min.js"
    ekte = (MATERIAL / sti).read_bytes()
    _legg(tmp_path, sti, ekte)
    assert list(filene.ukjente(tmp_path)) == []
    _legg(tmp_path, sti, ekte + b"\n")
    assert list(filene.ukjente(tmp_path)) == [sti]


def test_a_module_from_elsewhere_in_the_library_is_seen(tmp_path: Path) -> None:
    sti = "assets/kalkulator-0123456789/python.zip"
    _zip(tmp_path, sti, "calculators/answer.pyc", "json/__init__.pyc", "_pyodide/_base.pyc")
    assert list(filene.ukjente(tmp_path)) == []
    _zip(tmp_path, sti, "json/__init__.pyc", "numpy/__init__.pyc")
    assert list(filene.ukjente(tmp_path)) == [sti]


def test_a_package_in_the_zip_of_another_is_seen(tmp_path: Path) -> None:
    sti = "assets/kalkulator-0123456789/xlsxwriter.zip"
    lisens = "xlsxwriter-3.3.1.dist-info/licenses/LICENSE.txt"
    _zip(tmp_path, sti, "xlsxwriter/workbook.pyc", lisens)
    assert list(filene.ukjente(tmp_path)) == []
    _zip(tmp_path, sti, "xlsxwriter/workbook.pyc", lisens, "openpyxl/__init__.pyc")
    assert list(filene.ukjente(tmp_path)) == [sti]


def test_every_package_put_together_in_a_file_we_pass_on_is_in_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(innmaten.i_samlingene()) == []
    uten = tuple(d for d in DELER if d.id not in ("lunr", "stackframe"))
    monkeypatch.setattr(innmaten, "DELER", uten)
    assert [linje.split(" i ")[0] for linje in innmaten.i_samlingene()] == [
        "pakken lunr",
        "pakken stackframe",
    ]


def test_the_packages_of_a_source_map_are_from_npm_or_copied_in(tmp_path: Path) -> None:
    kart = tmp_path / "x.js.map"
    kart.write_text(
        '{"sources": ["../node_modules/@a/b/c.ts", "node_modules/x/node_modules/d/e.js",'
        ' "../src/vendor/f/g.ts", "src/h.ts"]}',
        encoding="utf-8",
    )
    assert innmaten.pakkene(kart) == {"@a/b", "d", "f"}


def _ikon(fil: Path) -> str:
    return fil.read_text(encoding="utf-8")


def test_an_icon_is_of_a_collection_we_know_or_drawn_here(tmp_path: Path) -> None:
    kjent = _ikon(IKONER / "material" / "magnify.svg")
    figur = '<svg class="figur"><title>Året</title><path d="M0 0h1"/></svg>'
    _legg(tmp_path, "index.html", kjent + figur)
    assert list(innmaten.ukjente_ikoner(tmp_path)) == []


@pytest.mark.parametrize("sti", ["index.html", "assets/side-0123456789.css"])
@pytest.mark.parametrize("samling", ["fontawesome/solid/house.svg", "octicons/zap-24.svg"])
def test_an_icon_of_a_collection_with_a_licence_nobody_has_read_is_seen(
    samling: str, sti: str, tmp_path: Path
) -> None:
    ikon = _ikon(IKONER / samling)
    _legg(tmp_path, sti, f"a{{mask:url('data:image/svg+xml,{ikon}')}}" if "css" in sti else ikon)
    (linje,) = innmaten.ukjente_ikoner(tmp_path)
    assert linje == f"et ikon i {sti} fra samlingen {samling.partition('/')[0]}"


def test_an_icon_from_nowhere_is_seen_encoded_or_not(tmp_path: Path) -> None:
    _legg(tmp_path, "index.html", '<svg viewBox="0 0 9 9"><path fill="red" d="M1 2.5h7z"/></svg>')
    kodet = "a{mask:url(\"data:image/svg+xml,%3Csvg%3E%3Cpath d='M3 2.5h7z'/%3E%3C/svg%3E\")}"
    _legg(tmp_path, "assets/side-0123456789.css", kodet)
    funnet = sorted(innmaten.ukjente_ikoner(tmp_path))
    assert [linje.split("«")[1] for linje in funnet] == ["M3 2.5h7z»)", "M1 2.5h7z»)"]


# Comments that tell of a licence go all the way.

_INNGANGER = {
    "kalkulator": ("early", "engine", "file", "case", "paste", "series", "worker"),
    "side": ("alt", "soeket", "innebygd", "soekarbeider"),
}


_LISENSER = ("/*! a, Copyright Noen */", "@license MIT, Noen", "@preserve beholdt")


def _samle(assets: Path, bro: str) -> subprocess.CompletedProcess[str]:
    """Put scripts together that are empty, but for the one of the calculators' form."""
    for mappe, navnene in _INNGANGER.items():
        for navn in navnene:
            _legg(assets, f"{mappe}/{navn}.js", "")
    _legg(assets, "kalkulator/bridge.js", bro)
    kommando = node(ROT / "scripts" / "nettsted" / "bundle.mjs", assets)
    return subprocess.run(
        [str(del_) for del_ in kommando],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_licence_comment_in_a_script_survives_being_put_with_others(tmp_path: Path) -> None:
    _legg(
        tmp_path,
        "kalkulator/a.js",
        "/*! a, Copyright Noen */\n// bort\n/* bort */\nexport const a = 1;\n"
        "/** @license MIT, Noen */\nexport const b = 2;\n"
        "// @preserve beholdt\nexport const c = 3;\n",
    )
    svar = _samle(tmp_path, 'import { a, b, c } from "./a.js";\nexport default a + b + c;\n')
    assert svar.returncode == 0, svar.stderr
    assert not (tmp_path / "kalkulator" / "a.js").exists()
    tekst = "".join(fil.read_text(encoding="utf-8") for fil in tmp_path.rglob("*.js"))
    for beholdt in _LISENSER:
        assert beholdt in tekst
    assert "bort" not in tekst


def test_a_script_that_is_not_in_our_folders_stops_the_build(tmp_path: Path) -> None:
    svar = _samle(tmp_path, 'import "../annet/noen.js";\n')
    assert svar.returncode != 0
    _legg(tmp_path, "annet/noen.js", "export const fra = 'noen';\n")
    svar = _samle(tmp_path, 'export * from "../annet/noen.js";\n')
    assert svar.returncode != 0
    assert "noen.js er ikke et av skriptene våre" in svar.stderr


def test_a_licence_comment_in_a_stylesheet_survives_being_put_together_and_purged(
    tmp_path: Path,
) -> None:
    kilde = tmp_path / "kilde.css"
    kilde.write_text(
        "/*! a, Copyright Noen */\n/* bort */.brukt{color:red}/* @license MIT,\n Noen */"
        ".xyzborte{color:blue}/* bort\n */\n/* @preserve beholdt */.brukt{margin:0}",
        encoding="utf-8",
    )
    lest = _les(kilde)
    assert not re.search(r"\bbort\b", lest)
    stilark = tmp_path / "assets" / "side.css"
    _legg(tmp_path, "index.html", '<p class="brukt">')
    slutt = "/* purgecss start ignore *//* purgecss end ignore */"
    _legg(tmp_path, "assets/side.css", f"{lest}{slutt}")
    kommando = node(ROT / "scripts" / "nettsted" / "purge.mjs", tmp_path, stilark)
    subprocess.run([str(del_) for del_ in kommando], check=True, cwd=ROT)
    tekst = stilark.read_text(encoding="utf-8")
    assert "xyzborte" not in tekst
    for beholdt in ("/*! a, Copyright Noen */", "@license MIT,\n Noen", "@preserve beholdt"):
        assert beholdt in tekst
