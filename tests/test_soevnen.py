"""The glue sleeps as Pyodide's own does, and makes what it sleeps by when it first does so."""

import json
from pathlib import Path
from typing import Any

from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import node
from oppsett.steg import svaret

# Who reads from one that is not ready yet, waits a while and asks again.
_STEGENE = """
import { readFileSync } from "node:fs";
const [motor, hel] = process.argv.slice(1);
let delte = 0;
const Ekte = WebAssembly.Memory;
WebAssembly.Memory = class extends Ekte {
  constructor(om) {
    super(om);
    if (om.shared) delte++;
  }
};
let soevn = 0;
const vent = Atomics.wait;
Atomics.wait = (...hva) => {
  soevn += hva[3];
  return vent(...hva);
};
const { loadPyodide } = await import(`file://${motor}/pyodide.mjs`);
const pyodide = await loadPyodide({
  indexURL: motor,
  stdLibURL: `${hel}/python_stdlib.zip`,
  lockFileContents: JSON.parse(readFileSync(`${hel}/pyodide-lock.json`, "utf8")),
});
const vedStart = delte;
const svar = [];
for (const nei of [0, 2, 1]) {
  let igjen = nei;
  pyodide.setStdin({
    read(bytes) {
      if (igjen-- > 0) throw Object.assign(new Error("ikke klar"), { code: "EAGAIN" });
      bytes.set([104, 101, 105, 10]);
      return 4;
    },
  });
  svar.push([pyodide.runPython("input()"), soevn]);
}
console.log(JSON.stringify({ vedStart, svar, delte }));
"""


def _sov(motor: Path) -> dict[str, Any]:
    kjoert = svaret(node("--input-type=module", "-e", _STEGENE, motor, PYODIDE), miljoe={})
    assert kjoert.returncode == 0, kjoert.stderr[-500:]
    svarene: dict[str, Any] = json.loads(kjoert.stdout)
    return svarene


def test_what_is_slept_by_is_made_when_somebody_sleeps_and_once() -> None:
    her, pyodides = _sov(skaaret_pyodide()), _sov(PYODIDE)
    assert her["svar"] == pyodides["svar"] == [["hei", 0], ["hei", 200], ["hei", 300]]
    assert [pyodides["vedStart"], pyodides["delte"]] == [1, 1]
    assert [her["vedStart"], her["delte"]] == [0, 1]
