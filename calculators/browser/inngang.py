"""The one door from JavaScript: JSON in, JSON out, bytes for files, no objects over the border."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from calculators.answer import Avvist, answer, nedlasting
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.spraak import BOKMAAL, NYNORSK, legg_inn, svarer_paa

_STEG = 2_000
# The register that was checked last, by the name the page has for it, and the file that waits to
# be fetched.
_holdt: dict[str, Any] = {}
# What is told when the page asks of a register that is not held any more.
_BORTE = json.dumps({"borte": True})


def svar(sporsmaal: str) -> str:
    """The answer to a question, both as JSON."""
    return json.dumps(answer(json.loads(sporsmaal)), ensure_ascii=False)


def skjema(sporsmaal: str) -> str:
    """A calculator's form by the rules of a year, as it is at first.

    It is ``{"html", "felt", "tomme", "svar"}``. ``felt`` are the names of its fields, those that
    stand in the answer too, ``tomme`` the files that would hold nothing, and ``svar`` is the answer
    to what is in it.
    """
    from calculators.rendering.skjema import feltene

    s = json.loads(sporsmaal)
    maal = s.get("maal", BOKMAAL)
    with svarer_paa(maal):
        skjemaet = kalkulator_for(s["kalkulator"]).skjema(regler(int(s["tilskuddsaar"])))
        svar = skjemaet.standardsvar
        svaret = {
            "html": feltene(skjemaet, svar),
            "felt": [f.navn for f in skjemaet.felt],
            "tomme": sorted(skjemaet.tomme),
            "svar": answer({"kalkulator": skjemaet.navn, "maal": maal, "svar": svar})["html"],
        }
    return json.dumps(svaret, ensure_ascii=False)


def nynorsk(ordene: str) -> None:
    """Give the words of nynorsk, as JSON; from then on it can be asked in."""
    legg_inn(NYNORSK, json.loads(ordene))


def sak(sporsmaal: str) -> str:
    """A case, opened for a calculator, as ``calculators.browser.sak`` tells it; both as JSON."""
    from calculators.browser import sak as saken

    s = json.loads(sporsmaal)
    with svarer_paa(s.get("maal", BOKMAAL)):
        return json.dumps(saken.sak(s), ensure_ascii=False)


def fil(sporsmaal: str) -> str:
    """Make the file of a question, or ``{"feil"}``; ``innhold`` gives its bytes."""
    try:
        return _hold(nedlasting(json.loads(sporsmaal)))
    except Avvist as avvist:
        return json.dumps(avvist.svar(), ensure_ascii=False)


def innhold() -> bytes:
    """The bytes of the file that was made last; they are let go of here."""
    return bytes(_holdt.pop("fil"))


def register(sporsmaal: str, fil: Any) -> str:
    """Open a register for checking, and hold it by the name that is ``id`` in the question.

    Without a file it is the year's example. Gives ``{"feil"}`` when it cannot be opened; the one
    that was held before is then held still.
    """
    from calculators.browser.kjoering import Kjoering

    s = json.loads(sporsmaal)
    try:
        kjoering = Kjoering(_eksempelet(s), None) if fil is None else Kjoering(s, fil.to_bytes())
    except Avvist as avvist:
        return json.dumps(avvist.svar(), ensure_ascii=False)
    _holdt["register"] = (s["id"], kjoering)
    return json.dumps({"ok": True})


def _eksempelet(s: dict[str, Any]) -> dict[str, Any]:
    aar = int(s["svar"]["tilskuddsaar"])
    standard = kalkulator_for(s["kalkulator"]).skjema(regler(aar)).standardsvar
    return {**s, "svar": {**standard, **s["svar"]}}


def registersteg() -> str:
    """Check some rows more: ``{"framdrift"}`` while there are more, and then ``{"svar"}``."""
    _, kjoering = _holdt["register"]
    try:
        if kjoering.steg(_STEG):
            return json.dumps({"framdrift": kjoering.framdrift})
        return json.dumps({"svar": kjoering.svar()}, ensure_ascii=False)
    except Avvist as avvist:
        del _holdt["register"]
        return json.dumps({"svar": avvist.svar()}, ensure_ascii=False)


def registerside(valg: str) -> str:
    """A page of the rows of a register, as JSON with ``html``; ``borte`` when it is not held."""
    v = json.loads(valg)
    kjoering = _registeret(v["id"])
    if kjoering is None:
        return _BORTE
    side = kjoering.side(v["utvalg"], v["rekkefoelge"], v["fra"])
    return json.dumps({"html": side}, ensure_ascii=False)


def registerfil(valg: str) -> str:
    """Make the file with the outcomes; ``innhold`` gives its bytes. ``borte`` as above."""
    v = json.loads(valg)
    kjoering = _registeret(v["id"])
    return _BORTE if kjoering is None else _hold(vars(kjoering.fil(v["format"])))


def _registeret(navn: str) -> Any:
    """The register of this name, and never another; None when it is not held."""
    holdt, kjoering = _holdt.get("register", ("", None))
    return kjoering if holdt == navn else None


def utvid(zip_: str) -> None:
    """Let Python import from one more zip."""
    sys.path.append(zip_)
    # A package that is here already may have more of its modules in the new zip.
    for navn, modul in list(sys.modules.items()):
        if isinstance(sti := getattr(modul, "__path__", None), list):
            sti.append(f"{zip_}/{navn.replace('.', '/')}")


def _hold(fil: Mapping[str, Any]) -> str:
    innhold = fil["innhold"]
    _holdt["fil"] = innhold.encode() if isinstance(innhold, str) else innhold
    return json.dumps({"filnavn": fil["filnavn"], "type": fil["type"]})
