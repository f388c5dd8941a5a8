// The form of a calculator: its controls, and what stands in them.
import * as linjer from "./lines.js";

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

/** The words a control is known by, in quotation marks. */
export function ledetekst(kontroll) {
  return `«${navnet(kontroll)}»`;
}

/** The words a control is known by; `linje` is its number where there are several. */
export function navnet(kontroll, linje) {
  const gruppe = !linje && kontroll.closest("fieldset")?.querySelector("legend");
  const tekst = kontroll.ariaLabel ?? (gruppe || kontroll.labels?.[0])?.firstChild?.textContent;
  const navn = (tekst ?? kontroll.name).trim();
  return linje ? `${navn}, linje ${linje}` : navn;
}

/** A field behind a disclosure is shown when something is said of it. */
export function aapne(kontroll) {
  const detaljer = kontroll.closest("details");
  if (detaljer) detaljer.open = true;
}

export class Skjema {
  #element;

  /** `element` is the calculator; controls in its answer may belong to the form too. */
  constructor(element) {
    this.#element = element;
    this.form = element.querySelector("form");
    this.navn = element.getAttribute("navn");
  }

  get kontroller() {
    return [...this.form.elements].filter((k) => k.name);
  }

  get linjer() {
    return [...this.#element.querySelectorAll("[data-linjer]")];
  }

  /** The control that a message or a value is for; `linje` counts from 1. */
  kontroll(navn, linje = 1) {
    return this.alle(navn)[linje - 1];
  }

  alle(navn) {
    return this.kontroller.filter((k) => k.name === navn);
  }

  /** Whether the fields hold something else than what the built answer is for. */
  get endret() {
    return this.kontroller.some(endret);
  }

  /** What stands in the form: each field's text, and a list for checkboxes and for lines. */
  get svar() {
    const data = new FormData(this.form);
    const svar = {};
    for (const kontroll of this.kontroller) {
      const { name: navn, type } = kontroll;
      if (type === "file") continue;
      const flere = type === "checkbox" || kontroll.closest("[data-linjer]");
      svar[navn] = flere ? data.getAll(navn) : (data.get(navn) ?? "");
    }
    return svar;
  }

  get sporsmaal() {
    return { kalkulator: this.navn, maal: "nb", svar: this.svar };
  }

  /** The names of the fields that hold nothing, though something stood there at first. */
  get toemte() {
    const toemt = this.kontroller.filter((k) => !k.value && k.defaultValue);
    return new Set(toemt.map((k) => k.name));
  }

  klargjoerLinjer(signal) {
    for (const boks of this.linjer) linjer.klargjoer(boks, signal);
  }

  /** Make room for the lines that a list of pairs has values for. */
  tilpassLinjer(par) {
    for (const boks of this.linjer) linjer.tilpass(boks, par);
  }

  /** Put today in the fields that ask for it, where today is a day they may have. */
  settIdag() {
    const naa = new Date();
    const dag = new Date(naa - naa.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const felt = this.kontroller.filter((k) => "idag" in k.dataset && k.min <= dag && dag <= k.max);
    for (const kontroll of felt) kontroll.value = dag;
    return felt.length > 0;
  }
}
