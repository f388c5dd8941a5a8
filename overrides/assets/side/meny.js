// The menu, with a mouse and with a keyboard.
import { kryssAv, ord, paaHverSide, paaSiden } from "./side.js";

// The menu and the search open with labels of hidden checkboxes, which no Tab reaches.
const KNAPPER = { __drawer: ord.meny, __search: ord.soek };
/** @type {HTMLInputElement} */
const skuff = paaSiden("#__drawer");

/** @param {string} id
 *  @param {string} navn */
function giKnapp(id, navn) {
  const etikett = paaSiden(`.md-header__button[for="${id}"]`);
  /** @type {HTMLInputElement} */
  const avkryssing = paaSiden(`#${id}`);
  const knapp = document.createElement("button");
  knapp.type = "button";
  knapp.ariaLabel = navn;
  knapp.append(...etikett.childNodes);
  const si = () => (knapp.ariaExpanded = String(avkryssing.checked));
  avkryssing.addEventListener("change", si);
  si();
  knapp.addEventListener("click", () => avkryssing.click());
  etikett.append(knapp);
}

// The menu lies over the page: Escape closes it, and the focus goes back to what opened it.
addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape" && skuff.checked) {
    kryssAv(skuff, false);
    /** @type {HTMLElement} */
    const knapp = paaSiden('.md-header__button[for="__drawer"] button');
    knapp.focus();
  } else if (key === "Enter" && target instanceof HTMLLabelElement) {
    target.click();
  }
});

// A part of the menu says whether it is open.
addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(".md-nav__toggle")) return;
  const del = target.parentElement?.querySelector(":scope > nav");
  del?.setAttribute("aria-expanded", String(target.checked));
});

/** The page one is on is in view in a menu that is longer than the screen.
 *  @param {Element} ramme */
function finnHer(ramme) {
  const her = ramme.querySelector(".md-nav__link--active[href]");
  if (!her || ramme.scrollHeight <= ramme.clientHeight) return;
  const midten = ramme.getBoundingClientRect().top + ramme.clientHeight / 2;
  ramme.scrollTop += her.getBoundingClientRect().top - midten;
}

for (const [id, navn] of Object.entries(KNAPPER)) giKnapp(id, navn);
paaSiden(".md-search").ariaLabel = ord.soek;
paaHverSide(() => {
  kryssAv(skuff, false);
  const ramme = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap");
  if (ramme) requestAnimationFrame(() => setTimeout(finnHer, 0, ramme));
});
