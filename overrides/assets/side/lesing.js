// While one reads: where one is on the page, the way back to the top, and what must open or scroll.
import { paaHverSide, paaSiden } from "./side.js";

const TOPPMENY = 48;
// As far below the header as a heading stands when one has jumped to it.
const GRENSE = TOPPMENY + 40;

/** @type {[HTMLElement, HTMLAnchorElement[]][]} */
let steder = [];
let forrige = 0;
let venter = false;

/** The headings of the page, each with its links in the tables of contents. */
function finnSteder() {
  /** @type {Map<HTMLElement, HTMLAnchorElement[]>} */
  const lenker = new Map();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const innhold = document.querySelectorAll('[data-md-component="toc"] .md-nav__link');
  for (const lenke of innhold) {
    const overskrift = document.getElementById(decodeURIComponent(lenke.hash.slice(1)));
    if (overskrift) lenker.set(overskrift, [...(lenker.get(overskrift) ?? []), lenke]);
  }
  steder = [...lenker];
}

function hvorErVi() {
  venter = false;
  // All is measured before anything is changed, so that the page is laid out once.
  const iBunnen = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  const lest = steder.map(([e]) => iBunnen || e.getBoundingClientRect().top < GRENSE);
  const tittel = document.querySelector("h1")?.getBoundingClientRect();
  const oppover = scrollY < forrige && scrollY > 4 * TOPPMENY;
  forrige = scrollY;
  const naa = lest.lastIndexOf(true);
  steder.forEach(([, lenker], nummer) => {
    for (const { classList } of lenker) {
      classList.toggle("md-nav__link--passed", nummer <= naa);
      classList.toggle("md-nav__link--active", nummer === naa);
    }
  });
  const { classList } = paaSiden(".md-header__title");
  classList.toggle("md-header__title--active", tittel !== undefined && tittel.bottom < TOPPMENY);
  paaSiden(".md-top").toggleAttribute("hidden", !oppover);
}

function snart() {
  if (venter) return;
  venter = true;
  requestAnimationFrame(hvorErVi);
}

addEventListener("scroll", snart, { passive: true });
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(".md-top")) scrollTo({ top: 0 });
});

// What scrolls sideways must be reachable to be scrolled.
const bredder = new ResizeObserver((bokser) => {
  for (const { target } of bokser) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

/** @param {Element} tabell */
function giRamme(tabell) {
  // A page that is shown again has its frames.
  if (tabell.closest(".md-typeset__table")) return;
  const [ramme, indre] = [document.createElement("div"), document.createElement("div")];
  ramme.className = "md-typeset__scrollwrap";
  indre.className = "md-typeset__table";
  tabell.replaceWith(ramme);
  ramme.append(indre);
  indre.append(tabell);
}

// A place inside something closed is opened for those who are led to it, and all of it on paper.
function aapneMaalet() {
  const maal = document.querySelector(":target");
  const lukket = maal?.closest("details:not([open])");
  if (!maal || !lukket) return;
  lukket.toggleAttribute("open", true);
  maal.scrollIntoView();
}

/** @type {HTMLDetailsElement[]} */
let aapnet = [];
addEventListener("hashchange", aapneMaalet);
addEventListener("beforeprint", () => {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const lukkede = document.querySelectorAll("details:not([open])");
  aapnet = [...lukkede];
  for (const detaljer of aapnet) detaljer.open = true;
});
addEventListener("afterprint", () => {
  for (const detaljer of aapnet) detaljer.open = false;
});

paaHverSide(() => {
  document.querySelectorAll(".md-content table:not([class])").forEach(giRamme);
  bredder.disconnect();
  for (const boks of document.querySelectorAll(".md-typeset__scrollwrap, .md-content pre > code")) {
    bredder.observe(boks);
  }
  finnSteder();
  forrige = 0;
  snart();
  aapneMaalet();
});
