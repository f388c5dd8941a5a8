"""What to write for a part of a value that is not TOML, or that has too much around it."""

import re
import tomllib
from typing import get_origin

from calculators.redaksjon.omskriving import skriv_slik
from calculators.redaksjon.raad import sitat
from calculators.redaksjon.tidsraad import annen_enhet
from calculators.redaksjon.typetre import typen
from calculators.regelverk.ider import som_navn

NAVN = re.compile(r"""\s*("[^"\n]*"|'[^'\n]*'|[^\W\d][\w.-]*)\s*([=:])""")


def er_toml(verdi: str) -> bool:
    """Whether this is one value of TOML."""
    try:
        tomllib.loads(f"x = {verdi}")
    except tomllib.TOMLDecodeError:
        return False
    return True


def rett(skrevet: str, noekkel: str) -> str:
    """What to write for a value that stands without quotes."""
    uten = skrevet.rstrip(" ;,")
    if uten != skrevet and er_toml(uten):
        return f"ta bort «{skrevet[len(uten) :].strip()}» på slutten: {uten}"
    return skriv_slik(uten, typen(noekkel), noekkel)


def uten_navn(delen: str, rest: str) -> tuple[str, str]:
    """A part of a table that has no key in front."""
    if rest[:1] in ",{":
        return f"«{rest[0]}» står to ganger", f"ta bort den ene «{rest[0]}»"
    galt = f"{sitat(delen)} er ikke på formen nøkkel = verdi"
    ord_ = re.match(r"([^\W\d][\w-]*) +(.+)", delen)
    if ord_:
        return galt, f"skriv {ord_[1]} = {ord_[2].strip()}"
    return galt, "skriv en nøkkel og = foran hver verdi"


def som_noekkel(navn: str) -> str:
    """How a key with other letters than a–z is written, or what a time is counted in."""
    return annen_enhet(navn, "") or f"skriv bare a–z, 0–9 og _: {som_navn(navn)}"


def ta_bort(resten: str, noekkel: str) -> str:
    """What to do with what stands behind a value."""
    if re.match(r"[,;]\s*$", resten):
        return f"ta bort «{resten.strip()}»"
    if re.match(r"""[,;]?\s*["'\d{]""", resten):
        if get_origin(typen(noekkel)) is tuple:
            return "skriv flere verdier i [ ], med komma mellom: [ … , … ]"
        return "ta det bort: nøkkelen har bare én verdi"
    if NAVN.match(resten.lstrip(",; ")):
        return "skriv hver nøkkel på sin egen linje"
    if resten[0] in "]}":
        return f"ta bort «{resten.strip()}», eller sett {'[' if resten[0] == ']' else '{'} foran"
    return f"ta det bort, eller skriv # foran en merknad: # {resten.strip(' /;,')}"


def i_kroell(delen: str) -> str:
    """The keys of a table with { in front and } behind, whatever stands there now."""
    klamme = r"\s*[)}\]]?,?$" if delen.startswith(("[", "(")) else r"\s*\}?,?$"
    return f"skriv {{ {re.sub(klamme, '', delen.lstrip('[( '))} }}"
