"""What the benchmark counts: the same sum everywhere, every key answered, nobody left out."""

import json
import re
import subprocess
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from calculators.answer import answer
from maaling import DELER, steder, tabell, taster
from maaling.__main__ import _MAAL, main
from maaling.andre import regn
from maaling.steder import ANDRE, NAVN, belop, satsen, siden
from maaling.taster import Malt, Tast, over, p50_og_p99, ventetider, verdiene
from nyeste import SATSENS_AAR
from opphav.deler import DELER as OPPHAV
from oppsett.environment import node
from oppsett.steg import ROT, Stopp

_SPOERSMAAL = [
    ("41", "1", "12"), ("1", "3", "3"), ("0", "1", "12"), ("999", "8", "12"), (" 7 ", "1", "1"),
]  # fmt: skip
_UBRUKELIGE = [("", "1", "12"), ("4x", "1", "12"), ("4,5", "1", "12"), ("4", "5", "3")]


def _i_node(spoersmaal: list[tuple[str, str, str]]) -> list[str | None]:
    adresse = (ROT / "scripts" / "maaling" / "andre" / "svar.js").as_uri()
    kode = (
        f"const {{ svar }} = await import({json.dumps(adresse)});"
        f"const alle = {json.dumps(spoersmaal)}.map(([plasser, fra_maaned, til_maaned]) =>"
        f"svar({{ plasser, fra_maaned, til_maaned }}, {satsen()}));"
        "process.stdout.write(JSON.stringify(alle));"
    )
    kommando = [str(del_) for del_ in node("--input-type=module", "-e", kode)]
    kjoert = subprocess.run(kommando, capture_output=True, encoding="utf-8", check=True)
    svarene: list[str | None] = json.loads(kjoert.stdout)
    return svarene


@pytest.mark.parametrize(("plasser", "fra", "til"), _SPOERSMAAL)
def test_the_pages_in_python_have_the_amount_of_the_site(plasser: str, fra: str, til: str) -> None:
    svar = {
        "tilskuddsaar": str(SATSENS_AAR),
        "plasser": plasser,
        "fra_maaned": fra,
        "til_maaned": til,
    }
    html = answer({"kalkulator": "tilskudd", "svar": svar})["html"]
    vist = re.search(r'<strong class="svar-tall">([^<]*)</strong>', html)
    assert vist
    assert regn.svar(plasser, fra, til, satsen()) == vist[1]


def test_the_page_in_javascript_has_the_amount_of_those_in_python() -> None:
    alle = _SPOERSMAAL + _UBRUKELIGE
    assert _i_node(alle) == [regn.svar(*s, satsen()) for s in alle]


@pytest.mark.parametrize(("plasser", "fra", "til"), _UBRUKELIGE)
def test_what_is_no_number_has_no_amount(plasser: str, fra: str, til: str) -> None:
    assert regn.svar(plasser, fra, til, satsen()) is None


def test_what_is_waited_for_is_the_amount_of_a_whole_year() -> None:
    assert belop("41") == regn.svar("41", "1", "12", satsen())


class _Side:
    """As much of a page as the script of the pages in Python asks of it."""

    def __init__(self, lenke: str, plasser: str = "40") -> None:
        self.felt = {
            navn: SimpleNamespace(name=navn, value=verdi, defaultValue=foerst)
            for navn, verdi, foerst in (
                ("plasser", plasser, "40"),
                ("fra_maaned", "1", "1"),
                ("til_maaned", "12", "12"),
            )
        }
        self.tall = SimpleNamespace(textContent="")
        self.dataset = SimpleNamespace(sats=str(satsen()), svar="standard")
        self.location = SimpleNamespace(hash=lenke)
        regn.start(self, self)

    def querySelector(self, velger: str) -> object:  # noqa: N802 - the browser's name
        if treff := re.fullmatch(r"\[name=(\w+)\]", velger):
            return self.felt[treff[1]]
        return self.tall if velger == ".svar-tall" else self

    def addEventListener(self, slag: str, gjoer: object) -> None:  # noqa: N802 - as above
        assert slag == "input"
        self.skrevet = gjoer


@pytest.mark.parametrize(
    ("lenke", "plasser", "svar", "tall"),
    [
        ("", "40", "standard", ""),
        ("#plasser=41", "40", "eget", belop("41")),
        ("#plasser=41&til_maaned=6", "40", "eget", regn.svar("41", "1", "6", satsen())),
        ("#tjenester", "40", "standard", ""),
        ("", "7", "eget", belop("7")),
        ("#plasser=41", "7", "eget", belop("7")),
    ],
)
def test_the_pages_in_python_begin_with_what_the_link_or_the_visitor_has_written(
    lenke: str, plasser: str, svar: str, tall: str
) -> None:
    side = _Side(lenke, plasser)
    assert (side.dataset.svar, side.tall.textContent) == (svar, tall)


# What is fetched, and by whom.


