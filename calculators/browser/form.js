// The form of a calculator: its controls, and what stands in them.
import { BOKSER, endret, roert, settVerdi, standard, tilbakestill, ufullstendig } from "./control.js";
import * as linjer from "./lines.js";
/** @import { Inndata, Kontroll } from "./control.js" */
/** @import { Felter } from "./inngang.js" */

// How Python is told of a date that the browser holds back: as any text that is no date.
const UFULLSTENDIG = "ugyldig";

export class Skjema {
  #element;

  /** @param {HTMLElement} element the calculator; controls in its answer may belong to the form too */
  constructor(element) {
    this.#element = element;
    this.form = /** @type {HTMLFormElement} */ (element.querySelector("form"));
    this.navn = /** @type {string} */ (element.getAttribute("navn"));
  }

  get kontroller() {
    const alle = new Set(this.form.elements);
    // What is in the answer belongs to the form by its id, and in a page that is left no longer.
    if (!this.#element.isConnected) {
      for (const k of this.#element.querySelectorAll(`[form="${this.form.id}"]`)) alle.add(k);
    }
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
    return new Set(this.kontroller.filter(roert).map((k) => k.name));
  }

  /** Whether some date is half written, or no day of the calendar. */
  get ufullstendig() {
    return this.kontroller.some(ufullstendig);
  }

  /** What some fault is told of, or is half written. */
  get medFeil() {
    return this.kontroller.filter((k) => k.hasAttribute("aria-invalid") || ufullstendig(k));
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

  /** The names of the fields that hold something else than they did when this was read of them.
   *  @param {Felter} da */
  endretSiden(da) {
    const naa = Object.entries(this.svar);
    const likt = JSON.stringify;
    return new Set(naa.filter(([n, verdi]) => likt(verdi) !== likt(da[n] ?? "")).map(([n]) => n));
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
      if ("idag" in k.dataset && !unntatt.has(k.name) && k.min <= dag && dag <= k.max) settVerdi(k, dag);
    }
  }
}
