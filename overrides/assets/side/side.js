// What the scripts of a page share: where the site begins, and when a page is shown.

const NY_SIDE = "ny-side";

/** A part that every page has.
 *  @param {string} velger
 *  @returns {any} */
export function paaSiden(velger) {
  return document.querySelector(velger);
}

/** Words and addresses from the build. */
export const oppsett = JSON.parse(paaSiden("#__config").textContent);
export const rot = new URL(oppsett.base, location.href);

/** Do something now, and again for each page that is put in the place of this one. */
export function paaHverSide(gjoer) {
  gjoer();
  addEventListener(NY_SIDE, gjoer);
}

/** Tell that the page is another. */
export function meldNySide() {
  dispatchEvent(new Event(NY_SIDE));
}

/** A checkbox that only scripts and labels change tells of it as if it were clicked. */
export function kryssAv(boks, paa) {
  if (boks.checked === paa) return;
  boks.checked = paa;
  boks.dispatchEvent(new Event("change", { bubbles: true }));
}
