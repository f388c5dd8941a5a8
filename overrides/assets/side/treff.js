// How an answer of the search looks. Titles and texts come from the site's own index, as HTML with
// the words that were found marked in it.
import { noder } from "./markert.js";
import { oppsett, rot } from "./side.js";
/** @import { Del } from "./soeker.js" */

const ORD = oppsett.translations;
/** What each link goes to.
 *  @type {WeakMap<HTMLAnchorElement, Del>} */
const funnet = new WeakMap();

/** How many pages were found, in words.
 *  @param {number} sider
 *  @param {string | null} spurt */
export function antall(sider, spurt) {
  if (!spurt) return ORD["search.result.placeholder"];
  if (sider === 0) return ORD["search.result.none"];
  if (sider === 1) return ORD["search.result.one"];
  return ORD["search.result.other"].replace("#", String(sider));
}

/** The words that led to what a link goes to, as they were typed.
 *  @param {HTMLAnchorElement} lenke one of a hit */
export function ordene(lenke) {
  const { terms } = /** @type {Del} */ (funnet.get(lenke));
  return Object.keys(terms).filter((ord) => terms[ord]);
}

/** One page, with those of its parts that fit as well as the page does, and the rest folded.
 *  @param {Del[]} deler */
export function lagTreff(deler) {
  const punkt = element("li", "md-search-result__item");
  const hele = deler.findIndex(({ location }) => !location.includes("#"));
  const andre = deler.filter((_, nummer) => nummer !== hele);
  const skille = andre.findIndex(({ score }) => score < deler[0].score);
  const beste = skille < 0 ? andre : andre.slice(0, skille);
  const svakere = andre.slice(beste.length);
  punkt.append(lagSide(deler[hele], hele === 0 && !beste.length), ...beste.map(lagDel));
  if (svakere.length) punkt.append(fold(svakere));
  return punkt;
}

/** The part of a page that fits best, which Enter goes to.
 *  @param {Element | null} punkt
 *  @returns {HTMLAnchorElement | undefined} */
export function besteLenke(punkt) {
  const lenker = [...(punkt?.querySelectorAll("a") ?? [])];
  return lenker.sort((a, b) => vekt(b) - vekt(a))[0];
}

/** @param {HTMLAnchorElement} lenke */
const vekt = (lenke) => /** @type {Del} */ (funnet.get(lenke)).score;

/** @param {Del} treff
 *  @param {boolean} medTekst */
function lagSide(treff, medTekst) {
  const lenke = lag(treff, "h1", medTekst);
  /** @type {HTMLElement} */ (lenke.firstChild).prepend(element("div", "md-search-result__icon md-icon"));
  return lenke;
}

/** @param {Del} treff */
function lagDel(treff) {
  return lag(treff, "h2", true);
}

/** @param {Del} treff
 *  @param {"h1" | "h2"} overskrift
 *  @param {boolean} medTekst */
function lag(treff, overskrift, medTekst) {
  const lenke = element("a", "md-search-result__link");
  lenke.href = new URL(treff.location, rot).href;
  lenke.tabIndex = -1;
  funnet.set(lenke, treff);
  const artikkel = element("article", "md-search-result__article md-typeset");
  const tittel = element(overskrift);
  tittel.append(noder(treff.title));
  artikkel.append(tittel);
  if (medTekst) artikkel.append(noder(treff.text ?? ""));
  if (treff.tags) artikkel.append(merkelapper(treff.tags));
  if (medTekst) artikkel.append(...mangler(treff.terms));
  lenke.append(artikkel);
  return lenke;
}

/** @param {string[]} tags */
function merkelapper(tags) {
  const rad = element("nav", "md-tags");
  for (const tag of tags) {
    const lapp = element("span", "md-tag");
    lapp.append(noder(tag));
    rad.append(lapp, " ");
  }
  return rad;
}

/** The words that this part does not have.
 *  @param {Del["terms"]} ordene */
function mangler(ordene) {
  const borte = Object.keys(ordene).filter((ord) => !ordene[ord]);
  if (!borte.length) return [];
  const linje = element("p", "md-search-result__terms");
  linje.append(`${ORD["search.result.term.missing"]}: `);
  for (const ord of borte) {
    const strek = element("del");
    strek.textContent = ord;
    linje.append(strek, " ");
  }
  return [linje];
}

/** @param {Del[]} treff */
function fold(treff) {
  const detaljer = element("details", "md-search-result__more");
  const tekst = element("div");
  tekst.textContent =
    treff.length === 1
      ? ORD["search.result.more.one"]
      : ORD["search.result.more.other"].replace("#", String(treff.length));
  const sammendrag = element("summary");
  sammendrag.tabIndex = -1;
  sammendrag.append(tekst);
  detaljer.append(sammendrag, ...treff.map(lagDel));
  return detaljer;
}

/** @template {keyof HTMLElementTagNameMap} N
 *  @param {N} navn */
function element(navn, klasse = "") {
  const e = document.createElement(navn);
  if (klasse) e.className = klasse;
  return e;
}
