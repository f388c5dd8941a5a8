"""The list an editor gets with a new draft: each file, each line to look at, each command."""

import re
from pathlib import Path

import pytest

from nettsted.sikkerhetstekst import KILDE
from prosjektet import NESTE, ROT, SISTE, innhold
from utgave import neste_aar
from utgave.utgivelsen import ENDRINGENE


def test_the_list_names_each_file_that_was_made_or_changed(prosjekt: Path) -> None:
    foer = innhold(prosjekt)
    foerste = neste_aar.lag(prosjekt, NESTE)[0]
    etter = innhold(prosjekt)
    nevnt = foerste.partition("Endret:")[2].split()
    assert nevnt == sorted(sti for sti in foer if etter[sti] != foer[sti])
    assert {"mkdocs.yml", "docs/index.md", f"docs/{SISTE}/sats.md"} < set(nevnt)
    nye = etter.keys() - foer.keys()
    assert nye
    assert all(
        sti.startswith((f"docs/{NESTE}/", f"docs/nn/{NESTE}/"))
        or sti == f"calculators/regelverk/{NESTE}.toml"
        for sti in nye
    )
    for navn in (f"calculators/regelverk/{NESTE}.toml", f"docs/{NESTE}/", f"docs/nn/{NESTE}/"):
        assert navn in foerste.partition("Endret:")[0]


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
def test_the_list_points_at_each_line_that_still_speaks_of_the_year_before(
    prosjekt: Path, fil: str
) -> None:
    tekst = (prosjekt / fil).read_text(encoding="utf-8").rstrip("\n")
    (prosjekt / fil).write_text(f"{tekst}\nI {SISTE} var det slik.\n", encoding="utf-8")
    linje = f"{fil.replace(str(SISTE), str(NESTE))}:{tekst.count(chr(10)) + 2}"
    (lesingen,) = [s for s in neste_aar.lag(prosjekt, NESTE) if s.startswith("Les sidene")]
    assert linje in lesingen.split()


def test_the_list_has_the_map_of_the_source_and_passes_over_the_dates_of_the_texts(
    prosjekt: Path,
) -> None:
    side = prosjekt / "docs" / str(SISTE) / "klage.md"
    tekst = side.read_text(encoding="utf-8")
    tekst = re.sub(r"(?m)^oppdatert: .*$", f"oppdatert: {SISTE}-02-01", tekst)
    side.write_text(tekst, encoding="utf-8")
    listen = "\n".join(neste_aar.lag(prosjekt, NESTE))
    assert f"Gå over docs/{NESTE}/kildekart.toml" in listen
    assert f"docs/{NESTE}/klage.md:" not in listen


def test_the_list_and_the_guide_name_the_same_commands_in_the_same_order(prosjekt: Path) -> None:
    guiden = (ROT / "docs/om/redaktoer.md").read_text(encoding="utf-8")
    guiden = guiden.partition("{ #tilbake }")[0]
    listen = [f"python3 scripts/nytt_aar.py {NESTE}", *neste_aar.lag(prosjekt, NESTE)]
    assert _kommandoene("\n".join(listen)) == _kommandoene(guiden)
    assert _kommandoene(guiden)[-6:] == [
        "sjekk.py",
        "sjekk.py",
        "laas_svar.py",
        "build.py --utgivelse",
        "serve.py --utgivelse",
        "sjekk_utgitt.py",
    ]


def test_what_a_release_stops_at_is_to_be_written_before_it_is_built(prosjekt: Path) -> None:
    guider = [ROT / "docs/om/redaktoer.md", ROT / "docs/nn/om/redaktoer.md"]
    tekster = [guide.read_text(encoding="utf-8") for guide in guider]
    tekster.append("\n".join(neste_aar.lag(prosjekt, NESTE)))
    for fil in ("pyproject.toml", ENDRINGENE, KILDE.as_posix()):
        for tekst in tekster:
            assert fil in tekst.partition("build.py --utgivelse")[0], fil


def _kommandoene(tekst: str) -> list[str]:
    """The commands a text tells of, whatever the year."""
    return re.findall(r"python3 scripts/(\w+\.py(?: --\w+)?)", re.sub(r" \d{4}\b", "", tekst))
