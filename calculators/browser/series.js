// Values pasted in fields that are numbered, such as those of the months, go one in each.
import { erTall, les, ordene, paaEnLinje } from "./clipboard.js";
import { navnet } from "./form.js";
import { settInnCelle } from "./paste.js";
/** @import { Inndata } from "./form.js" */

/** Which field gets which value, and what is left out.
 *  @typedef {{ verdier: Map<Inndata, string>, utelatt: string[], feil?: undefined }} Fordelt
 *  @typedef {{ feil: string, verdier?: undefined, utelatt?: undefined }} Avvist */

const STAMME = /^(.+_)\d+$/;

/** Put a clipboard's values in the fields from this one on, or where the months beside them say.
 *  @param {Inndata} felt
 *  @param {string} tekst
 *  @param {(beskjed: string) => void} kvitter tells what became of it */
export function limInn(felt, tekst, kvitter) {
  const rader = les(tekst).rader.map((rad) => rad.map(paaEnLinje));
  const kolonner = staaende(rader.filter((rad) => rad.some(Boolean)));
  if (kolonner.length < 2 && (kolonner[0]?.length ?? 0) < 2) {
    settInnCelle(felt, kolonner[0]?.[0] ?? "");
    return;
  }
  const { verdier, utelatt, feil } = fordel(kolonner, serien(felt), felt);
  if (feil !== undefined) return kvitter(`${feil} Ingenting er satt inn.`);
  for (const [maal, verdi] of verdier) maal.value = verdi;
  felt.dispatchEvent(new Event("input", { bubbles: true }));
  const antall = verdier.size === 1 ? "1 verdi er limt inn" : `${verdier.size} verdier er limt inn`;
  kvitter([`${antall}, fra «${navnet([...verdier.keys()][0])}».`, ...utelatt].join(" "));
}

/** Columns, also where the values lie beside one another.
 *  @param {string[][]} rader */
function staaende(rader) {
  const bredde = Math.max(0, ...rader.map((rad) => rad.length));
  if (rader.length < bredde && rader.length <= 2) return rader;
  return Array.from({ length: bredde }, (_, k) => rader.map((rad) => rad[k] ?? ""));
}

/** The fields of the same name, less its number, in the order of their numbers.
 *  @param {Inndata} felt */
function serien(felt) {
  const [, stamme] = /** @type {RegExpMatchArray} */ (felt.name.match(STAMME));
  /** @param {Inndata} f */
  const tall = (f) => Number(f.name.slice(stamme.length));
  const { elements } = /** @type {HTMLFormElement} */ (felt.form);
  const alle = /** @type {Inndata[]} */ ([...elements]).filter((f) => f.name.match(STAMME)?.[1] === stamme);
  return alle.sort((a, b) => tall(a) - tall(b));
}

/** @param {string[][]} kolonner
 *  @param {Inndata[]} serie
 *  @param {Inndata} felt
 *  @returns {Fordelt | Avvist} or what is wrong */
function fordel(kolonner, serie, felt) {
  const fulle = kolonner.filter((kolonne) => kolonne.some(Boolean));
  const tall = fulle.filter((kolonne) => kolonne.some(erTall));
  if (tall.length !== 1 || fulle.length > 2) {
    return { feil: "Utklippet må ha én kolonne med tall. Kopier bare den, og lim inn på nytt." };
  }
  const [navn] = fulle.filter((kolonne) => kolonne !== tall[0]);
  return navn ? vedNavn(navn, tall[0], serie) : paaRad(tall[0], serie, felt);
}

/** @param {string[]} kolonne
 *  @param {Inndata[]} serie
 *  @param {Inndata} felt
 *  @returns {Fordelt | Avvist} */
function paaRad(kolonne, serie, felt) {
  const hode = kolonne[0] && !erTall(kolonne[0]) ? kolonne[0] : null;
  const tall = hode === null ? kolonne : kolonne.slice(1);
  // As many as there are fields begin with the first, wherever they are pasted.
  const fra = tall.length === serie.length ? 0 : serie.indexOf(felt);
  const plass = serie.length - fra;
  if (tall.length > plass) {
    return {
      feil: `Utklippet har ${tall.length} verdier, og det er plass til ${plass} fra «${navnet(felt)}».`,
    };
  }
  return {
    verdier: new Map(tall.map((verdi, n) => [serie[fra + n], verdi])),
    utelatt: hode === null ? [] : [`Overskriften «${hode}» er utelatt.`],
  };
}

/** A month is known by its first letters: «jan.» is januar.
 *  @param {string[]} navn
 *  @param {string[]} tall
 *  @param {Inndata[]} serie
 *  @returns {Fordelt | Avvist} */
function vedNavn(navn, tall, serie) {
  const verdier = new Map();
  /** @type {string[]} */
  const utelatt = [];
  navn.forEach((tekst, n) => {
    const [ord = ""] = ordene(tekst);
    const maal = serie.filter((f) => ord.length > 2 && gjelder(f, ord.slice(0, 3)));
    if (maal.length === 1 && !verdier.has(maal[0])) verdier.set(maal[0], tall[n]);
    else if (tekst || tall[n]) utelatt.push(`«${[tekst, tall[n]].filter(Boolean).join(" – ")}» er utelatt.`);
  });
  if (verdier.size) return { verdier, utelatt };
  return { feil: "Vi kjenner ikke igjen månedene i utklippet. Kopier bare tallene, og lim inn på nytt." };
}

/** @param {Inndata} felt
 *  @param {string} forkortet */
function gjelder(felt, forkortet) {
  return ordene(navnet(felt)).some((ord) => ord.startsWith(forkortet));
}
