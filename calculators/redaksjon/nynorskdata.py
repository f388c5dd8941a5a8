"""What the data files of the pages lack in nynorsk, whose keys end in ``_nn``."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from calculators.redaksjon.datafil import fil_i_docs
from calculators.redaksjon.kildedata import NAVN, VERDI, Kildekart, les_kildekart
from calculators.redaksjon.ordlistefil import Ordliste, les_ordliste
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.sidetekst import les
from calculators.redaksjon.typetre import i_fil_av
from calculators.regelverk import Regelfeil
from calculators.regelverk.feil import Funn

_ENDELSE = "_nn"


def datamangler(docs: Path, aarene: list[int]) -> list[str]:
    """A line for each text that is not in nynorsk, or has other values there than in bokmål.

    Nothing of a file that cannot be read: that is told elsewhere.
    """
    kartene = [docs / str(aar) / NAVN for aar in aarene]
    return [
        *(
            galt
            for fil in kartene
            for galt in _filen(fil, les_kildekart, Kildekart, "fakta", "sider")
        ),
        *_filen(docs / "om" / "ordliste.toml", les_ordliste, Ordliste, "ord"),
    ]


def _filen(fil: Path, lest: Any, type_: type, *listene: str) -> list[str]:
    try:
        data = lest(fil)
    except (FileNotFoundError, Regelfeil):
        return []
    alle = ((f"{navn}[{n}]", o) for navn in listene for n, o in enumerate(getattr(data, navn), 1))
    funn = [f for noekkel, oppfoering in alle for f in _manglene(noekkel, oppfoering)]
    if not funn:
        return []
    with i_fil_av(type_):
        kart = linjer(les(fil), [f.noekkel for f in funn])
    return str(Regelfeil(fil_i_docs(fil), funn, kart)).split("\n")


def _manglene(noekkel: str, oppfoering: Any) -> Iterator[Funn]:
    for felt in fields(oppfoering):
        navn = felt.name.removesuffix(_ENDELSE)
        if navn == felt.name or not (bokmaal := getattr(oppfoering, navn)):
            continue
        nynorsk = getattr(oppfoering, felt.name)
        if not nynorsk:
            skriv = f"skriv {felt.name} på linjen under {navn}"
            yield Funn(f"{noekkel}.{felt.name}", f"«{navn}» er ikke oversatt til nynorsk", skriv)
        elif isinstance(nynorsk, str) and _verdiene(nynorsk) != _verdiene(bokmaal):
            galt = f"«{felt.name}» har ikke de samme verdiene som «{navn}»"
            yield Funn(f"{noekkel}.{felt.name}", galt, "skriv de samme {{ stiene }} i begge")


def _verdiene(tekst: str) -> list[str]:
    return sorted(VERDI.findall(tekst))
