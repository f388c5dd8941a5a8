"""What is told to those who follow the site: each published edition, and each correction of one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.norsk import dato, kroner
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.kildekontroll import belagte
from calculators.regelverk.mangler import ikke_funne
from calculators.regelverk.typer import IkkeFunnet, Rettelse
from calculators.rendering.ikke_funnet import IKKE_FUNNET, lett
from calculators.rendering.kilde import sjekket
from calculators.skjema.enhet import per_maaned
from calculators.spraak import N_, _

NAVN = N_("Tilskudd til integreringsmottak: utgaver og rettelser")


@dataclass(frozen=True)
class Nyhet:
    """One thing that is told, in the målform of who asks; ``dag`` is when it last changed.

    ``noekkel`` is its own for ever, whatever becomes of the words. ``sider`` are addresses below
    the site's: what it is told of first.
    """

    noekkel: str
    dag: date
    tittel: str
    tekst: str
    sider: tuple[str, ...]


def nyhetene() -> list[Nyhet]:
    """All that is told, the newest first. What is of a draft is not told."""
    publisert = (r for aar in aarene() if not (r := regler(aar)).utkast)
    alle = [nyhet for r in publisert for nyhet in (_utgaven(r), *_rettelsene(r))]
    # What stands last in a rules file was written last.
    return sorted(alle, key=lambda nyhet: nyhet.dag)[::-1]


def _utgaven(r: Regelverk) -> Nyhet:
    aar, dag = r.tilskuddsaar, _sist_sjekket(r)
    noe = _("Noe i utgaven ble sist sjekket {dagen}.", dagen=dato(dag))
    tekst = f"{_satsen(r)} {noe}"
    return Nyhet(str(aar), dag, _("Reglene for {aar}", aar=aar), tekst, (f"{aar}/",))


def _satsen(r: Regelverk) -> str:
    """The rate, and the day it was itself held up against the source or looked for there."""
    sats, ordet, borte = r.sats, _("Sats"), _(IKKE_FUNNET)
    if isinstance(sats, IkkeFunnet):
        return f"{ordet}: {borte}. {lett(sats)}"
    return f"{ordet}: {kroner(sats.kroner)} {per_maaned(sats)}. {sjekket(sats.kontrollert)}"


def _sist_sjekket(r: Regelverk) -> date:
    """The last day any of it was held up against the source, or looked for there."""
    dager = [
        *(verdi.kontrollert for _navn, verdi in belagte(vars(r))),
        *(hull.ikke_funnet for _navn, hull in ikke_funne(vars(r))),
    ]
    return max(dag for dag in dager if isinstance(dag, date))


def _rettelsene(r: Regelverk) -> Iterator[Nyhet]:
    # The number among those of the same day: new ones are written below the others.
    samme_dag: Counter[date] = Counter()
    for rettelse in r.rettelser:
        samme_dag[rettelse.dato] += 1
        yield _rettelsen(r.tilskuddsaar, rettelse, samme_dag[rettelse.dato])


def _rettelsen(aar: int, rettelse: Rettelse, nummer: int) -> Nyhet:
    overskrift = _("Rettet i utgaven for {tilskuddsaar}", tilskuddsaar=aar)
    rettet = _("Rettet {dagen}.", dagen=dato(rettelse.dato))
    grunn = _("Grunn: {grunn}", grunn=rettelse.grunn.ord)
    return Nyhet(
        f"{aar}/{rettelse.dato}/{nummer}",
        rettelse.dato,
        f"{overskrift}: {rettelse.hva.ord}",
        f"{rettet} {rettelse.hva.ord} {grunn}",
        tuple(f"{aar}/" if side == "index" else f"{aar}/{side}/" for side in rettelse.sider),
    )
