"""The words of a register's findings: shared by the page and the file that is given back."""

from calculators.beregning.register import Vurdering
from calculators.spraak import N_, _

IKKE_FULLFOERT = N_("opplæring fullført innen fristen")


def ikke_fullfoert(v: Vurdering) -> bool:
    """Whether the training was not completed by its deadline."""
    return v.opplaering == "mangler"


def manglene(v: Vurdering, navn: dict[str, str]) -> list[str]:
    """What a row misses: the parts of the programme, and the completion told once."""
    deler = [navn[id_] for id_ in v.mangler]
    return [*deler, _(IKKE_FULLFOERT)] if ikke_fullfoert(v) else deler


def antall_mangler(v: Vurdering) -> int:
    """How many things a row misses."""
    return len(v.mangler) + ikke_fullfoert(v)
