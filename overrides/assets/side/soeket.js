// The search, fetched by the first who goes to its field (soek.js), with its index and the worker
// that knows it.
import { merk } from "./merk.js";
import { kryssAv, NY_SIDE, oppsett, ord, paaSiden } from "./side.js";
import { Soeker } from "./soeker.js";
import { rens, tilSoeket } from "./spoersmaal.js";
import { antall, besteLenke, lagTreff, ordene } from "./treff.js";
/** @import { Funn } from "./soeker.js" */

const FOERST = 10;
/** @type {HTMLInputElement} */
const boks = paaSiden("#__search");
/** @type {HTMLElement} */
const dialog = paaSiden(".md-search");
/** @type {HTMLInputElement} */
const felt = paaSiden(".md-search__input");
const rulle = paaSiden(".md-search__scrollwrap");
const melding = paaSiden(".md-search-result__meta");
/** @type {HTMLElement} */
const liste = paaSiden(".md-search-result__list");

/** What the hits that are shown were found by; null when none are shown.
 *  @type {string | null} */
let vist = null;
// Enter was pressed before the hits of what is typed had come.
let skalInn = false;
/** @type {Funn} */
let resten = [];
/** @type {string[]} */
let valgt = [];

const soeker = new Soeker({
  klar: () => spoer(),
  svar: (spurt, treff) => {
    if (spurt === tilSoeket(rens(felt.value))) vis(rens(felt.value), treff);
  },
  svikt: () => {
    skalInn = false;
    vis(null, []);
    melding.replaceChildren(ord.soeket_svikter, " ", proevIgjen());
  },
});

function spoer() {
  const spurt = rens(felt.value);
  if (spurt === vist) soeker.glem();
  else if (spurt) soeker.spoer(tilSoeket(spurt));
  else {
    soeker.glem();
    vis("", []);
  }
}

/** @param {string | null} spurt
 *  @param {Funn} treff */
function vis(spurt, treff) {
  vist = spurt;
  melding.textContent = antall(treff.length, spurt);
  resten = treff.slice(FOERST);
  liste.replaceChildren(...treff.slice(0, FOERST).map(lagTreff));
  rulle.scrollTop = 0;
  if (skalInn) gaaInn();
}

/** To the best hit of what is typed, now or when it has come. */
export function gaaInn() {
  skalInn = rens(felt.value) !== vist;
  if (skalInn) spoer();
  else besteLenke(liste.firstElementChild)?.click();
}

function proevIgjen() {
  const knapp = document.createElement("button");
  knapp.type = "button";
  knapp.className = "md-search__igjen";
  knapp.textContent = ord.proev_igjen;
  knapp.addEventListener("click", () => {
    melding.textContent = oppsett.translations["search.result.initializer"] ?? "";
    felt.focus();
    soeker.start();
    spoer();
  });
  return knapp;
}

/** The rest of a long list is drawn for those who go down it. */
function visResten() {
  liste.append(...resten.splice(0).map(lagTreff));
}

/** @param {number} steg */
function flytt(steg) {
  visResten();
  const synlige = "a:not(details:not([open]) a), summary";
  const alle = [felt, ...melding.children, ...liste.querySelectorAll(synlige)];
  const stopp = /** @type {HTMLElement[]} */ (alle);
  const nummer = alle.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + steg;
  stopp[(nummer + stopp.length) % stopp.length].focus();
}

/** @type {Record<string, () => void>} */
const TASTER = {
  ArrowDown: () => flytt(1),
  ArrowUp: () => flytt(-1),
};

dialog.addEventListener("keydown", (hendelse) => {
  const { key } = hendelse;
  if (!boks.checked || !TASTER[key]) return;
  hendelse.preventDefault();
  hendelse.stopPropagation();
  TASTER[key]();
});
dialog.addEventListener("click", ({ target }) => {
  const lenke = target instanceof Element ? target.closest("a") : null;
  if (!lenke) return;
  valgt = ordene(lenke);
  kryssAv(boks, false);
  if (lenke.pathname === location.pathname) merk(valgt);
});
felt.form?.addEventListener("reset", () => {
  setTimeout(spoer);
  felt.focus();
});
felt.addEventListener("input", () => {
  skalInn = false;
  spoer();
});
felt.addEventListener("focus", () => soeker.start());
rulle.addEventListener("scroll", visResten, { passive: true });
boks.addEventListener("change", () => {
  skalInn = false;
  liste.hidden = !boks.checked;
  liste.role = boks.checked ? "list" : "presentation";
});
addEventListener(NY_SIDE, () => {
  merk(valgt);
  valgt = [];
});
// Whoever fetched this is in the field, and may have typed.
soeker.start();
spoer();
