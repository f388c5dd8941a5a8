"""What is said of a part that others have made, and where its version and licence are read."""

from collections.abc import Sequence
from dataclasses import dataclass

# A text in bokmål and in nynorsk.
Tekst = tuple[str, str]


@dataclass(frozen=True)
class Npm:
    """A package from npm: package.json says what it is, package-lock.json which was fetched."""

    pakke: str


@dataclass(frozen=True)
class Pypi:
    """A package from PyPI: its own metadata says what it is, requirements.txt which was fetched."""

    pakke: str


@dataclass(frozen=True)
class Spurt:
    """The version is what Pyodide answers when asked (versjoner.mjs)."""

    navn: str


@dataclass(frozen=True)
class Lest:
    """The version stands in a file of the package it came in: ``moenster`` has it as its group."""

    fil: str
    moenster: str


@dataclass(frozen=True)
class Fast:
    """A version that somebody found out, in version ``ved`` of what it came in.

    ``""`` is for what has no version of its own. With another version of what it came in the build
    stops, and somebody has to look again.
    """

    versjon: str
    ved: str


@dataclass(frozen=True)
class Innlemmet:
    """Comes inside another part, ``i``, whose package says nothing of it.

    ``filer`` are licence texts in that package. Of what is in Pyodide's wasm, ``merke`` is found
    there, ``moduler`` are Python's modules that are made of it, and ``rettighet`` is in what the
    wasm says of copyright.
    """

    i: str
    lisens: str
    adresse: str
    versjon: Spurt | Lest | Fast
    filer: Sequence[str] = ()
    merke: str = ""
    moduler: Sequence[str] = ()
    rettighet: Sequence[str] = ()


@dataclass(frozen=True)
class Del:
    """Something others have made that visitors are sent.

    ``tekster`` are licence texts kept in ``lisenser/``; ``endret`` is what was done to it here.
    """

    id: str
    navn: str
    bruk: Tekst
    kilde: Npm | Pypi | Innlemmet
    tekster: Sequence[str] = ()
    endret: Tekst | None = None
