"""The words that the scripts of a calculator say: they come with the page, in its målform.

A script knows each text by its name here, and puts values where the text has ``{navn}``
(``calculators/browser/words.js``). ``ORD`` are texts, some of several sentences; ``ANTALL`` are
those with one form for one and another for other numbers.
"""

from typing import NamedTuple

from calculators.rendering.html import Html, datablokk
from calculators.rendering.skriptord_linjer import LAST_PAA_NYTT, LINJEORD
from calculators.spraak import N_, _, maalformen, ngettext

# A text, or the sentences of it that others have too.
_Tekster = dict[str, str | tuple[str, ...]]


class Former(NamedTuple):
    """A text for one, and for another number."""

    en: str
    flere: str


def begge_former(en: str, flere: str) -> Former:
    """Mark both forms of a text; extraction looks for the name."""
    return Former(en, flere)


_FORRIGE = N_("Svaret under gjelder de forrige tallene.")
_LESBAR = N_("Svaret under gjelder de forrige tallene, og veiledningen kan leses som før.")
_IKKE_HENTET = N_("Kalkulatoren kunne ikke hentes.")
_SJEKK_NETTET = N_("Sjekk nettforbindelsen, og prøv igjen.")

# Why there is no new answer, and why what was wished of one was not made.
_SVIKT: _Tekster = {
    "forrige": _FORRIGE,
    "svar_treg": (
        N_("Kalkulatoren er fortsatt på vei. På en treg linje kan det ta litt tid."),
        _FORRIGE,
    ),
    "svar_utilgjengelig": (
        _IKKE_HENTET,
        _LESBAR,
        _SJEKK_NETTET,
        LAST_PAA_NYTT,
    ),
    "svar_for_gammel": (
        N_("Nettleseren kan ikke kjøre kalkulatoren."),
        _LESBAR,
        N_(
            "Bruk en nyere nettleser, eller spør den som drifter maskinen om WebAssembly er "
            "slått av."
        ),
    ),
    "svar_feil": (
        N_("Kalkulatoren stoppet på disse tallene."),
        _FORRIGE,
        N_("Endre tallene, eller prøv igjen."),
    ),
    "utilgjengelig": (_IKKE_HENTET, _SJEKK_NETTET),
    "for_gammel": N_("Nettleseren kan ikke kjøre kalkulatoren. Bruk en nyere nettleser."),
    "feil": N_("Kalkulatoren stoppet. Svaret på siden gjelder som før. Prøv igjen."),
    "avbrutt": N_("Arbeidet ble avbrutt. Prøv igjen."),
    "nett": (N_("En del som trengs, kunne ikke hentes."), _SJEKK_NETTET),
    "borte": (
        N_("En del som trengs, finnes ikke lenger."),
        N_("Nettstedet er oppdatert etter at siden ble åpnet. Last siden på nytt."),
        N_("Med «Kopier lenke» kan dere ta med det dere har skrevet."),
    ),
    "skadet": (
        N_("En del som trengs, kom skadet fram."),
        N_("Last siden på nytt. Skjer det igjen, kan det være et filter på nettet deres."),
    ),
    "minne": N_("Nettleseren har ikke nok minne. Lukk andre faner, og prøv igjen."),
    "uleselig": N_(
        "Registeret må leses en gang til, men filen er endret, flyttet eller i bruk. Velg filen "
        "på nytt."
    ),
    "proev_igjen": N_("Prøv igjen"),
    "sjekken_avbrutt": N_("Sjekken er avbrutt."),
}

