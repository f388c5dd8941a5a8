// A form belongs to the rules of one year. When another year is chosen it is made anew by that
// year's rules, and what the visitor has put in it goes along as far as it fits.
import { Idiomorph } from "./idiomorph.js";
import { ledetekst } from "./link.js";

const BOKSER = new Set(["checkbox", "radio"]);

/** What stands in a control at first. */
export function standard(kontroll) {
  if (kontroll.tagName !== "SELECT") return kontroll.defaultValue;
  return ([...kontroll.options].find((o) => o.defaultSelected) ?? kontroll.options[0])?.value;
}

/** Whether the visitor has put something else in a control than what stood there at first. */
export function endret(kontroll) {
  if (BOKSER.has(kontroll.type)) return kontroll.checked !== kontroll.defaultChecked;
  return kontroll.value !== standard(kontroll);
}

export function tilbakestill(kontroll) {
  if (BOKSER.has(kontroll.type)) kontroll.checked = kontroll.defaultChecked;
  else if (kontroll.type !== "file") kontroll.value = standard(kontroll);
}

/** Put the fields of another year, as HTML, in the form. Controls in the answer that are no
 *  field of that year (`felt` has its names) are taken out of the form. */
export function bytt(skjema, { html, felt }) {
  Idiomorph.morph(skjema, html, {
    morphStyle: "innerHTML",
    callbacks: { beforeAttributeUpdated: (navn) => navn !== "open" },
  });
  for (const kontroll of [...skjema.elements].filter((k) => k.name)) {
    if (skjema.contains(kontroll)) tilbakestill(kontroll);
    else if (!felt.includes(kontroll.name)) kontroll.removeAttribute("name");
  }
}

/** The part of an answer that the controls of the form can hold, as a map of names and lists of
 *  values, and the words for the fields where something was left behind. */
export function detSomPasser(svar, kontroller) {
  const med = new Map();
  const igjen = [];
  for (const [navn, verdi] of Object.entries(svar)) {
    const felt = kontroller.filter((k) => k.name === navn);
    if (!felt.length) continue;
    const verdier = [verdi].flat();
    const passer = verdier.filter((v) => gaar(felt, v));
    if (passer.length < verdier.length) igjen.push(ledetekst(felt[0]));
    // A field without boxes is not emptied because its value does not fit.
    if (passer.length || Array.isArray(verdi)) med.set(navn, passer.length ? passer : [""]);
  }
  return { med, igjen };
}

function gaar(felt, verdi) {
  const [{ type, tagName, min, max, options }] = felt;
  if (BOKSER.has(type)) return felt.some((k) => k.value === verdi);
  if (tagName === "SELECT") return [...options].some((o) => o.value === verdi);
  return type !== "date" || verdi === "" || (min <= verdi && verdi <= max);
}
