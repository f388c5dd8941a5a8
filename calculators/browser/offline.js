// Keeping the site for use without a net. Asked for when a calculator has fetched Python, so
// that one who only reads is sent nothing of it.

// Each målform is kept by itself: nynorsk's pages, with all they share, from below nn/.
const MAPPE = document.documentElement.lang === "nn" ? "nn/" : "";

/** Let the browser keep this release, if it can and may. */
export function holdKlar() {
  try {
    const adresse = new URL(`../../${MAPPE}frakoblet.js`, import.meta.url);
    navigator.serviceWorker?.register(adresse).catch(() => {});
  } catch {
    // A private window may refuse even the question; everything works with a net.
  }
}