# Links, the form of another year, paper, and what is taken along of an answer.
_SKJEMA: _Tekster = {
    "navn_paa_linje": N_("{navn}, linje {linje}"),
    "ubrukt_i_lenken": N_("Dette i lenken ble ikke brukt: {felt}."),
    "ubrukt_i_saken": N_("Dette i saken ble ikke brukt: {felt}."),
    "ukjent_aar_i_lenken": N_("Vi har ikke reglene for året i lenken."),
    "lenke_for_lang": N_("Lenken er ikke brukt, for den er for lang."),
    "lenke_kuttet": N_("Lenken er ikke brukt, for slutten av den mangler. Be om å få den på nytt."),
    "gjelder_aar": N_("Skjemaet gjelder nå {aar}."),
    "fulgte_ikke_med": N_("Dette fulgte ikke med helt: {felt}."),
    "skrevet_ut": N_("Skrevet ut {dato} fra {adresse}"),
    "lenke_kopiert": N_("Lenken er kopiert."),
    "lenke_selv": N_("Kopier denne adressen: {adresse}"),
    "lenke_lang": N_(
        "Lenken er lang, og noen e-postprogrammer kutter den. Be mottakeren lime den inn i "
        "adressefeltet."
    ),
    "lenke_blir_for_lang": N_(
        "Lenken er ikke kopiert, for den ville blitt for lang. Send svaret som fil eller utskrift "
        "i stedet."
    ),
    "lenke_rett_foerst": N_("Lenken er ikke kopiert. Rett feltene som er merket, og prøv igjen."),
    "lenke_uten_fil": N_("Filen er ikke med. Den som åpner lenken, må velge filen selv."),
    "lenke_ikke_regnet": N_(
        "Svaret er ikke regnet ut ennå, så det er ikke sjekket om feltene er riktige."
    ),
    "lenke_personnummer": N_(
        "Lenken er ikke kopiert, for {felt} har et langt tall som kan være fødselsnummer eller "
        "DUF-nummer. Ta det bort, og prøv igjen."
    ),
    "tekst_kopiert": N_("Teksten er kopiert."),
    "tekst_rett_foerst": N_("Teksten er ikke kopiert. Rett feltene som er merket, og prøv igjen."),
    "tekst_ikke_klar": N_(
        "Teksten er ikke kopiert, for svaret på det som står i skjemaet, er ikke klart. Prøv igjen "
        "når det er klart."
    ),
    "tekst_selv": N_("Teksten kunne ikke kopieres. Merk den i svaret, og kopier den derfra."),
    "fil_lastet_ned": N_("Filen {fil} er lastet ned."),
    "fil_ikke_laget": N_("Filen kunne ikke lages."),
    "fil_rett_foerst": N_("Filen kunne ikke lages. Rett feltene som er merket, og prøv igjen."),
    "fil_ikke_klar": N_(
        "Filen kunne ikke lages, for svaret på det som står i skjemaet, er ikke klart. Prøv igjen "
        "når det er klart."
    ),
}

# The file of a register: on the pages where there is one.
FILORD: _Tekster = {
    "leser_fil": N_("Leser {fil}."),
    "fil_sjekket": N_("{fil} er sjekket."),
    "ikke_lest": N_("Ikke lest: {filer}."),
    "langt_tall_i_navnet": N_("en fil med et langt tall i navnet"),
    "en_fil_om_gangen": N_("Vi leser én fil om gangen."),
    "er_mappe": N_(
        "Ingenting er lest, for det dere slapp, er en mappe. Åpne mappen, og slipp filen."
    ),
    "er_ikke_fil": N_(
        "Ingenting er lest, for det dere slapp, er ikke en fil. Lagre registeret som CSV eller "
        "Excel, og slipp filen."
    ),
    "register_uleselig": N_(
        "Filen kan ikke leses. Den kan være endret, flyttet eller åpen i et annet program etter at "
        "dere valgte den. Lagre og lukk den, og velg den på nytt."
    ),
    "rader_lest": N_("{rader} rader"),
    "rader_ikke_vist": N_("Radene kunne ikke vises."),
}

