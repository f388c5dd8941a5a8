// Which month each value of a clipboard belongs to. Nothing is left out without a word, and what
// can be read in two ways is not put in.
import { erTall, ordene, paaEnLinje } from "./clipboard.js";
import { ordFor } from "./words.js";

/** @typedef {{ verdier?: [number, string][], utelatt?: string[], feil?: string }} Fordelt */
/** The words by which months, headings and sums are known.
 *  @typedef {{ maaneder: string[], overskrifter: string[], sumord: string[] }} Ord */

/** Which month, by its number, gets which value. Gives `{verdier, utelatt}`: pairs of month and
 *  value, and a sentence on each thing left out or worth a look; or `{feil}`, why it cannot be done.
 *  @param {string[][]} rader the cells of a clipboard
 *  @param {number[]} serie the months there are fields for
 *  @param {number} fra the month of the field it was pasted in
 *  @param {Ord} regler
 *  @returns {Fordelt} */
export function fordel(rader, serie, fra, regler) {
  const kolonner = staaende(rader.map((rad) => rad.map(paaEnLinje)));
  const fulle = kolonner.filter((kolonne) => kolonne.some(Boolean));
  const tall = fulle.filter((kolonne) => kolonne.some(erTall));
  if (tall.length !== 1 || fulle.length > 2) {
    return { feil: ordFor("en_kolonne") };
  }
  const [navn] = fulle.filter((kolonne) => kolonne !== tall[0]);
  const gitt = navn ? vedNavn(navn, tall[0], regler) : paaRad(tall[0], serie, fra, regler);
  return gitt.feil ? gitt : innenfor(gitt, serie, regler);
}

/** Columns, also where the values lie beside one another. What is empty inside one keeps its place,
 *  for it is a month too.
 *  @param {string[][]} alle */
function staaende(alle) {
  const rader = alle.slice(0, alle.findLastIndex((rad) => rad.some(Boolean)) + 1);
  const fulle = rader.filter((rad) => rad.some(Boolean));
  const bredde = Math.max(0, ...rader.map((rad) => rad.length));
  if (fulle.length < bredde && fulle.length <= 2) return fulle;
  return Array.from({ length: bredde }, (_, k) => rader.map((rad) => rad[k] ?? ""));
}

/** @param {string[]} kolonne
 *  @param {number[]} serie
 *  @param {number} fra
 *  @param {Ord} regler
 *  @returns {Fordelt} */
function paaRad(kolonne, serie, fra, regler) {
  const { hode, resten, feil } = utenHode(kolonne, regler);
  if (feil) return { feil };
  const alle = regler.maaneder.length;
  // As many as there are fields, or months, begin with the first, wherever they are pasted.
  const foerste = resten.length === alle ? 1 : resten.length === serie.length ? serie[0] : fra;
  const plass = resten.length === alle ? alle : serie[serie.length - 1] - foerste + 1;
  if (resten.length > plass) {
    const maaned = regler.maaneder[foerste - 1];
    return { feil: ordFor("for_mange_verdier", { antall: resten.length, flest: plass, maaned }) };
  }
  return {
    verdier: resten.map((verdi, n) => [foerste + n, verdi]),
    utelatt: [
      ...(hode ? [ordFor("overskrift_utelatt", { overskrift: `«${hode}»` })] : []),
      ...liknerSum(resten),
    ],
  };
}

/** The column without its heading. A text or a year that may be one, and may be a month's, is not
 *  guessed at.
 *  @param {string[]} kolonne
 *  @param {Ord} ord_
 *  @returns {{ hode: string, resten: string[], feil?: string }} */
function utenHode(kolonne, { maaneder, overskrifter }) {
  const plass = kolonne.findIndex(Boolean);
  const [hode, resten] = [kolonne[plass], kolonne.slice(plass + 1)];
  const aar = resten.length > 0 && erAar(hode);
  if (erTall(hode) && !aar) return { hode: "", resten: kolonne };
  const kjent = ordene(hode).some((ord) => overskrifter.includes(ord));
  if (kjent || resten.length === maaneder.length) return { hode, resten };
  if (!aar && !/\p{L}/u.test(hode)) return { hode: "", resten: kolonne };
  return { hode, resten, feil: ordFor("uviss_overskrift", { overskrift: hode }) };
}

