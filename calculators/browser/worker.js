// Python in a worker of its own, for as long as the tab lives. Takes a Foresporsel and gives an
// answer or a failure, and how far it has come where there is much to do; takes a Forutspurt and
// gives what it comes to. Says once that the first question can come, or that none ever can. Before
// all that the page sends {maal}, the målform it is in, and {wasm} and {minne}, or null where it has
// none (ahead.js).

import { helt } from "./whole.js";
import { fraBibliotek, start } from "./boot.js";
import { FEIL, manglende, MINNE, Svikt, ULESELIG } from "./failures.js";
import { nettet } from "./loading.js";
import { hent } from "./parts.js";
/** @import { Forut } from "./ahead.js" */
/** @import { Sviktslag } from "./failures.js" */
/** @import { PythonError } from "pyodide/ffi" */
/** @import { Framdrift, Inngang, Maalform, Slag, Sporsmaal, Sporsmaalene, Svaret, Svarene } from "./inngang.js" */

/** What the page sends before it asks, and how it asks.
 *  @typedef {keyof Forut} FraSiden
 *  @typedef {{ id: number, slag: Slag, maal: Maalform, sporsmaal: Sporsmaalene[Slag],
 *    fil?: File | null }} Foresporsel */
/** What is asked ahead: the question with each of the values in the field. It has no answer to wait for.
 *  @typedef {{ id?: undefined, forut: number, maal: Maalform } & Forutsett} Forutspurt
 *  @typedef {{ sporsmaal: Sporsmaal, felt: string, verdier: string[] }} Forutsett */
/** What is said of the start, and of a question. `stanset` says that Python is broken.
 *  @typedef {{ klar: true } | { oppstartsfeil: string }} OmStarten
 *  @typedef {{ svikt: Sviktslag, stanset: boolean }} Svikten
 *  @typedef {{ svar: Svarene[Slag], stanset?: undefined }} Svart
 *  @typedef {{ forut: number, verdi: string, svar: Svaret }} Forutsagt
 *  @typedef {OmStarten | Forutsagt | ({ id: number } & ({ framdrift: Framdrift } | Svart | Svikten))} Melding */
/** What must be fetched for few: to read a workbook, and to make one.
 *  @typedef {"les" | "lag"} Oenske */

/** @param {Melding} melding
 *  @param {Transferable[]} transfer is given away, and not copied */
const si = (melding, transfer = []) => postMessage(melding, { transfer });

let python = start();
python.then(
  () => si({ klar: true }),
  (feil) => si({ oppstartsfeil: String(feil) }),
);

const ORDENE = new URL("../nn.json", import.meta.url);
/** Those Pythons that have the words of nynorsk.
 *  @type {WeakSet<Inngang>} */
const paaNynorsk = new WeakSet();
/** @type {Promise<string | null> | null} */
let ordene = null;

/** The words, or null when they did not come: they are asked for anew the next time. */
function hentOrdene() {
  return (ordene ??= nettet(ORDENE)
    .then((svar) => (svar.ok ? svar.text() : null))
    .catch(() => null));
}

/** Give Python the words of nynorsk, before it is first asked in it.
 *  @param {Maalform} maal */
async function medOrdene(maal) {
  const { inngang } = await python;
  if (maal !== "nn" || paaNynorsk.has(inngang)) return;
  const tekst = await hentOrdene();
  if (tekst === null) {
    ordene = null;
    throw new Svikt(await manglende(ORDENE, nettet));
  }
  inngang.nynorsk(tekst);
  paaNynorsk.add(inngang);
}

/** A file that Python has made: its name and type, and its bytes; or why it has made none.
 *  @template {"fil" | "registerfil"} S
 *  @param {S} slag
 *  @param {Sporsmaalene[S]} sporsmaal
 *  @returns {Promise<Svarene[S]>} */
async function laget(slag, sporsmaal) {
  if (sporsmaal.format === "xlsx") await hent("lag", await python);
  const { inngang } = await python;
  const fil = JSON.parse(inngang[slag](JSON.stringify(sporsmaal)));
  if (!fil.filnavn) return fil;
  const innhold = inngang.innhold();
  fil.innhold = innhold.toJs();
  innhold.destroy();
  return fil;
}

const ER_ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @param {Sporsmaalene["register"]} sporsmaal
 *  @param {Uint8Array | undefined} innhold
 *  @param {(framdrift: Framdrift) => void} meld
 *  @returns {Promise<Svaret>} */
