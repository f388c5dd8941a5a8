// A text of the search's index as nodes. The worker gives it as HTML, with what was found marked.

const MED = new Set(["p", "ul", "ol", "li", "pre", "code", "mark"]);
/** @type {Record<string, string>} */
const TEGN = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
// The index has its numbers in one piece, with a mark after those that are written in groups.
const GRUPPERT = /(\d+)((?:<\/mark>)?)\u2060/g;

/** @param {string} html */
export function noder(html) {
  const alt = document.createDocumentFragment();
  /** @type {DocumentFragment | HTMLElement} */
  let her = alt;
  for (const bit of html.replace(GRUPPERT, iGrupper).split(/(<[^>]*>)/)) {
    const [, slutt, navn] = /^<(\/?)([a-z0-9]+)/.exec(bit) ?? [];
    if (!navn) her.append(bit.replace(/&(?:lt|gt|quot|#39|amp);/g, (tegn) => TEGN[tegn]));
    else if (!MED.has(navn)) continue;
    else if (!slutt) her = her.appendChild(document.createElement(navn));
    else if (her instanceof HTMLElement && her.localName === navn) {
      her = /** @type {DocumentFragment | HTMLElement} */ (her.parentNode);
    }
  }
  return alt;
}

/** @param {string} _
 *  @param {string} tall
 *  @param {string} slutt */
function iGrupper(_, tall, slutt) {
  return tall.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0") + slutt;
}
