// The words that are said by scripts. They come with the page, in its målform, and are known here by
// name: calculators/rendering/skriptord.py has them.
import {
  AVBRUTT, BORTE, FEIL, FOR_GAMMEL, MINNE, NETT, SKADET, TREG, ULESELIG, UTILGJENGELIG,
} from "./failures.js";
/** @import { Sviktslag } from "./failures.js" */

/** What the page has: its målform, and each text, or its forms for one and for another number.
 *  @typedef {{ maal: string, ord: Record<string, string | string[]> }} Sidens */
/** @typedef {Record<string, string | number>} Verdier */

/** @type {Sidens} */
let sidens = { maal: "", ord: {} };

/** Take the words of a page, before anything is said. What was on its way when the page before was
 *  left may need those of that, which are in the same målform.
 *  @param {Sidens} ordene */
export function gi({ maal, ord }) {
  sidens = { maal, ord: { ...sidens.ord, ...ord } };
}

/** How numbers and dates are written; a browser without nynorsk writes them as in bokmål.
 *  @returns {string[]} */
export const skrivemaate = () => [sidens.maal, "nb"];

/** A text of the page, with a value in the place of each `{navn}`.
 *  @param {string} navn
 *  @param {Verdier} [verdier] */
export function ordFor(navn, verdier = {}) {
  return flett(/** @type {string} */ (sidens.ord[navn]), verdier);
}

/** The form of a text that goes with a number, which is `{antall}` in it.
 *  @param {string} navn
 *  @param {number} antall
 *  @param {Verdier} [verdier] */
export function ordForAntall(navn, antall, verdier) {
  const [en, flere] = sidens.ord[navn];
  return flett(antall === 1 ? en : flere, { antall, ...verdier });
}

/** @param {string} tekst
 *  @param {Verdier} verdier */
function flett(tekst, verdier) {
  return tekst.replace(/\{(\w+)\}/g, (_, navn) => String(verdier[navn]));
}

/** @typedef {Partial<Record<Sviktslag, () => string>> & { [FEIL]: () => string }} Meldingene */
/** @type {Meldingene} */
const SVARET = {
  [TREG]: () => ordFor("svar_treg"),
  [UTILGJENGELIG]: () => ordFor("svar_utilgjengelig"),
  [FOR_GAMMEL]: () => ordFor("svar_for_gammel"),
  [FEIL]: () => ordFor("svar_feil"),
};
/** @type {Meldingene} */
const OENSKET = {
  [UTILGJENGELIG]: () => ordFor("utilgjengelig"),
  [FOR_GAMMEL]: () => ordFor("for_gammel"),
  [FEIL]: () => ordFor("feil"),
  [AVBRUTT]: () => ordFor("avbrutt"),
  [NETT]: () => ordFor("nett"),
  [BORTE]: () => ordFor("borte"),
  [SKADET]: () => ordFor("skadet"),
  [MINNE]: () => ordFor("minne"),
  [ULESELIG]: () => ordFor("uleselig"),
};

/** Why there is no new answer.
 *  @param {Sviktslag} slag */
export function svarmelding(slag) {
  const sagt = SVARET[slag]?.();
  if (sagt) return sagt;
  return OENSKET[slag] ? `${OENSKET[slag]()} ${ordFor("forrige")}` : SVARET[FEIL]();
}

/** Why what was wished of an answer, a file or a page of rows, was not made.
 *  @param {Sviktslag} slag */
export const oenskemelding = (slag) => (OENSKET[slag] ?? OENSKET[FEIL])();
