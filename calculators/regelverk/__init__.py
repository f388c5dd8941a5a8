"""The rules of each tilskuddsår, as data: ``2021.toml`` and so on.

``regler(2021)`` gives one year's rules; ``aarene()`` tells which years there are.
A year without a file has no rules: there is no fallback to another year.
"""

from calculators.regelverk.feil import Regelfeil, UkjentTilskuddsaar
from calculators.regelverk.kilder import aarene, regler
from calculators.regelverk.typer import Regelverk

__all__ = ["Regelfeil", "Regelverk", "UkjentTilskuddsaar", "aarene", "regler"]
