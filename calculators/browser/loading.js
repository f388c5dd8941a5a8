// Watches what Pyodide fetches: the files are checked, one that is on its way already is not
// fetched again, and one that fails is told of.

const WASM = new URL("../pyodide/pyodide.asm.wasm", import.meta.url).href;
// The name is how the page says that a file came damaged, and may lie in the cache.
const CACHE = self.name === "paa-nytt" ? "reload" : "default";

// As it is before another is put in its place.
export const nettet = self.fetch.bind(self);

/** The address of the library and its fingerprint, whether Python is started without it just now,
 *  and the wasm, where it is compiled.
 *  @typedef {{ bibliotek: string, integritet: string, uten: () => boolean, kompilert: Kompilert }} Filene
 *  @typedef {Promise<WebAssembly.Module | null>} Kompilert
 *  @typedef {(instance: WebAssembly.Instance, importer?: WebAssembly.Imports) => void} Laget */

/** Watch every fetch from now on. Pyodide waits for ever on a wasm that fails; this gives a promise
 *  that rejects instead. `laget` is given the wasm when it is made.
 *  @param {Pick<Filene, "bibliotek" | "integritet"> & Partial<Filene & { laget: Laget }>} hva
 *  @returns {Promise<never>} */
export function vokt({
  bibliotek,
  integritet,
  uten = () => false,
  kompilert = Promise.resolve(null),
  laget = () => {},
}) {
  kontroller({ bibliotek, integritet, uten, kompilert });
  return wasmFeil(kompilert, laget);
}

/** @param {Filene} filene */
function kontroller({ bibliotek, integritet, uten, kompilert }) {
  /** @returns {Promise<any>} nothing in place of a wasm that is compiled already */
  self.fetch = async (adresse, valg) => {
    const sti = String(adresse);
    if (sti === WASM && (await kompilert)) return undefined;
    // What the memory holds needs no library, but Pyodide wants a file.
    if (sti === bibliotek && uten()) return new Response();
    // Damaged rules would give a wrong answer, so the library is taken whole or not at all. The
    // wasm is compiled while it arrives, which a checksum of the whole would forbid.
    const sjekk = sti === bibliotek && { integrity: integritet };
    return nettet(adresse, { cache: CACHE, ...valg, ...sjekk });
  };
}

/** Let Pyodide use the compiled wasm, or fetch it where there is none. What it waits for beside that
 *  may fail too, and nobody hears of it but the browser.
 *  @param {Kompilert} kompilert
 *  @param {Laget} laget
 *  @returns {Promise<never>} */
function wasmFeil(kompilert, laget) {
  const stroem = WebAssembly.instantiateStreaming;
  /** @param {Response | PromiseLike<Response>} hentes
   *  @param {WebAssembly.Imports} [importer] */
  const lag = async (hentes, importer) => {
    const module = await kompilert;
    if (module) return { module, instance: await WebAssembly.instantiate(module, importer) };
    const svar = await hentes;
    if (!svar.ok) throw new Error(`${svar.status} ${svar.url}`);
    // A server that does not know the type is met half-way.
    return svar.headers.get("Content-Type")?.startsWith("application/wasm")
      ? stroem(svar, importer)
      : WebAssembly.instantiate(await svar.arrayBuffer(), importer);
  };
  return new Promise((_, avvis) => {
    addEventListener("unhandledrejection", ({ reason }) => avvis(reason), { once: true });
    WebAssembly.instantiateStreaming = async (hentes, importer) => {
      try {
        const ferdig = await lag(hentes, importer);
        laget(ferdig.instance, importer);
        return ferdig;
      } catch (feil) {
        avvis(feil);
        throw feil;
      }
    };
  });
}
