"""What is said of a rule that is not found in the source: that it is missing, and since when."""

from collections.abc import Sequence

from calculators.norsk import dato, og
from calculators.regelverk.typer import IkkeFunnet, Regelverk
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import linje, merke, sidelenke, siste_ord
from calculators.rendering.tabell import Tabell

# Each part of the rules as what we have not found.
DELER = {
    "sats": "satsen",
    "bruk": "når tilskuddet skal brukes",
    "kriterier": "kriteriene for tilskuddet",
    "beboerstatuser": "hvilke grupper av beboere reglene gjelder for",
    "tiltak": "hva programmet skal inneholde",
    "fullfoering": "et krav om at beboerne skal ha fullført opplæring",
    "ordninger": "hva andre ordninger dekker",
    "brevdatoer": "hvilken dato i brevet fristene regnes fra",
    "frister": "fristene",
    "aarsrapport": "hva årsrapporten skal inneholde",
    "utbetaling": "hva som kreves før pengene kommer",
    "tilbakebetaling": "hva dere skal betale tilbake",
    "endring": "hva som kreves for å endre noe",
    "kontroll": "hvem som kan kontrollere bruken",
    "klage": "reglene for klage",
}
IKKE_FUNNET = "ikke funnet i kilden"
SE_ETTER = "Se etter i tilskuddsbrevet, eller spør IMDi."


def lett(hull: IkkeFunnet) -> str:
    """When it was looked for, as a sentence."""
    if hull.ikke_funnet == "se etter":
        return "Ingen har lett etter det ennå."
    return f"Vi lette {dato(hull.ikke_funnet)}."


def mangelen(regler: Regelverk, *navn: str) -> str:
    """Those of the parts that are not found, and when they were looked for; empty when all are.

    ``Vi har ikke funnet satsen for 2024 i kilden. Vi lette 25. november 2026.``
    """
    hull = {n: h for n in navn if isinstance(h := getattr(regler, n), IkkeFunnet)}
    if not hull:
        return ""
    naar = " ".join(dict.fromkeys(lett(h) for h in hull.values()))
    deler = og([DELER[n] for n in hull])
    return f"Vi har ikke funnet {deler} for {regler.tilskuddsaar} i kilden. {naar}"


def mangellinjer(regler: Regelverk, *navn: str) -> list[Html]:
    """A line of an explanation for each of the parts that is not found."""
    return [
        linje("avklares", f"{tekst} {SE_ETTER}") for n in navn if (tekst := mangelen(regler, n))
    ]


def mangelen_paa_siden(regler: Regelverk, *navn: str) -> Html:
    """The same as a paragraph of a page, with its mark; nothing when all are found."""
    tekst = mangelen(regler, *navn)
    return el("p", f"{tekst} ", merke("avklares")) if tekst else Html("")


def uten_svar(regler: Regelverk, tittel: str, mangler: Sequence[str]) -> Html:
    """The answer of a calculator whose rules are not found: what it cannot say, and who can."""
    return samlet(
        el(
            "p",
            el("span", f"{tittel}, {regler.tilskuddsaar}", class_="svar-ledetekst"),
            " ",
            el("strong", "Vi kan ikke svare for dette året", class_="svar-dom"),
            " ",
            el("span", mangelen(regler, *mangler), class_="svar-undertekst"),
            class_="svar-hoved",
            data_kunngjoering=True,
        ),
        el("ul", *mangellinjer(regler, *mangler), class_="forklaringer"),
        el("p", "Vi lette på ", sidelenke(regler.kildeside), class_="svar-kilde"),
        siste_ord(),
    )


def tom_tabell(regler: Regelverk, navn: str, mangler: Sequence[str]) -> Tabell:
    """The same as a table to download."""
    return Tabell(
        filnavn=f"{navn}-{regler.tilskuddsaar}",
        hode=["Dette kan vi ikke svare på"],
        rader=[[mangelen(regler, n)] for n in mangler],
        kilder=[],
    )
