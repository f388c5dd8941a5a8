"""The fields of any form in Designsystemet's markup: label, help, control, place for a message."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from calculators.rendering.filfelt import filkontroll, framdrift
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.linjer import linjeblokk
from calculators.rendering.maanedsfelt import maanedsgruppe
from calculators.skjema.felt import (
    Beloep,
    Dato,
    Felt,
    Fil,
    Flervalg,
    Fritekst,
    Heltall,
    Linjefelt,
    Maanedstall,
    Timer,
    Valg,
)
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import _


def feltene(skjema: Skjema, verdier: Svar) -> Html:
    """What stands in the form: another year has other fields, and the browser asks for them."""
    return samlet(
        _feiloppsummering(skjema),
        *(_gruppen(skjema, linjer, list(felt), verdier) for linjer, felt in _gruppert(skjema)),
        # A button that nothing answers would throw away what is typed: the bridge switches it on.
        el("button", _(skjema.knapp), type="submit", class_="ds-button", disabled=True),
        framdrift() if any(isinstance(f, Fil) for f in skjema.felt) else "",
    )


def _gruppert(skjema: Skjema) -> Iterable[tuple[str, Iterable[Felt]]]:
    """The fields in order, the columns of each block of lines together, by its name."""
    blokk = ""

    def blokken(f: Felt) -> str:
        nonlocal blokk
        blokk = (f.gruppe or blokk) if isinstance(f, Linjefelt) else ""
        return blokk

    return groupby((f for f in skjema.felt if f.navn not in skjema.i_svaret), blokken)


def _gruppen(skjema: Skjema, linjer: str, alle: list[Felt], verdier: Svar) -> Html:
    if linjer:
        kolonner = [f for f in alle if isinstance(f, Linjefelt)]
        return linjeblokk(skjema.navn, kolonner, verdier)
    return samlet(
        _synlige(skjema, [f for f in alle if f.navn not in skjema.under_mer], verdier),
        _mer(skjema, [f for f in alle if f.navn in skjema.under_mer], verdier),
    )


def _synlige(skjema: Skjema, alle: Sequence[Felt], verdier: Svar) -> Html:
    return el(
        "div",
        *_etter_hverandre(skjema.navn, alle, verdier),
        class_="kalkulator-felt",
    )


def _etter_hverandre(navn: str, alle: Sequence[Felt], verdier: Svar) -> Iterator[Html]:
    """Each field in its order; those of the months are drawn a row at a time."""
    for gruppe, noen in groupby(alle, lambda f: f.gruppe if isinstance(f, Maanedstall) else ""):
        if not gruppe:
            yield from (felt(f, navn, verdier.get(f.navn, f.standard)) for f in noen)
            continue
        maanedene = [f for f in noen if isinstance(f, Maanedstall)]
        id_ = f"{felt_id(navn, maanedene[0].navn)}-gruppe"
        merke = _valgfritt(maanedene[0])
        yield maanedsgruppe(id_, maanedene, merke, partial(_maaneden, navn, verdier))


def _maaneden(navn: str, verdier: Svar, f: Felt, maaned: str) -> Html:
    """One month of a row; a reader that does not see the row hears the whole name."""
    id_ = felt_id(navn, f.navn)
    verdi = str(verdier.get(f.navn, f.standard))
    return el(
        "div",
        el("label", maaned, for_=id_, class_="ds-label", data_weight="regular"),
        kontroll(f, id_, verdi, aria_label=f.ledetekst, aria_describedby=f"{id_}-feil"),
        feilplass(id_),
        class_="ds-field",
    )


def _mer(skjema: Skjema, alle: Sequence[Felt], verdier: Svar) -> Html:
    """The fields that few need, behind a disclosure that opens when one of them is in use."""
    if not alle:
        return Html("")
    return el(
        "details",
        el("summary", skjema.mer),
        _synlige(skjema, alle, verdier),
        class_="kalkulator-mer",
        open=any(verdier.get(f.navn, f.standard) != f.standard for f in alle),
    )


def skjema_id(navn: str) -> str:
    """The id of a calculator's form, for controls that stand outside it."""
    return f"skjema-{navn}"


def felt_id(kalkulator_navn: str, felt_navn: str) -> str:
    """The id of a field's control."""
    return f"{kalkulator_navn}-{felt_navn}"


