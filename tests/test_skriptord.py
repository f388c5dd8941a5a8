"""Scripts have no language of their own: what they say comes with the page, by names both know."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from calculators import spraak
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.redaksjon import katalog
from calculators.rendering.html import Html
from calculators.rendering.kalkulator import kalkulator
from calculators.rendering.skriptord import ANTALL, FILORD, ORD, sidens, skriptord
from javascript import Modul
from nyeste import REGLER
from oppsett.environment import node
from prosjektet import ROT

# Of each script: its texts, with what each is given to; and what it asks the page for.
_LES = """
import { readFileSync } from "node:fs";
import { parse } from "espree";
const tekster = [], kall = [];
const navnet = (n) => n?.property?.name ?? n?.name ?? "";
function gaa(n, fil, til) {
  if (Array.isArray(n)) return n.forEach((del) => gaa(del, fil, til));
  if (!n || typeof n !== "object") return;
  if (n.type === "Literal" && typeof n.value === "string") tekster.push([fil, n.value, til]);
  if (n.type === "TemplateLiteral") {
    tekster.push([fil, n.quasis.map((q) => q.value.cooked).join("{}"), til]);
  }
  if (n.type === "CallExpression" && /^ordFor/.test(navnet(n.callee))) {
    const gitt = n.arguments.at(-1).properties ?? [];
    const verdier = gitt.map((p) => p.key?.name ?? null);
    kall.push([fil, navnet(n.callee), n.arguments[0].value ?? null, verdier]);
  }
  const her = n.type === "CallExpression" ? navnet(n.callee)
    : n.type === "AssignmentExpression" ? navnet(n.left)
    : n.type === "VariableDeclarator" ? navnet(n.id)
    : til;
  for (const [felt, del] of Object.entries(n)) gaa(del, fil, felt === "callee" ? til : her);
}
for (const fil of process.argv.slice(1)) {
  gaa(parse(readFileSync(fil, "utf8"), { ecmaVersion: "latest", sourceType: "module" }), fil, "");
}
process.stdout.write(JSON.stringify({ tekster, kall }));
"""
SKRIPT = [
    *sorted((ROT / "calculators" / "browser").rglob("*.js")),
    *sorted((ROT / "overrides" / "assets" / "side").glob("*.js")),
]
_PLASS = re.compile(r"\{(\w+)\}")
# Two words, or one as a sentence or a button begins; or a letter that English has not.
_NORSK = re.compile(r"[À-ÖØ-öø-ÿ]|[^\W\d_]{2,}\s|\s[^\W\d_]{2,}|^[A-Z][a-z]+$")
# What is given to these is in the language of stylesheets, and to these in that of the browser.
_CSS = {
    "querySelector", "querySelectorAll", "closest", "matches", "paaSiden", "matchMedia",
    "className", "element", "synlige", "UTGAVEN",
}  # fmt: skip
_NETTLESERENS = {"AbortError", "Enter", "Escape", "Files", "Tab"}
UNNTAK = {
    # What is known in what people write; the months are the same in both målformer.
    "januar februar mars april mai juni juli august september oktober november desember",
    "(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])[a-zæøå]*",
    "[^p{L}p{N}]{0,3}(?:p|pers|person|f|fødsels)[. -]{0,2}n(?:umme)?r[^p{L}p{N}]{0,3}",
    # Told to nobody: Python starts from the library instead.
    "Minnet passer ikke.",
    # The name of a store in the browser.
    "frakoblet {} ",
}


@cache
def _lest() -> dict[str, Any]:
    svar = subprocess.run(
        [str(del_) for del_ in node("--input-type=module", "-e", _LES, *SKRIPT)],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lest: dict[str, Any] = json.loads(svar.stdout)
    return lest


def _plasser(*tekster: str) -> set[str]:
    return {navn for tekst in tekster for navn in _PLASS.findall(tekst)}


def _norske(tekster: list[list[str]]) -> set[tuple[str, str]]:
    return {
        (Path(fil).name, tekst)
        for fil, tekst, til in tekster
        if _NORSK.search(tekst) and til not in _CSS and tekst not in _NETTLESERENS | UNNTAK
    }


def test_no_words_stand_in_the_scripts() -> None:
    assert _norske(_lest()["tekster"]) == set()


def test_every_exception_is_still_in_use() -> None:
    assert {t for _, t, _ in _lest()["tekster"]} >= UNNTAK | _NETTLESERENS


@pytest.mark.parametrize("tekst", ["Meny", "Linje {} er fjernet.", "{} rader", "og så", "én"])
def test_words_in_a_script_are_seen(tekst: str) -> None:
    assert _norske([["a/b.js", tekst, "textContent"]]) == {("b.js", tekst)}


def test_what_a_calculators_scripts_ask_for_is_what_the_page_has() -> None:
    spurt = {(funksjon, navn) for _, funksjon, navn, _ in _lest()["kall"]}
    assert spurt == {("ordFor", navn) for navn in ORD} | {("ordForAntall", n) for n in ANTALL}


def test_what_is_said_of_a_file_is_with_the_page_that_takes_one() -> None:
    filens = {"choice.js", "file.js"}
    spurt = {(navn, Path(fil).name in filens) for fil, _, navn, _ in _lest()["kall"]}
    assert {navn for navn, filen in spurt if filen} == set(FILORD)
    assert not {navn for navn, filen in spurt if not filen} & set(FILORD)
    alle: Any = sidens()["ord"]
    uten: Any = sidens(fil=False)["ord"]
    assert uten == {navn: tekst for navn, tekst in alle.items() if navn not in FILORD}


def test_each_text_is_given_a_value_for_each_place_and_no_other() -> None:
    alle: Any = sidens()["ord"]
    for fil, funksjon, navn, verdier in _lest()["kall"]:
        tekst = alle[navn]
        tekster = [tekst] if funksjon == "ordFor" else tekst
        faar = {*verdier, *(["antall"] if funksjon == "ordForAntall" else [])}
        assert _plasser(*tekster) == faar, (Path(fil).name, navn)


@pytest.mark.parametrize("innstillinger", sorted(ROT.glob("mkdocs*.yml")), ids=lambda f: f.name)
def test_what_the_scripts_of_every_page_ask_for_is_in_the_settings(innstillinger: Path) -> None:
    satt = re.search(r"(?m)^  ord:\n((?:    .*\n)+)", innstillinger.read_text("utf-8"))
    assert satt
    brukt = set()
    for fil in SKRIPT:
        kilde = fil.read_text("utf-8")
        if re.search(r"^import \{[^}]*\bord\b[^}]*\} from \"./side.js\"", kilde, re.MULTILINE):
            brukt |= set(re.findall(r"\bord\.(\w+)", kilde))
    assert brukt == set(yaml.safe_load(satt[1]))


def test_every_text_is_marked_for_translation() -> None:
    merket: list[Any] = [m.id for m in katalog.uttrekk()]
    alle = [t for v in ORD.values() for t in ([v] if isinstance(v, str) else v)]
    assert set(alle) <= {m for m in merket if isinstance(m, str)}
    assert set(ANTALL.values()) <= {m for m in merket if not isinstance(m, str)}


def test_the_words_are_in_the_maalform_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    nynorsk = {
        "Prøv igjen": ("Freist igjen",),
        "et ukjent felt": ("eit ukjent felt", "{antall} ukjende felt"),
    }
    monkeypatch.setattr(spraak, "_kataloger", {"nb": {}, "nn": nynorsk})
    with spraak.svarer_paa("nn"):
        har: Any = sidens()
    assert har["maal"] == "nn"
    assert har["ord"]["proev_igjen"] == "Freist igjen"
    assert har["ord"]["ukjente_felt"] == ["eit ukjent felt", "{antall} ukjende felt"]
    har = sidens()
    assert (har["maal"], har["ord"]["proev_igjen"]) == ("nb", "Prøv igjen")


def test_the_page_has_them_as_data() -> None:
    for fil in (True, False):
        blokk = re.fullmatch(
            r'<script type="application/json" class="kalkulator-ord">(.*)</script>',
            skriptord(fil=fil),
        )
        assert blokk
        assert json.loads(blokk[1]) == sidens(fil=fil)


@pytest.mark.parametrize("navn", KALKULATORER)
def test_each_calculator_carries_what_it_says(navn: str) -> None:
    skjema = kalkulator_for(navn).skjema(REGLER)
    html = str(kalkulator(skjema, skjema.standardsvar, Html("")))
    assert html.count(skriptord(fil='type="file"' in html)) == 1


def test_a_script_puts_values_in_a_text_and_chooses_the_form_by_the_number() -> None:
    with Modul("words.js") as ordene:
        assert ordene("ordFor", "linje_fjernet", {"nummer": 3}) == "Linje 3 er fjernet."
        # What is put in is no text of its own to look for places in.
        assert ordene("ordFor", "leser_fil", {"fil": "«{fil} $&»"}) == "Leser «{fil} $&»."
        former = [ordene("ordForAntall", "limt_inn", n, {"fra": 2}) for n in (0, 1, 2)]
        assert former == [
            "0 linjer er limt inn fra linje 2.",
            "1 linje er limt inn fra linje 2.",
            "2 linjer er limt inn fra linje 2.",
        ]


def test_a_name_without_a_text_is_a_fault() -> None:
    with Modul("words.js") as ordene, pytest.raises(AssertionError, match="failed on"):
        ordene("ordFor", "finnes_ikke")
