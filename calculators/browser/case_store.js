// The case that this browser keeps, for the visitor who has asked it to.
import { LAGRET } from "./case_kept.js";
/** @import { Saken } from "./inngang.js" */

/** The text of a case and the name of its file.
 *  @typedef {Pick<Saken, "tekst" | "filnavn">} Aapen */

/** What the visitor has asked this browser to keep.
 *  @returns {Aapen | null} */
export function kept() {
  try {
    const holdt = JSON.parse(localStorage.getItem(LAGRET) ?? "null");
    const hel = typeof holdt?.tekst === "string" && typeof holdt.filnavn === "string";
    return hel ? { tekst: holdt.tekst, filnavn: holdt.filnavn } : null;
  } catch {
    return null;
  }
}

/** @param {Aapen | null} saken */
export function keep(saken) {
  try {
    localStorage.setItem(LAGRET, JSON.stringify(saken));
    return true;
  } catch {
    return false;
  }
}

export function drop() {
  try {
    localStorage.removeItem(LAGRET);
    return true;
  } catch {
    return false;
  }
}