def felt(f: Felt, kalkulator_navn: str, verdi: str | Sequence[str]) -> Html:
    """One field: label, help, control, and the place where its message will stand."""
    if isinstance(f, Flervalg) or (isinstance(f, Valg) and f.radio):
        return _gruppe(f, kalkulator_navn, [verdi] if isinstance(verdi, str) else verdi)
    id_ = felt_id(kalkulator_navn, f.navn)
    return el(
        "div",
        el("label", f.ledetekst, _valgfritt(f), for_=id_, class_="ds-label", data_weight="medium"),
        _hjelp(f, id_),
        kontroll(f, id_, str(verdi), aria_describedby=_beskrevet_av(f, id_)),
        feilplass(id_),
        class_="ds-field",
    )


def _gruppe(f: Flervalg | Valg, kalkulator_navn: str, valgte: Sequence[str]) -> Html:
    """A fieldset of checkboxes or radio buttons."""
    id_ = felt_id(kalkulator_navn, f.navn)
    slag = "checkbox" if isinstance(f, Flervalg) else "radio"
    return el(
        "fieldset",
        el("legend", f.ledetekst, class_="ds-label", data_weight="medium"),
        _hjelp(f, id_),
        *(
            el(
                "div",
                el(
                    "input",
                    type=slag,
                    name=f.navn,
                    value=verdi,
                    id=f"{id_}-{verdi}",
                    checked=verdi in valgte,
                    class_="ds-input",
                ),
                el("label", tekst, for_=f"{id_}-{verdi}", class_="ds-label", data_weight="regular"),
                class_="ds-field",
            )
            for verdi, tekst in f.valg
        ),
        feilplass(id_),
        id=id_,
        class_="ds-fieldset",
        aria_describedby=_beskrevet_av(f, id_),
    )


def _valgfritt(f: Felt) -> Html:
    if not f.valgfritt:
        return Html("")
    ord_ = _("Kan vente") if isinstance(f, Fritekst) and f.kan_vente else _("Valgfritt")
    return el("span", ord_, class_="ds-tag", data_color="info")


def _hjelp(f: Felt, id_: str) -> Html:
    if not f.hjelp:
        return Html("")
    return el("div", f.hjelp, id=f"{id_}-hjelp", data_field="description")


def _beskrevet_av(f: Felt, id_: str) -> str:
    return f"{id_}-hjelp {id_}-feil" if f.hjelp else f"{id_}-feil"


def kontroll(f: Felt, id_: str, verdi: str, **attributter: str | None) -> Html:
    """The control itself: a select, a textarea, a date input or a file, otherwise text."""
    if isinstance(f, Valg):
        valg = [el("option", tekst, value=v, selected=v == verdi) for v, tekst in f.valg]
        return el("select", *valg, id=id_, name=f.navn, class_="ds-input", **attributter)
    if isinstance(f, Fil):
        return filkontroll(f, id_, **attributter)
    if isinstance(f, Fritekst) and f.linjer > 1:
        return el(
            "textarea", verdi, id=id_, name=f.navn, rows=f.linjer, class_="ds-input", **attributter
        )
    if isinstance(f, Dato):
        attributter |= {"min": str(f.tidligst), "max": str(f.senest)}
        attributter |= {"data_idag": ""} if f.i_dag else {}
    return el(
        "input",
        id=id_,
        name=f.navn,
        type="date" if isinstance(f, Dato) else "text",
        value=verdi or None,
        inputmode=_inputmode(f),
        class_="ds-input",
        **attributter,
    )


def _inputmode(f: Felt) -> str | None:
    if isinstance(f, Timer):
        return "decimal"
    return "numeric" if isinstance(f, Heltall | Beloep) else None


def feilplass(id_: str) -> Html:
    """Where the message of a control is put; empty until there is one."""
    return el("p", id=f"{id_}-feil", class_="ds-validation-message", hidden=True)


def _feiloppsummering(skjema: Skjema) -> Html:
    return el(
        "div",
        el("h2", _("Rett dette først:"), class_="ds-heading"),
        el("ul", class_="ds-list"),
        class_="ds-error-summary",
        tabindex="-1",
        hidden=True,
        aria_label=_("Feil i skjemaet {tittel}", tittel=skjema.tittel),
        role="group",
    )
