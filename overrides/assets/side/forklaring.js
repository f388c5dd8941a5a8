// The explanation of a word, shown to those who point at it and to those who come to it with Tab.
// It stays while one points at it, and Escape takes it away (WCAG 1.4.13).
import { paaHverSide } from "./side.js";

const PAUSE = 250;
const ID = "forklaringen";

/** @type {{ ord: HTMLElement, boks: HTMLElement } | null} */
let vist = null;
/** @type {number | undefined} */
let ur;

/** @param {HTMLElement} ord */
function vis(ord) {
  clearTimeout(ur);
  if (vist?.ord === ord) return;
  skjul();
  const boks = document.createElement("div");
  boks.className = "md-tooltip2 md-tooltip2--bottom";
  boks.role = "tooltip";
  boks.id = ID;
  const tekst = document.createElement("div");
  tekst.className = "md-tooltip2__inner md-typeset";
  tekst.textContent = ord.title;
  boks.append(tekst);
  document.body.append(boks);
  plasser(boks, tekst, ord.getBoundingClientRect());
  vist = { ord, boks };
  // The browser's own would come beside it.
  ord.removeAttribute("title");
  ord.setAttribute("aria-describedby", ID);
  requestAnimationFrame(() => boks.classList.add("md-tooltip2--active"));
}

/** @param {HTMLElement} boks
 *  @param {HTMLElement} tekst
 *  @param {DOMRect} ordet */
function plasser(boks, tekst, { left, top, width, height }) {
  const maal = {
    "host-x": left + scrollX,
    "host-y": top + scrollY,
    x: width / 2,
    y: height + 8,
    width: tekst.offsetWidth,
    tail: 0,
  };
  for (const [navn, verdi] of Object.entries(maal)) {
    boks.style.setProperty(`--md-tooltip-${navn}`, `${verdi}px`);
  }
}

function skjul() {
  clearTimeout(ur);
  if (!vist) return;
  vist.ord.title = vist.boks.textContent;
  vist.ord.removeAttribute("aria-describedby");
  vist.boks.remove();
  vist = null;
}

/** @param {Event} hendelse
 *  @returns {HTMLElement | null | undefined} */
function finn({ target }) {
  // What is pointed at may be the document.
  return /** @type {Partial<Element>} */ (target).closest?.(".md-content [title]");
}

/** @param {Event} hendelse */
function inn(hendelse) {
  const ord = finn(hendelse);
  const her = /** @type {Node} */ (hendelse.target);
  if (ord) vis(ord);
  else if (vist && (vist.boks.contains(her) || vist.ord.contains(her))) clearTimeout(ur);
}

function ut() {
  if (!vist) return;
  clearTimeout(ur);
  ur = setTimeout(skjul, PAUSE);
}

addEventListener("pointerover", inn);
addEventListener("pointerout", ut);
addEventListener("focusin", inn);
addEventListener("focusout", ut);
addEventListener("keydown", ({ key }) => key === "Escape" && skjul());
paaHverSide(skjul);
