"""Every text of the project in one målform, with the file and the line it stands on.

What is no language is left out: code, addresses, places for values, and the words of a search,
which are there as people misspell them. The title and the headings of IMDi's page are quoted in
nynorsk as they are, in bokmål: in nynorsk they are left out where they are quoted.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

ROT = Path(__file__).parent.parent
NB, NN = "nb", "nn"
_KATALOG = "calculators/ord/nn.po"
_NOEKKEL_I_KATALOGEN = {NB: "msgid", NN: "msgstr"}
_MENYEN = {NB: "mkdocs.yml", NN: "mkdocs.nn.yml"}


@dataclass(frozen=True)
class Tekst:
    """A text as it is read, and where: the file's path from the project, and the line."""

    fil: str
    linje: int
    tekst: str

    def __str__(self) -> str:
        return f"{self.fil}:{self.linje}"

    @property
    def ordene(self) -> list[str]:
        """Its words, each by itself; both parts of one with a hyphen."""
        return _ORD.findall(_KODE.sub(" ", self.tekst))


# Of a word with a hyphen each part is a word; one letter is a name of a column.
_ORD = re.compile(r"[^\W\d_]{2,}")
# What is typed to a machine, the name of a file, and an ending after the name of a thing («id-en»).
_KODE = re.compile(
    r"python -m [\w. ]+|--[a-z]\S*|\b\w+=\S+|[\w-]*\.[a-z]{2,5}\b|https?:\S+|(?<=\w)-en\b"
)


def tekstene(maal: str, rot: Path = ROT) -> list[Tekst]:
    """All that is to be read in ``nb`` or ``nn``: catalogue, pages, data, menu and templates."""
    kildene = (_katalogen, _sidene, _data, _menyen, _malene, _opphavet)
    return [tekst for kilde in kildene for tekst in kilde(maal, rot)]


# A place for a value, with the letters that are put to it: «{navn}s», «{en}måneder».
_UTFYLLING = re.compile(r"\w*(?:\{[a-z_0-9]*\}\w*)+")


def _katalogen(maal: str, rot: Path) -> Iterator[Tekst]:
    fil = rot / _KATALOG
    linjer, noekkel = fil.read_text(encoding="utf-8").splitlines(), _NOEKKEL_I_KATALOGEN[maal]
    with fil.open("rb") as aapen:
        for m in (m for m in read_po(aapen, locale=NN) if m.id):
            former = m.id if maal == NB else m.string or ""
            linje = (m.lineno or 1) - 1
            for tekst in [former] if isinstance(former, str) else former:
                linje = _linjen(linjer, noekkel, linje)
                yield Tekst(_KATALOG, linje, _UTFYLLING.sub(" ", tekst))


