"""Every field of the rules file, wrong in every way: found, named, and put at its line."""

import copy
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kilder import sett_over
from calculators.regelverk.typer import IkkeFunnet, Regelverk
from regelfil import som_toml, tabellen

Sti = tuple[str | int, ...]
_VERDIER: tuple[Any, ...] = (
    "noe annet",
    "",
    "2 141",
    "2141",
    -1,
    3.5,
    True,
    date(2021, 8, 1),
    datetime(2021, 8, 1, 12, 0, 0),  # noqa: DTZ001 - as TOML has it
    time(13, 0),
    [],
    [7],
    {},
    {"ukjent": 1},
)


def _typen(type_: Any) -> Any:
    andre = [t for t in get_args(type_) if t not in (NoneType, IkkeFunnet)]
    if get_origin(type_) in (tuple, Literal) or not andre:
        return type_
    return andre[0] if len(andre) == 1 or get_origin(andre[1]) is Literal else type_


def _felt(type_: Any, verdi: Any, sti: Sti = ()) -> Iterator[tuple[Sti, Any, bool]]:
    """Every key that stands in the file: its path, its type, and whether it must be there."""
    if is_dataclass(type_):
        hint = get_type_hints(type_)
        for felt in fields(type_):
            if felt.name in verdi:
                slag = _typen(hint[felt.name])
                yield (*sti, felt.name), slag, felt.default is MISSING
                yield from _felt(slag, verdi[felt.name], (*sti, felt.name))
    elif get_origin(type_) is tuple:
        for n, element in enumerate(verdi):
            yield from _felt(get_args(type_)[0], element, (*sti, n))


def _passer(verdi: Any, type_: Any) -> bool:
    """Whether the value is of the right type, so that it says nothing of a wrong one."""
    if get_origin(type_) is tuple:
        return bool(verdi == [])
    if type_ is str:
        return isinstance(verdi, str) and bool(verdi)
    if type_ is int:
        return type(verdi) is int and verdi >= 0
    return type(verdi) is type_


def _noekkel(sti: Sti) -> str:
    tekst = "".join(f"[{d + 1}]" if isinstance(d, int) else f".{d}" for d in sti)
    return tekst.removeprefix(".")


def _holder(tabell: Any, sti: Sti) -> Any:
    for del_ in sti[:-1]:
        tabell = tabell[del_]
    return tabell


def _en_av_hver_form(tabell: dict[str, Any]) -> dict[Sti, tuple[Sti, Any, bool]]:
    """The last path of each shape: the elements of a list are read alike, and the last has the
    most lines above it that a fault could be put at by mistake."""
    felt = _felt(Regelverk, tabell)
    return {tuple("*" if isinstance(d, int) else d for d in f[0]): f for f in felt}


def _uten_gjentakelser() -> dict[str, Any]:
    """The published file less the entries that only say once more what another says: it has every
    shape, every list has more than one entry where it had, and it is read in half the time."""
    tabell = tabellen()
    formene = _en_av_hver_form(tabell).keys()
    for liste in filter(_er_liste_av_tabeller, tabell.values()):
        for element in list(liste):
            sted = liste.index(element)
            del liste[sted]
            hel = not sett_over(tabell, "2021.toml")[1]
            if len(liste) < 2 or not hel or _en_av_hver_form(tabell).keys() != formene:
                liste.insert(sted, element)
    return tabell


def _er_liste_av_tabeller(verdi: Any) -> bool:
    return isinstance(verdi, list) and bool(verdi) and isinstance(verdi[0], dict)


_FILEN = _uten_gjentakelser()
FELTENE = list(_en_av_hver_form(_FILEN).values())
PAAKREVDE = [sti for sti, _, maa in FELTENE if maa]


def _filen() -> dict[str, Any]:
    return copy.deepcopy(_FILEN)


def _feilene(tekst: str) -> Regelfeil:
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst, "2021.toml")
    return feil.value


def _paa_norsk(feil: Regelfeil) -> None:
    for linje in str(feil).split("\n"):
        assert re.fullmatch(r"2021\.toml:\d+: [\w.\[\]]+: .+: .+", linje), linje
        assert not re.search(
            r"\b(expected|invalid|missing|type|error|None|True|False|datetime|str|int)\b", linje
        ), linje


