// Runs i_pyodide/compile.py in Pyodide under Node, so that the compiled files always fit the
// Python that will read them. Arguments: "rask" or "enkel" for the engine it is for, the folder to
// write zips in, the folder with packages that are fetched on demand, the library to boot with,
// then the sources of the calculators.
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

/** @typedef {Record<"NODEFS", Emscripten.FileSystemType>} Filsystemer */

/** @param {string} slag
 *  @param {string} til
 *  @param {string} pakker
 *  @param {string} bibliotek
 *  @param {string[]} kilder */
async function main(slag, til, pakker, bibliotek, kilder) {
  const python = await loadPyodide({ stdLibURL: bibliotek });
  // The sources are laid where the site will have them inside the zip.
  for (const kilde of kilder) {
    const sti = kilde.replaceAll("\\", "/");
    python.FS.mkdirTree(`/kilder/${sti.slice(0, sti.lastIndexOf("/"))}`);
    python.FS.writeFile(`/kilder/${sti}`, readFileSync(kilde));
  }
  python.FS.mkdirTree("/pakker");
  // Its types have not what Emscripten calls the kinds of file systems.
  const { filesystems } = /** @type {typeof FS & { filesystems: Filsystemer }} */ (python.FS);
  python.FS.mount(filesystems.NODEFS, { root: pakker }, "/pakker");
  python.FS.mkdirTree("/ut");
  python.globals.set("SLAG", slag);
  python.runPython(readFileSync(new URL("i_pyodide/compile.py", import.meta.url), "utf8"));
  for (const fil of python.FS.readdir("/ut").filter((navn) => navn.endsWith(".zip"))) {
    writeFileSync(`${til}/${fil}`, python.FS.readFile(`/ut/${fil}`));
  }
}

const [slag, til, pakker, bibliotek, ...kilder] = process.argv.slice(2);
main(slag, til, pakker, bibliotek, kilder).catch((feil) => {
  // Node would print Pyodide's whole minified source before the message.
  console.error(feil.message);
  process.exitCode = 1;
});
