// Python's wasm, fetched and compiled by the page while the worker is still on its way, and
// kept compiled for the worker that comes after one that was thrown away.

const ADRESSE = new URL("../pyodide/pyodide.asm.wasm", import.meta.url);
let modul = null;

/** The compiled wasm. null when it cannot be had this way, and the worker must try itself:
 *  it can take a wasm of another type, and tell what is wrong. `hent` fetches it anew. */
export function kompilert({ hent = false } = {}) {
  if (hent) modul = null;
  modul ??= kompiler(hent ? "reload" : "default").catch(() => (modul = null));
  return modul;
}

async function kompiler(cache) {
  return WebAssembly.compileStreaming(fetch(ADRESSE, { cache }));
}
