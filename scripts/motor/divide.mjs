// Finishes an engine, by running it in Pyodide under Node as a browser will: keeps Python's
// memory as it is after the first answers, and divides the wasm in what answering from that
// memory needs and the rest. Argument: the engine's folder.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { svar } from "./ask.mjs";
import { hent, pyodide } from "./begin.mjs";
import { fasit } from "./reference.mjs";
import { kalde } from "./wasm/data.mjs";
import { behold, kall, kopi, stakken } from "./wasm/memory.mjs";
import { del, maaler } from "./wasm/split.mjs";
/** @import { Minne as OmMinnet } from "../../calculators/browser/memory.js" */
/** @import { Kall } from "./ask.mjs" */
/** @import { Minnemodul } from "./begin.mjs" */
/** @import { Strekk } from "./wasm/data.mjs" */
/** @import { Python } from "./wasm/memory.mjs" */

/** The memory of the last Python as it began, where its functions lie, and which it has called.
 *  @typedef {{ nyttMinne: Uint8Array, funksjoner: OmMinnet["funksjoner"],
 *    brukt: () => boolean[] }} Maalt */
/** The words of a memory, the whole of it, and the codes that are not in it.
 *  @typedef {{ bytes: Buffer, hele: Buffer, sjeldne: Buffer, om: OmMinnet }} Minne */
/** What is asked of it and answered, and the data of the wasm that none of it reads.
 *  @typedef {{ kallene: Kall[], svarene: Promise<string>, kalde: Strekk[] }} Proeve */

const motor = resolve(process.argv[2]);
const WASM = `${motor}/pyodide/pyodide.asm.wasm`;
const NAVN = `${motor}/pyodide/names.json`;
/** @param {string} fil */
const kode = (fil) => readFileSync(new URL(`i_pyodide/${fil}`, import.meta.url), "utf8");

async function main() {
  const hel = readFileSync(WASM);
  const maalt = wasmenMaaler(hel);
  const foerst = await husk(maalt);
  const proeve = proeven(foerst.python);
  const spurt = await fraMinnet(foerst.minne, proeve);
  const { minne } = await husk(maalt, new Set(spurt.globals.get("kalte").toJs()));
  await fraMinnet(minne, proeve);
  const [foerste, resten] = del(hel, maalt.brukt(), proeve.kalde);
  rmSync(NAVN);
  writeFileSync(WASM, foerste);
  writeFileSync(`${motor}/pyodide/pyodide.rest.wasm`, resten);
  writeFileSync(`${motor}/kalkulator/memory.bin`, minne.bytes);
  writeFileSync(`${motor}/kalkulator/functions.bin`, minne.sjeldne);
  writeFileSync(`${motor}/kalkulator/memory.json`, JSON.stringify(minne.om));
}

/** Let every Python from now on run the wasm that measures itself. In what is given is the memory
 *  of the last one as it began, and which functions it has called.
 *  @param {Uint8Array} hel
 *  @returns {Maalt} */
function wasmenMaaler(hel) {
  const wasm = maaler(hel);
  const instantiate = WebAssembly.instantiate;
  const maalt = /** @type {Maalt} */ ({});
  /** @param {Uint8Array<ArrayBuffer>} kilde
   *  @param {WebAssembly.Imports} importer */
  const somMaaler = async (kilde, importer) => {
    // Pyodide reads its own wasm and gives it here, and also a few small ones.
    if (!(kilde.length > wasm.length / 2)) return instantiate(kilde, importer);
    const laget = await instantiate(wasm, importer);
    const { exports } = laget.instance;
    const { memory, maalt: kalt } = /** @type {Record<string, WebAssembly.Memory>} */ (exports);
    maalt.nyttMinne = new Uint8Array(memory.buffer).slice();
    maalt.funksjoner = funksjonene(exports, importer);
    maalt.brukt = () => Array.from(new Uint8Array(kalt.buffer), (byte) => byte === 1);
    return laget;
  };
  WebAssembly.instantiate = /** @type {typeof WebAssembly.instantiate} */ (somMaaler);
  return maalt;
}

/** Where in the table each function lies that is exported by name.
 *  @param {WebAssembly.Exports} exports
 *  @param {WebAssembly.Imports} importer */
function funksjonene(exports, importer) {
  const tabell = /** @type {WebAssembly.Table} */ (
    exports.__indirect_function_table ?? importer.env.__indirect_function_table
  );
  const steder = new Map(Array.from({ length: tabell.length }, (_, n) => [tabell.get(n), n]));
  /** @type {OmMinnet["funksjoner"]} */
  const funnet = {};
  for (const [navn, verdi] of Object.entries(exports)) {
    const sted = typeof verdi === "function" && steder.get(verdi);
    if (sted) funnet[navn] = sted;
  }
  return funnet;
}

