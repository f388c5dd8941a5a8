// The caches of an origin are shared by all sites on it: a name has the scope of the site in it,
// and only those of this site are removed.
const VAARE = `frakoblet ${registration.scope} `;
const FOER_NAVNENE = /^utgave-[0-9a-f]{16}$/;

/** The names of this site's caches, those too from when a name did not say whose it was. */
async function egneLagre() {
  const navnene = await caches.keys();
  const eid = await Promise.all(
    navnene.map((navn) => navn.startsWith(VAARE) || (FOER_NAVNENE.test(navn) && erVaart(navn))),
  );
  return navnene.filter((_, nummer) => eid[nummer]);
}

/** A release of this site has the site's own front page, and nothing outside it.
 *  @param {string} navn */
async function erVaart(navn) {
  const adresser = (await (await caches.open(navn)).keys()).map(({ url }) => url);
  const { scope } = registration;
  return adresser.includes(scope) && adresser.every((url) => url.startsWith(scope));
}
