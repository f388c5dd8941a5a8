"""Runs inside Pyodide: writes the zips that the browser loads into /ut.

``python.zip`` has the library that is used, and the calculators. ``xlsxwriter.zip`` has the
package that makes Excel workbooks, and ``library.zip`` what more of the library it takes to make
and to read them; the two are fetched when somebody asks for Excel.

The modules are found by asking every calculator a question and looking at what was
imported; a margin covers what a rarer path may import. Compiled files carry an unchecked
hash, so they are never compared with a source, and lie stored, so the web server's
compression does the work.
"""

import codecs
import datetime
import importlib._bootstrap_external as oppstart
import json
import py_compile
import sys
import zipfile
from _ast import AST, AsyncFunctionDef, FunctionDef, PyCF_ONLY_AST, arg
from collections.abc import Iterable, Iterator
from importlib.util import source_hash
from pathlib import Path
from types import CodeType
from typing import Any

# What the engine is: "enkel", by documented means alone, or "rask". Set by compile.mjs.
SLAG: str = globals()["SLAG"]
KILDER, PAKKER, UT = Path("/kilder"), Path("/pakker"), Path("/ut")
# Which package is in which zip; what each is asked to do is in _spor_excel.
EKSTRA = {"xlsxwriter": ("xlsxwriter",)}
UTENFOR = {"calculators", "__main__", *(pakke for pakker in EKSTRA.values() for pakke in pakker)}
MARGIN = (
    "csv", "datetime", "decimal",
    "encodings.latin_1", "encodings.ascii",
    "traceback", "unicodedata", "_strptime",
)  # fmt: skip
# Names in a zip that are not marked as UTF-8 are in the code page of the first PCs.
MARGIN_EXCEL = ("encodings.cp437",)
# What shutil and zipfile ask for and do without when it is not there.
UNNVAERLIG = {"bz2", "lzma", "compression"}
DATO = (2021, 1, 1, 0, 0, 0)


def _spor() -> set[str]:
    """The names of every module that booting and answering imports."""
    sys.path.insert(0, str(KILDER))
    from calculators.answer import answer, nedlasting
    from calculators.browser import inngang
    from calculators.kalkulatorer import KALKULATORER, kalkulator_for
    from calculators.regelverk import aarene, regler
    from calculators.skjema.registerfil.tegnsett import TEGNSETT

    for aar in aarene():
        for navn in KALKULATORER:
            skjema = kalkulator_for(navn).skjema(regler(aar))
            sporsmaal = {"kalkulator": navn, "maal": "nb", "svar": skjema.standardsvar}
            inngang.skjema(json.dumps({"kalkulator": navn, "tilskuddsaar": aar}))
            answer(sporsmaal)
            nedlasting(sporsmaal)
    for navn in MARGIN:
        __import__(navn)
    for navn in TEGNSETT:
        codecs.lookup(navn)
    return set(sys.modules)


def _spor_excel() -> set[str]:
    """The names of every module that making a workbook and reading it back imports."""
    sys.path.append(str(PAKKER))
    from calculators.rendering.tabell import Tabell
    from calculators.rendering.xlsx import xlsx
    from calculators.skjema.registerfil.aapne import aapne
    from calculators.skjema.registerfil.kolonner import Kjente, Kolonne

    dag = datetime.date(2021, 8, 1)
    bok = xlsx(Tabell("spor", ["Dato", "Tall"], [[dag, 1], ["æøå", 2]], ["kilde"]))
    kjente = Kjente([Kolonne("dato", "Dato"), Kolonne("tall", "Tall")])
    if len(list(aapne(bok, kjente).rader)) != 2:
        raise SystemExit("En Excel-fil lot seg ikke lage og lese i Pyodide.")
    for navn in MARGIN_EXCEL:
        __import__(navn)
    return set(sys.modules)


