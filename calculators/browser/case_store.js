// The case that this browser keeps, for the visitor who has asked it to.
import { LAGRET } from "./case_kept.js";
/** @import { Gitt, Saken } from "./inngang.js" */

/** The text of a case and the name of its file.
 *  @typedef {Pick<Saken, "tekst" | "filnavn">} Aapen */
/** With what was typed on the page that was left last, and the link to the same in the other
 *  målform.
 *  @typedef {Aapen & { skrevne: Gitt[], lenke?: string }} Holdt */

/** What the visitor has asked this browser to keep.
 *  @returns {Holdt | null} */
export function kept() {
  try {
    const holdt = JSON.parse(localStorage.getItem(LAGRET) ?? "null");
    if (typeof holdt?.tekst !== "string" || typeof holdt.filnavn !== "string") return null;
    const { tekst, filnavn, lenke } = holdt;
    return { tekst, filnavn, lenke, skrevne: Array.isArray(holdt.skrevne) ? holdt.skrevne : [] };
  } catch {
    return null;
  }
}

/** @param {Aapen | Holdt | null} saken */
export function keep(saken) {
  if (!saken) return false;
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