@pytest.mark.parametrize("hvem", ANDRE)
def test_a_page_of_the_others_is_whole_and_fetches_only_what_lies_beside_it(hvem: str) -> None:
    side = siden(hvem)
    assert not re.search(r"\{(sats|standard|skript|svar_js|regn_py)\}", side)
    ved_siden = {
        fil.name for moenster in ANDRE[hvem] for fil in (ROT / "node_modules").glob(moenster)
    }
    hentet = set(re.findall(r'(?:src|href|"interpreter")(?:=|: )"(?!data:)([^"]*)"', side))
    assert all(sti.startswith("/assets/andre/") for sti in hentet)
    assert {sti.removeprefix("/assets/andre/") for sti in hentet} <= ved_siden
    assert bool(hentet) == bool(ANDRE[hvem])
    assert "://" not in side
    assert "default-src 'self'" in side


def test_what_is_only_measured_is_no_package_of_the_build_and_is_not_passed_on() -> None:
    pakkene = json.loads((ROT / "package.json").read_text(encoding="utf-8"))
    moenstre = [m for alle in ANDRE.values() for m in alle]
    navn = {re.match(r"(?:@[^/]+/)?[^/]+", m) for m in moenstre}
    maalte = {treff[0] for treff in navn if treff}
    assert maalte == {"brython", "@pyscript/core", "@micropython/micropython-webassembly-pyscript"}
    assert maalte <= pakkene["devDependencies"].keys()
    assert not maalte & pakkene["dependencies"].keys()
    assert not maalte & {getattr(d.kilde, "pakke", "") for d in OPPHAV}


# Keys and answers.


def test_the_values_typed_are_unlike_and_each_is_one_figure_from_the_last() -> None:
    verdier = verdiene(100, 200)
    assert len({*verdier, "100"}) == 201
    assert all(100 <= int(v) <= 999 for v in verdier)
    for foer, etter in pairwise(["100", *verdier]):
        plass = over(foer, etter)
        assert foer[:plass] + etter[plass] + foer[plass + 1 :] == etter


def test_no_more_values_are_typed_than_there_are_numbers_with_as_many_figures() -> None:
    with pytest.raises(ValueError, match="100"):
        verdiene(100, 900)


def _kode(verdi: str) -> str:
    return f"{verdi} kr"


def test_a_key_is_waited_for_until_its_own_answer() -> None:
    keys = [Tast("1", 0.0), Tast("2", 50.0)]
    assert ventetider(keys, [Malt("1 kr", 16.0), Malt("2 kr", 58.0)], _kode) == [16.0, 8.0]


def test_a_key_whose_answer_was_overtaken_is_waited_for_until_that_of_a_later_one() -> None:
    keys = [Tast("1", 0.0), Tast("2", 50.0), Tast("3", 100.0)]
    assert ventetider(keys, [Malt("3 kr", 340.0)], _kode) == [340.0, 290.0, 240.0]


def test_an_answer_to_what_stood_there_first_or_to_an_older_key_ends_no_wait() -> None:
    keys = [Tast("1", 0.0), Tast("2", 50.0)]
    svar = [Malt("40 kr", 5.0), Malt("2 kr", 60.0), Malt("1 kr", 70.0)]
    assert ventetider(keys, svar, _kode) == [60.0, 10.0]


def test_a_key_that_was_never_answered_is_not_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Stopp):
        ventetider([Tast("1", 0.0), Tast("2", 50.0)], [Malt("1 kr", 16.0)], _kode)
    assert "Bare 1 av 2 tastetrykk ble besvart." in capsys.readouterr().err


def test_two_keys_with_one_answer_are_not_told_apart_and_stop_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Stopp):
        ventetider([Tast("1", 0.0), Tast("1", 50.0)], [Malt("1 kr", 16.0)], _kode)
    assert "To tastetrykk har samme svar" in capsys.readouterr().err


def test_the_slowest_key_of_two_hundred_is_seen_in_p99() -> None:
    p50, p99 = p50_og_p99([10.0] * 197 + [500.0] * 3)
    assert p50 == 10.0
    assert p99 == 500.0


def test_what_the_page_tells_is_read_as_keys_and_answers() -> None:
    sidens = {"taster": [{"verdi": "7", "tid": 1.5}], "malt": [{"tekst": "x", "tid": 2.0}]}
    assert taster.lest(sidens) == ([Tast("7", 1.5)], [Malt("x", 2.0)])


# Tables.


def test_a_table_has_a_row_for_each_in_one_order_with_its_part_of_plain_pyodide() -> None:
    ms = tabell.tall({"vanlig": 2000.0, "eget": 500.0, "brython": 250.0})
    vist = tabell.tabell("Eget svar", {"kaldt": ms, "p99": {"eget": "12"}}).splitlines()
    assert [linje.split("   ")[0].strip() for linje in vist] == [
        "Eget svar", "Brython", "dette nettstedet", "vanlig Pyodide",
    ]  # fmt: skip
    assert vist[0].endswith("kaldt   p99")
    assert vist[2].endswith(" 500 (0.25)    12")
    assert vist[3].endswith("2000 (1.00)")
    assert len({linje.index("(") for linje in vist[1:]}) == 1


def test_everyone_who_is_measured_has_a_name() -> None:
    assert {*ANDRE, "eget", "enkel", steder.VANLIG} == set(NAVN)


def test_every_part_can_be_measured_alone_and_all_of_them_are() -> None:
    assert tuple(_MAAL) == DELER


def test_what_was_never_built_is_not_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stopp):
        main(1, ["svar"], bygd=True, mappe=tmp_path)
    assert "er ikke bygd ennå" in capsys.readouterr().err
