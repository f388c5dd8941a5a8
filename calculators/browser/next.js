// What is typed next in a number is most often one figure more, one fewer, or another in the place of the
// last. While nobody waits for Python it is asked what each of them would give: then the answer is here
// when the key comes, and both are seen in the same frame.
import { spoerForut } from "./engine.js";
/** @import { Inndata } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Sporsmaal, Svaret } from "./inngang.js" */

const SIFRE = [..."0123456789"];
// How many answers are kept: those to three keys.
const FLEST = 64;

export class Neste {
  #skjema;
  /** What was asked of, but for what stands in the field. */
  #ellers = "";
  /** The answers, by what stands in the field.
   *  @type {Map<string, Svaret>} */
  #svarene = new Map();
  #sto = "";

  /** @param {Skjema} skjema */
  constructor(skjema) {
    this.#skjema = skjema;
  }

  /** The answer to what stands in the form, where Python has been asked ahead of it.
   *  @param {Sporsmaal} sporsmaal what stands there */
  svaret(sporsmaal) {
    const felt = this.#felt;
    if (!felt || !this.#svarene.size || ellers(sporsmaal, felt) !== this.#ellers) return undefined;
    return this.#svarene.get(felt.value);
  }

  /** Ask of what may come after what stands there now. */
  spoer() {
    const felt = this.#felt;
    if (!felt || document.hidden) return;
    const { sporsmaal } = this.#skjema;
    const resten = ellers(sporsmaal, felt);
    if (resten !== this.#ellers) this.#svarene.clear();
    this.#ellers = resten;
    const verdier = neste(felt, this.#sto).filter((verdi) => !this.#svarene.has(verdi));
    this.#sto = felt.value;
    if (!verdier.length) return;
    spoerForut({ sporsmaal, felt: felt.name, verdier }, (verdi, svar) => {
      if (resten === this.#ellers) this.#legg(verdi, svar);
    });
  }

  /** @param {string} verdi
   *  @param {Svaret} svar */
  #legg(verdi, svar) {
    this.#svarene.set(verdi, svar);
    if (this.#svarene.size > FLEST) this.#svarene.delete([...this.#svarene.keys()][0]);
  }

  /** The field that is typed in, where it is one of the form's for a number, and the only of its name. */
  get #felt() {
    const felt = /** @type {Inndata | null} */ (document.activeElement);
    if (felt?.inputMode !== "numeric" || felt.type !== "text") return null;
    const [eneste, ...flere] = this.#skjema.alle(felt.name);
    return eneste === felt && !flere.length && !felt.closest("[data-linjer]") ? felt : null;
  }
}

/** What a question is, but for what stands in a field.
 *  @param {Sporsmaal} sporsmaal
 *  @param {Inndata} felt */
function ellers({ svar }, { name }) {
  return JSON.stringify([name, { ...svar, [name]: "" }]);
}

/** What may stand in a field after the next key, likeliest first: one figure more or one fewer; or, where
 *  she has just put one in the place of another, that once more, and then most often the one beside it.
 *  @param {Inndata} felt
 *  @param {string} sto what stood in it before */
function neste({ value: naa, selectionStart, selectionEnd }, sto) {
  const [fra, til] = [selectionStart ?? naa.length, selectionEnd ?? naa.length];
  const foer = fra === til ? Math.max(0, fra - 1) : fra;
  const [foran, etter] = [naa.slice(0, foer), naa.slice(til)];
  if (fra === til && naa.length === sto.length && naa !== sto) {
    const fra_den = (/** @type {string} */ siffer) => Math.abs(Number(siffer) - Number(naa[foer]));
    const nabo = SIFRE.toSorted((a, b) => fra_den(a) - fra_den(b));
    return nabo.map((siffer) => foran + siffer + etter);
  }
  return [...SIFRE.map((siffer) => naa.slice(0, fra) + siffer + etter), foran + etter];
}
