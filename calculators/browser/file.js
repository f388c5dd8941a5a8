// What a calculator that takes a file has besides: choosing and dropping, progress, a way to
// stop, and looking through the rows, which stay with Python and come a page at a time.
import { Idiomorph } from "./idiomorph.js";
import { spoer, start_paa_nytt } from "./engine.js";

export const AVBRUTT = "avbrutt";

export class Fildel {
  #element;
  #arbeider = false;
  #avbrutt = false;

  /** Listens on the element until the signal says stop; `valgt` is called with each new file. */
  constructor(element, input, signal, valgt) {
    this.#element = element;
    this.input = input;
    const lytt = (maal, hendelse, gjoer) => maal.addEventListener(hendelse, gjoer, { signal });
    // A file dropped beside the calculator would otherwise open in its place.
    for (const slag of ["dragover", "drop"]) lytt(window, slag, (h) => h.preventDefault());
    lytt(element, "dragover", () => element.classList.add("fil-over"));
    lytt(element, "dragleave", () => element.classList.remove("fil-over"));
    lytt(element, "drop", (h) => {
      element.classList.remove("fil-over");
      if (!h.dataTransfer.files.length) return;
      const en = new DataTransfer();
      en.items.add(h.dataTransfer.files[0]);
      input.files = en.files;
      valgt();
    });
    lytt(element, "change", (h) => {
      if (h.target.dataset.register) this.#side(0);
    });
    lytt(element, "click", (h) => {
      const knapp = h.target.closest("[data-bla]");
      if (knapp) this.#side(Number(knapp.dataset.bla));
    });
  }

  get fil() {
    return this.input.files[0];
  }

  /** Check the file. Rejects with AVBRUTT when the visitor has stopped it. */
  async sjekk(sporsmaal, treg) {
    // There is one worker: what it is doing for an older question is given up.
    if (this.#arbeider) start_paa_nytt();
    this.#arbeider = true;
    this.#avbrutt = false;
    this.#vis(null);
    const framdrift = (f) => this.#vis(f);
    try {
      return await spoer("register", sporsmaal, { treg, framdrift, fil: this.fil });
    } catch (feil) {
      throw this.#avbrutt ? new Error(AVBRUTT) : feil;
    } finally {
      this.#arbeider = false;
      this.#boks.hidden = true;
    }
  }

  lastNed(format) {
    return spoer("registerfil", { format });
  }

  avbryt() {
    this.#avbrutt = true;
    start_paa_nytt();
    this.input.focus();
  }

  get #boks() {
    return this.#element.querySelector(".fil-framdrift");
  }

  #vis(framdrift) {
    const stolpe = this.#boks.querySelector("progress");
    this.#boks.hidden = false;
    if (framdrift) stolpe.value = framdrift.lest / framdrift.av;
    else stolpe.removeAttribute("value");
    const rader = new Intl.NumberFormat("nb-NO").format(framdrift?.lest ?? 0);
    this.#boks.querySelector("[role=status]").textContent = framdrift ? `${rader} rader` : "";
  }

  async #side(fra) {
    const valg = { fra };
    const menyer = [...this.#element.querySelectorAll("[data-register]")];
    for (const meny of menyer) valg[meny.dataset.register] = meny.value;
    const { html } = await spoer("registerside", valg);
    const rader = this.#element.querySelector(".register-rader");
    Idiomorph.morph(rader, html, { morphStyle: "outerHTML" });
    for (const meny of menyer) meny.value = valg[meny.dataset.register];
    // A button that the last page has switched off lets go of the focus; its neighbour takes it.
    if (document.activeElement === document.body || document.activeElement.matches(":disabled")) {
      this.#element.querySelector("[data-bla]:enabled")?.focus();
    }
  }
}
