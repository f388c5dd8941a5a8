"""Whose each file of a finished site is: ``python -m opphav.filene SITE``.

Stops at a file that is neither made here nor from a part in the list, so that nothing is passed on
that nobody has read the licence of.
"""

import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from motor.library import LEAN
from motor.trim import PYODIDE
from nettsted.tjenerfiler import TJENERFILER
from opphav import ENDRINGER, NOTICE, SBOM
from opphav.innmaten import i_samlingene, material, ukjente_ikoner
from oppsett.steg import ROT, Stopp

_KODET = (".br", ".gz")


def kontroller(nettsted: Path) -> None:
    """Stop with every file, icon and package that the list does not have, and what to do."""
    feil = [*ukjente(nettsted), *i_samlingene(), *ukjente_ikoner(nettsted)]
    if feil:
        raise Stopp(
            "Noe på nettstedet er laget av noen listen i scripts/opphav/ ikke har: "
            f"{'; '.join(feil)}. Er det fra en pakke, skriver du den i sidedeler.py eller "
            "motordeler.py. Er det vårt, skriver du det i _REGLER i filene.py."
        )


def ukjente(nettsted: Path) -> Iterator[str]:
    """Each file that no rule knows, by its address."""
    for fil in sorted(nettsted.rglob("*")):
        sti = fil.relative_to(nettsted).as_posix()
        # The compressed copy of a file is whose the file is.
        komprimert = fil.suffix in _KODET and fil.with_suffix("").is_file()
        if fil.is_file() and not komprimert and not _kjent(sti, fil):
            yield sti


def _kjent(sti: str, fil: Path) -> bool:
    for moenster, er_kjent in _REGLER:
        if treff := re.fullmatch(moenster, sti):
            return er_kjent(fil, treff)
    return False


def _ja(_fil: Path, _treff: re.Match[str]) -> bool:
    return True


def _skript(*mapper: str) -> Callable[[Path, re.Match[str]], bool]:
    """Whether the script is made from one of ours of the same name."""
    return lambda fil, _: any((ROT / mappe / fil.name).is_file() for mappe in mapper)


def _lik(fil: Path, treff: re.Match[str]) -> bool:
    """A file that is copied: the very one in our theme, in our pages, or in Material."""
    kilder = (
        ROT / "overrides" / "assets" / treff[1],
        ROT / "docs" / "assets" / treff[1],
        material() / "assets" / treff[1],
    )
    return any(k.is_file() and k.read_bytes() == fil.read_bytes() for k in kilder)


def _biblioteket(fil: Path, _treff: re.Match[str]) -> bool:
    """A zip of modules, each of the calculators, of Python's library, or of ours in its place."""
    return all(
        navn.startswith("calculators/") or re.sub("c$", "", navn) in _pythons()
        for navn in zipfile.ZipFile(fil).namelist()
    )


@cache
def _pythons() -> frozenset[str]:
    with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as hel:
        egne = (fil.relative_to(LEAN).as_posix() for fil in LEAN.rglob("*.py"))
        return frozenset((*hel.namelist(), *egne))


def _pakken(fil: Path, treff: re.Match[str]) -> bool:
    """The zip of a package holds that package and its licence only."""
    navnene = zipfile.ZipFile(fil).namelist()
    return all(re.match(rf"{treff[1]}(?:/|-[\d.]+\.dist-info/licenses/)", n) for n in navnene)


# The first that fits the whole address decides. What is named by what is in it has that too.
_REGLER: tuple[tuple[str, Callable[[Path, re.Match[str]], bool]], ...] = (
    (r"assets/pyodide-\w+/pyodide\.(?:mjs|asm\.mjs|asm\.wasm|rest\.wasm)", _ja),
    (r"assets/kalkulator-\w+/(?:python|library)\.zip", _biblioteket),
    (r"assets/kalkulator-\w+/(xlsxwriter)\.zip", _pakken),
    (r"assets/kalkulator-\w+/(memory|functions)\.bin", _ja),
    # Of our own scripts and idiomorph: nettsted/bundle.mjs stops at any other.
    (r"assets/(?:kalkulator|side)-\w+/delt-\w+\.js", _ja),
    (r"assets/kalkulator-\w+/[\w-]+\.js", _skript("calculators/browser", "scripts/motor/enkel")),
    (r"assets/side-\w+/[\w-]+\.js", _skript("overrides/assets/side")),
    # Material's and Designsystemet's, with ours (nettsted/stylesheet.py).
    (r"assets/side-\w+\.css", _ja),
    (r"assets/nn-\w+\.json", _ja),
    # Drawn of our own mark (nettsted/icons.py).
    (r"assets/(?:favicon\.svg|apple-touch-icon\.png|deling\.png)|favicon\.ico", _ja),
    (r"assets/(.+)", _lik),
    # The pages: Material's templates, with our text.
    (r"(?:.+/)?[\w.-]+\.html", _ja),
    # What is made here from the rules and the pages.
    (r"data/[\w.]+\.json|(?:nn/)?search/search_index\.json|sitemap\.xml(?:\.gz)?", _ja),
    (r"(?:nn/)?endringer\.xml|robots\.txt|\.well-known/security\.txt", _ja),
    (r"(?:nn/)?kalkulatorer/\w+/[\w-]+\.(?:csv|ics|xlsx)|frakoblet(?:-av)?\.js", _ja),
    ("|".join(map(re.escape, (*TJENERFILER, ENDRINGER, NOTICE, SBOM))), _ja),
)


if __name__ == "__main__":
    kontroller(Path(sys.argv[1]))
