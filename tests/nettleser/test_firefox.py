"""The worked examples, and an answer to what is typed, in Firefox too."""

import json
import os
from pathlib import Path

from bidi import Firefox
from calculators import answer
from nyeste import AAR, kr
from utgave import eksempler

_SPOER = """(async () => {
  const bro = document.querySelector('script[src*="bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const svar = [];
  for (const s of %s) svar.push(await spoer("svar", s));
  return JSON.stringify(svar);
})()"""
_SKRIV = """(async () => {
  const felt = document.querySelector("[name=plasser]");
  felt.value = "75";
  felt.dispatchEvent(new Event("input", { bubbles: true }));
  const svaret = document.querySelector("output");
  await new Promise((loes) => new MutationObserver(() => {
    if (svaret.dataset.svar === "eget") loes();
  }).observe(svaret, { attributes: true }));
  return svaret.querySelector(".svar-tall").textContent;
})()"""
# What a workbook takes is fetched by itself: a library, a package, and the rest of the wasm.
_EXCEL = """(async () => {
  const bro = document.querySelector('script[src*="bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const sporsmaal = { kalkulator: "tilskudd", maal: "nb", svar: { plasser: "75" } };
  const svar = { ...sporsmaal.svar, tilskuddsaar: "%s", fra_maaned: "1", til_maaned: "12" };
  const { innhold } = await spoer("fil", { ...sporsmaal, svar, format: "xlsx" });
  return new TextDecoder().decode(innhold.slice(0, 2));
})()"""


def test_firefox_gives_the_same_answers_as_cpython_to_every_worked_example(
    nettsted: str, tmp_path: Path
) -> None:
    sporsmaal = [e.sporsmaal for e in eksempler.alle()]
    with Firefox(os.environ["FIREFOX"], tmp_path) as firefox:
        firefox.gaa_til(f"{nettsted}kalkulatorer/tilskudd/")
        svar = json.loads(firefox.kjoer(_SPOER % json.dumps(sporsmaal)))
        assert firefox.kjoer(_SKRIV) == kr(75 * 12)
        assert firefox.kjoer(_EXCEL % AAR) == "PK"
    for spurt, svaret in zip(sporsmaal, svar, strict=True):
        assert json.dumps(svaret, sort_keys=True) == json.dumps(answer(spurt), sort_keys=True)
