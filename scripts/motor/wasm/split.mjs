// Divides a wasm in two: the functions that an answer needs, and the rest, which the first call
// to one of them fetches. Both files have every function under its own number; where one file
// has no body for it, it calls the other's through a table. So nothing can be missing, whatever
// is measured: a function put in the wrong file costs time and no more.
import * as data from "./data.mjs";
import * as w from "./file.mjs";

/** @import { Strekk } from "./data.mjs" */
/** @import { Bytes, Deler, NyeDeler } from "./file.mjs" */

const VOID = 0x40, IF = 0x04, SLUTT = 0x0b, LOKAL = 0x20, KALL = 0x11, TABELL_HENT = 0x25, ER_NULL = 0xd1;
const FUNCREF = 0x70, I32_STORE8 = 0x3a, I32_LES = 0x28, MINUS = 0x6b, OG = 0x71;
const FYLL = [0xfc, 0x0b, 0];
const [T_TABELL, T_MINNE, T_GLOBAL, T_TAGG] = [1, 2, 3, 4];
const DELT = "delt";
// if (p) memory.fill(p, 0, (load(p - 4) & -8) - 4): the word before what is given back says how many
// bytes it is, that word among them, and in its three lowest bits something else.
const TOEM = [
  LOKAL, 0, IF, VOID, LOKAL, 0, ...w.konstant(0),
  LOKAL, 0, ...w.konstant(4), MINUS, I32_LES, 2, 0, 0x41, 0x78, OG, ...w.konstant(4), MINUS, ...FYLL,
  SLUTT,
];
// The table of the functions in the other file, under a name the browser knows.
const KALDE = "kalde";

/** The file with a memory more, in which each function that is called sets a byte. What is given back
 *  of the first memory becomes 0, and so does what is taken anew: otherwise what stood there before
 *  is left wherever nothing is written, between the parts of an object and behind it.
 *  @param {Uint8Array} fil */
export function maaler(fil) {
  const deler = w.les(fil);
  const free = w.eksportert(w.delen(deler, w.EKSPORT), "free") - w.importerte(w.delen(deler, w.IMPORT));
  const funksjoner = w.kropper(w.delen(deler, w.KODE));
  const sider = Math.ceil(funksjoner.length / 65536);
  deler.set(w.MINNE, w.tillegg(w.delen(deler, w.MINNE), [0, ...w.tall(sider)]));
  deler.set(w.EKSPORT, w.tillegg(w.delen(deler, w.EKSPORT), [...w.navn("maalt"), T_MINNE, 1]));
  deler.set(w.KODE, w.kodedel(funksjoner.map((kropp, nr) => {
    const start = etterLokale(kropp);
    const merk = [...w.konstant(nr), ...w.konstant(1), I32_STORE8, VOID, 1, 0];
    const foerst = nr === free ? [...merk, ...TOEM] : merk;
    return Buffer.concat([kropp.subarray(0, start), Buffer.from(foerst), kropp.subarray(start)]);
  })));
  return w.skriv(fil, deler);
}

/** The two files. `brukt` says for each function whether it is in the first, and `kalde` which
 *  stretches of the data are in the second.
 *  @param {Uint8Array} fil
 *  @param {boolean[]} brukt
 *  @param {Strekk[]} kalde */
export function del(fil, brukt, kalde) {
  const deler = w.les(fil);
  const f = funksjonene(deler);
  const varme = f.kropper.map((_, nr) => brukt[nr] === true);
  const kaldt = w.tabeller(w.delen(deler, w.TABELL)).length;
  const tabell = { kalde: kaldt, hete: kaldt + 1 };
  const plass = plasser(varme);
  /** @param {boolean} varm */
  const antall = (varm) => varme.filter((v) => v === varm).length;
  // A place more for what fetches the rest.
  const nye = [antall(false) + 1, antall(true)].map((n) => [FUNCREF, 0, ...w.tall(n)]);
  const alle = w.tillegg(w.delen(deler, w.TABELL), ...nye);
  const felles = delte(deler, alle);
  /** @param {number} til
   *  @param {boolean} varm
   *  @param {number} fra */
  const element = (til, varm, fra) => [
    2, til, ...w.konstant(fra), SLUTT, 0,
    ...w.liste(varme.flatMap((v, nr) => (v === varm ? [w.tall(f.importerte + nr)] : []))),
  ];
  /** @param {boolean} varm
   *  @param {(nr: number) => Bytes} omvei */
  const kode = (varm, omvei) =>
    w.kodedel(f.kropper.map((kropp, nr) => (varme[nr] === varm ? kropp : omvei(nr))));

  const [iFoerste, iResten] = data.del(w.delen(deler, w.DATA), kalde);

  const foerste = new Map(deler);
  foerste.set(w.DATA, iFoerste);
  foerste.set(w.TABELL, alle);
  foerste.set(w.EKSPORT, w.tillegg(
    w.delen(deler, w.EKSPORT), ...felles.eksporter, [...w.navn(KALDE), T_TABELL, tabell.kalde],
  ));
  foerste.set(w.ELEMENT, w.tillegg(w.delen(deler, w.ELEMENT), element(tabell.hete, true, 0)));
  foerste.set(w.KODE, kode(true, (nr) =>
    [0, ...hvisTom(plass[nr] + 1, f.tomType, tabell.kalde), ...kall(f, nr, plass[nr] + 1, tabell.kalde)]));

  /** @type {NyeDeler} */
  const resten = new Map(deler);
  resten.set(w.DATA, iResten);
  for (const slag of [w.MINNE, w.TABELL, w.TAGG, w.EKSPORT, w.ANTALL_DATA]) {
    resten.set(slag, null);
  }
  resten.set(w.IMPORT, w.tillegg(w.delen(deler, w.IMPORT), ...felles.importer));
  resten.set(w.GLOBAL, felles.egneGlobale);
  resten.set(w.ELEMENT, w.liste([element(tabell.kalde, false, 1)]));
  resten.set(w.KODE, kode(false, (nr) => [0, ...kall(f, nr, plass[nr], tabell.hete)]));
  return [w.skriv(fil, foerste), w.skriv(fil, resten)];
}

