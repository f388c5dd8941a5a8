// Which file is to be read: chosen or dropped, one at a time. What is not read is told of.
import { ordFor } from "./words.js";

// A name may tell who somebody is, as a cell may.
const LANGT_TALL = /\d(?:\D?\d){10}/;

/** A file's name in quotation marks.
 *  @param {File} fil */
function navnet({ name }) {
  return LANGT_TALL.test(name) ? ordFor("langt_tall_i_navnet") : `«${name}»`;
}

/** @typedef {HTMLInputElement & { files: FileList }} Filfelt */

export class Filvalg {
  #element;
  #valgt;
  /** @type {File[]} */
  #ikkeLest = [];

  /** `valgt` is called with each new file.
   *  @param {HTMLElement} element
   *  @param {() => void} valgt */
  constructor(element, valgt) {
    this.#element = element;
    this.#valgt = valgt;
    this.input = /** @type {Filfelt} */ (element.querySelector("input[type=file]"));
    /** @type {File | null | undefined} */
    this.fil = this.input.files[0] ?? null;
  }

  /** @param {AbortSignal} signal */
  lytt(signal) {
    /** @param {EventTarget} maal
     *  @param {string} hendelse
     *  @param {(h: DragEvent) => void} gjoer only what is for a drag looks at its event */
    const lytt = (maal, hendelse, gjoer) =>
      maal.addEventListener(hendelse, /** @type {EventListener} */ (gjoer), { signal });
    // The same file is chosen again when it has been corrected, and must not look unchanged.
    lytt(this.input, "click", () => (this.input.value = ""));
    lytt(this.input, "cancel", () => this.#angret());
    for (const slag of ["input", "change"]) lytt(this.input, slag, () => this.#valgtFil());
    // A file dropped beside the calculator would otherwise open in its place.
    for (const slag of ["dragover", "drop"]) {
      lytt(window, slag, (h) => h.dataTransfer?.types.includes("Files") && h.preventDefault());
    }
    lytt(this.#element, "dragover", (h) => {
      h.preventDefault();
      this.#element.classList.add("fil-over");
    });
    lytt(this.#element, "dragleave", () => this.#element.classList.remove("fil-over"));
    lytt(this.#element, "drop", (h) => this.#sluppet(h));
  }

  /** Let the control hold this file, or none.
   *  @param {File | null} [fil] */
  sett(fil) {
    const holdt = new DataTransfer();
    if (fil) holdt.items.add(fil);
    this.input.files = holdt.files;
    this.fil = fil;
  }

  /** Tell which file the answer on the page is for, and which were not read.
   *  @param {File | null} [fil] */
  kvitter(fil) {
    const filer = this.#ikkeLest.map(navnet).join(", ");
    const ikke = filer ? ` ${ordFor("ikke_lest", { filer })} ${ordFor("en_fil_om_gangen")}` : "";
    this.#si(fil ? ordFor("fil_sjekket", { fil: stor(navnet(fil)) }) + ikke : "");
  }

  /** Nothing was chosen; or, as some browsers see it, the one that was chosen already. */
  #angret() {
    if (!this.input.files.length) return this.sett(this.fil);
    this.#valgtFil();
    this.#valgt();
  }

  #valgtFil() {
    const [fil] = this.input.files;
    if (!fil || fil === this.fil) return;
    this.fil = fil;
    this.#ikkeLest = [];
    this.#si("");
  }

  /** @param {DragEvent} hendelse */
  #sluppet(hendelse) {
    hendelse.preventDefault();
    this.#element.classList.remove("fil-over");
    const { filer, mapper } = deler(/** @type {DataTransfer} */ (hendelse.dataTransfer));
    if (!filer.length) return this.#si(mapper ? ordFor("er_mappe") : ordFor("er_ikke_fil"));
    /** @param {File} f */
    const godtatt = (f) => this.input.accept.split(",").some((s) => f.name.toLowerCase().endsWith(s));
    const fil = filer.find(godtatt) ?? filer[0];
    this.sett(fil);
    this.#ikkeLest = filer.filter((f) => f !== fil);
    const flere = this.#ikkeLest.length || mapper ? ` ${ordFor("en_fil_om_gangen")}` : "";
    this.#si(ordFor("leser_fil", { fil: navnet(fil) }) + flere);
    this.#valgt();
  }

  /** @param {string} tekst */
  #si(tekst) {
    /** @type {HTMLElement} */ (this.#element.querySelector(".fil-beskjed")).textContent = tekst;
  }
}

/** The files of what was dropped, and whether there were folders.
 *  @param {DataTransfer} sluppet */
function deler({ items, files }) {
  // Each look at the list gives new objects.
  const alle = [...items].filter((del) => del.kind === "file");
  const filer = alle.filter((del) => !del.webkitGetAsEntry?.()?.isDirectory);
  const holdt = /** @type {File[]} */ (filer.map((del) => del.getAsFile()).filter(Boolean));
  return { filer: alle.length ? holdt : [...files], mapper: filer.length < alle.length };
}

/** @param {string} tekst */
const stor = (tekst) => tekst.charAt(0).toUpperCase() + tekst.slice(1);
