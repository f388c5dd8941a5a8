"""The rules that a fact of the kildekart names: they are there, found, and under its heading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from calculators.norsk import og
from calculators.redaksjon.kildedata import Faktum, dekket
from calculators.redaksjon.regelstier import kilden, regelstier, uten_svar
from calculators.regelverk import Regelverk
from calculators.regelverk.feil import Funn


@dataclass(frozen=True)
class Faktaregler:
    """The rules of the year, and the headings in them that are misspelt, with what was meant."""

    regelverk: Regelverk
    misskrevne: Mapping[str, str]

    @cached_property
    def hull(self) -> list[str]:
        """The path of every part that is not found."""
        return uten_svar(self.regelverk)

    @cached_property
    def _stiene(self) -> list[str]:
        return regelstier(self.regelverk)

    def mangler(self, noekkel: str, faktum: Faktum) -> Iterator[Funn]:
        """What is wrong with the rules of a fact."""
        andre: dict[str, list[str]] = {}
        borte: dict[str, list[str]] = {}
        ukjente = []
        for sti in faktum.regler:
            if hull := [h for h in self.hull if dekket(sti, {h})]:
                borte.setdefault(hull[0], []).append(sti)
            elif not any(dekket(regel, {sti}) for regel in self._stiene):
                ukjente.append(sti)
            elif (annen := self._annen_kilde(sti, faktum)) is not None:
                andre.setdefault(annen, []).append(sti)
        for del_, stier in borte.items():
            galt = f"{_sitert(stier)} er ikke funnet i kilden"
            skriv = f'ta det bort, og si på siden at det mangler: [[avklares]] "{del_}"'
            yield Funn(f"{noekkel}.regler", galt, skriv)
        if ukjente:
            skriv = "rett stien, eller ta bort faktumet hvis regelen er borte"
            yield Funn(f"{noekkel}.regler", f"{_sitert(ukjente)} finnes ikke i regelverket", skriv)
        for kilde, stier in andre.items():
            galt = f"«{faktum.overskrift}», men {og(stier)} står under «{kilde}» i regelfilen"
            yield Funn(f"{noekkel}.overskrift", galt, f'skriv overskrift = "{kilde}"')

    def _annen_kilde(self, sti: str, faktum: Faktum) -> str | None:
        """The heading of a rule, where it is another than the fact's.

        One that is misspelt is told of the rules file, where it is to be mended.
        """
        kilde = kilden(self.regelverk, sti)
        if not faktum.overskrift or kilde in {None, faktum.overskrift, *self.misskrevne}:
            return None
        return kilde


def _sitert(stier: list[str]) -> str:
    return og([f"«{sti}»" for sti in stier])
