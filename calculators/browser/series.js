// A column pasted in the fields of the months goes one value in each, and what became of it is told.
import { les } from "./clipboard.js";
import { fordel } from "./months.js";
import { settInnCelle } from "./paste.js";
import { ordFor, ordForAntall } from "./words.js";
/** @import { Inndata } from "./control.js" */

const NUMMERET = /_(\d+)$/;

/** Put a clipboard's values in the months from this one on, or where the names beside them say.
 *  @param {HTMLElement} rad holds the words by which they are known
 *  @param {Inndata} felt
 *  @param {string} tekst
 *  @param {(beskjed: string) => void} kvitter tells what became of it */
export function limInn(rad, felt, tekst, kvitter) {
  const { rader } = les(tekst);
  const fulle = rader.flat().filter((celle) => celle.trim());
  if (fulle.length < 2) {
    settInnCelle(felt, (fulle[0] ?? "").trim());
    return;
  }
  const serie = serien(felt);
  const regler = JSON.parse(/** @type {string} */ (rad.dataset.maaneder));
  const { verdier = [], utelatt = [], feil } = fordel(rader, [...serie.keys()], nummeret(felt), regler);
  if (feil) return kvitter(`${feil} ${ordFor("ingenting_satt_inn")}`);
  for (const [maaned, verdi] of verdier) /** @type {Inndata} */ (serie.get(maaned)).value = verdi;
  felt.dispatchEvent(new Event("input", { bubbles: true }));
  const satt = verdier.filter(([, verdi]) => verdi).length;
  kvitter([ordForAntall("verdier_limt_inn", satt), ...utelatt].join(" "));
}

/** @param {Inndata} felt */
const nummeret = (felt) => Number(/** @type {RegExpMatchArray} */ (felt.name.match(NUMMERET))[1]);

/** The fields of the same name, less the number of its month, by that number.
 *  @param {Inndata} felt */
function serien(felt) {
  const stamme = felt.name.replace(NUMMERET, "_");
  const { elements } = /** @type {HTMLFormElement} */ (felt.form);
  const alle = /** @type {Inndata[]} */ ([...elements]).filter(
    (f) => f.name?.replace(NUMMERET, "_") === stamme,
  );
  alle.sort((a, b) => nummeret(a) - nummeret(b));
  return new Map(alle.map((f) => [nummeret(f), f]));
}
