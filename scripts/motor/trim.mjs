// Cuts from Pyodide's wasm and its glue what only packages with compiled code of their own
// would ask for: functions that are exported for them, and that nothing else reaches. What is
// used is read from the files themselves, never from what happened to run, so no rare path
// meets a function that is gone. Arguments: Pyodide's folder, and the folder to write in.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { utenSteder } from "./unplaced.mjs";

const METADCE = fileURLToPath(new URL("bin/wasm-metadce", import.meta.resolve("binaryen")));
// The glue gives itself each function of the wasm in one such statement, under a name of its
// own that stands in one list before them.
const TILDELING = /([\w$]+)=Module\["\1"\]=wasmExports\["([^"]+)"\];/g;
const LISTE = /var ([\w$,]+);(?=function assignWasmExports\()/;

/** Every word of the glue: an export may be reached by `exports.name` or by `exports["name"]`.
 *  @param {string} lim */
function ord(lim) {
  return new Set(lim.match(/[\w$]+/g));
}

/** The glue without the functions it gives itself and never calls.
 *  @param {string} lim */
function kuttLim(lim) {
  const brukt = ord(lim.replace(LISTE, "").replace(TILDELING, ""));
  const borte = new Set();
  return lim
    .replace(TILDELING, (hel, /** @type {string} */ lokal, /** @type {string} */ eksport) => {
      if (brukt.has(lokal) || brukt.has(eksport)) return hel;
      borte.add(lokal);
      return "";
    })
    .replace(LISTE, (_, /** @type {string} */ liste) => `var ${liste.split(",").filter((n) => !borte.has(n)).join()};`);
}

/** The exports that are left, as wasm-metadce is told of them: asked for from outside.
 *  @param {WebAssembly.Module} wasm
 *  @param {string} lim */
function graf(wasm, lim) {
  const brukt = ord(lim);
  // What the wasm asks the glue to find by name is looked up among its own exports.
  for (const { module, name } of WebAssembly.Module.imports(wasm)) {
    if (module.startsWith("GOT.")) brukt.add(name);
  }
  return WebAssembly.Module.exports(wasm)
    .filter(({ kind, name }) => kind !== "function" || brukt.has(name))
    .map(({ name }) => ({ name: `ut:${name}`, export: name, root: true }));
}

const [fra, til] = process.argv.slice(2);
const lim = kuttLim(utenSteder(readFileSync(`${fra}/pyodide.asm.mjs`, "utf8")));
const wasm = new WebAssembly.Module(readFileSync(`${fra}/pyodide.asm.wasm`));
writeFileSync(`${til}/graf.json`, JSON.stringify(graf(wasm, lim)));
execFileSync(process.execPath, [
  METADCE, "--all-features", "--disable-compact-imports", "-f", `${til}/graf.json`,
  `${fra}/pyodide.asm.wasm`, "-o", `${til}/pyodide.asm.wasm`,
], { stdio: ["ignore", "ignore", "inherit"] });
rmSync(`${til}/graf.json`);
// What it tells Node of itself, where it is no module of the browser's, is never asked for.
const stille = { "commonjs-variable-in-esm": /** @type {const} */ ("silent") };
const { code } = transformSync(lim, { minify: true, format: "esm", logOverride: stille });
writeFileSync(`${til}/pyodide.asm.mjs`, code);
