// Where a text becomes a page, or the address of a script. The site's policy lets no other script of
// the pages do either (require-trusted-types-for).

const MAPPEN = new URL("../", import.meta.url).href;

const regler = {
  /** A page of this site, as its server gave it.
   *  @param {string} html */
  createHTML: (html) => html,
  /** @param {string} adresse */
  createScriptURL(adresse) {
    if (!adresse.startsWith(MAPPEN)) throw new TypeError(adresse);
    return adresse;
  },
};
const policy = globalThis.trustedTypes?.createPolicy("side", regler) ?? regler;

/** @param {string} html */
export function dokumentet(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

/** An address that the browser may run.
 *  @param {URL} adresse */
export function skriptet({ href }) {
  return policy.createScriptURL(href);
}