async function register(sporsmaal, innhold, meld) {
  if (innhold && ER_ZIP.every((byte, n) => innhold[n] === byte)) await hent("les", await python);
  const { inngang } = await python;
  const aapnet = JSON.parse(inngang.register(JSON.stringify(sporsmaal), innhold));
  if (!aapnet.ok) return aapnet;
  for (;;) {
    const { svar, framdrift } = JSON.parse(inngang.registersteg());
    if (svar) return svar;
    meld(framdrift);
  }
}

/** @type {{ [S in Slag]?: (sporsmaal: Sporsmaalene[S], innhold: Uint8Array | undefined,
 *    meld: (framdrift: Framdrift) => void) => Promise<Svarene[S]> }} */
const GJOER = {
  register,
  fil: (sporsmaal) => laget("fil", sporsmaal),
  registerfil: (sporsmaal) => laget("registerfil", sporsmaal),
};

/** @template {Slag} S
 *  @param {S} slag
 *  @param {Sporsmaalene[S]} sporsmaal
 *  @returns {Promise<Svarene[S]>} */
async function svar(slag, sporsmaal) {
  const navn = /** @type {Exclude<S, "register">} */ (slag);
  return JSON.parse((await python).inngang[navn](JSON.stringify(sporsmaal)));
}

/** Do what is asked. Where Python was laid as it was built and cannot, it is started from the
 *  library, and tries once more: that has all there is.
 *  @template {Slag} S
 *  @param {Maalform} maal
 *  @param {S} slag
 *  @param {[Sporsmaalene[S], Uint8Array | undefined, (framdrift: Framdrift) => void]} resten
 *  @returns {Promise<Svarene[S]>} */
async function gjoer(maal, slag, ...resten) {
  const { fraMinnet } = await python;
  const en_gang = async () => {
    await medOrdene(maal);
    return (GJOER[slag] ?? ((s) => svar(slag, s)))(...resten);
  };
  if (!fraMinnet) return en_gang();
  return en_gang().catch(async (feil) => {
    if (feil instanceof Svikt) throw feil;
    python = fraBibliotek();
    return en_gang();
  });
}

/** The visitor's file as it is now, before anything else takes time.
 *  @param {File} fil */
async function lest(fil) {
  try {
    return new Uint8Array(await fil.arrayBuffer());
  } catch (feil) {
    throw new Svikt(feil instanceof RangeError ? MINNE : ULESELIG, { cause: feil });
  }
}

/** How a failure is told, and whether Python is broken: an exception of its own is not that.
 *  @param {unknown} feil
 *  @returns {Svikten} */
function svikten(feil) {
  if (feil instanceof Svikt) return { svikt: feil.slag, stanset: false };
  const { name, type } = /** @type {Partial<PythonError>} */ (feil);
  return { svikt: type === "MemoryError" ? MINNE : FEIL, stanset: name !== "PythonError" };
}

// How many messages have come.
let hoert = 0;
const kanal = new MessageChannel();

/** A turn for the messages that have come. */
function omgang() {
  return new Promise((videre) => {
    kanal.port1.onmessage = videre;
    kanal.port2.postMessage(null);
  });
}

/** Answer ahead until something else comes. What goes wrong is told of when somebody asks.
 *  @param {Forutspurt} forutspurt */
async function hoerForut({ forut, maal, sporsmaal, felt, verdier }) {
  const denne = hoert;
  await medOrdene(maal);
  for (const verdi of verdier) {
    await omgang();
    if (hoert !== denne) return;
    const spurt = { ...sporsmaal, maal, svar: { ...sporsmaal.svar, [felt]: verdi } };
    si({ forut, verdi, svar: await svar("svar", spurt) });
  }
}

/** @param {MessageEvent<Foresporsel | Forutspurt>} hendelse */
function hoer({ data }) {
  hoert += 1;
  if ("forut" in data) hoerForut(data).catch(() => {});
  else besvar(data);
}

/** @param {Foresporsel} foresporsel */
async function besvar({ id, slag, maal, sporsmaal, fil }) {
  if (!id && maal === "nn") hentOrdene();
  if (!id) return;
  try {
    const innhold = fil ? await lest(fil) : undefined;
    const meld = (/** @type {Framdrift} */ framdrift) => si({ id, framdrift });
    const svaret = await gjoer(maal, slag, { ...sporsmaal, maal }, innhold, meld);
    si({ id, svar: svaret }, "innhold" in svaret ? [svaret.innhold.buffer] : []);
  } catch (feil) {
    si({ id, ...svikten(feil) });
  }
}

addEventListener("message", hoer);
helt();