# The case, which is followed on every page.
_SAK: _Tekster = {
    "sak_kom_ikke": (N_("Programmet for saken kom ikke. Prøv igjen."), LAST_PAA_NYTT),
    "sak_ikke_laget": N_("Filen er ikke laget."),
    "sak_utelatt": N_("Dette er ikke med, for det kan ikke brukes slik det står: {felt}."),
    "sak_uten_register": N_("Registeret er ikke med."),
    "sak_skrevet": N_("Svarene er tatt vare på i {fil}."),
    "sak_uleselig": N_(
        "Filen kan ikke leses. Lagre og lukk den i andre programmer, og prøv igjen."
    ),
    "sak_ubrukt": N_("Saken kunne ikke brukes."),
    "sak_aapnet": N_("Saken {fil} er åpen."),
    "sak_aapen": N_("Åpen sak: {fil}."),
    "sak_utenfor": N_(
        "Svarene på denne siden er fra en lenke, og er ikke med i saken før dere tar vare på dem."
    ),
    "sak_ikke_sluppet": N_("Slipp én fil med svarene, som slutter på .json."),
    "sak_hentet": N_("Hentet fra saken: {felt}. Resten er som på siden."),
    "sak": N_("Saken"),
    "sak_legg_bort": N_("Legg bort saken"),
    "sak_fjern": N_("Fjern den fra denne maskinen"),
    "sak_behold": N_("Ta vare på den på denne maskinen"),
    "sak_nektet": N_("Nettleseren sier nei til å lagre. Ta vare på svarene i en fil."),
    "sak_fjernet": N_("Saken er fjernet fra denne maskinen."),
    "sak_beholdt": N_(
        "Saken ligger nå i nettleseren på denne maskinen, til dere fjerner den eller legger den "
        "bort."
    ),
    "sak_lagt_bort": N_("Saken er lagt bort. Det som står i feltene, er ikke endret."),
}

# What does not go along when the page is opened in the other målform.
_SKIFTE: _Tekster = {
    "svarene_blir_igjen": N_(
        "Det dere har skrevet, følger ikke med. Det er for langt for en lenke."
    ),
    "felt_blir_igjen": N_("Dette følger ikke med, for en lenke kan ikke ha det: {felt}."),
    "feil_blir_igjen": N_("Dette følger ikke med før det er rettet: {felt}."),
    "register_blir_igjen": N_("Filen dere har valgt, følger ikke med. Velg den på nytt der."),
    "sak_blir_igjen": N_(
        "Saken {fil} følger ikke med. Ta vare på den først, i en fil eller på denne maskinen."
    ),
}

ORD: _Tekster = {**_SVIKT, **_SKJEMA, **LINJEORD, **_SAK, **_SKIFTE, **FILORD}

ANTALL = {
    "ukjente_felt": begge_former("et ukjent felt", "{antall} ukjente felt"),
    "fra_eksempelet": begge_former(
        "En av linjene er fra eksempelet, og er med i svaret.",
        "{antall} av linjene er fra eksempelet, og er med i svaret.",
    ),
    "limt_inn": begge_former(
        "1 linje er limt inn fra linje {fra}.", "{antall} linjer er limt inn fra linje {fra}."
    ),
    "limt_inn_i": begge_former(
        "1 linje er limt inn i «{kolonne}» fra linje {fra}.",
        "{antall} linjer er limt inn i «{kolonne}» fra linje {fra}.",
    ),
    "verdier_limt_inn": begge_former("1 verdi er limt inn.", "{antall} verdier er limt inn."),
}


def skriptord(*, fil: bool) -> Html:
    """What a page carries; ``fil`` says that its calculator takes one."""
    return datablokk(sidens(fil=fil), class_="kalkulator-ord")


def sidens(*, fil: bool = True) -> dict[str, object]:
    """The målform that is answered in, ``maal``, and by name each text in it, ``ord``.

    A text is one, or a list of that for one and that for another number. ``fil`` says that those
    of a file are with them.
    """
    tekster = {navn: _setningene(t) for navn, t in ORD.items() if fil or navn not in FILORD}
    former = {navn: [ngettext(f.en, f.flere, n) for n in (1, 2)] for navn, f in ANTALL.items()}
    return {"maal": maalformen(), "ord": {**tekster, **former}}


def _setningene(tekst: str | tuple[str, ...]) -> str:
    return " ".join(_(setning) for setning in ([tekst] if isinstance(tekst, str) else tekst))
