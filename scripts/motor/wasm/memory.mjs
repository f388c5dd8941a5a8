// A wasm's memory as memory.js of the browser can lay it over a new one.
/** @import { PyodideAPI } from "pyodide" */

/** What stands behind Pyodide's undocumented door.
 *  @typedef {{ HEAPU8: Uint8Array<ArrayBuffer>, HEAPU32: Uint32Array, wasmTable: WebAssembly.Table,
 *    ___stack_low: number, ___stack_high: number }} Modul
 *  @typedef {PyodideAPI & { _module: Modul }} Python */

// What Python counts an object to that it never gives back (Include/refcount.h, of 32 bits); the
// count is the first word of the object.
const FOR_ALLTID = 5 << 28;
// Parts with more words than this alike between them are written by themselves.
const HULL = 1 << 10;

/** The words to keep as bytes, and what memory.js must know of them. `foer` is the memory as the
 *  wasm itself has it, before anything has run; what is not data there is of the heap. What a Python
 *  comes to begins as 0. What lies in the stack means nothing to it, and behind the words is what it
 *  has not come to: a machine gives no memory before it is written to, so neither is emptied.
 *  @param {Uint8Array} foer
 *  @param {Uint8Array} etter
 *  @param {[fra: number, til: number]} stakk in bytes */
export function kopi(foer, etter, stakk) {
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
  const [under, over] = stakk.map((byte) => byte / 4);
  const [siste, antall] = bunke[bunke.length - 1];
  /** @type {[fra: number, til: number][]} */
  const toemmes = [[bunke[0][0], under], [over, siste + antall]];
  return {
    bytes: Buffer.concat(ord.map(({ buffer }) => Buffer.from(buffer))),
    om: { lengde: etter.length, data, bunke, nuller, toemmes },
  };
}

/** Where the stack lies, in bytes.
 *  @param {Modul} pyodide
 *  @returns {[fra: number, til: number]} */
export const stakken = ({ ___stack_low, ___stack_high }) => [___stack_low, ___stack_high];

/** Let Python never give back what it has (keep.py). Its collector lets go of that, as it does of all
 *  that lives for ever: the lists it kept through every object, back and forth, were a tenth of what is
 *  served of the memory, and there is less to go through while it answers.
 *  @param {Python} python */
export function behold(python) {
  let antall = 0;
  /** @param {import("pyodide/ffi").PyProxy} funnet where each lies */
  const behold = (funnet) => {
    /** @type {number[]} */
    const steder = funnet.toJs();
    funnet.destroy();
    for (const sted of steder) python._module.HEAPU32[sted >> 2] = FOR_ALLTID;
    antall = steder.length;
  };
  const igjen = kall(python, "ta_vare", behold);
  if (igjen > antall / 100) throw new Error("Python slipper ikke det som skal beholdes.");
}

/** Call a function of Python's, and keep no hold on it.
 *  @param {Python} python
 *  @param {string} navn
 *  @param {...Function} gitt */
export function kall({ globals }, navn, ...gitt) {
  const funksjon = globals.get(navn);
  const svar = funksjon(...gitt);
  funksjon.destroy();
  return svar;
}
