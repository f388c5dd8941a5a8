// What of the answers goes along to the same page in the other målform, and what stays behind.
import { ledetekst } from "./control.js";
import { lag } from "./link.js";
import { ordFor } from "./words.js";
/** @import { Deler } from "./bridge.js" */

/** Whoever loses something when the page is opened in the other målform adds a sentence to the list.
 *  @typedef {CustomEvent<string[]>} Skifte */

/** @param {Pick<Deler, "skjema">} deler
 *  @param {string | string[] | undefined} aaret the year that the page was built with */
function harEgne({ skjema }, aaret) {
  return skjema.endret || skjema.svar.tilskuddsaar !== aaret;
}

/** What the address of the visitor's own answers has after its #, or null where there are none.
 *  @param {Pick<Deler, "skjema">} deler
 *  @param {string | string[] | undefined} aaret */
export function fragmentet(deler, aaret) {
  const adresse = harEgne(deler, aaret) && lag(deler.skjema).adresse;
  return adresse ? new URL(adresse).hash : null;
}

/** A sentence for each thing on the page that an address cannot hold.
 *  @param {Pick<Deler, "skjema" | "spoersmaal">} deler
 *  @param {string | string[] | undefined} aaret */
export function blirIgjen(deler, aaret) {
  const { adresse, utelatt } = lag(deler.skjema);
  const felt = utelatt.join(", ");
  const feil = [...new Set(deler.skjema.medFeil.map(ledetekst))].join(", ");
  return [
    harEgne(deler, aaret) && adresse === null ? ordFor("svarene_blir_igjen") : "",
    felt ? ordFor("felt_blir_igjen", { felt }) : "",
    feil ? ordFor("feil_blir_igjen", { felt: feil }) : "",
    deler.spoersmaal.fildel?.fil ? ordFor("register_blir_igjen") : "",
  ].filter(Boolean);
}
