"""What a workbook's styles say of cells: the formats of numbers, and what is struck through."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from calculators.skjema.registerfil.celleformat import INNEBYGDE, skjuler_tekst
from calculators.skjema.registerfil.pakke import Pakke, navn_av
from calculators.skjema.registerfil.rader import er_tom

_USANT = ("0", "false")


@dataclass(frozen=True)
class Stiler:
    """The format of each style by its number.

    ``strek`` are the numbers of those that strike text through, ``skjuler`` of those that hide it.
    """

    formater: Sequence[str] = ()
    strek: frozenset[str] = frozenset()
    skjuler: frozenset[str] = frozenset()


def les_stiler(pakke: Pakke, del_: str) -> Stiler:
    """The styles of a workbook. Of a style sheet nothing else is read, or can hurt."""
    if not pakke.har(del_):
        return Stiler()
    egne: dict[str, str] = {}
    skrifter: list[bool] = []
    stiler = Stiler()
    for e in pakke.elementer(del_):
        navn = navn_av(e)
        if navn == "numFmt":
            egne[e.get("numFmtId", "")] = e.get("formatCode", "")
        elif navn == "fonts":
            skrifter = [_strek(skrift) for skrift in e]
        elif navn == "cellXfs":
            med_strek = {str(n) for n, strek in enumerate(skrifter) if strek}
            formater = [_formatet(xf.get("numFmtId", "0"), egne) for xf in e]
            stiler = Stiler(
                formater,
                frozenset(str(n) for n, xf in enumerate(e) if xf.get("fontId", "0") in med_strek),
                frozenset(str(n) for n, format_ in enumerate(formater) if skjuler_tekst(format_)),
            )
    return stiler


def har_strek(tekst: Element) -> bool:
    """Whether some of the runs of a text are struck through; a plain text has no runs."""
    if len(tekst) == 1 and not len(tekst[0]):
        return False
    return any(_strek(p) and _har_tekst(r) for r in tekst for p in r if navn_av(p) == "rPr")


def _har_tekst(bit: Element) -> bool:
    return any(navn_av(t) == "t" and not er_tom(t.text or "") for t in bit)


def _strek(skrift: Element) -> bool:
    return any(navn_av(e) == "strike" and e.get("val", "1") not in _USANT for e in skrift)


def _formatet(id_: str, egne: dict[str, str]) -> str:
    return egne.get(id_) or INNEBYGDE.get(int(id_) if id_.isdigit() else 0, "")
