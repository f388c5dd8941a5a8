"""The value of a rule as it stands in a sentence, found by its path in the rules file."""

import re
from collections.abc import Sequence
from dataclasses import is_dataclass
from datetime import date, time
from typing import Any

from calculators import norsk
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk.typer import IkkeFunnet, Tekst
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.spraak import _

_MAANED = re.compile(r"(\d{4})-(\d{2})")


def regelverdi(sti: str) -> str:
    """The value at ``2021.sats.kroner`` in words: ``2 003 kr``, or that it is not found.

    They are in the målform that is answered in. The path is the year, then keys; an element of a
    list is named by its id, or by its number from 1. Raises KeyError with what could have stood
    there, and UkjentTilskuddsaar for a year without rules.
    """
    verdi = _verdien(sti)
    return _(IKKE_FUNNET) if isinstance(verdi, IkkeFunnet) else _i_ord(verdi, _siste(sti))


def hullet(sti: str) -> IkkeFunnet | None:
    """That the value at a path is not found, if so; raises as ``regelverdi``."""
    verdi = _verdien(sti)
    return verdi if isinstance(verdi, IkkeFunnet) else None


def _verdien(sti: str) -> Any:
    """The value at a path; all that would stand in a part that is not found, is not found."""
    aar, *noekler = sti.split(".")
    if not aar.isdecimal():
        raise KeyError("stien begynner med året, for eksempel 2021.sats.kroner")
    verdi: Any = regler(int(aar))
    for noekkel in noekler:
        if isinstance(verdi, IkkeFunnet):
            return verdi
        verdi = _ett_skritt(verdi, noekkel)
    return verdi


def _siste(sti: str) -> str:
    return sti.partition(".")[2].rpartition(".")[2]


def ingen_verdi(sti: str, feil: KeyError | UkjentTilskuddsaar) -> str:
    """What to say of a path that ``regelverdi`` refused."""
    hvorfor = str(feil.args[0]).rstrip(".")
    raad = "Rett stien, eller ta bort setningen hvis den ikke gjelder lenger."
    return f"Regelverket har ingen verdi «{sti}». {norsk.stor(hvorfor)}. {raad}"


def _ett_skritt(verdi: Any, noekkel: str) -> Any:
    if isinstance(verdi, tuple):
        valg = {str(n): v for n, v in enumerate(verdi, 1)}
        valg |= {v.id: v for v in verdi if hasattr(v, "id")}
    elif is_dataclass(verdi):
        # A key that is left out of the file is none that can be shown.
        valg = {n: v for n, v in vars(verdi).items() if v is not None}
    else:
        valg = {}
    if noekkel not in valg:
        ord_ = [v for v in valg if not v.isdecimal()] or list(valg)
        if not ord_:
            raise KeyError(f"stien er for lang: ta bort «.{noekkel}» og det som står etter")
        hva = "denne finnes" if len(ord_) == 1 else "disse finnes"
        raise KeyError(f"«{noekkel}» finnes ikke, men {hva}: {norsk.og(ord_)}")
    return valg[noekkel]


def _i_ord(verdi: Any, noekkel: str) -> str:
    if isinstance(verdi, Tekst):
        return verdi.ord
    if isinstance(verdi, date):
        return norsk.dato(verdi)
    if isinstance(verdi, time):
        return norsk.klokkeslett(verdi)
    if isinstance(verdi, int) and not isinstance(verdi, bool):
        return _tallet(verdi, noekkel)
    if isinstance(verdi, str):
        treff = _MAANED.fullmatch(verdi)
        return f"{norsk.MAANEDER[int(treff[2]) - 1]} {treff[1]}" if treff else verdi
    if isinstance(verdi, Sequence) and all(isinstance(v, str) for v in verdi):
        return norsk.og(verdi)
    raise KeyError(f"«{noekkel}» er ikke en verdi som kan stå i en setning")


def _tallet(verdi: int, noekkel: str) -> str:
    if noekkel == "kroner":
        return norsk.kroner(verdi)
    return str(verdi) if noekkel == "tilskuddsaar" else norsk.tall(verdi)
