// What is wrong in the form: each message at its field, and a list of them after submit.
import { aapne, navnet } from "./form.js";

export class Feil {
  #element;
  #skjema;
  #kunngjoer;

  /** `kunngjoer` says a text to who does not see the field turn red. */
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
    this.#element.querySelector(".kalkulator-utdatert").hidden = false;
  }

  /** Show `[{ felt, melding, linje }]` and nothing else; `sendt` says that submit was pressed. */
  vis(feil, sendt) {
    for (const kontroll of this.#skjema.kontroller) this.#merk(kontroll, "");
    const uten_felt = [];
    for (const { felt, melding, linje } of feil) {
      const kontroll = this.#skjema.kontroll(felt, linje);
      if (kontroll) this.#merk(kontroll, melding);
      else uten_felt.push(melding);
    }
    this.#oppsummer(feil, sendt || uten_felt.length > 0);
    this.#element.querySelector(".kalkulator-utdatert").hidden = feil.length === 0;
    // The summary, when it comes, takes the focus, and is heard by that.
    if (feil.length && this.#oppsummering.hidden) this.#kunngjoer(this.#tekst(feil[0]));
  }

  /** Follow a link of the summary to its field. */
  klikk(hendelse) {
    const hopp = hendelse.target.closest(".ds-error-summary a");
    if (!hopp) return;
    hendelse.preventDefault();
    document.getElementById(hopp.hash.slice(1))?.focus();
  }

  get #oppsummering() {
    return this.#element.querySelector(".ds-error-summary");
  }

  #tekst({ felt, melding, linje }) {
    const kontroll = this.#skjema.kontroll(felt, linje);
    return kontroll ? `${navnet(kontroll, linje)}: ${melding}` : melding;
  }

  #merk(kontroll, melding) {
    // A group of checkboxes or radio buttons has one place for its message.
    const plass =
      document.getElementById(`${kontroll.id}-feil`) ??
      document.getElementById(`${this.#skjema.navn}-${kontroll.name}-feil`);
    if (!plass) return;
    plass.textContent = melding;
    plass.hidden = !melding;
    if (melding) aapne(kontroll);
    if (melding) kontroll.setAttribute("aria-invalid", "true");
    else kontroll.removeAttribute("aria-invalid");
  }

  /** The list of faults comes after submit and takes the focus; it goes when all is mended. */
  #oppsummer(feil, vis) {
    const boks = this.#oppsummering;
    if (!feil.length) boks.hidden = true;
    if (!feil.length || !(vis || !boks.hidden)) return;
    // In the order of the form, whatever order they were found in; and each by its field's name.
    const { kontroller } = this.#skjema;
    const plassen = ({ felt, linje }) => kontroller.indexOf(this.#skjema.kontroll(felt, linje));
    const plass = new Map(feil.map((f) => [f, plassen(f)]));
    const ordnet = [...feil].sort((a, b) => plass.get(a) - plass.get(b));
    const punkter = ordnet.map((f) => this.#punkt(f));
    boks.querySelector("ul").replaceChildren(...punkter);
    boks.hidden = false;
    if (vis) boks.focus();
  }

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
