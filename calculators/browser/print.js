// Paper has no clock and no address of its own, and cannot open what is closed.
import { endret } from "./control.js";
import { siden } from "./link.js";
import { ordFor, skrivemaate } from "./words.js";
/** @import { Kontroll } from "./control.js" */

// A longer address is of no use on paper.
const LENGST = 2_000;

/** Make the page ready for paper; `adresse` is the link to what stands in the form, if any.
 *  @param {HTMLElement} element
 *  @param {string | null} adresse */
export function foerUtskrift(element, adresse) {
  const kort = adresse && adresse.length <= LENGST;
  const her = kort ? adresse : siden();
  const dato = new Intl.DateTimeFormat(skrivemaate(), { dateStyle: "long" }).format(new Date());
  const linje = /** @type {HTMLElement} */ (element.querySelector(".kalkulator-utskrift"));
  linje.textContent = ordFor("skrevet_ut", { dato, adresse: her });
  for (const detaljer of document.querySelectorAll("details")) {
    const felt = /** @type {Kontroll[]} */ ([...detaljer.querySelectorAll("input, select")]);
    detaljer.open = true;
    // Empty fields are left out; the style sheet of print looks for this.
    for (const f of felt) f.closest(".ds-field")?.toggleAttribute("data-ubrukt", !f.value);
    detaljer.toggleAttribute("data-ubrukt", felt.length > 0 && !felt.some(endret));
  }
}
