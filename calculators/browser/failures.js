// What can fail between the page and Python; words.js tells of each, with what to do.

export const TREG = "treg";
export const UTILGJENGELIG = "utilgjengelig";
export const FOR_GAMMEL = "for-gammel";
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
