"""What a budget line can be covered by."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.budsjett import UTFALL, Inndata, Linje, beregn
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.skjema.budsjett import kjenn_igjen

R2021 = regler(2021)
LINJE = st.builds(
    Linje,
    tekst=st.text(),
    tiltak=st.sampled_from([None, *funnet(R2021.tiltak)]),
    beloep=st.integers(0, 999_999_999),
)


@given(st.lists(LINJE))
def test_every_krone_has_exactly_one_outcome(linjer: list[Linje]) -> None:
    budsjett = beregn(Inndata(tuple(linjer), funnet(R2021.ordninger)))
    assert sum(budsjett.sum(u) for u in UTFALL) == sum(linje.beloep for linje in linjer)
    assert [v.linje for v in budsjett.linjer] == linjer


@given(st.lists(LINJE), st.none() | st.integers(0, 999_999_999))
def test_what_can_be_covered_is_never_above_the_grant_and_the_rest_is_told(
    linjer: list[Linje], tilskudd: int
) -> None:
    budsjett = beregn(Inndata(tuple(linjer), funnet(R2021.ordninger), tilskudd))
    linjene = budsjett.sum("kan_dekkes")
    if tilskudd is None:
        assert (budsjett.kan_dekkes, budsjett.over_tilskuddet) == (linjene, None)
    else:
        assert budsjett.kan_dekkes + (budsjett.over_tilskuddet or 0) == linjene
        assert budsjett.kan_dekkes <= tilskudd
        assert budsjett.kan_dekkes in (linjene, tilskudd)


@given(LINJE)
def test_only_a_tiltak_that_no_other_scheme_has_to_do_with_can_be_covered(linje: Linje) -> None:
    (vurdert,) = beregn(Inndata((linje,), funnet(R2021.ordninger))).linjer
    andre = [o for o in funnet(R2021.ordninger) if linje.tiltak and linje.tiltak.id in o.dekker]
    assert (vurdert.utfall == "kan_dekkes") is (linje.tiltak is not None and not andre)


def test_what_another_scheme_covers_is_named_with_its_chapter_and_post() -> None:
    poster = {}
    for tiltak in funnet(R2021.tiltak):
        (vurdert,) = beregn(Inndata((Linje("", tiltak, 1),), funnet(R2021.ordninger))).linjer
        if vurdert.utfall == "dekkes_av_andre":
            poster[tiltak.id] = [o.budsjettpost for o in vurdert.ordninger]
    assert poster == {
        "karriereveiledning": ["kap. 292 post 21"],
        "kompetansekartlegging": ["kap. 292 post 61"],
    }


@given(st.text())
def test_a_text_is_a_post_only_when_it_is_its_id_or_its_name(tekst: str) -> None:
    tiltak = kjenn_igjen(R2021, tekst)
    jevnet = " ".join(tekst.casefold().split())
    navn = {n.casefold() for t in funnet(R2021.tiltak) for n in (t.id, t.navn.nb, t.navn.nn)}
    assert (tiltak is not None) is (jevnet in navn)


def test_a_post_is_known_by_id_and_by_its_name_in_both_maalformer() -> None:
    for tiltak in funnet(R2021.tiltak):
        for tekst in (tiltak.id, tiltak.navn.nb.upper(), f" {tiltak.navn.nn} "):
            assert kjenn_igjen(R2021, tekst) == tiltak
