// Finds where in the wasm's data the names of letters lie: what is read when Python is asked for
// them all, by a wasm that tells of each reading. All else that Python knows of every letter
// must then be the same without it. Argument: the folder of a Pyodide, where names.json is written.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
/** @import { PyodideConfig } from "pyodide" */
/** @import { Python } from "./wasm/memory.mjs" */
/** @import { Strekk } from "./wasm/data.mjs" */

const OPT = fileURLToPath(new URL("bin/wasm-opt", import.meta.resolve("binaryen")));
const BIBLIOTEK = fileURLToPath(new URL("python_stdlib.zip", import.meta.resolve("pyodide")));
const mappe = resolve(process.argv[2]);
const WASM = `${mappe}/pyodide.asm.wasm`;
const FORTELLER = `${mappe}/forteller.wasm`;
// A table has places that no name leads to, and lies alone: shorter stretches are of something else.
const HULL = 64, MINST = 4096;

/** The wasm's data, and what each byte of it has been read for.
 *  @type {Uint8Array} */
let data;
let lest = new Uint8Array(0);
const NAVN = 1, ANNET = 2;
let naa = ANNET;

/** What the wasm calls around each reading and writing, and takes the last of it back.
 *  @type {ProxyHandler<Record<string, Function>>} */
const RUNDT = {
  get: (_, navn) => (navn === "load_ptr" ? merk : (/** @type {unknown[]} */ ...verdier) => verdier.at(-1)),
};

/** @param {number} _
 *  @param {number} antall
 *  @param {number} videre
 *  @param {number} sted */
function merk(_, antall, videre, sted) {
  const fra = (sted >>> 0) + videre;
  if (fra < lest.length) for (let n = fra; n < fra + antall; n++) lest[n] |= naa;
  return sted;
}

/** A Python that runs this wasm, with those functions that it asks for beyond Pyodide's.
 *  @param {Uint8Array<ArrayBuffer>} wasm
 *  @param {PyodideConfig} valg
 *  @returns {Promise<Python>} */
async function python(wasm, valg) {
  const instantiate = WebAssembly.instantiate;
  const ekstra = new Proxy(/** @type {Record<string, Function>} */ ({}), RUNDT);
  /** @param {Uint8Array<ArrayBuffer>} kilde
   *  @param {WebAssembly.Imports} importer */
  const medDenne = async (kilde, importer) => {
    // Pyodide makes a few small ones, too.
    if (!(kilde.length > wasm.length / 2)) return instantiate(kilde, importer);
    const modul = await WebAssembly.compile(wasm);
    for (const { module, name } of WebAssembly.Module.imports(modul)) {
      if (module === "env") /** @type {any} */ (importer).env[name] ??= ekstra[name];
    }
    const instance = await instantiate(modul, importer);
    const { memory } = /** @type {Record<string, WebAssembly.Memory>} */ (instance.exports);
    const nytt = new Uint8Array(memory.buffer);
    data = nytt.slice(0, nytt.findLastIndex((byte) => byte !== 0) + 1);
    return { module: modul, instance };
  };
  WebAssembly.instantiate = /** @type {typeof WebAssembly.instantiate} */ (
    /** @type {unknown} */ (medDenne)
  );
  /** @type {{ loadPyodide(valg: PyodideConfig): Promise<Python> }} */
  const { loadPyodide } = await import(pathToFileURL(`${mappe}/pyodide.mjs`).href);
  const laget = await loadPyodide({
    indexURL: mappe, stdLibURL: BIBLIOTEK, lockFileContents: liste(), packages: [], ...valg,
  });
  WebAssembly.instantiate = instantiate;
  return laget;
}

function liste() {
  const tekst = readFileSync(new URL(import.meta.resolve("pyodide/pyodide-lock.json")), "utf8");
  return { info: JSON.parse(tekst).info, packages: {} };
}

/** The long stretches of what was read for names only.
 *  @returns {Strekk[]} */
function strekkene() {
  /** @type {Strekk[]} */
  const funnet = [];
  for (let n = lest.indexOf(NAVN); n >= 0; n = lest.indexOf(NAVN, n + 1)) {
    const siste = funnet.at(-1);
    if (siste && n - siste[0] - siste[1] <= HULL) siste[1] = n - siste[0] + 1;
    else funnet.push([n, 1]);
  }
  return funnet.filter(([, antall]) => antall >= MINST);
}

async function main() {
  execFileSync(process.execPath, [
    OPT, "--all-features", "--disable-compact-imports", "--instrument-memory=load", WASM, "-o", FORTELLER,
  ], { stdio: ["ignore", "ignore", "inherit"] });
  const hel = await python(readFileSync(WASM), { _makeSnapshot: true });
  // From its memory, for to import all of it would be slow where each reading is told of.
  const forteller = await python(readFileSync(FORTELLER), { _loadSnapshot: hel.makeMemorySnapshot() });
  rmSync(FORTELLER);
  const spoersmaalene = readFileSync(new URL("i_pyodide/names.py", import.meta.url), "utf8");
  const { HEAPU8 } = hel._module;
  // What Python has written to is of its own.
  lest = data.map((byte, n) => (byte === HEAPU8[n] ? 0 : ANNET));
  for (const en of [hel, forteller]) en.runPython(spoersmaalene);
  forteller.runPython("resten(ALLE[:256] + ALLE[256::97])");
  naa = NAVN;
  forteller.runPython("navnene()");
  const funnet = strekkene();
  const foer = hel.runPython("resten(ALLE)");
  for (const [fra, lengde] of funnet) hel._module.HEAPU8.fill(0, fra, fra + lengde);
  if (hel.runPython("resten(ALLE)") !== foer) throw new Error("I det som leses for bokstavnavn, er også annet.");
  writeFileSync(`${mappe}/names.json`, JSON.stringify(funnet));
}

main().catch((feil) => {
  console.error(feil.message);
  process.exitCode = 1;
});