def _paa_rett_linje(feil: Regelfeil, tekst: str, sti: Sti) -> None:
    """The line named holds the key, or the header of the table it should have stood in."""
    linjene = tekst.split("\n")
    for linje in str(feil).split("\n"):
        nummer = int(linje.split(":")[1])
        navn = [str(d) for d in (*sti, "ukjent") if isinstance(d, str)]
        assert any(re.search(rf"\b{n}\b", linjene[nummer - 1]) for n in navn) or nummer == 1


def test_the_published_file_written_anew_has_no_faults() -> None:
    for tabell in (tabellen(), _filen()):
        assert tolk(som_toml(tabell), "2021.toml").tilskuddsaar == 2021


def test_the_file_that_is_made_wrong_has_every_shape_of_the_published_one() -> None:
    assert _en_av_hver_form(_filen()).keys() == _en_av_hver_form(tabellen()).keys()
    for navn, liste in tabellen().items():
        if _er_liste_av_tabeller(liste):
            assert len(_filen()[navn]) >= min(2, len(liste))


@pytest.mark.parametrize("sti", PAAKREVDE, ids=_noekkel)
def test_a_key_that_is_missing_is_asked_for(sti: tuple[str | int, ...]) -> None:
    tabell = _filen()
    del _holder(tabell, sti)[sti[-1]]
    tekst = som_toml(tabell)
    feil = _feilene(tekst)
    assert [(f.noekkel, f.galt) for f in feil.funn] == [(_noekkel(sti), "nøkkelen mangler")]
    _paa_norsk(feil)
    _paa_rett_linje(feil, tekst, sti)


@pytest.mark.parametrize("sti", [s for s, _, _ in FELTENE], ids=_noekkel)
def test_a_key_that_is_misspelt_is_recognised(sti: tuple[str | int, ...]) -> None:
    tabell = _filen()
    holder = _holder(tabell, sti)
    skrevet = f"{sti[-1]}r"
    holder[skrevet] = holder.pop(sti[-1])
    tekst = som_toml(tabell)
    feil = _feilene(tekst)
    # A heading is told for each time it stands; a key once. Nothing follows from either.
    er_hode = isinstance(holder[skrevet], dict) or _er_liste_av_tabeller(holder[skrevet])
    noekkel = _noekkel((*sti[:-1], skrevet))
    ukjent = ("overskriften", re.sub(r"\[\d+\]", "", noekkel)) if er_hode else ("nøkkelen", noekkel)
    assert all(f.galt == f"{ukjent[0]} er ukjent" for f in feil.funn), str(feil)
    assert feil.funn[0].noekkel == ukjent[1]
    ment = re.sub(r"\[\d+\]", "", _noekkel(sti)) if er_hode else sti[-1]
    assert all(f.skriv.startswith(f"mente du «{ment}") for f in feil.funn), str(feil)
    _paa_norsk(feil)
    _paa_rett_linje(feil, tekst, (*sti, skrevet))


@pytest.mark.parametrize(("sti", "type_"), [(s, t) for s, t, _ in FELTENE], ids=str)
def test_a_value_of_the_wrong_kind_is_refused_at_its_key(
    sti: tuple[str | int, ...], type_: Any
) -> None:
    for verdi in _VERDIER:
        if _passer(verdi, type_):
            continue
        tabell = _filen()
        _holder(tabell, sti)[sti[-1]] = copy.deepcopy(verdi)
        tekst = som_toml(tabell)
        feil = _feilene(tekst)
        noekkel = _noekkel(sti)
        assert all(f.noekkel.startswith(noekkel) for f in feil.funn), (verdi, str(feil))
        _paa_norsk(feil)
        _paa_rett_linje(feil, tekst, sti)


@given(st.lists(st.sampled_from(PAAKREVDE), min_size=2, max_size=6, unique=True))
def test_all_faults_are_told_at_once(stier: list[tuple[str | int, ...]]) -> None:
    stier = [s for s in stier if not any(s != t and s[: len(t)] == t for t in stier)]
    tabell = _filen()
    for sti in stier:
        _holder(tabell, sti)[sti[-1]] = 3.5
    tekst = som_toml(tabell)
    feil = _feilene(tekst)
    assert {_noekkel(s) for s in stier} == {f.noekkel for f in feil.funn}
