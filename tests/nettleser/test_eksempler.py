"""The worked examples in Pyodide: the same JSON as CPython gives, to the last byte."""

import json
import tomllib
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from calculators import answer
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from utgave import eksempler
from worked_examples import stemmer

_SPOER = """async ({ motor, sporsmaal }) => {
  const { spoer } = await import(motor);
  const svar = [];
  for (const s of sporsmaal) svar.push(await spoer("svar", s));
  return svar;
}"""


_TABELL = Path(__file__).parents[1] / "beregning" / "program_opplaering.toml"
_OPPLAERING = ("kultur_og_verdier", "samfunnskunnskap")


def _i_pyodide(side: Page, nettsted: str, alle: list[dict[str, Any]]) -> list[Any]:
    """The answers of the browser's Python, each the same JSON as this Python gives."""
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    bro = side.locator('script[src*="bridge.js"]').evaluate("skript => skript.src")
    motor = bro.replace("bridge.js", "engine.js")
    svar = side.evaluate(_SPOER, {"motor": motor, "sporsmaal": alle})
    for sporsmaal, svaret in zip(alle, svar, strict=True):
        her = json.dumps(answer(sporsmaal), sort_keys=True)
        assert json.dumps(svaret, sort_keys=True) == her
    return list(svar)


def test_pyodide_and_cpython_give_identical_answers_to_every_worked_example(
    side: Page, nettsted: str
) -> None:
    alle = eksempler.alle()
    svar = _i_pyodide(side, nettsted, [e.sporsmaal for e in alle])
    for eksempel, svaret in zip(alle, svar, strict=True):
        stemmer(eksempel, svaret)


def _programmet(status: str, dag: str, med: str, fullfoert: str) -> dict[str, Any]:
    """The question of a row of the table: all else is in the programme."""
    egne = _OPPLAERING if med == "begge" else (med,)
    tiltak = [t.id for t in funnet(regler(2021).tiltak) if t.id in egne or t.id not in _OPPLAERING]
    naar = {} if fullfoert == "nei" else {"fullfoert_dato": fullfoert}
    svar: dict[str, Any] = {
        "tilskuddsaar": "2021",
        "status": status,
        "kontrolldato": dag,
        "tiltak": tiltak,
    }
    svar |= {"fullfoert": "ja" if naar else "nei", **naar}
    return {"kalkulator": "program", "maal": "nb", "svar": svar}


def test_the_table_of_the_training_is_answered_as_worked_out_by_hand_in_pyodide_too(
    side: Page, nettsted: str
) -> None:
    rader = tomllib.loads(_TABELL.read_text(encoding="utf-8"))["rader"]
    svar = _i_pyodide(side, nettsted, [_programmet(*r[:4]) for r in rader])
    for rad, svaret in zip(rader, svar, strict=True):
        assert svaret["ok"], (rad, svaret["feil"])
        utfall = {d["id"]: d["utfall"] for d in svaret["resultat"]["deler"]}
        assert [*(utfall[id_] for id_ in _OPPLAERING), svaret["resultat"]["komplett"]] == rad[4:]
