"""The kinds of fields a form can have. Each reads its own text, or says what to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.skjema.beloep import les_kroner
from calculators.skjema.dato import les_dato
from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.tall import les_heltall
from calculators.skjema.tekst import jevnet, linje
from calculators.skjema.timer import les_timer
from calculators.spraak import _

# The number a message shows, where the field may have it.
_EKSEMPEL = 40
FLEST_LINJER = 1_000


@dataclass(frozen=True)
class Felt:
    """A question: the name that links and programs use, its words, and the answer given at first.

    ``mangler`` is what to say when a required field is empty.
    """

    navn: str
    ledetekst: str
    mangler: str = ""
    hjelp: str = ""
    standard: str = ""
    valgfritt: bool = False

    @property
    def standardsvar(self) -> str | list[str]:
        """The answer given at first; empty where there is none."""
        return self.standard

    def les(self, tekst: str) -> Any:
        """The value of a text that is not empty. Raises Feltfeil."""
        raise NotImplementedError


@dataclass(frozen=True)
class Heltall(Felt):
    """A whole number between two limits."""

    minst: int = 0
    hoeyst: int = 99_999

    def les(self, tekst: str) -> int:
        """The number, read as ``les_heltall`` says."""
        return les_heltall(tekst, self.minst, self.hoeyst, min(_EKSEMPEL, self.hoeyst))


@dataclass(frozen=True)
class Maanedstall(Heltall):
    """The number of one ``maaned``, in a row of twelve that is called ``gruppe``."""

    gruppe: str = ""
    maaned: str = ""


@dataclass(frozen=True)
class Navn(Felt):
    """The name of a place: letters, and the signs that stand in such names; never a number."""

    lengst: int = 60

    def les(self, tekst: str) -> str:
        """The name, with one space between its words. Raises Feltfeil."""
        navn = " ".join(tekst.split())
        if len(navn) > self.lengst:
            raise Feltfeil(_("Navnet er for langt. Skriv høyst {lengst} tegn.", lengst=self.lengst))
        if not all(tegn.isalpha() or tegn in " -–/.’'" for tegn in navn):
            raise Feltfeil(_("Skriv navnet med bokstaver, for eksempel Nordre Land."))
        return navn


@dataclass(frozen=True)
class Fritekst(Felt):
    """A few words of one's own, on one line or on ``linjer``; never who a resident is.

    ``kan_vente`` is of words that are wanted in the end, though the answer can do without them.
    """

    lengst: int = 100
    linjer: int = 1
    kan_vente: bool = False

    def les(self, tekst: str) -> str:
        """The words, with one space between them and no empty lines. Raises Feltfeil."""
        ordene = "\n".join(filter(None, map(linje, tekst.splitlines())))
        if self.linjer == 1:
            ordene = linje(ordene)
        if len(ordene) > self.lengst:
            raise Feltfeil(
                _("Teksten er for lang. Skriv den med høyst {lengst} tegn.", lengst=self.lengst)
            )
        if har_personnummer(ordene):
            raise Feltfeil(
                _("Teksten har et langt tall. Ikke skriv fødselsnummer eller DUF-nummer.")
            )
        return ordene


@dataclass(frozen=True)
class Valg(Felt):
    """One of a few values, each with the words shown for it; radio buttons or a menu."""

    valg: tuple[tuple[str, str], ...] = ()
    radio: bool = False

    def les(self, tekst: str) -> str:
        """The value itself; the words shown for it are not accepted."""
        lovlige = [verdi for verdi, _navn in self.valg]
        valgt = {jevnet(verdi): verdi for verdi in lovlige}.get(jevnet(tekst))
        if valgt is None:
            raise Feltfeil(_("Velg en av verdiene: {lovlige}.", lovlige=", ".join(lovlige)))
        return valgt


@dataclass(frozen=True)
class Beloep(Felt):
    """An amount in hele kroner."""

    minst: int = 0
    hoeyst: int = 999_999_999

    def les(self, tekst: str) -> int:
        """The amount, read as ``les_kroner`` says."""
        return les_kroner(tekst, self.minst, self.hoeyst)


@dataclass(frozen=True)
class Timer(Felt):
    """Hours per week, such as 7,5; the value is in hundredths of an hour."""

    hoeyst: int = 168

    def les(self, tekst: str) -> int:
        """The hours, read as ``les_timer`` says."""
        return les_timer(tekst, self.hoeyst)


@dataclass(frozen=True)
class Dato(Felt):
    """A date, with the first and the last that make sense for the question.

    With ``i_dag`` a browser puts today's date in the field, where that is a date it may have.
    """

    tidligst: date = date.min
    senest: date = date.max
    i_dag: bool = False

    def les(self, tekst: str) -> date:
        """The date, read as ``les_dato`` says."""
        return les_dato(tekst, self.tidligst, self.senest)


@dataclass(frozen=True)
class Fil(Felt):
    """A file of one of these kinds. As an answer in text it is what would stand in the file.

    ``maler`` are templates to fetch: the address beside the page, and the words of the link.
    """

    godtar: tuple[str, ...] = ()
    maler: tuple[tuple[str, str], ...] = ()

    def les(self, tekst: str) -> str:
        """The text as it is; what is in it is read by those who know what it should be."""
        return tekst


@dataclass(frozen=True)
class Flervalg(Felt):
    """Any number of values out of a few, each with the words shown for it; none is fine too.

    ``ogsaa`` are values that are read, but not offered in the form. ``valgte`` are those
    chosen at first.
    """

    valg: tuple[tuple[str, str], ...] = ()
    valgfritt: bool = True
    ogsaa: tuple[str, ...] = ()
    valgte: tuple[str, ...] = ()

    @property
    def standardsvar(self) -> list[str]:
        """The values chosen at first."""
        return list(self.valgte)

    def les_alle(self, verdier: Sequence[str]) -> tuple[str, ...]:
        """The chosen values in the order they are offered. Raises Feltfeil for an unknown one."""
        lovlige = (*dict(self.valg), *self.ogsaa)
        valgte = {jevnet(verdi) for verdi in verdier}
        if valgte - {jevnet(verdi) for verdi in lovlige}:
            raise Feltfeil(_("Velg blant verdiene: {lovlige}.", lovlige=", ".join(dict(self.valg))))
        return tuple(verdi for verdi in lovlige if jevnet(verdi) in valgte)


@dataclass(frozen=True)
class Linjefelt(Felt):
    """One column of lines that can be added and removed; ``linjer`` are those given at first.

    ``gruppe`` and ``hjelp`` of the first column are said of all of them. ``forslag`` are texts
    to choose from, ``tall`` says that the column is numbers. The lines are read together, by
    the calculator, for a line may be empty when all its columns are.
    """

    gruppe: str = ""
    linjer: tuple[str, ...] = ()
    forslag: tuple[str, ...] = ()
    tall: bool = False

    @property
    def standardsvar(self) -> list[str]:
        """The lines given at first."""
        return list(self.linjer)

    def les_linjer(self, verdier: Sequence[str]) -> list[str]:
        """Every line's text, the empty ones too. Raises Feltfeil when there are too many."""
        if len(verdier) > FLEST_LINJER:
            raise Feltfeil(
                _("Det er for mange linjer. Skriv høyst {flest_linjer}.", flest_linjer=FLEST_LINJER)
            )
        return [linje(v) for v in verdier]
