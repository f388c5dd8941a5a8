// The element around each calculator: wakes its parts, and tells them what happens on the page.
import { Adresse } from "./address.js";
import { Svar } from "./answer.js";
import { Spoersmaal } from "./asking.js";
import { erLagret, sluppetSak, velgSak } from "./case_kept.js";
import { start } from "./engine.js";
import { Feil } from "./faults.js";
import { blirIgjen, fragmentet } from "./follows.js";
import { Skjema } from "./form.js";
import { lim } from "./lines.js";
import { lag } from "./link.js";
import { Del } from "./part.js";
import { foerUtskrift } from "./print.js";
import { oev } from "./rehearsal.js";
import { Verktoey } from "./tools.js";
import { gi, ordFor } from "./words.js";
import { Aar } from "./year.js";
/** @import { Skifte } from "./follows.js" */
/** @import { Inndata } from "./control.js" */
/** @import { Felter } from "./inngang.js" */

/** What is listened to.
 *  @typedef {HTMLElementEventMap & WindowEventMap & { "skifter-maalform": Skifte }} Hendelser */
/** What a calculator consists of.
 *  @typedef {{ skjema: Skjema, svar: Svar, aar: Aar, feil: Feil, adresse: Adresse,
 *    spoersmaal: Spoersmaal, verktoey: Verktoey }} Deler */

// The release this code is of, as each calculator's element names it.
const UTGAVE = new URL(".", import.meta.url).pathname;
let sidenErHentet = true;
// What takes a file is fetched where one is asked for, and the calculator waits for it.
const FIL = "input[type=file]";
/** @typedef {typeof import("./file.js").Fildel} Filklassen */
/** @type {Del<typeof import("./file.js")>} */
const FILDELEN = new Del(new URL("./file.js", import.meta.url));
/** @type {Filklassen | undefined} */
let Fildel;
// What follows a case from page to page; fetched by the first who saves or opens one.
/** @typedef {import("./case.js").Sak} EnSak */
/** @type {Del<typeof import("./case.js")>} */
const SAKEN = new Del(new URL("./case.js", import.meta.url));
/** @type {typeof import("./case.js").Sak | undefined} */
let Sak;

class KalkulatorSkjema extends HTMLElement {
  /** Made when it first wakes, and there from then on: whatever is listened to has them.
   *  @type {Deler | undefined} */
  #deler;
  /** @type {AbortController | null | undefined} */
  #slutt;
  /** The year that the page was built with.
   *  @type {string | string[] | undefined} */
  #aaret;
  /** @type {EnSak | undefined} */
  #sak;

  connectedCallback() {
    // A page of a newer release, swapped in by instant navigation: fetch it whole instead, so
    // that its questions are not answered by the old release's rules.
    if (!sidenErHentet && !UTGAVE.endsWith(`/${this.dataset.motor}`)) {
      location.reload();
      return;
    }
    if (Fildel || !this.querySelector(FIL)) this.#vaakn();
    else this.#hentFildel();
  }

  /** What the address of the visitor's own answers has after its #, or null where there are none: for
   *  the link to the same page in the other målform. */
  get fragment() {
    return this.#deler ? fragmentet(this.#deler, this.#aaret) : null;
  }

  async #hentFildel() {
    try {
      ({ Fildel } = await FILDELEN.hent());
    } catch {
      this.dataset.ikkeVaaken = "";
      return;
    }
    if (this.isConnected && !this.#slutt) this.#vaakn();
  }

