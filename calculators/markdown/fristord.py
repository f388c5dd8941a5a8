"""When something is due, in the few words a table has room for."""

from datetime import date, time

from calculators import norsk
from calculators.markdown.regelord import i_ord
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import sammes_dato
from calculators.regelverk.typer import Frist, IkkeFunnet
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.spraak import _


def naar(frist: Frist, r: Regelverk) -> str:
    """``Innen 31. desember 2021``, ``I januar 2022``, ``Hvert kvartal``, ``Forsommeren``.

    Only what the kommune must be done with is said to be ``innen`` the day.
    """
    n = frist.naar
    if isinstance(n, IkkeFunnet):
        return norsk.stor(_(IKKE_FUNNET))
    dag = sammes_dato(r, n.samme_som) if n.samme_som else n.dato
    if dag:
        return _dag(dag, n.klokkeslett, innen=frist.ansvarlig == "kommunen")
    if n.maaned:
        return _("I {maaned}", maaned=i_ord(n.maaned, r))
    ord_ = n.omtrent or n.hendelse
    return norsk.stor(ord_.ord if ord_ else i_ord(n, r))


def _dag(dag: date, klokkeslett: time | None, *, innen: bool) -> str:
    klokke = f" {norsk.klokkeslett(klokkeslett)}" if klokkeslett else ""
    naar_ = f"{norsk.dato(dag)}{klokke}"
    return _("Innen {naar}", naar=naar_) if innen else naar_
