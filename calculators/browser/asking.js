// A question to Python from what stands in the form: when it is asked, and what is done with the
// answer. A newer question outdates an older one.
import { TREG } from "./answer.js";
import { spoer } from "./engine.js";
import { AVBRUTT } from "./file.js";

const PAUSE = 250;

export class Spoersmaal {
  #skjema;
  #svar;
  #feil;
  #aar;
  #siste = 0;
  #ur;
  /** The part that takes a file, where the calculator has one. */
  fildel = null;

  constructor({ skjema, svar, feil, aar }) {
    this.#skjema = skjema;
    this.#svar = svar;
    this.#feil = feil;
    this.#aar = aar;
  }

  /** Ask when the visitor pauses. */
  snart() {
    if (this.#utenFil && !this.#aar.annet) return;
    this.#siste += 1;
    this.#svar.foreldes();
    clearTimeout(this.#ur);
    this.#ur = setTimeout(() => this.spoer(), PAUSE);
  }

  /** Let go of what has been asked. */
  stopp() {
    clearTimeout(this.#ur);
    this.#siste += 1;
  }

  /** Ask, and show the answer. Gives it too, if nothing newer has been asked meanwhile. */
  async spoer({ sendt = false } = {}) {
    clearTimeout(this.#ur);
    if (this.#utenFil && !this.#aar.annet) {
      const { name: felt, dataset } = this.fildel.input;
      if (sendt) this.#feil.vis([{ felt, melding: dataset.mangler }], true);
      return null;
    }
    const nummer = ++this.#siste;
    this.#svar.opptatt = true;
    this.#svar.foreldes();
    let svar = null;
    try {
      svar = await this.#hent(() => nummer === this.#siste, sendt);
      if (!svar) return null;
    } catch (feil) {
      if (nummer !== this.#siste) return null;
      if (feil.message === AVBRUTT) this.#svar.kvitter("Sjekken er avbrutt.");
      else this.#svar.meld(feil.message);
    }
    this.#svar.opptatt = false;
    return svar;
  }

  /** The answer, shown; null when `sist` says that something newer has been asked. */
  async #hent(sist, sendt) {
    const treg = () => sist() && this.#svar.meld(TREG);
    if (this.#aar.annet && !(await this.#tilAaret(sist, treg))) return null;
    const svar = await this.#hentSvar(treg);
    if (!sist()) return null;
    this.#svar.meld(null);
    if (svar.ok) this.#svar.vis(svar.html);
    this.#feil.vis(svar.feil, sendt);
    return svar;
  }

  #hentSvar(treg) {
    if (this.#utenFil) return { feil: [] };
    if (this.fildel) return this.fildel.sjekk(this.#skjema.sporsmaal, treg);
    return spoer("svar", this.#skjema.sporsmaal, { treg });
  }

  /** Says whether the question is still the last one. */
  async #tilAaret(sist, treg) {
    const ny = await spoer("skjema", this.#aar.sporsmaal, { treg });
    if (!sist()) return false;
    const melding = this.#aar.bytt(ny);
    // The example of a register stands as long as there is no file.
    if (this.#utenFil) this.#svar.vis(ny.svar);
    this.#svar.kvitter(melding);
    return true;
  }

  get #utenFil() {
    return this.fildel && !this.fildel.fil;
  }
}
