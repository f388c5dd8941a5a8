// The element around each calculator: wakes its parts, and tells them what happens on the page.
import { Svar } from "./answer.js";
import { Spoersmaal } from "./asking.js";
import { start } from "./engine.js";
import { Feil } from "./faults.js";
import { Fildel } from "./file.js";
import { Skjema } from "./form.js";
import { fraLenken, lag } from "./link.js";
import { foerUtskrift } from "./print.js";
import { Verktoey } from "./tools.js";
import { Aar } from "./year.js";

// The release this code is of, as each calculator's element names it.
const UTGAVE = new URL(".", import.meta.url).pathname;
let sidenErHentet = true;

class KalkulatorSkjema extends HTMLElement {
  #deler;
  #slutt;

  connectedCallback() {
    // A page of a newer release, swapped in by instant navigation: fetch it whole instead, so
    // that its questions are not answered by the old release's rules.
    if (!sidenErHentet && !UTGAVE.endsWith(`/${this.dataset.motor}`)) {
      location.reload();
      return;
    }
    const foerste = !this.#deler;
    this.#deler ??= this.#lagDeler();
    this.#slutt = new AbortController();
    this.#lytt(this.#slutt.signal);
    this.querySelector(".kalkulator-verktoey").hidden = false;
    // Reading comes first: Python is fetched when the page has nothing else to do.
    (window.requestIdleCallback ?? setTimeout)(start);
    const { svar, spoersmaal } = this.#deler;
    if (foerste) this.#foersteGang();
    // The page was left before the answer came, and is shown again as it was.
    else if (svar.utdatert) spoersmaal.snart();
  }

  disconnectedCallback() {
    this.#slutt?.abort();
    this.#deler?.spoersmaal.stopp();
  }

  #lagDeler() {
    const skjema = new Skjema(this);
    const svar = new Svar(this);
    const feil = new Feil(this, skjema, (tekst) => svar.kunngjoer(tekst));
    const aar = new Aar(skjema, () => skjema.klargjoerLinjer(this.#slutt.signal));
    const spoersmaal = new Spoersmaal({ skjema, svar, feil, aar });
    const verktoey = new Verktoey({ skjema, svar, spoersmaal });
    return { skjema, svar, feil, aar, spoersmaal, verktoey };
  }

  #lytt(signal) {
    const { skjema, feil, spoersmaal, verktoey } = this.#deler;
    const lytt = (maal, hendelse, gjoer) => maal.addEventListener(hendelse, gjoer, { signal });
    const fil = this.querySelector("input[type=file]");
    spoersmaal.fildel = fil && new Fildel(this, fil, signal, () => spoersmaal.snart());
    // What sifts the rows of an answer is no part of the question, and has no name.
    lytt(this, "input", (h) => h.target.name && spoersmaal.snart());
    lytt(this, "submit", (h) => {
      h.preventDefault();
      spoersmaal.spoer({ sendt: true });
    });
    lytt(this, "focusin", start);
    lytt(this, "click", (h) => {
      feil.klikk(h);
      verktoey.klikk(h);
    });
    lytt(window, "hashchange", () => this.#fraLenken());
    lytt(window, "pageshow", () => this.#detSomStod());
    lytt(window, "beforeprint", () => foerUtskrift(this, lag(skjema)));
    skjema.klargjoerLinjer(signal);
  }

  #foersteGang() {
    const { skjema, spoersmaal } = this.#deler;
    this.#detSomStod();
    if (skjema.settIdag()) spoersmaal.spoer();
    this.#fraLenken();
  }

  /** Beside the answer that was built may stand what was typed before this woke, or what a browser
   *  that goes back has filled in again. */
  #detSomStod() {
    const { skjema, svar, spoersmaal } = this.#deler;
    if (svar.standard && !svar.utdatert && skjema.endret) spoersmaal.spoer();
  }

  #fraLenken() {
    const { skjema, aar, svar, spoersmaal } = this.#deler;
    return fraLenken({ skjema, aar, svar, spoer: () => spoersmaal.spoer() });
  }
}

if (!customElements.get("kalkulator-skjema")) {
  customElements.define("kalkulator-skjema", KalkulatorSkjema);
}
sidenErHentet = false;
