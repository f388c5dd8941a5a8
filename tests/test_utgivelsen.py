"""A release has a version that is told of, and a contact for faults of security that holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from nettsted.sikkerhetstekst import KILDE, STI, kontrollert, sikkerhetstekst, skriv, utloep
from oppsett.steg import ROT
from oppsett.versjon import versjonen
from utgave.utgivelsen import endringsfeil, feilene

_DAG = date(2030, 3, 1)
_FILENE = {
    "pyproject.toml": '[project]\nname = "a"\nversion = "2030.2"\n',
    "CHANGELOG.md": "# Nytt\n\n## 2030.2\n\nNoe.\n\n## 2030.1\n\nAnnet.\n",
    KILDE.as_posix(): "# Hva det er.\nkontrollert = 2030-03-01\n",
}


def _prosjekt(mappe: Path, **endret: str) -> Path:
    """A project to release; ``endret`` has new texts by the first letters of the file's name."""
    for navn, tekst in _FILENE.items():
        fil = mappe / navn
        fil.parent.mkdir(parents=True, exist_ok=True)
        ny = next((t for n, t in endret.items() if fil.name.startswith(n)), tekst)
        fil.write_text(ny, encoding="utf-8")
    return mappe


def test_what_is_new_in_the_version_stands_first_in_the_changelog() -> None:
    assert list(endringsfeil(ROT)) == []
    assert re.fullmatch(r"\d{4}\.[1-9]\d*", versjonen())


def test_the_contact_of_this_project_has_a_day_and_its_page_has_the_place() -> None:
    assert kontrollert() < utloep(kontrollert())
    for mappe in ("docs", "docs/nn"):
        siden = (ROT / mappe / "om" / "kontakt.md").read_text(encoding="utf-8")
        assert "{ #sikkerhet }" in siden


def test_a_project_with_all_in_its_place_is_released(tmp_path: Path) -> None:
    assert feilene(_prosjekt(tmp_path), 2030, _DAG) == []


@pytest.mark.parametrize("versjon", ["2029.9", "2030.0", "2030", "2030.2.1", "v2030.1"])
def test_a_version_is_the_newest_year_and_a_number(versjon: str, tmp_path: Path) -> None:
    rot = _prosjekt(tmp_path, pyproject=f'[project]\nname = "a"\nversion = "{versjon}"\n')
    assert feilene(rot, 2030, _DAG)[0] == (
        f"pyproject.toml:3: versjonen «{versjon}» er ikke året for den nyeste utgaven og et "
        'nummer: skriv version = "2030.1", eller tallet etter det som sist ble gitt ut'
    )


@pytest.mark.parametrize(
    ("endringene", "svar"),
    [
        (
            "# Nytt\n\n## 2030.1\n\nNoe.\n",
            "3: 2030.2 står ikke øverst: skriv «## 2030.2», og under den hva som er nytt",
        ),
        (
            "# Nytt\n",
            "1: 2030.2 står ikke øverst: skriv «## 2030.2», og under den hva som er nytt",
        ),
        (
            "# Nytt\n\n## 2030.2\n\n## 2030.1\n\nNoe.\n",
            "3: det står ikke hva som er nytt i 2030.2: skriv det under overskriften",
        ),
    ],
)
def test_a_version_nobody_has_told_of_is_not_released(
    endringene: str, svar: str, tmp_path: Path
) -> None:
    rot = _prosjekt(tmp_path, CHANGELOG=endringene)
    assert feilene(rot, 2030, _DAG) == [f"CHANGELOG.md:{svar}"]


@pytest.mark.parametrize(
    ("idag", "svar"),
    [
        (date(2030, 5, 30), []),
        (
            date(2030, 5, 31),
            ["det er 91 dager siden noen så etter at kontakten stemmer: "
             "se at kontakten stemmer, og skriv kontrollert = 2030-05-31"],
        ),
        (
            date(2030, 2, 28),
            ["datoen 2030-03-01 er ikke kommet: "
             "se at kontakten stemmer, og skriv kontrollert = 2030-02-28"],
        ),
    ],
)  # fmt: skip
def test_a_contact_nobody_has_looked_at_lately_is_not_released(
    idag: date, svar: list[str], tmp_path: Path
) -> None:
    rot = _prosjekt(tmp_path)
    assert feilene(rot, 2030, idag) == [f"docs/om/sikkerhet.toml:2: {linje}" for linje in svar]


@pytest.mark.parametrize("tekst", ["", "kontrollert = nei\n", 'kontrollert = "2030-03-01"\n'])
def test_a_contact_without_its_day_is_told_what_to_write(tekst: str, tmp_path: Path) -> None:
    (feil,) = feilene(_prosjekt(tmp_path, sikkerhet=tekst), 2030, _DAG)
    assert feil == (
        "docs/om/sikkerhet.toml:1: skriv dagen kontakten sist ble sjekket, som "
        "kontrollert = 2021-12-31"
    )


def test_the_text_is_as_the_standard_says_and_counts_for_less_than_a_year() -> None:
    tekst = sikkerhetstekst("https://tilskudd.eksempel.no/", _DAG)
    felt = dict(linje.split(": ", 1) for linje in tekst.splitlines())
    assert felt == {
        "Contact": "https://tilskudd.eksempel.no/om/kontakt/#sikkerhet",
        "Expires": "2031-02-28T00:00:00Z",
        "Preferred-Languages": "nb, nn, en",
        "Canonical": "https://tilskudd.eksempel.no/.well-known/security.txt",
    }
    assert (utloep(_DAG) - _DAG).days < 365


@pytest.mark.parametrize(("sti", "med"), [("", True), ("tilskudd/", False)])
def test_only_a_site_at_the_root_of_its_host_has_the_file(
    sti: str, med: bool, tmp_path: Path
) -> None:
    nettsted = tmp_path / "site"
    nettsted.mkdir()
    forsiden = f'<link rel="canonical" href="https://eksempel.no/{sti}">'
    (nettsted / "index.html").write_text(forsiden, encoding="utf-8")
    skriv(nettsted, _prosjekt(tmp_path))
    assert (nettsted / STI).is_file() == med
