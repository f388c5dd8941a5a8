"""The words for what is due and when: shared by the page, the letter's summary and the calendar."""

from calculators.beregning.frister import KVARTALER, Tidspunkt
from calculators.beregning.helligdager import stengt
from calculators.norsk import dag_og_dato, dato, liten, maaned_og_aar
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.ikke_funnet import IKKE_FUNNET, lett
from calculators.rendering.kilde import overskriften
from calculators.spraak import _


def navn(t: Tidspunkt) -> str:
    """What is due: ``Årsrapport med prosjektregnskap``, with the quarter where there is one."""
    return (
        _("{navn}, {kvartal}. kvartal", navn=t.frist.navn.ord, kvartal=t.kvartal)
        if t.kvartal
        else t.frist.navn.ord
    )


def naar(t: Tidspunkt) -> str:
    """When it is, in words: a day, ``januar 2022``, a quarter, or what the source says."""
    if t.dato:
        klokke = t.naar and t.naar.klokkeslett
        return dag_og_dato(t.dato) + (f" kl. {klokke:%H.%M}" if klokke else "")
    if t.kvartal and t.til:
        return _("Kvartalet slutter {til}", til=dato(t.til))
    if t.fra:
        return maaned_og_aar(t.fra)
    if t.naar is None:
        return _(IKKE_FUNNET)
    ord_ = t.naar.omtrent or t.naar.hendelse
    return ord_.ord if ord_ else regnet_fra(t)


def regnet_fra(t: Tidspunkt) -> str:
    """``14 dager etter datoen IMDi sendte tilskuddsbrevet``; empty where it is not counted so."""
    if t.etter is None:
        return ""
    return _("{dager} dager etter {datoen}", dager=t.dager, datoen=liten(t.etter.ord))


def merknader(t: Tidspunkt) -> list[str]:
    """What must be said of a date, in the order it is needed."""
    return [*raad(t), *forbehold(t)]


def raad(t: Tidspunkt) -> list[str]:
    """What we have seen of the day ourselves, and advise because of it."""
    alle = [hviledagen(t)] if t.frist.ansvarlig == "kommunen" else []
    if t.fra_brevet:
        alle.append(_utenfor(t))
    return [m for m in alle if m]


def forbehold(t: Tidspunkt) -> list[str]:
    """What the year's rules say of the date, or that it is not found when it is."""
    alle = [] if t.fra_brevet else _om_tiden(t)
    if t.frist.konsekvens:
        alle.append(t.frist.konsekvens.ord)
    return alle


def _om_tiden(t: Tidspunkt) -> list[str]:
    """What is said of when it is, where the letter has not given the day."""
    alle = []
    if isinstance(t.frist.naar, IkkeFunnet):
        alle.append(_("Vi har ikke funnet i kilden når det er. {lett}", lett=lett(t.frist.naar)))
    elif t.frist.forbehold:
        alle.append(t.frist.forbehold.ord)
    if t.frist.siste_kvartal and t.kvartal == KVARTALER[-1]:
        alle.append(t.frist.siste_kvartal.ord)
    return alle


def hviledagen(t: Tidspunkt) -> str:
    """What to do when the day, or the working day before it, is one when offices are closed.

    Empty when there is nothing to say. The day is never moved. A closed office matters only for
    what IMDi must have received; a day of rest for all that the kommune must do.
    """
    if t.dato is None or t.arbeidsdagen_foer is None:
        return ""
    if hva := t.hviledag or (t.stengt if t.frist.leveres else ""):
        return _(
            "{dato} er {hva}. Regn ikke med at fristen flyttes. {senest}",
            dato=dato(t.dato),
            hva=hva,
            senest=_senest(t),
        )
    if not t.frist.leveres:
        return ""
    if grunn := stengt(t.arbeidsdagen_foer):
        return _(
            "Arbeidsdagen før, {arbeidsdagen_foer}, er {grunn}. {senest}",
            arbeidsdagen_foer=dato(t.arbeidsdagen_foer),
            grunn=grunn,
            senest=_senest(t),
        )
    return ""


def _senest(t: Tidspunkt) -> str:
    """By which day: for what IMDi must have, the last ordinary day; else the last working day."""
    senest = t.siste_vanlige_dag if t.frist.leveres else t.arbeidsdagen_foer
    hva = (
        _("IMDi har {leveres}", leveres=t.frist.leveres.ord)
        if t.frist.leveres
        else _("det er gjort")
    )
    return (
        _("Sørg for at {hva} senest {senest}.", hva=hva, senest=dag_og_dato(senest))
        if senest
        else ""
    )


def _utenfor(t: Tidspunkt) -> str:
    """A day that the source would not lead one to expect: it may be right, and is worth a look."""
    if not t.utenfor:
        return ""
    if t.utenfor == "foer_kvartalets_slutt":
        return _(
            "Datoen er før slutten av {kvartal}. kvartal. Se etter i brevet om den er riktig.",
            kvartal=t.kvartal,
        )
    if t.utenfor == "etter_neste_kvartal":
        return _("Datoen er etter neste kvartal. Se etter i brevet om den er riktig.")
    return _("Datoen er utenfor måneden kilden nevner. Se etter i brevet om den er riktig.")


def stedet(t: Tidspunkt) -> str:
    """Where the date stands; one from the letter stands under no heading of the source."""
    return _("Dere har skrevet inn datoen.") if t.fra_brevet else overskriften(t.frist)
