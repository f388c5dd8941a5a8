// The form and the address never disagree. A link is read into the form, whatever stood there; what
// could not be used of it is said at the answer; and when the visitor changes something, the
// address lets go of what it carried.
import { aapne, ledetekst, standard } from "./control.js";
import { fyll, harSvar, les } from "./link.js";
import { ordFor, ordForAntall } from "./words.js";
import { AARET } from "./year.js";
/** @import { Svar } from "./answer.js" */
/** @import { Spoersmaal } from "./asking.js" */
/** @import { Kontroll } from "./control.js" */
/** @import { Skjema } from "./form.js" */
/** @import { Fylt, Leste, Verdier } from "./link.js" */
/** @import { Aar } from "./year.js" */

export class Adresse {
  #skjema;
  #aar;
  #svar;
  #spoersmaal;
  /** The fragment that was read last, and whether the form has been changed by hand since. */
  #lest = "";
  #endret = false;
  /** Counts what has been done with the form; what is not the last is given up. */
  #runde = 0;
  #venter = false;

  /** @param {{ skjema: Skjema, aar: Aar, svar: Svar, spoersmaal: Spoersmaal }} deler */
  constructor({ skjema, aar, svar, spoersmaal }) {
    this.#skjema = skjema;
    this.#aar = aar;
    this.#svar = svar;
    this.#spoersmaal = spoersmaal;
  }

  /** Read the address into the form. What somebody has been at before the calculator woke,
   *  `roerte`, stays as it is. Says whether the address carries answers.
   *  @param {Set<string>} roerte */
  les(roerte = new Set()) {
    const lest = les(location.hash);
    if (!lest) return false;
    this.#lest = location.hash;
    this.#endret = roerte.size > 0;
    if (this.#endret) this.#slippAdressen();
    // The way back to this place in the history is known by this from a link that is new.
    else history.replaceState({ ...history.state, lenke: true }, "");
    this.#fyll(lest, roerte);
    return true;
  }

  /** The address may be another: a link opened in a tab that is in use is read, but the way back
   *  to one that was read never undoes what has been written since.
   *  @param {() => void} foer is called before it is read
   *  @param {() => void} lest is called when it is read */
  skiftet(foer = () => {}, lest = () => {}) {
    if (!harSvar(location.hash) || (location.hash === this.#lest && !this.#endret)) return;
    if (history.state?.lenke && this.#endret) return this.slipp();
    foer();
    this.les();
    lest();
  }

  /** The visitor has changed the form. */
  slipp() {
    this.#endret = true;
    this.#runde += 1;
    this.#venter = false;
    this.#svar.meldOmLenken("");
    this.#slippAdressen();
  }

  /** Ask anew; of the whole link, if it could not be read to its end. */
  proevIgjen() {
    if (!this.#venter || !this.les()) this.#spoersmaal.spoer();
  }

  /** Read the answers of a case into the form, but for the fields in `roerte`. They are the
   *  visitor's own: what Python refuses of them stands with its fault, as when it was typed.
   *  @param {Verdier} verdier
   *  @param {Set<string>} roerte
   *  @param {() => void} fylt is called when they stand there, before they are answered */
  fyllFraSaken(verdier, roerte, fylt) {
    this.#endret = true;
    this.#slippAdressen();
    return this.#fyll({ verdier, hvor: "saken", fylt }, roerte);
  }

  #slippAdressen() {
    if (!harSvar(location.hash)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  /** @param {{ verdier?: Leste, grunn?: string, hvor?: string, fylt?: () => void }} lest
   *  @param {Set<string>} roerte */
  async #fyll({ verdier = new Map(), grunn, hvor = "lenken", fylt }, roerte) {
    const runde = ++this.#runde;
    const siste = () => runde === this.#runde;
    this.#venter = true;
    if (!(await this.#tilAaret(verdier, roerte)) || !siste()) return;
    this.#skjema.tilbakestill(roerte);
    const egne = new Map([...verdier].filter(([navn]) => !roerte.has(navn)));
    // What was answered by the rules of a year that is not here says nothing of another year.
    const fremmed = verdier.has(AARET) && !this.#aar.har(verdier.get(AARET));
    const lest = fyll(this.#skjema, egne, fremmed ? () => false : undefined);
    const meld = () => this.#svar.meldOmLenken(grunn ?? melding(lest, hvor, fremmed && egne.size > 1));
    fylt?.();
    this.#vis(lest.brukt);
    meld();
    const besvart = this.#spoersmaal.besvart
      || (await this.#spoer(lest, fremmed ? new Map() : egne, siste, hvor === "saken"));
    if (!besvart || !siste()) return;
    this.#venter = false;
    meld();
  }

  /** Says whether the form is that of the year now.
   *  @param {Leste} verdier
   *  @param {Set<string>} roerte */
  async #tilAaret(verdier, roerte) {
    if (!roerte.has(AARET)) this.#aar.velg(verdier.get(AARET));
    if (this.#aar.annet) await this.#spoersmaal.spoer();
    return !this.#aar.annet;
  }

  /** Ask, and let go of what Python refuses: such a field holds what it held at first. Says
   *  whether there was an answer.
   *  @param {Fylt} lest
   *  @param {Leste} verdier
   *  @param {() => boolean} siste
   *  @param {boolean} deres whether they are the visitor's own, and none is let go of */
  async #spoer(lest, verdier, siste, deres) {
    for (;;) {
      const svaret = await this.#spoersmaal.spoer();
      if (!svaret || !siste()) return false;
      if (this.#iSvaret(lest, verdier)) continue;
      const avvist = lest.brukt.find((navn) => svaret.feil.some(({ felt }) => felt === navn));
      if (!avvist || deres) return true;
      lest.ubrukt.push(ledetekst(/** @type {Kontroll} */ (this.#skjema.kontroll(avvist))));
      const borte = this.#skjema.tilbakestillFelt(avvist);
      lest.brukt = lest.brukt.filter((navn) => !borte.includes(navn));
    }
  }

  /** Fields that came with the answer are filled too. Says whether there were any.
   *  @param {Fylt} lest
   *  @param {Leste} verdier */
  #iSvaret(lest, verdier) {
    const nye = lest.ukjente.filter((navn) => this.#skjema.kontroll(navn));
    if (!nye.length) return false;
    const deres = new Map([...verdier].filter(([navn]) => nye.includes(navn)));
    const mer = fyll(this.#skjema, deres);
    lest.brukt.push(...mer.brukt);
    lest.ubrukt.push(...mer.ubrukt);
    lest.ukjente = lest.ukjente.filter((navn) => !nye.includes(navn));
    return true;
  }

  /** @param {string[]} brukt */
  #vis(brukt) {
    for (const k of this.#skjema.kontroller) {
      if (brukt.includes(k.name) && k.value !== standard(k)) aapne(k);
    }
  }
}

/** @param {Fylt} lest
 *  @param {string} hvor
 *  @param {boolean} fremmed whether the rest was answered for a year that is not here */
function melding({ ubrukt, ukjente }, hvor, fremmed) {
  const antall = ukjente.length;
  const alt = [...new Set(ubrukt), ...(antall ? [ordForAntall("ukjente_felt", antall)] : [])];
  if (!alt.length) return "";
  const felt = alt.join(", ");
  if (hvor === "saken") return ordFor("ubrukt_i_saken", { felt });
  const ubruktILenken = ordFor("ubrukt_i_lenken", { felt });
  return fremmed ? `${ordFor("ukjent_aar_i_lenken")} ${ubruktILenken}` : ubruktILenken;
}
