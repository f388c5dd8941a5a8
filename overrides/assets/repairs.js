// What Material leaves out for those who use a keyboard or a voice.

const SNARVEIER = new Set(["p", "n", "f", "s", "/", ",", "."]);

// Shortcuts of a single character are set off by speech input (WCAG 2.1.4).
addEventListener(
  "keydown",
  (hendelse) => {
    const skriver = hendelse.target.closest?.("input, select, textarea, [contenteditable]");
    const alene = !(hendelse.ctrlKey || hendelse.metaKey || hendelse.altKey);
    if (alene && !skriver && SNARVEIER.has(hendelse.key)) hendelse.stopImmediatePropagation();
  },
  { capture: true },
);

// The menu and the search open with labels of hidden checkboxes, which no Tab reaches.
const KNAPPER = { __drawer: "Meny", __search: "Søk" };

function giKnapp(etikett, navn, avkryssing) {
  const knapp = document.createElement("button");
  knapp.type = "button";
  knapp.ariaLabel = navn;
  knapp.append(...etikett.childNodes);
  const si = () => (knapp.ariaExpanded = String(avkryssing.checked));
  avkryssing.addEventListener("change", si);
  si();
  knapp.addEventListener("click", () => {
    avkryssing.click();
    if (avkryssing.id === "__search") document.querySelector(".md-search__input").focus();
  });
  etikett.append(knapp);
}

function reparer() {
  document.querySelector(".md-search").ariaLabel = "Søk";
  for (const [id, navn] of Object.entries(KNAPPER)) {
    const etikett = document.querySelector(`.md-header__button[for="${id}"]`);
    const avkryssing = document.getElementById(id);
    if (etikett && !etikett.querySelector("button")) giKnapp(etikett, navn, avkryssing);
  }
  // A table or figure that scrolls sideways must be reachable to be scrolled.
  for (const boks of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (boks.scrollWidth > boks.clientWidth) boks.tabIndex = 0;
  }
}

// The menu lies over the page: Escape closes it, and the focus goes back to what opened it.
addEventListener("keydown", ({ key }) => {
  const skuff = document.getElementById("__drawer");
  if (key !== "Escape" || !skuff.checked) return;
  skuff.click();
  document.querySelector('.md-header__button[for="__drawer"] button')?.focus();
});

reparer();
// Instant navigation swaps the page without loading it.
new MutationObserver(reparer).observe(document.body, { childList: true, subtree: true });

// Material writes the colours down before anyone has chosen. Only a choice is kept.
const VALGT = "fargevalg";

function medLager(gjoer) {
  try {
    gjoer(localStorage);
  } catch {
    // Storage is closed to us: then nothing is kept.
  }
}

medLager((lager) => {
  if (lager.getItem(VALGT)) return;
  for (const navn of Object.keys(lager)) {
    if (navn.endsWith(".__palette")) lager.removeItem(navn);
  }
});

addEventListener(
  "click",
  (hendelse) => {
    const valgt = hendelse.target.closest?.('label[for^="__palette"]');
    if (valgt) medLager((lager) => lager.setItem(VALGT, "ja"));
  },
  { capture: true },
);
