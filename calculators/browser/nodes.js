// The one place where a text becomes HTML, or the address of a script, among the calculators. The
// site's policy lets nobody else (require-trusted-types-for): what goes astray is no more than a text.

const MAPPEN = new URL(".", import.meta.url);
export const FRAKOBLET = new URL("../../frakoblet.js", import.meta.url);

const regler = {
  /** Python escapes what it is given, wherever it puts it.
   *  @param {string} html */
  createHTML: (html) => html,
  /** Only scripts of this release, and what keeps it for use without a net.
   *  @param {string} adresse */
  createScriptURL(adresse) {
    const egen = adresse.startsWith(MAPPEN.href) || adresse === FRAKOBLET.href;
    if (!egen) throw new TypeError(adresse);
    return adresse;
  },
};
const policy = globalThis.trustedTypes?.createPolicy("svar", regler) ?? regler;

/** The nodes of a piece of a page, made by Python or by the build.
 *  @param {string} html */
export function noder(html) {
  const mal = document.createElement("template");
  mal.innerHTML = policy.createHTML(html);
  return mal.content;
}

/** An address that the browser may run.
 *  @param {URL} adresse */
export function skriptet({ href }) {
  return policy.createScriptURL(href);
}
