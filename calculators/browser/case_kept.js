// What a page has of a case before one is open: whether this browser was asked to keep one, and the
// ways to choose its file.
import { ordFor } from "./words.js";
/** @import { Deler } from "./bridge.js" */

/** Where it lies. */
export const LAGRET = "tilskuddssak";
const ER_SAK = /\.json$/i;

export function erLagret() {
  try {
    return localStorage.getItem(LAGRET) !== null;
  } catch {
    return false;
  }
}

/** Let the visitor choose the file of a case. At once: a browser opens no dialogue for a click that
 *  is seconds old, and on a bad line what reads the file may take as long to come. In the page as
 *  long as the dialogue is open, so that something holds it.
 *  @param {(fil: File) => void} gjoer */
export function velgSak(gjoer) {
  const velger = document.createElement("input");
  velger.type = "file";
  velger.accept = ".json,application/json";
  velger.hidden = true;
  velger.addEventListener("change", () => velger.files?.[0] && gjoer(velger.files[0]));
  for (const slutt of ["change", "cancel"]) velger.addEventListener(slutt, () => velger.remove());
  document.body.append(velger);
  velger.click();
}

/** The file of a case that is dropped. What is no case is answered here, so that the browser does
 *  not open it instead, but where a register may be dropped: what takes that tells of all else.
 *  @param {DragEvent} hendelse
 *  @param {Pick<Deler, "svar" | "spoersmaal">} deler
 *  @returns {File | null} */
export function sluppetSak(hendelse, { svar, spoersmaal }) {
  const [fil, ...flere] = hendelse.dataTransfer?.files ?? [];
  const erSak = fil && !flere.length && ER_SAK.test(fil.name);
  if (!fil || (!erSak && spoersmaal.fildel)) return null;
  hendelse.preventDefault();
  hendelse.stopPropagation();
  /** @type {HTMLElement} */ (hendelse.currentTarget).classList.remove("fil-over");
  if (erSak) return fil;
  svar.kvitter(ordFor("sak_ikke_sluppet"));
  return null;
}
