// Switches off: published under the name frakoblet.js it takes the place of the service worker
// in every browser that has it, removes what was kept, and then itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (hendelse) => hendelse.waitUntil(slutt()));

async function slutt() {
  const lagre = (await caches.keys()).filter((navn) => navn.startsWith("utgave-"));
  await Promise.all(lagre.map((navn) => caches.delete(navn)));
  await registration.unregister();
}
