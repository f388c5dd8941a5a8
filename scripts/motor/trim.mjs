// Cuts from Pyodide's wasm and its glue what only packages with compiled code of their own
// would ask for: functions that are exported for them, and that nothing else reaches. What is
// used is read from the files themselves, never from what happened to run, so no rare path
// meets a function that is gone. Arguments: Pyodide's folder, and the folder to write in.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { utenSteder } from "./unplaced.mjs";
import { ord, uten } from "./unreached.mjs";

const METADCE = fileURLToPath(new URL("bin/wasm-metadce", import.meta.resolve("binaryen")));

/** The exports that are left, as wasm-metadce is told of them: asked for from outside.
 *  @param {WebAssembly.Module} wasm
 *  @param {Set<string>} brukt */
function graf(wasm, brukt) {
  // What the wasm asks the glue to find by name is looked up among its own exports.
  const sokt = WebAssembly.Module.imports(wasm).filter(({ module }) => module.startsWith("GOT."));
  const alle = new Set([...brukt, ...sokt.map(({ name }) => name)]);
  return WebAssembly.Module.exports(wasm)
    .filter(({ kind, name }) => kind !== "function" || alle.has(name))
    .map(({ name }) => ({ name: `ut:${name}`, export: name, root: true }));
}

/** The wasm without what is reached from no export that is used.
 *  @param {Uint8Array<ArrayBuffer>} bytes
 *  @param {Set<string>} brukt */
function kuttWasm(bytes, brukt) {
  const [grafen, inn, ut] = ["graf.json", "inn.wasm", "ut.wasm"].map((navn) => `${til}/${navn}`);
  writeFileSync(grafen, JSON.stringify(graf(new WebAssembly.Module(bytes), brukt)));
  writeFileSync(inn, bytes);
  const valg = ["--all-features", "--disable-compact-imports", "-f", grafen, inn, "-o", ut];
  execFileSync(process.execPath, [METADCE, ...valg], { stdio: ["ignore", "ignore", "inherit"] });
  const kuttet = readFileSync(ut);
  for (const fil of [grafen, inn, ut]) rmSync(fil);
  return kuttet;
}

const [fra, til] = process.argv.slice(2);
let lim = utenSteder(readFileSync(`${fra}/pyodide.asm.mjs`, "utf8"));
let wasm = readFileSync(`${fra}/pyodide.asm.wasm`);
// Pyodide's other script, and what the engine is finished with (memory.mjs), ask for functions too.
const andres = ord(
  readFileSync(`${fra}/pyodide.mjs`, "utf8") +
    readFileSync(new URL("wasm/memory.mjs", import.meta.url), "utf8"),
);
// Each asks for what the other has, and less when the other has become less.
for (let foer = Infinity; wasm.length < foer; ) {
  foer = wasm.length;
  const importer = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  lim = await uten(lim, new Set(importer.map(({ name }) => name)), andres);
  wasm = kuttWasm(wasm, new Set([...ord(lim), ...andres]));
}
writeFileSync(`${til}/pyodide.asm.wasm`, wasm);
// What it tells Node of itself, where it is no module of the browser's, is never asked for.
const stille = { "commonjs-variable-in-esm": /** @type {const} */ ("silent") };
const { code } = transformSync(lim, { minify: true, format: "esm", logOverride: stille });
writeFileSync(`${til}/pyodide.asm.mjs`, code);
