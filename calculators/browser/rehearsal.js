// The browser makes the code of the wasm and of the scripts as it is used, and makes it better when it has
// been used much: the first answers take many times what the later ones do. So Python answers what the
// page was built with some times before anybody waits for it, and that is shown where nobody sees it.
import { ledig, naarKlar, spoer } from "./engine.js";
/** @import { Sporsmaal } from "./inngang.js" */

// So many that the browser has made the code better before she types, and does not do it beside her first
// keys: with 12 a slow machine took twice as long for them. A tab is no larger for it.
const GANGER = 40;

const stund = () =>
  new Promise((videre) => (window.requestIdleCallback ?? setTimeout)(() => videre(undefined)));

/** Rehearse the answer to a question until somebody types: then her own do the same, and wait for
 *  none of these.
 *  @param {HTMLElement} element where she types
 *  @param {{ sporsmaal: Sporsmaal, vis: (html: string) => void, etter: () => void }} svaret what is asked,
 *    what is done with the answer, and what when it has been rehearsed
 *  @param {AbortSignal} signal says that the page was left */
export function oev(element, { sporsmaal, vis, etter }, signal) {
  const slutt = new AbortController();
  element.addEventListener("input", () => slutt.abort(), { once: true, signal });
  signal.addEventListener("abort", () => slutt.abort());
  naarKlar(async () => {
    for (let n = 0; n < GANGER && !slutt.signal.aborted; ) {
      if (ledig()) {
        n += 1;
        // What goes wrong is told of when somebody asks.
        const svar = await spoer("svar", sporsmaal).catch(() => null);
        if (svar?.ok && !slutt.signal.aborted) vis(svar.html);
      }
      await stund();
    }
    if (!slutt.signal.aborted) etter();
  });
}
