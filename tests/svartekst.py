"""What is read in an answer, and what of it is nobody's words but the asker's or the source's."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from calculators.regelverk import aarene, regler
from calculators.regelverk.typer import Tekst

# A word is letters; one letter is a name of something.
_ORD = re.compile(r"[^\W\d_]{2,}")
_VIST = ("aria-label", "title", "placeholder", "alt")


class _Synlig(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tekst: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tekst += [verdi for navn, verdi in attrs if navn in _VIST and verdi]

    def handle_data(self, data: str) -> None:
        self.tekst.append(data)


def synlig(html: str) -> list[str]:
    """The texts of a piece of HTML, those that are read aloud too."""
    leser = _Synlig()
    leser.feed(html)
    return leser.tekst


def sitert(verdi: Any) -> Iterator[str]:
    """Every string of the rules of a year: what they quote is in no målform but its own."""
    if isinstance(verdi, str):
        yield verdi
    elif dataclasses.is_dataclass(verdi) and not isinstance(verdi, Tekst):
        for felt in dataclasses.fields(verdi):
            yield from sitert(getattr(verdi, felt.name))
    elif isinstance(verdi, tuple):
        for del_ in verdi:
            yield from sitert(del_)


def kjente(svar: Mapping[str, Any]) -> set[str]:
    """What the kommune typed, or has in its file, and what the rules it asks of quote."""
    aar = next((a for a in aarene() if str(a) == svar.get("tilskuddsaar")), aarene()[-1])
    return {t for t in (*sitert(regler(aar)), *_skrevet(svar)) if len(t) > 1}


def _skrevet(svar: Mapping[str, Any]) -> Iterator[str]:
    for verdi in svar.values():
        for tekst in [verdi] if isinstance(verdi, str) else verdi:
            yield from (tekst, *_ORD.findall(tekst))


def ordene(tekster: list[str], utenom: set[str]) -> set[str]:
    """The words of the texts, less those that are known to be somebody else's."""
    tekst = "\n".join(tekster)
    for kjent in sorted(utenom, key=len, reverse=True):
        tekst = re.sub(rf"(?<!\w){re.escape(kjent)}(?!\w)", " ", tekst)
    return set(_ORD.findall(tekst))
