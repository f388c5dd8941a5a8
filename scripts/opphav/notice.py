"""NOTICE.txt: each part with version, licence and source, and every licence text once."""

from collections.abc import Sequence
from textwrap import fill, indent

from opphav.lest import Lisenstekst, Opphav
from oppsett.steg import ROT

_STREK = "=" * 78
_HODE = """\
Tilskudd til integreringsmottak

Her står lisensen til nettstedet, det andre har laget som nettstedet sender
videre, og lisensene til det i sin helhet. De er på engelsk, slik de er skrevet.

Endringene våre i Pyodide og CPython ligger i motor-endringer.zip ved siden av
denne filen.
"""


def versjonen(o: Opphav, alle: Sequence[Opphav]) -> str:
    """``3.14.2``, or for what has no version of its own that of what it came in.

    The words are the same in both målformer.
    """
    if o.versjon:
        return o.versjon
    hel = next(h for h in alle if h.del_.id == getattr(o.del_.kilde, "i", ""))
    return f"som i {hel.del_.navn} {hel.versjon}"


def notice(alle: Sequence[Opphav]) -> str:
    """The whole file. A text that several parts have is written once, with a number."""
    nummer = {t: n for n, t in enumerate(_tekstene(alle), 1)}
    avsnitt = [
        _HODE,
        _overskrift("Lisensen til nettstedet"),
        (ROT / "LICENSE").read_text(encoding="utf-8"),
        _overskrift("Det andre har laget"),
        *(_del(n, o, alle, nummer) for n, o in enumerate(alle, 1)),
        _overskrift("Lisensene"),
        *(_tekst(n, t, alle) for t, n in nummer.items()),
    ]
    return "\n".join(avsnitt)


def _tekstene(alle: Sequence[Opphav]) -> list[Lisenstekst]:
    return list(dict.fromkeys(t for o in alle for t in o.tekster))


def _del(n: int, o: Opphav, alle: Sequence[Opphav], nummer: dict[Lisenstekst, int]) -> str:
    linjer = [
        f"{n}. {o.del_.navn}",
        f"   Versjon: {versjonen(o, alle)}",
        f"   Brukes til: {o.del_.bruk[0]}",
        f"   Lisens: {o.lisens}",
        f"   Lisenstekst: {', '.join(f'nr. {nummer[t]}' for t in o.tekster)}",
        f"   Kildekode: {o.adresse}",
    ]
    if o.del_.endret:
        linjer.append(indent(fill(f"Endret av oss: {o.del_.endret[0]}", 75), " " * 3))
    return "\n".join([*linjer, ""])


def _tekst(n: int, tekst: Lisenstekst, alle: Sequence[Opphav]) -> str:
    gjelder = ", ".join(o.del_.navn for o in alle if tekst in o.tekster)
    fra = f"Teksten er hentet fra {tekst.fra}.\n" if tekst.fra else ""
    return f"{_STREK}\nNr. {n}. Gjelder {gjelder}.\n{fra}{_STREK}\n\n{tekst.innhold}"


def _overskrift(tekst: str) -> str:
    return f"{_STREK}\n{tekst}\n{_STREK}\n"
