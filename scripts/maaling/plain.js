// Pyodide in a worker as its documentation shows it, answering as worker.js does.
import { loadPyodide } from "../vanlig-pyodide/pyodide.mjs";

async function start() {
  const pyodide = await loadPyodide();
  const kilder = await fetch(new URL("../vanlig-pyodide/kalkulator.zip", import.meta.url));
  pyodide.unpackArchive(await kilder.arrayBuffer(), "zip");
  return pyodide.pyimport("calculators.browser.inngang");
}

const inngang = start();
inngang.then(
  () => postMessage({ klar: true }),
  (feil) => postMessage({ oppstartsfeil: String(feil) }),
);

addEventListener("message", async ({ data: { id, slag, sporsmaal } }) => {
  postMessage({ id, svar: JSON.parse((await inngang)[slag](JSON.stringify(sporsmaal))) });
});
