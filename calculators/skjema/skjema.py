"""The form of a calculator: its fields in order, read together or with every message."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.felt import Felt, Flervalg, Linjefelt
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.tekst import linje
from calculators.spraak import N_, _

Svar = Mapping[str, str | list[str]]


FILER = ("csv", "xlsx")


@dataclass(frozen=True)
class Skjema:
    """The form of one calculator.

    ``i_svaret`` names the fields whose controls stand in the answer instead of the form, and
    ``under_mer`` those that stand behind a disclosure with the words ``mer``. ``filer`` are the
    formats the answer can be downloaded in, less the ``tomme``, which hold nothing this year, and
    ``kopi`` the words of the button that copies the text in the answer, where there is one.
    ``for_haand`` says how to find the answer without the calculator, from what stands on the page.
    """

    navn: str
    tittel: str
    felt: tuple[Felt, ...]
    for_haand: str = ""
    i_svaret: frozenset[str] = frozenset()
    mer: str = ""
    under_mer: frozenset[str] = frozenset()
    filer: tuple[str, ...] = FILER
    tomme: frozenset[str] = frozenset()
    knapp: str = N_("Regn ut")
    kopi: str = ""

    @property
    def standardsvar(self) -> dict[str, str | list[str]]:
        """What is in the form at first, less the fields that are empty."""
        return {f.navn: f.standardsvar for f in self.felt if f.standardsvar}

    @property
    def tilbudt(self) -> tuple[str, ...]:
        """The formats that hold something this year, which are those a visitor can ask for."""
        return tuple(format_ for format_ in self.filer if format_ not in self.tomme)

    def les(self, svar: Svar) -> tuple[dict[str, Any], list[Feltmelding]]:
        """Every field's value (None where an optional field is empty), and every message."""
        verdier: dict[str, Any] = {}
        meldinger = [
            Feltmelding(
                "" if har_personnummer(navn) else navn, _("Kalkulatoren har ikke dette feltet.")
            )
            for navn in sorted(svar.keys() - {f.navn for f in self.felt})
        ]
        for felt in self.felt:
            try:
                verdier[felt.navn] = les_felt(felt, svar.get(felt.navn, ""))
            except Feltfeil as feil:
                meldinger.append(Feltmelding(felt.navn, str(feil)))
        return verdier, meldinger

    def i_rekkefoelge(self, meldinger: Iterable[Feltmelding]) -> list[Feltmelding]:
        """The messages in the order of the fields on the page; those of no field come first."""
        plass = {felt.navn: n for n, felt in enumerate(self.felt)}
        return sorted(meldinger, key=lambda m: plass.get(m.felt, -1))


def les_felt(felt: Felt, verdi: str | list[str]) -> Any:
    """The value of one field; None where it is optional and empty. Raises Feltfeil."""
    if isinstance(felt, Linjefelt):
        return felt.les_linjer([verdi] if isinstance(verdi, str) else verdi)
    if isinstance(felt, Flervalg):
        verdier = [verdi] if isinstance(verdi, str) else verdi
        return felt.les_alle([v for v in verdier if linje(v)])
    if isinstance(verdi, list):
        if len(verdi) > 1:
            raise Feltfeil(_("Skriv bare ett svar i dette feltet."))
        verdi = verdi[0] if verdi else ""
    if linje(verdi):
        return felt.les(verdi)
    if felt.valgfritt:
        return None
    raise Feltfeil(felt.mangler)
