// Keeping the site for use without a net. Asked for when a calculator has fetched Python, so
// that one who only reads is sent nothing of it.
import { FRAKOBLET, skriptet } from "./nodes.js";

// As the page was built. Of the pages, those in this målform are kept.
const maalform = document.documentElement.lang === "nn" ? "nn" : "nb";

/** Whether the visitor has asked for little to be sent, or pays for what is, or waits long for it.
 *  The service worker, which the browser renews on its own, has this text too.
 *  @returns {boolean} */
export function sparer() {
  /** @type {Navigator & { connection?: { saveData?: boolean, type?: string, effectiveType?: string } }} */
  const { connection: { saveData = false, type, effectiveType = "" } = {} } = navigator;
  return saveData || type === "cellular" || effectiveType.includes("2g");
}

/** Let the browser keep this release, if it can and may, when the page has nothing else to do. A
 *  frame in somebody else's page is a guest. */
export function holdKlar() {
  if (window === window.parent && !sparer()) (window.requestIdleCallback ?? setTimeout)(registrer);
}

function registrer() {
  try {
    navigator.serviceWorker
      ?.register(skriptet(FRAKOBLET))
      .then(({ active }) => active?.postMessage({ maalform }))
      .catch(() => {});
  } catch {
    // A private window may refuse even the question; everything works with a net.
  }
}
