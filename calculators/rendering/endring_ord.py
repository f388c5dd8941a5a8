"""The words of the answer of the calculator ``endring``: the verdict, and why, part by part."""

from collections.abc import Mapping

from calculators.beregning.endring import Endring, Hva
from calculators.norsk import MAANEDER, dato, kroner, med_fortegn, og, stor, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.regelverk.typer import Grunnlag, IkkeFunnet, Sats
from calculators.rendering.html import Html
from calculators.rendering.ikke_funnet import SE_ETTER, lett
from calculators.rendering.kilde import linje, overskriften
from calculators.rendering.taushet import taushetene
from calculators.skjema.endring import antallet
from calculators.skjema.enhet import telt
from calculators.spraak import N_, Ordbok, _

_NAVN: Mapping[Hva, str] = Ordbok(
    {
        "formaal": N_("formålet"),
        "aktiviteter": N_("aktivitetene"),
        "budsjett": N_("fordelingen i budsjettet"),
        "periode": N_("perioden for tilskuddet"),
        "annet": N_("noe annet"),
    }
)
GRUNNLAG: Mapping[Grunnlag, str] = Ordbok(
    {
        "formaal": N_("formålet"),
        "aktiviteter": N_("aktivitetene"),
        "beloep": N_("størrelsen på beløpet"),
    }
)


def navnet(regler: Regelverk, hva: Hva) -> str:
    """What is changed, as a part of a sentence; what is counted is of the year."""
    return antallet(regler) if hva == "plasser" else _NAVN[hva]


def navnene(e: Endring, utfall: str) -> list[str]:
    """What the verdict is the same of."""
    return [navnet(e.inndata.regler, d.hva) for d in e.deler if d.utfall == utfall]


def kreves(regler: Regelverk) -> tuple[bool, bool]:
    """Whether a written application, and consent beforehand, is known to be asked for."""
    endring = funnet(regler.endring)
    krav = endring.skriftlig_soeknad, endring.samtykke_i_forkant
    return bool(eller_none(krav[0])), bool(eller_none(krav[1]))


def maa(regler: Regelverk) -> str:
    """What is asked of who wants to change the basis, as ``søke skriftlig og vente …``, or none."""
    skriftlig, forkant = kreves(regler)
    return og(
        [
            *([_("søke skriftlig")] if skriftlig else []),
            *([_("vente til IMDi har samtykket")] if forkant else []),
        ]
    )


def kravet(regler: Regelverk) -> str:
    """The rule as a sentence, with the heading it stands under; empty where nothing is asked."""
    if not maa(regler):
        return ""
    return _(
        "Vil dere endre grunnlaget for tilskuddet, må dere {maa}. {overskriften}",
        maa=maa(regler),
        overskriften=overskriften(funnet(regler.endring)),
    )


def grunnlaget(regler: Regelverk) -> str:
    """What the letter sets and the grant rests on, as ``formålet og aktivitetene``."""
    return og([GRUNNLAG[g] for g in alle(funnet(regler.endring).grunnlag)])


def hullene(regler: Regelverk) -> list[Html]:
    """A line for each thing that is not found of what a change takes."""
    endring = funnet(regler.endring)
    delene = (
        (_("hva som er grunnlaget for tilskuddet"), endring.grunnlag),
        (_("om dere må søke skriftlig"), endring.skriftlig_soeknad),
        (_("om IMDi må samtykke i forkant"), endring.samtykke_i_forkant),
    )
    uten = [
        _("Vi har ikke funnet {hva} i kilden. {lett}", hva=hva, lett=lett(del_))
        for hva, del_ in delene
        if isinstance(del_, IkkeFunnet)
    ]
    return [linje("avklares", f"{tekst} {_(SE_ETTER)}") for tekst in uten]


def dommen(e: Endring) -> str:
    """The verdict: that it must be applied for, or that the source does not say."""
    if e.utfall == "avklares":
        return (
            _("Dette må avklares. Spør IMDi")
            if _gjort(e)
            else _("Dette må avklares. Spør IMDi før dere endrer noe")
        )
    regler = e.inndata.regler
    if _gjort(e) and kreves(regler)[1]:
        return stor(_("{regn_med}samtykket skulle kommet før endringen", regn_med=_lest_ut(e)))
    return (_lest_ut(e) or _("Ja, ")) + _("dere må {maa}", maa=maa(regler))


