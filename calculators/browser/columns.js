// What the rows of a clipboard are in a form of lines: which column is which, and which rows are
// no lines of their own. Nothing is left out without a word, and what can be read in two ways is
// not put in.
import { erTall, ordene, paaEnLinje } from "./clipboard.js";
import { ordFor, skrivemaate } from "./words.js";

/** A column of the form, with what may stand over it; and one of the clipboard, with its heading,
 *  and whether it holds nothing, and numbers.
 *  @typedef {{ navn: string, tall: boolean, overskrifter: string[] }} Kolonne
 *  @typedef {{ plass: number, navn: string, tom: boolean, tall: boolean }} Kilde */
/** @typedef {{ nummer: number, celler: string[] }} Rad */
/** A value for each column of `satt` in each line, and a sentence on each thing left out; or
 *  `feil`, a sentence, when it cannot be done.
 *  @typedef {{ feil: string, satt: number[], linjer: string[][], utelatt: string[] }} Tilpasset */

/** Fit rows of cells to the columns of a form; `valgt` is the one that was pasted in, and `sumord`
 *  are what the name of a sum begins with.
 *  @param {string[][]} alle
 *  @param {Kolonne[]} kolonner
 *  @param {number} valgt
 *  @param {string[]} sumord
 *  @returns {Tilpasset} */
export function tilpass(alle, kolonner, valgt, sumord) {
  const rader = alle.map((celler, n) => ({ nummer: n + 1, celler: celler.map(paaEnLinje) }));
  const { overskrift, titler } = finnOverskrift(rader.filter(harInnhold), kolonner);
  const utenom = new Set([...titler, ...rader.filter((r) => r !== overskrift && erSum(r, sumord))]);
  const data = rader.filter((rad) => rad !== overskrift && !utenom.has(rad));
  const kilder = finnKolonner(data, overskrift);
  if (!kilder.length) return avvist(ordFor("utklipp_tomt"));
  const valg = velg(kilder, kolonner, valgt);
  if (!valg) return avvist(forMange(kilder, kolonner));
  const satt = [...valg.keys()];
  /** @param {Rad} rad */
  const verdier = ({ celler }) =>
    satt.map((k) => celler[/** @type {Kilde} */ (valg.get(k)).plass] ?? "");
  const brukt = [...valg.values()];
  return {
    feil: "",
    satt,
    linjer: linjene(data, satt.length > 1).map(verdier),
    utelatt: [
      ...(overskrift ? [ordFor("overskrift_utelatt", { overskrift: sitat(overskrift) })] : []),
      ...[...utenom].map((rad) => ordFor("linje_utelatt", { nummer: rad.nummer, linje: sitat(rad) })),
      ...kilder.filter((kilde) => !brukt.includes(kilde)).map(utelatt),
    ],
  };
}

/** @type {(feil: string) => Tilpasset} */
const avvist = (feil) => ({ feil, satt: [], linjer: [], utelatt: [] });

/** @param {Kilde} kilde */
function utelatt({ navn, plass }) {
  if (navn) return ordFor("kolonnen_utelatt", { navn });
  return ordFor("kolonne_utelatt", { nummer: plass + 1 });
}

/** @param {Kilde[]} kilder
 *  @param {Kolonne[]} kolonner */
function forMange(kilder, kolonner) {
  const navn = new Intl.ListFormat(skrivemaate()).format(kolonner.map((k) => `«${k.navn}»`));
  return ordFor("utklipp_kolonner", { antall: kilder.length, kolonner: navn });
}

/** @param {Rad} rad */
const harInnhold = ({ celler }) => celler.some(Boolean);
/** @param {Rad} rad */
const sitat = ({ celler }) => `«${celler.filter(Boolean).join(" – ")}»`;

/** The heading, and the titles above it: before the first amount there are only these.
 *  @param {Rad[]} rader
 *  @param {Kolonne[]} kolonner
 *  @returns {{ overskrift?: Rad, titler: Rad[] }} */
