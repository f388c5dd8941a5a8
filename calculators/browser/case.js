// The case: what a kommune has answered, in a file of its own, followed from page to page for as
// long as the tab lives. Fetched when somebody saves or opens one.
import { spoer } from "./engine.js";
import { slaget } from "./failures.js";
import { lagre } from "./tools.js";
import { drop, keep, kept } from "./case_store.js";
import { oenskemelding, ordFor } from "./words.js";
/** @import { Deler } from "./bridge.js" */
/** @import { Aapen } from "./case_store.js" */
/** @import { Skifte } from "./follows.js" */
/** @import { Felter, Gitt, Saken, Sporsmaalene } from "./inngang.js" */

// A file that is larger is none, and Python says so of its beginning.
const STOERST = 4_000_000;

// The text and the name of the case that is open, and what was typed on the page that was left.
/** @type {Aapen | null} */
let aapen = null;
/** @type {Gitt | null} */
let skrevet = null;

// It lives in the tab's scripts, which another målform does not share; whichever page is open.
addEventListener("skifter-maalform", (hendelse) => {
  const { detail } = /** @type {Skifte} */ (hendelse);
  if (aapen && !kept()) detail.push(ordFor("sak_blir_igjen", { fil: aapen.filnavn }));
});

export class Sak {
  #element;
  #skjema;
  #svar;
  #aar;
  #adresse;
  #spoersmaal;
  /** @type {HTMLElement | null} */
  #linje = null;
  /** @type {Set<string>} */
  #fylte = new Set();
  #fraLenke = false;
  #runde = 0;

  /** @param {HTMLElement} element
   *  @param {Deler} deler */
  constructor(element, { skjema, svar, aar, adresse, spoersmaal }) {
    this.#element = element;
    this.#skjema = skjema;
    this.#svar = svar;
    this.#aar = aar;
    this.#adresse = adresse;
    this.#spoersmaal = spoersmaal;
  }

  static get aapen() {
    aapen ??= kept();
    return aapen !== null;
  }

  /** The page is shown: what was typed on the page before goes in the case, and the case in the
   *  form. A link goes before the case.
   *  @param {{ stod: Felter, roerte?: Set<string>, fraLenke?: boolean }} skjemaet what stood in the
   *    form when it was shown, and what of it somebody had been at */
  async vaakn({ stod, roerte = new Set(), fraLenke = false }) {
    this.#fraLenke = fraLenke;
    const gitt = skrevet;
    skrevet = null;
    const svaret = await this.#spoer({ tekst: aapen?.tekst, gitt });
    if (!svaret) return;
    if ("feil" in svaret) {
      // It can be put away, also where it cannot be used.
      this.#visLinje([]);
      this.#svar.kvitter(svaret.feil);
    } else await this.#vis(svaret, fraLenke ? null : new Set([...roerte, ...this.#siden(stod)]));
  }

  /** What has been typed since then is nobody's to overwrite.
   *  @param {Felter} stod */
  #siden(stod) {
    const naa = Object.entries(this.#skjema.svar);
    return naa.filter(([navn, verdi]) => String(verdi) !== String(stod[navn])).map(([navn]) => navn);
  }

