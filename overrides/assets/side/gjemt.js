// A page with a form is kept as it was left, for the way back to it: what is typed there is
// nowhere else.

const FLEST = 5;
const gjemt = new Map();
let antall = 0;

/** A name for a place in the history. One of an earlier load of the page never comes again. */
export function nyttSted() {
  return `${performance.timeOrigin}-${++antall}`;
}

/** Keep the parts of a page that is left. */
export function gjem(sted, side) {
  if (!side.deler.some((del) => del.querySelector("output"))) return;
  gjemt.set(sted, side);
  if (gjemt.size > FLEST) gjemt.delete(gjemt.keys().next().value);
}

/** The page as it was left, once; undefined when it was not kept. */
export function hentFram(sted) {
  const side = gjemt.get(sted);
  gjemt.delete(sted);
  return side;
}
