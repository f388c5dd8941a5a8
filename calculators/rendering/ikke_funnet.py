"""What is said of a rule that is not found in the source: that it is missing, and since when."""

from collections.abc import Sequence

from calculators.norsk import dato, og
from calculators.regelverk.typer import IkkeFunnet, Regelverk
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import linje, merke, sidelenke, siste_ord
from calculators.rendering.tabell import Tabell
from calculators.spraak import N_, Ordbok, _

# Each part of the rules as what we have not found.
DELER = Ordbok(
    {
        "sats": N_("satsen"),
        "bruk": N_("når tilskuddet skal brukes"),
        "kriterier": N_("kriteriene for tilskuddet"),
        "beboerstatuser": N_("hvilke grupper av beboere reglene gjelder for"),
        "tiltak": N_("hva programmet skal inneholde"),
        "fullfoering": N_("et krav om at beboerne skal ha fullført opplæring"),
        "ordninger": N_("hva andre ordninger dekker"),
        "brevdatoer": N_("hvilken dato i brevet fristene regnes fra"),
        "frister": N_("fristene"),
        "aarsrapport": N_("hva årsrapporten skal inneholde"),
        "utbetaling": N_("hva som kreves før pengene kommer"),
        "tilbakebetaling": N_("hva dere skal betale tilbake"),
        "endring": N_("hva som kreves for å endre noe"),
        "kontroll": N_("hvem som kan kontrollere bruken"),
        "klage": N_("reglene for klage"),
    }
)
IKKE_FUNNET = N_("ikke funnet i kilden")
SE_ETTER = N_("Se etter i tilskuddsbrevet, eller spør IMDi.")


def lett(hull: IkkeFunnet) -> str:
    """When it was looked for, as a sentence."""
    if hull.ikke_funnet == "se etter":
        return _("Ingen har lett etter det ennå.")
    return _("Vi lette {ikke_funnet}.", ikke_funnet=dato(hull.ikke_funnet))


def mangelen(regler: Regelverk, *navn: str) -> str:
    """Those of the parts that are not found, and when they were looked for; empty when all are.

    ``Vi har ikke funnet satsen for 2024 i kilden. Vi lette 25. november 2026.``
    """
    hull = {n: h for n in navn if isinstance(h := getattr(regler, n), IkkeFunnet)}
    if not hull:
        return ""
    naar = " ".join(dict.fromkeys(lett(h) for h in hull.values()))
    deler = og([DELER[n] for n in hull])
    return _(
        "Vi har ikke funnet {deler} for {tilskuddsaar} i kilden. {naar}",
        deler=deler,
        tilskuddsaar=regler.tilskuddsaar,
        naar=naar,
    )


def mangellinjer(regler: Regelverk, *navn: str) -> list[Html]:
    """A line of an explanation for each of the parts that is not found."""
    return [
        linje("avklares", f"{tekst} {_(SE_ETTER)}") for n in navn if (tekst := mangelen(regler, n))
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
            el("strong", _("Vi kan ikke svare for dette året"), class_="svar-dom"),
            " ",
            el("span", mangelen(regler, *mangler), class_="svar-undertekst"),
            class_="svar-hoved",
            data_kunngjoering=True,
        ),
        el("ul", *mangellinjer(regler, *mangler), class_="forklaringer"),
        el("p", _("Vi lette på "), sidelenke(regler.kildeside), class_="svar-kilde"),
        siste_ord(),
    )


def tom_tabell(regler: Regelverk, navn: str, mangler: Sequence[str]) -> Tabell:
    """The same as a table to download."""
    return Tabell(
        filnavn=f"{navn}-{regler.tilskuddsaar}",
        hode=[_("Dette kan vi ikke svare på")],
        rader=[[mangelen(regler, n)] for n in mangler],
        kilder=[],
    )
