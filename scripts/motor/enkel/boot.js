// In place of boot.js in the simple engine: starts Python by what Pyodide documents alone.
import { loadPyodide } from "../pyodide/pyodide.mjs";
import { vokt } from "./loading.js";
import * as manifest from "./manifest.js";
import { MILJOE } from "./memory.js";
/** @import { Python } from "../../../calculators/browser/boot.js" */

/** @param {string} sti */
const her = (sti) => new URL(sti, import.meta.url).href;

/** Nothing is ever remembered.
 *  @returns {Promise<Python>} */
export function start() {
  return Promise.race([vokt({ bibliotek: her("python.zip"), ...manifest }), fraBibliotek()]);
}

/** @returns {Promise<Python>} */
export async function fraBibliotek() {
  const pyodide = await loadPyodide({
    indexURL: her("../pyodide/"),
    stdLibURL: her("python.zip"),
    lockFileContents: manifest.pakkeliste,
    env: { ...MILJOE },
  });
  return { pyodide, inngang: pyodide.pyimport("calculators.browser.inngang"), fraMinnet: false };
}
