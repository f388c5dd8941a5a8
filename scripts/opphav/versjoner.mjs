// Asks Pyodide which versions of the libraries it has inside, and which of Python's modules are
// part of it: node versjoner.mjs, which prints JSON.
import { loadPyodide } from "pyodide";

// What the libraries say themselves. Their functions are among the wasm's exports.
const FUNKSJONER = {
  bzip2: "BZ2_bzlibVersion",
  lzma: "lzma_version_string",
  sqlite: "sqlite3_libversion",
  zlib: "zlibVersion",
  zstd: "ZSTD_versionString",
};
const PYTHON = `
import _decimal, json, platform, pyexpat, sys, unicodedata
json.dumps({
    "emscripten": ".".join(map(str, sys._emscripten_info.emscripten_version)),
    "expat": pyexpat.EXPAT_VERSION,
    "libmpdec": _decimal.__libmpdec_version__,
    "moduler": sorted(sys.builtin_module_names),
    "python": platform.python_version(),
    "unicode": unicodedata.unidata_version,
})
`;

/** @typedef {Record<string, () => number> & { UTF8ToString(sted: number): string }} Modul */

const python = await loadPyodide();
// Its types leave out the functions of the wasm.
const modul = /** @type {Modul} */ (/** @type {{ _module: unknown }} */ (/** @type {unknown} */ (python))._module);
const sagt = Object.entries(FUNKSJONER).map(([navn, f]) => [navn, modul.UTF8ToString(modul[`_${f}`]())]);
console.log(JSON.stringify({ ...JSON.parse(python.runPython(PYTHON)), ...Object.fromEntries(sagt) }));
