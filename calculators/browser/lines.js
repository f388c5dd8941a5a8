// Lines of a form that can be added, removed and pasted from a spreadsheet. Each change is told
// as an input event of a field, so whoever listens to the form need not know of lines.

import { noder } from "./nodes.js";
import { Del } from "./part.js";
import { ordFor, ordForAntall } from "./words.js";
/** @import { Inndata } from "./control.js" */

/** How many lines there may be, and the words by which pasted rows are known: of each column, and
 *  of a sum.
 *  @typedef {{ flest: number, overskrifter: string[][], sumord: string[] }} Regler */

/** @param {HTMLElement} boks */
export const linjene = (boks) => /** @type {HTMLLIElement[]} */ ([...boks.querySelectorAll("ol > li")]);
/** @param {HTMLElement} linje */
export const feltene = (linje) => [...linje.querySelectorAll("input")];
/** @type {(boks: HTMLElement) => Regler} */
export const reglene = (boks) => JSON.parse(/** @type {string} */ (boks.dataset.linjer));

// A text without any of these is one cell as it stands, and the browser pastes it.
const FLERE_CELLER = /[\t\r\n";,]/;

/** @type {Del<typeof import("./paste.js")>} */
const LINJER = new Del(new URL("./paste.js", import.meta.url));
/** @type {Del<typeof import("./series.js")>} */
const SERIER = new Del(new URL("./series.js", import.meta.url));
const hent = () => Promise.all([LINJER.hent(), SERIER.hent()]).catch(() => []);

/** @type {WeakMap<HTMLElement, AbortSignal>} */
const lyttet = new WeakMap();
/** The lines as they were built, as HTML, and whether they are an example.
 *  @type {WeakMap<HTMLElement, { html: string, eksempel?: string }>} */
const foerst = new WeakMap();
/** What the lines of each block's examples say, of every year that has been shown.
 *  @type {WeakMap<HTMLElement, Set<string>>} */
const eksempler = new WeakMap();

/** Make the buttons of a block of lines work, until the signal says stop. It may be done again,
 *  when the block has been drawn anew.
 *  @param {HTMLElement} boks
 *  @param {AbortSignal} signal */
export function klargjoer(boks, signal) {
  /** @type {NodeListOf<HTMLElement>} */
  const knapper = boks.querySelectorAll("[data-linje]");
  for (const knapp of knapper) knapp.hidden = false;
  if (boks.dataset.antall === undefined) husk(boks);
  visEksempel(boks);
  if (lyttet.get(boks) === signal) return;
  lyttet.set(boks, signal);
  boks.addEventListener("click", (hendelse) => klikk(boks, hendelse), { signal });
  boks.addEventListener("input", () => visEksempel(boks), { signal });
}

/** Remember the lines as they were built.
 *  @param {HTMLElement} boks */
function husk(boks) {
  const { eksempel } = boks.dataset;
  boks.dataset.antall = String(linjene(boks).length);
  foerst.set(boks, { html: /** @type {HTMLElement} */ (boks.querySelector("ol")).innerHTML, eksempel });
  if (eksempel === undefined) return;
  /** @param {HTMLLIElement} linje */
  const bygd = (linje) => JSON.stringify(feltene(linje).map((f) => f.defaultValue));
  eksempler.set(boks, new Set([...(eksempler.get(boks) ?? []), ...linjene(boks).map(bygd)]));
}

/** The names of the columns.
 *  @param {HTMLElement} boks */
export function kolonner(boks) {
  return feltene(linjene(boks)[0]).map((f) => f.name);
}

/** The names of the columns when something in the lines is changed: they go along together.
 *  @param {HTMLElement} boks */
export function endrede(boks) {
  const alle = linjene(boks);
  const uroert = alle.flatMap(feltene).every((f) => f.value === f.defaultValue);
  return uroert && alle.length === Number(boks.dataset.antall) ? [] : kolonner(boks);
}

/** Let the lines be those that were built.
 *  @param {HTMLElement} boks */
export function tilbakestill(boks) {
  const { html, eksempel } = /** @type {{ html: string, eksempel?: string }} */ (foerst.get(boks));
  /** @type {HTMLElement} */ (boks.querySelector("ol")).replaceChildren(noder(html));
  if (eksempel !== undefined) boks.dataset.eksempel = eksempel;
  visEksempel(boks);
}

/** Give the block as many empty lines as a map of names and lists of values has for one of its
 *  columns. Says whether it has any, and there is room for them.
 *  @param {HTMLElement} boks
 *  @param {Map<string, string[]>} verdier */
export function tilpass(boks, verdier) {
  const antall = Math.max(...kolonner(boks).map((navn) => verdier.get(navn)?.length ?? 0));
  if (!antall || antall > reglene(boks).flest) return false;
  skriv(boks, Array(antall).fill(kolonner(boks).map(() => "")));
  return true;
}

/** @param {HTMLElement} boks
 *  @param {MouseEvent} hendelse */
function klikk(boks, { target }) {
  /** @type {HTMLElement | null} */
  const knapp = /** @type {Element} */ (target).closest("[data-linje]");
  if (knapp) KNAPPER[/** @type {string} */ (knapp.dataset.linje)](boks, knapp);
}

/** @type {Record<string, (boks: HTMLElement, knapp: HTMLElement) => void>} */
const KNAPPER = {
  ny(boks) {
    const { flest } = reglene(boks);
    const alle = linjene(boks);
    if (alle.length >= flest) return si(boks, ordFor("linjer_fulle", { flest }));
    settAntall(boks, alle.length + 1);
    feltene(/** @type {HTMLLIElement} */ (linjene(boks).at(-1)))[0].focus();
  },
  fjern(boks, knapp) {
    const alle = linjene(boks);
    const linje = /** @type {HTMLLIElement} */ (knapp.closest("li"));
    const nummer = alle.indexOf(linje);
    if (alle.length > 1) linje.remove();
    else for (const felt of feltene(linje)) felt.value = "";
    nummerer(boks);
    const igjen = linjene(boks);
    feltene(igjen[Math.min(nummer, igjen.length - 1)])[0].focus();
    meld(boks, ordFor("linje_fjernet", { nummer: nummer + 1 }));
  },
  eksempel(boks) {
    for (const linje of eksemplene(boks)) linje.remove();
    nummerer(boks);
    feltene(linjene(boks)[0])[0].focus();
    meld(boks, ordFor("uten_eksempel"));
  },
};

/** Take several cells pasted at once, in a block of lines or in the fields of the months. What
 *  understands a table is fetched when somebody pastes one.
 *  @param {ClipboardEvent} hendelse
 *  @param {(beskjed: string) => void} kvitter tells what became of it where there is no place for
 *    that */
export async function lim(hendelse, kvitter) {
  const felt = /** @type {Inndata} */ (hendelse.target);
  const tekst = hendelse.clipboardData?.getData("text/plain") ?? "";
  /** @type {HTMLElement | null | false} */
  const boks = felt.matches("li input") && felt.closest("[data-linjer]");
  /** @type {HTMLElement | null} */
  const rad = felt.closest("[data-maaneder]");
  if (!FLERE_CELLER.test(tekst) || !(boks || rad)) return;
  hendelse.preventDefault();
  const her = (boks || rad)?.querySelector("[role=status]");
  const meld = her ? (/** @type {string} */ beskjed) => void (her.textContent = beskjed) : kvitter;
  const [linjer, serie] = await hent();
  if (!linjer) meld(ordFor("utklipp_ikke_hentet"));
  else if (boks) linjer.limInn(boks, felt, tekst);
  else if (rad) serie.limInn(rad, felt, tekst, meld);
}

/** The lines that say what the example says, while it is not known that they are the visitor's.
 *  @param {HTMLElement} boks */
export function eksemplene(boks) {
  if (boks.dataset.eksempel === undefined) return [];
  return linjene(boks).filter((linje) => eksempler.get(boks)?.has(innholdet(linje)));
}

/** Let lines that were brought along to another year be the example's still, those that were.
 *  @param {HTMLElement} boks */
export function huskEksempel(boks) {
  boks.dataset.eksempel = "";
  visEksempel(boks);
}

/** @param {HTMLLIElement} linje */
function innholdet(linje) {
  return JSON.stringify(feltene(linje).map((f) => f.value));
}

/** The example's amounts are not mixed with the visitor's own without a word.
 *  @param {HTMLElement} boks */
function visEksempel(boks) {
  const beskjed = /** @type {HTMLElement} */ (boks.querySelector(".linjer-eksempel"));
  const fra = eksemplene(boks);
  const egne = linjene(boks).filter((l) => !fra.includes(l) && feltene(l).some((f) => f.value));
  beskjed.hidden = !fra.length || !egne.length;
  const ord = /** @type {HTMLElement} */ (beskjed.querySelector("span"));
  ord.textContent = ordForAntall("fra_eksempelet", fra.length);
}

/** Let these be the lines, and none of them an example.
 *  @param {HTMLElement} boks
 *  @param {string[][]} linjer a value for each column */
export function skriv(boks, linjer) {
  delete boks.dataset.eksempel;
  settAntall(boks, linjer.length);
  linjene(boks).forEach((linje, n) => feltene(linje).forEach((f, k) => (f.value = linjer[n][k])));
  visEksempel(boks);
}

/** @param {HTMLElement} boks
 *  @param {number} antall */
function settAntall(boks, antall) {
  const alle = linjene(boks);
  for (const linje of alle.slice(antall)) linje.remove();
  for (let n = alle.length; n < antall; n += 1) {
    const ny = /** @type {HTMLLIElement} */ (alle[0].cloneNode(true));
    for (const felt of feltene(ny)) {
      felt.value = "";
      felt.removeAttribute("value");
      felt.removeAttribute("aria-invalid");
    }
    for (const plass of ny.querySelectorAll("p")) {
      plass.replaceChildren();
      plass.hidden = true;
    }
    /** @type {HTMLElement} */ (boks.querySelector("ol")).append(ny);
  }
  nummerer(boks);
}

/** Ids, and the words that name a line, follow its place.
 *  @param {HTMLElement} boks */
function nummerer(boks) {
  linjene(boks).forEach((linje, n) => {
    for (const felt of feltene(linje)) {
      const id = felt.id.replace(/\d+$/, String(n + 1));
      const celle = /** @type {HTMLElement} */ (felt.parentElement);
      /** @type {HTMLLabelElement} */ (celle.querySelector("label")).htmlFor = id;
      /** @type {HTMLElement} */ (celle.querySelector("p")).id = `${id}-feil`;
      felt.setAttribute("aria-describedby", `${id}-feil`);
      felt.id = id;
    }
    for (const navn of linje.querySelectorAll("label > span, button > span")) {
      navn.textContent = navn.textContent.replace(/\d+$/, String(n + 1));
    }
  });
}

/** @param {HTMLElement} boks
 *  @param {string} tekst */
export function si(boks, tekst) {
  /** @type {HTMLElement} */ (boks.querySelector("[role=status]")).textContent = tekst;
}

/** @param {HTMLElement} boks
 *  @param {string} tekst */
export function meld(boks, tekst) {
  si(boks, tekst);
  feltene(linjene(boks)[0])[0].dispatchEvent(new Event("input", { bubbles: true }));
}
