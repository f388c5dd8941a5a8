// Service worker: keeps one release of the site whole, so that it can be used without a net.
// The build writes what the release is made of before this text:
//   UTGAVE  its name, made from its contents
//   FILER   {address below the site: checksum}
//   FASTE   the addresses that are named by their content, and so never change

const LAGER = "utgave-";

addEventListener("install", (hendelse) => hendelse.waitUntil(hentAlt()));
addEventListener("activate", (hendelse) => hendelse.waitUntil(rydd()));
addEventListener("fetch", (hendelse) => {
  const sti = stien(hendelse.request);
  // A new attempt after a damaged file asks past everything that is kept.
  if (!Object.hasOwn(FILER, sti) || hendelse.request.cache === "reload") return;
  hendelse.respondWith(FASTE.includes(sti) ? lagretFoerst(hendelse.request, sti) : nettetFoerst(hendelse.request, sti));
});

/** All or nothing: one file that is missing, of another release or has no room, and the
 *  release that was here before goes on alone. */
async function hentAlt() {
  const lager = await caches.open(LAGER + UTGAVE);
  try {
    for (const [sti, integrity] of Object.entries(FILER)) {
      const cache = FASTE.includes(sti) ? "default" : "reload";
      const svar = await fetch(adressen(sti), { integrity, cache });
      if (!svar.ok) throw new Error(`${svar.status} ${sti}`);
      await lager.put(adressen(sti), svar);
    }
  } catch (feil) {
    await caches.delete(LAGER + UTGAVE);
    throw feil;
  }
}

/** The release before this one goes when no page of it is open any more. */
async function rydd() {
  const gamle = (await caches.keys()).filter((n) => n.startsWith(LAGER) && n !== LAGER + UTGAVE);
  await Promise.all(gamle.map((navn) => caches.delete(navn)));
}

async function lagretFoerst(foresporsel, sti) {
  return (await lagret(sti)) ?? fetch(foresporsel);
}

/** A page comes from the net while there is one: its own release's files are named in it. */
async function nettetFoerst(foresporsel, sti) {
  try {
    const svar = await fetch(foresporsel);
    return svar.status < 500 ? svar : ((await lagret(sti)) ?? svar);
  } catch (feil) {
    const svar = await lagret(sti);
    if (svar) return svar;
    throw feil;
  }
}

async function lagret(sti) {
  try {
    const lager = await caches.open(LAGER + UTGAVE);
    return await lager.match(adressen(sti), { ignoreVary: true });
  } catch {
    return undefined; // storage that fails is as storage that is empty
  }
}

function adressen(sti) {
  return new URL(sti, registration.scope).href;
}

function stien({ url, method }) {
  const adresse = new URL(url);
  const rot = new URL(registration.scope);
  if (method !== "GET" || adresse.origin !== rot.origin) return null;
  if (!adresse.pathname.startsWith(rot.pathname)) return null;
  return adresse.pathname.slice(rot.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}
