// What the scripts of a page share: where the site begins, and when a page is shown.

export const NY_SIDE = "ny-side";

/** A part that every page has.
 *  @template {Element} [E=HTMLElement]
 *  @param {string} velger
 *  @returns {E} */
export function paaSiden(velger) {
  return /** @type {E} */ (document.querySelector(velger));
}

/** Words and addresses from the build: Material's own.
 *  @type {{ base: string, search: string, translations: Record<string, string> }} */
export const oppsett = JSON.parse(paaSiden("#__config").textContent);
/** Words of ours, in the målform of the site.
 *  @type {Record<"meny" | "soek" | "soeket_svikter" | "proev_igjen" | "bytte_maalform", string>} */
export const ord = JSON.parse(paaSiden("#__ord").textContent);
export const rot = new URL(oppsett.base, location.href);

/** Do something now, and again for each page that is put in the place of this one.
 *  @param {() => void} gjoer */
export function paaHverSide(gjoer) {
  gjoer();
  addEventListener(NY_SIDE, gjoer);
}

/** Tell that the page is another. */
export function meldNySide() {
  dispatchEvent(new Event(NY_SIDE));
}

/** A checkbox that only scripts and labels change tells of it as if it were clicked.
 *  @param {HTMLInputElement} boks
 *  @param {boolean} paa */
export function kryssAv(boks, paa) {
  if (boks.checked === paa) return;
  boks.checked = paa;
  boks.dispatchEvent(new Event("change", { bubbles: true }));
}
