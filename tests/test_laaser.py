"""What is pinned is what is locked, by hash and from no named place; Renovate knows it all."""

import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent
_OPPSETT = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))
_NPM = json.loads((ROT / "package.json").read_text(encoding="utf-8"))
_NPM_LAAS = json.loads((ROT / "package-lock.json").read_text(encoding="utf-8"))
_RENOVATE = json.loads((ROT / "renovate.json").read_text(encoding="utf-8"))
_PINNER = [(gruppe, p) for gruppe, pakker in _OPPSETT["dependency-groups"].items() for p in pakker]
_NPM_PINNER = {**_NPM["dependencies"], **_NPM["devDependencies"]}
_LAASENE = {
    "build": "requirements.txt",
    "test": "requirements-test.txt",
    "properdocs": "requirements-properdocs.txt",
    "zensical": "requirements-zensical.txt",
}


def _laas(gruppe: str) -> str:
    return (ROT / _LAASENE[gruppe]).read_text(encoding="utf-8")


def _navn(pinne: str) -> str:
    """The name as an index has it."""
    return re.sub(r"[-_.]+", "-", pinne.partition("==")[0]).lower()


@pytest.mark.parametrize(("gruppe", "pinne"), _PINNER)
def test_what_is_pinned_for_pip_is_locked(gruppe: str, pinne: str) -> None:
    versjon = re.match(r"[^ ;]+", pinne.partition("==")[2])
    assert versjon
    assert re.search(rf"(?m)^{re.escape(_navn(pinne))}=={re.escape(versjon[0])}[ ;]", _laas(gruppe))


@pytest.mark.parametrize("gruppe", _LAASENE)
def test_all_of_a_lock_is_checked_by_hash_and_comes_from_no_named_place(gruppe: str) -> None:
    linjer = [linje for linje in _laas(gruppe).splitlines() if not linje.lstrip().startswith("#")]
    assert {linje[:4] for linje in linjer if not linje[0].isalnum()} == {"    "}
    for linje, neste in pairwise(linjer):
        if linje[0].isalnum():
            assert "==" in linje
            assert neste.startswith("    --hash=sha256:")
    assert "://" not in _laas(gruppe)


def test_what_is_pinned_for_more_than_one_use_has_one_version() -> None:
    versjoner: dict[str, set[str]] = {}
    for _, pinne in _PINNER:
        navn, _, versjon = pinne.partition("==")
        versjoner.setdefault(f"{navn}{versjon.partition(' ;')[2]}", set()).add(versjon)
    assert {navn: v for navn, v in versjoner.items() if len(v) > 1} == {}
    laast: dict[str, set[str]] = {}
    for gruppe in _LAASENE:
        for navn, versjon in re.findall(r"(?m)^([\w.-]+)==(\S+)", _laas(gruppe)):
            laast.setdefault(navn, set()).add(versjon)
    # One for each Python, by its pins.
    assert {navn for navn, v in laast.items() if len(v) > 1} == {"pymdown-extensions"}


def test_what_is_pinned_for_npm_is_locked_by_hash_and_comes_from_no_named_place() -> None:
    assert all(re.fullmatch(r"[\d.]+", versjon) for versjon in _NPM_PINNER.values())
    pakker = _NPM_LAAS["packages"]
    assert {n: pakker[f"node_modules/{n}"]["version"] for n in _NPM_PINNER} == _NPM_PINNER
    assert [n for n, p in pakker.items() if n and "integrity" not in p] == []
    assert [n for n, p in pakker.items() if "resolved" in p] == []


def test_what_raises_the_pins_knows_every_package_it_is_told_of_and_each_in_one_group() -> None:
    kjente = {p.partition("==")[0] for _, p in _PINNER} | _NPM_PINNER.keys()
    grupper: dict[str, list[str]] = {}
    for regel in _RENOVATE["packageRules"]:
        for navn in regel["matchPackageNames"]:
            treff = [k for k in kjente if k == navn or k.startswith(navn.removesuffix("**"))]
            assert treff if navn.endswith("**") else navn in kjente, navn
            if "groupName" in regel:
                grupper.setdefault(navn, []).append(regel["groupName"])
    assert {n: g for n, g in grupper.items() if len(g) > 1} == {}


def test_what_pyproject_holds_back_is_not_raised_by_itself() -> None:
    holdt = {n for r in _RENOVATE["packageRules"] if r.get("enabled") is False
             for n in r["matchPackageNames"]}  # fmt: skip
    tekst = (ROT / "pyproject.toml").read_text(encoding="utf-8")
    # A comment right above a pin that says «newer» or «newest» tells why it is held back.
    sagt = re.findall(r'  # [^\n]*[Nn]ewe(?:r|st)[^\n]*\n  "([^"=]+)==', tekst)
    assert holdt == set(sagt)
