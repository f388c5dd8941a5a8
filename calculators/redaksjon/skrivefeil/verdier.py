"""How an editor's number, date, time, or ja and nei is written in TOML.

Each function answers with what to write, or an empty text when it is nothing of the kind.
"""

import re
from datetime import date

from calculators.norsk import MAANEDER

ANFOERSELSTEGN = "\"'“”„«»‘’‟"
_KR = r"(?:kr\.?|kroner|nok)"
_TALL = re.compile(
    rf"{_KR}?\s*(?P<hele>\d{{1,3}}(?:[ \u00a0\u202f.,’']\d{{3}})+(?!\d)|\d+)"
    rf"(?:[.,](?P<desimaler>\d+|[-–—]+))?\s*{_KR}?(?P<resten>[ /(].*)?"
)
_MAANED = "|".join((*MAANEDER, *(f"{m[:3]}" for m in MAANEDER), "sept", "des"))
_KLOKKE = r"(?:[t ,]*(?:kl\.?|klokken|klokka)?\s*\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?"
_ISO = re.compile(rf"(\d{{4}})([-./])(\d{{1,2}})\2(\d{{1,2}}){_KLOKKE}")
_SIFRE = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NORSK = re.compile(
    rf"(?:\w+dag,? )?(?:den )?(\d{{1,2}})[-./ ]+(\d{{1,2}}|{_MAANED})[-./ ]+(\d{{4}}|\d\d){_KLOKKE}"
)
_UTEN_DAG = re.compile(r"(\d{4})-(\d\d)")
_KLOKKESLETT = re.compile(
    r"(kl\.?|klokken|klokka)?\s*(\d{1,2})(?:[:.]?(\d\d))?(?:[:.](\d\d))?(?:z|\s*timen?)?"
)
_SANT = {"ja": "true", "nei": "false", "sant": "true", "usant": "false"}


class Desimaltall(float):
    """A number with decimals as it was written: ``2.100`` may be two thousand and one hundred."""

    def __init__(self, skrevet: str) -> None:
        self.skrevet = skrevet

    def __str__(self) -> str:
        return self.skrevet


def tall_i_toml(verdi: str, enhet: str = "et helt tall") -> str:
    """What to write for ``2 141 kr``. A number with decimals is never rounded for the editor."""
    treff = _TALL.fullmatch(_kjerne(verdi))
    if not treff:
        return ""
    sifre = re.sub(r"\D", "", treff["hele"]).lstrip("0") or "0"
    if (treff["desimaler"] or "").strip("0-–—"):
        return f"skriv {enhet}, uten desimaler: for eksempel {sifre}"
    rent = re.fullmatch(rf"[\d \u00a0\u202f]+(?:,-)?\s*{_KR}?", _kjerne(verdi))
    return f"skriv {'tallet uten mellomrom og anførselstegn' if rent else 'bare sifrene'}: {sifre}"


def sant_i_toml(verdi: str) -> str:
    """What to write for ``Ja`` or ``False``."""
    enkel = _kjerne(verdi)
    if enkel not in (*_SANT, *_SANT.values()):
        return ""
    return f"skriv med små bokstaver, uten anførselstegn: {_SANT.get(enkel, enkel)}"


def dato_i_toml(verdi: str) -> str:
    """What to write for ``1.8.2021`` or ``1. august 2021``; a time behind it is left out."""
    enkel = _kjerne(verdi)
    if treff := _UTEN_DAG.fullmatch(enkel):
        return f"skriv datoen med dag: for eksempel {treff[0]}-01"
    if treff := _ISO.fullmatch(enkel):
        aar, maaned, dag = treff[1], treff[3], treff[4]
    elif treff := _SIFRE.fullmatch(enkel):
        aar, maaned, dag = treff.groups()
    elif treff := _NORSK.fullmatch(enkel):
        dag, maaned, aar = treff.groups()
    else:
        return ""
    aaret = int(aar) + (2000 if len(aar) == 2 else 0)
    try:
        return f"skriv datoen uten anførselstegn: {date(aaret, _maanedsnummer(maaned), int(dag))}"
    except ValueError:
        return "skriv en dato som finnes i kalenderen"


def klokkeslett_i_toml(verdi: str) -> str:
    """What to write for ``17:00``, ``17.00`` or ``kl. 17``; TOML wants the seconds too."""
    treff = _KLOKKESLETT.fullmatch(_kjerne(verdi))
    if not treff:
        return ""
    time, minutt, sekund = (int(del_ or 0) for del_ in treff.groups()[1:])
    if time > 23 or minutt > 59 or sekund > 59:
        return "skriv et klokkeslett fra 00:00:00 til 23:59:59"
    return f"skriv klokkeslettet uten anførselstegn: {time:02}:{minutt:02}:{sekund:02}"


def tekst_i_toml(verdi: str) -> str:
    """The text between straight quotes, with « » for the quotes inside it."""
    kjerne = re.sub(rf"^[{ANFOERSELSTEGN}]|[{ANFOERSELSTEGN}]$", "", verdi.strip()).strip()
    inni = re.sub(r'["“„]([^"“”„]*)["“”]', r"«\1»", kjerne).replace('"', "")
    return f'"{inni}"'


def i_anfoerselstegn(verdi: str) -> str:
    """That a text stands between quotes, and the straight ones."""
    boeyd = verdi.strip()[:1] in "“”„‟‘’«" and verdi.strip()
    slag = "rette anførselstegn" if boeyd else "anførselstegn"
    return f"skriv tekst i {slag}: {tekst_i_toml(verdi)}"


def gjettet(verdi: str) -> str:
    """What to write for a value whose key says nothing of its kind."""
    klokke = klokkeslett_i_toml(verdi) if ":" in verdi or verdi.lower().startswith("kl") else ""
    return (
        klokke
        or dato_i_toml(verdi)
        or tall_i_toml(verdi)
        or sant_i_toml(verdi)
        or i_anfoerselstegn(verdi)
    )


def _kjerne(verdi: str) -> str:
    return verdi.strip().strip(ANFOERSELSTEGN).strip().lower()


def _maanedsnummer(maaned: str) -> int:
    if maaned.isdecimal():
        return int(maaned)
    return next(n for n, navn in enumerate(MAANEDER, 1) if navn.startswith(maaned[:3]))