/** What is known of each function by its number among those with a body.
 *  @param {Deler} deler */
function funksjonene(deler) {
  const leser = new w.Leser(w.delen(deler, w.FUNKSJON));
  const typer = w.typer(w.delen(deler, w.TYPE));
  return {
    importerte: w.importerte(w.delen(deler, w.IMPORT)),
    kropper: w.kropper(w.delen(deler, w.KODE)),
    type: Array.from({ length: leser.tall() }, () => leser.tall()),
    typer,
    tomType: typer.findIndex(({ inn, ut }) => !inn && !ut),
  };
}

/** Each function's number among the functions of its own kind.
 *  @param {boolean[]} varme */
function plasser(varme) {
  const neste = { true: 0, false: 0 };
  return varme.map((v) => neste[v ? "true" : "false"]++);
}

/** Memory, tables, tags and what varies of the globals: exported by the first file under one
 *  name each, imported by the other in the same order. Other globals are numbers, in both.
 *  @param {Deler} deler
 *  @param {Uint8Array} alle the tables, with those that are new */
function delte(deler, alle) {
  /** @type {number[][]} */
  const eksporter = [];
  /** @type {number[][]} */
  const importer = [];
  /** @param {number} slag
   *  @param {Bytes[]} typer */
  const gi = (slag, typer) => typer.forEach((type, nr) => {
    const navn = w.navn(`${DELT}${slag}${nr}`);
    eksporter.push([...navn, slag, ...w.tall(nr)]);
    importer.push([...w.navn(DELT), ...navn, slag, ...type]);
  });
  const globale = w.globale(w.delen(deler, w.GLOBAL));
  const varierer = globale.findLastIndex(({ type }) => type[1] === 1) + 1;
  gi(T_TABELL, w.tabeller(alle));
  gi(T_MINNE, w.minner(w.delen(deler, w.MINNE)));
  gi(T_GLOBAL, globale.slice(0, varierer).map(({ type }) => type));
  gi(T_TAGG, w.tagger(w.delen(deler, w.TAGG)));
  return { eksporter, importer, egneGlobale: w.liste(globale.slice(varierer).map(({ alt }) => alt)) };
}

/** Where nothing stands at this place of the table: call what stands at 0, which fetches it.
 *  @param {number} plass
 *  @param {number} tomType
 *  @param {number} tabell */
function hvisTom(plass, tomType, tabell) {
  return [
    ...w.konstant(plass), TABELL_HENT, tabell, ER_NULL, IF, VOID,
    ...w.konstant(0), KALL, ...w.tall(tomType), tabell, SLUTT,
  ];
}

/** Call what stands at this place of the table with one's own parameters.
 *  @param {ReturnType<typeof funksjonene>} funksjonene
 *  @param {number} nr
 *  @param {number} plass
 *  @param {number} tabell */
function kall({ type, typer }, nr, plass, tabell) {
  const { inn } = typer[type[nr]];
  const gitt = Array.from({ length: inn }, (_, n) => [LOKAL, ...w.tall(n)]).flat();
  return [...gitt, ...w.konstant(plass), KALL, ...w.tall(type[nr]), tabell, SLUTT];
}

/** Where the code of a body begins, after the variables it declares.
 *  @param {Uint8Array} kropp */
function etterLokale(kropp) {
  const leser = new w.Leser(kropp);
  const grupper = leser.tall();
  for (let n = 0; n < grupper; n++) {
    leser.tall();
    if ([0x63, 0x64].includes(leser.byte())) leser.tall();
  }
  return leser.sted;
}
