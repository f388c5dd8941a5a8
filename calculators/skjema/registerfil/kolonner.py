"""Which column of a register holds what: tolerant names, in any order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.tekst import jevnet

_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})
FLEST = 200
_LENGST = 70


@dataclass(frozen=True)
class Kolonne:
    """A column the register may have: its key, the heading in the template, and other names."""

    noekkel: str
    navn: str
    ogsaa: tuple[str, ...] = ()
    maa_med: bool = True


@dataclass(frozen=True)
class Kolonner:
    """Where each known column stands in this file, and what else there is."""

    hode: tuple[str, ...]
    plass: Mapping[str, int]
    ukjente: tuple[int, ...]

    def navn(self, plass: int) -> str:
        """What to call a column in a sentence: its heading, or its letter."""
        tekst = self.overskrift(plass)
        return tekst if len(tekst) <= _LENGST else f"{tekst[:_LENGST]}…"

    def overskrift(self, plass: int) -> str:
        """The whole heading, or the letter of the column where that may not be shown."""
        tekst = " ".join(self.hode[plass].split())
        return f"kolonne {bokstav(plass)}" if not tekst or har_personnummer(tekst) else tekst


def bokstav(plass: int) -> str:
    """The letters a spreadsheet gives a column: A, B, …, Z, AA."""
    bokstaver = ""
    plass += 1
    while plass:
        plass, rest = divmod(plass - 1, 26)
        bokstaver = chr(ord("A") + rest) + bokstaver
    return bokstaver


def finn(hode: Sequence[str], kjente: Sequence[Kolonne]) -> Kolonner:
    """Match the headings of a file with the columns that are known.

    Case, spaces, punctuation and æøå or ae, oe, aa make no difference. Raises Feltfeil for a
    heading that stands twice and for columns that are missing, all named, with the remedy.
    """
    if len(hode) > FLEST:
        raise Feltfeil(f"Filen har flere enn {FLEST} kolonner. Ta bort dem som ikke trengs.")
    navn = {lik_form(n): k.noekkel for k in kjente for n in (k.noekkel, k.navn, *k.ogsaa)}
    plass: dict[str, int] = {}
    ukjente: list[int] = []
    for n, tekst in enumerate(hode):
        noekkel = navn.get(lik_form(tekst))
        if noekkel is None:
            ukjente += [n] if tekst.strip() else []
        elif noekkel in plass:
            raise Feltfeil(_dobbel(noekkel, kjente))
        else:
            plass[noekkel] = n
    _krev_alle(plass, kjente)
    return Kolonner(tuple(hode), plass, tuple(ukjente))


def lik_form(navn: str) -> str:
    """What is left of a name when case, spaces, marks and ways to write æøå make no difference."""
    return "".join(t for t in jevnet(navn).translate(_BOKSTAVER) if t.isalnum())


def _dobbel(noekkel: str, kjente: Sequence[Kolonne]) -> str:
    navn = next(k.navn for k in kjente if k.noekkel == noekkel)
    return f"Kolonnen «{navn}» står to ganger i filen. Ta bort den ene."


def _krev_alle(plass: Mapping[str, int], kjente: Sequence[Kolonne]) -> None:
    if not plass:
        raise Feltfeil(
            "Den første raden i filen har ingen av overskriftene vi kjenner. "
            "Hent malen, og bruk overskriftene derfra."
        )
    borte = [f"«{k.navn}»" for k in kjente if k.maa_med and k.noekkel not in plass]
    if borte:
        ord_ = "Kolonnen" if len(borte) == 1 else "Kolonnene"
        raise Feltfeil(
            f"{ord_} {', '.join(borte)} mangler i filen. Legg til overskriften i den første "
            "raden, eller hent malen og bruk overskriftene derfra."
        )
