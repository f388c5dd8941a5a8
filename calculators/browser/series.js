// Values pasted in fields that are numbered, such as those of the months, go one in each.
import { erTall, les, ordene, paaEnLinje } from "./clipboard.js";
import { navnet } from "./form.js";
import { settInnCelle } from "./paste.js";

const STAMME = /^(.+_)\d+$/;

/** Put a clipboard's values in the fields from this one on, or where the months beside them say.
 *  `kvitter` tells what became of it. */
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

/** Columns, also where the values lie beside one another. */
function staaende(rader) {
  const bredde = Math.max(0, ...rader.map((rad) => rad.length));
  if (rader.length < bredde && rader.length <= 2) return rader;
  return Array.from({ length: bredde }, (_, k) => rader.map((rad) => rad[k] ?? ""));
}

/** The fields of the same name, less its number, in the order of their numbers. */
function serien(felt) {
  const [, stamme] = felt.name.match(STAMME);
  const tall = (f) => Number(f.name.slice(stamme.length));
  const alle = [...felt.form.elements].filter((f) => f.name.match(STAMME)?.[1] === stamme);
  return alle.sort((a, b) => tall(a) - tall(b));
}

/** Which field gets which value, as a map, and what is left out; or what is wrong.
 *  @returns {{ verdier: Map<any, string>, utelatt: string[], feil?: undefined }
 *    | { feil: string, verdier?: undefined, utelatt?: undefined }} */
function fordel(kolonner, serie, felt) {
  const fulle = kolonner.filter((kolonne) => kolonne.some(Boolean));
  const tall = fulle.filter((kolonne) => kolonne.some(erTall));
  if (tall.length !== 1 || fulle.length > 2) {
    return { feil: "Utklippet må ha én kolonne med tall. Kopier bare den, og lim inn på nytt." };
  }
  const [navn] = fulle.filter((kolonne) => kolonne !== tall[0]);
  return navn ? vedNavn(navn, tall[0], serie) : paaRad(tall[0], serie, felt);
}

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

/** A month is known by its first letters: «jan.» is januar. */
function vedNavn(navn, tall, serie) {
  const verdier = new Map();
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

function gjelder(felt, forkortet) {
  return ordene(navnet(felt)).some((ord) => ord.startsWith(forkortet));
}
