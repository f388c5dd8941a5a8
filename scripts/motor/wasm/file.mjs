// The parts of a wasm file, as bytes: enough to take its functions out and put others in,
// which needs no knowledge of what is inside them.

export const TYPE = 1, IMPORT = 2, FUNKSJON = 3, TABELL = 4, MINNE = 5, GLOBAL = 6, EKSPORT = 7;
export const ELEMENT = 9, KODE = 10, DATA = 11, ANTALL_DATA = 12, TAGG = 13;
const HODE = 8;

/** Bytes, and the sections of a file by their number; one that is null is left out.
 *  @typedef {number[] | Uint8Array} Bytes
 *  @typedef {Map<number, Uint8Array>} Deler
 *  @typedef {Map<number, Uint8Array | null>} NyeDeler */

/** Reads bytes from the start of an array to its end. */
export class Leser {
  /** @param {Uint8Array} bytes */
  constructor(bytes, fra = 0) {
    this.bytes = bytes;
    this.sted = fra;
  }

  byte() {
    return this.bytes[this.sted++];
  }

  tall() {
    let verdi = 0;
    for (let skift = 0; ; skift += 7) {
      const byte = this.byte();
      verdi |= (byte & 0x7f) << skift;
      if (byte < 0x80) return verdi >>> 0;
    }
  }

  /** @param {number} antall */
  biter(antall) {
    return this.bytes.subarray(this.sted, (this.sted += antall));
  }
}

/** A number as a wasm file has it.
 *  @param {number} verdi */
export function tall(verdi) {
  const ut = [];
  for (; verdi > 0x7f; verdi >>>= 7) ut.push((verdi & 0x7f) | 0x80);
  return [...ut, verdi];
}

/** `i32.const`; its number is signed, so one bit of the last byte is the sign.
 *  @param {number} verdi */
export function konstant(verdi) {
  const ut = [];
  for (; verdi > 0x3f; verdi >>>= 7) ut.push((verdi & 0x7f) | 0x80);
  return [0x41, ...ut, verdi];
}

/** @param {string} tekst */
export function navn(tekst) {
  return [...tall(tekst.length), ...Buffer.from(tekst)];
}

/** Each entry with the number of entries before it.
 *  @param {Bytes[]} deler */
export function liste(deler) {
  return Buffer.concat([Buffer.from(tall(deler.length)), ...deler.map((d) => Buffer.from(d))]);
}

/** The sections of a file, in the order they came.
 *  @param {Uint8Array} fil */
export function les(fil) {
  const leser = new Leser(fil, HODE);
  /** @type {Deler} */
  const deler = new Map();
  while (leser.sted < fil.length) {
    const slag = leser.byte();
    const innhold = leser.biter(leser.tall());
    krev(!deler.has(slag), `to deler av slaget ${slag}`);
    deler.set(slag, innhold);
  }
  return deler;
}

/** A section that the file must have.
 *  @param {Deler} deler
 *  @param {number} slag */
export function delen(deler, slag) {
  const innhold = deler.get(slag);
  krev(innhold !== undefined, `ingen del av slaget ${slag}`);
  return innhold;
}

/** A file of the sections.
 *  @param {Uint8Array} fil
 *  @param {NyeDeler} deler */
export function skriv(fil, deler) {
  const ut = [fil.subarray(0, HODE)];
  for (const [slag, innhold] of deler) {
    if (innhold) ut.push(Buffer.from([slag, ...tall(innhold.length)]), innhold);
  }
  return Buffer.concat(ut);
}

/** The bodies of the functions, each without its length.
 *  @param {Uint8Array} kode */
export function kropper(kode) {
  const leser = new Leser(kode);
  return Array.from({ length: leser.tall() }, () => leser.biter(leser.tall()));
}

/** @param {Bytes[]} kropper */
export function kodedel(kropper) {
  return liste(kropper.map((k) => Buffer.concat([Buffer.from(tall(k.length)), Buffer.from(k)])));
}