  /** The page is left. */
  forlat() {
    this.#runde += 1;
    if (!aapen || this.#fraLenke) return;
    const navn = new Set([...this.#aar.egne, ...this.#fylte]);
    const svar = Object.fromEntries(Object.entries(this.#skjema.svar).filter(([n]) => navn.has(n)));
    const { tilskuddsaar } = this.#skjema.svar;
    skrevet = { kalkulator: this.#skjema.navn, svar: { ...svar, tilskuddsaar } };
  }

  /** Save what stands in the form, with what the case held before. */
  async lagre() {
    const { navn: kalkulator, svar } = this.#skjema;
    const svaret = await this.#spoer({ tekst: aapen?.tekst, gitt: { kalkulator, svar, maa: true } });
    if (!svaret) return;
    if ("feil" in svaret) return this.#svar.kvitter(`${ordFor("sak_ikke_laget")} ${svaret.feil}`);
    this.#fraLenke = false;
    this.#hold(svaret);
    this.#visLinje(svaret.hentet, svaret.merknader);
    lagre({ innhold: svaret.tekst, type: "application/json", filnavn: svaret.filnavn });
    const uten = [
      svaret.utelatt.length ? ordFor("sak_utelatt", { felt: svaret.utelatt.join(", ") }) : "",
      this.#spoersmaal.fildel?.fil ? ordFor("sak_uten_register") : "",
    ];
    this.#kvitter(ordFor("sak_skrevet", { fil: svaret.filnavn }), ...uten);
  }

  /** Open a file that is chosen or dropped.
   *  @param {File} fil */
  async aapne(fil) {
    let tekst;
    try {
      tekst = await fil.slice(0, STOERST + 1).text();
    } catch {
      this.#svar.kvitter(ordFor("sak_uleselig"));
      return;
    }
    // An empty file is none; and without a text a case would be begun.
    const svaret = await this.#spoer({ tekst: tekst || " ", gitt: null });
    if (!svaret) return;
    if ("feil" in svaret) return this.#svar.kvitter(svaret.feil);
    this.#fraLenke = false;
    await this.#vis(svaret, new Set());
  }

  /** @param {Omit<Sporsmaalene["sak"], "kalkulator">} resten */
  async #spoer(resten) {
    const denne = ++this.#runde;
    try {
      const svaret = await spoer("sak", { kalkulator: this.#skjema.navn, ...resten });
      return denne === this.#runde ? svaret : null;
    } catch (feil) {
      this.#svar.kvitter(`${ordFor("sak_ubrukt")} ${oenskemelding(slaget(feil))}`);
      return null;
    }
  }

  /** Hold the case, and fill the form but for the fields in `roerte`; null fills nothing.
   *  @param {Saken} svaret
   *  @param {Set<string> | null} roerte */
  async #vis(svaret, roerte) {
    this.#hold(svaret);
    this.#visLinje(roerte ? svaret.hentet : [], svaret.merknader);
    if (roerte) {
      this.#fylte = new Set(Object.keys(svaret.svar));
      const verdier = Object.entries(svaret.svar).map(
        ([n, v]) => /** @type {[string, string[]]} */ ([n, v.length ? [v].flat() : [""]]),
      );
      await this.#adresse.fyllFraSaken(new Map(verdier), roerte);
    }
    this.#kvitter(ordFor("sak_aapnet", { fil: svaret.filnavn }), ...svaret.merknader);
  }

  /** @param {Saken} svaret */
  #hold({ tekst, filnavn }) {
    aapen = { tekst, filnavn };
    if (kept()) keep(aapen);
  }

  /** @param {string[]} setninger */
  #kvitter(...setninger) {
    this.#svar.kvitter(setninger.filter(Boolean).join(" "));
  }

  /** What is not taken into account stands here as long as the case is open, and on paper.
   *  @param {string[]} hentet
   *  @param {string[]} merknader */
  #visLinje(hentet, merknader = []) {
    this.#linje?.remove();
    const tekst = document.createElement("p");
    const fra = hentet.length ? ordFor("sak_hentet", { felt: hentet.join("; ") }) : "";
    const fil = /** @type {Aapen} */ (aapen).filnavn;
    tekst.textContent = [ordFor("sak_aapen", { fil }), fra, ...merknader].filter(Boolean).join(" ");
    const linje = document.createElement("div");
    linje.className = "kalkulator-sak";
    linje.setAttribute("role", "group");
    linje.ariaLabel = ordFor("sak");
    linje.append(tekst, this.#knapp(ordFor("sak_legg_bort"), () => this.#leggBort()), this.#lagreknapp());
    this.#skjema.form.before(linje);
    this.#linje = linje;
  }

  #lagreknapp() {
    const holdt = kept() !== null;
    const ord = holdt ? ordFor("sak_fjern") : ordFor("sak_behold");
    const knapp = this.#knapp(ord, () => {
      const gikk = holdt ? drop() : keep(aapen);
      const ny = this.#lagreknapp();
      knapp.replaceWith(ny);
      ny.focus();
      if (!gikk) this.#svar.kvitter(ordFor("sak_nektet"));
      else this.#svar.kvitter(holdt ? ordFor("sak_fjernet") : ordFor("sak_beholdt"));
    });
    return knapp;
  }

  /** @param {string} ord
   *  @param {() => void} gjoer */
  #knapp(ord, gjoer) {
    const knapp = document.createElement("button");
    knapp.type = "button";
    knapp.className = "ds-button";
    knapp.dataset.variant = "secondary";
    knapp.dataset.size = "sm";
    knapp.textContent = ord;
    knapp.addEventListener("click", gjoer);
    return knapp;
  }

  /** The answers stay in the form, and are nobody's from then on. */
  #leggBort() {
    drop();
    aapen = skrevet = null;
    this.#fylte.clear();
    this.#linje?.remove();
    this.#linje = null;
    const hent = this.#element.querySelector("[data-sak=hent]");
    if (hent instanceof HTMLElement) hent.focus();
    this.#svar.kvitter(ordFor("sak_lagt_bort"));
  }
}
