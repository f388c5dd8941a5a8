// In each measured page before its own scripts: when each key was pressed, and when each answer was
// painted. A key is timed from when the browser had it, not from when the page got to it.
(() => {
  /** @typedef {{ verdi: string, tid: number }} Tast a key, with what stood in the field after it
   *  @typedef {{ tekst: string, tid: number }} Malt an answer, when its frame had been painted */
  const TAALMODIGHET = 120_000;
  /** @type {Tast[]} */
  const taster = [];
  /** @type {Malt[]} */
  const malt = [];
  /** Which figure of the field each key that comes is written over: it is marked before the key comes,
   *  as it is by whoever types.
   *  @type {number[]} */
  const over = [];
  /** @type {{ tekst: string, funnet: (_: void) => void }[]} */
  const ventet = [];
  let trykket = 0;
  let venter = false;
  let lest = "";

  /** @param {Event} hendelse */
  function tast(hendelse) {
    trykket = hendelse.timeStamp;
  }

  function merk() {
    const figur = over.shift();
    const felt = /** @type {HTMLInputElement} */ (document.activeElement);
    if (figur !== undefined) felt.setSelectionRange(figur, figur + 1);
  }

  /** @param {Event} hendelse */
  function skrevet(hendelse) {
    taster.push({ verdi: /** @type {HTMLInputElement} */ (hendelse.target).value, tid: trykket });
  }

  /** What the frame that is being made will show; a message comes when it has been made. */
  function rammen() {
    venter = false;
    const tekst = document.querySelector("output .svar-tall")?.textContent ?? "";
    if (tekst === lest) return;
    lest = tekst;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      malt.push({ tekst, tid: performance.now() });
      for (const v of ventet) if (v.tekst === tekst) v.funnet();
    };
    port2.postMessage(null);
  }

  function endret() {
    if (venter) return;
    venter = true;
    requestAnimationFrame(rammen);
  }

  /** Resolves when the answer has been painted.
   *  @param {string} tekst */
  function naar(tekst) {
    if (malt.some((m) => m.tekst === tekst)) return Promise.resolve();
    return new Promise((funnet, ikke) => {
      ventet.push({ tekst, funnet });
      setTimeout(() => ikke(new Error(`${tekst} ble aldri malt`)), TAALMODIGHET);
    });
  }

  /** Resolves so many milliseconds after the page's text could be read.
   *  @param {number} ms */
  async function etterLesbar(ms) {
    /** @type {number} */
    const lesbar = await new Promise((vet) => {
      const ser = new PerformanceObserver((liste) => {
        for (const p of liste.getEntriesByName("first-contentful-paint")) vet(p.startTime);
      });
      ser.observe({ type: "paint", buffered: true });
    });
    await new Promise((vent) => setTimeout(vent, lesbar + ms - performance.now()));
  }

  addEventListener("keydown", tast, true);
  addEventListener("input", skrevet, true);
  addEventListener("keyup", merk, true);
  new MutationObserver(endret).observe(document, {
    childList: true, subtree: true, characterData: true,
  });
  Object.assign(window, { maaling: { taster, malt, over, merk, naar, etterLesbar } });
})();
