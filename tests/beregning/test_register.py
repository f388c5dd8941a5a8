"""The register gives each row the same verdict as the form."""

from hypothesis import given
from hypothesis import strategies as st

from calculators import answer
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet

TILTAK = [t.id for t in funnet(regler(2021).tiltak)]
SVAR = st.sampled_from(["ja", "nei", "begrunnet"])
RADER = st.lists(
    st.tuples(
        st.sampled_from(["asylsoeker", "oppholdstillatelse"]),
        st.lists(SVAR, min_size=len(TILTAK), max_size=len(TILTAK)),
        st.one_of(
            st.just(("nei", "")),
            st.dates().map(lambda d: ("ja", d.isoformat())),
            st.just(("ja", "")),
            st.just(("nei", "2021-05-01")),
        ),
    ),
    min_size=1,
    max_size=5,
)
DAGER = st.sampled_from(["2021-01-01", "2021-07-31", "2021-08-01", "2021-12-31", "2022-01-31"])


@given(DAGER, RADER)
def test_each_row_has_the_answer_of_the_form(
    dag: str, rader: list[tuple[str, list[str], tuple[str, str]]]
) -> None:
    linjer = [";".join(["status", *TILTAK, "fullfoert", "fullfoert_dato"])]
    linjer += [";".join([status, *svar, *ferdig]) for status, svar, ferdig in rader]
    felles = {"tilskuddsaar": "2021", "kontrolldato": dag}
    register = answer({"kalkulator": "register", "svar": {**felles, "fil": "\n".join(linjer)}})[
        "resultat"
    ]
    assert register["rader"] == len(rader)
    for rad, (status, svar, (fullfoert, naar)) in zip(register["per_rad"], rader, strict=True):
        skjema = answer(
            {
                "kalkulator": "program",
                "svar": {
                    **felles,
                    "status": status,
                    "tiltak": [t for t, s in zip(TILTAK, svar, strict=True) if s == "ja"],
                    "begrunnet": [t for t, s in zip(TILTAK, svar, strict=True) if s == "begrunnet"],
                    "fullfoert": fullfoert,
                    "fullfoert_dato": naar,
                },
            }
        )
        assert bool(rad["feil"]) is not skjema["ok"]
        if skjema["ok"]:
            deler = skjema["resultat"]["deler"]
            assert rad["komplett"] is skjema["resultat"]["komplett"]
            for utfall in ("mangler", "boer_begrunnes"):
                assert rad[utfall] == [d["id"] for d in deler if d["utfall"] == utfall]
