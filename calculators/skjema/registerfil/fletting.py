"""Merged cells: what stands in the first of them is what Excel shows for all of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calculators.skjema.registerfil.rader import Flettet, Nedover, Raarad, Ulest, er_tom

_OMFANG = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", re.IGNORECASE)


class Omfang(NamedTuple):
    """A merged area: first and last row from 1, first and last column from 0."""

    fra_rad: int
    fra: int
    til_rad: int
    til: int


def les_omfang(tekst: str, flest: int) -> Omfang | None:
    """The area ``B2:C4`` as far as ``flest`` columns; None for what is no area."""
    treff = _OMFANG.fullmatch(tekst.strip())
    if treff is None:
        return None
    fra, til = sorted((plass(treff[1]), plass(treff[3])))
    fra_rad, til_rad = sorted((int(treff[2]), int(treff[4])))
    return Omfang(fra_rad, fra, til_rad, min(til, flest)) if fra <= flest else None


def plass(bokstaver: str) -> int:
    """The place of a column from its letters: ``A`` is 0, ``AA`` is 26."""
    n = 0
    for bokstav in bokstaver.upper():
        n = n * 26 + ord(bokstav) - ord("A") + 1
    return n - 1


def flett(rader: Iterable[Raarad], omfang: Sequence[Omfang]) -> Iterator[Raarad]:
    """The rows with every merged cell filled in, also those that have nothing of their own."""
    starter: dict[int, list[Omfang]] = {}
    for o in omfang:
        starter.setdefault(o.fra_rad, []).append(o)
    aktive: list[tuple[Omfang, str]] = []
    forrige = 0
    for raa in rader:
        yield from _mellom(forrige, raa.nummer, aktive)
        celler = list(raa.celler)
        aktive = [a for a in aktive if a[0].til_rad >= raa.nummer]
        nye = [
            (o, celler[o.fra] if o.fra < len(celler) else "") for o in starter.get(raa.nummer, ())
        ]
        bortover = [(o, v if isinstance(v, Ulest) else Flettet(v)) for o, v in nye]
        yield Raarad(raa.nummer, fyll(celler, raa.nummer, [*aktive, *bortover]))
        aktive += [(o, v if isinstance(v, Ulest) else Nedover(v)) for o, v in nye]
        forrige = raa.nummer
    yield from _mellom(forrige, max((a[0].til_rad for a in aktive), default=0) + 1, aktive)


def _mellom(forrige: int, neste: int, aktive: list[tuple[Omfang, str]]) -> Iterator[Raarad]:
    til = min(neste, max((o.til_rad for o, v in aktive if not er_tom(v)), default=0) + 1)
    for nummer in range(forrige + 1, til):
        yield Raarad(nummer, fyll([], nummer, aktive))


def fyll(celler: list[str], nummer: int, aktive: Sequence[tuple[Omfang, str]]) -> list[str]:
    """The cells of a row, with what each area over it shows in all but the area's first cell."""
    for o, verdi in aktive:
        if nummer > o.til_rad:
            continue
        celler += [""] * (o.til + 1 - len(celler))
        foerste = o.fra + (nummer == o.fra_rad)
        celler[foerste : o.til + 1] = [verdi] * (o.til + 1 - foerste)
    return celler
