// Runs Material's worker of the search, whose address is the name of this one. It fetches what it
// knows of the language by addresses that begin where it lies itself.

/** @type {{ importScripts(...adresser: string[]): void }} A worker's own, which a page has not. */
const arbeideren = /** @type {never} */ (self);
const hent = arbeideren.importScripts;
const dit = self.name;
const hjemme = new URL(".", self.location.href);
const regler = {
  /** Only what lies among the site's own files.
   *  @param {string} adresse */
  createScriptURL(adresse) {
    const { href } = new URL(adresse, dit);
    if (!href.startsWith(new URL("../", hjemme).href)) throw new TypeError(href);
    return href;
  },
};
const policy = self.trustedTypes?.createPolicy("soek", regler) ?? regler;

arbeideren.importScripts = (...adresser) => hent(...adresser.map((a) => policy.createScriptURL(a)));
arbeideren.importScripts(dit);
