// The functions of the wasm that an answer seldom needs are in a file of their own. Who knows that
// they will be needed has it ready; otherwise the first call to one of them fetches it, and waits:
// whoever calls is in the middle of a computation.

const RESTEN = new URL("../pyodide/pyodide.rest.wasm", import.meta.url);
// (module (import "a" "a" (func)) (export "a" (func 0))): a table takes no function that is
// not the wasm's own.
const MELLOMLEDD = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 97, 0, 0, 7, 5, 1, 1, 97, 0, 0,
);

// At a new attempt, after a file that was damaged, the address is one the cache has not.
RESTEN.search = self.name;
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
  const hent = () => lag((resten ??= modul(hentNaa())), { ...importer, delt: instance.exports });
  const kalde = /** @type {WebAssembly.Table} */ (instance.exports.kalde);
  kalde.set(0, lag(modul(MELLOMLEDD), { a: { a: hent } }).exports.a);
}

/** @param {BufferSource} bytes */
const modul = (bytes) => new WebAssembly.Module(bytes);
/** @param {WebAssembly.Module} modulen
 *  @param {WebAssembly.Imports} importer */
const lag = (modulen, importer) => new WebAssembly.Instance(modulen, importer);

/** @returns {ArrayBuffer} */
function hentNaa() {
  const sporsmaal = new XMLHttpRequest();
  sporsmaal.open("GET", RESTEN, false);
  sporsmaal.responseType = "arraybuffer";
  sporsmaal.send();
  if (sporsmaal.status !== 200) throw new Error(`${sporsmaal.status} ${RESTEN}`);
  return sporsmaal.response;
}
