"""What a built page says, heading by heading, and how it differs from another year's."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_AVSNITT = frozenset({"p", "li", "td", "th", "dt", "dd", "summary", "legend", "label"})
_OVERSKRIFT = frozenset({"h1", "h2", "h3"})
_UTENOM = frozenset({"script", "style", "aside", "nav", "svg"})
_AAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass
class Avsnitt:
    """What stands under one heading."""

    anker: str
    overskrift: str
    tekster: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Par:
    """A heading of the new page and of the old; one of them is None where it is new or gone."""

    ny: Avsnitt | None
    gammel: Avsnitt | None
    nye: tuple[str, ...]
    """The texts of the new page that the old does not have, but for the year."""
    borte: tuple[str, ...]
    """The texts of the old page that the new does not have, but for the year."""


def les_siden(fil: Path) -> list[Avsnitt]:
    """The headings of a built page with their texts; nothing when there is no such page."""
    if not fil.is_file():
        return []
    leser = _Leser()
    leser.feed(fil.read_text(encoding="utf-8"))
    leser.ferdig()
    return leser.avsnitt


def par_for_par(ny: tuple[int, list[Avsnitt]], gammel: tuple[int, list[Avsnitt]]) -> list[Par]:
    """The two pages heading by heading, each given with its year; the old page's own come last."""
    (aar, nye), (foer, gamle) = ny, gammel
    # A heading without an anchor of its own has one made of its words, and the year may be in it.
    etter_anker = {relativ(a.anker, foer): a for a in gamle}
    parene = [_par(a, etter_anker.get(relativ(a.anker, aar)), aar, foer) for a in nye]
    ankre = {relativ(a.anker, aar) for a in nye}
    borte = [a for anker, a in etter_anker.items() if anker not in ankre]
    return parene + [_par(None, a, aar, foer) for a in borte]


def _par(ny: Avsnitt | None, gammel: Avsnitt | None, aar: int, foer: int) -> Par:
    a = [] if gammel is None else [gammel.overskrift, *gammel.tekster]
    b = [] if ny is None else [ny.overskrift, *ny.tekster]
    sagt, sies = {relativ(t, foer) for t in a}, {relativ(t, aar) for t in b}
    return Par(
        ny,
        gammel,
        tuple(t for t in b if relativ(t, aar) not in sagt),
        tuple(t for t in a if relativ(t, foer) not in sies),
    )


def relativ(tekst: str, aar: int) -> str:
    """The text with each year near ``aar`` as its distance from it: moved along it is no change.

    A year far from it is a part of a name, as in RS 2011-025.
    """

    def avstand(treff: re.Match[str]) -> str:
        fra = int(treff[1]) - aar
        return f"{fra:+}" if abs(fra) <= 1 else treff[1]

    return _AAR.sub(avstand, tekst)


class _Leser(HTMLParser):
    """Goes through the article of a page; what stands outside it is the same on every page."""

    def __init__(self) -> None:
        super().__init__()
        self.avsnitt: list[Avsnitt] = []
        self._inne = False
        self._utenom = 0
        self._tekst: list[str] = []
        self._overskrift: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributter = dict(attrs)
        klasse = attributter.get("class") or ""
        self._inne = self._inne or tag == "article"
        if self._utenom or tag in _UTENOM or "headerlink" in klasse or "utgave-melding" in klasse:
            # An element without an end tag is never one of these.
            self._utenom += tag not in ("input", "br", "hr", "img", "path", "rect", "line")
            return
        if tag in _OVERSKRIFT:
            self.ferdig()
            self._overskrift = attributter.get("id") or ""
        elif tag in _AVSNITT:
            self.ferdig()

    def handle_endtag(self, tag: str) -> None:
        if self._utenom:
            self._utenom -= 1
        elif tag == "article":
            self.ferdig()
            self._inne = False
        elif tag in _AVSNITT or tag in _OVERSKRIFT:
            self.ferdig()

    def handle_data(self, data: str) -> None:
        if self._inne and not self._utenom:
            self._tekst.append(data)

    def ferdig(self) -> None:
        """What has been read is one text, or the words of a heading."""
        tekst, self._tekst = " ".join("".join(self._tekst).split()), []
        if self._overskrift is not None:
            self.avsnitt.append(Avsnitt(self._overskrift, tekst))
            self._overskrift = None
        elif tekst and self.avsnitt:
            self.avsnitt[-1].tekster.append(tekst)
