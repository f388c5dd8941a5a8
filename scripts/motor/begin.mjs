// Starts the Python of an engine under Node as a browser will.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
/** @import { PyodideConfig } from "pyodide" */
/** @import { Modul, Python } from "./wasm/memory.mjs" */

/** @typedef {typeof import("../../calculators/browser/memory.js")} Minnemodul */

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

/** A module of an engine.
 *  @param {string} motor the engine's folder
 *  @param {string} sti */
export const hent = (motor, sti) => import(pathToFileURL(`${motor}/${sti}`).href);

/** Start an engine's Python, from its library unless something else is chosen.
 *  @param {string} motor the engine's folder
 *  @param {PyodideConfig} [valg]
 *  @param {(modul: Modul) => void} [etter]
 *  @returns {Promise<Python>} */
export async function pyodide(motor, valg = {}, etter = () => {}) {
  /** @type {{ loadPyodide(valg: PyodideConfig): Promise<Python> }} */
  const { loadPyodide } = await hent(motor, "pyodide/pyodide.mjs");
  /** @type {{ default: NonNullable<PyodideConfig["createPyodideModule"]> }} */
  const { default: lag } = await hent(motor, "pyodide/pyodide.asm.mjs");
  /** @type {Minnemodul} */
  const { MILJOE } = await hent(motor, "kalkulator/memory.js");
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
