"""The words for what the budget check finds: outcomes, reasons, and what stands beside the sum."""

from collections.abc import Mapping

from calculators.beregning.budsjett import Budsjett, Utfall, Vurdert
from calculators.norsk import eller, kroner, og
from calculators.regelverk import Regelverk
from calculators.regelverk.typer import Merke, Ordning
from calculators.skjema.budsjettord import forslag
from calculators.spraak import N_, Ordbok, _

ORD: Mapping[Utfall, str] = Ordbok(
    {
        "kan_dekkes": N_("Kan dekkes"),
        "dekkes_av_andre": N_("Dekkes av andre, så langt den ordningen dekker det"),
        "maa_avklares": N_("Må avklares"),
    }
)
SUM: Mapping[Utfall, str] = Ordbok(
    {
        "kan_dekkes": N_("Sum av linjer som kan dekkes"),
        "dekkes_av_andre": N_("Sum av linjer som andre dekker, så langt ordningene dekker dem"),
        "maa_avklares": N_("Sum av linjer der hele beløpet må avklares"),
    }
)
MERKE: dict[Utfall, Merke] = {
    "kan_dekkes": "utledet",
    "dekkes_av_andre": "kilde",
    "maa_avklares": "avklares",
}


def aapent(budsjett: Budsjett) -> str:
    """What stands beside the figure: what others cover, and what is not known.

    An amount is told only where there is one: what another scheme leaves uncovered has no figure,
    and must not be read as nothing.
    """
    andre, uklart = budsjett.sum("dekkes_av_andre"), budsjett.sum("maa_avklares")
    setninger = []
    if andre:
        setninger.append(
            _(
                "{andre} dekkes av andre, så langt ordningene dekker det. Det de "
                "ikke dekker, må dere avklare.",
                andre=kroner(andre),
            )
        )
    if uklart:
        setninger.append(
            _("I tillegg må dere avklare {uklart}.", uklart=kroner(uklart))
            if andre
            else _("Dere må avklare {uklart}.", uklart=kroner(uklart))
        )
    return " ".join(setninger)


def over(budsjett: Budsjett, *, mottatt: bool = False) -> str:
    """How much of the lines that can be covered is beyond the grant; empty when it is enough.

    ``mottatt`` is whether they are held up against what is received, and not against the grant.
    """
    if not budsjett.over_tilskuddet:
        return ""
    if mottatt:
        return _(
            "Linjene som kan dekkes, er {sum} til sammen. {over} er mer enn dere har mottatt.",
            sum=kroner(budsjett.sum("kan_dekkes")),
            over=kroner(budsjett.over_tilskuddet),
        )
    return _(
        "Linjene som kan dekkes, er {sum} til sammen. {over_tilskuddet} "
        "er mer enn tilskuddet rekker til.",
        sum=kroner(budsjett.sum("kan_dekkes")),
        over_tilskuddet=kroner(budsjett.over_tilskuddet),
    )


def posten(v: Vurdert) -> str:
    """The name of the post, or the text of the line that is none."""
    return v.linje.tiltak.navn.ord if v.linje.tiltak else v.linje.tekst


def grunn(regler: Regelverk, v: Vurdert) -> str:
    """Why the line has its outcome, and with whom what is unclear is clarified."""
    if v.utfall == "kan_dekkes":
        return _("Et tiltak i fulltidsprogrammet.")
    if v.utfall == "dekkes_av_andre":
        return _("Har eget tilskudd: {ordningene}.", ordningene=ordningene(v))
    if v.ordninger:
        return _("Har eget tilskudd: {ordningene}. Avklar med IMDi.", ordningene=ordningene(v))
    return _fritekst(regler, v.linje.tekst)


def utenfor_ordningen(v: Vurdert) -> list[tuple[Merke, str]]:
    """What is known to be outside a scheme that covers the line, and what is open because of it."""
    if v.utfall != "dekkes_av_andre":
        return []
    grenser = [o.dekker_ikke.hva.ord for o in v.ordninger if o.dekker_ikke]
    kjent: list[tuple[Merke, str]] = (
        [("utledet", _("Ordningen dekker ikke {grenser}.", grenser=og(grenser)))] if grenser else []
    )
    return [*kjent, ("avklares", _("Kan dere føre opp her det ordningen ikke dekker? Spør IMDi."))]


def grunner(regler: Regelverk, v: Vurdert) -> list[str]:
    """Every sentence on why, the marks left out."""
    return [grunn(regler, v), *(tekst for _merke, tekst in utenfor_ordningen(v))]


def _fritekst(regler: Regelverk, tekst: str) -> str:
    """A text of one's own is never judged; the posts it may mean are asked about."""
    svar = forslag(regler, tekst)
    setninger = [_("Teksten er ikke en av årets poster.")]
    if svar.utenfor:
        ordninger = og([ordningen(o) for o in svar.utenfor])
        setninger.append(_("Gjelder linjen noe som {ordninger} ikke dekker?", ordninger=ordninger))
    spurt = svar.tiltak or svar.utgift
    if svar.tiltak:
        poster = eller([t.navn.ord for t in svar.tiltak])
        setninger.append(_("Mener dere {poster}? Da velger dere den posten.", poster=poster))
    if svar.utgift:
        setninger.append(
            _(
                "Hvilket tiltak gjelder utgiften? Velg posten for det, hvis "
                "ingen annen ordning dekker utgiften."
            )
        )
    setninger.append(
        _("Ellers må dere avklare linjen med IMDi.") if spurt else _("Avklar med IMDi.")
    )
    return " ".join(setninger)


def ordningene(v: Vurdert) -> str:
    """The schemes that have to do with a line; empty where none has."""
    return og([ordningen(o) for o in v.ordninger])


def ordningen(o: Ordning) -> str:
    """A scheme by its name, and its post in the state budget where that is known."""
    return f"«{o.navn.ord}» ({o.budsjettpost})" if o.budsjettpost else f"«{o.navn.ord}»"
