// What Python needs for a wish that few have, fetched the first time somebody has it. When a part
// cannot be had, Python is as it was, and what it holds too.
import { leggBibliotek } from "./boot.js";
import { BORTE, NETT, SKADET, Svikt } from "./failures.js";
import { ekstra } from "./motor.js";
import { klargjoer } from "./rest.js";

// Before boot.js puts its own in the place of it.
const fetch = self.fetch.bind(self);
const hentet = new Map();

/** Fetch what a wish takes, and give it to Python. Rejects with a Svikt of NETT, BORTE or SKADET. */
export async function hent(oenske, { pyodide, inngang, fraMinnet }) {
  /** @type {[string, () => Promise<void>][]} */
  const deler = ekstra[oenske].map(({ fil, integritet }) => [
    fil,
    async () => {
      const innhold = await hentDel(new URL(fil, import.meta.url), { integrity: integritet });
      pyodide.FS.writeFile(`/${fil}`, innhold);
      inngang.utvid(`/${fil}`);
    },
  ]);
  // These need more of the wasm than an answer does, and of the library than is remembered of it.
  deler.unshift(["resten", () => klargjoer(hentDel)]);
  if (fraMinnet) deler.unshift(["biblioteket", () => leggBibliotek(pyodide, hentDel)]);
  for (const [navn, hentDen] of deler) {
    if (!hentet.has(navn)) hentet.set(navn, hentDen());
    await hentet.get(navn).catch((feil) => {
      hentet.delete(navn);
      throw feil;
    });
  }
}

/** A Python that is started anew has none of it. */
export function glem() {
  hentet.clear();
}

/** The bytes of a file of ours, or what `bruk` makes of them. One that is damaged may lie in the
 *  cache, so it is asked for once more past that.
 *  @param {string | URL} adresse
 *  @param {{ integrity?: string, bruk?: (innhold: Uint8Array) => any }} valg */
async function hentDel(adresse, { integrity, bruk = (innhold) => innhold } = {}) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const svar = await fetch(adresse, { integrity, cache }).catch(() => null);
    if (svar && !svar.ok) throw new Svikt(ikkeDer(svar));
    try {
      if (svar) return await bruk(new Uint8Array(await svar.arrayBuffer()));
    } catch {
      // As one that does not come, or is not what it should be.
    }
  }
  // A file with another checksum and one that does not come are told of in the same way.
  const noe = await fetch(adresse, { cache: "reload" }).catch(() => null);
  throw new Svikt(noe?.ok ? SKADET : noe ? ikkeDer(noe) : NETT);
}

function ikkeDer({ status }) {
  return status === 404 || status === 410 ? BORTE : NETT;
}
