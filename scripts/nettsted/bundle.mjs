// Puts the modules that are always fetched together in one file, and takes comments and spaces out.
// Argument: the folder with the site's assets. Names stay as they are written, so that a fault in
// the browser's console can be found; so do the comments that tell of a licence.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";
/** @import { BuildOptions, Plugin } from "esbuild" */

/** @typedef {BuildOptions & { metafile: true }} Valg */
/** What is asked for by name, where it runs together: by pages, by other scripts and by workers.
 *  `etter` is what a page has already when it asks for one of `deler`, so that nothing which both
 *  use is a file by itself.
 *  @typedef {{ mappe: string, innganger: string[], etter?: string, deler?: string[] }} Gruppe
 *  @type {Gruppe[]} */
const GRUPPER = [
  {
    mappe: "kalkulator",
    // The engine is asked for by who is to ask it past the form.
    innganger: ["early", "bridge", "engine"],
    etter: "bridge",
    deler: ["file", "case", "paste", "series"],
  },
  { mappe: "kalkulator", innganger: ["worker"] },
  { mappe: "side", innganger: ["alt"], etter: "alt", deler: ["soeket"] },
  { mappe: "side", innganger: ["innebygd"] },
  { mappe: "side", innganger: ["soekarbeider"] },
];

const assets = resolve(process.argv[2]);
/** @type {Map<string, string[]>} */
const ferdige = new Map();
for (const gruppe of GRUPPER) {
  const mappe = join(assets, gruppe.mappe);
  const ut = mkdtempSync(join(assets, "samlet-"));
  const { metafile } = await build(valgene(gruppe, mappe, ut));
  for (const fil of Object.keys(metafile.inputs)) {
    // What others have made goes with the site only where it is told of (scripts/opphav/).
    if (dirname(resolve(fil)) !== mappe) throw new Error(`${fil} er ikke et av skriptene våre.`);
  }
  ferdige.set(mappe, [...(ferdige.get(mappe) ?? []), ut]);
}
for (const [mappe, utene] of ferdige) {
  for (const navn of js(mappe)) rmSync(join(mappe, navn));
  for (const ut of utene) {
    for (const navn of js(ut)) renameSync(join(ut, navn), join(mappe, navn));
    rmSync(ut, { recursive: true });
  }
}

/** @param {string} mappe */
function js(mappe) {
  return readdirSync(mappe).filter((navn) => navn.endsWith(".js"));
}

/** @param {Gruppe} gruppe
 *  @param {string} mappe
 *  @param {string} ut
 *  @returns {Valg} */
function valgene({ innganger, etter, deler = [] }, mappe, ut) {
  return {
    entryPoints: [...innganger, ...deler].map((navn) => join(mappe, `${navn}.js`)),
    outdir: ut,
    bundle: true,
    splitting: true,
    chunkNames: "delt-[hash]",
    // Pyodide's own files are left as they are, beside ours.
    external: ["../pyodide/*"],
    charset: "utf8",
    format: "esm",
    legalComments: "inline",
    minifyWhitespace: true,
    logLevel: "warning",
    metafile: true,
    plugins: etter ? [medDetSomErDer(etter, deler)] : [],
  };
}

/** Each part asks for what the page has, and so what both use is one with that.
 *  @param {string} etter
 *  @param {string[]} deler
 *  @returns {Plugin} */
function medDetSomErDer(etter, deler) {
  return {
    name: "det som er der",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (!deler.includes(basename(path, ".js"))) return null;
        const contents = `${readFileSync(path, "utf8")}\nimport "./${etter}.js";\n`;
        return { contents, resolveDir: dirname(path), loader: "js" };
      }),
  };
}
