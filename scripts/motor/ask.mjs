// What the worker of the browser asks, asked under Node when the engine is made.
import { createHash } from "node:crypto";
/** @import { Inngang, Slag, Sporsmaal } from "../oppsett/jstyper/browser/inngang.js" */
/** @import { Python } from "./wasm/memory.mjs" */

/** What is asked: the kind, the question and, as text of one byte a sign, the file.
 *  @typedef {[Slag, Sporsmaal, string]} Kall */

/** Ask as worker.js does, and one that Python cannot read; gives a checksum of all the answers: many
 *  unlike editions would answer more than can be held.
 *  @param {Python} python
 *  @param {Kall[]} kallene */
export function svar(python, kallene) {
  /** @typedef {(...deler: (string | Uint8Array)[]) => string} Funksjon */
  /** @type {Inngang & Record<string, Funksjon>} */
  const inngang = python.pyimport("calculators.browser.inngang");
  /** @type {Record<string, Funksjon>} */
  const funksjonene = {};
  // Each asking for a function is one more hold on it, and none is let go before all is done.
  /** @param {string} slag
   *  @param {(string | Uint8Array)[]} resten */
  const spoer = (slag, ...resten) => (funksjonene[slag] ??= inngang[slag])(...resten);
  /** @param {string} slag
   *  @param {object} sporsmaal */
  const lag = (slag, sporsmaal) => {
    const fil = spoer(slag, JSON.stringify(sporsmaal));
    const innhold = inngang.innhold();
    const bytes = innhold.toJs();
    innhold.destroy();
    return fil + Buffer.from(bytes).toString("latin1");
  };
  // A large register is checked in as many steps as it takes.
  const stegene = () => {
    const svarene = [spoer("registersteg")];
    while (JSON.parse(String(svarene.at(-1))).framdrift) svarene.push(spoer("registersteg"));
    return svarene;
  };
  /** @type {Record<string, (sporsmaal: Sporsmaal, fil: string) => unknown>} */
  const gjoer = {
    fil: (sporsmaal) => lag("fil", sporsmaal),
    register: (sporsmaal, fil) => [
      spoer("register", JSON.stringify({ ...sporsmaal, id: "1" }), Uint8Array.from(Buffer.from(fil, "latin1"))),
      ...stegene(),
      spoer("registerside", JSON.stringify({ id: "1", utvalg: "", rekkefoelge: "", fra: 0 })),
      lag("registerfil", { id: "1", format: "csv" }),
    ],
  };
  const svarene = createHash("sha256");
  for (const [slag, sporsmaal, fil] of kallene) {
    const svaret = (gjoer[slag] ?? ((s) => spoer(slag, JSON.stringify(s))))(sporsmaal, fil);
    svarene.update(JSON.stringify(svaret ?? null));
  }
  try {
    inngang.svar("{");
  } catch (feil) {
    if (/** @type {Error} */ (feil).name !== "PythonError") throw feil;
  }
  return svarene.digest("hex");
}
