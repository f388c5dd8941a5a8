// What is typed next in a number is most often one figure more, one fewer, or another in the place of the
// last. While nobody waits for Python it is asked what each of them would give: then the answer is here
// when the key comes, and both are seen in the same frame.
import { spoerForut } from "./engine.js";
/** @import { Inndata } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Sporsmaal, Svaret } from "./inngang.js" */

const SIFRE = [..."0123456789"];
// How many answers are kept: those to two keys.
const FLEST = 24;
const INGENTING = { naa: "", foer: "", ved: null };

export class Neste {
  #skjema;
  /** What was asked of, but for what stands in the field. */
  #ellers = "";
  /** The answers, by what stands in the field.
   *  @type {Map<string, Svaret>} */
  #svarene = new Map();
  #venter = false;
  /** What stands in the field and where the caret is, and what stood there before, where she has not
   *  moved the caret since.
   *  @type {{ naa: string, foer: string, ved: number | null }} */
  #staar = INGENTING;

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

  /** Ask of what may come after what stands there, when the page has nothing else to do. */
  spoerSnart() {
    if (this.#venter) return;
    this.#venter = true;
    (window.requestIdleCallback ?? setTimeout)(() => this.#spoer());
  }

  #spoer() {
    this.#venter = false;
    const felt = this.#felt ?? this.#foerste;
    if (!felt || document.hidden) return;
    const { sporsmaal } = this.#skjema;
    const resten = ellers(sporsmaal, felt);
    if (resten !== this.#ellers) {
      this.#svarene.clear();
      this.#staar = INGENTING;
    }
    this.#ellers = resten;
    const { value, selectionStart: ved } = felt;
    const { naa, ved: sto } = this.#staar;
    if (value !== naa) this.#staar = { naa: value, foer: naa, ved };
    else if (ved !== sto) this.#staar = { naa, foer: "", ved };
    const verdier = neste(felt, this.#staar.foer).filter((verdi) => !this.#svarene.has(verdi));
    if (!verdier.length) return;
    spoerForut({ sporsmaal, felt: felt.name, verdier }, (verdi, svar) => {
      if (resten === this.#ellers) this.#legg(verdi, svar);
    });
  }

  /** @param {string} verdi
   *  @param {Svaret} svar */
  #legg(verdi, svar) {
    this.#svarene.set(verdi, svar);
    const [eldst] = this.#svarene.keys();
    if (this.#svarene.size > FLEST) this.#svarene.delete(eldst);
  }

  /** The field that is typed in, where it is one for a number. */
  get #felt() {
    return tallfelt(document.activeElement, this.#skjema);
  }

  /** The one that is come to first, as long as nobody is in the form: who came by a link in a page is at
   *  the heading. */
  get #foerste() {
    if (this.#skjema.form.contains(document.activeElement)) return undefined;
    return this.#skjema.kontroller.map((k) => tallfelt(k, this.#skjema)).find(Boolean);
  }
}

/** The element as one of the form's fields for a number, where it is that; of lines there are more.
 *  @param {Element | null} element
 *  @param {Skjema} skjema */
function tallfelt(element, skjema) {
  const felt = /** @type {Inndata | null} */ (element);
  if (felt?.inputMode !== "numeric" || felt.type !== "text") return undefined;
  return skjema.kontroll(felt.name) === felt && !felt.closest("[data-linjer]") ? felt : undefined;
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
 *  @param {string} stod what stood in it before */
function neste(felt, stod) {
  const { value: naa, selectionStart, selectionEnd } = felt;
  // Where it is come to by Tab, all of it is selected.
  const foerst = felt !== document.activeElement;
  const [fra, til] = foerst ? [0, naa.length] : [selectionStart ?? naa.length, selectionEnd ?? naa.length];
  const foer = fra === til ? Math.max(0, fra - 1) : fra;
  const [foran, etter] = [naa.slice(0, foer), naa.slice(til)];
  if (fra === til && naa.length === stod.length) {
    const avstand = (/** @type {string} */ siffer) => Math.abs(Number(siffer) - Number(naa[foer]));
    const nabo = [...SIFRE].sort((a, b) => avstand(a) - avstand(b));
    return nabo.map((siffer) => foran + siffer + etter);
  }
  return [...SIFRE.map((siffer) => naa.slice(0, fra) + siffer + etter), foran + etter];
}
