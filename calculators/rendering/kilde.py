"""How an answer says where each figure comes from, and how sure it is."""

from collections.abc import Mapping

from calculators.norsk import dato
from calculators.regelverk.typer import (
    Belagt,
    IkkeFunnet,
    Kildeside,
    Kontrolldato,
    Regelverk,
    Svarmerke,
)
from calculators.rendering.html import Html, el, samlet
from calculators.spraak import N_, Ordbok, _

MERKER: Mapping[Svarmerke, str] = Ordbok(
    {
        "kilde": N_("Står i kilden"),
        "utledet": N_("Utledet"),
        "avklares": N_("Må avklares"),
        "brev": N_("Fra brevet deres"),
    }
)


_SISTE_ORD = N_("Svaret er et anslag. Det er tilskuddsbrevet som gjelder.")


def merke(slag: Svarmerke) -> Html:
    """The mark of a statement, as a quiet chip with words in it."""
    return el("span", MERKER[slag], class_=f"merke merke--{slag}")


def linje(slag: Svarmerke, *tekst: str) -> Html:
    """One line of an explanation, with its mark first so that it is heard first."""
    return el("li", merke(slag), " ", *tekst, class_="forklaring")


def overskriften(belagt: Belagt) -> str:
    """The heading a fact stands under; the page is told once, at the end of the answer."""
    staar = _("Står under «{kilde}».", kilde=belagt.kilde)
    return staar if belagt.kontrollert != "nei" else f"{staar} {_(_IKKE_SJEKKET)}"


def henvisning(belagt: Belagt, side: Kildeside) -> Html:
    """Where a fact stands, for an answer that draws on several pages: heading, page and dates."""
    return samlet(_("Står under «{kilde}» på ", kilde=belagt.kilde), sidelenke(side))


def avslutning(side: Kildeside) -> Html:
    """How every answer ends: the page that the headings are on, and the last word."""
    return samlet(
        el("p", _("Overskriftene vi viser til, står på "), sidelenke(side), class_="svar-kilde"),
        siste_ord(),
    )


def sidelenke(side: Kildeside) -> Html:
    """The page, when it was last updated, and when it was last held up against our rules."""
    return samlet(
        el("a", _("{utgiver}s side om tilskuddet", utgiver=side.utgiver), href=side.url),
        f", {oppdatert(side)}. {sjekket(side.kontrollert)}",
    )


def oppdatert(side: Kildeside) -> str:
    """When the page was last updated, as part of a sentence."""
    if isinstance(side.oppdatert, IkkeFunnet):
        return _("uten dato for når den sist ble oppdatert")
    return _("sist oppdatert {oppdatert}", oppdatert=dato(side.oppdatert))


def kildelinjer(side: Kildeside, hva: str = "") -> list[str]:
    """What a table that is taken away says of its source, and the last word.

    ``hva`` stands before the page, for a table that rests on one heading of it.
    """
    foran = hva or _("Kilde")
    return [
        f"{foran}: {side.tittel}, {side.utgiver}, {oppdatert(side)}, {side.url}",
        _(_SISTE_ORD),
    ]


_IKKE_SJEKKET = N_("Ikke sjekket mot kilden ennå.")


def sjekket(dag: Kontrolldato) -> str:
    """When the rules were last held up against the source, as a sentence."""
    return _(_IKKE_SJEKKET) if dag == "nei" else _("Sjekket mot kilden {dag}.", dag=dato(dag))


def utkastmelding(regler: Regelverk) -> Html:
    """What stands before an answer by an edition that is not published; else nothing."""
    if not regler.utkast:
        return Html("")
    tekst = _(
        "Utgaven for {tilskuddsaar} er et utkast. Bruk ikke svaret i en sak.",
        tilskuddsaar=regler.tilskuddsaar,
    )
    return el("p", tekst, class_="utgave-melding utgave-melding--utkast")


def siste_ord() -> Html:
    """The last word of every answer."""
    return el("p", _(_SISTE_ORD), class_="siste-ord")