  #vaakn() {
    delete this.dataset.ikkeVaaken;
    const foerste = !this.#deler;
    gi(JSON.parse(/** @type {Element} */ (this.querySelector(".kalkulator-ord")).textContent));
    this.#deler ??= this.#lagDeler();
    this.#slutt = new AbortController();
    this.#lytt(this.#slutt.signal);
    this.querySelector(".kalkulator-verktoey")?.removeAttribute("hidden");
    // Reading comes first: Python is fetched when the page has nothing else to do.
    (window.requestIdleCallback ?? setTimeout)(start);
    const { adresse, svar, spoersmaal } = this.#deler;
    if (foerste) {
      this.#foersteGang();
      return;
    }
    if (Sak?.aapen) {
      this.#medSak((sak, stod) => sak.vaakn({ stod }));
      return;
    }
    this.#sak?.seEtter();
    // The page may have been left before the answer came, and is shown again as it was.
    if (svar.utdatert) spoersmaal.snart();
    adresse.skiftet();
  }

  disconnectedCallback() {
    this.#slutt?.abort();
    this.#slutt = null;
    this.#deler?.spoersmaal.stopp();
    this.#sak?.forlat();
  }

  /** @returns {Deler} */
  #lagDeler() {
    const skjema = new Skjema(this);
    this.#aaret = skjema.eksempel.sporsmaal.svar.tilskuddsaar;
    const svar = new Svar(this, skjema.eksempel);
    const feil = new Feil(this, skjema, (tekst) => svar.kunngjoer(tekst));
    const aar = new Aar(skjema, () => this.#slutt && skjema.klargjoer(this.#slutt.signal));
    const spoersmaal = new Spoersmaal({ skjema, svar, feil, aar });
    const valgt = () => spoersmaal.snart();
    const gjenta = () => spoersmaal.gjenta();
    if (this.querySelector(FIL)) {
      spoersmaal.fildel = new (/** @type {Filklassen} */ (Fildel))({ element: this, svar, valgt, gjenta });
    }
    const adresse = new Adresse({ skjema, aar, svar, spoersmaal });
    const proevIgjen = () => adresse.proevIgjen();
    const verktoey = new Verktoey({ skjema, svar, spoersmaal, proevIgjen });
    return { skjema, svar, aar, feil, adresse, spoersmaal, verktoey };
  }

  /** @param {AbortSignal} signal */
  #lytt(signal) {
    const { skjema, svar, feil, adresse, spoersmaal, verktoey } = /** @type {Deler} */ (this.#deler);
    /** @template {keyof Hendelser} H
     *  @param {EventTarget} maal
     *  @param {H} hendelse
     *  @param {(h: Hendelser[H] & { target: Inndata }) => unknown} gjoer */
    const lytt = (maal, hendelse, gjoer) =>
      maal.addEventListener(hendelse, /** @type {EventListener} */ (gjoer), { signal });
    spoersmaal.fildel?.lytt(signal);
    lytt(this, "input", ({ target }) => this.#skrevet(target));
    lytt(this, "focusout", ({ target }) => target.type === "date" && spoersmaal.forlatt(target));
    lytt(this, "submit", (h) => {
      h.preventDefault();
      spoersmaal.spoer({ sendt: true });
    });
    lytt(this, "focusin", () => {
      start();
      spoersmaal.seForut();
    });
    // By the arrow keys or the mouse she has come to where she will type.
    lytt(document, "selectionchange", () => this.contains(document.activeElement) && spoersmaal.seForut());
    lytt(this, "paste", (h) => lim(h, (tekst) => svar.kvitter(tekst)));
    lytt(this, "click", (h) => {
      feil.klikk(h);
      verktoey.klikk(h);
      const valgt = /** @type {HTMLElement | null} */ (h.target.closest("[data-sak]"))?.dataset.sak;
      if (valgt === "hent") velgSak((fil) => this.#medSak((sak) => sak.aapne(fil)));
      else if (valgt) this.#medSak((sak) => sak[/** @type {"lagre"} */ (valgt)]());
    });
    // Before the part that takes a register, to which it would be a register that is none.
    this.addEventListener("drop", (h) => {
      const fil = sluppetSak(h, /** @type {Deler} */ (this.#deler));
      if (fil) this.#medSak((sak) => sak.aapne(fil));
    }, { signal, capture: true });
    lytt(this, "dragover", (h) => h.dataTransfer?.types.includes("Files") && h.preventDefault());
    lytt(window, "hashchange", () =>
      adresse.skiftet(() => this.#sak?.taMed(), () => this.#sak?.lenket()));
    lytt(window, "pagehide", () => this.#sak?.lukkes());
    lytt(window, "pageshow", () => this.#detSomStod());
    lytt(window, "beforeprint", () => this.#foerUtskrift());
    const deler = /** @type {Deler} */ (this.#deler);
    lytt(window, "skifter-maalform", ({ detail }) => detail.push(...blirIgjen(deler, this.#aaret)));
    skjema.klargjoer(signal);
  }

  /** What follows a case may be long on its way, and is told what stood in the form meanwhile.
   *  @param {(sak: EnSak, stod: Felter) => unknown} gjoer */
  async #medSak(gjoer) {
    const stod = /** @type {Deler} */ (this.#deler).skjema.svar;
    try {
      ({ Sak } = await SAKEN.hent());
    } catch {
      /** @type {Deler} */ (this.#deler).svar.kvitter(ordFor("sak_kom_ikke"));
      return;
    }
    if (!this.isConnected) return;
    this.#sak ??= new Sak(this, /** @type {Deler} */ (this.#deler));
    gjoer(this.#sak, stod);
  }

  /** What sifts the rows of an answer is no part of the question, and has no name; and a file is
   *  no part of a link.
   *  @param {Inndata} felt */
  #skrevet({ name, type }) {
    if (!name) return;
    if (type !== "file") /** @type {Deler} */ (this.#deler).adresse.slipp();
    /** @type {Deler} */ (this.#deler).spoersmaal.snart();
  }

  /** What was typed before this woke is nobody's to overwrite: not a link's, and not today's. */
  #foersteGang() {
    const { skjema, svar, adresse, spoersmaal } = /** @type {Deler} */ (this.#deler);
    const { roerte } = skjema;
    const { hash } = location;
    const fraLenke = adresse.les(roerte);
    if (!fraLenke) skjema.settIdag(roerte);
    if (Sak?.aapen || erLagret()) {
      const lenke = fraLenke ? hash : "";
      this.#medSak((sak, stod) => Sak?.aapen && sak.vaakn({ stod, roerte, lenke }));
    }
    if (!fraLenke && !spoersmaal.besvart) spoersmaal.selv();
    const { signal } = /** @type {AbortController} */ (this.#slutt);
    if (spoersmaal.fildel) return;
    const seForut = () => spoersmaal.seForut();
    oev(this, { ...skjema.eksempel, vis: svar.oevelse(), seForut }, signal);
  }

  /** A browser that goes back may have filled in what stood here once. */
  #detSomStod() {
    const { svar, adresse, spoersmaal } = /** @type {Deler} */ (this.#deler);
    if (svar.utdatert || spoersmaal.besvart) return;
    adresse.slipp();
    spoersmaal.selv();
  }

  #foerUtskrift() {
    const { skjema, svar, feil, spoersmaal } = /** @type {Deler} */ (this.#deler);
    if (skjema.ufullstendig) {
      svar.foreldes();
      feil.varsle();
      spoersmaal.spoer();
    }
    svar.serForeldetUt();
    foerUtskrift(this, lag(skjema).adresse);
  }
}

if (!customElements.get("kalkulator-skjema")) {
  customElements.define("kalkulator-skjema", KalkulatorSkjema);
}
sidenErHentet = false;
