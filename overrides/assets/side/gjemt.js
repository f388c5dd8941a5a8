// A page with a form is kept as it was left, for the way back to it: what is typed there is
// nowhere else.

/** What stands in the head of a page, by what it says, and the parts of its body that are swapped.
 *  @typedef {{ hode: Map<string, Element>, deler: Element[] }} Side */

// As many as the site has calculators, and one more.
const FLEST = 12;
/** @type {Map<string, Side>} */
const gjemt = new Map();
let antall = 0;

/** A name for a place in the history. One of an earlier load of the page never comes again. */
export function nyttSted() {
  return `${performance.timeOrigin}-${++antall}`;
}

/** Keep the parts of a page that is left.
 *  @param {string} sted
 *  @param {Side} side */
export function gjem(sted, side) {
  if (!side.deler.some((del) => del.querySelector("output"))) return;
  gjemt.set(sted, side);
  const [eldste] = gjemt.keys();
  if (gjemt.size > FLEST) gjemt.delete(eldste);
}

/** The page as it was left, once; undefined when it was not kept.
 *  @param {string} sted */
export function hentFram(sted) {
  const side = gjemt.get(sted);
  gjemt.delete(sted);
  return side;
}
