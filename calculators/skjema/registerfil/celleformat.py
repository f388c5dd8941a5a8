"""What Excel shows in a cell with a number: a number, a date, a time, per cent, or a word.

A format has up to four sections between semicolons: for positive and negative numbers, zero and
text, or with a condition each (ECMA-376, part 1, 18.8.31).
"""

import operator
import re
from collections.abc import Callable
from datetime import date, timedelta

from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.registerfil.rader import Ulest
from calculators.skjema.registerfil.siffer import lagt_ut
from calculators.spraak import N_, _

# Those that have a number and no text in the file, where it makes a difference.
INNEBYGDE = {
    2: "0.00", 4: "#,##0.00", 39: "#,##0.00", 40: "#,##0.00", 43: "#,##0.00",
    9: "0%", 10: "0.00%", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)), "yyyy-mm-dd"),
}  # fmt: skip
_DEL = re.compile(
    r'"(?P<ord>[^"]*)"?|\\(?P<tegn>.)|[_*].|\[(?P<klamme>[^\]]*)\]|(?P<siffer>\.?[0#?][0#?., ]*)'
    r"|(?P<e>E[+-][0#?]*)|(?P<vanlig>General|Standard|@)|(?P<tid>AM/PM|A/P|[dmyhsegb]+)|(?P<annet>.)",
    re.IGNORECASE | re.DOTALL,
)
_SEKSJON = re.compile(r'(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\\[])*', re.DOTALL)
_VILKAAR = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_SAMMENLIKN: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_SKJULT = N_("Cellen har en verdi som Excel ikke viser. Skriv svaret på nytt.")
_UMULIG_DATO = N_("Cellen viser en dato som ikke finnes. Skriv datoen på nytt.")
_SISTE_DAG = 2_958_465


def vist(verdi: float, format_: str, fra_1904: bool = False) -> str:
    """The number as Excel shows it, and dates as ISO.

    What the cell holds is not hidden by its look: decimals that the format has no place for are
    kept, and where it asks for a fraction or a power of ten, the number stands as it is. So does
    one that may tell who a resident is, where the format would conceal it.
    """
    if format_ in ("", "General", "@"):
        return tall(verdi)
    seksjon, negativ = _seksjon(verdi, format_)
    deler = list(_DEL.finditer(seksjon))
    if any(d["tid"] or _er_forloept(d["klamme"]) for d in deler):
        return _tid(verdi, deler, fra_1904)
    return _med_tekst(-verdi if negativ else verdi, deler)


def skjuler_tekst(format_: str) -> bool:
    """Whether the section for text is there, and has no place for the text itself."""
    deler = _delt(format_)
    return len(deler) > 3 and not any(d["vanlig"] for d in _DEL.finditer(deler[3]))


def skjult(verdi: str) -> Ulest:
    """What stands in a cell whose format shows something else, or nothing."""
    return Ulest(verdi, _(_SKJULT))


def tall(verdi: float) -> str:
    """A number without a format: with a comma, and no more digits than Excel keeps."""
    if verdi.is_integer() and abs(verdi) < 1e15:
        return str(int(verdi))
    return f"{verdi:.15g}".replace(".", ",")


def _seksjon(verdi: float, format_: str) -> tuple[str, bool]:
    """The section for the number, and whether it writes the minus itself."""
    deler = _delt(format_)
    vilkaar = [_VILKAAR.search(del_) for del_ in deler]
    if any(vilkaar):
        for del_, v in zip(deler, vilkaar, strict=True):
            if v is None or _SAMMENLIKN[v[1]](verdi, float(v[2])):
                return del_, False
        return "General", False
    if verdi < 0 and len(deler) > 1:
        return deler[1], True
    if not verdi and len(deler) > 2:
        return deler[2], False
    return deler[0], False


def _delt(format_: str) -> list[str]:
    """The sections; a semicolon inside quotes is a letter."""
    deler, fra = [], 0
    while True:
        treff = _SEKSJON.match(format_, fra)
        til = treff.end() if treff else len(format_)
        deler.append(format_[fra:til])
        if til >= len(format_):
            return deler
        fra = til + 1


def _er_forloept(klamme: str | None) -> bool:
    """``[h]``, ``[mm]`` or ``[s]``: a duration, which may be longer than a day."""
    return bool(klamme) and set((klamme or "").lower()) <= set("hms")


def _tid(verdi: float, deler: list[re.Match[str]], fra_1904: bool) -> str:
    """A date, or a time of day or a duration where the format has no day, month or year."""
    tegn = {t for d in deler for t in _bokstavene(d["tid"])}
    varighet = any(_er_forloept(d["klamme"]) for d in deler)
    # The letter of months is that of minutes too.
    if not varighet and (tegn - set("hms") or tegn == {"m"}):
        return dato(verdi, fra_1904)
    # Times of day repeat from day to day, and a number too large to count in minutes has none.
    if abs(verdi) > _SISTE_DAG:
        return Ulest(tall(verdi), _(_UMULIG_DATO))
    minutter = round(abs(verdi) * 1_440)
    timer = minutter // 60 if varighet else minutter // 60 % 24
    return f"{'-' if verdi < 0 else ''}{timer:02}:{minutter % 60:02}"


def _bokstavene(tid: str | None) -> str:
    return "" if not tid or "/" in tid else tid.lower()


def dato(verdi: float, fra_1904: bool) -> str:
    """The day of a number as ISO. Excel's calendar has a 29 February 1900 that never was."""
    dag = int(verdi // 1)
    if fra_1904:
        dag += 1_462
    if not 1 <= dag <= _SISTE_DAG or dag == 60:
        return Ulest(tall(verdi), _(_UMULIG_DATO))
    return (date(1899, 12, 30 if dag > 60 else 31) + timedelta(dag)).isoformat()


def _med_tekst(verdi: float, deler: list[re.Match[str]]) -> str:
    """The number between the words of its format, or the words alone."""
    prosent = any(d["annet"] == "%" for d in deler)
    sifrene = iter(_sifrene(tall(float(f"{abs(verdi * 100 if prosent else verdi):.15g}")), deler))
    ut, med_tall = "", False
    for d in deler:
        if d["siffer"] or d["vanlig"]:
            ut += next(sifrene, "")
            med_tall = True
        else:
            ut += _tegnene(d)
    if not ut.strip() and not (med_tall and not verdi):
        return skjult(tall(verdi))
    ut = " ".join(ut.split())
    # Marks between the digits are not to hide whose number it is.
    if verdi.is_integer() and har_personnummer(tall(verdi)) and not har_personnummer(ut):
        return tall(verdi)
    return f"-{ut}" if verdi < 0 else ut


def _sifrene(uten_fortegn: str, deler: list[re.Match[str]]) -> list[str]:
    """What each group of digits shows; the first of them all, where they are not shared."""
    grupper = [d["siffer"] for d in deler if d["siffer"]]
    delt_annerledes = any(d["e"] or d["vanlig"] or d["annet"] == "/" for d in deler)
    lagt = None if delt_annerledes or not grupper else lagt_ut(uten_fortegn, grupper)
    return lagt or [uten_fortegn]


def _tegnene(d: re.Match[str]) -> str:
    """What a part of a format shows by itself. Of a currency its sign, of a colour nothing."""
    if d["klamme"] is not None:
        return d["klamme"][1:].partition("-")[0] if d["klamme"].startswith("$") else ""
    if d["annet"] == "%":
        return "\u00a0%"
    return d["ord"] or d["tegn"] or (d["annet"] or "").strip("/")
