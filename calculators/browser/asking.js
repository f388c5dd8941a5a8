// A question to Python from what stands in the form: when it is asked, and what is done with the
// answer. A newer question outdates an older one. The answer is shown as one types; what is wrong,
// and what is told to who does not see the answer, waits until the typing rests.
import { spoer } from "./engine.js";
import { AVBRUTT, slaget, Svikt, TREG, ULESELIG } from "./failures.js";
import { ufullstendig } from "./control.js";
import { Neste } from "./next.js";
import { Skriving } from "./typing.js";
import { ordFor } from "./words.js";
/** @import { Gjelder, Svar } from "./answer.js" */
/** @import { Sviktslag } from "./failures.js" */
/** @import { Feil } from "./faults.js" */
/** @import { Fildel } from "./file.js" */
/** @import { Kontroll } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Feltfeil, Svaret } from "./inngang.js" */
/** @import { Aar } from "./year.js" */

// How long an answer is seen, in milliseconds, before one that is old when it comes takes its place.
const LIKE_ETTER = 100;

/** An answer with what it is for; one that is made here is without its page and that.
 *  @typedef {(Svaret & { gjelder: Gjelder }) | { ok: false, feil: Feltfeil[] }} Besvart */

export class Spoersmaal {
  #skjema;
  #svar;
  #feil;
  #aar;
  #siste = 0;
  /** When an answer was last shown, in milliseconds. */
  #sett = -Infinity;
  #skriving = new Skriving();
  #neste;
  /** @type {string | null} */
  #spurt = null;
  /** The part that takes a file, where the calculator has one.
   *  @type {Fildel | null} */
  fildel = null;

  /** @param {{ skjema: Skjema, svar: Svar, feil: Feil, aar: Aar }} deler */
  constructor({ skjema, svar, feil, aar }) {
    this.#skjema = skjema;
    this.#svar = svar;
    this.#feil = feil;
    this.#aar = aar;
    this.#neste = new Neste(skjema);
  }

