// Service worker: keeps one release of the site whole, so that it can be used without a net; of the
// pages in bokmål and in nynorsk, those that somebody has opened. One for both, for the browser
// looks for the one that a worker belongs to by where the worker's own script lies.
// The build writes lagre.js before this text, and what the release is made of:
//   UTGAVE  its name, made from its contents
//   FILER   {address below the site: checksum}
//   FASTE   the addresses that are named by their content, and so never change
//   DELER   {målform: the addresses that are its alone}
//   VED_BRUK  the addresses that only some have use for, and that are kept for those

const LAGER = VAARE + UTGAVE;
const IKKE_FUNNET = "404.html";
// The front page of each, which is put in last: where it is, all of that målform is.
/** @type {Record<string, string>} */
const FORSIDE = { nb: "", nn: "nn/" };

addEventListener("install", (hendelse) => hendelse.waitUntil(hentAlt()));
addEventListener("activate", (hendelse) => hendelse.waitUntil(rydd()));
addEventListener("message", (hendelse) => hendelse.waitUntil(holdOgsaa(hendelse.data.maalform)));
addEventListener("fetch", (hendelse) => {
  const { request } = hendelse;
  const sti = stien(request);
  // A new attempt after a damaged file asks past everything that is kept.
  if (sti === null || request.cache === "reload") return;
  if (FASTE.includes(sti)) hendelse.respondWith(lagretFoerst(request, sti));
  else if (Object.hasOwn(FILER, sti)) hendelse.respondWith(nettetFoerst(request, () => kjent(sti, request)));
  else if (request.mode === "navigate") hendelse.respondWith(nettetFoerst(request, () => ellers(sti, request)));
});

/** All or nothing: one file that is missing, of another release or has no room, and the
 *  release that was here before goes on alone. */
async function hentAlt() {
  // The browser asks for a new release on its own, whatever the line is.
  if (sparer()) throw new Error("saveData");
  const brukt = await maalformene();
  const egne = new Set([...Object.values(DELER).flat(), ...VED_BRUK]);
  const felles = Object.keys(FILER).filter((sti) => !egne.has(sti));
  try {
    await legg(felles);
    for (const maalform of brukt) await legg(DELER[maalform]);
    await leggBrukte();
  } catch (feil) {
    await caches.delete(LAGER);
    throw feil;
  }
}

/** @param {string[]} stier */
async function legg(stier) {
  const lager = await caches.open(LAGER);
  for (const sti of stier) {
    const svar = await hent(sti);
    if (svar) await lager.put(adressen(sti), svar);
  }
}

/** The målformer to keep: those of the pages that are open, and those that were kept before.
 *  @returns {Promise<string[]>} */
async function maalformene() {
  const aapne = (await clients.matchAll({ includeUncontrolled: true })).map(({ url }) => url);
  const foer = await Promise.all((await egneLagre()).map((navn) => caches.open(navn)));
  const alle = Object.keys(DELER);
  const valgt = alle.map(async (maalform) => {
    const kjente = await Promise.all(foer.map((lager) => lager.match(adressen(FORSIDE[maalform]))));
    return kjente.some(Boolean) || aapne.some((url) => maalformenTil(url) === maalform);
  });
  const svar = await Promise.all(valgt);
  return alle.filter((_, nummer) => svar[nummer]);
}

/** @param {string} url */
function maalformenTil(url) {
  return url.startsWith(adressen(FORSIDE.nn)) ? "nn" : "nb";
}

/** A page in the other målform has been opened. What comes of it is of this release, and is used
 *  also where the rest does not come.
 *  @param {string} maalform */
async function holdOgsaa(maalform) {
  await leggBrukte();
  if (sparer()) return;
  if (DELER[maalform] && !(await lagret(FORSIDE[maalform]))) await legg(DELER[maalform]);
}

/** What has been used lies among what the browser has fetched, and is not asked for over the net. */
async function leggBrukte() {
  const lager = await caches.open(LAGER);
  for (const sti of VED_BRUK) {
    if (await lagret(sti)) continue;
    /** @type {RequestInit} */
    const bareHer = { cache: "only-if-cached", mode: "same-origin", integrity: FILER[sti] };
    const svar = await fetch(adressen(sti), bareHer).catch(() => null);
    if (svar?.ok) await lager.put(adressen(sti), svar);
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

/** A file of the site, or what is said of a page in a målform that is not kept.
 *  @param {string} sti
 *  @param {Request} foresporsel */
async function kjent(sti, foresporsel) {
  return (await lagret(sti)) ?? (foresporsel.mode === "navigate" ? ellers(sti, foresporsel) : undefined);
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
  return new URL(sti, registration.scope).href;
}

/** The address below the site, or null for what is not asked of it.
 *  @param {Request} foresporsel */
function stien({ url, method }) {
  const adresse = new URL(url);
  const rot = new URL(registration.scope);
  if (method !== "GET" || adresse.origin !== rot.origin) return null;
  if (!adresse.pathname.startsWith(rot.pathname)) return null;
  return adresse.pathname.slice(rot.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}
