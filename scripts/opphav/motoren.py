"""What the engine has inside: asked of Pyodide, and found again in the wasm that is served."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from opphav.lest import renset
from opphav.slag import Del, Innlemmet, Spurt
from oppsett.environment import node
from oppsett.steg import CACHE, ROT, Stopp, kjoer

_SPOER = Path(__file__).with_name("versjoner.mjs")
# Modules of Python's own, which need no library; _pyodide_core is Pyodide's.
_NAVNENE = """
    _abc _ast _asyncio _bisect _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr
    _codecs_tw _collections _contextvars _csv _datetime _elementtree _functools _heapq _imp _io
    _json _locale _lsprof _multibytecodec _opcode _operator _pickle _posixsubprocess _pyodide_core
    _queue _random _remote_debugging _signal _socket _sre _stat _statistics _string _struct
    _suggestions _symtable _sysconfig _testbuffer _testcapi _testclinic _testclinic_limited
    _testinternalcapi _testlimitedcapi _thread _tokenize _tracemalloc _types _typing _warnings
    _weakref _xxtestfuzz _zoneinfo array atexit binascii builtins cmath errno faulthandler fcntl gc
    itertools marshal math mmap posix select sys termios time xxsubtype
"""
_PYTHONS_EGNE = frozenset(_NAVNENE.split())
# The folders of Emscripten's library that the wasm names, and the part each is counted to.
_SYSTEMETS = {"compiler-rt": "llvm", "libcxxabi": "llvm", "libcxx": "llvm", "libc": "musl"}
_SYSTEM = re.compile(rb"/system/lib/([\w-]+)/")
# What is said of copyright, as far as its line goes.
_RETTIGHET = re.compile(rb"(?:Copyright \(c\)|\(c\) Copyright|Copyright \d{4})[^\0\n]{0,120}")


def spurt() -> dict[str, Any]:
    """The versions Pyodide has inside, by name, and under ``moduler`` Python's built-in modules."""
    laget_av = (_SPOER.read_bytes(), (ROT / "package-lock.json").read_bytes())
    lager = CACHE / "opphav" / f"{hashlib.sha256(b''.join(laget_av)).hexdigest()[:16]}.json"
    if not lager.exists():
        svar = kjoer(node(_SPOER), ved_feil="Pyodide svarte ikke på hvilke versjoner den har.")
        lager.parent.mkdir(parents=True, exist_ok=True)
        lager.write_text(svar, encoding="utf-8", newline="\n")
    svaret: dict[str, Any] = json.loads(lager.read_text(encoding="utf-8"))
    return svaret


def kontroller(motor: Path, delene: Sequence[Del], spurt: Mapping[str, Any]) -> None:
    """Stop when the list has a part that the engine has not, or the engine one the list has not."""
    wasm = b"".join(fil.read_bytes() for fil in sorted((motor / "pyodide").glob("*.wasm")))
    i_motoren = [(d, d.kilde) for d in delene if isinstance(d.kilde, Innlemmet)]
    i_motoren = [(d, kilde) for d, kilde in i_motoren if kilde.i == "pyodide"]
    kjente = {modul for _, kilde in i_motoren for modul in kilde.moduler} | _PYTHONS_EGNE
    feil = [
        *_borte(wasm, i_motoren, spurt),
        *(
            f"Python i nettleseren har fått modulen «{modul}». Se om den bygger på et bibliotek, "
            "og skriv den i moduler i motordeler.py, eller i _PYTHONS_EGNE i motoren.py"
            for modul in spurt["moduler"]
            if modul not in kjente
        ),
        *_ukjente(wasm, i_motoren),
    ]
    if feil:
        raise Stopp(f"{'. '.join(feil)}. Filene ligger i scripts/opphav/.")


def _borte(
    wasm: bytes, i_motoren: Sequence[tuple[Del, Innlemmet]], spurt: Mapping[str, Any]
) -> Iterator[str]:
    for d, kilde in i_motoren:
        versjon = kilde.versjon
        merke = kilde.merke or (renset(spurt[versjon.navn]) if isinstance(versjon, Spurt) else "")
        if merke and merke.encode() not in wasm:
            yield f"{d.navn} står i listen, men «{merke}» finnes ikke i motoren. Ta delen bort"


def _ukjente(wasm: bytes, i_motoren: Sequence[tuple[Del, Innlemmet]]) -> Iterator[str]:
    idene = {d.id for d, _ in i_motoren}
    for mappe in sorted({treff.decode() for treff in _SYSTEM.findall(wasm)}):
        if _SYSTEMETS.get(mappe) not in idene:
            yield f"Motoren har «{mappe}» fra Emscripten, som ikke står i listen"
    navnene = [navn.encode() for _, kilde in i_motoren for navn in kilde.rettighet]
    for linje in sorted(set(_RETTIGHET.findall(wasm))):
        if not any(navn in linje for navn in navnene):
            yield f"Motoren har «{linje.decode(errors='replace').strip()}» fra noen listen mangler"
