// Whether the visitor has asked this browser to keep a case: all of it that a page without one has.

/** Where it lies. */
export const LAGRET = "tilskuddssak";

export function erLagret() {
  try {
    return localStorage.getItem(LAGRET) !== null;
  } catch {
    return false;
  }
}
