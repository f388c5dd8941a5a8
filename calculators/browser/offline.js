// Keeping the site for use without a net. Asked for when a calculator has fetched Python, so
// that one who only reads is sent nothing of it.
import { FRAKOBLET, skriptet } from "./nodes.js";

// As the page was built. Of the pages, those in this målform are kept.
const maalform = document.documentElement.lang === "nn" ? "nn" : "nb";

/** Let the browser keep this release, if it can and may. A frame in somebody else's page is a guest. */
export function holdKlar() {
  if (window !== window.parent) return;
  try {
    navigator.serviceWorker
      ?.register(skriptet(FRAKOBLET))
      .then(({ active }) => active?.postMessage({ maalform }))
      .catch(() => {});
  } catch {
    // A private window may refuse even the question; everything works with a net.
  }
}
