"""What Python seldom calls is in a file of its own, and is itself again when somebody calls it."""

import json
from typing import Any

import pytest

from inode import FRA_BIBLIOTEKET, FRA_MINNET, i_node
from motor import engine

# Of each function that a module or one of its classes has by name: what it is made of.
_KODENE = """
import json, sys
from types import CodeType, FunctionType, ModuleType
def deler(kode):
    felt = (getattr(kode, n) for n in dir(kode) if n.startswith("co_") and n not in UTEN)
    return [*map(str, felt), *map(konstant, kode.co_consts)]
def konstant(verdi):
    return deler(verdi) if isinstance(verdi, CodeType) else fast(verdi)
def fast(verdi):
    return sorted(map(fast, verdi)) if isinstance(verdi, frozenset) else repr(verdi)
# Where it is read again each time, and what is told of by itself.
UTEN = {"co_consts", "co_positions", "co_lines", "co_branches", "co_linetable", "_co_code_adaptive"}
def funksjonene(rom, navn):
    for verdi in [*rom.values()]:
        verdi = getattr(verdi, "__func__", verdi)
        if isinstance(verdi, FunctionType) and verdi.__module__ == navn and I_ZIP(verdi):
            yield f"{navn}:{verdi.__qualname__}", [verdi.__name__, *deler(verdi.__code__)]
        elif isinstance(verdi, type) and verdi.__module__ == navn and verdi not in sett:
            sett.add(verdi)
            yield from funksjonene(verdi.__dict__, navn)
# Python's own of the wasm are read there, as they came.
I_ZIP = lambda funksjon: not funksjon.__code__.co_filename.startswith("<")
sett = set()
funnet = {}
for navn, modul in [*sys.modules.items()]:
    if isinstance(modul, ModuleType) and navn != "__main__":
        funnet.update(funksjonene(vars(modul), navn))
svaret = json.dumps(funnet)
"""
_IMPORTER = "import calculators.answer, calculators.browser.inngang, calculators.browser.sak\n"

# What is read is not given back, but has a name: the Python that is kept reads only that far.
_SVARET = "(python.runPython(kode), python.globals.get('svaret'))"


def _spurt(uttrykk: str, start: str, kode: str = "") -> Any:
    spoer = "python.runPython(kode)"
    assert spoer in start
    return i_node(engine.motor(), kode, start.replace(spoer, uttrykk))


@pytest.fixture(scope="module")
def fra_minnet() -> dict[str, Any]:
    funnet: dict[str, Any] = _spurt(_SVARET, FRA_MINNET, _KODENE)
    return funnet


def test_the_file_is_fetched_once_and_only_when_somebody_calls(fra_minnet: dict[str, Any]) -> None:
    assert fra_minnet["foer"] == []
    assert fra_minnet["etter"].count("functions.bin") == 1


def test_every_function_is_what_it_is_in_the_library(fra_minnet: dict[str, Any]) -> None:
    her = json.loads(fra_minnet["svar"])
    der = json.loads(_spurt(_SVARET, FRA_BIBLIOTEKET, _IMPORTER + _KODENE)["svar"])
    begge = [navn for navn in her if navn in der and not navn.startswith(("_pyodide", "pyodide"))]
    ulike = [navn for navn in begge if her[navn] != der[navn]]
    assert ulike == []
    assert len(begge) > 1_500
    assert any(navn.startswith("calculators.") for navn in begge)


# Asked as the worker asks: a Python that must read what it is to do has fetched the file by then.
_UTTRYKK = {
    "a function": "python.pyimport('posixpath').relpath('/a/b', '/a')",
    "with names and defaults": (
        "[...python.pyimport('difflib').unified_diff"
        ".callKwargs(...[['a', 'b'], ['a', 'c']].map((x) => python.toPy(x)), { n: 0 })]"
    ),
    "a generator": "[...python.pyimport('os').walk('/hjem')].map(String)",
    "with names from around it": "python.pyimport('calculators.regelverk').regler(2021).toString()",
}


@pytest.mark.parametrize("hva", _UTTRYKK)
def test_who_calls_is_answered_as_from_the_library(hva: str) -> None:
    fra_minnet = _spurt(_UTTRYKK[hva], FRA_MINNET)
    assert fra_minnet["foer"] == []
    assert fra_minnet["etter"].count("functions.bin") == 1
    assert fra_minnet["svar"] == _spurt(_UTTRYKK[hva], FRA_BIBLIOTEKET)["svar"]
    assert fra_minnet["svar"]


@pytest.mark.parametrize(
    "feil",
    ["this.status = 404", "new Uint8Array(this.response)[600_000] ^= 1", "throw new Error('nede')"],
)
def test_without_the_file_no_code_that_catches_faults_goes_on(feil: str) -> None:
    kall = f"""(() => {{
      try {{
        return {_UTTRYKK["a function"]};
      }} catch (feil) {{
        return feil.type;
      }}
    }})()"""
    sendt = ".buffer;\n  }"
    assert sendt in FRA_MINNET
    funnet = _spurt(
        kall,
        FRA_MINNET.replace(
            sendt, f".buffer;\n    if (hentet.at(-1).pathname.endsWith('.bin')) {{ {feil}; }}\n  }}"
        ),
    )
    assert funnet["svar"] == "IkkeHentet"
