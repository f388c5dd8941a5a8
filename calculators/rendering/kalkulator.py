"""A whole calculator: its form, its answer, what is said of them, and what can be done with them.

It is complete without JavaScript, and is made when the site is built.
"""

from collections.abc import Sequence

from calculators.rendering.html import Html, el, knapp, samlet
from calculators.rendering.skjema import feltene, skjema_id
from calculators.rendering.skriptord import skriptord
from calculators.skjema.felt import Fil
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, Ordbok, _


def kalkulator(
    skjema: Skjema, verdier: Svar, svar: Html, andre_aar: Sequence[tuple[int, str]] = ()
) -> Html:
    """The whole calculator: the form filled with ``verdier``, and the answer built for them.

    ``andre_aar`` are the other years, each with the address of its rules, for the one whose browser
    cannot choose a year in the form.
    """
    return el(
        "kalkulator-skjema",
        el(
            "form",
            feltene(skjema, verdier),
            *_uten_skript(skjema, _andre_aar(verdier, andre_aar)),
            id=skjema_id(skjema.navn),
            novalidate=True,
            autocomplete="off",
            aria_label=skjema.tittel,
        ),
        el("p", class_="kalkulator-kunngjoering ds-sr-only", role="status"),
        el("div", class_="kalkulator-melding", role="alert", hidden=True),
        el("p", class_="kalkulator-lenkemelding", role="status", hidden=True),
        el("p", _(_UTDATERT), class_="kalkulator-utdatert", hidden=True),
        el(
            "output",
            svar,
            data_svar="standard",
            aria_busy="false",
            # The short text in the status line above is what a screen reader hears on
            # each change; hearing the whole table again would drown it.
            aria_live="off",
        ),
        _verktoey(skjema),
        el("p", class_="kalkulator-utskrift"),
        skriptord(fil=any(isinstance(felt, Fil) for felt in skjema.felt)),
        navn=skjema.navn,
        # The build writes the release's own name here, so that a page never asks another's rules.
        data_motor="assets/kalkulator/",
    )


_UTDATERT = N_("Svaret under gjelder de forrige tallene. Rett feltene som er merket.")
_EKSEMPEL = N_("Svaret under er et eksempel, med tallene som sto i feltene fra før.")
_IKKE_I_GANG = (
    N_("Kalkulatoren kom ikke i gang."),
    N_("Last siden på nytt, eller bruk en nyere nettleser."),
)
_UTEN_JAVASCRIPT = (
    N_("Nettleseren kjører ikke JavaScript, så skjemaet kan ikke brukes."),
    N_("For å regne med egne tall her kan dere slå på JavaScript."),
)


def _uten_skript(skjema: Skjema, andre_aar: Html) -> tuple[Html, Html]:
    """What stands in place of the button where no script of ours can answer it.

    The second is for scripts that never came: the stylesheet shows it when they have had time.
    """
    return (
        el(
            "noscript",
            _for_haand(skjema, _UTEN_JAVASCRIPT, "kalkulator-uten-javascript", andre_aar),
        ),
        _for_haand(skjema, _IKKE_I_GANG, "kalkulator-ikke-i-gang", andre_aar),
    )


def _andre_aar(verdier: Svar, andre_aar: Sequence[tuple[int, str]]) -> Html:
    """Where the rules of the other years stand; nothing where there is no other."""
    if not andre_aar:
        return Html("")
    lenker = [el("a", _("reglene for {aar}", aar=aar), href=adresse) for aar, adresse in andre_aar]
    foran = samlet(*(samlet(", " if n else "", x) for n, x in enumerate(lenker[:-1])))
    alle = samlet(foran, _(" eller ") if len(lenker) > 1 else "", lenker[-1])
    return el(
        "p",
        _("Svaret gjelder {aar}. Et annet år? Les ", aar=verdier["tilskuddsaar"]),
        alle,
        ".",
    )


def _for_haand(skjema: Skjema, ord_: tuple[str, str], klasse: str, andre_aar: Html) -> Html:
    hvorfor, hva = map(_, ord_)
    return el(
        "div",
        el("p", f"{hvorfor} {_(_EKSEMPEL)}"),
        el(
            "p",
            _("Slik gjør dere det selv: {for_haand} {hva}", for_haand=skjema.for_haand, hva=hva),
        ),
        andre_aar,
        class_=klasse,
    )


_FILKNAPPER = Ordbok(
    {
        "xlsx": N_("Last ned til Excel (XLSX)"),
        "csv": N_("Last ned som CSV"),
        "txt": N_("Last ned som tekst (TXT)"),
        "ics": N_("Last ned til kalenderen (ICS)"),
    }
)


_SAKKNAPPER = Ordbok(
    {
        "lagre": N_("Ta vare på svarene i en fil"),
        "hent": N_("Hent svarene fra en fil"),
    }
)


def _verktoey(skjema: Skjema) -> Html:
    """Copy, print and download: shown by the bridge, for they need JavaScript.

    A file with nothing in it is not offered; another year may have something.
    """
    knapper = (
        ("lenke", _("Kopier lenke")),
        ("utskrift", _("Skriv ut")),
        *([("tekst", skjema.kopi)] if skjema.kopi else []),
        *((format_, _FILKNAPPER[format_]) for format_ in skjema.filer),
    )
    return samlet(
        el(
            "div",
            *(knapp(t, data_verktoey=n, hidden=n in skjema.tomme) for n, t in knapper),
            *(knapp(t, data_sak=n) for n, t in _SAKKNAPPER.items()),
            class_="kalkulator-verktoey",
            hidden=True,
        ),
        el("p", class_="kalkulator-kvittering", role="status"),
    )
