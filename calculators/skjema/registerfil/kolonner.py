"""Which column of a register holds what: tolerant names, in any order."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from calculators.norsk import og
from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.registerfil.rader import Flettet, Raarad, Ulest, er_tom
from calculators.skjema.tekst import jevnet
from calculators.spraak import _, ngettext

_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})
FLEST = 200
_LENGST = 70
# Marks by which a heading is about how much of something, or is compared with it.
_MENGDE = re.compile("[%‰=<>≠≈≤≥€$£]")
_ODDE_BOKSTAV = re.compile("[æøå]")


@dataclass(frozen=True)
class Kolonne:
    """A column the register may have: its key, the heading in the template, and other names."""

    noekkel: str
    navn: str
    ogsaa: tuple[str, ...] = ()
    maa_med: bool = True


class Kjente:
    """The columns a register may have, known by their headings, and the statuses of residents.

    Case, spaces, punctuation and æøå or ae, oe, aa make no difference; a sign of per cent or of
    another measure does.
    """

    def __init__(self, kolonner: Sequence[Kolonne], statuser: Iterable[str] = ()) -> None:
        self.kolonner = kolonner
        self._navn = {
            _overskriftens(n): k.noekkel for k in kolonner for n in (k.noekkel, k.navn, *k.ogsaa)
        }
        self._statuser = frozenset(map(lik_form, statuser))
        self._krevd = frozenset(k.noekkel for k in kolonner if k.maa_med)

    def noekkel(self, tekst: str) -> str | None:
        """The key of the column with this heading, or None; what nobody can see is no heading."""
        if not tekst or isinstance(tekst, Ulest):
            return None
        return self._navn.get(_overskriftens(tekst))

    def treff(self, celler: Sequence[str]) -> frozenset[str]:
        """The keys of the columns whose headings are among the cells."""
        return frozenset(n for c in celler if (n := self.noekkel(c)))

    def er_status(self, tekst: str) -> bool:
        """Whether a resident may have this status."""
        return bool(tekst) and lik_form(tekst) in self._statuser

    def nok(self, treff: frozenset[str]) -> bool:
        """Whether every column that a register must have is among these."""
        return treff >= self._krevd

    def forvansket(self, tekst: str) -> str | None:
        """The heading this was before æ, ø or å became other characters, or None."""
        likt = tekst.casefold()
        for navn in (n for k in self.kolonner for n in (k.navn, *k.ogsaa)):
            deler = map(re.escape, _ODDE_BOKSTAV.split(navn.casefold()))
            if re.fullmatch("[^a-z0-9 ]{0,8}".join(deler), likt):
                return navn
        return None


@dataclass(frozen=True)
class Kolonner:
    """Where each known column stands in this file, and what else there is.

    ``grupper`` are the columns that one merged heading stands over, by the first of them.
    """

    hode: tuple[str, ...]
    plass: Mapping[str, int]
    ukjente: tuple[int, ...]
    grupper: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def navn(self, plass: int) -> str:
        """What to call a column in a sentence: its heading, or its letter."""
        tekst = self.overskrift(plass)
        return tekst if len(tekst) <= _LENGST else f"{tekst[:_LENGST]}…"

    def overskrift(self, plass: int) -> str:
        """The whole heading, or the letter of the column where that may not be shown."""
        tekst = " ".join(self.hode[plass].split()) if plass < len(self.hode) else ""
        return (
            _("kolonne {bokstav}", bokstav=bokstav(plass))
            if not tekst or har_personnummer(tekst)
            else tekst
        )

    def samlet(self, raa: Raarad) -> Raarad:
        """The row with the answer under a heading that stands over several columns in the first.

        Two answers that differ are a fault there.
        """
        if not self.grupper or raa.feil:
            return raa
        celler = list(raa.celler)
        for foerst, plasser in self.grupper.items():
            svar = {celler[n].strip(): celler[n] for n in plasser if n < len(celler)}
            svar.pop("", None)
            if len(svar) == 1:
                celler[foerst] = next(iter(svar.values()))
            elif svar:
                celler[foerst] = Ulest(
                    celler[foerst],
                    _(
                        "Overskriften går over kolonne {fra} til {til}, og det som står der, "
                        "er ulikt. Gi hver kolonne sin egen overskrift.",
                        fra=bokstav(plasser[0]),
                        til=bokstav(plasser[-1]),
                    ),
                )
        return Raarad(raa.nummer, celler)


def bokstav(plass: int) -> str:
    """The letters a spreadsheet gives a column: A, B, …, Z, AA."""
    bokstaver = ""
    plass += 1
    while plass:
        plass, rest = divmod(plass - 1, 26)
        bokstaver = chr(ord("A") + rest) + bokstaver
    return bokstaver


def finn(hode: Sequence[str], kolonner: Sequence[Kolonne]) -> Kolonner:
    """Match the headings of a file with the columns that are known.

    Raises Feltfeil for a heading that stands twice, for one with damaged letters, and for columns
    that are missing, all named, with the remedy.
    """
    if len(hode) > FLEST:
        raise Feltfeil(
            _("Filen har flere enn {flest} kolonner. Ta bort dem som ikke trengs.", flest=FLEST)
        )
    kjente = Kjente(kolonner)
    plass: dict[str, int] = {}
    grupper: dict[int, tuple[int, ...]] = {}
    ukjente: list[int] = []
    for n, tekst in enumerate(hode):
        noekkel = kjente.noekkel(tekst)
        if noekkel is None:
            ukjente += [] if er_tom(tekst) else [n]
        elif noekkel not in plass:
            plass[noekkel] = n
        elif isinstance(tekst, Flettet):
            grupper[plass[noekkel]] = (*grupper.get(plass[noekkel], (plass[noekkel],)), n)
        else:
            raise Feltfeil(_dobbel(noekkel, kolonner, hode, (plass[noekkel], n)))
    _krev_leselige(hode, ukjente, kjente)
    _krev_alle(plass, kolonner, hode)
    return Kolonner(tuple(hode), plass, tuple(ukjente), grupper)


def lik_form(navn: str) -> str:
    """What is left of a name when case, spaces, marks and ways to write æøå make no difference."""
    return "".join(t for t in jevnet(navn).translate(_BOKSTAVER) if t.isalnum())


def _overskriftens(navn: str) -> tuple[str, ...]:
    """The form to know a heading by: its name, and the signs of measure in it."""
    return (lik_form(navn), *_MENGDE.findall(jevnet(navn)))


def _dobbel(
    noekkel: str, kjente: Sequence[Kolonne], hode: Sequence[str], plasser: tuple[int, int]
) -> str:
    """Both headings as they stand: they may be different words, and one of them may be hidden."""
    foerste, annen = (" ".join(hode[n].split()) for n in plasser)
    return _(
        "Kolonnen «{navn}» står to ganger i filen: «{foerste}» i kolonne {her}, og «{annen}» i "
        "kolonne {der}. Ta bort den ene, eller gi den en annen overskrift.",
        navn=next(k.navn for k in kjente if k.noekkel == noekkel),
        foerste=foerste,
        her=bokstav(plasser[0]),
        annen=annen,
        der=bokstav(plasser[1]),
    )


def _krev_leselige(hode: Sequence[str], ukjente: Sequence[int], kjente: Kjente) -> None:
    for n in ukjente:
        if navn := kjente.forvansket(hode[n]):
            raise Feltfeil(
                _(
                    "Overskriften i kolonne {bokstav} er trolig «{navn}», men bokstavene æ, ø og å "
                    "er blitt til andre tegn. Det er tegnsettet som er feil. Åpne registeret i "
                    "programmet det kommer fra, og lagre det som Excel-arbeidsbok (.xlsx) eller "
                    "som CSV UTF-8.",
                    bokstav=bokstav(n),
                    navn=navn,
                )
            )


def _krev_alle(plass: Mapping[str, int], kjente: Sequence[Kolonne], hode: Sequence[str]) -> None:
    if not plass:
        raise Feltfeil(
            _(
                "Vi fant ingen rad med overskriftene vi kjenner. Hent malen, og "
                "bruk overskriftene derfra."
            )
        )
    borte = [f"«{k.navn}»" for k in kjente if k.maa_med and k.noekkel not in plass]
    for n, tekst in enumerate(hode):
        if borte and isinstance(tekst, Ulest):
            raise Feltfeil(
                _(
                    "Overskriften i kolonne {bokstav} er ikke lest, og {borte} mangler. {hvorfor}",
                    bokstav=bokstav(n),
                    borte=og(borte),
                    hvorfor=tekst.hvorfor,
                )
            )
    if borte:
        ord_ = ngettext("Kolonnen", "Kolonnene", len(borte))
        raise Feltfeil(
            _(
                "{kolonnen} {borte} mangler i filen. Legg til overskriften i raden med "
                "overskrifter, eller hent malen og bruk overskriftene derfra.",
                kolonnen=ord_,
                borte=", ".join(borte),
            )
        )
