"""Two editions side by side say what changed, and only that, also where ids have changed."""

from dataclasses import replace
from typing import Any

import pytest

from calculators.markdown.endringer import endringer
from calculators.redaksjon.idskifte import ROM, skifter
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import Beboerstatus, Frist, Periode, Tekst

FOER = regler(2021)


def _med_ny_id(r: Regelverk, rom: str, gammel: str, ny: str) -> Regelverk:
    """The same rules with another id for one entry, everywhere it is named."""

    def om(verdi: str) -> str:
        return ny if verdi == gammel else verdi

    liste = tuple(replace(e, id=om(e.id)) for e in getattr(r, rom))
    endret: dict[str, Any] = {rom: liste}
    r = replace(r, **endret)
    if rom == "beboerstatuser":
        tiltak = tuple(
            replace(
                t,
                perioder=tuple(
                    replace(p, gjelder=tuple(om(g) for g in p.gjelder)) for p in funnet(t.perioder)
                ),
            )
            for t in funnet(r.tiltak)
        )
        r = replace(r, tiltak=tiltak)
        if eller_none(r.fullfoering):
            gjelder = tuple(om(g) for g in funnet(r.fullfoering).gjelder)
            r = replace(r, fullfoering=replace(funnet(r.fullfoering), gjelder=gjelder))
    if rom == "tiltak":
        ordninger = tuple(
            replace(o, dekker=tuple(om(d) for d in o.dekker)) for o in funnet(r.ordninger)
        )
        r = replace(r, ordninger=ordninger)
        if eller_none(r.fullfoering):
            ett_av = tuple(om(i) for i in funnet(r.fullfoering).ett_av)
            r = replace(r, fullfoering=replace(funnet(r.fullfoering), ett_av=ett_av))
    return r


def _punkter(foer: Regelverk, naa: Regelverk) -> list[str]:
    return [punkt for del_ in endringer(foer, naa) for punkt in del_.punkter]


def _etter(frist: Frist) -> str | None:
    naar = eller_none(frist.naar)
    return naar.etter if naar else None


@pytest.mark.parametrize("rom", ROM)
def test_an_entry_with_a_new_id_and_the_same_name_has_not_changed(rom: str) -> None:
    for e in getattr(FOER, rom):
        if rom == "brevdatoer":
            continue  # named by a frist too; told in the next test
        assert _punkter(FOER, _med_ny_id(FOER, rom, e.id, "ny_id")) == []


def test_a_date_of_the_letter_with_a_new_id_has_not_changed_in_what_counts_from_it() -> None:
    gammel = funnet(FOER.brevdatoer)[0].id
    naa = _med_ny_id(FOER, "brevdatoer", gammel, "ny_id")
    frister = tuple(
        replace(f, naar=replace(funnet(f.naar), etter="ny_id"))
        if funnet(f.naar).etter == gammel
        else f
        for f in funnet(naa.frister)
    )
    assert frister != funnet(naa.frister)
    assert _punkter(FOER, replace(naa, frister=frister)) == []


def test_the_order_of_those_a_rule_is_for_is_no_change() -> None:
    tiltak = tuple(
        replace(t, perioder=tuple(replace(p, gjelder=p.gjelder[::-1]) for p in funnet(t.perioder)))
        for t in funnet(FOER.tiltak)
    )
    assert tiltak != funnet(FOER.tiltak)
    assert _punkter(FOER, replace(FOER, tiltak=tiltak)) == []


def test_a_change_in_an_entry_with_a_new_id_is_told_as_a_change_of_it() -> None:
    t = funnet(FOER.tiltak)[0]
    annet = replace(funnet(t.perioder)[0], krav="kan")
    naa = _med_ny_id(FOER, "tiltak", t.id, "ny_id")
    tiltak = (replace(funnet(naa.tiltak)[0], perioder=(annet,)), *funnet(naa.tiltak)[1:])
    (punkt,) = _punkter(FOER, replace(naa, tiltak=tiltak))
    assert punkt.startswith(f"{t.navn.nb}: kravet var ")
    assert "og er nå mulig å ha med for" in punkt


def test_a_group_that_is_new_is_told_once_and_not_at_every_part_for_all() -> None:
    ny = replace(
        funnet(FOER.beboerstatuser)[0], id="ny", navn=Tekst("En ny gruppe", "Ei ny gruppe")
    )
    alle = {s.id for s in funnet(FOER.beboerstatuser)}

    def med(p: Periode) -> Periode:
        return replace(p, gjelder=(*p.gjelder, "ny")) if set(p.gjelder) == alle else p

    tiltak = tuple(
        replace(t, perioder=tuple(med(p) for p in funnet(t.perioder))) for t in funnet(FOER.tiltak)
    )
    naa = replace(FOER, tiltak=tiltak, beboerstatuser=(*funnet(FOER.beboerstatuser), ny))
    assert _punkter(FOER, naa) == ["Ny: En ny gruppe"]


def test_no_change_is_told_with_the_same_words_before_and_after() -> None:
    for rom in ROM:
        for e in getattr(FOER, rom):
            for punkt in _punkter(FOER, _med_ny_id(FOER, rom, e.id, "ny_id")):
                foer, _, naa = punkt.removesuffix(".").partition(", og er nå ")
                assert not foer.endswith(naa), punkt


def test_the_editor_can_be_told_of_each_id_that_changed() -> None:
    naa = _med_ny_id(FOER, "tiltak", funnet(FOER.tiltak)[1].id, "ny_id")
    (skifte,) = skifter(FOER, naa, "tiltak")
    assert (skifte.nummer, skifte.foer, skifte.naa) == (
        2,
        funnet(FOER.tiltak)[1].id,
        "ny_id",
    )
    assert skifte.navn == funnet(FOER.tiltak)[1].navn.nb


def test_a_name_that_stands_twice_matches_nothing() -> None:
    like: tuple[Beboerstatus, ...] = tuple(
        replace(s, id=f"ny_{n}", navn=funnet(FOER.beboerstatuser)[0].navn)
        for n, s in enumerate(funnet(FOER.beboerstatuser))
    )
    assert list(skifter(FOER, replace(FOER, beboerstatuser=like), "beboerstatuser")) == []
