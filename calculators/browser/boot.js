// Starts Python in the worker: from the memory that was kept of it, or from the library.
import { loadPyodide } from "../pyodide/pyodide.mjs";
import lagModul from "../pyodide/pyodide.asm.mjs";
import { vokt } from "./loading.js";
import * as manifest from "./manifest.js";
import { legg, MILJOE, pek } from "./memory.js";
import { koble } from "./rest.js";
/** @import { PyodideAPI } from "pyodide" */
/** @import { Forut } from "./ahead.js" */
/** @import { Inngang } from "./inngang.js" */
/** @import { FraSiden } from "./worker.js" */

/** A Python that can be asked. `fraMinnet` is true when it was laid there as it was built, and the
 *  library is not fetched.
 *  @typedef {{ pyodide: PyodideAPI, inngang: Inngang, fraMinnet: boolean }} Python */

/** @param {string} sti */
const her = (sti) => new URL(sti, import.meta.url).href;
const BIBLIOTEK = her("python.zip");
// Whether Python is started without it.
let utenBibliotek = false;

// Python never waits for a promise here. Where the browser lets it, Pyodide would start in another
// way than where the memory was kept.
delete (/** @type {{ Suspending?: unknown }} */ (WebAssembly).Suspending);

/** @returns {Promise<Python>} */
export async function start() {
  const [kompilert, minne] = [fraSiden("wasm"), fraSiden("minne")];
  const feilet = vokt({
    bibliotek: BIBLIOTEK,
    integritet: manifest.integritet,
    uten: () => utenBibliotek,
    kompilert,
    laget(instance, importer) {
      pek(importer, manifest.minne.funksjoner);
      koble(instance, importer);
    },
  });
  // The page hears that its worker runs only when this script has come to its end, and what it sends
  // waits for that. What follows takes a while, and so it is begun after.
  await new Promise((loes) => setTimeout(loes));
  const kort = ferdig(() => fraMinne(minne), true);
  return Promise.race([feilet, kort.catch(() => fraBibliotek())]);
}

/** Start Python the long way, from the library. */
export function fraBibliotek() {
  return ferdig(() => loadPyodide(valg()), false);
}

/** @param {() => Promise<PyodideAPI>} last
 *  @param {boolean} fraMinnet
 *  @returns {Promise<Python>} */
async function ferdig(last, fraMinnet) {
  utenBibliotek = fraMinnet;
  const pyodide = await last();
  return { pyodide, inngang: pyodide.pyimport("calculators.browser.inngang"), fraMinnet };
}

function valg() {
  return {
    indexURL: her("../pyodide/"),
    stdLibURL: BIBLIOTEK,
    lockFileContents: manifest.pakkeliste,
    packages: [],
    env: { ...MILJOE },
  };
}

/** Pyodide's own way of starting from a memory is not documented, so whatever goes wrong here
 *  is answered by starting from the library. The memory is laid by us; Pyodide gets its head.
 *  @param {Forut["minne"]} minne */
function fraMinne(minne) {
  return loadPyodide({
    ...valg(),
    _loadSnapshot: Uint8Array.from(atob(manifest.minne.hode), (tegn) => tegn.charCodeAt(0)),
    createPyodideModule: async (innstillinger) => {
      const [modul, kopi] = await Promise.all([lagModul(innstillinger), minne]);
      // Where there is no memory, none fits.
      legg(modul, /** @type {ArrayBuffer} */ (kopi), manifest.minne);
      return modul;
    },
  });
}

/** What the page sends by this name: null when it has none or it is lost.
 *  @template {FraSiden} N
 *  @param {N} navn
 *  @returns {Promise<Awaited<Forut[N]> | null>} */
function fraSiden(navn) {
  return new Promise((loes) => {
    addEventListener("message", ({ data }) => navn in data && loes(data[navn]));
    addEventListener("messageerror", () => loes(null));
  });
}
