"""Editions with holes: the rules of 2021 in a year of its own, less what is not found there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from unittest import mock

from calculators.regelverk import kilder
from regelfil import som_toml, tabellen
from utgave.aarstekst import nytt_regelverk

DELER = (
    "sats", "bruk", "kriterier", "beboerstatuser", "tiltak", "fullfoering", "ordninger",
    "brevdatoer", "frister", "aarsrapport", "utbetaling", "tilbakebetaling", "endring", "kontroll",
    "klage",
)  # fmt: skip
LETT = date(2021, 1, 20)
AARET = 2041
OPPDATERT = tabellen()["kildeside"]["oppdatert"]
_LISTER = {"kriterier", "beboerstatuser", "tiltak", "ordninger", "brevdatoer", "frister"}
# What cannot be said without another part: groups are named by parts, parts by the training.
_FOELGER = {
    "beboerstatuser": ("tiltak", "fullfoering"),
    "tiltak": ("fullfoering",),
}


def uten(*deler: str) -> dict[str, Any]:
    """The rules of 2021 as a table, without the parts, and without what names them."""
    tabell = tabellen()
    borte = list(deler)
    for del_ in borte:
        borte += [d for d in _FOELGER.get(del_, ()) if d not in borte]
    hull = {"ikke_funnet": LETT}
    for del_ in borte:
        tabell[del_] = [hull] if del_ in _LISTER else hull
    if "frister" in borte and "aarsrapport" not in borte:
        tabell["aarsrapport"] = {**tabell["aarsrapport"], "frist": hull}
    if "tiltak" in borte and "ordninger" not in borte:
        tabell["ordninger"] = [{**o, "dekker": []} for o in tabell["ordninger"]]
    if "frister" not in borte:
        tabell["frister"] = [f for f in tabell["frister"] if not _avhenger(f["naar"], borte)]
    return tabell


def _avhenger(naar: dict[str, Any], borte: list[str]) -> bool:
    if naar.get("samme_som", "").partition(".")[0] in borte:
        return True
    return "etter" in naar and "brevdatoer" in borte


@contextmanager
def utgaven(tabell: dict[str, Any], aar: int = AARET) -> Iterator[int]:
    """While it lasts there is an edition of the year with these rules, which are of 2021."""
    tekst = som_toml({n: v for n, v in tabell.items() if n != "rettelser"})
    foer = tekst.replace("tilskuddsaar = 2021", "tilskuddsaar = 2021\n", 1)
    ny = nytt_regelverk(foer, 2021, aar).replace('"nei"', f"{aar}-01-25")
    ny = ny.replace('"se etter"', f"{aar}-01-20").replace("utkast = true\n", "")
    ny = ny.replace(f"oppdatert = {OPPDATERT}", f"oppdatert = {aar}-01-15", 1)
    ekte = kilder._innhold

    def innhold(aaret: int) -> bytes | None:
        return ny.encode() if aaret == aar else ekte(aaret)

    with mock.patch.object(kilder, "_innhold", innhold):
        _glem()
        try:
            yield aar
        finally:
            _glem()


def _glem() -> None:
    kilder.aarene.cache_clear()
    kilder.regler.cache_clear()
