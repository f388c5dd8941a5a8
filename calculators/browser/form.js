// The form of a calculator: its controls, and what stands in them.
import * as linjer from "./lines.js";
import { ordFor } from "./words.js";
/** @import { Felter } from "./inngang.js" */

/** What is answered in, each known by its tag.
 *  @typedef {HTMLInputElement & { tagName: "INPUT" }} Inndata
 *  @typedef {HTMLSelectElement & { tagName: "SELECT" }} Nedtrekk
 *  @typedef {Inndata | Nedtrekk | (HTMLTextAreaElement & { tagName: "TEXTAREA" })} Kontroll */

const BOKSER = new Set(["checkbox", "radio"]);
// How Python is told of a date that the browser holds back: as any text that is no date.
const UFULLSTENDIG = "ugyldig";

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
 *  follows when that is changed.
 *  @param {Kontroll & Record<string, unknown>} kontroll by the names of its properties too */
function roert(kontroll) {
  if (endret(kontroll)) return true;
  const { type, tagName } = kontroll;
  if (tagName === "SELECT" || type === "file" || (type === "radio" && !kontroll.checked)) return false;
  const [foerst, holder, annet] = BOKSER.has(type)
    ? ["defaultChecked", "checked", !kontroll.checked]
    : ["defaultValue", "value", type === "date" ? "2000-02-29" : `${kontroll.value}0`];
  const var_ = kontroll[foerst];
  if (annet === var_) return false;
  const hadde = kontroll.hasAttribute("value");
  kontroll[foerst] = annet;
  const fulgte = kontroll[holder] === annet;
  kontroll[foerst] = var_;
  if (!hadde) kontroll.removeAttribute("value");
  return !fulgte;
}

/** @param {Kontroll} kontroll */
export function tilbakestill(kontroll) {
  const boks = /** @type {Inndata} */ (kontroll);
  if (BOKSER.has(kontroll.type)) boks.checked = boks.defaultChecked;
  else if (kontroll.type !== "file") skriv(kontroll, standard(kontroll));
}

/** What is half written goes too, also where the value is "" before and after.
 *  @param {Kontroll} kontroll
 *  @param {string} verdi */
