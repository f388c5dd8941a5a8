// The element around each calculator: carries what is typed to Python, and the answer back.
import { Idiomorph } from "./idiomorph.js";
import { FEIL, FOR_GAMMEL, UTILGJENGELIG, spoer, start, start_paa_nytt } from "./engine.js";
import { AVBRUTT, Fildel } from "./file.js";
import * as linjer from "./lines.js";
import * as lenke from "./link.js";
import { bytt, detSomPasser, endret, standard, tilbakestill } from "./year.js";

const PAUSE = 250;
const AARET = "tilskuddsaar";

const FORRIGE = "Svaret under gjelder de forrige tallene";
const TREG = "treg";
const MELDINGER = {
  [TREG]: `Kalkulatoren er fortsatt på vei. På en treg linje kan det ta litt tid. ${FORRIGE}.`,
  [UTILGJENGELIG]: `Kalkulatoren kunne ikke hentes. ${FORRIGE}, og veiledningen kan leses som før. Sjekk nettforbindelsen, og prøv igjen.`,
  [FOR_GAMMEL]: `Nettleseren kan ikke kjøre kalkulatoren. ${FORRIGE}, og veiledningen kan leses som før. Bruk en nyere nettleser, eller spør den som drifter maskinen om WebAssembly er slått av.`,
  [FEIL]: `Kalkulatoren stoppet på disse tallene. ${FORRIGE}. Endre tallene, eller prøv igjen.`,
};
// The release this code is of, as each calculator's element names it.
const UTGAVE = new URL(".", import.meta.url).pathname;
let sidenErHentet = true;

/** A field behind a disclosure is shown when something is said of it. */
function aapne(kontroll) {
  const detaljer = kontroll.closest("details");
  if (detaljer) detaljer.open = true;
}

class KalkulatorSkjema extends HTMLElement {
  #siste = 0;
  #aaret;
  #ur;
  #slutt;

