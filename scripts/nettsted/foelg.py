"""Following the files that a preview is made of: what changed is shown at once, and all is built.

The whole build runs beside, so that the next change need not wait for it.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path


def tilstanden(fulgt: Iterable[Path]) -> dict[Path, int]:
    """When each of the files, and each file in the folders, was last changed."""
    filer = (
        fil
        for sti in fulgt
        for fil in ([sti] if sti.is_file() else sti.rglob("*"))
        if "__pycache__" not in fil.parts and fil.is_file()
    )
    return {fil: fil.stat().st_mtime_ns for fil in filer}


class Foelger:
    """Looks for changes, one look at a time.

    ``straks`` shows the files that have changed, and ``hele`` builds all there is; a fault in
    either is told by itself, and ends nothing here.
    """

    def __init__(
        self,
        tilstand: Callable[[], dict[Path, int]],
        straks: Callable[[set[Path]], None],
        hele: Callable[[], None],
    ) -> None:
        self._tilstand = tilstand
        self._straks = straks
        self._hele = hele
        self._sett = tilstand()
        # What has changed since the last whole build began.
        self._ubygd: set[Path] = set()
        self._bygger: threading.Thread | None = None

    def se(self) -> None:
        """Show what has changed since the last look, and build the whole when nothing has."""
        self._se_til_bygget()
        naa = self._tilstand()
        endret = {fil for fil, _ in naa.items() ^ self._sett.items()}
        self._sett = naa
        if endret:
            self._ubygd |= endret
            self._straks(endret)
        elif self._ubygd and self._bygger is None:
            self._ubygd = set()
            self._bygger = threading.Thread(target=self._hele, daemon=True)
            self._bygger.start()

    def _se_til_bygget(self) -> None:
        """A whole build that is done knew nothing of what has changed since it began."""
        if self._bygger and not self._bygger.is_alive():
            self._bygger = None
            if self._ubygd:
                self._straks(self._ubygd)
