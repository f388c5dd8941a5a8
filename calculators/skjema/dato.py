"""Reading dates as browsers, files and people write them, and refusing what has two readings."""

import re
from datetime import date

from calculators.norsk import MAANEDER, UKEDAGER, dato, enten, stor, ukedag
from calculators.skjema.feil import Feltfeil
from calculators.skjema.klokke import uten_klokke
from calculators.skjema.tekst import tegnvis
from calculators.spraak import N_, _

_SOM = N_("dag, måned og år, for eksempel 1.8.2021.")
_ENGELSK = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MAANED = {ord_: n for navn in (MAANEDER, _ENGELSK) for n, ord_ in enumerate(navn, 1)}
_MAANED |= {ord_[:3]: n for ord_, n in _MAANED.items()} | {"sept": 9}

_AAR = r"(?P<aar>[0-9]{4}|[0-9]{2})"
_FORMER = tuple(
    re.compile(form)
    for form in (
        r"(?P<aar>[0-9]{4})([-./])(?P<maaned>[0-9]{1,2})\2(?P<dag>[0-9]{1,2})",
        r"(?P<aar>(?:19|20)[0-9]{2})(?P<maaned>[0-9]{2})(?P<dag>[0-9]{2})",
        rf"(?P<dag>[0-9]{{1,2}})\. ?(?P<maaned>[0-9]{{1,2}})[. ] ?{_AAR}",
        rf"(?P<dag>[0-9]{{1,2}})[. -]{{1,2}}(?P<ord>[a-zæøå]+)[., -]{{0,2}}{_AAR}",
        r"(?P<ord>[a-z]+)\.? (?P<dag>[0-9]{1,2}),? (?P<aar>[0-9]{4})",
    )
)
# Here some write the day first, and some the month.
_SNUDD = re.compile(rf"(?P<dag>[0-9]{{1,2}})([-/])(?P<maaned>[0-9]{{1,2}})\2{_AAR}")
# A date is read in both målformer, whatever the form is in.
_NYNORSK = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag")
_UKEDAGENE = {dag: n for uken in (UKEDAGER, _NYNORSK) for n, dag in enumerate(uken)}
_UKEDAG = re.compile(rf"(?:({'|'.join(_UKEDAGENE)}),? )?(?:den )?(.+)")
_UFERDIG = re.compile(r"ugyldig|[0-9]{0,4}|[0-9]*[./ -][0-9./ -]*")
_EXCELS_TALL = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")


def les_dato(tekst: str, tidligst: date, senest: date) -> date:
    """A date from ``tidligst`` to ``senest``, both included.

    ``2021-08-01``, ``1.8.2021``, ``1. aug. 2021``, ``20210801`` and ``01.08.2021 00:00:00`` are
    the same day. A year of two digits, ``1/8/2021`` and the number that Excel keeps for a date
    can be read in two ways, and are refused. Raises Feltfeil with what to write instead; so is
    the word ``ugyldig``, by which a form tells of a date that cannot be.
    """
    # Digits of another script are a slip.
    lest = None if re.search(r"(?![0-9])\d", tekst) else _les(tegnvis(tekst).lower().strip("'. "))
    if lest is None:
        raise Feltfeil(_("Skriv datoen som {som}", som=_(_SOM)))
    if not tidligst <= lest <= senest:
        raise Feltfeil(
            _(
                "Velg en dato fra {tidligst} til {senest}.",
                tidligst=dato(tidligst),
                senest=dato(senest),
            )
        )
    return lest


def _les(tekst: str) -> date | None:
    dag = _dagen(tekst) or uten_klokke(tekst, _dagen)
    if dag is None and _EXCELS_TALL.fullmatch(tekst):
        raise Feltfeil(
            _(
                "Tallet kan være det Excel lagrer for en dato. Gi cellen "
                "datoformat i Excel, eller skriv {som}",
                som=_(_SOM),
            )
        )
    if dag is None and _UFERDIG.fullmatch(tekst):
        raise Feltfeil(
            _("Datoen er ikke skrevet ferdig, eller finnes ikke. Skriv {som}", som=_(_SOM))
        )
    return dag


def _dagen(tekst: str) -> date | None:
    treff = _UKEDAG.fullmatch(tekst)
    if treff is None:
        return None
    dag = _uten_ukedag(treff[2])
    if dag and treff[1] and _UKEDAGENE[treff[1]] != dag.weekday():
        raise Feltfeil(
            _("{dag} er en {ukedag}. Se over datoen.", dag=stor(dato(dag)), ukedag=ukedag(dag))
        )
    return dag


def _uten_ukedag(tekst: str) -> date | None:
    if treff := _SNUDD.fullmatch(tekst):
        return _snudd(_aaret(treff), int(treff["dag"]), int(treff["maaned"]))
    for form in _FORMER:
        if treff := form.fullmatch(tekst):
            ord_ = treff.groupdict().get("ord")
            maaned = _MAANED.get(ord_) if ord_ else int(treff["maaned"])
            return None if maaned is None else _finnes(_aaret(treff), maaned, int(treff["dag"]))
    return None


def _aaret(treff: re.Match[str]) -> int:
    if len(treff["aar"]) == 2:
        raise Feltfeil(_("Skriv året med fire sifre: {som}", som=_(_SOM)))
    return int(treff["aar"])


def _snudd(aar: int, foerst: int, sist: int) -> date:
    """The day of ``8/1/2021``, where only one order gives a date, and that is the Norwegian."""
    norsk, omvendt = _dag(aar, sist, foerst), _dag(aar, foerst, sist)
    if omvendt is None or norsk == omvendt:
        return norsk or _finnes(aar, sist, foerst)
    lesninger = enten([dato(d) for d in (norsk, omvendt) if d])
    kan = _("kan være") if norsk else _("ser ut til å være")
    raise Feltfeil(
        _(
            "Datoen {kan} {lesninger}. Skriv den med punktum: {som}",
            kan=kan,
            lesninger=lesninger,
            som=_(_SOM),
        )
    )


def _finnes(aar: int, maaned: int, dag: int) -> date:
    """The day. Raises Feltfeil for one that is not in the calendar."""
    if funnet := _dag(aar, maaned, dag):
        return funnet
    if not 1 <= maaned <= 12:
        raise Feltfeil(_("Datoen finnes ikke. Måneden må være fra 1 til 12. Rett datoen."))
    lengde = max((d for d in range(28, 32) if _dag(aar, maaned, d)), default=0)
    hvorfor = (
        _(
            " {maaned} {aar} har {lengde} dager.",
            maaned=stor(MAANEDER[maaned - 1]),
            aar=aar,
            lengde=lengde,
        )
        if lengde
        else ""
    )
    raise Feltfeil(_("Datoen finnes ikke.{hvorfor} Rett datoen.", hvorfor=hvorfor))


def _dag(aar: int, maaned: int, dag: int) -> date | None:
    try:
        return date(aar, maaned, dag)
    except ValueError:
        return None
