// The search. Its index and the worker that knows it are fetched when somebody goes to the field,
// so that one who only reads is sent neither. The worker is Material's; SETUP and the like are
// the numbers of its messages.
import { merk } from "./merk.js";
import { kryssAv, oppsett, paaHverSide, rot } from "./side.js";
import { antall, besteLenke, lagTreff, ordene } from "./treff.js";

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const FOERST = 10;
const arbeider = new URL(oppsett.search, location.href);
const boks = document.getElementById("__search");
const dialog = document.querySelector(".md-search");
const felt = document.querySelector(".md-search__input");
const rulle = dialog.querySelector(".md-search__scrollwrap");
const melding = dialog.querySelector(".md-search-result__meta");
const liste = dialog.querySelector(".md-search-result__list");

let worker = null;
let klar = false;
let spurt = "";
let resten = [];
let valgt = [];

async function start() {
  if (worker) return;
  worker = new Worker(arbeider);
  worker.addEventListener("message", ({ data }) => {
    if (data.type === READY) {
      klar = true;
      spoer();
    } else if (data.type === RESULT) vis(data.data.items);
  });
  try {
    const svar = await fetch(new URL("search/search_index.json", rot));
    worker.postMessage({ type: SETUP, data: { ...(await svar.json()), options: {} } });
  } catch {
    // Without a net: the next time somebody goes to the field it is tried again.
    worker.terminate();
    worker = null;
  }
}

function spoer() {
  if (!klar || felt.value === spurt) return;
  spurt = felt.value;
  worker.postMessage({ type: QUERY, data: spurt });
}

function vis(treff) {
  melding.textContent = antall(treff.length, spurt);
  resten = treff.slice(FOERST);
  liste.replaceChildren(...treff.slice(0, FOERST).map(lagTreff));
  rulle.scrollTop = 0;
}

/** The rest of a long list is drawn for those who go down it. */
function visResten() {
  liste.append(...resten.splice(0).map(lagTreff));
}

function flytt(steg) {
  visResten();
  const synlige = "a:not(details:not([open]) a), summary";
  const stopp = [felt, ...liste.querySelectorAll(synlige)];
  const nummer = stopp.indexOf(document.activeElement) + steg;
  stopp[(nummer + stopp.length) % stopp.length].focus();
}

const TASTER = {
  Escape: () => lukk(),
  Tab: () => lukk(),
  ArrowDown: () => flytt(1),
  ArrowUp: () => flytt(-1),
  Enter: () => besteLenke(liste.firstElementChild)?.click(),
};

function lukk() {
  kryssAv(boks, false);
  felt.blur();
}

dialog.addEventListener("keydown", (hendelse) => {
  const { key, target } = hendelse;
  if (!boks.checked || !TASTER[key] || (key === "Enter" && target !== felt)) return;
  if (key !== "Tab") hendelse.preventDefault();
  hendelse.stopPropagation();
  TASTER[key]();
});
dialog.addEventListener("click", ({ target }) => {
  const lenke = target.closest("a");
  if (!lenke) return;
  valgt = ordene(lenke);
  kryssAv(boks, false);
  if (lenke.pathname === location.pathname) merk(valgt);
});
felt.form.addEventListener("submit", (hendelse) => hendelse.preventDefault());
felt.form.addEventListener("reset", () => {
  setTimeout(spoer);
  felt.focus();
});
felt.addEventListener("input", spoer);
felt.addEventListener("focus", () => {
  kryssAv(boks, true);
  start();
});
rulle.addEventListener("scroll", visResten, { passive: true });
boks.addEventListener("change", () => {
  liste.hidden = !boks.checked;
  liste.role = boks.checked ? "list" : "presentation";
  if (boks.checked) felt.focus();
});
paaHverSide(() => {
  kryssAv(boks, false);
  merk(valgt);
  valgt = [];
});
