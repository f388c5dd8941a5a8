// The one worker of this tab: started when first needed, asked by number, and started anew
// when it is stuck or could not be fetched. Lives in the module, so instant navigation keeps it.

import { forut, sidens } from "./ahead.js";
import { AVBRUTT, FEIL, FOR_GAMMEL, Svikt, UTILGJENGELIG } from "./failures.js";
import { skriptet } from "./nodes.js";
import { holdKlar } from "./offline.js";
/** @import { Sviktslag } from "./failures.js" */
/** @import { Framdrift, Maalform, Slag, Sporsmaalene, Svaret, Svarene } from "./inngang.js" */
/** @import { Foresporsel, Forutsett, FraSiden, Melding } from "./worker.js" */

/** What is waited for: its question, who is told of what, and how many ticks it may take.
 *  @typedef {{ melding: Foresporsel, loes(svar: Svarene[Slag]): void, avvis(feil: Svikt): void,
 *    treg(): void, framdrift(n: Framdrift): void, grense: number, ur?: number }} Sak */

// As the page was built: a browser that translates it changes what it says of itself.
/** @type {Maalform} */
const MAAL = document.documentElement.lang === "nn" ? "nn" : "nb";
// Counted in ticks, so that the time a tab or a machine sleeps is not held against Python.
const TIKK = 1000;
const TIDSGRENSE = 10;
// A big workbook is silent while it is unpacked.
const TIDSGRENSE_FIL = 120;
// How long nobody asks anything before what is for later is fetched, in milliseconds.
const RO = 5_000;

/** @type {Worker | null} */
let worker = null;
let klar = false;
let hentPaaNytt = false;
let holdt = false;
/** @type {number | undefined} */
let iRo;
let nummer = 0;
/** @type {Map<number, Sak>} */
const venter = new Map();
/** What was last asked ahead, and who is given what comes of it.
 *  @type {{ forut: number, gitt: (verdi: string, svar: Svaret) => void }} */
let sett = { forut: 0, gitt() {} };
// What is to be done when Python can be asked.
/** @type {(() => void)[]} */
let naarDenErKlar = [];

/** Start fetching Python, if it is not here already. */
export function start() {
  if (worker) return;
  klar = holdt = false;
  if (typeof WebAssembly !== "object") {
    queueMicrotask(() => gi_opp(FOR_GAMMEL));
    return;
  }
  /** @type {string[]} */
  let gitt;
  /** @type {Melding[]} */
  let sagt;
  try {
    const begynt = hentPaaNytt ? undefined : sidens();
    ({ worker, gitt, sagt } = begynt ?? { worker: nyWorker(), gitt: [], sagt: [] });
  } catch {
    queueMicrotask(() => gi_opp(UTILGJENGELIG));
    return;
  }
  lytt(worker);
  sagt.forEach(motta);
  // Its words are fetched beside the rest, and not when somebody asks.
  if (!gitt.includes("maal")) worker.postMessage({ maal: MAAL });
  const deler = Object.entries(forut({ hent: hentPaaNytt, gitt }));
  for (const [navn, del] of deler) gi(worker, /** @type {FraSiden} */ (navn), del);
}

/** Ask Python. Rejects with a Svikt.
 *  `treg` is called when Python is still on its way after the time limit, and `framdrift`
 *  while a question about a `fil` is worked on.
 *  @template {Slag} S
 *  @param {S} slag
 *  @param {Sporsmaalene[S]} sporsmaal
 *  @param {{ treg?: () => void, framdrift?: (n: Framdrift) => void, fil?: File | null }} [valg]
 *  @returns {Promise<Svarene[S]>} */
export function spoer(slag, sporsmaal, { treg = () => {}, framdrift = () => {}, fil } = {}) {
  return new Promise((loes, avvis) => {
    const id = ++nummer;
    const melding = { id, slag, maal: MAAL, sporsmaal, fil };
    const grense = fil || slag.endsWith("fil") ? TIDSGRENSE_FIL : TIDSGRENSE;
    // It is resolved with the answer of its own kind only.
    const ferdig = /** @type {Sak["loes"]} */ (/** @type {unknown} */ (loes));
    venter.set(id, { melding, loes: ferdig, avvis, treg, framdrift, grense, ur: undefined });
    tidsbegrens(id);
    hold();
    start();
    send(melding);
  });
}

/** Ask ahead, where Python is here: what comes of it is given as it comes. All else goes before, and
 *  what is not come to then is not answered.
 *  @param {Forutsett} forutsett
 *  @param {(verdi: string, svar: Svaret) => void} gitt */
