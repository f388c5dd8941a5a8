"""What the site passes on: a part without version, licence, text or address stops the build."""

import dataclasses
import json
import re
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from opphav import endringer, lest, motoren
from opphav.deler import DELER, LISENSER, delene
from opphav.lest import Opphav, opphavene, renset
from opphav.notice import notice, versjonen
from opphav.sbom import sbom
from opphav.slag import Del, Fast, Innlemmet, Lest, Npm, Pypi, Spurt
from oppsett.steg import ROT, Stopp

TEKST: tuple[str, str] = ("Prøve", "Prøve")


@pytest.fixture(scope="module")
def spurt() -> dict[str, Any]:
    return motoren.spurt()


@pytest.fixture(scope="module")
def alle(spurt: dict[str, Any]) -> list[Opphav]:
    return opphavene(DELER, spurt)


def _del(kilde: Npm | Pypi | Innlemmet, *tekster: str) -> Del:
    return Del("proeve", "Prøven", TEKST, kilde, tekster)


def _sagt(gjoer: Callable[[], object], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(Stopp):
        gjoer()
    return capsys.readouterr().err


def test_every_part_has_a_version_a_licence_its_text_and_an_address(alle: list[Opphav]) -> None:
    assert [o.del_ for o in alle] == list(DELER)
    for o in alle:
        assert re.search(r"\d\.\d", versjonen(o, alle)), o.del_.navn
        assert o.lisens in LISENSER
        assert o.adresse.startswith("https://")
        assert all(len(t.innhold) > 200 for t in o.tekster), o.del_.navn


def test_a_text_names_who_has_made_the_part_or_says_that_nobody_claims_it(
    alle: list[Opphav],
) -> None:
    # These say it in the files they cover.
    uten_navn = {"MPL-1.1", "MPL-2.0", "Apache-2.0", "0BSD"}
    for o in alle:
        if o.lisens.partition(" ")[0] not in uten_navn:
            hele = "\n".join(t.innhold for t in o.tekster)
            assert re.search(r"(?i)copyright|public domain", hele), o.del_.navn


def test_every_kept_text_says_where_it_is_from_and_is_some_parts() -> None:
    hvor = tomllib.loads((lest.LISENSMAPPEN / "opphav.toml").read_text(encoding="utf-8"))
    filene = {fil.stem for fil in lest.LISENSMAPPEN.glob("*.txt")}
    assert filene == set(hvor) == {navn for d in DELER for navn in d.tekster}


def test_every_licence_that_may_be_used_is_some_parts(alle: list[Opphav]) -> None:
    assert {o.lisens for o in alle} == LISENSER


def test_no_part_is_in_the_list_twice() -> None:
    assert len({d.id for d in DELER}) == len({d.navn for d in DELER}) == len(DELER)


@pytest.mark.parametrize(
    ("om", "filer", "laast", "sagt"),
    [
        ({"license": "GPL-3.0-only"}, ["LICENSE"], "1.0.0", "lisensen «GPL-3.0-only», som ingen"),
        ({"license": None}, ["LICENSE"], "1.0.0", "har lisensen «», som ingen har tatt stilling"),
        ({}, [], "1.0.0", "har ingen lisenstekst i pakken. Legg teksten i scripts/opphav/lisens"),
        ({}, ["LICENSE"], "1.0.1", "i versjon 1.0.0, men package-lock.json sier 1.0.1. Installer"),
        ({}, ["LICENSE"], None, "er installert i versjon 1.0.0, men package-lock.json sier ingen"),
        ({"version": ""}, ["LICENSE"], "1.0.0", "er installert i versjon ukjent"),
        ({"repository": None}, ["LICENSE"], "1.0.0", "sier ikke hvor kildekoden er. Skriv den inn"),
    ],
)
def test_what_a_package_does_not_say_stops_the_build_and_what_to_do_is_told(
    om: dict[str, Any],
    filer: list[str],
    laast: str | None,
    sagt: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pakke = tmp_path / "node_modules" / "proeve"
    pakke.mkdir(parents=True)
    kilde = {"type": "git", "url": "git+https://example.org/proeve.git"}
    hele = {"version": "1.0.0", "license": "MIT", "repository": kilde, **om}
    (pakke / "package.json").write_text(json.dumps(hele), encoding="utf-8")
    for navn in filer:
        (pakke / navn).write_text("Copyright (c) noen\n", encoding="utf-8")
    pakker = {} if laast is None else {"node_modules/proeve": {"version": laast}}
    laas = json.dumps({"packages": pakker})
    (tmp_path / "package-lock.json").write_text(laas, encoding="utf-8")
    monkeypatch.setattr(lest, "ROT", tmp_path)
    svar = _sagt(lambda: opphavene([_del(Npm("proeve"))], {}), capsys)
    assert sagt in svar
    assert svar.startswith("\nStopp: Prøven ")


def test_a_package_that_says_it_all_is_known_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pakke = tmp_path / "node_modules" / "@a" / "b"
    pakke.mkdir(parents=True)
    kilde = {"type": "git", "url": "git+https://example.org/b.git"}
    om = {"version": "1.2.3", "license": "MIT", "repository": kilde}
    (pakke / "package.json").write_text(json.dumps(om), encoding="utf-8")
    (pakke / "LICENSE.md").write_text("\r\nMIT\r\nnoen", encoding="utf-8")
    laast = {"version": "1.2.3", "integrity": "sha512-AQID"}
    laas = json.dumps({"packages": {"node_modules/@a/b": laast}})
    (tmp_path / "package-lock.json").write_text(laas, encoding="utf-8")
    monkeypatch.setattr(lest, "ROT", tmp_path)
    (svar,) = opphavene([_del(Npm("@a/b"))], {})
    assert (svar.versjon, svar.lisens, svar.sum) == ("1.2.3", "MIT", "010203")
    assert (svar.adresse, svar.purl) == ("https://example.org/b", "pkg:npm/%40a/b@1.2.3")
    assert [t.innhold for t in svar.tekster] == ["MIT\nnoen\n"]


@pytest.mark.parametrize(
    ("versjon", "tekst", "sagt"),
    [
        (Spurt("proeve"), "zlib", "har en versjon som Pyodide ikke svarer på"),
        (
            Fast("1.0", "0.1"),
            "zlib",
            "følger med Pyodide, og ble sist sett på i versjon 0.1. Nå er",
        ),
        (Fast("1.0", ""), "finnes-ikke", "trenger finnes-ikke.txt i scripts/opphav/lisenser/"),
    ],
)
def test_what_comes_inside_another_is_looked_at_again_when_that_is_raised(
    versjon: Spurt | Fast,
    tekst: str,
    sagt: str,
    spurt: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    pyodide = DELER[0]
    if tekst != "zlib" and isinstance(versjon, Fast):
        versjon = Fast(versjon.versjon, opphavene([pyodide], spurt)[0].versjon)
    ny = _del(Innlemmet("pyodide", "MIT", "https://example.org/", versjon), tekst)
    assert sagt in _sagt(lambda: opphavene([pyodide, ny], spurt), capsys)


def test_a_version_that_is_not_where_it_stood_stops_the_build(
    capsys: pytest.CaptureFixture[str],
) -> None:
    material = next(d for d in DELER if d.id == "material")
    borte = Lest("material/templates/assets/javascripts/workers/search.*.min.js", "finnes ikke")
    ny = _del(Innlemmet("material", "MIT", "https://example.org/", borte), "lunr")
    svar = _sagt(lambda: opphavene([material, ny], {}), capsys)
    assert "har ikke versjonen sin i" in svar


def test_a_python_package_is_read_as_pip_checked_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "requirements.txt").write_text("xlsxwriter==0.1 \\\n", encoding="utf-8")
    monkeypatch.setattr(lest, "ROT", tmp_path)
    svar = _sagt(lambda: opphavene([_del(Pypi("xlsxwriter"))], {}), capsys)
    assert "men requirements.txt sier 0.1" in svar
    assert "er ikke installert" in _sagt(lambda: opphavene([_del(Pypi("finnes-ikke"))], {}), capsys)


def test_a_version_is_its_number_alone() -> None:
    assert [renset(v) for v in ("expat_2.7.3", "1.0.6, 6-Sept-2010", "3.14.2", "ukjent")] == [
        "2.7.3",
        "1.0.6",
        "3.14.2",
        "",
    ]


def test_pyodide_is_said_to_be_changed_only_where_it_is() -> None:
    raske, enkle = ({d.id: d.endret for d in delene(enkel=e)} for e in (False, True))
    assert raske.keys() == enkle.keys()
    assert raske["pyodide"]
    assert not enkle["pyodide"]
    assert {n for n in raske if raske[n] != enkle[n]} == {"pyodide", "cpython"}


# The engine, and what is inside it.


def _motor(mappe: Path, spurt: dict[str, Any], ekstra: bytes = b"", uten: str = "") -> Path:
    """An engine whose wasm has a sign of each part, but for one."""
    merkene = []
    for d in DELER:
        if isinstance(d.kilde, Innlemmet) and d.kilde.i == "pyodide" and d.id != uten:
            versjon = d.kilde.versjon
            merkene += [
                d.kilde.merke or (spurt[versjon.navn] if isinstance(versjon, Spurt) else "")
            ]
    (mappe / "pyodide").mkdir()
    wasm = b"\0".join(merke.encode() for merke in merkene) + b"\0" + ekstra + b"\0"
    (mappe / "pyodide" / "pyodide.asm.wasm").write_bytes(wasm)
    return mappe


def test_an_engine_with_what_is_in_the_list_and_no_more_is_let_through(
    tmp_path: Path, spurt: dict[str, Any]
) -> None:
    kjent = b"/emsdk/emscripten/system/lib/compiler-rt/lib/x.c\0 Copyright 1995-2024 Mark Adler"
    motoren.kontroller(_motor(tmp_path, spurt, kjent), DELER, spurt)


@pytest.mark.parametrize(
    ("ekstra", "sagt"),
    [
        (b"/emsdk/emscripten/system/lib/openal/al.c", "Motoren har «openal» fra Emscripten"),
        (
            b"libx 2 Copyright 2026 Noen Andre",
            "«Copyright 2026 Noen Andre» fra noen listen mangler",
        ),
        (b"Copyright (c) 2026 Noen Andre", "«Copyright (c) 2026 Noen Andre» fra noen"),
    ],
)
def test_what_the_wasm_has_of_others_than_those_in_the_list_stops_the_build(
    ekstra: bytes,
    sagt: str,
    tmp_path: Path,
    spurt: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    motor = _motor(tmp_path, spurt, ekstra)
    assert sagt in _sagt(lambda: motoren.kontroller(motor, DELER, spurt), capsys)


@pytest.mark.parametrize("borte", ["hacl", "musl", "sqlite"])
def test_a_part_the_engine_no_longer_has_is_to_leave_the_list(
    borte: str, tmp_path: Path, spurt: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    motor = _motor(tmp_path, spurt, uten=borte)
    svar = _sagt(lambda: motoren.kontroller(motor, DELER, spurt), capsys)
    navn = next(d.navn for d in DELER if d.id == borte)
    assert f"{navn} står i listen, men" in svar
    assert svar.count("Ta delen bort") == 1


def test_a_module_python_did_not_have_is_asked_about(
    tmp_path: Path, spurt: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    flere = {**spurt, "moduler": [*spurt["moduler"], "_ssl"]}
    motor = _motor(tmp_path, spurt)
    svar = _sagt(lambda: motoren.kontroller(motor, DELER, flere), capsys)
    assert "har fått modulen «_ssl». Se om den bygger på et bibliotek" in svar


# What is written of it all.


def test_the_notice_has_every_part_and_every_text_once(alle: list[Opphav]) -> None:
    tekst = notice(alle)
    assert (ROT / "LICENSE").read_text(encoding="utf-8") in tekst
    for o in alle:
        (avsnitt,) = re.findall(rf"(?ms)^\d+\. {re.escape(o.del_.navn)}\n(.*?)\n\n", tekst)
        assert f"Versjon: {versjonen(o, alle)}\n" in avsnitt
        assert f"Lisens: {o.lisens}\n" in avsnitt
        assert f"Kildekode: {o.adresse}" in avsnitt
        for t in o.tekster:
            assert tekst.count(t.innhold) == 1, o.del_.navn
            assert not t.fra or f"hentet fra {t.fra}." in tekst


def test_the_notice_leads_from_a_part_to_its_own_texts(alle: list[Opphav]) -> None:
    tekst = notice(alle)
    for o in alle:
        (nummerne,) = re.findall(
            rf"(?s)\. {re.escape(o.del_.navn)}\n.*?Lisenstekst: (.*?)\n", tekst
        )
        for nummer in re.findall(r"\d+", nummerne):
            (gjelder,) = re.findall(rf"(?m)^Nr\. {nummer}\. Gjelder (.*)\.$", tekst)
            assert o.del_.navn in gjelder


def test_the_sbom_is_valid_cyclonedx_and_has_every_part(alle: list[Opphav]) -> None:
    tekst = sbom(alle)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(tekst) is None
    innhold = json.loads(tekst)
    assert [k["name"] for k in innhold["components"]] == [d.navn for d in DELER]
    assert {k["purl"] for k in innhold["components"]} == {o.purl for o in alle}
    navngitt = {r for d in innhold["dependencies"] for r in d["dependsOn"]}
    assert navngitt == {o.purl for o in alle}


def test_a_broken_sbom_is_told_by_the_schema(alle: list[Opphav]) -> None:
    innhold = json.loads(sbom(alle))
    innhold["components"][0]["licenses"] = [{"license": {"id": "Ukjent-1.0"}}]
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(innhold)) is not None


def test_the_same_parts_give_the_same_bytes_and_others_another_number(alle: list[Opphav]) -> None:
    nummer = json.loads(sbom(alle))["serialNumber"]
    assert sbom(alle) == sbom(list(alle))
    nyere = [dataclasses.replace(alle[0], versjon="999.0"), *alle[1:]]
    assert json.loads(sbom(nyere))["serialNumber"] != nummer


def test_what_was_done_to_the_engine_comes_in_full_and_with_the_same_bytes(tmp_path: Path) -> None:
    to = [tmp_path / "a.zip", tmp_path / "b.zip"]
    for fil in to:
        endringer.skriv(fil)
    assert to[0].read_bytes() == to[1].read_bytes()
    with zipfile.ZipFile(to[0]) as zip_:
        inni = {navn: zip_.read(navn) for navn in zip_.namelist()}
    motor = [fil for fil in (ROT / "scripts" / "motor").rglob("*") if fil.suffix in (".py", ".mjs")]
    assert len(motor) > 20
    for fil in (*motor, ROT / "LICENSE", ROT / "package-lock.json", ROT / "requirements.txt"):
        assert inni[fil.relative_to(ROT).as_posix()] == fil.read_bytes()
