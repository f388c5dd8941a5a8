// A calculator in a frame of somebody else's page: how high it is is told to that page, whoever it
// is, and nothing else; and no page is opened inside the frame, where the site's own do not show.
import "./forklaring.js";

const siden = new URL(/** @type {string} */ (document.documentElement.dataset.side), location.href);

/** A place that is not in the frame is on the whole page.
 *  @param {string} dit */
function erHer(dit) {
  return dit.startsWith("#") && document.getElementById(decodeURIComponent(dit.slice(1))) !== null;
}

addEventListener(
  "click",
  ({ target }) => {
    /** @type {HTMLAnchorElement | null | false} */
    const lenke = target instanceof Element && target.closest("a[href]");
    const dit = lenke && /** @type {string} */ (lenke.getAttribute("href"));
    if (!lenke || !dit || lenke.hasAttribute("download") || erHer(dit)) return;
    // Python says it from where the whole page lies.
    lenke.href = new URL(dit, siden).href;
    lenke.target = "_blank";
  },
  { capture: true },
);

new ResizeObserver(() => {
  parent.postMessage({ hoyde: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
}).observe(document.body);
