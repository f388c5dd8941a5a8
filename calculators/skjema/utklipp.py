"""The words by which rows that are pasted from a spreadsheet are known for what they are."""

from calculators.skjema.felt import Linjefelt

# What the name of a sum begins with.
SUMORD = (
    "sum", "delsum", "totalsum", "sluttsum", "total", "totalt", "totalen", "i alt", "til sammen",
    "tilsammen", "til saman", "samlet", "samla", "grand total", "subtotal",
)  # fmt: skip
_TALL = (
    "beløp", "beløpet", "kroner", "kr", "nok", "budsjett", "budsjettert", "kostnad", "kostnader",
    "kostnaden", "utgift", "utgifter", "inntekt", "inntekter", "pris", "regnskap", "rekneskap",
    "bokført", "bokførd", "sum", "totalt", "amount",
)  # fmt: skip
_TEKST = (
    "post", "poster", "postar", "budsjettpost", "budsjettlinje", "tiltak", "tiltaket", "aktivitet",
    "aktiviteter", "aktivitetar", "beskrivelse", "beskriving", "skildring", "tekst", "navn", "namn",
    "formål", "føremål", "type", "art", "kategori", "hva", "kva", "kontonavn", "kontonamn",
)  # fmt: skip
# What a column of plasser is called, and the column of the months beside it.
MAANEDSORD = (
    "måned", "måneder", "månad", "månader", "plass", "plasser", "plassar", "antall", "tal",
    "avtalt", "avtalte", "avtale", "faktisk", "faktiske", "reell", "reelle", "belegg", "nytt",
    "nye", "annet", "år", "periode",
)  # fmt: skip


def overskrifter(kolonne: Linjefelt) -> tuple[str, ...]:
    """The first words, in small letters, of what a spreadsheet calls such a column."""
    eget = kolonne.ledetekst.casefold().split()[0]
    return (eget, *(_TALL if kolonne.tall else _TEKST))
