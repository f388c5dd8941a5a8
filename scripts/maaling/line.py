"""A web server that counts what it sends, and can be as slow as a line.

The line is in the server, so that everything the browser asks for is on it: the page, the
worker and the service worker alike.
"""

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nettsted.server import Behandler

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

_BIT = 16_384


@dataclass
class Linje:
    """How fast bytes go, and how long each answer waits first. None is as fast as it can."""

    megabit: float | None = None
    ventetid: float = 0.0
    sendt: dict[str, int] = field(default_factory=dict)
    _laas: threading.Lock = field(default_factory=threading.Lock)
    _ledig: float = 0.0

    def vent(self) -> None:
        """Wait as long as a request and its answer are on their way."""
        time.sleep(self.ventetid)

    def ta(self, antall: int) -> None:
        """Wait for room on the line, which all answers share."""
        if self.megabit is None:
            return
        with self._laas:
            naa = time.perf_counter()
            self._ledig = max(self._ledig, naa) + antall * 8 / (self.megabit * 1e6)
            pause = self._ledig - naa
        time.sleep(pause)


class Maalt(Behandler):
    """Serves the folder ``rot`` over ``linje``; both are set between visits."""

    rot: Path
    linje: Linje
    mellomlagring = "no-cache"

    def translate_path(self, path: str) -> str:
        """The file of an address, in the folder that is measured now."""
        self.directory = str(self.rot)
        sti = super().translate_path(path)
        # As the _headers file says: what is named by its content may be kept for ever.
        varig = "/assets/" in path
        self.mellomlagring = "public, max-age=31536000, immutable" if varig else "no-cache"
        return sti

    def do_GET(self) -> None:  # noqa: N802 - the base class's name
        """Answer after the line's own delay."""
        self.linje.vent()
        super().do_GET()

    def copyfile(self, source: "SupportsRead[Any]", outputfile: "SupportsWrite[Any]") -> None:
        """Send the file at the pace of the line."""
        sti = self.path.partition("?")[0]
        while bit := source.read(_BIT):
            self.linje.ta(len(bit))
            # Counted first: who has got the last of it may ask what was sent.
            self.linje.sendt[sti] = self.linje.sendt.get(sti, 0) + len(bit)
            outputfile.write(bit)
