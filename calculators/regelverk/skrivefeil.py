"""Lines of a rules file that are not TOML: which they are, and what to write instead.

``tomllib`` stops at the first such line, in English. Here each is told in Norwegian and
taken out, so that the rest of the file can be read and all faults be told at once.
"""

import re
import tomllib
from datetime import date

from calculators.norsk import MAANEDER
from calculators.regelverk.feil import Funn
from calculators.regelverk.linjer import noekler

_STED = re.compile(r"at line (\d+)")
_HODE = re.compile(r"\s*\[")
_ORD = re.compile(r"\s*(\[*)\s*\"?([\w.-]+)")
_LEDD = re.compile(r"\s*([\w.\"-]+)\s*=\s*(.*?)\s*$")
_APNER = re.compile(r"\[\s*(#.*)?$")
_TALL = re.compile(r"-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NORSK = re.compile(rf"(\d{{1,2}})\. ?(\d{{1,2}}|{'|'.join(MAANEDER)})\.? ?(\d{{4}})")
_SANT = {"ja": "true", "nei": "false", "sant": "true", "usant": "false"}


def les_toml(tekst: str) -> tuple[dict[str, object], list[Funn], list[str]]:
    """The tables of a text, the fault of each line that is not TOML, and the keys lost with them.

    When a line that opens a table is at fault nothing after it can be placed, so the file is
    taken to have lost everything: the key ``""``.
    """
    linjer = tekst.split("\n")
    steder = noekler(tekst)
    funn: list[Funn] = []
    for _ in range(len(linjer) + 1):
        try:
            return tomllib.loads("\n".join(linjer)), funn, [f.noekkel for f in funn]
        except tomllib.TOMLDecodeError as feil:
            melding = str(feil)
        nummer = _linjenummer(melding, linjer)
        fra, til = _omfang(linjer, nummer)
        dobbel = "overwrite" in melding or "twice" in melding
        noekkel = steder.get(fra) or _gjett_noekkel(linjer, steder, fra)
        funn.append(_funn(linjer[fra - 1], noekkel, fra, til, dobbel=dobbel))
        if _HODE.match(linjer[fra - 1]):
            break
        linjer[fra - 1 : til] = [""] * (til - fra + 1)
    return {}, funn, [""]


def _gjett_noekkel(linjer: list[str], steder: dict[int, str], nummer: int) -> str:
    """The key a broken line was meant for: its first word, in the table it stands under."""
    ord_ = _ORD.match(linjer[nummer - 1])
    if ord_ is None:
        return "filen"
    hoder = (n for n in range(nummer - 1, 0, -1) if _HODE.match(linjer[n - 1]) and n in steder)
    hode = next(hoder, 0)
    over = "" if ord_[1] or not hode else f"{steder[hode]}."
    return f"{over}{ord_[2]}"


def _linjenummer(melding: str, linjer: list[str]) -> int:
    """The line that tomllib names, or the last that has text when it names the end."""
    siste = max((n for n, linje in enumerate(linjer, 1) if linje.strip()), default=1)
    treff = _STED.search(melding)
    nummer = min(int(treff[1]), len(linjer)) if treff else siste
    while nummer > 1 and not linjer[nummer - 1].strip():
        nummer -= 1
    return nummer


def _omfang(linjer: list[str], nummer: int) -> tuple[int, int]:
    """The first and last line that belong together: a list over many lines, or the line alone."""
    start = 0
    for n, linje in enumerate(linjer[:nummer], 1):
        if _LEDD.match(linje) and _APNER.search(linje) and not start:
            start = n
        elif n < nummer and (linje.strip().startswith("]") or linje.rstrip().endswith("]")):
            start = 0
    return (start, _listens_slutt(linjer, start, nummer)) if start else (nummer, nummer)


def _listens_slutt(linjer: list[str], start: int, nummer: int) -> int:
    for n in range(start + 1, len(linjer) + 1):
        linje = linjer[n - 1]
        if linje.strip().startswith("]"):
            return n
        if linje.strip() and (_LEDD.match(linje) or linje.startswith("[")):
            return n - 1
    return nummer


def _funn(linje: str, noekkel: str, fra: int, til: int, *, dobbel: bool) -> Funn:
    if dobbel:
        return Funn(noekkel, "står to ganger", "ta bort den ene", fra)
    if til > fra or _APNER.search(linje):
        galt = "listen lar seg ikke lese"
        skriv = "se etter komma etter hvert element, og ] på slutten"
        return Funn(noekkel, galt, skriv, fra)
    if _HODE.match(linje):
        galt = f"«{linje.strip()}» er ikke en overskrift for en tabell"
        return Funn(noekkel, galt, "skriv [navn], eller [[navn]] for hvert element", fra)
    ledd = _LEDD.match(linje)
    if ledd is None:
        galt = f"«{linje.strip()}» er ikke på formen nøkkel = verdi"
        return Funn(noekkel, galt, "skriv nøkkel = verdi, eller # foran en merknad", fra)
    return Funn(noekkel, *_verdien(ledd[2]), fra)


def _verdien(verdi: str) -> tuple[str, str]:
    """What is wrong with a value that is not TOML, and what to write."""
    if not verdi or verdi.startswith("#"):
        return "verdien mangler", "skriv en verdi etter ="
    galt = f"«{verdi}» lar seg ikke lese"
    if verdi.startswith(('"', "'", "“", "”", "«", "„")):
        return galt, 'skriv teksten mellom rette anførselstegn: "…"'
    if verdi[0] in "[{":
        return galt, "se etter komma mellom delene, anførselstegn rundt tekst, og ] eller } sist"
    return galt, i_toml(verdi) or f'skriv tekst i anførselstegn: "{verdi}"'


def i_toml(verdi: str) -> str:
    """How an editor's number, date or ja and nei is written in TOML, or an empty text."""
    return tall_i_toml(verdi) or sant_i_toml(verdi) or dato_i_toml(verdi)


def tall_i_toml(verdi: str) -> str:
    """What to write for ``2 141 kr``, or an empty text when it is no number."""
    tall = verdi.strip().lower().removesuffix("kr").removesuffix(",-").strip()
    if not _TALL.fullmatch(tall):
        return ""
    sifre = re.sub(r"\D", "", tall).lstrip("0") or "0"
    return f"skriv tallet uten mellomrom og anførselstegn: {sifre}"


def sant_i_toml(verdi: str) -> str:
    """What to write for ``Ja`` or ``False``, or an empty text when it is neither."""
    enkel = verdi.strip().lower()
    if enkel not in (*_SANT, *_SANT.values()):
        return ""
    return f"skriv med små bokstaver, uten anførselstegn: {_SANT.get(enkel, enkel)}"


def dato_i_toml(verdi: str) -> str:
    """What to write for ``1.8.2021`` or ``1. august 2021``, or an empty text when it is no date."""
    enkel = verdi.strip().lower()
    if treff := _ISO.fullmatch(enkel):
        aar, maaned, dag = (int(del_) for del_ in treff.groups())
    elif treff := _NORSK.fullmatch(enkel):
        ord_ = treff[2]
        maaned = MAANEDER.index(ord_) + 1 if ord_ in MAANEDER else int(ord_)
        aar, dag = int(treff[3]), int(treff[1])
    else:
        return ""
    try:
        return f"skriv datoen uten anførselstegn: {date(aar, maaned, dag)}"
    except ValueError:
        return "skriv en dato som finnes i kalenderen"
