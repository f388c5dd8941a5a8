// Python's memory as it stood at build after the first answers. Laid over a new memory, nothing
// needs to be imported, read or compiled.

/** What is known of a kept memory, of words of four bytes: its length in bytes, how many functions
 *  there are and where those lie that have a name, a checksum, where the words lie in the wasm's data
 *  and after it as [from, how many], which words became 0, and what Pyodide itself must have, in
 *  base64. `toemmes` is where all is 0 but for the words, as [from, to], and `sjeldne` a checksum of
 *  the code that is not in it (rest.js).
 *  @typedef {{ lengde: number, tabell: number, funksjoner: Record<string, number>, sum: number,
 *    data: [number, number][], bunke: [number, number][], nuller: number[],
 *    toemmes: [number, number][], sjeldne: number, hode: string }} Minne */

/** How every Python is started, at build and in every browser: the memory must begin alike. */
export const MILJOE = {
  HOME: "/hjem",
  LANG: "nb_NO.UTF-8",
  PYTHONHASHSEED: "0",
  // A buffer that nothing is written to would be kept as it was found.
  PYTHONUNBUFFERED: "1",
  _: "./this.program",
};

/** Tell the glue where in the table each function lies that the wasm exports. It would look for them
 *  itself, and not every browser gives the same object for what is exported and what is in the table:
 *  there it would lay them after the others, and no memory would fit.
 *  @param {WebAssembly.Imports | undefined} importer
 *  @param {Minne["funksjoner"]} funksjoner */
export function pek(importer, funksjoner) {
  const steder = /** @type {Record<string, WebAssembly.Global> | undefined} */ (importer?.["GOT.func"]);
  // Of a Pyodide that has it otherwise the memory does not fit either, and the library is taken.
  if (steder) for (const [navn, sted] of Object.entries(funksjoner)) steder[navn].value = sted;
}

/** Lay the kept words over the memory of a Python that has just begun. Where the wasm has data
 *  of its own, a word that is 0 leaves what was there, and those that became 0 are in `nuller`.
 *  Throws where the words are not those that were kept, or this browser starts Python in another
 *  way than they were made for.
 *  @param {{ HEAPU8: Uint8Array, wasmTable: WebAssembly.Table }} modul
 *  @param {ArrayBuffer} kopi
 *  @param {Minne} om */
export function legg({ HEAPU8, wasmTable }, kopi, om) {
  const { lengde, tabell, sum, data, bunke, nuller, toemmes } = om;
  const nye = new Int32Array(kopi);
  if (HEAPU8.length !== lengde || wasmTable.length !== tabell || summen(nye) !== sum) {
    throw new Error("Minnet passer ikke.");
  }
  const ord = new Int32Array(HEAPU8.buffer);
  let sted = 0;
  for (const [fra, antall] of data) {
    for (let n = fra; n < fra + antall; n++, sted++) if (nye[sted]) ord[n] = nye[sted];
  }
  for (const n of nuller) ord[n] = 0;
  for (const [fra, til] of toemmes) ord.fill(0, fra, til);
  for (const [fra, antall] of bunke) ord.set(nye.subarray(sted, (sted += antall)), fra);
}

/** A checksum against damage. The browser's own costs several times as much, and holds back the
 *  file until it is whole.
 *  @param {Int32Array} ord */
export function summen(ord) {
  let sum = 0;
  for (let n = 0; n < ord.length; n++) sum = (Math.imul(sum, 31) + ord[n]) | 0;
  return sum;
}
