// The answer on the page, and what is said beside it: that it is old, why a new one does not come,
// and a receipt for what was done.
import { Idiomorph } from "./idiomorph.js";
import { svarmelding } from "./failures.js";

export class Svar {
  #element;
  #output;
  /** What the answer on the page is for: `{ sporsmaal }`, and for a file what file.js says. */
  gjelder;

  /** `gjelder` is what the answer that was built is for. */
  constructor(element, gjelder) {
    this.#element = element;
    this.#output = element.querySelector("output");
    this.gjelder = gjelder;
  }

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
    return this.#output.querySelector("[data-tekst]").textContent;
  }

  foreldes() {
    this.#output.dataset.utdatert = "";
  }

  /** It is for what stands in the form after all. */
  staar() {
    delete this.#output.dataset.utdatert;
  }

  vis(html, gjelder) {
    // Morphing keeps the focus and the caret in the fields that stand inside the answer.
    Idiomorph.morph(this.#output, html, {
      morphStyle: "innerHTML",
      ignoreActiveValue: true,
      // What the visitor has opened stays open.
      callbacks: { beforeAttributeUpdated: (navn) => navn !== "open" },
    });
    this.#output.dataset.svar = "eget";
    this.gjelder = gjelder;
    this.staar();
    // What is seen of it is known when the page is laid out anyway.
    requestAnimationFrame(() => {
      const hoved = this.#output.querySelector("[data-kunngjoering]");
      this.kunngjoer(hoved?.innerText ?? "");
    });
  }

  /** Tell who does not see it. */
  kunngjoer(tekst) {
    this.#element.querySelector(".kalkulator-kunngjoering").textContent = tekst;
  }

  /** Say why there is no new answer, with a way to try again; null takes it away. */
  meld(slag) {
    const boks = this.#element.querySelector(".kalkulator-melding");
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
    knapp.textContent = "Prøv igjen";
    boks.append(tekst, knapp);
  }

  /** Say what of a link was not used, where the answer is seen; "" takes it away. */
  meldOmLenken(tekst) {
    const boks = this.#element.querySelector(".kalkulator-lenkemelding");
    boks.hidden = !tekst;
    if (boks.textContent === tekst) return;
    boks.textContent = tekst;
    if (tekst) boks.scrollIntoView({ block: "center", behavior: "instant" });
  }

  kvitter(tekst) {
    this.#element.querySelector(".kalkulator-kvittering").textContent = tekst;
  }
}
