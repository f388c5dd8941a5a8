// What is pasted in a block of lines takes its place there, and what became of it is told.
import { les, paaEnLinje } from "./clipboard.js";
import { tilpass } from "./columns.js";
import { eksemplene, feltene, linjene, meld, reglene, si, skriv } from "./lines.js";
import { ordFor, ordForAntall } from "./words.js";
/** @import { Kolonne, Tilpasset } from "./columns.js" */

/** Put a clipboard's text in the lines, from the one whose field it was pasted in.
 *  @param {HTMLElement} boks
 *  @param {HTMLInputElement} felt
 *  @param {string} tekst */
export function limInn(boks, felt, tekst) {
  const { rader, delt } = les(tekst);
  const fulle = rader.flat().filter((celle) => celle.trim());
  if (fulle.length < 2 && rader.every((rad) => rad.length < 2)) {
    settInnCelle(felt, paaEnLinje(fulle[0] ?? ""));
    return;
  }
  const start = /** @type {HTMLLIElement} */ (felt.closest("li"));
  const kolonne = feltene(start).indexOf(felt);
  const kolonner = kolonnene(boks, start);
  const lest = tilpass(rader, kolonner, kolonne, reglene(boks).sumord);
  if (lest.feil) return si(boks, lest.feil);
  const { alle, fra } = flett(boks, start, lest);
  const { flest } = reglene(boks);
  const antall = alle.length;
  if (antall > flest) return si(boks, ordFor("utklipp_for_mange", { antall, flest }));
  const utelatt = [...lest.utelatt, ...(eksemplene(boks).length ? [ordFor("uten_eksempel")] : [])];
  skriv(boks, alle);
  feltene(linjene(boks)[fra])[kolonne].focus();
  const maate = delt ? [DELT[delt]()] : [];
  meld(boks, [kvittering(lest, kolonner, fra), ...maate, ...utelatt].join(" "));
}

const DELT = {
  semikolon: () => ordFor("delt_ved_semikolon"),
  komma: () => ordFor("delt_ved_komma"),
};

/** @param {HTMLElement} boks
 *  @param {HTMLLIElement} linje
 *  @returns {Kolonne[]} */
function kolonnene(boks, linje) {
  return feltene(linje).map((felt, n) => ({
    navn: felt.labels?.[0].firstChild?.textContent ?? felt.name,
    tall: felt.inputMode === "numeric",
    overskrifter: reglene(boks).overskrifter[n],
  }));
}

/** One cell alone goes where the caret is, without the marks and the line break of its copy.
 *  @param {HTMLInputElement} felt
 *  @param {string} celle */
export function settInnCelle(felt, celle) {
  // The browser's own way can be undone.
  if (document.activeElement === felt && document.execCommand("insertText", false, celle)) return;
  felt.setRangeText(
    celle,
    /** @type {number} */ (felt.selectionStart),
    /** @type {number} */ (felt.selectionEnd),
    "end",
  );
  felt.dispatchEvent(new Event("input", { bubbles: true }));
}

/** All the lines as they will be: a pasted one takes the place of a whole line, or of what it has
 *  columns for in a line of the visitor's own; and what is left of the example goes.
 *  @param {HTMLElement} boks
 *  @param {HTMLLIElement} start
 *  @param {Tilpasset} lest */
function flett(boks, start, { linjer, satt }) {
  const eksempler = eksemplene(boks);
  const foer = linjene(boks);
  const plass = foer.indexOf(start);
  /** @param {HTMLLIElement} linje */
  const verdier = (linje) => feltene(linje).map((f) => f.value);
  /** @param {HTMLLIElement[]} del */
  const egne = (del) => del.filter((linje) => !eksempler.includes(linje)).map(verdier);
  const bredde = feltene(start).length;
  const nye = linjer.map((celler, n) => {
    const gammel = foer[plass + n];
    const beholdt = satt.length < bredde && gammel && !eksempler.includes(gammel);
    const linje = beholdt ? verdier(gammel) : Array(bredde).fill("");
    satt.forEach((k, i) => (linje[k] = celler[i]));
    return linje;
  });
  const foran = egne(foer.slice(0, plass));
  return { alle: [...foran, ...nye, ...egne(foer.slice(plass + nye.length))], fra: foran.length };
}

/** @param {Tilpasset} lest
 *  @param {Kolonne[]} kolonner
 *  @param {number} fra */
function kvittering({ linjer, satt }, kolonner, fra) {
  const antall = linjer.length;
  if (satt.length >= kolonner.length) return ordForAntall("limt_inn", antall, { fra: fra + 1 });
  return ordForAntall("limt_inn_i", antall, { kolonne: kolonner[satt[0]].navn, fra: fra + 1 });
}
