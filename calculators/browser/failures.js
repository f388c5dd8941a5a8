// What can fail between the page and Python, and the words that tell of each, with what to do.

export const TREG = "treg";
export const UTILGJENGELIG = "utilgjengelig";
export const FOR_GAMMEL = "for gammel";
export const FEIL = "feil";
// Given up for something newer, or because the visitor said so.
export const AVBRUTT = "avbrutt";
// A part that is fetched on a wish: there is no line, it is of a release that is gone, or it came
// as something else than it should be.
export const NETT = "nett";
export const BORTE = "borte";
export const SKADET = "skadet";
export const MINNE = "minne";
// The visitor's own file: it was changed or moved after it was chosen.
export const ULESELIG = "uleselig";

/** @typedef {typeof TREG | typeof UTILGJENGELIG | typeof FOR_GAMMEL | typeof FEIL | typeof AVBRUTT |
 *    typeof NETT | typeof BORTE | typeof SKADET | typeof MINNE | typeof ULESELIG} Sviktslag */

/** A failure of one of these kinds. */
export class Svikt extends Error {
  /** @param {Sviktslag} slag
   *  @param {ErrorOptions} [valg] */
  constructor(slag, valg) {
    super(slag, valg);
    this.slag = slag;
  }
}

/** The kind of any failure.
 *  @param {unknown} feil */
export function slaget(feil) {
  return feil instanceof Svikt ? feil.slag : FEIL;
}

/** Why a file of ours could not be used, which is not told where that is seen.
 *  @param {string | URL} adresse
 *  @param {typeof globalThis.fetch} fetch */
export async function manglende(adresse, fetch) {
  const svar = await fetch(adresse, { cache: "reload" }).catch(() => null);
  if (svar?.ok) return SKADET;
  return svar?.status === 404 || svar?.status === 410 ? BORTE : NETT;
}

const FORRIGE = "Svaret under gjelder de forrige tallene";
const LESBAR = `${FORRIGE}, og veiledningen kan leses som før.`;
const NETTET = "Sjekk nettforbindelsen, og prøv igjen.";
const NY_UTGAVE = "Nettstedet er oppdatert etter at siden ble åpnet. Last siden på nytt.";
const FILTER = "Last siden på nytt. Skjer det igjen, kan det være et filter på nettet deres.";
/** @typedef {Partial<Record<Sviktslag, string>> & { [FEIL]: string }} Ordene */
/** @type {Ordene} */
const SVARET = {
  [TREG]: `Kalkulatoren er fortsatt på vei. På en treg linje kan det ta litt tid. ${FORRIGE}.`,
  [UTILGJENGELIG]: `Kalkulatoren kunne ikke hentes. ${LESBAR} ${NETTET} Hjelper det ikke, kan dere laste siden på nytt.`,
  [FOR_GAMMEL]: `Nettleseren kan ikke kjøre kalkulatoren. ${LESBAR} Bruk en nyere nettleser, eller spør den som drifter maskinen om WebAssembly er slått av.`,
  [FEIL]: `Kalkulatoren stoppet på disse tallene. ${FORRIGE}. Endre tallene, eller prøv igjen.`,
};
/** @type {Ordene} */
const OENSKET = {
  [UTILGJENGELIG]: `Kalkulatoren kunne ikke hentes. ${NETTET}`,
  [FOR_GAMMEL]: "Nettleseren kan ikke kjøre kalkulatoren. Bruk en nyere nettleser.",
  [FEIL]: "Kalkulatoren stoppet. Svaret på siden gjelder som før. Prøv igjen.",
  [AVBRUTT]: "Arbeidet ble avbrutt. Prøv igjen.",
  [NETT]: `En del som trengs, kunne ikke hentes. ${NETTET}`,
  [BORTE]: `En del som trengs, finnes ikke lenger. ${NY_UTGAVE} Med «Kopier lenke» kan dere ta med det dere har skrevet.`,
  [SKADET]: `En del som trengs, kom skadet fram. ${FILTER}`,
  [MINNE]: "Nettleseren har ikke nok minne. Lukk andre faner, og prøv igjen.",
  [ULESELIG]: "Registeret må leses en gang til, men filen er endret, flyttet eller i bruk. Velg filen på nytt.",
};

/** Why there is no new answer.
 *  @param {Sviktslag} slag */
export function svarmelding(slag) {
  return SVARET[slag] ?? (OENSKET[slag] ? `${OENSKET[slag]} ${FORRIGE}.` : SVARET[FEIL]);
}

/** Why what was wished of an answer, a file or a page of rows, was not made.
 *  @param {Sviktslag} slag */
export const oenskemelding = (slag) => OENSKET[slag] ?? OENSKET[FEIL];