  /** Whether the answer that was asked for last is to what stands in the form. */
  get besvart() {
    if (this.#svar.utdatert) return false;
    if (this.#spurt === null) return this.#utenGrunn || !this.#skjema.endret;
    return this.#spurt === this.#skjema.avtrykk;
  }

  /** Ask, for something was typed. What takes its time, a file or the form of another year, waits
   *  until the typing rests. */
  snart() {
    if (this.#utenGrunn) return;
    const venter = this.fildel || this.#aar.annet;
    // What was asked of the key before is answered first, however fast the keys come; but what is to
    // wait outdates it.
    if (venter || !this.#skriving.underveis) this.#siste += 1;
    this.#svar.foreldes();
    this.#skriving.skrevet(() => venter && this.selv());
    if (!venter) this.#skriving.straks(() => this.selv({ skriver: true }));
  }

  /** Ask without being told to: a date that is being written is left in peace until it is left. */
  selv({ skriver = false } = {}) {
    if (this.#utenGrunn) return null;
    this.#svar.foreldes();
    return this.#skjema.skrives ? null : this.spoer({ skriver });
  }

  /** Let Python be asked ahead of what may be typed next. */
  seForut() {
    if (!this.fildel && !this.#aar.annet) this.#neste.spoerSnart();
  }

  /** A date was left: what it holds may have changed without an event that says so.
   *  @param {Kontroll} kontroll */
  forlatt(kontroll) {
    if (ufullstendig(kontroll) || kontroll.hasAttribute("aria-invalid")) this.spoer();
  }

  /** Let go of what has been asked. */
  stopp() {
    this.#skriving.stans();
    this.#siste += 1;
  }

  /** Ask, and show the answer. Gives it too, if nothing newer has been asked meanwhile; `skriver`
   *  says that it is asked as one types.
   *  @returns {Promise<Besvart | null>} */
  async spoer({ sendt = false, skriver = false } = {}) {
    if (!skriver) this.#skriving.stans();
    if (this.#utenGrunn && !sendt) return null;
    const sist = this.#nytt();
    this.#svar.opptatt = true;
    this.#svar.foreldes();
    let svar;
    try {
      svar = await this.#hent(sist, sendt);
      if (!svar) return null;
    } catch (feil) {
      if (!sist()) return null;
      svar = this.#svikt(slaget(feil), sendt);
    }
    this.#svar.opptatt = false;
    return svar;
  }

  /** Check once more what the answer on the page is for, when Python has let go of it. Gives what
   *  it is held by; null when something newer was asked meanwhile. Rejects with a Svikt. */
  async gjenta() {
    const { gjelder, utdatert } = this.#svar;
    const sist = this.#nytt();
    const svar = await /** @type {Fildel} */ (this.fildel).sjekk(gjelder.sporsmaal, gjelder.fil);
    if (!sist()) return null;
    // A file may have been changed without a word of it: then this is what it says now.
    if (!svar.ok) throw new Svikt(ULESELIG);
    if (gjelder.fil) this.#svar.vis(svar.html, svar.gjelder).kunngjoerSvaret();
    else this.#svar.gjelder = svar.gjelder;
    if (utdatert) this.#svar.foreldes();
    return svar.gjelder;
  }

  /** A newer question outdates this one: what is given says whether none has come. */
  #nytt() {
    const nummer = ++this.#siste;
    return () => nummer === this.#siste;
  }

  /** The answer, shown; null when `sist` says that something newer has been asked.
   *  @param {() => boolean} sist
   *  @param {boolean} sendt */
  async #hent(sist, sendt) {
    const treg = () => sist() && this.#svar.meld(TREG);
    if (this.#aar.annet && !(await this.#tilAaret(sist, treg))) return null;
    const svar = await this.#hentSvar(treg, sendt);
    if (!sist()) return null;
    this.#svar.meld(null);
    const forbi = this.#skriving.mer;
    // To show an answer may take a slow machine longer than the next key does, and this is old.
    if (svar.ok && forbi && performance.now() - this.#sett < LIKE_ETTER) return svar;
    if (svar.ok) this.#vis(svar, forbi);
    else if (!forbi) this.#skriving.naarDenHviler(() => this.#feil.vis(svar.feil, sendt));
    if (!forbi) this.seForut();
    return svar;
  }

  /** @param {Svaret & { ok: true, gjelder: Gjelder }} svar
   *  @param {boolean} forbi whether more was typed after it was asked for: then it is old when it
   *    comes, and not told of */
  #vis({ html, gjelder }, forbi) {
    const skrevet = this.#skjema.endretSiden(gjelder.sporsmaal.svar);
    const vist = this.#svar.vis(html, gjelder, skrevet);
    if (forbi) vist.foreldes();
    this.#sett = performance.now();
    this.fildel?.valg.kvitter(gjelder.fil);
    this.#feil.vis([], false);
    if (!forbi) this.#skriving.naarDenHviler(() => vist.kunngjoerSvaret());
  }

  /** @param {() => void} treg
   *  @param {boolean} sendt
   *  @returns {Promise<Besvart>} */
  async #hentSvar(treg, sendt) {
    this.#spurt = this.#skjema.avtrykk;
    if (this.#utenFil) return this.#feilUtenFil(treg, sendt);
    const { sporsmaal } = this.#skjema;
    if (!this.fildel) {
      // What Python was asked ahead of is shown in the frame that shows the key.
      const svar = this.#neste.svaret(sporsmaal) ?? (await spoer("svar", sporsmaal, { treg }));
      return { ...svar, gjelder: { sporsmaal } };
    }
    // The same verdict on a new file is told again.
    this.#svar.kunngjoer("");
    return this.fildel.sjekk(sporsmaal, this.fildel.fil, treg);
  }

  /** What is wrong in the other fields; that there is no file, only when the form is sent.
   *  @param {() => void} treg
   *  @param {boolean} sendt
   *  @returns {Promise<Besvart>} */
  async #feilUtenFil(treg, sendt) {
    const { name } = /** @type {Fildel} */ (this.fildel).input;
    const { feil } = await spoer("svar", this.#skjema.sporsmaal, { treg });
    const vist = feil.filter(({ felt }) => sendt || felt !== name);
    // The example is not an answer to the fields, and is as it was.
    if (vist.length === 0 || vist.every(({ felt }) => felt === name)) this.#svar.staar();
    return { ok: false, feil: vist };
  }

  /** Tell of a failure; one that is the visitor's to mend is given as an answer with a fault.
   *  @param {Sviktslag} slag
   *  @param {boolean} sendt
   *  @returns {Besvart | null} */
  #svikt(slag, sendt) {
    if (slag === AVBRUTT) this.#avbrutt();
    else if (slag !== ULESELIG) this.#svar.meld(slag);
    else {
      const { input, uleselig } = /** @type {Fildel} */ (this.fildel);
      const feil = [{ felt: input.name, melding: uleselig }];
      this.#svar.meld(null);
      this.#feil.vis(feil, sendt);
      return { ok: false, feil };
    }
    return null;
  }

  /** The answer on the page stands, and the file it is for is the chosen one again. */
  #avbrutt() {
    const { fil, sporsmaal } = this.#svar.gjelder;
    const likt = JSON.stringify(sporsmaal) === JSON.stringify(this.#skjema.sporsmaal);
    /** @type {Fildel} */ (this.fildel).valg.sett(fil);
    /** @type {Fildel} */ (this.fildel).valg.kvitter(fil);
    if (likt || !fil) this.#svar.staar();
    this.#svar.kvitter(ordFor("sjekken_avbrutt"));
  }

  /** Says whether the question is still the last one.
   *  @param {() => boolean} sist
   *  @param {() => void} treg */
  async #tilAaret(sist, treg) {
    const ny = await spoer("skjema", this.#aar.sporsmaal, { treg });
    if (!sist()) return false;
    const melding = this.#aar.bytt(ny);
    // The example of a register stands as long as there is no file.
    if (this.#utenFil) this.#svar.vis(ny.svar, this.#skjema.eksempel).kunngjoerSvaret();
    this.#svar.kvitter(melding);
    return true;
  }

  /** Without a file the example stands, and there is nothing to ask unless something is wrong. */
  get #utenGrunn() {
    if (!this.#utenFil || this.#aar.annet) return false;
    return !this.#skjema.ufullstendig && !this.#feil.vises;
  }

  get #utenFil() {
    return this.fildel && !this.fildel.fil;
  }
}
