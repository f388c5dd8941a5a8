// What a tab has of a case. It lives in the tab's scripts, which another målform does not share.
import { kept } from "./case_store.js";
import { ordFor } from "./words.js";
/** @import { Aapen } from "./case_store.js" */
/** @import { Skifte } from "./follows.js" */
/** @import { Gitt, Saken } from "./inngang.js" */

/** The case that is open, and what was typed on the pages that were left and is not in it yet.
 *  @type {{ aapen: Aapen | null, skrevne: Gitt[] }} */
export const fanen = { aapen: null, skrevne: [] };

/** What this browser keeps may have been changed in another tab, and when a page was closed. */
export function hentHoldt() {
  const holdt = kept();
  if (!holdt) return null;
  fanen.aapen = { tekst: holdt.tekst, filnavn: holdt.filnavn };
  fanen.skrevne.unshift(...holdt.skrevne);
  return holdt;
}

/** Put what was typed on the pages that were left in the case: gives the case, or what is wrong.
 *  What has had no answer, as when this page is left too, waits for the next.
 *  @param {(gitt: Gitt | null) => Promise<Saken | { feil: string } | null>} spoer
 *  @param {(saken: Saken) => void} hold */
export async function flett(spoer, hold) {
  const utelatt = [];
  while (fanen.skrevne.length > 1) {
    const svaret = await spoer(fanen.skrevne[0]);
    if (!svaret) return null;
    if ("feil" in svaret) break;
    hold(svaret);
    utelatt.push(...svaret.utelatt);
    fanen.skrevne.shift();
  }
  const svaret = await spoer(fanen.skrevne[0] ?? null);
  if (!svaret) return null;
  fanen.skrevne = [];
  return "feil" in svaret ? svaret : { ...svaret, utelatt: [...utelatt, ...svaret.utelatt] };
}

addEventListener("skifter-maalform", (hendelse) => {
  const { detail } = /** @type {Skifte} */ (hendelse);
  const { aapen } = fanen;
  if (aapen && !kept()) detail.push(ordFor("sak_blir_igjen", { fil: aapen.filnavn }));
});