export function spoerForut(forutsett, gitt) {
  if (!ledig()) return;
  sett = { forut: ++nummer, gitt };
  worker?.postMessage({ forut: sett.forut, maal: MAAL, ...forutsett });
}

/** Whether Python is here, and nobody waits for it. */
export function ledig() {
  return klar && venter.size === 0;
}

/** Do it when Python can be asked.
 *  @param {() => void} gjoer */
export function naarKlar(gjoer) {
  if (klar) gjoer();
  else naarDenErKlar.push(gjoer);
}

/** Throw the worker away and start a new one: what it was asked is given up. `hent` fetches past
 *  what the browser has kept. */
export function start_paa_nytt({ hent = false } = {}) {
  gi_opp(AVBRUTT);
  hentPaaNytt = hent;
  start();
}

function nyWorker() {
  return new Worker(skriptet(new URL("./worker.js", import.meta.url)), {
    type: "module",
    // The name is how the worker is told: a file that came damaged may lie in the cache.
    name: hentPaaNytt ? "paa-nytt" : "",
  });
}

/** @param {Worker} ny */
function lytt(ny) {
  // What a worker said before it was thrown away may arrive after.
  ny.addEventListener("message", ({ data }) => ny === worker && motta(data));
  ny.addEventListener("error", () => ny === worker && gi_opp(klar ? FEIL : UTILGJENGELIG));
}

/** The worker waits for this, also when there is nothing to give.
 *  @param {Worker} ny
 *  @param {FraSiden} navn
 *  @param {Promise<WebAssembly.Module | ArrayBuffer | null>} del */
async function gi(ny, navn, del) {
  const verdi = await del;
  try {
    ny.postMessage({ [navn]: verdi }, verdi instanceof ArrayBuffer ? [verdi] : []);
  } catch {
    ny.postMessage({ [navn]: null });
  }
}

/** @param {Melding} data */
function motta(data) {
  if ("klar" in data) {
    klar = true;
    hentPaaNytt = false;
    hold();
    // The limit on a question counts from when Python could begin on it.
    for (const id of venter.keys()) tidsbegrens(id);
    const gjoer = naarDenErKlar;
    naarDenErKlar = [];
    for (const det of gjoer) det();
  } else if ("forut" in data) {
    if (data.forut === sett.forut) sett.gitt(data.verdi, data.svar);
  } else if ("oppstartsfeil" in data) {
    gi_opp(UTILGJENGELIG);
  } else if ("framdrift" in data) {
    if (!venter.has(data.id)) return;
    tidsbegrens(data.id);
    /** @type {Sak} */ (venter.get(data.id)).framdrift(data.framdrift);
  } else {
    const sak = ta(data.id);
    if ("svar" in data) sak?.loes(data.svar);
    else sak?.avvis(new Svikt(data.svikt));
    if (data.stanset) erstatt();
    else hold();
  }
}

/** What is for later waits until Python is here and has been left in peace for a while, so that it does
 *  not share the line or the machine with the answer to who has read, and types. */
function hold() {
  clearTimeout(iRo);
  if (holdt || !klar || venter.size) return;
  iRo = setTimeout(() => {
    holdt = true;
    holdKlar();
  }, RO);
}

/** @param {number} id */
function ta(id) {
  const sak = venter.get(id);
  clearInterval(sak?.ur);
  venter.delete(id);
  return sak;
}

/** @param {number} id of one that is waited for */
function tidsbegrens(id) {
  const sak = /** @type {Sak} */ (venter.get(id));
  clearInterval(sak.ur);
  let igjen = klar ? sak.grense : TIDSGRENSE;
  sak.ur = setInterval(() => {
    // Python does one thing at a time: the wait for another question is not held against this.
    const [foerst] = venter.keys();
    if ((klar && id !== foerst) || --igjen > 0) return;
    clearInterval(sak.ur);
    if (!klar) return sak.treg();
    /** @type {Sak} */ (ta(id)).avvis(new Svikt(FEIL));
    erstatt();
  }, TIKK);
}

/** @param {Foresporsel} melding */
function send(melding) {
  worker?.postMessage(melding);
}

/** A worker that is stuck or broken is replaced, and what it had not come to is asked again. */
function erstatt() {
  worker?.terminate();
  worker = null;
  if (!venter.size) return;
  start();
  for (const [id, { melding }] of venter) {
    tidsbegrens(id);
    send(melding);
  }
}

/** @param {Sviktslag} grunn */
function gi_opp(grunn) {
  worker?.terminate();
  worker = null;
  for (const id of [...venter.keys()]) /** @type {Sak} */ (ta(id)).avvis(new Svikt(grunn));
}