def _lest_ut(e: Endring) -> str:
    """What rests on our own reading alone is not said as if the source had said it."""
    soek = {d.hva for d in e.deler if d.utfall == "soek"}
    return _("Regn med at ") if soek == {"plasser"} else ""


def merknader(e: Endring) -> list[str]:
    """What the verdict covers, what it leaves open, and what a change that is made calls for."""
    soek, aapne = (navnene(e, u) for u in ("soek", "avklares"))
    setninger = [_gjelder(e, soek)] if soek else []
    if aapne:
        hva = og(aapne)
        setninger.append(
            _("Dere må også avklare {hva}.", hva=hva) if soek else _("Det gjelder {hva}.", hva=hva)
        )
    if e.differanse is not None:
        setninger.append(f"{virkningen(e.differanse)}.")
    if _gjort(e):
        setninger.append(gjort(e))
    return setninger


def _gjelder(e: Endring, soek: list[str]) -> str:
    """What must be applied for; what only our own reading asks for is told apart from the rest."""
    lest = antallet(e.inndata.regler)
    if lest not in soek or len(soek) == 1:
        return _("Det gjelder {soek}.", soek=og(soek))
    return _(
        "Det gjelder {soek}. Regn med at det også gjelder {lest}.",
        soek=og([navn for navn in soek if navn != lest]),
        lest=lest,
    )


def gjort(e: Endring) -> str:
    """What is said of a change that is made: what should have been, and nothing of what follows."""
    if e.utfall == "avklares":
        return _("Dere har alt gjort endringen. Spør IMDi om dere skulle ha søkt først.")
    _skriftlig, forkant = kreves(e.inndata.regler)
    if not forkant:
        return _("Dere har alt gjort endringen. Har dere ikke søkt, tar dere kontakt med IMDi.")
    skulle = _("IMDi skulle ha samtykket")
    return _(
        "Dere har alt gjort endringen. {skulle} først. Har dere ikke fått "
        "samtykke, tar dere kontakt med IMDi.",
        skulle=stor(f"{_lest_ut(e)}{skulle}"),
    )


def virkningen(differanse: int) -> str:
    """``Etter satsen blir tilskuddet 80 120 kr lavere``; that it will be is for IMDi to say."""
    if not differanse:
        return _("Etter satsen blir tilskuddet like stort")
    beloep = kroner(abs(differanse))
    if differanse > 0:
        return _("Etter satsen blir tilskuddet {beloep} høyere, hvis IMDi samtykker", beloep=beloep)
    return _("Etter satsen blir tilskuddet {beloep} lavere, hvis IMDi samtykker", beloep=beloep)


def aapent(e: Endring) -> list[Html]:
    """The silences of the year's source that this change has to do with."""
    midt_i = bool(e.per_maaned) and e.inndata.midt_i_maaneden
    angaar = {
        "del_av_maaned": midt_i,
        "unntak_fra_perioden": "periode" in e.inndata.hva,
        "gjorte_endringer": _gjort(e),
    }
    uten = [id_ for id_, gjelder in angaar.items() if not gjelder]
    return taushetene(e.inndata.regler, "endring", uten)


def maaneden_det_begynner_i(e: Endring) -> str:
    """How the month is counted that the change begins inside of; empty where it does not."""
    if not e.per_maaned or not e.inndata.midt_i_maaneden:
        return ""
    maaned = MAANEDER[e.inndata.endres_fra.month - 1]
    endret = {m.maaned for m in e.per_maaned if m.avtalt.plasser != m.annet.plasser}
    som = _("med det nye antallet") if e.inndata.endres_fra.month in endret else _("som avtalt")
    return _(
        "Endringen begynner {endres_fra}. Vi har regnet {maaned} {som}.",
        endres_fra=dato(e.inndata.endres_fra),
        maaned=maaned,
        som=som,
    )


def maanedslinje(sats: Sats, foer: int, etter: int, differanse: int) -> str:
    """``fra 40 til 30 plasser, −20 030 kr``."""
    return _(
        "fra {foer} til {telt}, {differanse}",
        foer=tall(foer),
        telt=telt(sats, etter),
        differanse=med_fortegn(differanse),
    )


def _gjort(e: Endring) -> bool:
    return e.inndata.allerede_gjort