  connectedCallback() {
    // A page of a newer release, swapped in by instant navigation: fetch it whole instead, so
    // that its questions are not answered by the old release's rules.
    if (!sidenErHentet && !UTGAVE.endsWith(`/${this.dataset.motor}`)) {
      location.reload();
      return;
    }
    const foerste = !this.skjema;
    if (foerste) {
      this.skjema = this.querySelector("form");
      this.svaret = this.querySelector("output");
      this.#aaret = standard(this.#kontroll(AARET));
    }
    this.#slutt = new AbortController();
    const lytt = (maal, hendelse, gjoer) =>
      maal.addEventListener(hendelse, gjoer, { signal: this.#slutt.signal });
    const fil = this.querySelector("input[type=file]");
    this.fildel = fil && new Fildel(this, fil, this.#slutt.signal, () => this.#snart());
    // What sifts the rows of an answer is no part of the question, and has no name.
    lytt(this, "input", (h) => h.target.name && this.#snart());
    lytt(this, "submit", (h) => {
      h.preventDefault();
      this.#spoer({ sendt: true });
    });
    lytt(this, "focusin", start);
    lytt(this, "click", (h) => this.#klikk(h));
    lytt(window, "hashchange", () => this.#fraLenken());
    lytt(window, "pageshow", () => this.#detSomStod());
    lytt(window, "beforeprint", () => this.#foerUtskrift());
    this.querySelector(".kalkulator-verktoey").hidden = false;
    for (const boks of this.#linjer()) linjer.klargjoer(boks, this.#slutt.signal);
    // Reading comes first: Python is fetched when the page has nothing else to do.
    (window.requestIdleCallback ?? setTimeout)(start);
    if (foerste) {
      this.#detSomStod();
      this.#idag();
      this.#fraLenken();
    } else if (this.svaret.dataset.utdatert !== undefined) {
      // The page was left before the answer came, and is shown again as it was.
      this.#snart();
    }
  }

  disconnectedCallback() {
    this.#slutt?.abort();
    clearTimeout(this.#ur);
    this.#siste += 1;
  }

  /** What stands in the form: each field's text, and a list for checkboxes and for lines. */
  get svar() {
    const data = new FormData(this.skjema);
    const svar = {};
    for (const kontroll of this.#kontroller()) {
      const { name: navn, type } = kontroll;
      if (type === "file") continue;
      const flere = type === "checkbox" || kontroll.closest("[data-linjer]");
      svar[navn] = flere ? data.getAll(navn) : (data.get(navn) ?? "");
    }
    return svar;
  }

  #kontroller() {
    return [...this.skjema.elements].filter((k) => k.name);
  }

  #linjer() {
    return [...this.querySelectorAll("[data-linjer]")];
  }

  /** The control that a message or a value is for; `linje` counts from 1. */
  #kontroll(navn, linje = 1) {
    return this.#kontroller().filter((k) => k.name === navn)[linje - 1];
  }

  /** Whether the fields hold something else than what the built answer is for. */
  get #endret() {
    return this.#kontroller().some(endret);
  }

  #sporsmaal() {
    return { kalkulator: this.getAttribute("navn"), maal: "nb", svar: this.svar };
  }

  #snart() {
    if (this.#utenFil && !this.#annetAar) return;
    this.#siste += 1;
    this.svaret.dataset.utdatert = "";
    clearTimeout(this.#ur);
    this.#ur = setTimeout(() => this.#spoer(), PAUSE);
  }

  /** Ask, and show the answer. Gives it too, if nothing newer has been asked meanwhile. */
  async #spoer({ sendt = false } = {}) {
    clearTimeout(this.#ur);
    if (this.#utenFil && !this.#annetAar) {
      const { name: felt, dataset } = this.fildel.input;
      if (sendt) this.#visFeil([{ felt, melding: dataset.mangler }], true);
      return null;
    }
    const nummer = ++this.#siste;
    this.svaret.setAttribute("aria-busy", "true");
    this.svaret.dataset.utdatert = "";
    let svar = null;
    const treg = () => nummer === this.#siste && this.#meld(TREG);
    try {
      if (!(await this.#tilAaret(nummer, treg))) return null;
      svar = await this.#hentSvar(treg);
      if (nummer !== this.#siste) return null;
      this.#meld(null);
      if (svar.ok) this.#visSvar(svar.html);
      this.#visFeil(svar.feil, sendt);
    } catch (feil) {
      if (nummer !== this.#siste) return null;
      if (feil.message === AVBRUTT) this.#kvitter("Sjekken er avbrutt.");
      else this.#meld(feil.message);
    }
    this.svaret.setAttribute("aria-busy", "false");
    return svar;
  }

  #hentSvar(treg) {
    if (this.#utenFil) return { feil: [] };
    if (this.fildel) return this.fildel.sjekk(this.#sporsmaal(), treg);
    return spoer("svar", this.#sporsmaal(), { treg });
  }

  /** Another tilskuddsår has other fields. What the visitor has changed goes along where it fits.
   *  Says whether the question is still the last one. */
  async #tilAaret(nummer, treg) {
    if (!this.#annetAar) return true;
    const aar = this.#kontroll(AARET).value;
    const sporsmaal = { kalkulator: this.getAttribute("navn"), tilskuddsaar: aar };
    const ny = await spoer("skjema", sporsmaal, { treg });
    if (nummer !== this.#siste) return false;
    const eget = this.#eget();
    bytt(this.skjema, ny);
    this.#aaret = aar;
    for (const boks of this.#linjer()) linjer.klargjoer(boks, this.#slutt.signal);
    this.#settIdag();
    const { med, igjen } = detSomPasser(eget, this.#kontroller());
    lenke.settInn(...this.#tilFylling(med));
    // The example of a register stands as long as there is no file.
    if (this.#utenFil) this.#visSvar(ny.svar);
    const fulgte = igjen.length ? ` Dette fulgte ikke med helt: ${igjen.join(", ")}.` : "";
    this.#kvitter(`Skjemaet gjelder nå ${aar}.${fulgte}`);
    return true;
  }

  /** The answers the visitor has changed, the year apart. */
  #eget() {
    const endrede = new Set(this.#kontroller().filter(endret).map((k) => k.name));
    const flere = this.#linjer().flatMap((boks) => linjer.endrede(boks));
    const navn = new Set([...endrede, ...flere].filter((n) => n !== AARET));
    return Object.fromEntries(Object.entries(this.svar).filter(([n]) => navn.has(n)));
  }

  /** What the filling of the form needs: its controls, the answers, and room for their lines. */
  #tilFylling(svar) {
    const tilpass = (par) => this.#linjer().forEach((boks) => linjer.tilpass(boks, par));
    return [() => this.#kontroller(), svar, tilpass];
  }

  get #utenFil() {
    return this.fildel && !this.fildel.fil;
  }

  get #annetAar() {
    return this.#kontroll(AARET).value !== this.#aaret;
  }

  #visSvar(html) {
    // Morphing keeps the focus and the caret in the fields that stand inside the answer.
    Idiomorph.morph(this.svaret, html, {
      morphStyle: "innerHTML",
      ignoreActiveValue: true,
      // What the visitor has opened stays open.
      callbacks: { beforeAttributeUpdated: (navn) => navn !== "open" },
    });
    this.svaret.dataset.svar = "eget";
    delete this.svaret.dataset.utdatert;
    // What is seen of it is known when the page is laid out anyway.
    requestAnimationFrame(() => {
      const hoved = this.svaret.querySelector("[data-kunngjoering]");
      this.querySelector(".kalkulator-kunngjoering").textContent = hoved?.innerText ?? "";
    });
  }

  #visFeil(feil, sendt) {
    for (const kontroll of this.#kontroller()) this.#merk(kontroll, "");
    const uten_felt = [];
    for (const { felt, melding, linje } of feil) {
      const kontroll = this.#kontroll(felt, linje);
      if (kontroll) this.#merk(kontroll, melding);
      else uten_felt.push(melding);
    }
    this.#oppsummer(feil, sendt || uten_felt.length > 0);
    this.querySelector(".kalkulator-utdatert").hidden = feil.length === 0;
    // Who does not see the field turn red hears it; the summary, when it comes, takes the focus.
    if (feil.length && this.querySelector(".ds-error-summary").hidden) this.#kunngjoer(feil[0]);
  }

  #kunngjoer({ felt, melding, linje }) {
    const navn = lenke.navnet(this.#kontroll(felt, linje), linje);
    this.querySelector(".kalkulator-kunngjoering").textContent = `${navn}: ${melding}`;
  }

  #merk(kontroll, melding) {
    // A group of checkboxes or radio buttons has one place for its message.
    const plass =
      document.getElementById(`${kontroll.id}-feil`) ??
      document.getElementById(`${this.getAttribute("navn")}-${kontroll.name}-feil`);
    if (!plass) return;
    plass.textContent = melding;
    plass.hidden = !melding;
    if (melding) aapne(kontroll);
    if (melding) kontroll.setAttribute("aria-invalid", "true");
    else kontroll.removeAttribute("aria-invalid");
  }

  /** The list of faults comes after submit and takes the focus; it goes when all is mended. */
  #oppsummer(feil, vis) {
    const boks = this.querySelector(".ds-error-summary");
    if (!feil.length) boks.hidden = true;
    if (!feil.length || !(vis || !boks.hidden)) return;
    // In the order of the form, whatever order they were found in; and each by its field's name.
    const plass = ({ felt, linje }) => this.#kontroller().indexOf(this.#kontroll(felt, linje));
    const punkter = [...feil].sort((a, b) => plass(a) - plass(b)).map(({ felt, melding, linje }) => {
      const punkt = document.createElement("li");
      const kontroll = this.#kontroll(felt, linje);
      const tekst = kontroll ? document.createElement("a") : punkt;
      tekst.textContent = kontroll ? `${lenke.navnet(kontroll, linje)}: ${melding}` : melding;
      if (kontroll) {
        tekst.href = `#${kontroll.id}`;
        tekst.className = "ds-link";
        punkt.append(tekst);
      }
      return punkt;
    });
    boks.querySelector("ul").replaceChildren(...punkter);
    boks.hidden = false;
    if (vis) boks.focus();
  }

  #meld(slag) {
    const boks = this.querySelector(".kalkulator-melding");
    boks.hidden = !slag;
    boks.replaceChildren();
    if (!slag) return;
    const tekst = document.createElement("p");
    tekst.textContent = MELDINGER[slag];
    const knapp = document.createElement("button");
    knapp.type = "button";
    knapp.className = "ds-button";
    knapp.dataset.variant = "secondary";
    knapp.dataset.verktoey = "igjen";
    knapp.textContent = "Prøv igjen";
    boks.append(tekst, knapp);
  }

  #klikk(hendelse) {
    const hopp = hendelse.target.closest(".ds-error-summary a");
    if (hopp) {
      hendelse.preventDefault();
      document.getElementById(hopp.hash.slice(1)).focus();
    }
    const knapp = hendelse.target.closest("[data-verktoey]");
    if (knapp) this.#verktoey[knapp.dataset.verktoey](knapp);
  }

  #verktoey = {
    igjen: () => {
      start_paa_nytt({ hent: true });
      // The button goes with the message; the focus stays in the form.
      this.#meld(null);
      this.skjema.querySelector("[type=submit]").focus();
      this.#spoer();
    },
    utskrift: () => window.print(),
    lenke: async () => {
      const adresse = this.#lenken();
      try {
        await navigator.clipboard.writeText(adresse);
        this.#kvitter("Lenken er kopiert.");
      } catch {
        this.#kvitter(`Kopier denne adressen: ${adresse}`);
      }
    },
    avbryt: () => this.fildel.avbryt(),
    csv: () => this.#lastNed("csv"),
    xlsx: () => this.#lastNed("xlsx"),
    ics: () => this.#lastNed("ics"),
  };

  async #lastNed(format) {
    try {
      const fil = await (this.fildel
        ? this.fildel.lastNed(format)
        : spoer("fil", { ...this.#sporsmaal(), format }));
      const peker = document.createElement("a");
      peker.href = URL.createObjectURL(new Blob([fil.innhold], { type: fil.type }));
      peker.download = fil.filnavn;
      peker.click();
      URL.revokeObjectURL(peker.href);
      this.#kvitter(`Filen ${fil.filnavn} er lastet ned.`);
    } catch {
      this.#kvitter("Filen kunne ikke lages. Rett feltene som er merket, og prøv igjen.");
    }
  }

  #kvitter(tekst) {
    this.querySelector(".kalkulator-kvittering").textContent = tekst;
  }

  /** The address with what stands in the form. A field that was emptied is named all the same,
   *  or the one who opens the link would see its first value. */
  #lenken() {
    const toemt = this.#kontroller().filter((k) => !k.value && k.defaultValue);
    return lenke.lag(this.svar, new Set(toemt.map((k) => k.name)));
  }

  /** Fill the form from the address, and say what in it was not used. */
  async #fraLenken() {
    await this.#lenkensAar();
    const lest = lenke.fyll(...this.#tilFylling(location.hash));
    if (!lest) return;
    for (const k of this.#kontroller()) {
      if (lest.brukt.includes(k.name) && k.value !== standard(k)) aapne(k);
    }
    const svar = lest.brukt.length && (await this.#spoer());
    // What Python refuses goes back to what the built answer is for.
    const feil = new Set((svar?.feil ?? []).map(({ felt }) => felt));
    const avvist = lest.brukt.filter((navn) => feil.has(navn));
    for (const navn of avvist) {
      const kontroller = this.#kontroller().filter((k) => k.name === navn);
      kontroller.forEach(tilbakestill);
      lest.ubrukt.push(lenke.ledetekst(kontroller[0]));
    }
    if (avvist.length) this.#spoer();
    const ubrukt = lest.ubrukt.join(", ");
    this.#kvitter(ubrukt && `Dette i lenken ble ikke brukt: ${ubrukt}.`);
  }

  /** A link with the answers of another year is read into the form of that year. */
  async #lenkensAar() {
    const aar = new URLSearchParams(location.hash.slice(1)).get(AARET);
    const valg = this.#kontroll(AARET);
    if (aar === this.#aaret || ![...valg.options].some((o) => o.value === aar)) return;
    valg.value = aar;
    await this.#spoer();
  }

  /** Beside the answer that was built may stand what was typed before this woke, or what a browser
   *  that goes back has filled in again. */
  #detSomStod() {
    const { svar, utdatert } = this.svaret.dataset;
    if (svar === "standard" && utdatert === undefined && this.#endret) this.#spoer();
  }

  #idag() {
    if (this.#settIdag()) this.#spoer();
  }

  /** Put today in the fields that ask for it, where today is a day they may have. */
  #settIdag() {
    const naa = new Date();
    const dag = new Date(naa - naa.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const felt = this.#kontroller().filter((k) => "idag" in k.dataset && k.min <= dag && dag <= k.max);
    for (const kontroll of felt) kontroll.value = dag;
    return felt.length > 0;
  }

  /** Paper has no clock and no address of its own, and cannot open what is closed. */
  #foerUtskrift() {
    const dato = new Intl.DateTimeFormat("nb-NO", { dateStyle: "long" }).format(new Date());
    this.querySelector(".kalkulator-utskrift").textContent =
      `Skrevet ut ${dato} fra ${this.#lenken()}`;
    for (const detaljer of document.querySelectorAll("details")) {
      const felt = [...detaljer.querySelectorAll("input, select")];
      detaljer.open = true;
      // A page of empty fields is left out; the style sheet of print looks for this.
      detaljer.toggleAttribute("data-ubrukt", felt.length > 0 && !felt.some(endret));
    }
  }
}

if (!customElements.get("kalkulator-skjema")) {
  customElements.define("kalkulator-skjema", KalkulatorSkjema);
}
sidenErHentet = false;
