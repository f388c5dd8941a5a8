"""What can be wrong with a rules file, said to the editor who can mend it."""

from dataclasses import dataclass
from typing import Any

from calculators.norsk import og


@dataclass(frozen=True)
class Funn:
    """One fault in a rules file: the key, what is wrong, and what to write instead.

    ``linje`` is set where the fault is found in the text itself, before there are keys.
    """

    noekkel: str
    galt: str
    skriv: str
    linje: int = 0


@dataclass(frozen=True, kw_only=True)
class FeilSlag(Funn):
    """A value that is not of the type its key has."""

    verdi: object
    type_: Any


@dataclass(frozen=True, kw_only=True)
class UkjentNoekkel(Funn):
    """A key that its table, of ``type_`` and with the keys ``finnes``, does not have."""

    navn: str
    verdi: object
    type_: Any
    finnes: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class ManglerNoekkel(Funn):
    """A key that is not there, and the type of what it should hold."""

    navn: str
    type_: Any


@dataclass(frozen=True, kw_only=True)
class UkjentId(Funn):
    """A reference to an entry that is not there; ``kjente`` are the ids that are."""

    id: str
    kjente: tuple[str, ...]


class Regelfeil(Exception):
    """A rules file that cannot be used; ``funn`` holds every fault, in the file's order.

    The text has one line per fault: ``fil:linje: nøkkel: hva som er galt: hva du skal skrive``.
    """

    def __init__(self, fil: str, funn: list[Funn], linjer: dict[str, int] | None = None) -> None:
        self.fil = fil
        kart = linjer or {}
        plassert = [(f.linje or kart.get(f.noekkel, 1), f) for f in funn]
        plassert.sort(key=lambda par: par[0])
        self.funn = tuple(f for _, f in plassert)
        super().__init__(
            "\n".join(f"{fil}:{nr}: {f.noekkel}: {f.galt}: {f.skriv}" for nr, f in plassert)
        )


class UkjentTilskuddsaar(LookupError):
    """There is no rules file for this tilskuddsår."""

    def __init__(self, tilskuddsaar: int, aarene: tuple[int, ...]) -> None:
        self.tilskuddsaar = tilskuddsaar
        kjente = og([str(aar) for aar in aarene])
        super().__init__(f"Det finnes ikke regler for {tilskuddsaar}. Regler finnes for {kjente}.")
