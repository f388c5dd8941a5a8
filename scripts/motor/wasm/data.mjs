// What a wasm has in its data for functions that an answer seldom needs. It goes with those in
// the second file, which lays it in place as it is made, before any of them can read it. Only
// what Python itself points out is moved: what is imported from it is in no kept memory.
import * as w from "./file.mjs";
/** @import { Python } from "./memory.mjs" */

/** @typedef {[fra: number, antall: number]} Strekk */

// A list of an encoding's tables has a place for each first byte of a letter.
const PLASSER = 256, PLASS = 8;
// As much of a table must be alike for it to be the same one, of another edition of the encoding.
const NOK = 0.95, ANKER = 32;
const SLUTT = 0x0b;

/** The stretches. `python` is what i_pyodide/cold.py has run in.
 *  @param {Python} python
 *  @returns {Strekk[]} */
export function kalde({ _module: { HEAPU8, HEAPU32 }, globals }) {
  const minne = Buffer.from(HEAPU8.buffer);
  /** @type {Uint8Array[]} */
  const frosne = globals.get("frosne").toJs();
  /** @type {number[]} */
  const kapsler = globals.get("kapsler").toJs();
  /** @type {Uint8Array[]} */
  const dobbelte = globals.get("dobbelte").toJs();
  return [
    ...dobbelte.flatMap((tabell) => [...lik(minne, tabell)]),
    ...frosne.map((bytes) => /** @type {Strekk} */ ([minne.indexOf(bytes), bytes.length])),
    ...kapsler.flatMap((kapsel) => [...tabeller(HEAPU8, HEAPU32, kapsel)]),
  ];
}

/** Where a table lies that is nearly this one, if it does. A piece of it may also be another's.
 *  @param {Buffer} minne
 *  @param {Uint8Array} tabell
 *  @returns {Generator<Strekk>} */
function* lik(minne, tabell) {
  const midt = tabell.length >> 1;
  const anker = tabell.subarray(midt, midt + ANKER);
  for (let sted = minne.indexOf(anker); sted >= 0; sted = minne.indexOf(anker, sted + 1)) {
    const fra = sted - midt;
    const like = tabell.filter((byte, n) => minne[fra + n] === byte).length;
    if (like > NOK * tabell.length) return yield [fra, tabell.length];
  }
}

/** The tables of an encoding: its capsule points to {name, how to encode, how to decode}, two
 *  lists of {table of two bytes each, first, last} (cjkcodecs.h of Python's source).
 *  @param {Uint8Array} bytes
 *  @param {Uint32Array} ord
 *  @param {number} kapsel
 *  @returns {Generator<Strekk>} */
function* tabeller(bytes, ord, kapsel) {
  const kart = ord[(kapsel >> 2) + 2] >> 2;
  for (const start of [ord[kart + 1], ord[kart + 2]].filter(Boolean)) {
    for (let sted = start; sted < start + PLASSER * PLASS; sted += PLASS) {
      const [foerste, siste] = [bytes[sted + 4], bytes[sted + 5]];
      if (ord[sted >> 2]) yield [ord[sted >> 2], (siste - foerste + 1) * 2];
    }
  }
}

/** The data without the stretches, which are zeros there, and the stretches as data.
 *  @param {Uint8Array} innhold
 *  @param {Strekk[]} strekk */
export function del(innhold, strekk) {
  const foerste = Buffer.from(innhold);
  const resten = [];
  for (const bit of segmenter(innhold)) {
    for (const [fra, antall] of strekk) {
      const [start, slutt] = [Math.max(fra, bit.fra), Math.min(fra + antall, bit.fra + bit.antall)];
      if (start >= slutt) continue;
      const [her, til] = [start, slutt].map((sted) => sted - bit.fra + bit.sted);
      foerste.fill(0, her, til);
      resten.push([0, ...w.konstant(start), SLUTT, ...w.tall(til - her), ...innhold.subarray(her, til)]);
    }
  }
  return [foerste, w.liste(resten)];
}

/** Each piece of data: where it is laid, and where in `innhold` it lies.
 *  @param {Uint8Array} innhold */
function segmenter(innhold) {
  const leser = new w.Leser(innhold);
  return Array.from({ length: leser.tall() }, () => {
    w.krev(leser.byte() === 0 && leser.byte() === 0x41, "data som ikke har et fast sted");
    const fra = leser.tall();
    w.krev(leser.byte() === SLUTT, "data som ikke har et fast sted");
    const antall = leser.tall();
    const sted = leser.sted;
    leser.biter(antall);
    return { fra, sted, antall };
  });
}
