"""What may be found amiss, and the one sentence each is told in: what, where and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

_LAST_OPP = "Legg ut alt i mappen {mappe} på nytt"
_SETT_OPP = "Sett opp nettjeneren med {fil}"


class Slag(Enum):
    """A kind of thing found. Those from UKOMPRIMERT_ANNET down are notes, and no faults.

    ``{steder}`` is where, ``{0}`` and on are the words that come with what was found.
    """

    TAUS = "Nettjeneren svarte ikke for {steder}, for {0}: Prøv igjen, og se i loggen til den."
    MANGLER = f"{{steder}} finnes ikke på nettjeneren: {_LAST_OPP}."
    STENGT = (
        "{steder} er ikke lagt ut, eller stengt for leserne (svaret er {0}): "
        f"{_LAST_OPP}, og la nettjeneren lese filene uten å kreve innlogging."
    )
    SVIKTER = "Nettjeneren svarer {0} for {steder}: Se i feilloggen til den hva som er galt."
    FLYTTET = (
        f"{{steder}} sender leseren videre til {{0}}: {_SETT_OPP}, eller sjekk den adressen i "
        "stedet."
    )
    AVKUTTET = f"{{steder}} er ikke kommet hel over: {_LAST_OPP}."
    UTDATERT = (
        "{steder} er annerledes på nettjeneren enn i mappen {mappe}, trolig fra en eldre "
        f"utgivelse: {_LAST_OPP}."
    )
    UTDATERT_PAKKET = (
        "{steder} er en eldre utgave for dem som får siden komprimert: Legg ut filene som slutter "
        "på {0}, på nytt."
    )
    GAMMEL_KOPI = (
        "{steder} kommer som en gammel kopi fra et mellomlager foran nettjeneren: Tøm "
        "mellomlageret (CDN eller proxy)."
    )
    ENDRET = (
        "{steder} blir endret på veien til leseren, og siden kan slutte å virke: Slå av det som "
        "legger til eller tar bort noe (CDN, proxy eller statistikk)."
    )
    LINJESKIFT = (
        "{steder} har fått andre linjeskift enn i mappen {mappe}: Overfør filene på nytt som "
        "binære, ikke som tekst."
    )
    ULESELIG = (
        "{steder} sies å være komprimert med «{0}», men lar seg ikke pakke ut: Slå av det som "
        "komprimerer filene en gang til."
    )
    UBEDT = (
        "{steder} kommer komprimert med «{0}» til en som ikke kan lese det: Send det bare til dem "
        "som ber om det, slik {fil} gjør."
    )
    UKOMPRIMERT = f"{{steder}} sendes ikke komprimert, og sidene blir trege: {_SETT_OPP}."
    VARY = (
        "{steder} mangler «Vary: Accept-Encoding», så et mellomlager kan gi noen en kopi de ikke "
        f"kan lese: {_SETT_OPP}."
    )
    TYPE = (
        "{steder} har typen «{0}», som er feil, så nettleseren laster ned filen eller lar være å "
        f"bruke den: {_SETT_OPP}."
    )
    TEGNSETT = f"{{steder}} sies å være «{{0}}», så æ, ø og å blir feil: {_SETT_OPP}."
    HODE_MANGLER = f"{{steder}} mangler {{0}}, som beskytter leserne: {_SETT_OPP}."
    HODE_ANNET = f"{{steder}} har «{{0}}: {{1}}» i stedet for «{{2}}»: {_SETT_OPP}."
    HODE_DOBBELT = (
        "{steder} har {0} mer enn én gang, og da kan nettleseren se bort fra det: La bare ett sted "
        "sette det, nettjeneren eller det som står foran den."
    )
    FOR_LENGE = (
        "{steder} blir liggende i nettleseren når dere publiserer noe nytt, for Cache-Control er "
        f"«{{0}}» og skal være «{{1}}»: {_SETT_OPP}."
    )
    FOR_KORT = (
        "{steder} hentes på nytt ved hvert besøk, for Cache-Control er «{0}» og skal være «{1}»: "
        f"{_SETT_OPP}."
    )
    IKKE_404 = (
        "En side som ikke finnes ({steder}), gir svaret {0} og skal gi 404, ellers tar søkemotorer "
        f"vare på den: {_SETT_OPP}."
    )
    ANNEN_404 = (
        "En side som ikke finnes ({steder}), viser ikke nettstedets egen feilside, 404.html: "
        f"{_SETT_OPP}."
    )
    SKRAASTREK = (
        "{steder} skal sende leseren til samme adresse med skråstrek til slutt, men svarer {0}, og "
        f"lenkene på siden går galt: {_SETT_OPP}."
    )
    FEIL_VEI = (
        "{steder} skal sende leseren til samme adresse med skråstrek til slutt, men sender til "
        f"{{0}}: {_SETT_OPP}."
    )
    UKRYPTERT = (
        "{steder} viser siden uten kryptering (svaret er {0}): Send leseren videre til https, slik "
        "{fil} gjør."
    )
    FEIL_HTTPS = "{steder} sender leseren til {0}, og skal sende til {1}: " + _SETT_OPP + "."

    UKOMPRIMERT_ANNET = (
        "{steder} sendes ikke komprimert. Kan nettjeneren det, blir nettstedet raskere."
    )
    IKKE_BROTLI = (
        "{steder} sendes med gzip og ikke brotli, som er mindre. Kan nettjeneren brotli, blir "
        "nettstedet raskere."
    )
    UTEN_TEGNSETT = "{steder} sies ikke å være utf-8. Kan nettjeneren si det, bør den."
    UTEN_MERKE = (
        "{steder} har verken ETag eller Last-Modified, så nettleseren henter alt på nytt hver gang."
    )
    BEHOLDER_404 = (
        "Svaret for en fil som ikke finnes ({steder}), kan bli liggende i nettleseren. Legg derfor "
        "ut filene i mappen assets før resten."
    )
    HTTP_STENGT = (
        "{steder} svarer ikke. Nettlesere går til https av seg selv, men eldre lenker kan stoppe."
    )

    @property
    def merknad(self) -> bool:
        """Whether it is what some servers cannot do, and the site works without."""
        return self in _MERKNADER


_MERKNADER = frozenset(list(Slag)[list(Slag).index(Slag.UKOMPRIMERT_ANNET) :])


@dataclass(frozen=True)
class Funn:
    """One thing found at one place."""

    slag: Slag
    sted: str
    ord: tuple[str, ...] = ()


def setninger(funnene: Iterable[Funn], mappe: str, fil: str) -> list[tuple[Slag, str]]:
    """One sentence for all that is the same, those that matter most first.

    ``mappe`` is the built site's name, and ``fil`` the file in it that sets up this server.
    """
    rekke = {slag: nr for nr, slag in enumerate(Slag)}

    def likt(f: Funn) -> tuple[int, tuple[str, ...]]:
        return rekke[f.slag], f.ord

    svar = []
    for _, like in groupby(sorted(set(funnene), key=lambda f: (*likt(f), f.sted)), key=likt):
        gruppe = list(like)
        steder = _steder([f.sted for f in gruppe])
        tekst = gruppe[0].slag.value.format(*gruppe[0].ord, steder=steder, mappe=mappe, fil=fil)
        svar.append((gruppe[0].slag, tekst))
    return svar


def _steder(steder: list[str]) -> str:
    """The places, or the three first of them and how many more there are."""
    if len(steder) > 4:
        return f"{', '.join(steder[:3])} og {len(steder) - 3} andre adresser"
    return " og ".join([", ".join(steder[:-1]), steder[-1]]) if steder[1:] else steder[0]
