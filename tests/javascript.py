"""Calls functions of the browser's own modules in Node, one process for many calls.

They say their words as on a page in bokmål.
"""

import json
import subprocess
from types import TracebackType
from typing import Any, Self

from calculators.rendering.skriptord import sidens
from oppsett.environment import node
from prosjektet import ROT

_KALL = """
import { createInterface } from "node:readline";
const [fil, ordene, sidens] = process.argv.slice(1);
const modul = await import(fil);
(await import(ordene)).gi(JSON.parse(sidens));
for await (const linje of createInterface({ input: process.stdin })) {
  const [navn, ...argumenter] = JSON.parse(linje);
  const svar = modul[navn](...argumenter);
  process.stdout.write(JSON.stringify({ svar }) + "\\n");
}
"""


class Modul:
    """A module of calculators/browser/, for as long as the block lasts."""

    def __init__(self, navn: str) -> None:
        filer = [f"file://{ROT / 'calculators' / 'browser' / fil}" for fil in (navn, "words.js")]
        kommando = node("--input-type=module", "-e", _KALL, *filer, json.dumps(sidens()))
        self._prosess = subprocess.Popen(
            [str(del_) for del_ in kommando],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._prosess.communicate(timeout=30)

    def __call__(self, navn: str, *argumenter: object) -> Any:
        """What the function gives, as JSON can tell it."""
        assert self._prosess.stdin
        assert self._prosess.stdout
        self._prosess.stdin.write(json.dumps([navn, *argumenter]) + "\n")
        self._prosess.stdin.flush()
        svar = self._prosess.stdout.readline()
        assert svar, f"{navn} failed on {argumenter}"
        return json.loads(svar).get("svar")
