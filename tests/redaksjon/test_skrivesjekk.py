"""What would stand on a page as it was mistyped is told with its line before anything is built."""

from pathlib import Path

import pytest

from calculators.redaksjon.skrivesjekk import skrivefeil

DOCS = Path(__file__).parents[2] / "docs"
FORAN = "---\ntitle: Sats\n---\n\n# Sats { #sats }\n\n"


@pytest.mark.parametrize("side", sorted(DOCS.rglob("*.md")), ids=lambda f: f.stem)
def test_no_page_of_ours_has_a_slip(side: Path) -> None:
    assert list(skrivefeil(side.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        ("Satsen er {{ 2031.sats.kroner }.", "«{{ 2031.sats.kroner }» mangler en krøllparentes"),
        ("Satsen er { 2031.sats.kroner }}.", "«{ 2031.sats.kroner }}» mangler en krøllparentes"),
        ("Slik. { kilde: Rapportering }", "«{ kilde: Rapportering }» mangler en krøllparentes"),
        ("Slik. {{ kilde: Rapportering", "«{{ kilde: Rapportering» mangler en krøllparentes"),
        ("Slik. {{ Kilde: Satsen }}", "mente du {{ kilde: Satsen }}?"),
        ("Slik. {{ kilder: Satsen }}", "mente du {{ kilde: Satsen }}?"),
        ("Slik. {{ kilde Satsen }}", "mente du {{ kilde: Satsen }}?"),
        ("Slik. {{ avklare: spør IMDi }}", None),
        ("## Mer { #sats }", "stedet «#sats» står også på linje 5"),
        ("```regelliste\nvis = 1\n", "blokken har ingen slutt"),
        ("```regelliste\nvis = 1\n\n```utgaver\n```", "blokken har ingen slutt"),
    ],
)
def test_a_slip_is_told_at_its_line(skrevet: str, sagt: str | None) -> None:
    funnet = list(skrivefeil(f"{FORAN}{skrevet}\n"))
    if sagt is None:
        assert funnet == []  # no mark and no value: told where values are looked up
        return
    ((nummer, galt),) = funnet
    assert nummer == 7
    assert sagt in galt


@pytest.mark.parametrize(
    "skrevet",
    [
        "{{ 2031.sats.kroner }} og {{ kilde: Satsen }}",
        "[Regn ut](x.md){ .ds-button }",
        "## Mer { #mer }",
        "`{{ kilde` og `}}`",
        "````\n```regelliste\n{{ kilde\n```\n````",
        "- punkt\n\n    ```\n    kode\n    ```",
    ],
)
def test_what_is_as_it_should_be_is_left_alone(skrevet: str) -> None:
    assert list(skrivefeil(f"{FORAN}{skrevet}\n")) == []
