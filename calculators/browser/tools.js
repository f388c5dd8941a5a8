// The buttons around an answer: try again, print, copy a link, stop, download.
import { spoer, start_paa_nytt } from "./engine.js";
import { oenskemelding, slaget } from "./failures.js";
import { lag } from "./link.js";
/** @import { Svar } from "./answer.js" */
/** @import { Spoersmaal } from "./asking.js" */
/** @import { Fildel } from "./file.js" */
/** @import { Skjema } from "./form.js" */

// Windows and some e-mail programs pass on no longer address than this.
const LANG = 2_000;
const LANG_LENKE =
  "Lenken er lang, og noen e-postprogrammer kutter den. Be mottakeren lime den inn i adressefeltet.";
const FOR_LANG =
  "Lenken er ikke kopiert, for den ville blitt for lang. Send svaret som fil eller utskrift i stedet.";
const UTEN_FIL = "Filen er ikke med. Den som åpner lenken, må velge filen selv.";
const IKKE_REGNET = "Svaret er ikke regnet ut ennå, så det er ikke sjekket om feltene er riktige.";

/** @param {string[]} felt */
function personnummer(felt) {
  return (
    `Lenken er ikke kopiert, for ${[...new Set(felt)].join(", ")} har et langt tall som kan være fødselsnummer ` +
    "eller DUF-nummer. Ta det bort, og prøv igjen."
  );
}

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
      this.#svar.kvitter("Lenken er ikke kopiert. Rett feltene som er merket, og prøv igjen.");
      return;
    }
    const { adresse, utelatt } = lag(this.#skjema);
    if (utelatt.length) this.#svar.kvitter(personnummer(utelatt));
    else if (!adresse) this.#svar.kvitter(FOR_LANG);
    else await this.#skrivTilUtklipp(adresse, ukjent && !svaret ? IKKE_REGNET : "");
  }

  /** @param {string} adresse
   *  @param {string} tillegg */
  async #skrivTilUtklipp(adresse, tillegg) {
    const mer = [
      tillegg,
      this.#spoersmaal.fildel?.fil ? UTEN_FIL : "",
      adresse.length > LANG ? LANG_LENKE : "",
    ].filter(Boolean);
    try {
      await navigator.clipboard.writeText(adresse);
      this.#svar.kvitter(["Lenken er kopiert.", ...mer].join(" "));
    } catch {
      this.#svar.kvitter([...mer, `Kopier denne adressen: ${adresse}`].join(" "));
    }
  }

  /** Copy the text in the answer that is shown. One that is not there yet is waited for. */
  async #kopierTekst() {
    const ukjent = this.#svar.utdatert || this.#skjema.ufullstendig;
    const svaret = ukjent ? await this.#spoersmaal.spoer({ sendt: true }) : null;
    if (this.#skjema.ufullstendig || svaret?.feil.length) {
      return this.#svar.kvitter("Teksten er ikke kopiert. Rett feltene som er merket, og prøv igjen.");
    }
    if (this.#svar.utdatert) return this.#svar.kvitter(TEKST_IKKE_KLAR);
    try {
      await navigator.clipboard.writeText(this.#svar.tekst);
      this.#svar.kvitter("Teksten er kopiert.");
    } catch {
      this.#svar.kvitter("Teksten kunne ikke kopieres. Merk den i svaret, og kopier den derfra.");
    }
  }

  /** Download the answer that is shown. One that is not there yet is waited for.
   *  @param {string} format */
  async #lastNed(format) {
    const ukjent = this.#svar.utdatert || this.#skjema.ufullstendig;
    const svaret = ukjent ? await this.#spoersmaal.spoer({ sendt: true }) : null;
    if (this.#skjema.ufullstendig || svaret?.feil.length) return this.#rettFoerst();
    if (this.#svar.utdatert) return this.#svar.kvitter(IKKE_KLART);
    try {
      const fil = await this.#lag(format);
      if (!fil) return this.#svar.kvitter(IKKE_KLART);
      if (!fil.filnavn) return this.#rettFoerst();
      lagre(fil);
      this.#svar.kvitter(`Filen ${fil.filnavn} er lastet ned.`);
    } catch (feil) {
      this.#svar.kvitter(`Filen kunne ikke lages. ${oenskemelding(slaget(feil))}`);
    }
  }

  #rettFoerst() {
    this.#svar.kvitter("Filen kunne ikke lages. Rett feltene som er merket, og prøv igjen.");
  }

  /** @param {string} format */
  #lag(format) {
    const { fildel } = this.#spoersmaal;
    if (fildel) return fildel.lastNed(format);
    const tid = new Date().toISOString();
    return spoer("fil", { ...this.#svar.gjelder.sporsmaal, format, tid });
  }
}

const IKKE_KLART =
  "Filen kunne ikke lages, for svaret på det som står i skjemaet, er ikke klart. Prøv igjen når " +
  "det er klart.";
const TEKST_IKKE_KLAR =
  "Teksten er ikke kopiert, for svaret på det som står i skjemaet, er ikke klart. Prøv igjen når " +
  "det er klart.";
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
