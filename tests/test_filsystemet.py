"""The file system of the engine that is served does as Pyodide's own, and is made with no fault."""

import json
from pathlib import Path
from typing import Any

from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import node
from oppsett.steg import svaret

# Every step is tried; what it gives, or what is wrong with it, is kept.
_STEGENE = """
import { readFileSync } from "node:fs";
const [motor, hel] = process.argv.slice(1);
const { loadPyodide } = await import(`file://${motor}/pyodide.mjs`);
const { FS } = await loadPyodide({
  indexURL: motor,
  stdLibURL: `${hel}/python_stdlib.zip`,
  lockFileContents: JSON.parse(readFileSync(`${hel}/pyodide-lock.json`, "utf8")),
});
const proevd = [];
const proev = (hva, gjoer) => {
  let svar;
  try {
    const gitt = gjoer();
    svar = typeof gitt === "object" && !Array.isArray(gitt) ? null : (gitt ?? null);
  } catch (feil) {
    svar = `errno ${feil.errno}`;
  }
  proevd.push([hva, svar]);
};
const stier = ["/p", "/p/q", "/p/q/r", "/p/fil", "/p/lenke", "/p/lenke/under", "/p/fil/under",
  "/borte/under", "/p/stengt/under", "/p/ny", "/dev/null", "/dev/ny", "/proc/self/fd/1",
  "/proc/self/fd/77", "/p/hengende", "/p/../p/q", "p2", "/"];
const finnes = (sti) => FS.analyzePath(sti).exists;
const skriv = (sti) => FS.writeFile(sti, "x");
const les = (sti) => FS.readFile(sti, { encoding: "utf8" });
proev("tree", () => FS.mkdirTree("/p/q/r"));
proev("file", () => FS.writeFile("/p/fil", "innhold"));
proev("link", () => FS.symlink("/p/q", "/p/lenke"));
proev("dangling", () => FS.symlink("/p/ingen", "/p/hengende"));
proev("closed", () => FS.mkdir("/p/stengt"));
proev("chmod", () => FS.chmod("/p/stengt", 0));
for (const [navn, gjoer] of Object.entries({
  finnes, les, mkdirTree: (s) => FS.mkdirTree(s), mkdir: (s) => FS.mkdir(s), skriv, les_igjen: les,
  symlink: (s) => FS.symlink("/p/fil", s), rename: (s) => FS.rename("/p/fil", s),
  mknod: (s) => FS.mknod(s, 33206, 0), create: (s) => void FS.close(FS.open(s, "wx")),
  unlink: (s) => FS.unlink(s), readdir: (s) => FS.readdir(s).sort(), rmdir: (s) => FS.rmdir(s),
})) {
  if (navn === "rmdir") stier.splice(stier.indexOf("/"), 1);
  for (const sti of stier) proev(`${navn} ${sti}`, () => gjoer(sti));
}
console.log(JSON.stringify(proevd));
"""


def _proevd(motor: Path) -> list[Any]:
    kjoert = svaret(node("--input-type=module", "-e", _STEGENE, motor, PYODIDE), miljoe={})
    assert kjoert.returncode == 0, kjoert.stderr[-500:]
    proevd: list[Any] = json.loads(kjoert.stdout)
    return proevd


def test_every_step_gives_what_pyodides_own_gives_the_faults_too() -> None:
    her = _proevd(skaaret_pyodide())
    assert her == _proevd(PYODIDE)
    svarene = {str(svar) for _, svar in her}
    # Both what is there, what is not, what is no folder, and what may not be looked in.
    assert {"None", "True", "False", "errno 20", "errno 44", "errno 54", "errno 2"} <= svarene


def test_the_glue_asks_before_it_throws() -> None:
    """The question, and where it is asked: a Pyodide whose text is another is slower to start."""
    lim = (skaaret_pyodide() / "pyodide.asm.mjs").read_text(encoding="utf-8")
    assert lim.count("isAbsent(") == 3
    assert "isAbsent(" not in (PYODIDE / "pyodide.asm.mjs").read_text(encoding="utf-8")
