"""What is written after a command's name, told in Norwegian when it is not understood."""

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from oppsett.konsoll import utf8
from oppsett.steg import Stopp

_HJELP = ("-h", "--help", "--hjelp")


class Kommando(argparse.ArgumentParser):
    """A command line whose every fault is answered with ``bruk``: what to write, in Norwegian."""

    def __init__(self, bruk: str) -> None:
        utf8()
        super().__init__(add_help=False, allow_abbrev=False)
        self._bruk = bruk

    def les(self, argumenter: Sequence[str] | None = None) -> argparse.Namespace:
        """What was asked for; a request for help is answered at once."""
        skrevet = sys.argv[1:] if argumenter is None else list(argumenter)
        vis_hjelp(skrevet, self._bruk)
        svar, ukjente = self.parse_known_args(skrevet)
        if ukjente:
            raise Stopp(f"«{ukjente[0]}» er ukjent. {self._bruk}")
        return svar

    def error(self, message: str) -> NoReturn:
        """Argparse would say it in English."""
        raise Stopp(self._bruk)


def vis_hjelp(argumenter: Sequence[str], bruk: str) -> None:
    """Print how the command is written, and end, when that is what is asked for."""
    utf8()
    if any(a in _HJELP for a in argumenter):
        print(bruk)
        raise SystemExit(0)


def gyldig_port(tekst: str) -> int:
    """A port that anyone may open on the machine."""
    nummer = int(tekst)
    if not 1024 <= nummer <= 65535:
        raise ValueError(tekst)
    return nummer
