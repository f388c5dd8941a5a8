// What a calculator that takes a file has besides: choosing and dropping, progress, a way to
// stop, and looking through the rows, which stay with Python and come a page at a time.
import { Idiomorph } from "./idiomorph.js";
import { spoer, start_paa_nytt } from "./engine.js";
import { Filvalg } from "./choice.js";
import { AVBRUTT, slaget } from "./failures.js";
import { noder } from "./nodes.js";
import { oenskemelding, ordFor, skrivemaate } from "./words.js";
/** @import { Gjelder, Svar } from "./answer.js" */
/** @import { Framdrift, Sporsmaal, Sporsmaalene, Svarene } from "./inngang.js" */

/** A menu of the rows, and what all of them say, with the row to begin at.
 *  @typedef {HTMLSelectElement & { dataset: { register: string } }} Meny
 *  @typedef {Omit<Sporsmaalene["registerside"], "id">} Visning */

// The check that is under way, on whichever page it was begun: there is one worker.
/** @type {{ element: HTMLElement } | null} */
let paagaar = null;
let antall = 0;

export class Fildel {
  /** What to do with a file that cannot be read. */
  uleselig = ordFor("register_uleselig");
  #element;
  #svar;
  #gjenta;
  #visning = 0;

  /** `gjenta` checks what the answer on the page is for once more, where Python has let go of it,
   *  and gives what it is held by; `valgt` is called with each new file.
   *  @param {{ element: HTMLElement, svar: Svar, valgt: () => void,
   *    gjenta: () => Promise<Gjelder | null> }} deler */
  constructor({ element, svar, valgt, gjenta }) {
    this.#element = element;
    this.#svar = svar;
    this.#gjenta = gjenta;
    this.valg = new Filvalg(element, valgt);
  }

  /** Listen until the signal says stop.
   *  @param {AbortSignal} signal */
  lytt(signal) {
    this.valg.lytt(signal);
    /** @param {"change" | "click"} hendelse
     *  @param {(h: Event & { target: HTMLElement }) => void} gjoer */
    const lytt = (hendelse, gjoer) =>
      this.#element.addEventListener(hendelse, /** @type {EventListener} */ (gjoer), { signal });
    lytt("change", (h) => {
      if (h.target.dataset.register) this.#vis(0);
    });
    lytt("click", (h) => {
      /** @type {HTMLElement | null} */
      const knapp = h.target.closest("[data-bla]");
      if (knapp) this.#vis(Number(knapp.dataset.bla));
    });
    signal.addEventListener("abort", () => this.#giOpp());
  }

  get input() {
    return this.valg.input;
  }

  get fil() {
    return this.valg.fil;
  }

  /** Check a file, or the example where there is none. Gives the answer with what it is for in
   *  `gjelder`: the question, the file, and the name Python holds it by.
   *  @param {Sporsmaal} sporsmaal
   *  @param {File | null} [fil]
   *  @param {() => void} [treg] */
  async sjekk(sporsmaal, fil, treg) {
    this.#giOpp();
    const denne = (paagaar = { element: this.#element });
    this.#framdrift(null);
    const gjelder = { id: String(++antall), sporsmaal, fil };
    const framdrift = (/** @type {Framdrift} */ f) => this.#framdrift(f);
    try {
      const spurt = { ...sporsmaal, id: gjelder.id };
      return { ...(await spoer("register", spurt, { treg, framdrift, fil })), gjelder };
    } finally {
      if (paagaar === denne) paagaar = null;
      if (paagaar?.element !== this.#element) this.#boks.hidden = true;
    }
  }

  /** The file with the outcomes of the answer on the page; null as below.
   *  @param {string} format */
  lastNed(format) {
    return this.#avRegisteret("registerfil", { format });
  }

  avbryt() {
    this.#giOpp();
    this.input.focus();
  }

  /** What is worked on for an older question is given up. */
  #giOpp() {
    if (paagaar) start_paa_nytt();
    paagaar = null;
  }

  /** Ask of the register that the answer on the page is for, and never of another. null when
   *  another answer has come meanwhile.
   *  @template {"registerside" | "registerfil"} S
   *  @param {S} slag
   *  @param {Omit<Sporsmaalene[S], "id">} sporsmaal
   *  @returns {Promise<Svarene[S] | null>} */
  async #avRegisteret(slag, sporsmaal) {
    const { gjelder } = this.#svar;
    const svaret = await spoer(slag, /** @type {Sporsmaalene[S]} */ ({ ...sporsmaal, id: gjelder.id }));
    if (gjelder !== this.#svar.gjelder) return null;
    if (!svaret.borte) return svaret;
    const holdt = await this.#gjenta();
    return holdt && spoer(slag, /** @type {Sporsmaalene[S]} */ ({ ...sporsmaal, id: holdt.id }));
  }

  get #boks() {
    return /** @type {HTMLElement} */ (this.#element.querySelector(".fil-framdrift"));
  }

  /** @param {Framdrift | null} framdrift */
  #framdrift(framdrift) {
    const stolpe = /** @type {HTMLProgressElement} */ (this.#boks.querySelector("progress"));
    this.#boks.hidden = false;
    if (framdrift) stolpe.value = framdrift.lest / framdrift.av;
    else stolpe.removeAttribute("value");
    const rader = new Intl.NumberFormat(skrivemaate()).format(framdrift?.lest ?? 0);
    const antallet = /** @type {HTMLElement} */ (this.#boks.querySelector("[role=status]"));
    antallet.textContent = framdrift ? ordFor("rader_lest", { rader }) : "";
  }

  /** Show the rows from number `fra` on, as the menus say.
   *  @param {number} fra */
  async #vis(fra) {
    const denne = ++this.#visning;
    /** @type {Visning} */
    const sporsmaal = { fra };
    for (const meny of this.#menyer) sporsmaal[meny.dataset.register] = meny.value;
    try {
      const side = await this.#avRegisteret("registerside", sporsmaal);
      if (side?.html && denne === this.#visning) this.#settInn(side.html, sporsmaal);
    } catch (feil) {
      const slag = slaget(feil);
      if (slag !== AVBRUTT) this.#siFra(`${ordFor("rader_ikke_vist")} ${oenskemelding(slag)}`);
    }
  }

  get #menyer() {
    return /** @type {Meny[]} */ ([...this.#element.querySelectorAll("[data-register]")]);
  }

  /** @param {string} html
   *  @param {Visning} valgt */
  #settInn(html, valgt) {
    const rader = /** @type {HTMLElement} */ (this.#element.querySelector(".register-rader"));
    Idiomorph.morph(rader, noder(html), { morphStyle: "outerHTML" });
    for (const meny of this.#menyer) meny.value = /** @type {string} */ (valgt[meny.dataset.register]);
    // A button that the last page has switched off lets go of the focus; its neighbour takes it.
    if (document.activeElement === document.body || document.activeElement?.matches(":disabled")) {
      /** @type {HTMLElement | null} */ (this.#element.querySelector("[data-bla]:enabled"))?.focus();
    }
  }

  /** @param {string} tekst */
  #siFra(tekst) {
    const status = this.#element.querySelector(".register-rader [role=status]");
    /** @type {HTMLElement} */ (status).textContent = tekst;
  }
}
