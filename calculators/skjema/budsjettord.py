"""What a budget line in people's own words may be about: something to ask, never to act on."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import Ordning, Tiltak
from calculators.skjema.tekst import jevnet

# Said of any scheme: the text is about what the scheme does not cover.
_UTENFOR = re.compile(
    r"utenfor|utanfor|ut ?over|utenom|utanom|unntatt|unnateke"
    r"|(?:ikke|ikkje) (?:\w+ ){0,2}(?:dekk|omfatt|gjeld|betal|finansier)"
)
_LIKHET = 0.75


@dataclass(frozen=True)
class Forslag:
    """What a text may mean.

    ``tiltak`` are the posts to ask about. ``utenfor`` are the schemes whose tiltak the text
    names while it says that this is outside them. ``utgift`` is an expense of any tiltak.
    """

    tiltak: tuple[Tiltak, ...] = ()
    utenfor: tuple[Ordning, ...] = ()
    utgift: bool = False


def forslag(regler: Regelverk, tekst: str) -> Forslag:
    """The posts whose names or words stand in the text, less those it says it is outside."""
    ord_ = jevnet(tekst)
    nevnt = tuple(t for t in alle(regler.tiltak) if _nevnt(t, ord_)) or _liknende(regler, ord_)
    utenfor = tuple(o for o in alle(regler.ordninger) if _utenfor(o, nevnt, ord_))
    dekket = {id_ for o in utenfor for id_ in o.dekker}
    igjen = tuple(t for t in nevnt if t.id not in dekket)
    return Forslag(igjen, utenfor, utgift=not nevnt and _er_utgift(regler, ord_))


def _nevnt(tiltak: Tiltak, ord_: str) -> bool:
    navn = (tiltak.navn.nb, tiltak.navn.nn, *tiltak.ord)
    return any(n.casefold() in ord_ for n in navn)


def _liknende(regler: Regelverk, ord_: str) -> tuple[Tiltak, ...]:
    """The one post whose name is nearly the text, as when a letter is missing."""
    navn = {n.casefold(): t for t in alle(regler.tiltak) for n in (t.navn.nb, t.navn.nn)}
    return tuple(navn[n] for n in get_close_matches(ord_, navn, 1, _LIKHET))


def _utenfor(o: Ordning, nevnt: tuple[Tiltak, ...], ord_: str) -> bool:
    if o.utfall != "dekkes_av_andre" or not any(t.id in o.dekker for t in nevnt):
        return False
    grense = o.dekker_ikke.ord if o.dekker_ikke else ()
    return bool(_UTENFOR.search(ord_)) or any(g.casefold() in ord_ for g in grense)


def _er_utgift(regler: Regelverk, ord_: str) -> bool:
    ordene = re.findall(r"\w+", ord_)
    return any(o.startswith(u.casefold()) for o in ordene for u in regler.utgiftsord)
