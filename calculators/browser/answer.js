// The answer on the page, and what is said beside it: that it is old, why a new one does not come,
// and a receipt for what was done.
import { morf, Tavle } from "./board.js";
import { ordFor, svarmelding } from "./words.js";
/** @import { Sviktslag } from "./failures.js" */
/** @import { Sporsmaal } from "./inngang.js" */

/** What an answer is for; where a file is checked, also that file (null for the example), and the
 *  name Python holds it by.
 *  @typedef {{ sporsmaal: Sporsmaal, fil?: File | null, id?: string }} Gjelder */

// How long an answer is old before it looks so, in milliseconds: one that is replaced before the eye
// has seen it does not flicker, and the browser has nothing to lay out but the answer itself.
const UMERKELIG = 100;

export class Svar {
  #element;
  #output;
  #tavle;
  /** Runs until an answer that is old looks so.
   *  @type {number | undefined} */
  #ur;
  /** What the answer on the page is for. */
  gjelder;

  /** @param {HTMLElement} element
   *  @param {Gjelder} gjelder what the answer that was built is for */
  constructor(element, gjelder) {
    this.#element = element;
    this.#output = /** @type {HTMLOutputElement} */ (element.querySelector("output"));
    this.#tavle = new Tavle(this.#output);
    this.gjelder = gjelder;
  }

  /** @param {boolean} ja */
  set opptatt(ja) {
    this.#output.setAttribute("aria-busy", String(ja));
  }

  /** Whether something has been typed that the answer is not for. */
  get utdatert() {
    return this.#output.dataset.utdatert !== undefined;
  }

  /** Whether it is still the answer that was built. */
  get standard() {
    return this.#output.dataset.svar === "standard";
  }

  /** The text in it that is made to be taken along. */
  get tekst() {
    return /** @type {HTMLElement} */ (this.#output.querySelector("[data-tekst]")).textContent;
  }

  foreldes() {
    this.#output.dataset.utdatert = "";
    this.#ur ??= setTimeout(() => this.serForeldetUt(), UMERKELIG);
  }

  /** Let an answer that is old look so at once. */
  serForeldetUt() {
    if (this.utdatert) this.#output.dataset.serUtdatert = "";
  }

  /** It is for what stands in the form after all. */
  staar() {
    clearTimeout(this.#ur);
    this.#ur = undefined;
    delete this.#output.dataset.utdatert;
    delete this.#output.dataset.serUtdatert;
  }

  /** @param {string} html
   *  @param {Gjelder} gjelder
   *  @param {Set<string>} skrevet the names of the fields that were written in after it was asked:
   *    what stands in them is newer than the answer */
  vis(html, gjelder, skrevet = new Set()) {
    this.#tavle.vis(html, skrevet);
    this.#output.dataset.svar = "eget";
    this.gjelder = gjelder;
    this.staar();
    return this;
  }

  /** Gives what does all that showing an answer takes, where nobody sees it. */
  oevelse() {
    /** @type {Element | undefined} */
    let kopi;
    /** @type {Tavle | undefined} */
    let tavle;
    return (/** @type {string} */ html) => {
      // Not before it is used: what waits for this page comes first.
      kopi ??= /** @type {Element} */ (this.#output.cloneNode(true));
      tavle ??= new Tavle(kopi);
      // The first that is asked for is compared, and those after it are written.
      morf(kopi, html, new Set());
      tavle.vis(html, new Set());
    };
  }

  /** Tell the answer to who does not see it. */
  kunngjoerSvaret() {
    // What is seen of it is known when the page is laid out anyway.
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const hoved = this.#output.querySelector("[data-kunngjoering]");
      this.kunngjoer(hoved?.innerText ?? "");
    });
  }

  /** A part that every calculator has.
   *  @param {string} velger */
  #del(velger) {
    return /** @type {HTMLElement} */ (this.#element.querySelector(velger));
  }

  /** Tell who does not see it.
   *  @param {string} tekst */
  kunngjoer(tekst) {
    this.#del(".kalkulator-kunngjoering").textContent = tekst;
  }

  /** Say why there is no new answer, with a way to try again; null takes it away.
   *  @param {Sviktslag | null} slag */
  meld(slag) {
    const boks = this.#del(".kalkulator-melding");
    if (!slag && boks.hidden) return;
    boks.hidden = !slag;
    boks.replaceChildren();
    if (!slag) return;
    const tekst = document.createElement("p");
    tekst.textContent = svarmelding(slag);
    const knapp = document.createElement("button");
    knapp.type = "button";
    knapp.className = "ds-button";
    knapp.dataset.variant = "secondary";
    knapp.dataset.verktoey = "igjen";
    knapp.textContent = ordFor("proev_igjen");
    boks.append(tekst, knapp);
  }

  /** Say what of a link was not used, where the answer is seen; "" takes it away.
   *  @param {string} tekst */
  meldOmLenken(tekst) {
    const boks = this.#del(".kalkulator-lenkemelding");
    boks.hidden = !tekst;
    if (boks.textContent === tekst) return;
    boks.textContent = tekst;
    if (tekst) boks.scrollIntoView({ block: "center", behavior: "instant" });
  }

  /** @param {string} tekst */
  kvitter(tekst) {
    this.#del(".kalkulator-kvittering").textContent = tekst;
  }
}