function finnOverskrift(rader, kolonner) {
  const tall = rader.findIndex(({ celler }) => celler.some((c) => erTall(c) && !erAar(c)));
  const foran = rader.slice(0, tall < 0 ? 1 : tall);
  const hel = foran.findIndex(({ celler }) => kolonner.every((k) => celler.some((c) => heter(c, k))));
  const plass = hel >= 0 ? hel : foran.slice(0, 1).findIndex((rad) => noeHeter(rad, kolonner));
  return { overskrift: foran[plass], titler: foran.slice(0, Math.max(plass, 0)) };
}

/** @param {Rad} rad
 *  @param {Kolonne[]} kolonner */
function noeHeter({ celler }, kolonner) {
  return celler.some((celle) => kolonner.some((k) => heter(celle, k)));
}

/** @param {string} celle
 *  @param {Kolonne} kolonne */
function heter(celle, { overskrifter }) {
  return overskrifter.includes(ordene(celle)[0]);
}

/** A column may be called after its year.
 *  @param {string} celle */
function erAar(celle) {
  return /^(?:19|20)\d\d$/.test(celle);
}

/** A sum is known by its name.
 *  @param {Rad} rad
 *  @param {string[]} sumord */
function erSum({ celler }, sumord) {
  const navn = ordene(celler.find((celle) => /\p{L}/u.test(celle)) ?? "").join(" ");
  return sumord.some((ord) => navn === ord || navn.startsWith(`${ord} `));
}

/** The columns that hold something.
 *  @param {Rad[]} data
 *  @param {Rad} [overskrift]
 *  @returns {Kilde[]} */
function finnKolonner(data, overskrift) {
  const bredde = Math.max(0, ...data.map(({ celler }) => celler.length));
  return Array.from({ length: bredde }, (_, plass) => {
    const fulle = data.map(({ celler }) => celler[plass]).filter(Boolean);
    const navn = overskrift?.celler[plass] ?? "";
    return {
      plass,
      navn,
      tom: !fulle.length,
      tall: fulle.filter(erTall).length * 2 > fulle.length,
    };
  }).filter((kolonne) => !kolonne.tom);
}

/** Which column of the clipboard each column of the form gets, as a map; null when there is more
 *  than one way to choose.
 *  @param {Kilde[]} kilder
 *  @param {Kolonne[]} kolonner
 *  @param {number} valgt
 *  @returns {Map<number, Kilde> | null} */
function velg(kilder, kolonner, valgt) {
  if (kilder.length === 1) return new Map([[enslig(kilder[0], kolonner, valgt), kilder[0]]]);
  const etterNavn = parvis(kolonner, (k) => kilder.filter((kilde) => heter(kilde.navn, k)));
  if (etterNavn) return etterNavn;
  // Where there are several texts the first one is what the line is called.
  const etterSlag = parvis(kolonner, (k) => {
    const passer = kilder.filter((kilde) => kilde.tall === k.tall);
    return k.tall ? passer : passer.slice(0, 1);
  });
  if (etterSlag || kilder.length !== kolonner.length) return etterSlag;
  return new Map(kilder.map((kilde, n) => [n, kilde]));
}

/** The column of the form that one column alone is for: the only one of its kind.
 *  @param {Kilde} kilde
 *  @param {Kolonne[]} kolonner
 *  @param {number} valgt */
function enslig({ tall }, kolonner, valgt) {
  const passer = [...kolonner.keys()].filter((n) => kolonner[n].tall === tall);
  return passer.length === 1 ? passer[0] : valgt;
}

/** @param {Kolonne[]} kolonner
 *  @param {(kolonne: Kolonne) => Kilde[]} finn */
function parvis(kolonner, finn) {
  const funnet = kolonner.map(finn);
  if (!funnet.every((f) => f.length === 1)) return null;
  return new Set(funnet.flat()).size === kolonner.length
    ? new Map(funnet.map(([kilde], n) => [n, kilde]))
    : null;
}

/** Whole lines stand close; in one column the empty rows between keep the others in their place.
 *  @param {Rad[]} data
 *  @param {boolean} hele */
function linjene(data, hele) {
  if (hele) return data.filter(harInnhold);
  const fulle = [...data.keys()].filter((n) => harInnhold(data[n]));
  return data.slice(fulle[0], /** @type {number} */ (fulle.at(-1)) + 1);
}
