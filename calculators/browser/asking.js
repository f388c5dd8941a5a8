// A question to Python from what stands in the form: when it is asked, and what is done with the
// answer. A newer question outdates an older one.
import { TREG } from "./answer.js";
import { spoer } from "./engine.js";
import { AVBRUTT } from "./file.js";
import { ufullstendig } from "./form.js";

const PAUSE = 250;

export class Spoersmaal {
  #skjema;
  #svar;
  #feil;
  #aar;
  #siste = 0;
  #ur;
  #spurt = null;
  /** The part that takes a file, where the calculator has one. */
  fildel = null;

  constructor({ skjema, svar, feil, aar }) {
    this.#skjema = skjema;
    this.#svar = svar;
    this.#feil = feil;
    this.#aar = aar;
  }

  /** Whether the answer that was asked for last is to what stands in the form. */
  get besvart() {
    if (this.#svar.utdatert) return false;
    if (this.#spurt === null) return this.#utenGrunn || !this.#skjema.endret;
    return this.#spurt === this.#skjema.avtrykk;
  }

  /** Ask when the visitor pauses. */
  snart() {
    if (this.#utenGrunn) return;
    this.#siste += 1;
    this.#svar.foreldes();
    clearTimeout(this.#ur);
    this.#ur = setTimeout(() => this.selv(), PAUSE);
  }

  /** Ask without being told to: a date that is being written is left in peace until it is left. */
  selv() {
    if (this.#utenGrunn) return;
    this.#svar.foreldes();
    if (!this.#skjema.skrives) this.spoer();
  }

  /** A date was left: what it holds may have changed without an event that says so. */
  forlatt(kontroll) {
    if (ufullstendig(kontroll) || kontroll.hasAttribute("aria-invalid")) this.spoer();
  }

  /** Let go of what has been asked. */
  stopp() {
    clearTimeout(this.#ur);
    this.#siste += 1;
  }

  /** Ask, and show the answer. Gives it too, if nothing newer has been asked meanwhile. */
  async spoer({ sendt = false } = {}) {
    clearTimeout(this.#ur);
    if (this.#utenGrunn && !sendt) return null;
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
    const svar = await this.#hentSvar(treg, sendt);
    if (!sist()) return null;
    this.#svar.meld(null);
    if (svar.ok) this.#svar.vis(svar.html);
    this.#feil.vis(svar.feil, sendt);
    return svar;
  }

  #hentSvar(treg, sendt) {
    this.#spurt = this.#skjema.avtrykk;
    if (!this.#utenFil) {
      if (this.fildel) return this.fildel.sjekk(this.#skjema.sporsmaal, treg);
      return spoer("svar", this.#skjema.sporsmaal, { treg });
    }
    return this.#feilUtenFil(treg, sendt);
  }

  /** What is wrong in the other fields; that there is no file, only when the form is sent. */
  async #feilUtenFil(treg, sendt) {
    const { name } = this.fildel.input;
    const { feil } = await spoer("svar", this.#skjema.sporsmaal, { treg });
    const vist = feil.filter(({ felt }) => sendt || felt !== name);
    // The example is not an answer to the fields, and is as it was.
    if (vist.length === 0 || vist.every(({ felt }) => felt === name)) this.#svar.gjelder();
    return { ok: false, feil: vist };
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

  /** Without a file the example stands, and there is nothing to ask unless something is wrong. */
  get #utenGrunn() {
    const galt = this.#skjema.ufullstendig || this.#feil.vises;
    return this.#utenFil && !this.#aar.annet && !galt;
  }

  get #utenFil() {
    return this.fildel && !this.fildel.fil;
  }
}