/** Boot from the library, answer once, and keep the memory: one that tells what it calls, or when
 *  that is known, one without the code of what is not called.
 *  @param {Maalt} maalt
 *  @param {Set<string>} [kalte]
 *  @returns {Promise<{ python: Python, minne: Minne }>} */
async function husk(maalt, kalte) {
  const python = await pyodide(motor, { _makeSnapshot: true });
  for (const fil of ["remember.py", "seldom.py", "keep.py"]) python.runPython(kode(fil));
  const sjeldne = kalte ? leggBort(python, kalte) : Buffer.alloc(0);
  if (!kalte) kall(python, "hoer");
  behold(python);
  // Nothing is under way, so all of the stack is free: it is served, and zeros weigh nothing.
  python._module.HEAPU8.fill(0, ...stakken(python._module));
  const bilde = python.makeMemorySnapshot();
  const hode = bilde.length - python._module.HEAPU8.length;
  const hele = Buffer.from(bilde.slice(hode));
  const { bytes, om: ordene } = kopi(maalt.nyttMinne, bilde.slice(hode), stakken(python._module));
  const om = {
    ...ordene,
    sum: await sum(bytes),
    sjeldne: await sum(sjeldne),
    tabell: python._module.wasmTable.length,
    funksjoner: maalt.funksjoner,
    hode: Buffer.from(bilde.slice(0, hode)).toString("base64"),
  };
  return { python, minne: { bytes, hele, sjeldne, om } };
}

/** @param {Buffer} bytes */
async function sum(bytes) {
  /** @type {Minnemodul} */
  const { summen } = await hent(motor, "kalkulator/memory.js");
  return summen(new Int32Array(new Uint8Array(bytes).buffer));
}

/** Take the code from the functions that are not called; gives all of it, in words of four bytes.
 *  @param {Python} python
 *  @param {Set<string>} kalte */
function leggBort(python, kalte) {
  /** @type {Uint8Array[]} */
  const koder = [];
  /** @param {import("pyodide/ffi").PyProxy} marshalert */
  const gjem = (marshalert) => {
    koder.push(marshalert.toJs());
    marshalert.destroy();
  };
  kall(python, "legg_bort", (/** @type {string} */ navn) => kalte.has(navn), gjem);
  const antall = koder.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...koder, Buffer.alloc(-antall & 3)]);
}

/** What to ask of a memory, and the answers of another Python that has the whole library.
 *  @param {Python} python
 *  @returns {Proeve} */
function proeven(python) {
  python.runPython(kode("warm.py"));
  const kallene = JSON.parse(python.globals.get("kallene"));
  const svarene = fasit(motor, kallene);
  python.runPython(kode("cold.py"));
  const navnene = JSON.parse(readFileSync(NAVN, "utf8"));
  return { kallene, svarene, kalde: [...kalde(python), ...navnene] };
}

/** Boot from the memory, as the browser does: without the library, and without the data that goes
 *  with the rest. The answers must be the same, and ask for no code that is put away.
 *  @param {Minne} minne
 *  @param {Proeve} proeve
 *  @returns {Promise<Python>} */
async function fraMinnet({ bytes, hele, sjeldne, om }, { kallene, svarene, kalde }) {
  /** @type {Minnemodul} */
  const { legg } = await hent(motor, "kalkulator/memory.js");
  const hode = new Uint8Array(Buffer.from(om.hode, "base64"));
  const stdLibURL = `${motor}/tomt.zip`;
  writeFileSync(stdLibURL, "");
  let hentet = false;
  const sjeldneFunksjoner = () => {
    hentet = true;
    return new Uint8Array(sjeldne);
  };
  Object.assign(globalThis, { sjeldneFunksjoner });
  const python = await pyodide(motor, { _loadSnapshot: hode, stdLibURL }, (modul) => {
    for (const [fra, antall] of kalde) modul.HEAPU8.fill(0, fra, fra + antall);
    legg(modul, new Uint8Array(bytes).buffer, om);
    const [under, over] = stakken(modul);
    for (const [fra, til] of [[4 * om.bunke[0][0], under], [over, hele.length]]) {
      if (hele.compare(modul.HEAPU8, fra, til, fra, til) === 0) continue;
      throw new Error("Minnet ble ikke lagt som det var.");
    }
  });
  rmSync(stdLibURL);
  if (svar(python, kallene) !== (await svarene)) throw new Error("Fra minnet ble svarene andre.");
  if (hentet) throw new Error("Fra minnet ble en funksjon kalt som ikke skulle bli det.");
  // What it takes to have them all again is called too, and the wasm's functions for it.
  kall(python, "gi_tilbake");
  if (python.globals.get("sjeldne").length) throw new Error("Funksjonene fikk ikke koden sin igjen.");
  return python;
}

main().catch((feil) => {
  // Node would print Pyodide's whole minified source before the message.
  console.error(feil.message);
  process.exitCode = 1;
});
