// What is wrong in the form: each message at its field, and a list of them after submit.
import { aapne, navnet } from "./control.js";
/** @import { Kontroll } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Feltfeil } from "./inngang.js" */

export class Feil {
  #element;
  #skjema;
  #kunngjoer;

  /** @param {HTMLElement} element
   *  @param {Skjema} skjema
   *  @param {(tekst: string) => void} kunngjoer says it to who does not see the field turn red */
  constructor(element, skjema, kunngjoer) {
    this.#element = element;
    this.#skjema = skjema;
    this.#kunngjoer = kunngjoer;
  }

  /** Whether some fault is told of. */
  get vises() {
    return this.#skjema.kontroller.some((k) => k.hasAttribute("aria-invalid"));
  }

  /** Say that the answer is old, before it is known which fields are at fault. */
  varsle() {
    this.#utdatert.hidden = false;
  }

  /** Show these and nothing else; `sendt` says that submit was pressed.
   *  @param {Feltfeil[]} feil
   *  @param {boolean} sendt */
  vis(feil, sendt) {
    for (const kontroll of this.#skjema.kontroller) this.#merk(kontroll, "");
    const uten_felt = [];
    for (const { felt, melding, linje } of feil) {
      const kontroll = this.#skjema.kontroll(felt, linje);
      if (kontroll) this.#merk(kontroll, melding);
      else uten_felt.push(melding);
    }
    this.#oppsummer(feil, sendt || uten_felt.length > 0);
    this.#utdatert.hidden = feil.length === 0;
    // The summary, when it comes, takes the focus, and is heard by that.
    if (feil.length && this.#oppsummering.hidden) this.#kunngjoer(this.#tekst(feil[0]));
  }

  /** Follow a link of the summary to its field.
   *  @param {MouseEvent} hendelse */
  klikk(hendelse) {
    /** @type {HTMLAnchorElement | null} */
    const hopp = /** @type {Element} */ (hendelse.target).closest(".ds-error-summary a");
    if (!hopp) return;
    hendelse.preventDefault();
    document.getElementById(hopp.hash.slice(1))?.focus();
  }

  get #utdatert() {
    return /** @type {HTMLElement} */ (this.#element.querySelector(".kalkulator-utdatert"));
  }

  get #oppsummering() {
    return /** @type {HTMLElement} */ (this.#element.querySelector(".ds-error-summary"));
  }

  /** @param {Feltfeil} feilen */
  #tekst({ felt, melding, linje }) {
    const kontroll = this.#skjema.kontroll(felt, linje);
    return kontroll ? `${navnet(kontroll, linje)}: ${melding}` : melding;
  }

  /** @param {Kontroll} kontroll
   *  @param {string} melding */
  #merk(kontroll, melding) {
    // A group of checkboxes or radio buttons has one place for its message.
    const plass =
      document.getElementById(`${kontroll.id}-feil`) ??
      document.getElementById(`${this.#skjema.navn}-${kontroll.name}-feil`);
    if (!plass) return;
    // What is written anew is laid out anew, also when it says the same.
    if (plass.textContent !== melding) plass.textContent = melding;
    if (plass.hidden === Boolean(melding)) plass.hidden = !melding;
    if (melding) aapne(kontroll);
    if (melding) kontroll.setAttribute("aria-invalid", "true");
    else kontroll.removeAttribute("aria-invalid");
  }

  /** The list of faults comes after submit and takes the focus; it goes when all is mended.
   *  @param {Feltfeil[]} feil
   *  @param {boolean} vis */
  #oppsummer(feil, vis) {
    const boks = this.#oppsummering;
    if (!feil.length) boks.hidden = true;
    if (!feil.length || !(vis || !boks.hidden)) return;
    // In the order of the form, whatever order they were found in; and each by its field's name.
    const { kontroller } = this.#skjema;
    /** @param {Feltfeil} feilen */
    const plassen = ({ felt, linje }) =>
      kontroller.indexOf(/** @type {Kontroll} */ (this.#skjema.kontroll(felt, linje)));
    const ordnet = feil.map((f) => ({ f, plass: plassen(f) })).sort((a, b) => a.plass - b.plass);
    const punkter = ordnet.map(({ f }) => this.#punkt(f));
    /** @type {HTMLElement} */ (boks.querySelector("ul")).replaceChildren(...punkter);
    boks.hidden = false;
    if (vis) boks.focus();
  }

  /** @param {Feltfeil} feilen */
  #punkt(feilen) {
    const punkt = document.createElement("li");
    const kontroll = this.#skjema.kontroll(feilen.felt, feilen.linje);
    const tekst = this.#tekst(feilen);
    if (!kontroll) {
      punkt.textContent = tekst;
      return punkt;
    }
    const lenke = document.createElement("a");
    lenke.textContent = tekst;
    lenke.href = `#${kontroll.id}`;
    lenke.className = "ds-link";
    punkt.append(lenke);
    return punkt;
  }
}
