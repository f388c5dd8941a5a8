"""The site as an editor sees it while she writes: all built, and a change shown at once."""

import threading
import time
from collections.abc import Collection
from pathlib import Path

from nettsted.bygg import bygg
from oppsett.environment import PYTHON, klargjoer
from oppsett.steg import svaret


class Forhaandsvisning:
    """A site in a folder that is served at an address while it is changed."""

    def __init__(self, nettsted: Path, adresse: str, *, enkel_motor: bool) -> None:
        self._nettsted = nettsted
        self._adresse = adresse
        self._enkel = enkel_motor
        # What the pages were built in the last time all went well.
        self._miljoe: dict[str, str] = {}
        self._bytter = threading.Lock()

    def bygg(self) -> None:
        """Build all there is; raises SystemExit when something must be mended, which is told."""
        klargjoer()
        self._miljoe = bygg(
            self._nettsted,
            adresse=self._adresse,
            utkast=True,
            enkel_motor=self._enkel,
            bytter=self._bytter,
        )

    def bygg_igjen(self) -> None:
        """Build all there is after a change; a fault is told, and what was built stays."""
        try:
            self.bygg()
        except SystemExit:
            print("Rett feilen, så bygges nettstedet på nytt.\n", flush=True)
        else:
            print("Alt er bygd.\n", flush=True)

    def vis_straks(self, endret: Collection[Path]) -> None:
        """Show what can be seen before the whole build; a fault is left for that to tell."""
        start = time.perf_counter()
        with self._bytter:
            svar = svaret(
                [PYTHON, "-m", "nettsted.straks", self._nettsted, *sorted(endret)],
                miljoe=self._miljoe,
            )
        if svar.returncode == 0 and (sider := svar.stdout.split()[-1]) != "0":
            ord_ = "siden" if sider == "1" else f"{sider} sider"
            tid = f"{time.perf_counter() - start:.1f}".replace(".", ",")
            print(f"Endringen er å se på {ord_} etter {tid} s. Alt bygges nå.", flush=True)
