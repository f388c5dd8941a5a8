"""The worked examples in Pyodide: the same JSON as CPython gives, to the last byte."""

import json

import worked_examples
from calculators import answer

_SPOER = """async ({ motor, sporsmaal }) => {
  const { spoer } = await import(motor);
  const svar = [];
  for (const s of sporsmaal) svar.push(await spoer("svar", s));
  return svar;
}"""


def test_pyodide_and_cpython_give_identical_answers_to_every_worked_example(side, nettsted):
    eksempler = worked_examples.alle()
    side.goto(nettsted)
    bro = side.locator('script[src*="bridge.js"]').get_attribute("src")
    motor = nettsted + bro.replace("bridge.js", "engine.js")
    svar = side.evaluate(_SPOER, {"motor": motor, "sporsmaal": [e.sporsmaal for e in eksempler]})
    for eksempel, svaret in zip(eksempler, svar, strict=True):
        eksempel.stemmer(svaret)
        assert json.dumps(svaret, sort_keys=True) == json.dumps(
            answer(eksempel.sporsmaal), sort_keys=True
        )
