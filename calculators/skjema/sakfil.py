"""The file of a case, ``tilskudd-2021-sak.json``: written, and read as somebody else's text."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.norsk import dato, og
from calculators.regelverk import aarene
from calculators.skjema.feil import Feltfeil
from calculators.skjema.sak import Opplysning, Sak, Verdi, regelversjon, trygg
from calculators.skjema.saken import Noekler
from calculators.spraak import N_, _

FORMAT = "tilskudd-sak"
VERSJON = 1
# What a case of every field at its longest is well below.
STOERST = 4_000_000
_DELER = ("format", "versjon", "tilskuddsaar", "regelverk", "svar")
# The file, its answers, one answer, and the lines of it.
_DYPEST = 4
# Never fails once it has begun, so a text that is not closed is read once, and not from each quote.
_TEKST = re.compile(r'"(?:[^"\\]|\\.?)*+(?:"|\Z)', re.DOTALL)
_INGEN_SAK = N_(
    "Filen er ikke en sak herfra. Velg filen dere tok vare på, med "
    "et navn som tilskudd-ÅR-sak.json."
)
_OEDELAGT = N_("Filen er ødelagt og kan ikke leses. Hent den fra en kopi, eller begynn på nytt.")


@dataclass(frozen=True)
class Aapnet:
    """A case from a file, and sentences for what was left behind and what has changed since."""

    sak: Sak
    merknader: list[str]


def filnavn(sak: Sak) -> str:
    """The name of the file."""
    return f"tilskudd-{sak.tilskuddsaar}-sak.json"


def skriv(sak: Sak) -> str:
    """The text of the file, the same for the same case. Raises Feltfeil when it is too large."""
    innhold = {
        "format": FORMAT,
        "versjon": VERSJON,
        "tilskuddsaar": sak.tilskuddsaar,
        "regelverk": sak.regelverk.isoformat(),
        "svar": {n: {"verdi": o.verdi, "fra": o.fra} for n, o in sorted(sak.svar.items())},
    }
    tekst = json.dumps(innhold, ensure_ascii=False, indent=2) + "\n"
    if len(tekst.encode()) > STOERST:
        raise Feltfeil(_("Saken er for stor for en fil. Ta bort linjer i budsjettet."))
    return tekst


def les(innhold: bytes, noeklene: Callable[[int], Noekler]) -> Aapnet:
    """The case in a file. ``noeklene`` gives the keys of a year.

    Raises Feltfeil with a sentence for a file that is none, is broken or too large, is of a newer
    version, or of a year without rules. Of any other file what fits is used, and the rest is named.
    """
    fil = _tolk(innhold)
    if type(fil.get("versjon")) is not int or fil["versjon"] < 1:
        raise Feltfeil(_(_OEDELAGT))
    if fil["versjon"] > VERSJON:
        raise Feltfeil(
            _(
                "Saken er lagret med en nyere utgave av nettstedet, og kan ikke åpnes her. Last "
                "siden på nytt, eller åpne saken der den ble lagret."
            )
        )
    aar, svar = fil.get("tilskuddsaar"), fil.get("svar")
    if type(aar) is not int or not isinstance(svar, dict):
        raise Feltfeil(_(_OEDELAGT))
    if aar not in aarene():
        raise Feltfeil(
            _(
                "Saken gjelder et tilskuddsår det ikke finnes regler for her. "
                "Her er det regler for {aarene}.",
                aarene=og([str(a) for a in aarene()]),
            )
        )
    noekler = noeklene(aar)
    sak = Sak(aar, regelversjon(noekler.regler), {})
    lest, merknader = _svarene(svar, noekler)
    ukjente = (
        [_("Filen har deler vi ikke kjenner og ikke har brukt.")] if fil.keys() - _DELER else []
    )
    versjon = _endret(fil.get("regelverk"), sak.regelverk)
    return Aapnet(Sak(aar, sak.regelverk, lest), [*merknader, *ukjente, *versjon])


def _tolk(innhold: bytes) -> dict[str, Any]:
    if len(innhold) > STOERST:
        raise Feltfeil(
            _("Filen er for stor til å være en sak. {ingen_sak}", ingen_sak=_(_INGEN_SAK))
        )
    try:
        tekst = innhold.decode("utf-8-sig")
        if _dybde(tekst) > _DYPEST:
            raise Feltfeil(_(_INGEN_SAK))
        fil = json.loads(tekst, object_pairs_hook=_uten_gjentak)
    except Feltfeil:
        raise
    except ValueError:
        raise Feltfeil(_(_OEDELAGT) if FORMAT.encode() in innhold else _(_INGEN_SAK)) from None
    if not isinstance(fil, dict) or fil.get("format") != FORMAT:
        raise Feltfeil(_(_INGEN_SAK))
    return fil


def _dybde(tekst: str) -> int:
    """How deep tables and lists lie in each other, asked before a reader runs out of room."""
    dybde = dypest = 0
    for tegn in re.finditer(r"[][{}]", _TEKST.sub("", tekst)):
        dybde += 1 if tegn[0] in "[{" else -1
        dypest = max(dypest, dybde)
    return dypest


def _uten_gjentak(par: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(par)) < len(par):
        raise ValueError("the same key twice")
    return dict(par)


def _svarene(svar: dict[str, Any], noekler: Noekler) -> tuple[dict[str, Opplysning], list[str]]:
    lest: dict[str, Opplysning] = {}
    utelatt, ukjente = [], 0
    for noekkel, opplysning in svar.items():
        if not noekler.finn(noekkel):
            ukjente += 1
            continue
        verdi, helt = _verdien(opplysning, noekkel, noekler)
        if not helt:
            utelatt.append(noekler.ord(noekkel))
        if verdi is not None:
            lest[noekkel] = Opplysning(verdi, _fra(opplysning, noekkel, noekler))
    merknader = []
    if utelatt:
        merknader.append(
            _("Noe i saken passer ikke i feltet, og er ikke brukt: {utelatt}.", utelatt=og(utelatt))
        )
    if ukjente:
        merknader.append(
            _("Saken har ett svar som ingen kalkulator her spør om, og som ikke er brukt.")
            if ukjente == 1
            else _(
                "Saken har {ukjente} svar som ingen kalkulator her spør om, og som ikke er brukt.",
                ukjente=ukjente,
            )
        )
    return lest, merknader


def _verdien(opplysning: Any, noekkel: str, noekler: Noekler) -> tuple[Verdi | None, bool]:
    """The part of an answer that some calculator's field can hold, and whether it is all of it."""
    verdi = opplysning.get("verdi") if isinstance(opplysning, dict) else None
    hele: list[Any] = verdi if isinstance(verdi, list) else [verdi]
    if not all(isinstance(v, str) for v in hele):
        return None, False
    forsoek = [trygg(felt, hele) for felt in noekler.finn(noekkel)]
    return max(forsoek, key=lambda f: (f[1], f[0] is not None))


def _fra(opplysning: dict[str, Any], noekkel: str, noekler: Noekler) -> str:
    """The calculator an answer is from, when it is one that asks for it; else empty."""
    fra = opplysning.get("fra")
    kjent = isinstance(fra, str) and noekkel in noekler.felt.get(fra, {})
    return str(fra) if kjent else ""


def _endret(lagret: Any, naa: date) -> list[str]:
    """What to tell when the rules are of another version than those the case was saved with."""
    try:
        da = date.fromisoformat(lagret)
    except (TypeError, ValueError):
        return [_("Filen sier ikke hvilke regler den ble lagret med.")]
    if da == naa:
        return []
    if da > naa:
        return [
            _(
                "Saken er lagret med regler fra {da}, som er nyere enn reglene "
                "her, fra {naa}. Svarene er regnet med reglene her.",
                da=dato(da),
                naa=dato(naa),
            )
        ]
    return [
        _(
            "Saken er lagret med regler fra {da}. Reglene er endret siden, "
            "sist {naa}, og svarene er regnet på nytt.",
            da=dato(da),
            naa=dato(naa),
        )
    ]
