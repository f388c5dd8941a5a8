// Switches off: published under the name frakoblet.js it takes the place of the service worker
// in every browser that has it, removes what was kept, and then itself.
// The build writes lagre.js before this text.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (hendelse) => hendelse.waitUntil(slutt()));

async function slutt() {
  await Promise.all((await egneLagre()).map((navn) => caches.delete(navn)));
  await registration.unregister();
}
