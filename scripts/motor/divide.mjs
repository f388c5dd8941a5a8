// Finishes an engine, by running it in Pyodide under Node as a browser will: keeps Python's
// memory as it is after the first answers, and divides the wasm in what answering from that
// memory needs and the rest. Argument: the engine's folder.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { kalde } from "./wasm/data.mjs";
import { kopi, medBehold, nullstill, stakken } from "./wasm/memory.mjs";
import { del, maaler } from "./wasm/split.mjs";
/** @import { PyodideConfig } from "pyodide" */
/** @import { Inngang, Slag, Sporsmaal } from "../oppsett/jstyper/browser/inngang.js" */
/** @import { Minne as OmMinnet } from "../../calculators/browser/memory.js" */
/** @import { Strekk } from "./wasm/data.mjs" */
/** @import { Modul, Python } from "./wasm/memory.mjs" */

/** The memory of the last Python as it began, where its functions lie, and which it has called.
 *  @typedef {{ nyttMinne: Uint8Array, funksjoner: OmMinnet["funksjoner"],
 *    brukt: () => boolean[] }} Maalt */
/** What is asked: the kind, the question and, as text of one byte a sign, the file.
 *  @typedef {[Slag, Sporsmaal, string]} Kall */
/** @typedef {typeof import("../../calculators/browser/memory.js")} Minnemodul */
/** @typedef {{ bytes: Buffer, hele: Buffer, om: OmMinnet, kallene: Kall[], svarene: string,
 *    kalde: Strekk[] }} Minne */

const motor = resolve(process.argv[2]);
const WASM = `${motor}/pyodide/pyodide.asm.wasm`;
const NAVN = `${motor}/pyodide/names.json`;
/** @param {string} sti */
const hent = (sti) => import(pathToFileURL(`${motor}/${sti}`).href);
/** @param {string} fil */
const kode = (fil) => readFileSync(new URL(`i_pyodide/${fil}`, import.meta.url), "utf8");
// Python looks for itself, and in a browser this is where it believes it is.
process.argv[1] = "./this.program";
// What is kept must be the same in every build: no clock and no chance.
process.env.TZ = "UTC";
performance.now = Date.now = () => 0;
/** @param {Uint8Array} bytes or another kind of numbers; all have `fill` */
const nuller = (bytes) => bytes.fill(0);
globalThis.crypto.getRandomValues = /** @type {typeof crypto.getRandomValues} */ (
  /** @type {unknown} */ (nuller)
);

