// A form belongs to the rules of one year. When another year is chosen it is made anew by that
// year's rules, and what the visitor has put in it goes along as far as it fits.
import { Idiomorph } from "./idiomorph.js";
import { endret, ledetekst, standard, tilbakestill } from "./control.js";
import * as linjer from "./lines.js";
import { fyll } from "./link.js";
import { noder } from "./nodes.js";
import { ordFor } from "./words.js";
/** @import { Inndata, Kontroll, Nedtrekk } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Aarsskjema, Felter } from "./inngang.js" */
/** @import { Verdier } from "./link.js" */

const BOKSER = new Set(["checkbox", "radio"]);
export const AARET = "tilskuddsaar";

export class Aar {
  #skjema;
  #sidens;
  #skjemaets;
  #nyeLinjer;

  /** @param {Skjema} skjema
   *  @param {() => void} nyeLinjer is called when the form has been made anew */
  constructor(skjema, nyeLinjer) {
    this.#skjema = skjema;
    this.#nyeLinjer = nyeLinjer;
    this.#sidens = standard(this.#valg);
    this.#skjemaets = this.#sidens;
  }

  get #valg() {
    return /** @type {Nedtrekk} */ (this.#skjema.kontroll(AARET));
  }

  /** Whether another year is chosen than the one the form is made for. */
  get annet() {
    return this.#valg.value !== this.#skjemaets;
  }

  get sporsmaal() {
    return { kalkulator: this.#skjema.navn, tilskuddsaar: this.#valg.value };
  }

  /** Make the form that Python has given for the chosen year, and say what was done.
   *  @param {Aarsskjema} ny */
  bytt(ny) {
    const eget = this.#eget();
    const blandet = this.#skjema.linjer.filter((boks) => linjer.eksemplene(boks).length);
    this.#skjemaets = this.#valg.value;
    const aar = this.#skjemaets;
    bytt(this.#skjema.form, ny);
    this.#nyeLinjer();
    this.#skjema.settIdag();
    const { med, igjen } = detSomPasser(eget, this.#skjema.kontroller);
    fyll(this.#skjema, med, () => true);
    blandet.forEach(linjer.huskEksempel);
    pekTil(aar);
    const gjelder = ordFor("gjelder_aar", { aar });
    if (!igjen.length) return gjelder;
    return `${gjelder} ${ordFor("fulgte_ikke_med", { felt: igjen.join(", ") })}`;
  }

  /** Whether there are rules of the year that a link names, and it names one.
   *  @param {(string | null)[] | undefined} aarene */
  har(aarene) {
    return aarene?.length === 1 && [...this.#valg.options].some((o) => o.value === aarene[0]);
  }

  /** Choose a year that a link has the answers of; where it names none that there is, the year of
   *  the page.
   *  @param {(string | null)[] | undefined} aarene */
  velg(aarene) {
    this.#valg.value = this.har(aarene) ? /** @type {string[]} */ (aarene)[0] : this.#sidens;
  }

  /** The names of the fields the visitor has changed, the year apart. */
  get egne() {
    const endrede = new Set(this.#skjema.kontroller.filter(endret).map((k) => k.name));
    const flere = this.#skjema.linjer.flatMap((boks) => linjer.endrede(boks));
    return new Set([...endrede, ...flere].filter((n) => n !== AARET));
  }

  #eget() {
    const navn = this.egne;
    return Object.fromEntries(Object.entries(this.#skjema.svar).filter(([n]) => navn.has(n)));
  }
}

/** Let the links beside the calculator follow the chosen year: to the same page where that year has
 *  it, and else to the first page of the year.
 *  @param {string} aar */
function pekTil(aar) {
  /** @type {Iterable<HTMLAnchorElement & { dataset: { aar: string } }>} Each has a year in its address. */
  const lenker = document.querySelectorAll("a[data-aar]");
  for (const lenke of lenker) {
    lenke.dataset.bygd ??= /** @type {string} */ (lenke.getAttribute("href"));
    const [adresse, foran, bak] = /^(.*?)\d{4}([/.].*)$/.exec(lenke.dataset.bygd) ?? [];
    if (adresse === undefined) continue;
    const har = lenke.dataset.aar.split(" ").includes(aar);
    lenke.setAttribute("href", `${foran}${aar}${har ? bak : "/"}`);
    // A file that the year does not have is not offered.
    const avsnitt = lenke.closest("p");
    if (avsnitt && lenke.hasAttribute("download")) avsnitt.hidden = !har;
  }
}

/** Put the fields of another year, as HTML, in the form. Controls in the answer that are no
 *  field of that year (`felt` has its names) are taken out of the form.
 *  @param {HTMLFormElement} skjema
 *  @param {Aarsskjema} ny */
function bytt(skjema, { html, felt, tomme }) {
  Idiomorph.morph(skjema, noder(html), {
    morphStyle: "innerHTML",
    callbacks: { beforeAttributeUpdated: (navn) => navn !== "open" },
  });
  for (const kontroll of /** @type {Kontroll[]} */ ([...skjema.elements]).filter((k) => k.name)) {
    if (skjema.contains(kontroll)) tilbakestill(kontroll);
    else if (!felt.includes(kontroll.name)) kontroll.removeAttribute("name");
  }
  const hele = /** @type {Element} */ (skjema.closest("kalkulator-skjema"));
  /** @type {NodeListOf<HTMLElement>} */
  const knapper = hele.querySelectorAll("[data-verktoey]");
  for (const knapp of knapper) {
    knapp.hidden = tomme.includes(/** @type {string} */ (knapp.dataset.verktoey));
  }
}

/** The part of an answer that the controls of the form can hold, as a map of names and lists of
 *  values, and the words for the fields where something was left behind.
 *  @param {Felter} svar
 *  @param {Kontroll[]} kontroller */
function detSomPasser(svar, kontroller) {
  /** @type {Verdier} */
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

/** @typedef {Pick<Inndata, "type" | "min" | "max"> & Pick<HTMLSelectElement, "tagName" | "options">} Mulig */
/** @param {Kontroll[]} felt
 *  @param {string} verdi */
function gaar(felt, verdi) {
  const [{ type, tagName, min, max, options }] = /** @type {Mulig[]} */ (/** @type {unknown} */ (felt));
  if (BOKSER.has(type)) return felt.some((k) => k.value === verdi);
  if (tagName === "SELECT") return [...options].some((o) => o.value === verdi);
  return type !== "date" || verdi === "" || (min <= verdi && verdi <= max);
}
