// The browser makes the code of the wasm and of the scripts as it is used, and makes it better when it has
// been used much: the first answers take many times what the later ones do. So Python answers what the
// page was built with some times before anybody waits for it, and that is shown where nobody sees it.
import { ledig, naarKlar, spoer } from "./engine.js";
/** @import { Sporsmaal } from "./inngang.js" */

// What has been used much is made better for what it was used for; and once more, a fifth of a second each
// time, when it is used for something else: beside her first keys, if not before. So the rehearsals last
// for as long as that takes, with what she may type first among them.
const GANGER = 40;
const STRAKS = 12;
// Milliseconds between two of those after the first: then is what may be typed first asked of.
const HVIL = 40;
/** The calculators that have been rehearsed to the end: the code stays when a page is come back to.
 *  @type {Set<string>} */
const ferdige = new Set();

const ro = () =>
  new Promise((videre) => (window.requestIdleCallback ?? setTimeout)(() => videre(undefined)));
const hvil = () => new Promise((videre) => setTimeout(videre, HVIL));

/** Rehearse the answer to a question until somebody types: then her own do the same, and wait for
 *  none of these.
 *  @param {HTMLElement} element where she types
 *  @param {{ sporsmaal: Sporsmaal, vis: (html: string) => void, seForut: () => void }} svaret what is
 *    asked, what is done with the answer, and what asks of what may be typed first
 *  @param {AbortSignal} signal says that the page was left */
export function oev(element, { sporsmaal, vis, seForut }, signal) {
  const slutt = new AbortController();
  element.addEventListener("input", () => slutt.abort(), { once: true, signal });
  signal.addEventListener("abort", () => slutt.abort());
  naarKlar(async () => {
    const { kalkulator } = sporsmaal;
    for (let n = ferdige.has(kalkulator) ? GANGER : 0; n < GANGER && !slutt.signal.aborted; await ro()) {
      if (!ledig()) continue;
      n += 1;
      // What goes wrong is told of when somebody asks.
      const svar = await spoer("svar", sporsmaal).catch(() => null);
      if (svar?.ok && !slutt.signal.aborted) vis(svar.html);
      if (n === GANGER) ferdige.add(kalkulator);
      if (n < STRAKS) continue;
      seForut();
      await hvil();
    }
    if (!slutt.signal.aborted) seForut();
  });
}
