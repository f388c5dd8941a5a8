"""The form of any calculator in Designsystemet's markup, complete without JavaScript."""

from collections.abc import Sequence

from calculators.rendering.filfelt import filkontroll, framdrift
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.linjer import linjeblokk
from calculators.skjema.felt import (
    Beloep,
    Dato,
    Felt,
    Fil,
    Flervalg,
    Heltall,
    Linjefelt,
    Skjema,
    Svar,
    Timer,
    Valg,
)


def kalkulator(skjema: Skjema, verdier: Svar, svar: Html) -> Html:
    """The whole calculator: the form filled with ``verdier``, and the answer built for them."""
    return el(
        "kalkulator-skjema",
        el(
            "form",
            feltene(skjema, verdier),
            id=skjema_id(skjema.navn),
            novalidate=True,
            autocomplete="off",
            aria_label=skjema.tittel,
        ),
        el("p", class_="kalkulator-kunngjoering ds-sr-only", role="status"),
        el("div", class_="kalkulator-melding", role="alert", hidden=True),
        el("p", _UTDATERT, class_="kalkulator-utdatert", hidden=True),
        el(
            "output",
            svar,
            data_svar="standard",
            aria_busy="false",
            # The short text in the status line above is what a screen reader hears on
            # each change; hearing the whole table again would drown it.
            aria_live="off",
        ),
        _verktoey(skjema.filer),
        el("p", class_="kalkulator-utskrift"),
        el("noscript", el("p", _UTEN_JAVASCRIPT, class_="kalkulator-uten-javascript")),
        el("p", _IKKE_I_GANG, class_="kalkulator-ikke-i-gang"),
        navn=skjema.navn,
        # The build writes the release's own name here, so that a page never asks another's rules.
        data_motor="assets/kalkulator/",
    )


def feltene(skjema: Skjema, verdier: Svar) -> Html:
    """What stands in the form: another year has other fields, and the browser asks for them."""
    linjer = [f for f in skjema.felt if isinstance(f, Linjefelt)]
    synlige = [f for f in skjema.felt if f.navn not in skjema.i_svaret and f not in linjer]
    return samlet(
        _feiloppsummering(skjema),
        _synlige(skjema, [f for f in synlige if f.navn not in skjema.under_mer], verdier),
        _mer(skjema, [f for f in synlige if f.navn in skjema.under_mer], verdier),
        linjeblokk(skjema.navn, linjer, verdier) if linjer else "",
        el("button", skjema.knapp, type="submit", class_="ds-button"),
        framdrift() if any(isinstance(f, Fil) for f in skjema.felt) else "",
    )


# Shown by the stylesheet when the element has not woken for a while: then no script of ours runs.
_IKKE_I_GANG = (
    "Kalkulatoren kom ikke i gang i denne nettleseren. Svaret over gjelder tallene det står for, "
    "og veiledningen kan leses som før. Last siden på nytt, eller bruk en nyere nettleser."
)
_UTDATERT = "Svaret under gjelder de forrige tallene. Rett feltene som er merket."
_UTEN_JAVASCRIPT = (
    "Svaret over gjelder tallene som står i skjemaet. "
    "For å regne med egne tall kan dere slå på JavaScript i nettleseren."
)


def _synlige(skjema: Skjema, alle: Sequence[Felt], verdier: Svar) -> Html:
    return el(
        "div",
        *(felt(f, skjema.navn, verdier.get(f.navn, f.standard)) for f in alle),
        class_="kalkulator-felt",
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
    return el("span", "Valgfritt", class_="ds-tag", data_color="info") if f.valgfritt else Html("")


def _hjelp(f: Felt, id_: str) -> Html:
    if not f.hjelp:
        return Html("")
    return el("div", f.hjelp, id=f"{id_}-hjelp", data_field="description")


def _beskrevet_av(f: Felt, id_: str) -> str:
    return f"{id_}-hjelp {id_}-feil" if f.hjelp else f"{id_}-feil"


def kontroll(f: Felt, id_: str, verdi: str, **attributter: str | None) -> Html:
    """The control itself: a select for a Valg, a date input for a Dato, otherwise text."""
    if isinstance(f, Valg):
        valg = [el("option", tekst, value=v, selected=v == verdi) for v, tekst in f.valg]
        return el("select", *valg, id=id_, name=f.navn, class_="ds-input", **attributter)
    if isinstance(f, Fil):
        return filkontroll(f, id_, **attributter)
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
        el("h2", "For å gå videre må du rette opp følgende feil:", class_="ds-heading"),
        el("ul", class_="ds-list"),
        class_="ds-error-summary",
        tabindex="-1",
        hidden=True,
        aria_label=f"Feil i skjemaet {skjema.tittel}",
        role="group",
    )


_FILKNAPPER = {
    "xlsx": "Last ned til Excel (XLSX)",
    "csv": "Last ned som CSV",
    "ics": "Last ned til kalenderen (ICS)",
}


def _verktoey(filer: Sequence[str]) -> Html:
    """Copy, print and download: shown by the bridge, for they need JavaScript."""
    knapper = (
        ("lenke", "Kopier lenke"),
        ("utskrift", "Skriv ut"),
        *((format_, _FILKNAPPER[format_]) for format_ in filer),
    )
    return samlet(
        el(
            "div",
            *(
                el(
                    "button",
                    tekst,
                    type="button",
                    class_="ds-button",
                    data_variant="secondary",
                    data_verktoey=navn,
                )
                for navn, tekst in knapper
            ),
            class_="kalkulator-verktoey",
            hidden=True,
        ),
        el("p", class_="kalkulator-kvittering", role="status"),
    )
