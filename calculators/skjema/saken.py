"""Which fields mean the same in several calculators, and the one key each has in a case.

A field is either in the table of what is shared, or named as its calculator's own. A new
calculator is put in here, and ``tests/skjema/test_saken.py`` tells when it is not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calculators.beregning.frister import aapne
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.skjema.aarsrapport import fristfelt, tekstfelt
from calculators.skjema.felt import Felt, Fil
from calculators.skjema.program import timefelt
from calculators.skjema.skjema import Skjema
from calculators.spraak import _

AARET = "tilskuddsaar"
_BREVET = "tilskuddsbrev"
_RAPPORTEN = "aarsrapport"
_MAANEDENE = tuple(f"plasser_{maaned}" for maaned in range(1, 13))
_REGNSKAPET = ("inntekt", "inntekt_beloep", "post", "beloep")
_ENDRINGEN = ("hva", "endres_fra", "allerede_gjort", "grunn", "nye_plasser")
# What says more of another key, with the value that says nothing more. Who asks for the places,
# and not for these, gives an answer without them.
UTDYPER = {"fra_maaned": ("plasser", "1"), "til_maaned": ("plasser", "12")} | dict.fromkeys(
    _MAANEDENE, ("plasser", "")
)


def delte(regler: Regelverk) -> dict[str, dict[str, str]]:
    """Each shared key, with the calculators that ask for it and the name of their field."""
    brevet = [
        *(b.id for b in alle(regler.brevdatoer)),
        *(id_ for id_, *_resten in aapne(regler)),
    ]
    hver = (
        *("tilskudd", "program", "register", "kriterier", "budsjett", "frister"),
        *("tilbakebetaling", "endring", _RAPPORTEN, _BREVET, "sammenlikning"),
    )
    plassene = ("tilskudd", "budsjett", "endring", _RAPPORTEN, _BREVET)
    return (
        _samme((AARET,), hver)
        | _samme(("plasser",), (*plassene, "sammenlikning"))
        | _samme(("fra_maaned", "til_maaned"), plassene)
        | {n: _avtalt(n) for n in _MAANEDENE}
        | _samme(("post", "beloep"), ("budsjett", _BREVET))
        | _samme(brevet, ("frister", _BREVET))
        | _rapportens_frist(regler)
        | _samme(("kommune",), ("frister", "endring", _RAPPORTEN, _BREVET))
        | _samme(("saksnummer",), ("endring", _RAPPORTEN))
        | _samme(("mottatt",), ("tilbakebetaling", _RAPPORTEN))
        # The letter is checked for a day of the year, a programme also in the January after it.
        | _samme(("kontrolldato",), ("program", "register"))
    )


def egne(regler: Regelverk) -> dict[str, frozenset[str]]:
    """The fields that no other calculator asks for, by calculator.

    ``tiltak`` is one resident's programme in ``program``, and what is offered to all in the letter.
    """
    programmet = {"status", "tiltak", "begrunnet", "fullfoert", "fullfoert_dato"}
    return {
        "program": frozenset(programmet | {timefelt(t.id) for t in alle(regler.tiltak)}),
        "register": frozenset({"fil"}),
        "kriterier": frozenset(k.id for k in alle(regler.kriterier)),
        "tilbakebetaling": frozenset({"bokfoert", "avklares", "andre_inntekter"}),
        # What is booked on a post is not what was budgeted for it.
        _RAPPORTEN: frozenset({*_REGNSKAPET, *(f.navn for f in tekstfelt(regler))}),
        # What became of the plasser is asked of nobody else.
        "tilskudd": frozenset(n.replace("plasser", "faktisk") for n in _MAANEDENE),
        "endring": frozenset({*_ENDRINGEN, *_MAANEDENE}),
        _BREVET: frozenset({"kontrolldato", "tiltak"}),
        "sammenlikning": frozenset({"maaneder"}),
    }


def _rapportens_frist(regler: Regelverk) -> dict[str, dict[str, str]]:
    """The day of the årsrapport, where the letter may give it."""
    dager = tuple(f.navn for f in fristfelt(regler))
    return _samme(dager, ("frister", _RAPPORTEN, _BREVET))


def _avtalt(maaned: str) -> dict[str, str]:
    """The agreed plasser of a month; of a change ``plasser`` of a month are the new ones."""
    samme = ("tilskudd", "budsjett", _RAPPORTEN, _BREVET, "sammenlikning")
    return dict.fromkeys(samme, maaned) | {"endring": maaned.replace("plasser", "avtalt")}


def _samme(navn: Iterable[str], kalkulatorer: Sequence[str]) -> dict[str, dict[str, str]]:
    return {n: dict.fromkeys(kalkulatorer, n) for n in navn}


@dataclass(frozen=True)
class Noekler:
    """The keys of a year: who asks for each, by which field.

    ``felt`` has the fields of each calculator by key, without the year and without files: a case
    says its year once, and no file goes in it.
    """

    regler: Regelverk
    skjemaene: dict[str, Skjema]
    felt: dict[str, dict[str, Felt]]

    def finn(self, noekkel: str) -> list[Felt]:
        """The fields of a key, of every calculator that asks for it; none for an unknown key."""
        return [felt[noekkel] for felt in self.felt.values() if noekkel in felt]

    def ord(self, noekkel: str) -> str:
        """The words a key is known by, in quotation marks."""
        return f"«{self.finn(noekkel)[0].ledetekst}»"

    def kilde(self, kalkulator: str) -> str:
        """Where an answer was given, in words: «fra brevet»."""
        if kalkulator == _BREVET:
            return _("fra brevet")
        skjema = self.skjemaene.get(kalkulator)
        return _("fra «{tittel}»", tittel=skjema.tittel) if skjema else _("fra saken")


def noekler(regler: Regelverk, skjemaene: Iterable[Skjema]) -> Noekler:
    """The keys of a year, from the forms of all its calculators."""
    navngitt = {
        (kalkulator, felt): noekkel
        for noekkel, hos in delte(regler).items()
        for kalkulator, felt in hos.items()
    }
    etter_navn = {s.navn: s for s in skjemaene}
    felt = {
        navn: {
            navngitt.get((navn, f.navn), f"{navn}.{f.navn}"): f
            for f in skjema.felt
            if f.navn != AARET and not isinstance(f, Fil)
        }
        for navn, skjema in etter_navn.items()
    }
    return Noekler(regler, etter_navn, felt)