async function main() {
  const hel = readFileSync(WASM);
  const maalt = wasmenMaaler(hel);
  const minne = await husk(maalt);
  const brukt = await fraMinnet(minne, maalt);
  const [foerste, resten] = del(hel, brukt, minne.kalde);
  rmSync(NAVN);
  writeFileSync(WASM, foerste);
  writeFileSync(`${motor}/pyodide/pyodide.rest.wasm`, resten);
  writeFileSync(`${motor}/kalkulator/memory.bin`, minne.bytes);
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

/** Boot from the library, answer once, and keep the memory; then find out what to ask of it.
 *  @param {Maalt} maalt
 *  @returns {Promise<Minne>} */
async function husk(maalt) {
  const python = await pyodide({ _makeSnapshot: true });
  medBehold(python, () => python.runPython(kode("remember.py")));
  nullstill(python._module);
  const bilde = python.makeMemorySnapshot();
  const hode = bilde.length - python._module.HEAPU8.length;
  const hele = Buffer.from(bilde.slice(hode));
  const { bytes, om: ordene } = kopi(maalt.nyttMinne, bilde.slice(hode), stakken(python._module));
  /** @type {Minnemodul} */
  const { summen } = await hent("kalkulator/memory.js");
  const om = {
    ...ordene,
    sum: summen(new Int32Array(new Uint8Array(bytes).buffer)),
    tabell: python._module.wasmTable.length,
    funksjoner: maalt.funksjoner,
    hode: Buffer.from(bilde.slice(0, hode)).toString("base64"),
  };
  python.runPython(kode("warm.py"));
  const kallene = JSON.parse(python.globals.get("kallene"));
  const svarene = svar(python, kallene);
  python.runPython(kode("cold.py"));
  const navnene = JSON.parse(readFileSync(NAVN, "utf8"));
  return { bytes, hele, om, kallene, svarene, kalde: [...kalde(python), ...navnene] };
}

/** Boot from the memory, as the browser does: without the library, and without the data that goes
 *  with the rest. The answers must be the same; gives which functions it took.
 *  @param {Minne} minne
 *  @param {Maalt} maalt */
async function fraMinnet({ bytes, hele, om, kallene, svarene, kalde }, maalt) {
  /** @type {Minnemodul} */
  const { legg } = await hent("kalkulator/memory.js");
  const hode = new Uint8Array(Buffer.from(om.hode, "base64"));
  const stdLibURL = `${motor}/tomt.zip`;
  writeFileSync(stdLibURL, "");
  const python = await pyodide({ _loadSnapshot: hode, stdLibURL }, (modul) => {
    for (const [fra, antall] of kalde) modul.HEAPU8.fill(0, fra, fra + antall);
    legg(modul, new Uint8Array(bytes).buffer, om);
    const [under, over] = stakken(modul);
    for (const [fra, til] of [[4 * om.bunke[0][0], under], [over, hele.length]]) {
      if (hele.compare(modul.HEAPU8, fra, til, fra, til) === 0) continue;
      throw new Error("Minnet ble ikke lagt som det var.");
    }
  });
  rmSync(stdLibURL);
  if (svar(python, kallene) !== svarene) throw new Error("Fra minnet ble svarene andre.");
  return maalt.brukt();
}

/** @param {PyodideConfig} valg
 *  @param {(modul: Modul) => void} etter
 *  @returns {Promise<Python>} */
async function pyodide(valg, etter = () => {}) {
  /** @type {{ loadPyodide(valg: PyodideConfig): Promise<Python> }} */
  const { loadPyodide } = await hent("pyodide/pyodide.mjs");
  /** @type {{ default: NonNullable<PyodideConfig["createPyodideModule"]> }} */
  const { default: lag } = await hent("pyodide/pyodide.asm.mjs");
  /** @type {Minnemodul} */
  const { MILJOE } = await hent("kalkulator/memory.js");
  const liste = readFileSync(new URL(import.meta.resolve("pyodide/pyodide-lock.json")), "utf8");
  return loadPyodide({
    indexURL: `${motor}/pyodide`,
    stdLibURL: `${motor}/kalkulator/python.zip`,
    lockFileContents: { info: JSON.parse(liste).info, packages: {} },
    env: { ...MILJOE },
    createPyodideModule: async (modul) => {
      const laget = await lag(modul);
      etter(/** @type {Modul} */ (/** @type {unknown} */ (laget)));
      return laget;
    },
    ...valg,
  });
}

/** Ask as worker.js does, and one that Python cannot read; gives a checksum of all the answers: many
 *  unlike editions would answer more than can be held.
 *  @param {Python} python
 *  @param {Kall[]} kallene */
function svar(python, kallene) {
  /** @typedef {(...deler: (string | Uint8Array)[]) => string} Funksjon */
  /** @type {Inngang & Record<string, Funksjon>} */
  const inngang = python.pyimport("calculators.browser.inngang");
  /** @type {Record<string, Funksjon>} */
  const funksjonene = {};
  // Each asking for a function is one more hold on it, and none is let go before all is done.
  /** @param {string} slag
   *  @param {(string | Uint8Array)[]} resten */
  const spoer = (slag, ...resten) => (funksjonene[slag] ??= inngang[slag])(...resten);
  /** @param {string} slag
   *  @param {object} sporsmaal */
  const lag = (slag, sporsmaal) => {
    const fil = spoer(slag, JSON.stringify(sporsmaal));
    const innhold = inngang.innhold();
    const bytes = innhold.toJs();
    innhold.destroy();
    return fil + Buffer.from(bytes).toString("latin1");
  };
  // A large register is checked in as many steps as it takes.
  const stegene = () => {
    const svarene = [spoer("registersteg")];
    while (JSON.parse(String(svarene.at(-1))).framdrift) svarene.push(spoer("registersteg"));
    return svarene;
  };
  /** @type {Record<string, (sporsmaal: Sporsmaal, fil: string) => unknown>} */
  const gjoer = {
    fil: (sporsmaal) => lag("fil", sporsmaal),
    register: (sporsmaal, fil) => [
      spoer("register", JSON.stringify({ ...sporsmaal, id: "1" }), Uint8Array.from(Buffer.from(fil, "latin1"))),
      ...stegene(),
      spoer("registerside", JSON.stringify({ id: "1", utvalg: "", rekkefoelge: "", fra: 0 })),
      lag("registerfil", { id: "1", format: "csv" }),
    ],
  };
  const svarene = createHash("sha256");
  for (const [slag, sporsmaal, fil] of kallene) {
    const svaret = (gjoer[slag] ?? ((s) => spoer(slag, JSON.stringify(s))))(sporsmaal, fil);
    svarene.update(JSON.stringify(svaret ?? null));
  }
  try {
    inngang.svar("{");
  } catch (feil) {
    if (/** @type {Error} */ (feil).name !== "PythonError") throw feil;
  }
  return svarene.digest("hex");
}

main().catch((feil) => {
  // Node would print Pyodide's whole minified source before the message.
  console.error(feil.message);
  process.exitCode = 1;
});
