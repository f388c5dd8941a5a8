// What Python needs for a wish that few have, fetched the first time somebody has it. When a part
// cannot be had, Python is as it was, and what it holds too.
import { manglende, Svikt } from "./failures.js";
import { nettet } from "./loading.js";
import * as manifest from "./manifest.js";
import { klargjoer } from "./rest.js";
/** @import { Python } from "./boot.js" */
/** @import { Oenske } from "./worker.js" */

const BIBLIOTEK = new URL("python.zip", import.meta.url);
// What each Python has been given, or is being given. One that is started anew has none of it.
/** @type {WeakMap<Python, Map<string, Promise<void>>>} */
const alle = new WeakMap();

/** Fetch what a wish takes, and give it to Python. Rejects with a Svikt of NETT, BORTE or SKADET.
 *  @param {Oenske} oenske
 *  @param {Python} python */
export async function hent(oenske, python) {
  const { pyodide, inngang, fraMinnet } = python;
  if (!alle.has(python)) alle.set(python, new Map());
  const hentet = /** @type {Map<string, Promise<void>>} */ (alle.get(python));
  /** @type {[string, () => Promise<void>][]} */
  const deler = manifest.ekstra[oenske].map(({ fil, integritet }) => [
    fil,
    async () => {
      const innhold = await hentDel(new URL(fil, import.meta.url), { integrity: integritet });
      pyodide.FS.writeFile(`/${fil}`, innhold);
      inngang.utvid(`/${fil}`);
    },
  ]);
  // These need more of the wasm than an answer does, and of the library than is remembered of it.
  deler.unshift(["resten", () => klargjoer(hentDel)]);
  if (fraMinnet) deler.unshift(["biblioteket", () => leggBibliotek(pyodide)]);
  for (const [navn, hentDen] of deler) {
    if (!hentet.has(navn)) hentet.set(navn, hentDen());
    await /** @type {Promise<void>} */ (hentet.get(navn)).catch((feil) => {
      hentet.delete(navn);
      throw feil;
    });
  }
}

/** Give a Python that started from its memory the library, where it looks for it.
 *  @param {Python["pyodide"]} pyodide */
async function leggBibliotek(pyodide) {
  const innhold = await hentDel(BIBLIOTEK, { integrity: manifest.integritet });
  const [foerste, andre] = manifest.pakkeliste.info.python.split(".");
  pyodide.FS.writeFile(`/lib/python${foerste}${andre}.zip`, innhold);
}

/** The bytes of a file of ours, or what `bruk` makes of them. One that is damaged may lie in the
 *  cache, so it is asked for once more past that.
 *  @template [T=Uint8Array<ArrayBuffer>]
 *  @param {string | URL} adresse
 *  @param {{ integrity?: string, bruk?: (innhold: Uint8Array<ArrayBuffer>) => T | Promise<T> }} valg */
async function hentDel(adresse, { integrity, bruk = (innhold) => /** @type {T} */ (innhold) } = {}) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    try {
      const svar = await nettet(adresse, { integrity, cache });
      if (!svar.ok) break;
      return await bruk(new Uint8Array(await svar.arrayBuffer()));
    } catch {
      // One that does not come, and one that is not what it should be.
    }
  }
  throw new Svikt(await manglende(adresse, nettet));
}
