// A question as the index of the search has its text (scripts/search_index.py): the same letters,
// numbers in one piece, dates with the month's name, and no sign that the search would take for
// more than a sign.

const FLEST_ORD = 20;
const MAANEDER = [..."januar februar mars april mai juni juli august september oktober november desember".split(" ")];
// What is not seen: soft hyphens, marks without width, and marks that steer the direction.
const USYNLIGE = /[\p{Cf}\p{Cc}\ufe00-\ufe0f](?<![\t\n\r])/gu;
/** @type {[RegExp, (...deler: string[]) => string][]} */
const DATOER = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (_, aar, m, d) => medNavn(d, m, aar)],
  [/(?<!\d)(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d\d)(?!\d)/g, (_, d, m, aar) => medNavn(d, m, aar)],
];
const TALL = /(?<![\d.,])\d{1,3}(?:[\s.,'’]\d{3})+(?!\d)/g;
// How near and how heavy, in the language of the search: nothing that is looked for.
const LUNRS_TALL = /[~^]\d*/g;
const HELE = /(\d),(?:-|–|—|−|00?(?!\d))/g;

/** What is asked for, in words with a space between; empty when there are none.
 *  @param {string} skrevet */
export function rens(skrevet) {
  let tekst = skrevet.normalize("NFKC").replace(USYNLIGE, "").toLowerCase().replace(LUNRS_TALL, "");
  for (const [moenster, skriv] of DATOER) tekst = tekst.replace(moenster, skriv);
  tekst = tekst.replace(HELE, "$1 ").replace(TALL, (tall) => tall.replace(/\D/g, ""));
  tekst = tekst.replace(/(\d)(?=kr)|(kr)(?=\d)/g, "$1$2 ");
  const ordene = tekst.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  return ordene.slice(0, FLEST_ORD).join(" ");
}

/** The question in the language of the search. A number of one or two digits, as a day, is that
 *  number and not the beginning of others.
 *  @param {string} renset */
export function tilSoeket(renset) {
  return renset.replace(/(?<!\S)\d{1,2}(?!\S)/g, "$&^1");
}

/** @param {string} dag
 *  @param {string} maaned
 *  @param {string} aar */
function medNavn(dag, maaned, aar) {
  const navn = MAANEDER[Number(maaned) - 1];
  if (!navn) return `${dag} ${maaned} ${aar}`;
  return `${Number(dag)} ${navn} ${aar.length === 2 ? "20" : ""}${aar}`;
}
