// The line that says which case is open and what is to be known of it, with the ways to put it away
// and to let this browser keep it. It stands as long as the case is open, and on paper.
import { drop, keep, kept } from "./case_store.js";
import { ordFor } from "./words.js";
/** @import { Aapen } from "./case_store.js" */

export class Sakslinje {
  #form;
  #kvitter;
  #leggBort;
  /** @type {HTMLElement | null} */
  #linje = null;

  /** @param {HTMLFormElement} form
   *  @param {(tekst: string) => void} kvitter
   *  @param {() => void} leggBort */
  constructor(form, kvitter, leggBort) {
    this.#form = form;
    this.#kvitter = kvitter;
    this.#leggBort = leggBort;
  }

  /** @param {Aapen} saken
   *  @param {string[]} setninger */
  vis(saken, setninger) {
    this.fjern();
    const tekst = document.createElement("p");
    tekst.textContent = [ordFor("sak_aapen", { fil: saken.filnavn }), ...setninger].filter(Boolean).join(" ");
    const linje = document.createElement("div");
    linje.className = "kalkulator-sak";
    linje.setAttribute("role", "group");
    linje.ariaLabel = ordFor("sak");
    const bort = lagKnapp(ordFor("sak_legg_bort"), this.#leggBort);
    linje.append(tekst, bort, this.#lagreknapp(saken));
    this.#form.before(linje);
    this.#linje = linje;
  }

  fjern() {
    this.#linje?.remove();
    this.#linje = null;
  }

  /** @param {Aapen} saken
   *  @returns {HTMLButtonElement} */
  #lagreknapp(saken) {
    const holdt = kept() !== null;
    const ord = holdt ? ordFor("sak_fjern") : ordFor("sak_behold");
    const knapp = lagKnapp(ord, () => {
      const gikk = holdt ? drop() : keep(saken);
      const ny = this.#lagreknapp(saken);
      knapp.replaceWith(ny);
      ny.focus();
      if (!gikk) this.#kvitter(ordFor("sak_nektet"));
      else this.#kvitter(holdt ? ordFor("sak_fjernet") : ordFor("sak_beholdt"));
    });
    return knapp;
  }
}

/** @param {string} ord
 *  @param {() => void} gjoer */
function lagKnapp(ord, gjoer) {
  const knapp = document.createElement("button");
  knapp.type = "button";
  knapp.className = "ds-button";
  knapp.dataset.variant = "secondary";
  knapp.dataset.size = "sm";
  knapp.textContent = ord;
  knapp.addEventListener("click", gjoer);
  return knapp;
}
