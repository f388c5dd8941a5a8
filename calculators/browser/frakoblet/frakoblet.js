// Service worker: keeps one release of the pages of a målform, with all they need, so that they can
// be used without a net. There is one for each målform, and it has a cache of its own.
// The build writes lagre.js before this text, and what the release is made of:
//   OPP     the way from here to the root of the site
//   UTGAVE  its name, made from its contents
//   FILER   {address below the site: checksum}
//   FASTE   the addresses that are named by their content, and so never change

const LAGER = VAARE + UTGAVE;
const ROT = new URL(OPP, registration.scope);
const IKKE_FUNNET = "404.html";

addEventListener("install", (hendelse) => hendelse.waitUntil(hentAlt()));
addEventListener("activate", (hendelse) => hendelse.waitUntil(rydd()));
addEventListener("fetch", (hendelse) => {
  const { request } = hendelse;
  const sti = stien(request);
  // A new attempt after a damaged file asks past everything that is kept.
  if (sti === null || request.cache === "reload") return;
  if (FASTE.includes(sti)) hendelse.respondWith(lagretFoerst(request, sti));
  else if (Object.hasOwn(FILER, sti)) hendelse.respondWith(nettetFoerst(request, () => lagret(sti)));
  else if (request.mode === "navigate") hendelse.respondWith(nettetFoerst(request, () => ellers(sti, request)));
});

/** All or nothing: one file that is missing, of another release or has no room, and the
 *  release that was here before goes on alone. */
async function hentAlt() {
  const lager = await caches.open(LAGER);
  try {
    for (const sti of Object.keys(FILER)) {
      const svar = await hent(sti);
      if (svar) await lager.put(adressen(sti), svar);
    }
  } catch (feil) {
    await caches.delete(LAGER);
    throw feil;
  }
}

/** A file of this very release. The page for what is not found has no address on some hosts, which
 *  answer for it with 404, lead elsewhere or have their own: then it may be missing.
 *  @param {string} sti */
async function hent(sti) {
  try {
    const cache = FASTE.includes(sti) ? "default" : "reload";
    const svar = await fetch(adressen(sti), { integrity: FILER[sti], cache });
    if (!svar.ok && !(sti === IKKE_FUNNET && svar.status === 404)) throw new Error(`${svar.status} ${sti}`);
    // One that was led elsewhere is refused as the answer to a navigation.
    return svar.redirected ? new Response(svar.body, svar) : svar;
  } catch (feil) {
    if (sti === IKKE_FUNNET) return null;
    throw feil;
  }
}

/** The release before this one goes when no page of it is open any more. */
async function rydd() {
  const gamle = (await egneLagre()).filter((navn) => navn !== LAGER);
  await Promise.all(gamle.map((navn) => caches.delete(navn)));
}

/** @param {Request} foresporsel
 *  @param {string} sti */
async function lagretFoerst(foresporsel, sti) {
  return (await lagret(sti)) ?? fetch(foresporsel);
}

/** A page comes from the net while there is one: its own release's files are named in it.
 *  @param {Request} foresporsel
 *  @param {() => Promise<Response | undefined>} ellers */
async function nettetFoerst(foresporsel, ellers) {
  try {
    const svar = await fetch(foresporsel);
    return svar.status < 500 ? svar : ((await ellers()) ?? svar);
  } catch (feil) {
    const svar = await ellers();
    if (svar) return svar;
    throw feil;
  }
}

/** What a server would have said of an address that is no file: where it is, or that it is not.
 *  @param {string} sti
 *  @param {Request} foresporsel */
async function ellers(sti, { url }) {
  const medStrek = `${sti}/`;
  if (Object.hasOwn(FILER, medStrek)) return Response.redirect(adressen(medStrek) + new URL(url).search, 302);
  const side = await lagret(IKKE_FUNNET);
  return side && new Response(side.body, { status: 404, headers: side.headers });
}

/** @param {string} sti */
async function lagret(sti) {
  try {
    const lager = await caches.open(LAGER);
    return await lager.match(adressen(sti), { ignoreVary: true });
  } catch {
    return undefined; // storage that fails is as storage that is empty
  }
}

/** @param {string} sti */
function adressen(sti) {
  return new URL(sti, ROT).href;
}

/** The address below the site, or null for what is not asked of it.
 *  @param {Request} foresporsel */
function stien({ url, method }) {
  const adresse = new URL(url);
  if (method !== "GET" || adresse.origin !== ROT.origin) return null;
  if (!adresse.pathname.startsWith(ROT.pathname)) return null;
  return adresse.pathname.slice(ROT.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}
