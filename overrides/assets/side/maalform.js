// The way to the other målform keeps what is answered in the calculator, or else the place on the
// page. The link is made when somebody is about to follow it, in whatever way. What cannot go along
// is said before the page is left.
import { ord } from "./side.js";

/** @param {Event} hendelse */
function settFragmentet({ target }) {
  /** @type {HTMLAnchorElement | null | false} */
  const lenke = target instanceof Element && target.closest(".maalform-lenke");
  if (lenke) lenke.hash = svarene() ?? stedet();
}

/** A new tab leaves this page as it is.
 *  @param {MouseEvent} hendelse */
function spoerFoerst(hendelse) {
  const { target, ctrlKey, metaKey, shiftKey } = hendelse;
  if (ctrlKey || metaKey || shiftKey) return;
  if (!(target instanceof Element && target.closest(".maalform-lenke"))) return;
  /** @type {string[]} */
  const mister = [];
  dispatchEvent(new CustomEvent("skifter-maalform", { detail: mister }));
  if (mister.length && !confirm([...mister, ord.bytte_maalform].join("\n"))) hendelse.preventDefault();
}

/** A calculator that has the visitor's own answers says them as a link does. */
function svarene() {
  /** @type {(Element & { fragment?: string | null }) | null} */
  const kalkulator = document.querySelector("kalkulator-skjema");
  return kalkulator?.fragment;
}

function stedet() {
  /** @type {HTMLAnchorElement | null} */
  const her = document.querySelector('[data-md-component="toc"] .md-nav__link--active');
  return her?.hash ?? location.hash;
}

for (const hendelse of ["pointerdown", "focusin", "click", "contextmenu"]) {
  addEventListener(hendelse, settFragmentet, { capture: true });
}
addEventListener("click", spoerFoerst, { capture: true });
