"""The glue is cut to what is asked for, and nothing that is left asks for what is gone."""

import json
from pathlib import Path

from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import node
from oppsett.steg import svaret

# The names that a script uses and has not made itself.
_UKJENTE = """
import { readFileSync } from "node:fs";
import { Linter } from "eslint";
const funnet = new Linter().verify(readFileSync(process.argv[1], "utf8"), {
  rules: { "no-undef": "error" },
  linterOptions: { reportUnusedDisableDirectives: "off" },
});
const [feil] = funnet.filter(({ ruleId }) => ruleId !== "no-undef");
if (feil) throw new Error(feil.message);
console.log(JSON.stringify(funnet.map(({ message }) => message.split("'")[1])));
"""
# What the wasm is given, and what it asks for.
_GITT = """
import { readFileSync } from "node:fs";
const [mappe, hel] = process.argv.slice(1);
const wasm = new WebAssembly.Module(readFileSync(`${mappe}/pyodide.asm.wasm`));
const spurt = WebAssembly.Module.imports(wasm).filter(({ kind }) => kind === "function");
const instantiate = WebAssembly.instantiate;
let gitt = [];
WebAssembly.instantiate = (kilde, importer) => {
  if (importer?.env?.exit) gitt = Object.keys(importer.env);
  return instantiate(kilde, importer);
};
const { loadPyodide } = await import(`file://${mappe}/pyodide.mjs`);
await loadPyodide({
  indexURL: mappe,
  stdLibURL: `${hel}/python_stdlib.zip`,
  lockFileContents: JSON.parse(readFileSync(`${hel}/pyodide-lock.json`, "utf8")),
});
console.log(JSON.stringify({ gitt, spurt: spurt.map(({ name }) => name) }));
"""


def _svar(kode: str, *stier: Path) -> str:
    kjoert = svaret(node("--input-type=module", "-e", kode, *stier), miljoe={})
    assert kjoert.returncode == 0, kjoert.stderr[-500:]
    return str(kjoert.stdout)


def _ukjente(mappe: Path) -> set[str]:
    return set(json.loads(_svar(_UKJENTE, mappe / "pyodide.asm.mjs")))


def test_no_name_is_asked_for_that_is_gone() -> None:
    pyodides = _ukjente(PYODIDE)
    assert _ukjente(skaaret_pyodide()) <= pyodides
    assert "WebAssembly" in pyodides


def test_the_wasm_is_given_what_it_asks_for_and_little_more() -> None:
    gitt = json.loads(_svar(_GITT, skaaret_pyodide(), PYODIDE))
    assert set(gitt["spurt"]) <= set(gitt["gitt"])
    assert len(gitt["gitt"]) < 2 * len(gitt["spurt"])
