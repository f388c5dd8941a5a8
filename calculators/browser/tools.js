// The buttons around an answer: try again, print, copy a link, stop, download.
import { spoer, start_paa_nytt } from "./engine.js";
import { slaget } from "./failures.js";
import { lag } from "./link.js";
import { oenskemelding, ordFor } from "./words.js";
/** @import { Svar } from "./answer.js" */
/** @import { Spoersmaal } from "./asking.js" */
/** @import { Fildel } from "./file.js" */
/** @import { Skjema } from "./form.js" */

// Windows and some e-mail programs pass on no longer address than this.
const LANG = 2_000;

export class Verktoey {
  #skjema;
  #svar;
  #spoersmaal;
  #proevIgjen;

  /** @param {{ skjema: Skjema, svar: Svar, spoersmaal: Spoersmaal, proevIgjen: () => void }} deler */
  constructor({ skjema, svar, spoersmaal, proevIgjen }) {
    this.#skjema = skjema;
    this.#svar = svar;
    this.#spoersmaal = spoersmaal;
    this.#proevIgjen = proevIgjen;
  }

  /** @param {MouseEvent} hendelse */
  klikk(hendelse) {
    /** @type {HTMLElement | null} */
    const knapp = /** @type {Element} */ (hendelse.target).closest("[data-verktoey]");
    if (knapp) this.#gjoer[/** @type {string} */ (knapp.dataset.verktoey)]();
  }

  /** @type {Record<string, () => unknown>} */
  #gjoer = {
    igjen: () => {
      // Without a line what the browser has kept is all there is.
      start_paa_nytt({ hent: navigator.onLine });
      // The button goes with the message; the focus stays in the form.
      this.#svar.meld(null);
      /** @type {HTMLElement} */ (this.#skjema.form.querySelector("[type=submit]")).focus();
      this.#proevIgjen();
    },
    utskrift: () => window.print(),
    lenke: () => this.#kopier(),
    tekst: () => this.#kopierTekst(),
    avbryt: () => /** @type {Fildel} */ (this.#spoersmaal.fildel).avbryt(),
    txt: () => this.#lastNed("txt"),
    csv: () => this.#lastNed("csv"),
    xlsx: () => this.#lastNed("xlsx"),
    ics: () => this.#lastNed("ics"),
  };

  /** A link is copied when the one who opens it will see what is seen here. */
  async #kopier() {
    const ukjent = this.#svar.utdatert || this.#skjema.ufullstendig;
    const svaret = ukjent ? await this.#spoersmaal.spoer({ sendt: true }) : null;
    if (this.#skjema.ufullstendig || svaret?.feil.length) {
      this.#svar.kvitter(ordFor("lenke_rett_foerst"));
      return;
    }
    const { adresse, utelatt } = lag(this.#skjema);
    const felt = [...new Set(utelatt)].join(", ");
    if (felt) this.#svar.kvitter(ordFor("lenke_personnummer", { felt }));
    else if (!adresse) this.#svar.kvitter(ordFor("lenke_blir_for_lang"));
    else await this.#skrivTilUtklipp(adresse, ukjent && !svaret ? ordFor("lenke_ikke_regnet") : "");
  }

  /** @param {string} adresse
   *  @param {string} tillegg */
  async #skrivTilUtklipp(adresse, tillegg) {
    const mer = [
      tillegg,
      this.#spoersmaal.fildel?.fil ? ordFor("lenke_uten_fil") : "",
      adresse.length > LANG ? ordFor("lenke_lang") : "",
    ].filter(Boolean);
    try {
      await navigator.clipboard.writeText(adresse);
      this.#svar.kvitter([ordFor("lenke_kopiert"), ...mer].join(" "));
    } catch {
      this.#svar.kvitter([...mer, ordFor("lenke_selv", { adresse })].join(" "));
    }
  }

  /** Copy the text in the answer that is shown. One that is not there yet is waited for. */
  async #kopierTekst() {
    const ukjent = this.#svar.utdatert || this.#skjema.ufullstendig;
    const svaret = ukjent ? await this.#spoersmaal.spoer({ sendt: true }) : null;
    if (this.#skjema.ufullstendig || svaret?.feil.length) {
      return this.#svar.kvitter(ordFor("tekst_rett_foerst"));
    }
    if (this.#svar.utdatert) return this.#svar.kvitter(ordFor("tekst_ikke_klar"));
    try {
      await navigator.clipboard.writeText(this.#svar.tekst);
      this.#svar.kvitter(ordFor("tekst_kopiert"));
    } catch {
      this.#svar.kvitter(ordFor("tekst_selv"));
    }
  }

  /** Download the answer that is shown. One that is not there yet is waited for.
   *  @param {string} format */
  async #lastNed(format) {
    const ukjent = this.#svar.utdatert || this.#skjema.ufullstendig;
    const svaret = ukjent ? await this.#spoersmaal.spoer({ sendt: true }) : null;
    if (this.#skjema.ufullstendig || svaret?.feil.length) return this.#rettFoerst();
    if (this.#svar.utdatert) return this.#svar.kvitter(ordFor("fil_ikke_klar"));
    try {
      const fil = await this.#lag(format);
      if (!fil) return this.#svar.kvitter(ordFor("fil_ikke_klar"));
      if (!fil.filnavn) return this.#rettFoerst();
      lagre(fil);
      this.#svar.kvitter(ordFor("fil_lastet_ned", { fil: fil.filnavn }));
    } catch (feil) {
      this.#svar.kvitter(`${ordFor("fil_ikke_laget")} ${oenskemelding(slaget(feil))}`);
    }
  }

  #rettFoerst() {
    this.#svar.kvitter(ordFor("fil_rett_foerst"));
  }

  /** @param {string} format */
  #lag(format) {
    const { fildel } = this.#spoersmaal;
    if (fildel) return fildel.lastNed(format);
    const tid = new Date().toISOString();
    return spoer("fil", { ...this.#svar.gjelder.sporsmaal, format, tid });
  }
}

// A browser may begin on the file a good while after the click.
const TIL_DEN_ER_HENTET = 60_000;

/** Give the visitor a file.
 *  @param {{ innhold: BlobPart, type: string, filnavn: string }} fil */
export function lagre(fil) {
  const peker = document.createElement("a");
  peker.href = URL.createObjectURL(new Blob([fil.innhold], { type: fil.type }));
  peker.download = fil.filnavn;
  peker.click();
  setTimeout(() => URL.revokeObjectURL(peker.href), TIL_DEN_ER_HENTET);
}
