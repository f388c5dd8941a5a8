"""Measures one thing after another, in the environment that scripts/benchmark.py has set up."""

import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from maaling import DELER
from maaling.answer import maal_svar
from maaling.boot import maal_oppstart
from maaling.bygging import maal_bygging
from maaling.engines import maal_motorer
from maaling.lesing import maal_lesing
from maaling.minne import maal_minne
from maaling.page import maal_sider
from maaling.register import maal_register
from maaling.steder import BYGDE, VANLIG, stedene
from maaling.tasting import maal_tasting
from nettsted.bygg import bygg
from nettsted.server import VERT
from oppsett.steg import CACHE, Stopp

MAPPE = CACHE / "maaling"


def _motorene(mappe: Path, port: int, runder: int) -> None:
    maal_motorer({hvem: stedene(mappe)[hvem] for hvem in (VANLIG, "eget")}, port, runder)


_MAAL: dict[str, Callable[[Path, int, int], None]] = {
    "sider": maal_sider,
    "oppstart": maal_oppstart,
    "lesing": maal_lesing,
    "tasting": partial(maal_tasting, brems=1),
    "treg-tasting": partial(maal_tasting, brems=4),
    "motorer": _motorene,
    "svar": maal_svar,
    "minne": maal_minne,
    "register": maal_register,
    "bygging": maal_bygging,
}
# Those that need no simple engine: it is measured itself, and plain Pyodide stands in its pages.
_BARE_EGET = {"sider", "svar", "register", "bygging"}


def main(runder: int, deler: Sequence[str], *, bygd: bool = False, mappe: Path = MAPPE) -> None:
    """Build a release and measure those parts of it, each figure ``runder`` times.

    With ``bygd`` what was built last is measured; stops when that is not there.
    """
    port = _ledig_port()
    mappe.mkdir(parents=True, exist_ok=True)
    for hvem in BYGDE[:1] if _BARE_EGET.issuperset(deler) else BYGDE:
        if not bygd:
            adresse = f"http://{VERT}:{port}/"
            bygg(mappe / hvem, adresse=adresse, utgivelse=True, enkel_motor=hvem == "enkel")
        elif not (mappe / hvem).exists():
            raise Stopp("Det som skal måles, er ikke bygd ennå. Skriv kommandoen uten --bygd.")
    for del_ in deler:
        _MAAL[del_](mappe, port, runder)


def _ledig_port() -> int:
    with socket.socket() as s:
        s.bind((VERT, 0))
        port: int = s.getsockname()[1]
        return port


if __name__ == "__main__":
    _runder, *_valgt = sys.argv[1:]
    _deler = [del_ for del_ in DELER if del_ in _valgt]
    main(int(_runder), _deler or DELER, bygd="--bygd" in _valgt)