_OPPSTART = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_IKKE_SPRAAK = re.compile(
    r"^(?P<g>`{3,}).*?^(?P=g)$|<!--.*?-->|`[^`\n]+`|(?<=\])\([^)\n]*\)|<[^>\n]+>|\{:?\s*[#.][^}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
_MERKE = re.compile(r"\{\{\s*(?:(kilde|utledet|avklares|brev)\s*:)?([^}]*)\}\}")


def _sidene(maal: str, rot: Path) -> Iterator[Tekst]:
    docs, nynorsk = rot / "docs", rot / "docs" / NN
    for fil in sorted((nynorsk if maal == NN else docs).rglob("*.md")):
        if maal == NN or not fil.is_relative_to(nynorsk):
            tekst = _av_siden(fil.read_text(encoding="utf-8"), maal, rot)
            for nummer, linje in enumerate(tekst.splitlines(), start=1):
                yield Tekst(str(fil.relative_to(rot)), nummer, linje)


def _av_siden(tekst: str, maal: str, rot: Path) -> str:
    """The page's text line for line, with nothing where something else stood."""
    sitert = _sitert(rot) if maal == NN else frozenset()

    def merket(treff: re.Match[str]) -> str:
        merke, innhold = treff[1], treff[2].strip()
        return f" {innhold}. " if merke and innhold not in sitert else ""

    tekst = _OPPSTART.sub(lambda treff: _beskrevet(treff[0]), tekst)
    tekst = _IKKE_SPRAAK.sub(_linjeskift, tekst)
    return _uten_sitater(_MERKE.sub(merket, tekst), sitert)


def _beskrevet(oppstart: str) -> str:
    linjer = oppstart.splitlines(keepends=True)
    return "".join(
        vist[1] if (vist := re.match(r"(?:title: |description: |#)(.*\n)", x)) else "\n"
        for x in linjer
    )


def _linjeskift(treff: re.Match[str]) -> str:
    return "\n" * treff[0].count("\n")


def _uten_sitater(tekst: str, sitert: Iterable[str]) -> str:
    for sitat in sitert:
        tekst = tekst.replace(f"«{sitat}»", "")
    return tekst


@cache
def _sitert(rot: Path) -> frozenset[str]:
    """What IMDi's page calls itself and its parts: in the rules of every year, and in the maps."""
    filer = (*(rot / "calculators/regelverk").glob("*.toml"), *(rot / "docs").glob("20*/*.toml"))
    noekler = {"kilde", "overskrift", "tittel"}
    return frozenset(
        verdi
        for fil in filer
        for noekkel, verdi in _verdier(tomllib.loads(fil.read_text(encoding="utf-8")))
        if noekkel in noekler
    )


# The keys with a text to be read, of each data file; its comments are for the editors, in bokmål.
_DATA = {
    "calculators/regelverk/20*.toml": {NB: {"nb", "kilde", "tittel"}, NN: {"nn"}},
    "docs/20*/kildekart.toml": {
        NB: {"tekst", "navn", "overskrift"},
        NN: {"tekst_nn", "navn_nn"},
    },
    "docs/om/ordliste.toml": {
        NB: {"ord", "former", "betyr", "er_ikke"},
        NN: {"ord_nn", "former_nn", "betyr_nn", "er_ikke_nn"},
    },
}


def _data(maal: str, rot: Path) -> Iterator[Tekst]:
    for moenster, noekler in _DATA.items():
        for fil in sorted(rot.glob(moenster)):
            innhold = fil.read_text(encoding="utf-8")
            navn, linjer = str(fil.relative_to(rot)), innhold.splitlines()
            if maal == NB:
                yield from _kommentarer(navn, linjer)
            sitert = _sitert(rot) if maal == NN else frozenset()
            sist: dict[str, int] = {}
            for noekkel, verdi in _verdier(tomllib.loads(innhold)):
                if noekkel in noekler[maal]:
                    sist[verdi] = _linjen(linjer, verdi, sist.get(verdi, 0))
                    tekst = _MERKE.sub("", _uten_sitater(verdi, sitert))
                    yield Tekst(navn, sist[verdi], tekst)


# A key or a value that a comment names: «krav», "nei", «ikke_funnet = 2026-11-25», { … }.
_NOEKKEL = re.compile(r"«[a-z_]+»|\"\w+\"|«\w+ = [^»]*»|\{ .* \}")


def _kommentarer(navn: str, linjer: list[str]) -> Iterator[Tekst]:
    for nummer, linje in enumerate(linjer, start=1):
        if linje.startswith("# "):
            yield Tekst(navn, nummer, _NOEKKEL.sub("", linje))


def _linjen(linjer: list[str], verdi: str, etter: int) -> int:
    foerste = verdi.strip().splitlines()[0]
    funnet = (n for n, linje in enumerate(linjer, start=1) if n > etter and foerste in linje)
    return next(funnet, etter)


def _verdier(tabell: Any, noekkel: str = "") -> Iterator[tuple[str, str]]:
    """Each string of a table, with the key it stands under."""
    if isinstance(tabell, str):
        yield noekkel, tabell
    elif isinstance(tabell, dict):
        for under, verdi in tabell.items():
            yield from _verdier(verdi, under)
    elif isinstance(tabell, list):
        for verdi in tabell:
            yield from _verdier(verdi, noekkel)


# What MkDocs shows of its settings, and after them the titles of the menu.
_VIST = re.compile(
    r"^\s*(?:site_name|site_description|copyright|name|permalink_title): (?!material$)(.*)"
)
_SIDE_I_MENYEN = re.compile(r"[\w/]+\.md$")


def _menyen(maal: str, rot: Path) -> Iterator[Tekst]:
    fil = rot / _MENYEN[maal]
    if fil.exists():
        innstillinger, _, meny = fil.read_text(encoding="utf-8").partition("\nnav:")
        linjer = innstillinger.split("\n")
        for nummer, (forrige, linje) in enumerate(pairwise(["", *linjer]), start=1):
            if (vist := _VIST.match(linje)) or forrige.endswith(">-"):
                yield Tekst(fil.name, nummer, vist[1] if vist else linje)
        for nummer, linje in enumerate(meny.splitlines(), start=len(linjer) + 1):
            yield Tekst(fil.name, nummer, _SIDE_I_MENYEN.sub("", linje))


# In a template: both målformer of a word beside each other, and a part that is in nynorsk.
_BEGGE = re.compile(r"""\bord\(\s*(["'])(?P<nb>.*?)\1,\s*(["'])(?P<nn>.*?)\3\s*\)""")
_DEL_PAA_NYNORSK = re.compile(r"<(?P<tag>\w+) lang=\"nn\">.*?</(?P=tag)>", re.DOTALL)
_IKKE_TEKST = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>", re.DOTALL)
_TAGG = re.compile(r"<[^>]*?(?:aria-label=\"(?P<vist>[^\"]*)\"[^>]*)?>")


def _malene(maal: str, rot: Path) -> Iterator[Tekst]:
    for fil in sorted((rot / "overrides").rglob("*.html")):
        navn, mal = str(fil.relative_to(rot)), fil.read_text(encoding="utf-8")
        for treff in _BEGGE.finditer(mal):
            yield Tekst(navn, mal.count("\n", 0, treff.start()) + 1, treff[maal])
        tekst = _IKKE_TEKST.sub(_linjeskift, mal)
        for treff in _DEL_PAA_NYNORSK.finditer(tekst) if maal == NN else ():
            yield from _linjene(navn, treff[0], tekst.count("\n", 0, treff.start()) + 1)
        if maal == NB:
            yield from _linjene(navn, _DEL_PAA_NYNORSK.sub(_linjeskift, tekst), 1)


# Words for a reader: both of a pair begin as a sentence does, and may be broken over lines.
_STRENG = r'"[A-ZÆØÅ][a-zæøå][^"]*"(?:\s*"[^"]*")*'
_PAR = re.compile(rf"\(\s*(?P<nb>{_STRENG}),\s*(?P<nn>{_STRENG}),?\s*\)")


def _linjene(navn: str, html: str, foerste: int) -> Iterator[Tekst]:
    tekst = _TAGG.sub(lambda tagg: f" {tagg['vist'] or ''} ", html)
    for nummer, linje in enumerate(unescape(tekst).splitlines(), start=foerste):
        yield Tekst(navn, nummer, linje)


def _opphavet(maal: str, rot: Path) -> Iterator[Tekst]:
    """What is said of the parts that others have made, in both målformer beside each other."""
    for fil in sorted((rot / "scripts" / "opphav").glob("*deler.py")):
        kode = fil.read_text(encoding="utf-8")
        for treff in _PAR.finditer(kode):
            linje = kode.count("\n", 0, treff.start(maal)) + 1
            yield Tekst(str(fil.relative_to(rot)), linje, ast.literal_eval(f"({treff[maal]})"))


@cache
def skriv_heller() -> dict[str, str]:
    """Each word that is not to stand in nynorsk, in small letters, and what to write instead."""
    fil = ROT / "tests" / "spraak" / "ord" / "ikke_nynorsk.toml"
    tabell = tomllib.loads(fil.read_text(encoding="utf-8"))
    return {**tabell["bokmaal"], **tabell["annen_form"]}
