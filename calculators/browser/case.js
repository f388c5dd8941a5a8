// The case: what a kommune has answered, in a file of its own, followed from page to page for as
// long as the tab lives. Fetched when somebody saves or opens one.
import { spoer } from "./engine.js";
import { slaget } from "./failures.js";
import { kolonner } from "./lines.js";
import { lag } from "./link.js";
import { lagre } from "./tools.js";
import { Sakslinje } from "./case_line.js";
import { drop, keep, kept } from "./case_store.js";
import { fanen, flett, hentHoldt } from "./case_tab.js";
import { oenskemelding, ordFor } from "./words.js";
/** @import { Deler } from "./bridge.js" */
/** @import { Aapen } from "./case_store.js" */
/** @import { Felter, Saken, Sporsmaalene } from "./inngang.js" */

// A file that is larger is none, and Python says so of its beginning.
const STOERST = 4_000_000;

export class Sak {
  #element;
  #skjema;
  #svar;
  #aar;
  #adresse;
  #spoersmaal;
  #linje;
  /** @type {Set<string>} */
  #fylte = new Set();
  /** What stood in the form when the case had filled it, and what was the visitor's own by then.
   *  @type {Felter | null} */
  #stod = null;
  /** @type {Set<string>} */
  #roerte = new Set();
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
    this.#linje = new Sakslinje(skjema.form, (tekst) => svar.kvitter(tekst), () => this.#leggBort());
  }

  static get aapen() {
    return (fanen.aapen ?? kept()) !== null;
  }

  /** The page is shown: what was typed on the page before goes in the case, and the case in the
   *  form. A link goes before the case, but for the visitor's own to the other målform.
   *  @param {{ stod: Felter, roerte?: Set<string>, lenke?: string }} skjemaet what stood in the
   *    form when it was shown, what of it somebody had been at, and the link it came by */
  async vaakn({ stod, roerte = new Set(), lenke = "" }) {
    const holdt = hentHoldt();
    this.#fraLenke = lenke !== "" && lenke !== holdt?.lenke;
    this.#stod = null;
    const svaret = await this.#flettet();
    if (!svaret) return;
    if ("feil" in svaret) {
      // It can be put away, also where it cannot be used.
      this.#visLinje([]);
      this.#svar.kvitter(svaret.feil);
      return;
    }
    // What has been typed since then is nobody's to overwrite.
    const egne = new Set([...roerte, ...this.#skjema.endretSiden(stod)]);
    await this.#vis(svaret, this.#fraLenke ? null : egne);
  }

  #flettet() {
    return flett(
      (gitt) => this.#spoer({ tekst: fanen.aapen?.tekst, gitt }),
      (saken) => this.#hold(saken),
    );
  }

  /** The page is filled by a link, which is nobody's case. */
  lenket() {
    this.#runde += 1;
    this.#fraLenke = true;
    this.#fylte.clear();
    if (fanen.aapen) this.#visLinje([]);
  }

  /** The page is shown again, and may have been left before the case was put away. */
  seEtter() {
    if (fanen.aapen) return;
    this.#fylte.clear();
    this.#linje.fjern();
  }

  /** The page is left. */
  forlat() {
    this.#runde += 1;
    this.taMed();
  }

  /** What is typed here is to go in the case. */
  taMed() {
    if (!fanen.aapen || this.#fraLenke) return;
    const navn = this.#egne();
    if (!navn.size) return;
    const svar = Object.fromEntries(Object.entries(this.#skjema.svar).filter(([n]) => navn.has(n)));
    const { tilskuddsaar } = this.#skjema.svar;
    fanen.skrevne.push({ kalkulator: this.#skjema.navn, svar: { ...svar, tilskuddsaar } });
  }

  /** The tab may be closed, or another page is fetched whole: what is kept, is kept with what is
   *  typed last. */
  lukkes() {
    const holdt = kept();
    if (!fanen.aapen || !holdt) return;
    const foer = [...fanen.skrevne];
    this.taMed();
    const lenke = new URL(lag(this.#skjema).adresse ?? location.href).hash;
    keep({ ...holdt, skrevne: [...holdt.skrevne, ...fanen.skrevne], lenke: this.#fraLenke ? "" : lenke });
    fanen.skrevne = foer;
  }

  /** The names of what the visitor has put in the form since the case filled it; columns of lines
   *  go along together. */
  #egne() {
    if (!this.#stod) return new Set([...this.#aar.egne, ...this.#fylte]);
    const navn = new Set([...this.#skjema.endretSiden(this.#stod), ...this.#roerte]);
    for (const kolonnene of this.#skjema.linjer.map(kolonner)) {
      if (kolonnene.some((n) => navn.has(n))) kolonnene.forEach((n) => navn.add(n));
    }
    return navn;
  }

  /** Save what stands in the form, with what the case held before. */
  async lagre() {
    if (fanen.aapen) {
      hentHoldt();
      const flettet = await this.#flettet();
      if (!flettet) return;
      if (!("feil" in flettet)) this.#hold(flettet);
    }
    const { navn: kalkulator, svar } = this.#skjema;
    const svaret = await this.#spoer({ tekst: fanen.aapen?.tekst, gitt: { kalkulator, svar, maa: true } });
    if (!svaret) return;
    if ("feil" in svaret) return this.#svar.kvitter(`${ordFor("sak_ikke_laget")} ${svaret.feil}`);
    this.#fraLenke = false;
    this.#hold(svaret);
    this.#merk(svar);
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
    fanen.skrevne = [];
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
      await this.#adresse.fyllFraSaken(new Map(verdier), roerte, () => this.#merk({ ...this.#skjema.svar, ...svaret.svar }, roerte));
    }
    const { utelatt } = svaret;
    this.#kvitter(
      ordFor("sak_aapnet", { fil: svaret.filnavn }),
      utelatt?.length ? ordFor("sak_utelatt", { felt: utelatt.join(", ") }) : "",
      ...svaret.merknader,
    );
  }

  /** @param {Felter} stod
   *  @param {Set<string>} roerte what is the visitor's own of it, and not in the case yet */
  #merk(stod, roerte = new Set()) {
    this.#stod = stod;
    this.#roerte = roerte;
  }

  /** @param {Saken} svaret */
  #hold({ tekst, filnavn }) {
    fanen.aapen = { tekst, filnavn };
    if (kept()) keep(fanen.aapen);
  }

  /** @param {string[]} setninger */
  #kvitter(...setninger) {
    this.#svar.kvitter(setninger.filter(Boolean).join(" "));
  }

  /** @param {string[]} hentet
   *  @param {string[]} merknader */
  #visLinje(hentet, merknader = []) {
    this.#linje.vis(/** @type {Aapen} */ (fanen.aapen), [
      hentet.length ? ordFor("sak_hentet", { felt: hentet.join("; ") }) : "",
      this.#fraLenke ? ordFor("sak_utenfor") : "",
      ...merknader,
    ]);
  }

  /** The answers stay in the form, and are nobody's from then on. */
  #leggBort() {
    drop();
    fanen.aapen = null;
    fanen.skrevne = [];
    this.#fylte.clear();
    this.#linje.fjern();
    const hent = this.#element.querySelector("[data-sak=hent]");
    if (hent instanceof HTMLElement) hent.focus();
    this.#svar.kvitter(ordFor("sak_lagt_bort"));
  }
}
