// The menu, with a mouse and with a keyboard.
import { kryssAv, paaHverSide } from "./side.js";

// The menu and the search open with labels of hidden checkboxes, which no Tab reaches.
const KNAPPER = { __drawer: "Meny", __search: "Søk" };
const skuff = document.getElementById("__drawer");

function giKnapp(id, navn) {
  const etikett = document.querySelector(`.md-header__button[for="${id}"]`);
  const avkryssing = document.getElementById(id);
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
    document.querySelector('.md-header__button[for="__drawer"] button').focus();
  } else if (key === "Enter" && target.localName === "label") {
    target.click();
  }
});

// A part of the menu says whether it is open.
addEventListener("change", ({ target }) => {
  if (!target.matches(".md-nav__toggle")) return;
  target.parentElement.querySelector(":scope > nav")?.setAttribute("aria-expanded", target.checked);
});

/** The page one is on is in view in a menu that is longer than the screen. */
function finnHer(ramme) {
  const her = ramme.querySelector(".md-nav__link--active[href]");
  if (!her || ramme.scrollHeight <= ramme.clientHeight) return;
  const midten = ramme.getBoundingClientRect().top + ramme.clientHeight / 2;
  ramme.scrollTop += her.getBoundingClientRect().top - midten;
}

for (const [id, navn] of Object.entries(KNAPPER)) giKnapp(id, navn);
document.querySelector(".md-search").ariaLabel = "Søk";
paaHverSide(() => {
  kryssAv(skuff, false);
  const ramme = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap");
  if (ramme) requestAnimationFrame(() => setTimeout(finnHer, 0, ramme));
});
