// The worker that knows the index. It is Material's; SETUP and the like are the numbers of its
// messages. It says nothing when it fails at setting up, so it is given a time to answer within.
import { skriptet } from "./policy.js";
import { oppsett, rot } from "./side.js";

/** A part of a page that was found: `terms` says of each word that was asked for whether it is there.
 *  @typedef {{ location: string, title: string, text?: string, tags?: string[], score: number,
 *    terms: Record<string, boolean> }} Del */
/** What was found: of each page, its parts.
 *  @typedef {Del[][]} Funn */
/** What the worker says.
 *  @typedef {{ type: 1, data?: undefined } | { type: 3, data: { items: Funn } }} Melding */

const [SETUP, READY, QUERY, RESULT] = /** @type {const} */ ([0, 1, 2, 3]);
const OPPSTART = 30_000;
const SVARTID = 10_000;
const arbeider = skriptet(new URL("soekarbeider.js", import.meta.url));
const materials = new URL(oppsett.search, location.href).href;

export class Soeker {
  /** @type {Worker | null} */
  #worker = null;
  #klar = false;
  /** @type {string | null} */
  #underveis = null;
  /** @type {string | null} */
  #neste = null;
  /** @type {number | undefined} */
  #ur;
  #si;

  /** @param {{ klar: () => void, svar: (spurt: string | null, funn: Funn) => void,
   *    svikt: () => void }} si what to do */
  constructor(si) {
    this.#si = si;
  }

  /** Fetch the index and the worker, if they are not here or on their way. */
  async start() {
    if (this.#worker) return;
    const worker = (this.#worker = new Worker(arbeider, { name: materials }));
    worker.addEventListener("error", () => this.#gaaVekk(worker));
    worker.addEventListener("message", ({ data }) => this.#hoer(data));
    this.#vent(OPPSTART);
    try {
      const svar = await fetch(new URL("search/search_index.json", rot));
      worker.postMessage({ type: SETUP, data: { ...(await svar.json()), options: {} } });
    } catch {
      this.#gaaVekk(worker);
    }
  }

  /** Ask. One question is with the worker at a time, and of those that wait only the last is.
   *  @param {string} tekst */
  spoer(tekst) {
    this.#neste = tekst;
    this.start();
    this.#send();
  }

  /** What waits is not asked after all. */
  glem() {
    this.#neste = null;
  }

  #send() {
    if (!this.#klar || this.#underveis !== null || this.#neste === null) return;
    [this.#underveis, this.#neste] = [this.#neste, null];
    this.#worker?.postMessage({ type: QUERY, data: this.#underveis });
    this.#vent(SVARTID);
  }

  /** @param {Melding} melding */
  #hoer({ type, data }) {
    clearTimeout(this.#ur);
    if (type === READY) {
      this.#klar = true;
      this.#si.klar();
    } else if (type === RESULT) {
      const spurt = this.#underveis;
      this.#underveis = null;
      this.#si.svar(spurt, data.items);
    }
    this.#send();
  }

  /** @param {number} tid */
  #vent(tid) {
    const worker = this.#worker;
    clearTimeout(this.#ur);
    this.#ur = setTimeout(() => this.#gaaVekk(worker), tid);
  }

  /** Whatever went wrong: the next question begins with a new worker.
   *  @param {Worker | null} worker */
  #gaaVekk(worker) {
    worker?.terminate();
    if (worker !== this.#worker) return;
    clearTimeout(this.#ur);
    this.#worker = this.#underveis = this.#neste = null;
    this.#klar = false;
    this.#si.svikt();
  }
}
