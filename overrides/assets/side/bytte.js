// Links inside the site put the new page in the place of the old one, so that Python, which takes
// a while to start, lives on. Whatever is not as expected is left to the browser.
import { gjem, hentFram, nyttSted } from "./gjemt.js";
import { dokumentet } from "./policy.js";
import { meldNySide, paaSiden, rot } from "./side.js";
/** @import { Side } from "./gjemt.js" */

const DELER = ["skip", "logo", "header-topic", "maalform", "container"];
// A page that differs in these is of another release, and is fetched whole.
const UTGAVEN = 'meta[http-equiv], link[rel="stylesheet"], script[src*="/side-"]';
const ADRESSER = new Set(["href", "src"]);
const FARGENE = new Set(["theme-color", "color-scheme"]);

let vist = new URL(location.href);
let sted = nyttSted();
let hode = innholdet(document, vist);
let henting = new AbortController();

addEventListener("click", (hendelse) => {
  /** @type {HTMLAnchorElement | null | false} */
  const lenke = hendelse.target instanceof Element && hendelse.target.closest("a[href]");
  if (!lenke || hendelse.defaultPrevented || !vanlig(hendelse, lenke)) return;
  const adresse = new URL(lenke.getAttribute("href") ?? "", vist);
  if (!erSide(adresse) || adresse.pathname === vist.pathname) return;
  hendelse.preventDefault();
  history.scrollRestoration = "manual";
  hent(adresse, () => {
    husk();
    history.pushState(null, "", adresse);
  });
});

addEventListener("popstate", ({ state }) => {
  henting.abort();
  if (location.pathname !== vist.pathname) {
    history.scrollRestoration = "manual";
    const adresse = new URL(location.href);
    const side = hentFram(state?.sted);
    if (side) vis(side, adresse, state.y, state.sted);
    else hent(adresse, () => {}, state?.y ?? 0);
  } else if (history.scrollRestoration === "manual" && state) {
    rullTil(state.y);
  }
});

// Where the reader was on each page is kept with its place in the history.
/** @type {number | undefined} */
let ur;
addEventListener(
  "scroll",
  () => {
    clearTimeout(ur);
    ur = setTimeout(husk, 100);
  },
  { passive: true },
);
addEventListener("beforeunload", () => (history.scrollRestoration = "auto"));

/** @param {MouseEvent} hendelse
 *  @param {HTMLAnchorElement} lenke */
function vanlig(hendelse, lenke) {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = hendelse;
  const egen = button || metaKey || ctrlKey || shiftKey || altKey;
  return !egen && !lenke.target && !lenke.hasAttribute("download");
}

/** Pages end in a slash; what does not is a file to download. Those in the other målform have other
 *  words around them, and are loaded whole; nynorsk's lie in a folder of bokmål's.
 *  @param {URL} adresse */
function erSide({ origin, pathname }) {
  if (origin !== rot.origin || !pathname.startsWith(rot.pathname)) return false;
  return pathname.endsWith("/") && !pathname.startsWith(`${rot.pathname}nn/`);
}

function husk() {
  clearTimeout(ur);
  if (location.pathname === vist.pathname) {
    history.replaceState({ ...history.state, y: scrollY, sted }, "");
  }
}

/** Fetch a page and show it. `y` is how far down the reader was the last time.
 *  @param {URL} adresse
 *  @param {() => void} foer
 *  @param {number} [y] */
async function hent(adresse, foer, y) {
  henting.abort();
  henting = new AbortController();
  document.body.toggleAttribute("data-henter", true);
  try {
    const svar = await fetch(adresse, { signal: henting.signal });
    const ny = dokumentet(await svar.text());
    const deler = DELER.flatMap((navn) => ny.querySelector(velger(navn)) ?? []);
    const hel = deler.length === DELER.length && sammeUtgave(ny, adresse);
    if (!svar.ok || !hel) throw new Error(String(adresse));
    foer();
    vis({ hode: innholdet(ny, adresse), deler }, adresse, y, nyttSted());
  } catch (feil) {
    if (/** @type {Error} */ (feil).name === "AbortError") return;
    if (location.href === adresse.href) location.reload();
    else location.assign(adresse);
  }
}

/** @param {Document} ny
 *  @param {URL} adresse */
function sammeUtgave(ny, adresse) {
  const utgaven = [...ny.head.querySelectorAll(UTGAVEN)];
  return utgaven.length > 0 && utgaven.every((e) => hode.has(noekkel(e, adresse)));
}

/** Put a page in the place of the one that is shown, which may be kept for the way back.
 *  @param {Side} side
 *  @param {URL} adresse
 *  @param {number | undefined} y
 *  @param {string} her its place in the history */
function vis(side, adresse, y, her) {
  const deler = DELER.map((navn) => paaSiden(velger(navn)));
  gjem(sted, { hode, deler });
  [vist, sted] = [adresse, her];
  byttHode(side.hode);
  deler.forEach((del, n) => del.replaceWith(side.deler[n]));
  document.body.removeAttribute("data-henter");
  finnPlassen(adresse, y);
  husk();
  meldNySide();
}

/** @param {string} navn */
function velger(navn) {
  return `[data-md-component="${navn}"]`;
}

/** What stands in the head, by what it says. The colours are the visitor's own, and stay; what is
 *  asked for ahead is for a page that is loaded, and here already.
 *  @param {Document} dokument
 *  @param {URL} adresse
 *  @returns {Side["hode"]} */
function innholdet(dokument, adresse) {
  const alle = /** @type {(HTMLMetaElement & HTMLLinkElement)[]} */ ([...dokument.head.children]);
  const faste = alle.filter((e) => !FARGENE.has(e.name) && e.rel !== "preload");
  // The icon stays as the address changes, and must not be looked for from there.
  for (const e of faste) {
    if (e.rel === "icon") e.href = new URL(/** @type {string} */ (e.getAttribute("href")), adresse).href;
  }
  return new Map(faste.map((e) => [noekkel(e, adresse), e]));
}

/** @param {Element} element
 *  @param {URL} adresse */
function noekkel(element, adresse) {
  const attributter = [...element.attributes].map(({ name, value }) => [
    name,
    ADRESSER.has(name) ? new URL(value, adresse).href : value,
  ]);
  return JSON.stringify([element.localName, attributter, element.textContent]);
}

/** @param {Side["hode"]} nytt */
function byttHode(nytt) {
  for (const [n, element] of hode) {
    if (!nytt.has(n)) element.remove();
  }
  for (const [n, element] of nytt) {
    if (hode.has(n)) nytt.set(n, /** @type {Element} */ (hode.get(n)));
    else sett(element);
  }
  hode = nytt;
}

/** A script that comes with text that was parsed is not run where it is put; it is fetched as the
 *  module it is. Where it does not come, the page is read as it was built.
 *  @param {Element} element */
function sett(element) {
  document.head.append(element);
  const { src, type } = /** @type {HTMLScriptElement} */ (element);
  if (element.localName === "script" && type === "module") import(src).catch(() => {});
}

/** @param {URL} adresse
 *  @param {number} [y] */
function finnPlassen(adresse, y) {
  if (y === undefined && adresse.hash) {
    // The browser's own way there, so that the place is marked as the target.
    location.replace(adresse.hash);
    return;
  }
  rullTil(y ?? 0);
  const overskrift = paaSiden("h1");
  overskrift.tabIndex = -1;
  overskrift.focus({ preventScroll: true });
}

/** @param {number} y */
function rullTil(y) {
  scrollTo({ top: y, behavior: "instant" });
}
