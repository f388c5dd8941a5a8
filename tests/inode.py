"""Python started under Node: Pyodide's own, and the engine's from its memory or library."""

import json
import subprocess
from pathlib import Path
from typing import Any

from motor.trim import PYODIDE
from oppsett.environment import node

BOOT = """
import { readFileSync } from "node:fs";
const [motor, hel, kode] = process.argv.slice(1);
const { loadPyodide } = await import(`file://${motor}/pyodide.mjs`);
const python = await loadPyodide({
  indexURL: motor,
  stdLibURL: `${hel}/python_stdlib.zip`,
  lockFileContents: JSON.parse(readFileSync(`${hel}/pyodide-lock.json`, "utf8")),
});
console.log(python.runPython(kode));
"""
# As the worker starts it, and the rest of the wasm is read from its file when it is asked for.
_START = """
import { readFileSync } from "node:fs";
import { devNull } from "node:os";
const [motor, hel, kode] = process.argv.slice(1);
const hent = (sti) => import(`file://${motor}/${sti}`);
const hentet = [];
globalThis.self = { name: "" };
globalThis.XMLHttpRequest = class {
  status = 200;
  open(_, adresse) {
    hentet.push(adresse);
  }
  send() {
    this.response = new Uint8Array(readFileSync(hentet.at(-1))).buffer;
  }
};
delete WebAssembly.Suspending;
process.argv[1] = "./this.program";
const { koble } = await hent("kalkulator/rest.js");
const { legg, MILJOE } = await hent("kalkulator/memory.js");
const { minne, pakkeliste } = await hent("kalkulator/manifest.js");
const { default: lag } = await hent("pyodide/pyodide.asm.mjs");
const { loadPyodide } = await hent("pyodide/pyodide.mjs");
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (kilde, importer) => {
  const laget = await instantiate(kilde, importer);
  if (laget.instance?.exports.kalde) koble(laget.instance, importer);
  return laget;
};
const python = await loadPyodide({
  indexURL: `${motor}/pyodide/`,
  lockFileContents: pakkeliste,
  env: { ...MILJOE },
  MINNET
});
const navnene = () => hentet.map(({ pathname }) => pathname.split("/").at(-1));
const foer = navnene();
const svar = python.runPython(kode);
console.log(JSON.stringify({ foer, etter: navnene(), svar }));
"""


_MINNET = """
  stdLibURL: devNull,
  _loadSnapshot: new Uint8Array(Buffer.from(minne.hode, "base64")),
  createPyodideModule: async (valg) => {
    const modul = await lag(valg);
    legg(modul, new Uint8Array(readFileSync(`${motor}/kalkulator/memory.bin`)).buffer, minne);
    return modul;
  },
"""
FRA_MINNET = _START.replace("MINNET", _MINNET)
FRA_BIBLIOTEKET = _START.replace("MINNET", "stdLibURL: `${motor}/kalkulator/python.zip`,")


def i_node(motor: Path, kode: str, start: str = BOOT) -> Any:
    """What the code comes to there, read as JSON; from the memory, with the files it fetched."""
    kommando = node("--input-type=module", "-e", start, motor, PYODIDE, kode)
    svar = subprocess.run(
        [str(del_) for del_ in kommando], capture_output=True, encoding="utf-8", check=False
    )
    assert svar.returncode == 0, svar.stderr[-500:]
    return json.loads(svar.stdout)