def _kompilert(kilde: bytes, sti: str, optimize: int = 2) -> bytes:
    """The bytes of a .pyc, tied to no file and no date."""
    if SLAG == "enkel":
        return _som_python(kilde, sti, optimize)
    # Without what only a developer reads.
    tre = _uten_typer(compile(kilde, sti, "exec", PyCF_ONLY_AST, dont_inherit=True))
    kode = _uten_linjenumre(compile(tre, sti, "exec", dont_inherit=True, optimize=optimize))
    # Python's own, and not in its stubs.
    return bytes(oppstart._code_to_hash_pyc(kode, source_hash(kilde), False))  # type: ignore[attr-defined]


def _som_python(kilde: bytes, sti: str, optimize: int) -> bytes:
    """What Python's own way of compiling makes of it."""
    fil = Path("/tmp/kilde.py")  # noqa: S108 - the disk is in memory, and nobody else is there
    fil.write_bytes(kilde)
    laget = py_compile.compile(
        str(fil),
        dfile=sti,
        doraise=True,
        optimize=optimize,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return Path(str(laget)).read_bytes()


def _uten_typer(tre: Any) -> Any:
    """The types of parameters and results are code of their own, and nothing reads them."""
    if isinstance(tre, FunctionDef | AsyncFunctionDef):
        tre.returns = None
    elif isinstance(tre, arg):
        tre.annotation = None
    for felt in tre._fields:
        verdi = getattr(tre, felt, None)
        for node in verdi if isinstance(verdi, list) else [verdi]:
            if isinstance(node, AST):
                _uten_typer(node)
    return tre


def _uten_linjenumre(kode: CodeType) -> CodeType:
    """Line numbers are a third of what would be fetched, and no visitor sees a traceback."""
    indre = (_uten_linjenumre(k) if isinstance(k, CodeType) else k for k in kode.co_consts)
    return kode.replace(co_linetable=b"", co_consts=tuple(indre))


def _biblioteket(moduler: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each library module in use: its path in the zip and its compiled bytes."""
    for navn in moduler:
        spec: Any = getattr(sys.modules[navn], "__spec__", None)
        laster: Any = getattr(spec, "loader", None)
        if not hasattr(laster, "get_source") or laster.get_source is None:
            continue
        if navn.partition(".")[0] in UTENFOR | UNNVAERLIG:
            continue
        kilde = laster.get_source(navn) if hasattr(laster, "archive") else None
        if kilde is None:
            continue
        sti = navn.replace(".", "/") + ("/__init__" if spec.submodule_search_locations else "")
        yield f"{sti}.pyc", _kompilert(kilde.encode(), f"{sti}.py")


def _vaare() -> Iterator[tuple[str, bytes]]:
    for fil in KILDER.rglob("*"):
        sti = fil.relative_to(KILDER).as_posix()
        if fil.suffix == ".py":
            yield f"{sti}c", _kompilert(fil.read_bytes(), sti)
        elif fil.is_file() and "__pycache__" not in sti:
            yield sti, fil.read_bytes()


def _pakken(navn: str) -> Iterator[tuple[str, bytes]]:
    """A whole package, compiled as it is, asserts and all, with the licence it came with."""
    for fil in (PAKKER / navn).rglob("*.py"):
        sti = fil.relative_to(PAKKER).as_posix()
        yield f"{sti}c", _kompilert(fil.read_bytes(), sti, optimize=0)
    for fil in PAKKER.glob(f"{navn}-*/**/LICEN*"):
        yield fil.relative_to(PAKKER).as_posix(), fil.read_bytes()


def _skriv(navn: str, filer: Iterable[tuple[str, bytes]]) -> None:
    innhold = dict(filer)
    with zipfile.ZipFile(UT / f"{navn}.zip", "w", zipfile.ZIP_STORED) as zip_:
        for sti in sorted(innhold):
            zip_.writestr(zipfile.ZipInfo(sti, DATO), innhold[sti])


grunnlag = _spor()
_skriv("python", [*_biblioteket(grunnlag), *_vaare()])
_skriv("library", _biblioteket(_spor_excel() - grunnlag))
for navn, pakker in EKSTRA.items():
    _skriv(navn, [fil for pakke in pakker for fil in _pakken(pakke)])
