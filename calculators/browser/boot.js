// @ts-nocheck - goes by Pyodide's undocumented door, which has no types.
// Starts Python in the worker. Pyodide fetches its own files; here they are checked, started in
// time, and told of when they fail.
import { loadPyodide } from "../pyodide/pyodide.mjs";
import lagModul from "../pyodide/pyodide.asm.mjs";
import { legg, MILJOE } from "./memory.js";
import * as manifest from "./manifest.js";
import { koble } from "./rest.js";

const her = (sti) => new URL(sti, import.meta.url).href;
const BIBLIOTEK = her("python.zip");
const WASM = her("../pyodide/pyodide.asm.wasm");
// The name is how the page says that a file came damaged, and may lie in the cache.
const CACHE = self.name === "paa-nytt" ? "reload" : "default";

// As it is before another is put in its place.
export const nettet = self.fetch.bind(self);
// Whether Python is started without it.
let utenBibliotek = false;

// Python never waits for a promise here. Where the browser lets it, Pyodide would start in another
// way than where the memory was kept.
delete WebAssembly.Suspending;

/** Gives {pyodide, inngang, fraMinnet} when Python can be asked. `fraMinnet` is true when it was
 *  laid there as it was built, and the library is not fetched. */
export async function start() {
  const [kompilert, minne] = [fraSiden("wasm"), fraSiden("minne")];
  const feilet = wasmFeil(kompilert);
  kontroller(kompilert);
  const kort = ferdig(() => fraMinne(minne), true);
  return Promise.race([feilet, kort.catch(() => fraBibliotek())]);
}

/** Start Python the long way, from the library. */
export function fraBibliotek() {
  return ferdig(() => loadPyodide(valg()), false);
}

/** Give a Python that started from its memory the library, where it looks for it; `hent` gets the
 *  bytes of a file. */
export async function leggBibliotek(pyodide, hent) {
  utenBibliotek = false;
  const innhold = await hent(BIBLIOTEK, { integrity: manifest.integritet });
  const [foerste, andre] = manifest.pakkeliste.info.python.split(".");
  pyodide.FS.writeFile(`/lib/python${foerste}${andre}.zip`, innhold);
}

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
 *  is answered by starting from the library. The memory is laid by us; Pyodide gets its head. */
function fraMinne(minne) {
  return loadPyodide({
    ...valg(),
    _loadSnapshot: Uint8Array.from(atob(manifest.minne.hode), (tegn) => tegn.charCodeAt(0)),
    createPyodideModule: async (innstillinger) => {
      const [modul, kopi] = await Promise.all([lagModul(innstillinger), minne]);
      legg(modul, kopi, manifest.minne);
      return modul;
    },
  });
}

/** What the page sends by this name: null when it has none or it is lost. */
function fraSiden(navn) {
  return new Promise((loes) => {
    addEventListener("message", ({ data }) => navn in data && loes(data[navn]));
    addEventListener("messageerror", () => loes(null));
  });
}

function kontroller(kompilert) {
  self.fetch = async (adresse, valg) => {
    const sti = String(adresse);
    if (sti === WASM && (await kompilert)) return undefined;
    // What the memory holds needs no library, but Pyodide wants a file.
    if (sti === BIBLIOTEK && utenBibliotek) return new Response();
    // Damaged rules would give a wrong answer, so the library is taken whole or not at all. The
    // wasm is compiled while it arrives, which a checksum of the whole would forbid.
    const sjekk = sti === BIBLIOTEK && { integrity: manifest.integritet };
    return nettet(adresse, { cache: CACHE, ...valg, ...sjekk });
  };
}

/** Let Pyodide use the compiled wasm, or fetch it where the page had none. Pyodide waits for
 *  ever on a wasm that fails; this gives a promise that rejects instead. */
function wasmFeil(kompilert) {
  const stroem = WebAssembly.instantiateStreaming;
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
    WebAssembly.instantiateStreaming = async (hentes, importer) => {
      try {
        const laget = await lag(hentes, importer);
        koble(laget.instance, importer);
        return laget;
      } catch (feil) {
        avvis(feil);
        throw feil;
      }
    };
  });
}
