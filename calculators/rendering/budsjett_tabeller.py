"""The tables of a budget: each line with its outcome, and the sums beside the grant."""

from calculators.beregning.budsjett import UTFALL, Budsjett, Vurdert
from calculators.norsk import kroner
from calculators.regelverk import Regelverk
from calculators.rendering.budsjett_ord import MERKE, ORD, SUM, grunn, posten, utenfor_ordningen
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import merke
from calculators.spraak import N_, _


def linjene(regler: Regelverk, budsjett: Budsjett, overskrift: str = "") -> Html:
    """The table of the lines, each with its outcome and why."""
    return samlet(
        el("h2", overskrift or _("Budsjettet, linje for linje"), id="linje-for-linje"),
        el(
            "table",
            el(
                "thead",
                el("tr", *(el("th", k, scope="col") for k in (_("Post"), _("Beløp"), _("Utfall")))),
            ),
            el("tbody", *(_rad(regler, v) for v in budsjett.linjer)),
            el("tfoot", *(_sumrad(SUM[u], budsjett.sum(u)) for u in UTFALL)),
            class_="ds-table budsjettlinjer",
        ),
    )


def _rad(regler: Regelverk, v: Vurdert) -> Html:
    return el(
        "tr",
        el("th", posten(v), scope="row"),
        el("td", kroner(v.linje.beloep)),
        el(
            "td",
            el("strong", ORD[v.utfall]),
            " ",
            # The outcome «må avklares» is its own mark.
            Html("") if v.utfall == "maa_avklares" else merke(MERKE[v.utfall]),
            el("span", grunn(regler, v), class_="budsjett-grunn"),
            *(
                el("span", merke(slag), f" {tekst}", class_="budsjett-grunn")
                for slag, tekst in utenfor_ordningen(v)
            ),
        ),
        class_=f"budsjettlinje budsjettlinje--{v.utfall}",
    )


def _sumrad(navn: str, verdi: int) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", kroner(verdi)), el("td"))


def ved_siden_av(budsjett: Budsjett) -> Html:
    """The sums beside the computed grant; nothing when no plasser are given."""
    tilskudd = budsjett.tilskudd
    if tilskudd is None:
        return Html("")
    kan, uklart = budsjett.sum("kan_dekkes"), budsjett.sum("maa_avklares")
    andre = budsjett.sum("dekkes_av_andre")
    return samlet(
        el("h2", _("Budsjettet ved siden av tilskuddet"), id="ved-siden-av-tilskuddet"),
        el(
            "table",
            el(
                "tbody",
                _forholdsrad(_("Anslått tilskudd"), kroner(tilskudd)),
                _forholdsrad(_("Linjer som kan dekkes"), kroner(kan)),
                _forholdsrad(*_rest(tilskudd - kan)),
                _forholdsrad(_("Linjer som må avklares"), kroner(uklart)) if uklart else "",
                _forholdsrad(*_rest(tilskudd - kan - uklart, _(_HVIS))) if uklart else "",
                _forholdsrad(_("Ikke regnet med: linjer som andre dekker"), kroner(andre))
                if andre
                else "",
            ),
            class_="ds-table beloep",
        ),
    )


_HVIS = N_(" hvis også de uklare linjene kan dekkes")


def _rest(rest: int, hvis: str = "") -> tuple[str, str]:
    """What the grant has left, or what the lines are above it."""
    if rest < 0:
        return _("Budsjettet er høyere enn tilskuddet{hvis}", hvis=hvis), kroner(-rest)
    return _("Igjen av tilskuddet{hvis}", hvis=hvis), kroner(rest)


def _forholdsrad(navn: str, verdi: str) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", verdi))
