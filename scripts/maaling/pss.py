"""How much memory a browser takes: all its processes, and of what they share each its part (PSS).

Linux tells it in /proc; nothing else is asked.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROC = Path("/proc")
# Playwright's own driver is a child of ours too, and no part of what a visitor has open.
_NETTLESERE = ("chrom", "headless")
_HVERT = 0.2


def megabyte() -> float:
    """What the browsers that this process has started take now, in MB."""
    return sum(_pss(pid) for pid in _etterkommere(os.getpid()) if _nettleser(pid)) / 1e6


@contextmanager
def hoeyeste() -> Iterator[list[float]]:
    """The list's last figure is the most they have taken, looked at five times a second."""
    mest = [megabyte()]
    slutt = threading.Event()

    def se() -> None:
        while not slutt.wait(_HVERT):
            mest.append(max(mest[-1], megabyte()))

    traad = threading.Thread(target=se, daemon=True)
    traad.start()
    yield mest
    slutt.set()
    traad.join()
    mest.append(max(mest[-1], megabyte()))


def _etterkommere(pid: int) -> Iterator[int]:
    barn: dict[int, list[int]] = {}
    for mappe in _PROC.iterdir():
        if mappe.name.isdecimal() and (tekst := _lest(mappe / "stat")):
            # The name of a program may have spaces in it; what follows it has none.
            barn.setdefault(int(tekst.rpartition(")")[2].split()[1]), []).append(int(mappe.name))
    neste = [pid]
    while neste:
        egne = barn.get(neste.pop(), [])
        yield from egne
        neste += egne


def _nettleser(pid: int) -> bool:
    try:
        navn = (_PROC / str(pid) / "exe").readlink().name
    except OSError:
        return False
    return any(del_ in navn for del_ in _NETTLESERE)


def _pss(pid: int) -> int:
    """Bytes; 0 of a process that is gone."""
    linjer = (linje.split() for linje in _lest(_PROC / str(pid) / "smaps_rollup").splitlines())
    return next((int(ord_[1]) * 1024 for ord_ in linjer if ord_[0] == "Pss:"), 0)


def _lest(fil: Path) -> str:
    try:
        return fil.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
