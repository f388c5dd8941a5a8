// What the page has ready for the worker, which is on its way for a while: Python's wasm, compiled
// and kept compiled for the worker that comes after one that was thrown away, and its memory.
// Each is null when it cannot be had this way, and the worker must do without.

const WASM = new URL("../pyodide/pyodide.asm.wasm", import.meta.url);
const MINNE = new URL("./memory.bin", import.meta.url);
// Pyodide's own sign of an iPhone or an iPad. There it starts Python in another way, which no memory
// that was kept fits.
const UTEN_MINNE =
  /iPad|iPhone|iPod/.test(navigator.userAgent) ||
  (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
/** @typedef {{ wasm: Promise<WebAssembly.Module | null>, minne: Promise<ArrayBuffer | null> }} Forut */
/** @type {Forut["wasm"] | null} */
let modul = null;

/** Promises of both. `hent` fetches past what the browser has kept.
 *  @returns {Forut} */
export function forut({ hent = false } = {}) {
  const cache = hent ? "reload" : "default";
  if (hent) modul = null;
  modul ??= kompiler(cache).catch(() => (modul = null));
  return { wasm: modul, minne: hentMinne(cache).catch(() => null) };
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
