// The functions of the wasm that an answer seldom needs are in a file of their own, and so is the code
// of Python's functions. Who knows that those of the wasm will be needed has them ready; otherwise the
// first call to one of them fetches the file, and waits: whoever calls is in the middle of a
// computation.
import * as manifest from "./manifest.js";
import { summen } from "./memory.js";

const RESTEN = new URL("../pyodide/pyodide.rest.wasm", import.meta.url);
const FUNKSJONENE = new URL("./functions.bin", import.meta.url);
// (module (import "a" "a" (func)) (export "a" (func 0))): a table takes no function that is
// not the wasm's own.
const MELLOMLEDD = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 97, 0, 0, 7, 5, 1, 1, 97, 0, 0,
);

// At a new attempt, after a file that was damaged, the address is one the cache has not.
RESTEN.search = FUNKSJONENE.search = self.name;
/** @typedef {(bytes: Uint8Array<ArrayBuffer>) => Promise<WebAssembly.Module>} Kompiler */
/** @type {WebAssembly.Module | null} */
let resten = null;

/** Have the rest here before it is needed, with `hent` that gets its bytes.
 *  @param {(adresse: URL, valg: { bruk: Kompiler }) => Promise<WebAssembly.Module>} hent */
export async function klargjoer(hent) {
  resten ??= await hent(RESTEN, { bruk: (bytes) => WebAssembly.compile(bytes) });
}

/** Let the wasm that was just made fetch the rest of itself.
 *  @param {WebAssembly.Instance} instance
 *  @param {WebAssembly.Imports} [importer] */
export function koble(instance, importer) {
  const hent = () => lag((resten ??= modul(hentNaa(RESTEN))), { ...importer, delt: instance.exports });
  const kalde = /** @type {WebAssembly.Table} */ (instance.exports.kalde);
  kalde.set(0, lag(modul(MELLOMLEDD), { a: { a: hent } }).exports.a);
}

/** @param {BufferSource} bytes */
const modul = (bytes) => new WebAssembly.Module(bytes);
/** @param {WebAssembly.Module} modulen
 *  @param {WebAssembly.Imports} importer */
const lag = (modulen, importer) => new WebAssembly.Instance(modulen, importer);

// Asked for by Python, in the place of a function that it has no code for (seldom.py of the engine).
// The code is run as it is, and one that is damaged must not be.
Object.assign(globalThis, {
  sjeldneFunksjoner() {
    const koder = hentNaa(FUNKSJONENE);
    if (summen(new Int32Array(koder)) !== manifest.minne.sjeldne) throw new Error(FUNKSJONENE.href);
    return new Uint8Array(koder);
  },
});

/** @param {URL} adresse
 *  @returns {ArrayBuffer} */
function hentNaa(adresse) {
  const sporsmaal = new XMLHttpRequest();
  sporsmaal.open("GET", adresse, false);
  sporsmaal.responseType = "arraybuffer";
  sporsmaal.send();
  if (sporsmaal.status !== 200) throw new Error(`${sporsmaal.status} ${adresse}`);
  return sporsmaal.response;
}
