"""Fields that are one for each month: a row that a column of a spreadsheet can be pasted in."""

import json
from collections.abc import Callable, Sequence

from calculators.norsk import MAANEDER, stor
from calculators.rendering.html import Html, el
from calculators.skjema.felt import Felt, Maanedstall
from calculators.skjema.utklipp import MAANEDSORD, SUMORD
from calculators.spraak import N_, _

LIM_INN = N_("Dere kan lime inn en kolonne fra Excel, med eller uten navnene på månedene.")


def limregler() -> str:
    """What a script must know to take in a column, as JSON."""
    reglene = {"maaneder": MAANEDER, "overskrifter": MAANEDSORD, "sumord": SUMORD}
    return json.dumps(reglene, ensure_ascii=False, separators=(",", ":"))


def maanedsgruppe(
    id_: str, alle: Sequence[Maanedstall], merke: Html, celle: Callable[[Felt, str], Html]
) -> Html:
    """The months under the name of their row. ``celle`` is the control of one, and its message.

    ``merke`` stands beside the name.
    """
    return el(
        "fieldset",
        el("legend", alle[0].gruppe, merke, class_="ds-label", data_weight="medium"),
        el("div", _(LIM_INN), data_field="description", id=f"{id_}-hjelp"),
        el("div", *(celle(f, stor(f.maaned)) for f in alle), class_="maanedsrute"),
        el("p", class_="maaneder-kvittering", role="status"),
        id=id_,
        class_="ds-fieldset",
        aria_describedby=f"{id_}-hjelp",
        data_maaneder=limregler(),
    )
