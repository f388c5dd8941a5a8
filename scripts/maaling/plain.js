// Pyodide in a worker as its documentation shows it, answering as worker.js does.
import { loadPyodide } from "../vanlig-pyodide/pyodide.mjs";
/** @import { Inngang, Slag } from "../../calculators/browser/inngang.js" */
/** @import { Foresporsel, Melding } from "../../calculators/browser/worker.js" */

/** @returns {Promise<Inngang>} */
async function start() {
  const pyodide = await loadPyodide();
  const kilder = await fetch(new URL("../vanlig-pyodide/kalkulator.zip", import.meta.url));
  pyodide.unpackArchive(await kilder.arrayBuffer(), "zip");
  return pyodide.pyimport("calculators.browser.inngang");
}

/** @param {Melding} melding */
const si = (melding) => postMessage(melding);

const inngang = start();
inngang.then(
  () => si({ klar: true }),
  (feil) => si({ oppstartsfeil: String(feil) }),
);

/** @param {MessageEvent<Foresporsel>} hendelse of no question about a file */
async function hoer({ data: { id, slag, sporsmaal } }) {
  const navn = /** @type {Exclude<Slag, "register">} */ (slag);
  si({ id, svar: JSON.parse((await inngang)[navn](JSON.stringify(sporsmaal))) });
}

addEventListener("message", hoer);
