"""How an answer says where each figure comes from, and how sure it is."""

from calculators.norsk import dato
from calculators.regelverk.typer import Belagt, Kildeside, Kontrolldato, Merke, Regelverk
from calculators.rendering.html import Html, el, samlet

MERKER: dict[Merke, str] = {
    "kilde": "Står i kilden",
    "utledet": "Utledet",
    "avklares": "Må avklares",
}


_SISTE_ORD = "Svaret er et anslag. Det er tilskuddsbrevet som gjelder."


def merke(slag: Merke) -> Html:
    """The mark of a statement, as a quiet chip with words in it."""
    return el("span", MERKER[slag], class_=f"merke merke--{slag}")


def linje(slag: Merke, *tekst: str) -> Html:
    """One line of an explanation, with its mark first so that it is heard first."""
    return el("li", merke(slag), " ", *tekst, class_="forklaring")


def henvisning(belagt: Belagt, side: Kildeside) -> Html:
    """Where a fact stands: the heading, the page with its date, and when it was last checked."""
    return samlet(
        f"Står under «{belagt.kilde}» på ",
        el("a", f"{side.utgiver}s side om tilskuddet", href=side.url),
        f", sist oppdatert {dato(side.oppdatert)}. {kontrollert(belagt.kontrollert)}",
    )


def overskriften(belagt: Belagt) -> str:
    """Where a fact stands, in short, for a list that names the page once at its end."""
    return f"Står under «{belagt.kilde}»."


def kildelinjer(side: Kildeside) -> list[str]:
    """What a table that is taken away says of its source, and the last word."""
    return [
        f"Kilde: {side.tittel}, {side.utgiver}, sist oppdatert {dato(side.oppdatert)}, {side.url}",
        _SISTE_ORD,
    ]


def kontrollert(dag: Kontrolldato) -> str:
    """When a fact was last held up against the source, as a sentence."""
    if dag == "nei":
        return "Ikke kontrollert mot kilden ennå."
    return f"Kontrollert mot kilden {dato(dag)}."


def utkastmelding(regler: Regelverk) -> Html:
    """What stands before an answer by an edition that is not published; else nothing."""
    if not regler.utkast:
        return Html("")
    tekst = f"Utgaven for {regler.tilskuddsaar} er et utkast. Bruk ikke svaret i en sak."
    return el("p", tekst, class_="utgave-melding utgave-melding--utkast")


def siste_ord() -> Html:
    """The last word of every answer."""
    return el("p", _SISTE_ORD, class_="siste-ord")
