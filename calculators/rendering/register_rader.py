"""The rows of a register a page at a time: those that need work first, sifted and sorted."""

from collections.abc import Callable, Mapping
from typing import Any

from calculators.beregning.register import Radsvar, Register
from calculators.norsk import antall, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering.html import Html, el, knapp, samlet
from calculators.rendering.register_ord import antall_mangler, manglene
from calculators.skjema.register import Lest
from calculators.spraak import N_, Ordbok, _

SIDE = 100
UTVALG: dict[str, tuple[str, Callable[[Radsvar], bool]]] = {
    "arbeid": (N_("Rader dere må se på"), lambda r: not (r.vurdering and r.vurdering.komplett)),
    "mangler": (
        N_("Rader med mangler"),
        lambda r: r.vurdering is not None and not r.vurdering.komplett,
    ),
    "ugyldige": (N_("Rader som ikke kan leses"), lambda r: r.vurdering is None),
    "begrunnes": (
        N_("Rader der noe bør begrunnes"),
        lambda r: bool(r.vurdering and r.vurdering.boer_begrunnes),
    ),
    "alle": (N_("Alle rader"), lambda r: True),
}
REKKEFOELGE = Ordbok(
    {
        "rad": N_("Radnummer"),
        "mangler": N_("Flest mangler først"),
        "merke": N_("Lokal kode"),
    }
)


def radliste(
    regler: Regelverk,
    register: Register[Lest],
    utvalg: str = "arbeid",
    rekkefoelge: str = "rad",
    fra: int = 0,
) -> Html:
    """A page of rows, with what chooses them. Unknown choices are as if none was made."""
    utvalg = utvalg if utvalg in UTVALG else "arbeid"
    valgte = [n for n, r in enumerate(register.rader) if UTVALG[utvalg][1](r)]
    valgte.sort(key=_noekkel(register, rekkefoelge))
    fra = min(max(fra, 0), max(len(valgte) - 1, 0)) // SIDE * SIDE
    return el(
        "div",
        _valgene(utvalg, rekkefoelge),
        _hvilke(len(valgte), fra),
        _tabellen(regler, register, valgte[fra : fra + SIDE]),
        _bla(len(valgte), fra),
        class_="register-rader",
        data_fra=fra,
    )


def _noekkel(register: Register[Lest], rekkefoelge: str) -> Callable[[int], Any]:
    rader, lest = register.rader, register.inndata.kilde
    if rekkefoelge == "mangler":
        return lambda n: -antall_mangler(v) if (v := rader[n].vurdering) else 1
    if rekkefoelge == "merke":
        return lambda n: lest.merke(n).casefold()
    return lambda n: n


def _valgene(utvalg: str, rekkefoelge: str) -> Html:
    """Two menus for the one who has JavaScript; the rows that need work stand there anyway."""
    return el(
        "div",
        _meny("utvalg", _("Vis"), {k: _(navn) for k, (navn, _vis) in UTVALG.items()}, utvalg),
        _meny("rekkefoelge", _("Rekkefølge"), REKKEFOELGE, rekkefoelge),
        class_="register-valg",
    )


def _meny(navn: str, ledetekst: str, valg: Mapping[str, str], valgt: str) -> Html:
    id_ = f"register-{navn}"
    return el(
        "div",
        el("label", ledetekst, for_=id_, class_="ds-label"),
        el(
            "select",
            *(el("option", tekst, value=v, selected=v == valgt) for v, tekst in valg.items()),
            id=id_,
            data_register=navn,
            class_="ds-input",
        ),
        class_="ds-field",
    )


def _hvilke(av: int, fra: int) -> Html:
    if av <= SIDE:
        return el("p", antall(av, "rad", "rader"), ".", role="status")
    return el(
        "p",
        _(
            "Rad {fra}–{til} av {alle}.",
            fra=tall(fra + 1),
            til=tall(min(fra + SIDE, av)),
            alle=tall(av),
        ),
        role="status",
    )


def _tabellen(regler: Regelverk, register: Register[Lest], valgte: list[int]) -> Html:
    if not valgte:
        return Html("")
    navn = {t.id: t.navn.ord for t in funnet(regler.tiltak)}
    return el(
        "table",
        el(
            "thead",
            el("tr", *(el("th", k, scope="col") for k in (_("Rad"), _("Beboer"), _("Funn")))),
        ),
        el(
            "tbody",
            *(_rad(register.rader[n], register.inndata.kilde.merke(n), navn) for n in valgte),
        ),
        class_="ds-table register-radtabell",
    )


def _rad(rad: Radsvar, merke: str, navn: dict[str, str]) -> Html:
    return el(
        "tr",
        el("td", tall(rad.nummer)),
        el("th", merke or _("Rad {nummer}", nummer=rad.nummer), scope="row"),
        el("td", *_funnene(rad, navn)),
    )


def _funnene(rad: Radsvar, navn: dict[str, str]) -> list[Html]:
    v = rad.vurdering
    if v is None:
        return [_funn("mangler", _("Kan ikke leses"), " ".join(rad.feil))]
    funn = []
    if borte := manglene(v, navn):
        funn.append(_funn("mangler", _("Mangler"), ", ".join(borte)))
    if v.boer_begrunnes:
        deler = ", ".join(navn[id_] for id_ in v.boer_begrunnes)
        funn.append(_funn("boer_begrunnes", _("Bør begrunnes"), deler))
    return funn or [_funn("oppfylt", _("På plass"), "")]


def _funn(slag: str, tittel: str, tekst: str) -> Html:
    return el("p", el("span", tittel, class_=f"utfall utfall--{slag}"), f" {tekst}")


def _bla(av: int, fra: int) -> Html:
    if av <= SIDE:
        return Html("")
    return samlet(
        el(
            "p",
            *(
                knapp(tekst, data_bla=til, disabled=not 0 <= til < av)
                for tekst, til in ((_("Forrige"), fra - SIDE), (_("Neste"), fra + SIDE))
            ),
            class_="register-bla",
        )
    )
