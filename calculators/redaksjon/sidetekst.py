"""The text of a page as the checks read it: its lines, less the code that only shows how to write.

Lines are kept, so that whatever is found has the number it has in the file.
"""

import re
from collections.abc import Iterator
from pathlib import Path

# What the front page says of a year; a text in the year's folder, and no page.
FORSIDE = "forside.md"
# The folder in the pages' own that has the same pages in nynorsk.
NYNORSK = "nn"
_KODE = re.compile(r"^ *(```+).*?^ *\1\s*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_OVERSKRIFT = re.compile(r"#{1,6} .*\{[^}]*#([\w-]+)[^}]*\}\s*")


def les(fil: Path) -> str:
    """The text of a file; letters that are not UTF-8, which ``utf8_feil`` tells of, are lost."""
    return fil.read_text(encoding="utf-8-sig", errors="replace")


def utf8_feil(fil: Path) -> int | None:
    """The line where a file stops being UTF-8; None when all of it is."""
    innhold = fil.read_bytes()
    try:
        innhold.decode("utf-8")
    except UnicodeDecodeError as feil:
        return innhold[: feil.start].count(b"\n") + 1
    return None


def sidene(docs: Path) -> list[Path]:
    """The pages of one målform, in order: nynorsk's folder lies in bokmål's."""
    filer = sorted(docs.rglob("*.md"))
    return [fil for fil in filer if fil.relative_to(docs).parts[0] != NYNORSK]


def mappenavn(docs: Path) -> str:
    """``docs`` or ``docs/nn``, as an editor finds the folder of a målform."""
    return f"docs/{NYNORSK}" if docs.name == NYNORSK else "docs"


def datamappen(mappe: Path) -> Path:
    """The folder with the data of a page in ``mappe``: both målformer have theirs in bokmål's."""
    return mappe.parent.parent / mappe.name if mappe.parent.name == NYNORSK else mappe


def sted(docs: Path, side: Path, linje: int) -> str:
    """``docs/2021/sats.md:12``, as an editor finds it."""
    return f"{mappenavn(docs)}/{side.relative_to(docs).as_posix()}:{linje}"


def brodtekst(tekst: str) -> Iterator[tuple[int, str, str]]:
    """Each line with its number and the anchor of the heading above it, an empty text without one.

    What stands on top of the page between --- is left out, and code is left empty.
    """
    uten_kode = _KODE.sub(lambda m: "\n" * m[0].count("\n"), tekst)
    anker, inne = "", uten_kode.startswith("---")
    for nummer, linje in enumerate(uten_kode.split("\n"), 1):
        if inne:
            inne = nummer == 1 or linje.rstrip() != "---"
            continue
        if linje.startswith("#"):
            treff = _OVERSKRIFT.fullmatch(linje)
            anker = treff[1] if treff else ""
        yield nummer, linje, anker
