"""The field for a file: a control any keyboard reaches, a place to drop, and progress."""

from calculators.rendering.html import Html, el, knapp, samlet
from calculators.skjema.felt import Fil
from calculators.spraak import _


def filkontroll(f: Fil, id_: str, **attributter: str | None) -> Html:
    """The control; the whole calculator is where a file may be dropped."""
    return samlet(
        el(
            "input",
            id=id_,
            name=f.navn,
            type="file",
            accept=",".join(f.godtar),
            data_mangler=f.mangler,
            class_="ds-input",
            **attributter,
        ),
        _malene(f),
        el("p", class_="fil-beskjed", role="status"),
    )


def _malene(f: Fil) -> Html:
    """The templates, as files of the site, so that they are there without JavaScript too."""
    if not f.maler:
        return Html("")
    lenker = [el("a", tekst, href=href, download=True) for href, tekst in f.maler]
    deler = [_("Hent malen: "), lenker[0]]
    for lenke in lenker[1:]:
        deler += [_(" eller "), lenke]
    return el("p", *deler, class_="fil-maler")


def framdrift() -> Html:
    """Where the work on a file is told of, with a way to stop it; hidden until there is some."""
    return el(
        "div",
        el("label", _("Sjekker registeret"), for_="kalkulator-framdrift"),
        el("progress", id="kalkulator-framdrift", max=1),
        el("span", class_="fil-framdrift-tekst", role="status"),
        knapp(_("Avbryt"), data_verktoey="avbryt"),
        class_="fil-framdrift",
        hidden=True,
    )
