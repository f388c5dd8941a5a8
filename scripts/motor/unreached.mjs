// Pyodide's glue is made for packages with compiled code, which may ask for anything: it gives the
// wasm every function that it has of its own, graphics and sound among them, gives itself every
// function of the wasm, and tells of each by its name. Here all of that goes which nothing asks for,
// and then what nothing reaches any more. What is asked for is read from the texts themselves.
import { minify } from "terser";

// A function of the wasm, under a name of the glue's own that stands in one list before them all.
const TILDELING = /([\w$]+)=Module\["\1"\]=wasmExports\["([^"]+)"\];/g;
const LISTE = /var ([\w$,]+);(?=function assignWasmExports\()/;
// What the wasm is given: its name there, and the function where that has another.
const GITT = /(?<=\bwasmImports=\{)[^{}]*(?=\})/;
// How one is called that is known by its place alone.
const SIGNATUR = /(?<![\w$.])([\w$]+)\.sig="\w*";/g;
// What others may ask the glue for.
const FORTALT = /Module\["([\w$]+)"\]=([\w$]+);/g;
const SPURT_OM = /\.([\w$]+)|["']([\w$]+)["']|\{([^{}]*)\}=Module\b/g;
// By its name a call of this can see every name there is, and all of them would be reached.
const EVAL = /(?<![\w$.])eval\(/g;

/** Every word of a text: an export may be reached by `exports.name` or by `exports["name"]`.
 *  @param {string} tekst */
export const ord = (tekst) => new Set(tekst.match(/[\w$]+/g));

/** The glue without what a wasm with these imports, and others that have these words, never ask for.
 *  @param {string} lim
 *  @param {Set<string>} importer
 *  @param {Set<string>} andres
 *  @returns {Promise<string>} */
export async function uten(lim, importer, andres) {
  const kuttet = utenTildeling(utenFortalt(utenGitt(lim, importer), andres), andres);
  const { code } = await minify(kuttet.replace(EVAL, "globalThis.eval("), {
    module: true,
    mangle: false,
    compress: { defaults: false, unused: true },
  });
  return /** @type {string} */ (code);
}

/** @param {string} lim
 *  @param {Set<string>} importer */
function utenGitt(lim, importer) {
  /** @type {Set<string | undefined>} */
  const funksjoner = new Set();
  const uten = lim.replace(GITT, (liste) => {
    const igjen = liste.split(",").filter((del) => importer.has(navnet(del)));
    for (const del of igjen) funksjoner.add(del.split(":").at(-1));
    return igjen.join();
  });
  return uten.replace(SIGNATUR, (hel, funksjon) => (funksjoner.has(funksjon) ? hel : ""));
}

/** @param {string} del */
const navnet = (del) => del.split(":")[0].replaceAll('"', "");

/** @param {string} lim
 *  @param {Set<string>} andres */
function utenFortalt(lim, andres) {
  const spurt = [...lim.replace(FORTALT, "").matchAll(SPURT_OM)];
  const navn = ord(spurt.map(([hel]) => hel).join());
  return lim.replace(FORTALT, (hel, ett) => (navn.has(ett) || andres.has(ett) ? hel : ""));
}

/** @param {string} lim
 *  @param {Set<string>} andres */
function utenTildeling(lim, andres) {
  const brukt = new Set([...ord(lim.replace(LISTE, "").replace(TILDELING, "")), ...andres]);
  const borte = new Set();
  return lim
    .replace(TILDELING, (hel, /** @type {string} */ lokal, /** @type {string} */ eksport) => {
      if (brukt.has(lokal) || brukt.has(eksport)) return hel;
      borte.add(lokal);
      return "";
    })
    .replace(LISTE, (_, /** @type {string} */ liste) => `var ${liste.split(",").filter((n) => !borte.has(n)).join()};`);
}
