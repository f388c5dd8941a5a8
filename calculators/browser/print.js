// Paper has no clock and no address of its own, and cannot open what is closed.
import { endret } from "./form.js";

/** Make the page ready for paper; `adresse` gives the link to what stands in the form. */
export function foerUtskrift(element, adresse) {
  const dato = new Intl.DateTimeFormat("nb-NO", { dateStyle: "long" }).format(new Date());
  element.querySelector(".kalkulator-utskrift").textContent = `Skrevet ut ${dato} fra ${adresse}`;
  for (const detaljer of document.querySelectorAll("details")) {
    const felt = [...detaljer.querySelectorAll("input, select")];
    detaljer.open = true;
    // A page of empty fields is left out; the style sheet of print looks for this.
    detaljer.toggleAttribute("data-ubrukt", felt.length > 0 && !felt.some(endret));
  }
}
