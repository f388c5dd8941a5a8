// The words one searched for, marked on the page the search led to. The page itself is not changed.

const NAVN = "soekt";

/** Mark every place on the page where one of the words begins.
 *  @param {string[]} ordene */
export function merk(ordene) {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete(NAVN);
  if (!ordene.length) return;
  const soekt = ordene.map((ord) => ord.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  const moenster = new RegExp(`(?<![\\p{L}\\p{N}])(?:${soekt})`, "giu");
  CSS.highlights.set(NAVN, new Highlight(...stedene(moenster)));
}

/** @param {RegExp} moenster
 *  @returns {Generator<Range>} */
function* stedene(moenster) {
  const tekster = document.createNodeIterator(
    /** @type {Element} */ (document.querySelector(".md-content")),
    NodeFilter.SHOW_TEXT,
  );
  for (let tekst = tekster.nextNode(); tekst; tekst = tekster.nextNode()) {
    for (const { 0: ord, index } of (tekst.nodeValue ?? "").matchAll(moenster)) {
      const sted = new Range();
      sted.setStart(tekst, index);
      sted.setEnd(tekst, index + ord.length);
      yield sted;
    }
  }
}
