"""How an answer says where each figure comes from, and how sure it is."""

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

MERKER: dict[Svarmerke, str] = {
    "kilde": "Står i kilden",
    "utledet": "Utledet",
    "avklares": "Må avklares",
    "brev": "Fra brevet deres",
}


_SISTE_ORD = "Svaret er et anslag. Det er tilskuddsbrevet som gjelder."


def merke(slag: Svarmerke) -> Html:
    """The mark of a statement, as a quiet chip with words in it."""
    return el("span", MERKER[slag], class_=f"merke merke--{slag}")


def linje(slag: Svarmerke, *tekst: str) -> Html:
    """One line of an explanation, with its mark first so that it is heard first."""
    return el("li", merke(slag), " ", *tekst, class_="forklaring")


def overskriften(belagt: Belagt) -> str:
    """The heading a fact stands under; the page is told once, at the end of the answer."""
    return (
        f"Står under «{belagt.kilde}».{'' if belagt.kontrollert != 'nei' else f' {_IKKE_SJEKKET}'}"
    )


def henvisning(belagt: Belagt, side: Kildeside) -> Html:
    """Where a fact stands, for an answer that draws on several pages: heading, page and dates."""
    return samlet(f"Står under «{belagt.kilde}» på ", sidelenke(side))


def avslutning(side: Kildeside) -> Html:
    """How every answer ends: the page that the headings are on, and the last word."""
    return samlet(
        el("p", "Overskriftene vi viser til, står på ", sidelenke(side), class_="svar-kilde"),
        siste_ord(),
    )


def sidelenke(side: Kildeside) -> Html:
    """The page, when it was last updated, and when it was last held up against our rules."""
    return samlet(
        el("a", f"{side.utgiver}s side om tilskuddet", href=side.url),
        f", {oppdatert(side)}. {sjekket(side.kontrollert)}",
    )


def oppdatert(side: Kildeside) -> str:
    """When the page was last updated, as part of a sentence."""
    if isinstance(side.oppdatert, IkkeFunnet):
        return "uten dato for når den sist ble oppdatert"
    return f"sist oppdatert {dato(side.oppdatert)}"


def kildelinjer(side: Kildeside, hva: str = "Kilde") -> list[str]:
    """What a table that is taken away says of its source, and the last word.

    ``hva`` stands before the page, for a table that rests on one heading of it.
    """
    return [
        f"{hva}: {side.tittel}, {side.utgiver}, {oppdatert(side)}, {side.url}",
        _SISTE_ORD,
    ]


_IKKE_SJEKKET = "Ikke sjekket mot kilden ennå."


def sjekket(dag: Kontrolldato) -> str:
    """When the rules were last held up against the source, as a sentence."""
    return _IKKE_SJEKKET if dag == "nei" else f"Sjekket mot kilden {dato(dag)}."


def utkastmelding(regler: Regelverk) -> Html:
    """What stands before an answer by an edition that is not published; else nothing."""
    if not regler.utkast:
        return Html("")
    tekst = f"Utgaven for {regler.tilskuddsaar} er et utkast. Bruk ikke svaret i en sak."
    return el("p", tekst, class_="utgave-melding utgave-melding--utkast")


def siste_ord() -> Html:
    """The last word of every answer."""
    return el("p", _SISTE_ORD, class_="siste-ord")
