// One control of a form: what stands in it, whether somebody has been at it, and what it is called.
import { ordFor } from "./words.js";

/** What is answered in, each known by its tag.
 *  @typedef {HTMLInputElement & { tagName: "INPUT" }} Inndata
 *  @typedef {HTMLSelectElement & { tagName: "SELECT" }} Nedtrekk
 *  @typedef {Inndata | Nedtrekk | (HTMLTextAreaElement & { tagName: "TEXTAREA" })} Kontroll */

export const BOKSER = new Set(["checkbox", "radio"]);
// A day that no field holds.
const ANNEN_DAG = "2000-02-29";

/** What stands in a control at first.
 *  @param {Kontroll} kontroll */
export function standard(kontroll) {
  if (kontroll.tagName !== "SELECT") return kontroll.defaultValue;
  return ([...kontroll.options].find((o) => o.defaultSelected) ?? kontroll.options[0])?.value;
}

/** Whether a date is half written, or no day of the calendar: the browser shows it, and gives ""
 *  as its value.
 *  @param {Kontroll} kontroll */
export function ufullstendig(kontroll) {
  return Boolean(kontroll.validity?.badInput);
}

/** Whether the visitor has put something else in a control than what stood there at first.
 *  @param {Kontroll} kontroll */
export function endret(kontroll) {
  if (ufullstendig(kontroll)) return true;
  const boks = /** @type {Inndata} */ (kontroll);
  if (BOKSER.has(kontroll.type)) return boks.checked !== boks.defaultChecked;
  return kontroll.value !== standard(kontroll);
}

/** Whether somebody has been at a control, also if it holds what it held at first: it no longer
 *  follows when that is changed. A copy is asked, which has been at what it is a copy of: changed
 *  itself, what is selected in it would be so no longer, and what is typed next would be added.
 *  @param {Kontroll} kontroll */
export function roert(kontroll) {
  if (endret(kontroll)) return true;
  const { type, tagName } = kontroll;
  const boks = /** @type {Inndata} */ (kontroll);
  if (tagName === "SELECT" || type === "file" || (type === "radio" && !boks.checked)) return false;
  const kopi = /** @type {Inndata} */ (kontroll.cloneNode(true));
  if (BOKSER.has(type)) {
    kopi.defaultChecked = !kopi.defaultChecked;
    return kopi.checked === boks.checked;
  }
  kopi.defaultValue = type === "date" ? ANNEN_DAG : `${kontroll.value}0`;
  return kopi.value === kontroll.value;
}

/** @param {Kontroll} kontroll */
export function tilbakestill(kontroll) {
  const boks = /** @type {Inndata} */ (kontroll);
  if (BOKSER.has(kontroll.type)) boks.checked = boks.defaultChecked;
  else if (kontroll.type !== "file") skriv(kontroll, standard(kontroll));
}

/** Put a value in a control; where the visitor has come to it by Tab, and all of it is selected, it
 *  stays so: what is typed next is instead of it, not after it.
 *  @param {Kontroll} kontroll
 *  @param {string} verdi */
export function settVerdi(kontroll, verdi) {
  const { selectionStart: fra, selectionEnd: til } = /** @type {Inndata} */ (kontroll);
  const merket = document.activeElement === kontroll && fra === 0 && til === kontroll.value.length;
  kontroll.value = verdi;
  if (merket) /** @type {Inndata} */ (kontroll).select();
}

/** What is half written goes too, also where the value is "" before and after.
 *  @param {Kontroll} kontroll
 *  @param {string} verdi */
function skriv(kontroll, verdi) {
  settVerdi(kontroll, verdi);
  if (!ufullstendig(kontroll)) return;
  const dato = /** @type {Inndata} */ (kontroll);
  dato.type = "text";
  dato.type = "date";
  kontroll.value = verdi;
}

/** The words a control is known by, in quotation marks.
 *  @param {Kontroll} kontroll */
export function ledetekst(kontroll) {
  return `«${navnet(kontroll)}»`;
}

/** The words a control is known by; `linje` is its number where there are several.
 *  @param {Kontroll} kontroll
 *  @param {number} [linje] */
export function navnet(kontroll, linje) {
  const gruppe = !linje && kontroll.closest("fieldset")?.querySelector("legend");
  const tekst = kontroll.ariaLabel ?? (gruppe || kontroll.labels?.[0])?.firstChild?.textContent;
  const navn = (tekst ?? kontroll.name).trim();
  return linje ? ordFor("navn_paa_linje", { navn, linje }) : navn;
}

/** A field behind a disclosure is shown when something is said of it.
 *  @param {Element} kontroll */
export function aapne(kontroll) {
  const detaljer = kontroll.closest("details");
  if (detaljer) detaljer.open = true;
}
