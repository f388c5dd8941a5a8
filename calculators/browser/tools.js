// The buttons around an answer: try again, print, copy a link, stop, download.
import { spoer, start_paa_nytt } from "./engine.js";
import { lag } from "./link.js";

export class Verktoey {
  #skjema;
  #svar;
  #spoersmaal;

  constructor({ skjema, svar, spoersmaal }) {
    this.#skjema = skjema;
    this.#svar = svar;
    this.#spoersmaal = spoersmaal;
  }

  klikk(hendelse) {
    const knapp = hendelse.target.closest("[data-verktoey]");
    if (knapp) this.#gjoer[knapp.dataset.verktoey]();
  }

  #gjoer = {
    igjen: () => {
      start_paa_nytt({ hent: true });
      // The button goes with the message; the focus stays in the form.
      this.#svar.meld(null);
      this.#skjema.form.querySelector("[type=submit]").focus();
      this.#spoersmaal.spoer();
    },
    utskrift: () => window.print(),
    lenke: () => this.#kopier(lag(this.#skjema)),
    avbryt: () => this.#spoersmaal.fildel.avbryt(),
    csv: () => this.#lastNed("csv"),
    xlsx: () => this.#lastNed("xlsx"),
    ics: () => this.#lastNed("ics"),
  };

  async #kopier(adresse) {
    try {
      await navigator.clipboard.writeText(adresse);
      this.#svar.kvitter("Lenken er kopiert.");
    } catch {
      this.#svar.kvitter(`Kopier denne adressen: ${adresse}`);
    }
  }

  async #lastNed(format) {
    try {
      const { fildel } = this.#spoersmaal;
      const fil = await (fildel
        ? fildel.lastNed(format)
        : spoer("fil", { ...this.#skjema.sporsmaal, format, tid: new Date().toISOString() }));
      lagre(fil);
      this.#svar.kvitter(`Filen ${fil.filnavn} er lastet ned.`);
    } catch {
      this.#svar.kvitter("Filen kunne ikke lages. Rett feltene som er merket, og prøv igjen.");
    }
  }
}

function lagre(fil) {
  const peker = document.createElement("a");
  peker.href = URL.createObjectURL(new Blob([fil.innhold], { type: fil.type }));
  peker.download = fil.filnavn;
  peker.click();
  URL.revokeObjectURL(peker.href);
}
