// What the page has ready for the worker, which is on its way for a while: Python's wasm, compiled
// and kept compiled for the worker that comes after one that was thrown away, and its memory.
// Each is null when it cannot be had this way, and the worker must do without.

/** @import { Melding } from "./worker.js" */

const WASM = new URL("../pyodide/pyodide.asm.wasm", import.meta.url);
const MINNE = new URL("./memory.bin", import.meta.url);
// Pyodide's own sign of an iPhone or an iPad. There it starts Python in another way, which no memory
// that was kept fits.
const UTEN_MINNE =
  /iPad|iPhone|iPod/.test(navigator.userAgent) ||
  (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
/** @typedef {{ wasm: Promise<WebAssembly.Module | null>, minne: Promise<ArrayBuffer | null> }} Forut */
/** What the page itself began (overrides/partials/forsprang.html): a worker, what that has been
 *  given or will be, what it has said already, and whether it has failed.
 *  @typedef {{ worker?: Worker, wasm?: Forut["wasm"], gitt: string[], sagt: Melding[],
 *    feilet: boolean }} Forsprang */
/** @type {Forut["wasm"] | null} */
let modul = null;

/** Promises of both, but for what is in `gitt`. `hent` fetches past what the browser has kept.
 *  @param {{ hent?: boolean, gitt?: string[] }} [valg]
 *  @returns {Partial<Forut>} */
export function forut({ hent = false, gitt = [] } = {}) {
  const cache = hent ? "reload" : "default";
  if (hent) modul = null;
  const wasm = (modul ??= window.motorens?.wasm ?? kompiler(cache).catch(() => null));
  delete window.motorens?.wasm;
  wasm.then((ferdig) => ferdig || (modul = null));
  /** @type {Partial<Forut>} */
  const deler = {};
  if (!gitt.includes("wasm")) deler.wasm = wasm;
  if (!gitt.includes("minne")) deler.minne = hentMinne(cache).catch(() => null);
  return deler;
}

/** The worker that the page began, what it has, and what it has said; once, and undefined where there
 *  is none or it could not start: then the engine's own is the next attempt. */
export function sidens() {
  const begynt = window.motorens;
  if (!begynt?.worker) return undefined;
  const { worker, gitt, sagt, feilet } = begynt;
  delete begynt.worker;
  worker.onmessage = worker.onerror = null;
  if (feilet) worker.terminate();
  return feilet ? undefined : { worker, gitt, sagt };
}

/** @param {RequestCache} cache */
async function kompiler(cache) {
  return WebAssembly.compileStreaming(fetch(WASM, { cache }));
}

/** @param {RequestCache} cache */
async function hentMinne(cache) {
  if (UTEN_MINNE) return null;
  const svar = await fetch(MINNE, { cache });
  return svar.ok ? svar.arrayBuffer() : null;
}
