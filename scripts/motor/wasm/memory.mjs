// A wasm's memory as memory.js of the browser can lay it over a new one.
/** @import { PyodideAPI } from "pyodide" */

/** What stands behind Pyodide's undocumented door.
 *  @typedef {{ HEAPU8: Uint8Array<ArrayBuffer>, HEAPU32: Uint32Array, wasmTable: WebAssembly.Table }
 *    & Record<"_sbrk" | "_malloc" | "_free", (tall: number) => number>} Modul
 *  @typedef {PyodideAPI & { _module: Modul }} Python */

// Parts with more words than this alike between them are written by themselves.
const HULL = 1 << 10;

/** The words to keep as bytes, and what memory.js must know of them. `foer` is the memory as the
 *  wasm itself has it, before anything has run; what is not data there is of the heap.
 *  @param {Uint8Array} foer
 *  @param {Uint8Array} etter */
export function kopi(foer, etter) {
  const [a, b] = [foer, etter].map((m) => new Int32Array(m.buffer));
  /** @type {[fra: number, antall: number][]} */
  const deler = [];
  /** @type {number[]} */
  const nuller = [];
  for (let n = 0; n < b.length; n++) {
    if (a[n] === b[n]) continue;
    if (!b[n] && a[n]) nuller.push(n);
    const siste = deler.at(-1);
    if (siste && n - siste[0] - siste[1] < HULL) siste[1] = n - siste[0] + 1;
    else deler.push([n, 1]);
  }
  // What lies after the wasm's own data is stack and heap.
  const sisteData = a.findLastIndex((ord) => ord !== 0);
  const [data, bunke] = [true, false].map((foer) => deler.filter((d) => d[0] <= sisteData === foer));
  const ord = [...data, ...bunke].map(([fra, antall]) =>
    b.slice(fra, fra + antall).map((ord, n) => (ord === a[fra + n] ? 0 : ord)));
  return {
    bytes: Buffer.concat(ord.map(({ buffer }) => Buffer.from(buffer))),
    om: { lengde: etter.length, data, bunke, nuller },
  };
}

/** Fill what is free of the memory with zeros: it is served, and zeros weigh nothing. Each
 *  piece is asked for and given back, until the memory would grow to give one more.
 *  @param {Modul} pyodide */
export function nullstill(pyodide) {
  const tatt = [];
  let topp = pyodide._sbrk(0);
  for (const antall of [4000, 1000, 248, 120, 56, 24, 12]) {
    for (;;) {
      const sted = pyodide._malloc(antall) >>> 0;
      pyodide.HEAPU8.fill(0, sted, sted + antall);
      tatt.push(sted);
      if (pyodide._sbrk(0) !== topp) break;
    }
    topp = pyodide._sbrk(0);
  }
  for (const sted of tatt.reverse()) pyodide._free(sted);
}
