// What an answer stands on. One that comes after another most often differs from it in its figures only:
// then those texts are written, and the rest is neither made into nodes nor compared.
import { endret } from "./control.js";
import { Idiomorph } from "./idiomorph.js";
import { noder } from "./nodes.js";
/** @import { Kontroll } from "./control.js" */

// What holds what stands in a control.
const VERDIEN = new Set(["value", "checked", "selected"]);
// What stands otherwise in a text than in its node.
const KODET = /[&\r]/;

/** Morphing keeps the focus and the caret in the fields that stand inside the answer.
 *  @param {Element} element
 *  @param {string} html
 *  @param {Set<string>} skrevet the names of the fields that keep what stands in them */
export function morf(element, html, skrevet) {
  Idiomorph.morph(element, noder(html), {
    morphStyle: "innerHTML",
    ignoreActiveValue: true,
    callbacks: {
      // What the visitor has opened stays open.
      beforeAttributeUpdated: (navn, node) =>
        navn !== "open" && !(VERDIEN.has(navn) && skrevet.has(node.getAttribute("name") ?? "")),
    },
  });
}

export class Tavle {
  #element;
  /** What stands there, as its texts and, between them, its tags.
   *  @type {string[]} */
  #biter = [];

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** @param {string} html
   *  @param {Set<string>} skrevet as of morf */
  vis(html, skrevet) {
    const biter = html.split(/(<[^>]*>)/);
    const nye = this.#bareTekster(biter);
    if (nye) for (const [node, tekst] of nye) node.data = tekst;
    else morf(this.#element, html, skrevet);
    this.#biter = biter;
  }

  /** The texts to write, when nothing else is new; null when something is, or when what stands there
   *  is no longer what was put there.
   *  @param {string[]} biter
   *  @returns {[Text, string][] | null} */
  #bareTekster(biter) {
    const foer = this.#biter;
    const likt = foer.length === biter.length && biter.every((bit, n) => erTekst(n) || bit === foer[n]);
    if (!likt || !this.#uroert) return null;
    const noder = this.#tekster;
    /** @type {[Text, string][]} */
    const nye = [];
    for (const n of foer.keys()) {
      if (!erTekst(n) || (!foer[n] && !biter[n])) continue;
      // Where there is no text there is no node.
      if (!foer[n] || !biter[n]) return null;
      const node = /** @type {Text} */ (noder.nextNode());
      if (foer[n] === biter[n] && KODET.test(foer[n])) continue;
      if (node?.data !== foer[n] || KODET.test(biter[n])) return null;
      if (foer[n] !== biter[n]) nye.push([node, biter[n]]);
    }
    return noder.nextNode() ? null : nye;
  }

  /** Whether nobody has put anything else in a control than what it came with. A textarea does not say
   *  so: one that was written in keeps what it holds when its text is another. */
  get #uroert() {
    /** @type {NodeListOf<Kontroll>} */
    const kontroller = this.#element.querySelectorAll("input, select, textarea");
    return ![...kontroller].some((k) => k.tagName === "TEXTAREA" || endret(k));
  }

  get #tekster() {
    return document.createTreeWalker(this.#element, NodeFilter.SHOW_TEXT);
  }
}

/** @param {number} n the number of a piece: every other is a tag */
const erTekst = (n) => n % 2 === 0;
