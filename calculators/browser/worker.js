// Python in a worker of its own, for as long as the tab lives. Takes {id, slag, sporsmaal, fil}
// and gives {id, svar} or {id, svikt, stanset}, and {id, framdrift} on the way where there is
// much to do; says {klar: true} once, when the first question can come, or {oppstartsfeil}.
// Before all that the page sends {wasm} and {minne}, or null where it has none (ahead.js).

import { fraBibliotek, start } from "./boot.js";
import { FEIL, manglende, MINNE, Svikt, ULESELIG } from "./failures.js";
import { nettet } from "./loading.js";

let python = start();
python.then(
  () => postMessage({ klar: true }),
  (feil) => postMessage({ oppstartsfeil: String(feil) }),
);

// A browser may remember by its address that a module did not come.
const deler = new URL("./parts.js", import.meta.url);

/** Give Python what it needs for a wish that few have, by a module that is fetched then too. */
async function hent(oenske) {
  const modul = await import(deler.href).catch(async () => {
    const slag = await manglende(deler, nettet);
    deler.search += "1";
    throw new Svikt(slag);
  });
  await modul.hent(oenske, await python);
}

/** A file that Python has made: its name and type, and its bytes; or why it has made none. */
async function laget(slag, sporsmaal) {
  if (sporsmaal.format === "xlsx") await hent("lag");
  const { inngang } = await python;
  const fil = JSON.parse(inngang[slag](JSON.stringify(sporsmaal)));
  if (!fil.filnavn) return fil;
  const innhold = inngang.innhold();
  fil.innhold = innhold.toJs();
  innhold.destroy();
  return fil;
}

const ER_ZIP = [0x50, 0x4b, 0x03, 0x04];

async function register(sporsmaal, innhold, meld) {
  if (innhold && ER_ZIP.every((byte, n) => innhold[n] === byte)) await hent("les");
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
    if (feil instanceof Svikt) throw feil;
    python = fraBibliotek();
    return en_gang();
  });
}

/** The visitor's file as it is now, before anything else takes time. */
async function lest(fil) {
  try {
    return new Uint8Array(await fil.arrayBuffer());
  } catch (feil) {
    throw new Svikt(feil instanceof RangeError ? MINNE : ULESELIG, { cause: feil });
  }
}

/** How a failure is told, and whether Python is broken: an exception of its own is not that. */
function svikten(feil) {
  if (feil instanceof Svikt) return { svikt: feil.slag, stanset: false };
  const svikt = feil.type === "MemoryError" ? MINNE : FEIL;
  return { svikt, stanset: feil.name !== "PythonError" };
}

addEventListener("message", async ({ data: { id, slag, sporsmaal, fil } }) => {
  if (!id) return;
  try {
    const innhold = fil ? await lest(fil) : undefined;
    const meld = (framdrift) => postMessage({ id, framdrift });
    const svaret = await gjoer(slag, sporsmaal, innhold, meld);
    const flytt = svaret.innhold instanceof Uint8Array ? [svaret.innhold.buffer] : [];
    // @ts-expect-error - TypeScript knows the postMessage of a page, and this is a worker's.
    postMessage({ id, svar: svaret }, flytt);
  } catch (feil) {
    postMessage({ id, ...svikten(feil) });
  }
});