/** @param {string} celle */
const erAar = (celle) => /^(?:19|20)\d\d$/.test(celle);

/** @param {string[]} verdier */
function liknerSum(verdier) {
  const tall = verdier.map((verdi) => Number(verdi.replace(/\s/g, "") || NaN));
  const sist = tall.pop();
  const sum = tall.reduce((a, b) => a + b, 0);
  if (tall.length < 2 || !sum || sum !== sist) return [];
  return [ordFor("likner_sum", { tall: /** @type {string} */ (verdier.at(-1)) })];
}

/** @param {string[]} navn
 *  @param {string[]} tall
 *  @param {Ord} ord_
 *  @returns {Fordelt} */
function vedNavn(navn, tall, { maaneder, overskrifter, sumord }) {
  /** @type {Map<number, string>} */
  const verdier = new Map();
  const utelatt = [];
  for (const [n, tekst] of navn.entries()) {
    const verdi = tall[n] ?? "";
    const maaned = maanedene(tekst, maaneder);
    const ord = ordene(tekst);
    if (maaned.length === 1) {
      if (verdier.has(maaned[0])) {
        return { feil: ordFor("maaned_flere_ganger", { maaned: maaneder[maaned[0] - 1] }) };
      }
      verdier.set(maaned[0], verdi);
    } else if (!erTall(verdi) || erSum(ord, sumord) || ord.some((o) => overskrifter.includes(o))) {
      const rad = `«${[tekst, verdi].filter(Boolean).join(" – ")}»`;
      if (tekst || verdi) utelatt.push(ordFor("rad_utelatt", { rad }));
    } else return { feil: ordFor("uviss_maaned", { tekst: tekst || verdi }) };
  }
  if (verdier.size) return { verdier: [...verdier], utelatt };
  return { feil: ordFor("ukjente_maaneder") };
}

/** The numbers of the months that a text names: «jan. 21» is januar.
 *  @param {string} tekst
 *  @param {string[]} maaneder */
function maanedene(tekst, maaneder) {
  const nevnt = (/** @type {string} */ maaned) => (/** @type {string} */ ord) => ord.length > 2 && (maaned.startsWith(ord) || ord.startsWith(maaned));
  return maaneder.flatMap((maaned, n) => (ordene(tekst).some(nevnt(maaned)) ? [n + 1] : []));
}

/** @param {string[]} ord
 *  @param {string[]} sumord */
function erSum(ord, sumord) {
  const navn = ord.join(" ");
  return sumord.some((s) => navn === s || navn.startsWith(`${s} `));
}

/** A month there is no field for may hold nothing.
 *  @param {Fordelt} gitt
 *  @param {number[]} serie
 *  @param {Ord} ord_
 *  @returns {Fordelt} */
function innenfor({ verdier = [], utelatt = [] }, serie, { maaneder }) {
  const navn = (/** @type {[number, string][]} */ par) => par.map(([m]) => maaneder[m - 1]).join(", ");
  const utenfor = verdier.filter(([m]) => !serie.includes(m));
  const uten = verdier.filter(([m, verdi]) => serie.includes(m) && !verdi);
  const fulle = utenfor.filter(([, verdi]) => !/^0*$/.test(verdi));
  if (fulle.length) return { feil: ordFor("plasser_utenfor", { maaneder: navn(fulle) }) };
  return {
    verdier: verdier.filter(([m]) => serie.includes(m)),
    utelatt: [
      ...utelatt,
      ...(utenfor.length ? [ordFor("utenfor_perioden", { maaneder: navn(utenfor) })] : []),
      ...(uten.length ? [ordFor("uten_tall", { maaneder: navn(uten) })] : []),
    ],
  };
}
