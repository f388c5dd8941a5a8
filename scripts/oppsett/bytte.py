"""Putting what is finished in the place of what is used: a folder that somebody may be reading."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from oppsett.steg import Stopp

# How long to wait for a program to let go of the folder, by seconds between the attempts.
_VENT = (0.1, 0.2, 0.4, 0.8, 1.6)


def bytt_ut(ny: Path, til: Path, vent: Callable[[float], None] = time.sleep) -> None:
    """Move the folder ``ny`` to ``til``, in place of what is there; both lie on one disk.

    What is there is moved aside whole, and comes back if the new one cannot take its place. Windows
    moves no folder that a program has a file open in, so it is tried for a while; what then cannot
    be moved stops the command, with what to do.
    """
    _rydd(ny, til)
    forrige = ny.with_name(f"{til.name}-forrige-{os.getpid()}")
    try:
        if til.exists():
            _flytt(til, forrige, vent)
        try:
            _flytt(ny, til, vent)
        except OSError:
            if forrige.exists():
                forrige.rename(til)
            raise
    except OSError as feil:
        raise Stopp(
            f"Mappen {til.name} lot seg ikke bytte ut ({feil.strerror}). Den er som før. Lukk "
            "programmer som har filer i den åpne, og kjør kommandoen en gang til."
        ) from None
    shutil.rmtree(forrige, ignore_errors=True)


def _rydd(ny: Path, til: Path) -> None:
    """Remove what an earlier exchange could not, because it was in use."""
    for gammel in ny.parent.glob(f"{til.name}-forrige-*"):
        shutil.rmtree(gammel, ignore_errors=True)


def _flytt(fra: Path, til: Path, vent: Callable[[float], None]) -> None:
    for sekunder in _VENT:
        try:
            fra.rename(til)
        except PermissionError:
            vent(sekunder)
        else:
            return
    fra.rename(til)
