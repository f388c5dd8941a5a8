"""Lines of a form that can be added, removed and pasted from a spreadsheet."""

import json
from collections.abc import Sequence
from itertools import zip_longest

from calculators.rendering.html import Html, el, knapp, samlet
from calculators.skjema.felt import FLEST_LINJER, Linjefelt
from calculators.skjema.skjema import Svar
from calculators.skjema.utklipp import SUMORD, overskrifter
from calculators.spraak import _


def linjeblokk(kalkulator_navn: str, kolonner: Sequence[Linjefelt], verdier: Svar) -> Html:
    """The lines with a label on every control. The buttons wait for the bridge to show them."""
    alle = [_liste(verdier.get(k.navn, k.standardsvar)) for k in kolonner]
    rader = [*zip_longest(*alle, fillvalue="")] or [("",) * len(kolonner)]
    return el(
        "fieldset",
        el("legend", kolonner[0].gruppe, class_="ds-label", data_weight="medium"),
        el(
            "div",
            kolonner[0].hjelp,
            data_field="description",
        ),
        el(
            "ol",
            *(_linje(kalkulator_navn, kolonner, rad, n) for n, rad in enumerate(rader, 1)),
            class_="linjer",
        ),
        *(_forslag(kalkulator_navn, k) for k in kolonner if k.forslag),
        el(
            "p",
            el("span"),
            knapp(_("Fjern linjene fra eksempelet"), data_linje="eksempel"),
            class_="linjer-eksempel",
            hidden=True,
        ),
        knapp(
            _("Legg til linje"),
            el("span", f", {kolonner[0].gruppe}", class_="ds-sr-only"),
            data_linje="ny",
            hidden=True,
        ),
        el("p", class_="linjer-kvittering", role="status"),
        class_="ds-fieldset kalkulator-linjer",
        data_linjer=_reglene(kolonner),
        data_eksempel=any(alle) and alle == [k.standardsvar for k in kolonner],
    )


def _reglene(kolonner: Sequence[Linjefelt]) -> str:
    """What a script must know to take in lines, as JSON."""
    reglene = {
        "flest": FLEST_LINJER,
        "overskrifter": [overskrifter(k) for k in kolonner],
        "sumord": SUMORD,
    }
    return json.dumps(reglene, ensure_ascii=False, separators=(",", ":"))


def _liste(verdi: str | list[str]) -> list[str]:
    return [verdi] if isinstance(verdi, str) else verdi


def _linje(navn: str, kolonner: Sequence[Linjefelt], rad: Sequence[str], n: int) -> Html:
    return el(
        "li",
        *(_celle(navn, k, verdi, n) for k, verdi in zip(kolonner, rad, strict=True)),
        knapp(
            _("Fjern"),
            el("span", _(" linje {n}", n=n), class_="ds-sr-only"),
            slag="tertiary",
            data_linje="fjern",
            hidden=True,
        ),
        class_="linje",
    )


def _celle(navn: str, k: Linjefelt, verdi: str, n: int) -> Html:
    id_ = f"{navn}-{k.navn}-{n}"
    return el(
        "div",
        el(
            "label",
            k.ledetekst,
            el("span", _(", linje {n}", n=n), class_="ds-sr-only"),
            for_=id_,
            class_="ds-label",
            data_weight="regular",
        ),
        el(
            "input",
            type="text",
            id=id_,
            name=k.navn,
            value=verdi or None,
            list=_forslag_id(navn, k) if k.forslag else None,
            inputmode="numeric" if k.tall else None,
            class_="ds-input",
            aria_describedby=f"{id_}-feil",
        ),
        el("p", id=f"{id_}-feil", class_="ds-validation-message", hidden=True),
        class_=f"ds-field linje-{'tall' if k.tall else 'tekst'}",
    )


def _forslag_id(navn: str, k: Linjefelt) -> str:
    return f"{navn}-{k.navn}-forslag"


def _forslag(navn: str, k: Linjefelt) -> Html:
    valg = [el("option", value=tekst) for tekst in k.forslag]
    return samlet(el("datalist", *valg, id=_forslag_id(navn, k)))