function skriv(kontroll, verdi) {
  kontroll.value = verdi;
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

export class Skjema {
  #element;

  /** @param {HTMLElement} element the calculator; controls in its answer may belong to the form too */
  constructor(element) {
    this.#element = element;
    this.form = /** @type {HTMLFormElement} */ (element.querySelector("form"));
    this.navn = /** @type {string} */ (element.getAttribute("navn"));
  }

  get kontroller() {
    // What is in the answer belongs to the form by its id, and in a page that is left no longer.
    const iSvaret = this.#element.querySelectorAll(`[form="${this.form.id}"]`);
    const alle = new Set([...this.form.elements, ...iSvaret]);
    return /** @type {Kontroll[]} */ ([...alle]).filter((k) => k.name);
  }

  get linjer() {
    return /** @type {HTMLElement[]} */ ([...this.#element.querySelectorAll("[data-linjer]")]);
  }

  /** The control that a message or a value is for; `linje` counts from 1.
   *  @param {string} navn
   *  @returns {Kontroll | undefined} */
  kontroll(navn, linje = 1) {
    return this.alle(navn)[linje - 1];
  }

  /** @param {string} navn */
  alle(navn) {
    return this.kontroller.filter((k) => k.name === navn);
  }

  /** Whether the fields hold something else than what the built answer is for. */
  get endret() {
    return this.kontroller.some(endret);
  }

  /** The names of the fields that somebody has been at. */
  get roerte() {
    const erRoert = /** @type {(k: Kontroll) => boolean} */ (roert);
    return new Set(this.kontroller.filter(erRoert).map((k) => k.name));
  }

  /** Whether some date is half written, or no day of the calendar. */
  get ufullstendig() {
    return this.kontroller.some(ufullstendig);
  }

  /** Whether it is being written now. */
  get skrives() {
    return this.kontroller.some((k) => k === document.activeElement && ufullstendig(k));
  }

  /** What stands in the form: each field's text, and a list for checkboxes and for lines. */
  get svar() {
    return this.#lest(
      (k) => (ufullstendig(k) ? UFULLSTENDIG : k.value),
      (k) => /** @type {Inndata} */ (k).checked,
    );
  }

  /** @param {(k: Kontroll) => string} verdi
   *  @param {(k: Kontroll) => boolean} krysset */
  #lest(verdi, krysset) {
    /** @type {Felter} */
    const svar = {};
    for (const kontroll of this.kontroller) {
      const { name: navn, type } = kontroll;
      if (type === "file") continue;
      const verdier = BOKSER.has(type) && !krysset(kontroll) ? [] : [verdi(kontroll) ?? ""];
      const flere = type === "checkbox" || kontroll.closest("[data-linjer]");
      if (flere) /** @type {string[]} */ (svar[navn] ??= []).push(...verdier);
      else svar[navn] = verdier[0] ?? svar[navn] ?? "";
    }
    return svar;
  }

  /** What stands in the form as one text. An answer may bring empty fields with it. */
  get avtrykk() {
    return JSON.stringify(Object.entries(this.svar).filter(([, verdi]) => verdi !== ""));
  }

  get sporsmaal() {
    return { kalkulator: this.navn, svar: this.svar };
  }

  /** What the answer that is built for this form is for. */
  get eksempel() {
    const svar = this.#lest(standard, (k) => /** @type {Inndata} */ (k).defaultChecked);
    return { id: "", sporsmaal: { ...this.sporsmaal, svar }, fil: null };
  }

  /** The names of the fields that hold nothing, though something stood there at first. */
  get toemte() {
    const toemt = /** @type {Inndata[]} */ (this.kontroller).filter((k) => !k.value && k.defaultValue);
    return new Set(toemt.map((k) => k.name));
  }

  /** Make what needs JavaScript work, when the form is there or has been made anew.
   *  @param {AbortSignal} signal */
  klargjoer(signal) {
    /** @type {HTMLButtonElement} */ (this.form.querySelector("[type=submit]")).disabled = false;
    for (const boks of this.linjer) linjer.klargjoer(boks, signal);
  }

  /** Make room for the lines of a map of names and lists of values. Where not all of `oensket` is
   *  in it, or there is no room, the columns are taken out of the map.
   *  @param {Map<string, string[]>} verdier
   *  @param {{ has(navn: string): boolean }} oensket */
  tilpassLinjer(verdier, oensket) {
    for (const boks of this.linjer) {
      const navn = linjer.kolonner(boks);
      const hel = navn.every((n) => verdier.has(n) === oensket.has(n));
      if (!hel || !linjer.tilpass(boks, verdier)) navn.forEach((n) => verdier.delete(n));
    }
  }

  /** Let the fields hold what they held at first, and today where they ask for it; those with a
   *  name in `unntatt` stay as they are.
   *  @param {Set<string>} unntatt */
  tilbakestill(unntatt = new Set()) {
    for (const boks of this.linjer) {
      if (!linjer.kolonner(boks).some((navn) => unntatt.has(navn))) linjer.tilbakestill(boks);
    }
    for (const kontroll of this.kontroller) {
      if (!unntatt.has(kontroll.name)) tilbakestill(kontroll);
    }
    this.settIdag(unntatt);
  }

  /** Let one field hold what it held at first; a column goes with its lines. Gives the names.
   *  @param {string} navn */
  tilbakestillFelt(navn) {
    /** @type {HTMLElement | null | undefined} */
    const boks = this.kontroll(navn)?.closest("[data-linjer]");
    if (boks) linjer.tilbakestill(boks);
    else this.alle(navn).forEach(tilbakestill);
    return boks ? linjer.kolonner(boks) : [navn];
  }

  /** Put today in the fields that ask for it, where today is a day they may have.
   *  @param {Set<string>} unntatt */
  settIdag(unntatt = new Set()) {
    const naa = new Date();
    const dag = new Date(naa.getTime() - naa.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    for (const k of /** @type {Inndata[]} */ (this.kontroller)) {
      if ("idag" in k.dataset && !unntatt.has(k.name) && k.min <= dag && dag <= k.max) k.value = dag;
    }
  }
}