/** Content with entries more at its end.
 *  @param {Uint8Array} innhold
 *  @param {Bytes[]} nye */
export function tillegg(innhold, ...nye) {
  const leser = new Leser(innhold);
  const antall = leser.tall() + nye.length;
  return Buffer.concat([Buffer.from(tall(antall)), innhold.subarray(leser.sted), ...nye.map((n) => Buffer.from(n))]);
}

/** Each function type as how many parameters it has and how many results.
 *  @param {Uint8Array} innhold */
export function typer(innhold) {
  const leser = new Leser(innhold);
  const verdier = () => {
    const antall = leser.tall();
    for (let n = 0; n < antall; n++) {
      // A reference to one kind of object has the kind after it.
      if ([0x63, 0x64].includes(leser.byte())) leser.tall();
    }
    return antall;
  };
  return Array.from({ length: leser.tall() }, () => {
    krev(leser.byte() === 0x60, "en type som ikke er en funksjon");
    return { inn: verdier(), ut: verdier() };
  });
}

/** How many things are imported, which must all be functions.
 *  @param {Uint8Array} innhold */
export function importerte(innhold) {
  const leser = new Leser(innhold);
  const antall = leser.tall();
  for (let n = 0; n < antall; n++) {
    leser.biter(leser.tall());
    leser.biter(leser.tall());
    krev(leser.byte() === 0, "en import som ikke er en funksjon");
    leser.tall();
  }
  return antall;
}

/** Each global's type, two bytes, and all its bytes; they must start as plain numbers.
 *  @param {Uint8Array} innhold */
export function globale(innhold) {
  const leser = new Leser(innhold);
  return Array.from({ length: leser.tall() }, () => {
    const fra = leser.sted;
    const type = leser.biter(2);
    krev(leser.byte() === 0x41, "en global som ikke er et tall");
    leser.tall();
    krev(leser.byte() === 0x0b, "en global som er regnet ut");
    return { type, alt: leser.bytes.subarray(fra, leser.sted) };
  });
}

/** Tables and memories as the bytes of their types: a table has the kind of what it holds before
 *  the limits that both have.
 *  @param {Uint8Array} innhold */
export const tabeller = (innhold) => medGrenser(innhold, 1);
/** @param {Uint8Array} innhold */
export const minner = (innhold) => medGrenser(innhold, 0);

/** @param {Uint8Array} innhold
 *  @param {number} foran */
function medGrenser(innhold, foran) {
  const leser = new Leser(innhold);
  return Array.from({ length: leser.tall() }, () => {
    const fra = leser.sted;
    leser.biter(foran);
    const harTak = leser.byte() & 1;
    leser.tall();
    if (harTak) leser.tall();
    return leser.bytes.subarray(fra, leser.sted);
  });
}

/** Tags as the bytes of their types.
 *  @param {Uint8Array} innhold */
export function tagger(innhold) {
  const leser = new Leser(innhold);
  return Array.from({ length: leser.tall() }, () => [leser.byte(), ...tall(leser.tall())]);
}

/** The number of the function that is exported by this name.
 *  @param {Uint8Array} innhold
 *  @param {string} navn */
export function eksportert(innhold, navn) {
  const leser = new Leser(innhold);
  for (let antall = leser.tall(); antall > 0; antall--) {
    const dens = Buffer.from(leser.biter(leser.tall())).toString();
    const slag = leser.byte();
    const nr = leser.tall();
    if (slag === 0 && dens === navn) return nr;
  }
  throw new Error(`Wasm-filen har ingen funksjon ${navn}, som byggingen trenger.`);
}

/** @param {boolean} stemmer
 *  @param {string} hva
 *  @returns {asserts stemmer} */
export function krev(stemmer, hva) {
  if (!stemmer) throw new Error(`Wasm-filen har ${hva}, som byggingen ikke kjenner.`);
}
