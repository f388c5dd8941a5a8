// Python in a worker of its own, for as long as the tab lives. Takes {id, slag, sporsmaal, fil}
// and gives {id, svar} or {id, feil, stanset}, and {id, framdrift} on the way where there is
// much to do; says {klar: true} once, when the first question can come, or {oppstartsfeil}.
// Before all that the page sends {wasm} and {minne}, or null where it has none (ahead.js).

import { fraBibliotek, leggBibliotek, start } from "./boot.js";

let python = start();
python.then(
  () => postMessage({ klar: true }),
  (feil) => postMessage({ oppstartsfeil: String(feil) }),
);

/** What Python needs for a wish that few have, fetched the first time somebody has it. */
const hentet = new Map();
async function hent(oenske) {
  const { pyodide, inngang, fraMinnet } = await python;
  const { default: ekstra } = await import("./extra.js");
  /** @type {[string, () => Promise<void>][]} */
  const deler = ekstra[oenske].map((del) => [del.fil, () => hentFil(pyodide, inngang, del)]);
  // These need more of the library than what is remembered of it.
  if (fraMinnet) deler.unshift(["biblioteket", () => leggBibliotek(pyodide)]);
  for (const [navn, hentDel] of deler) {
    if (!hentet.has(navn)) hentet.set(navn, hentDel());
    await hentet.get(navn).catch((feil) => {
      hentet.delete(navn);
      throw new IkkeHentet(navn, { cause: feil });
    });
  }
}

/** Python is as it was, and what it holds too. */
class IkkeHentet extends Error {}

async function hentFil(pyodide, inngang, { fil, integritet }) {
  const svar = await fetch(new URL(fil, import.meta.url), { integrity: integritet });
  if (!svar.ok) throw new Error(fil);
  pyodide.FS.writeFile(`/${fil}`, new Uint8Array(await svar.arrayBuffer()));
  inngang.utvid(`/${fil}`);
}

/** A file that Python has made: its name and type, and its bytes. */
async function laget(slag, sporsmaal) {
  if (sporsmaal.format === "xlsx") await hent("lag");
  const { inngang } = await python;
  const fil = JSON.parse(inngang[slag](JSON.stringify(sporsmaal)));
  const innhold = inngang.innhold();
  fil.innhold = innhold.toJs();
  innhold.destroy();
  return fil;
}

const ER_ZIP = [0x50, 0x4b, 0x03, 0x04];

async function register(sporsmaal, fil, meld) {
  const innhold = new Uint8Array(await fil.arrayBuffer());
  if (ER_ZIP.every((byte, n) => innhold[n] === byte)) await hent("les");
  const { inngang } = await python;
  const aapnet = JSON.parse(inngang.register(JSON.stringify(sporsmaal), innhold));
  if (!aapnet.ok) return aapnet;
  for (;;) {
    const { svar, framdrift } = JSON.parse(inngang.registersteg());
    if (svar) return svar;
    meld(framdrift);
  }
}

const GJOER = {
  register,
  fil: (sporsmaal) => laget("fil", sporsmaal),
  registerfil: (sporsmaal) => laget("registerfil", sporsmaal),
};

async function svar(slag, sporsmaal) {
  return JSON.parse((await python).inngang[slag](JSON.stringify(sporsmaal)));
}

/** Do what is asked. Where Python was laid as it was built and cannot, it is started from the
 *  library, and tries once more: that has all there is. */
async function gjoer(slag, ...resten) {
  const { fraMinnet } = await python;
  const en_gang = () => (GJOER[slag] ?? ((s) => svar(slag, s)))(...resten);
  if (!fraMinnet) return en_gang();
  return en_gang().catch(async (feil) => {
    if (feil instanceof IkkeHentet) throw feil;
    hentet.clear();
    python = fraBibliotek();
    return en_gang();
  });
}

addEventListener("message", async ({ data: { id, slag, sporsmaal, fil } }) => {
  if (!id) return;
  try {
    const meld = (framdrift) => postMessage({ id, framdrift });
    const svaret = await gjoer(slag, sporsmaal, fil, meld);
    const flytt = svaret.innhold instanceof Uint8Array ? [svaret.innhold.buffer] : [];
    // @ts-expect-error - TypeScript knows the postMessage of a page, and this is a worker's.
    postMessage({ id, svar: svaret }, flytt);
  } catch (feil) {
    // After an exception in Python it answers as before; after anything else it is broken.
    const hel = feil instanceof IkkeHentet || feil.name === "PythonError";
    postMessage({ id, feil: String(feil), stanset: !hel });
  }
});
