// What a page has of a case before one is open: whether this browser was asked to keep one, and the
// way to choose its file.

/** Where it lies. */
export const LAGRET = "tilskuddssak";

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
