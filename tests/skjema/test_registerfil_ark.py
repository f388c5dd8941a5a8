"""Workbooks as programs write them: sheets, merged cells, cells that are no text, odd parcels."""

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from raabok import NS, ark, bok, stiler
from registerhjelp import FASIT, HODE, RADER, flyttet, melding, rader, sagt, sjekk

MAL = [HODE, *RADER]
NUMMER = "01019012345"
SKILT = ark([["Register for tiltak"], ["Status", "utkast"]])


def med(kolonne: int, celle: str, rad: int = 0) -> list[list[str]]:
    """The template where one cell of a row is this XML."""
    tabell = [list(r) for r in MAL]
    tabell[rad + 1][kolonne] = celle
    return tabell


def ett(tabell: Sequence[Sequence[str | None]], **valg: Any) -> bytes:
    arkvalg = {n: valg.pop(n) for n in ("fra", "fletting", "foran", "radvalg") if n in valg}
    return bok({"Register": ark(tabell, **arkvalg)}, **valg)


TEKST = st.text(alphabet="Register æ1", max_size=10)


@settings(max_examples=60)
@given(
    over=st.lists(st.lists(TEKST, max_size=4), max_size=4),
    fra=st.integers(1, 9),
    til_hoyre=st.integers(0, 5),
    foran=st.lists(st.sampled_from(["Forside", "Om", "Lister"]), unique=True),
    bak=st.lists(st.sampled_from(["Diagrammer", "2020", "Kopi"]), unique=True),
    skjult=st.sampled_from(["visible", "hidden", "veryHidden"]),
)
def test_the_same_table_is_read_wherever_it_stands_and_the_other_sheets_are_named(
    over: list[list[str]],
    fra: int,
    til_hoyre: int,
    foran: list[str],
    bak: list[str],
    skjult: str,
) -> None:
    tabell: list[list[str | None]] = [[*rad] for rad in over]
    tabell += [[*[None] * til_hoyre, *rad] for rad in MAL]
    arkene: dict[str, str | tuple[str, str]] = dict.fromkeys(foran, SKILT)
    arkene["Register"] = ark(tabell, fra)
    arkene |= {navn: (ark(MAL) if navn == "Kopi" else SKILT, skjult) for navn in bak}
    fil = bok(arkene)
    assert rader(fil) == flyttet(fra - 1 + len(over))
    if foran or bak:
        assert "Vi leste «Register»" in sagt(fil)
    for navn in (*foran, *bak):
        assert f"«{navn}»" in sagt(fil)
    andre_registre = sjekk(fil)["resultat"].get("merknader", [])
    assert bool(andre_registre) == ("Kopi" in bak)


def test_of_several_registers_the_first_is_read_and_it_is_said_with_the_numbers() -> None:
    fil = bok({"1. kvartal": ark(MAL), "2. kvartal": ark(MAL[:2])})
    assert rader(fil) == FASIT
    [merknad] = sjekk(fil)["resultat"]["merknader"]
    assert merknad.startswith("Filen har arkene «1. kvartal» og «2. kvartal». Vi leste «1. kvartal")
    html = sjekk(fil)["html"]
    assert html.index("register-utelatt") < html.index("register-tall")


def test_a_sheet_whose_name_may_tell_who_somebody_is_is_called_by_its_number() -> None:
    fil = bok({"Register": ark(MAL), NUMMER: ark(MAL)})
    assert NUMMER not in str(sjekk(fil))
    assert "og ikke ark 2" in sagt(fil)


def test_an_empty_sheet_is_not_worth_a_word_and_many_are_counted() -> None:
    assert "Ark2" not in sagt(bok({"Register": ark(MAL), "Ark2": ark([])}))
    mange = bok({"Register": ark(MAL)} | {f"Uke {n}": SKILT for n in range(20)})
    assert "Filen har 21 ark." in sagt(mange)
    assert "11 ark til" in sagt(mange)


def test_a_register_on_a_hidden_sheet_alone_is_asked_to_be_shown() -> None:
    for tilstand in ("hidden", "veryHidden"):
        assert "arket «Data», som er skjult" in melding(
            bok({"Forside": SKILT, "Data": (ark(MAL), tilstand)})
        )
    assert "ingen rader" in melding(bok({"Tomt": ark([])}))
    assert "ingen synlige ark" in melding(bok({"Diagram": f'<chartsheet xmlns="{NS}"/>'}))


def test_hidden_rows_and_columns_are_read_and_it_is_said() -> None:
    fil = ett(
        MAL, radvalg={3: 'hidden="1"'}, foran='<cols><col min="3" max="3" hidden="1"/></cols>'
    )
    assert rader(fil) == FASIT
    assert "Rad 3 er skjult i Excel" in sagt(fil)
    assert "Kolonnen «Opplæring i norsk» er skjult i Excel" in sagt(fil)


FLETTET = [
    # One answer for three residents, for the columns beside it, and for both.
    ("C2:C4", "ja", [(2, "A-01"), (3, "A-02"), (4, "A-03"), (5, "A-04")]),
    ("C4:E4", "nei", [*FASIT[:2], (4, "A-03", "norsk", "samfunnskunnskap"), FASIT[3]]),
    ("C2:F5", "ja", [(2, "A-01"), (3, "A-02"), (4, "A-03"), (5, "A-04")]),
    ("A2:A3", "Familie 1", [(2, "Familie 1"), (3, "Familie 1"), (4, "A-03", "norsk"), (5, "A-04")]),
]


@pytest.mark.parametrize(("omfang", "verdi", "ventet"), FLETTET)
def test_merged_cells_count_for_every_row_and_column_they_span(
    omfang: str, verdi: str, ventet: Any
) -> None:
    tabell = [list(r) for r in MAL]
    tabell[int(omfang[1]) - 1][ord(omfang[0]) - 65] = verdi
    fil = ett(tabell, fletting=[omfang])
    assert rader(fil) == ventet
    assert "Sammenslåtte celler er lest" in sagt(fil)


def _nedover(fra: int, til: int, uten: int | None = None) -> list[str]:
    """Every column merged over these rows, but the one."""
    return [f"{chr(65 + k)}{fra}:{chr(65 + k)}{til}" for k in range(len(HODE)) if k != uten]


def test_rows_merged_in_every_column_are_one_resident_and_it_is_said() -> None:
    fil = ett(MAL[:2], fletting=_nedover(2, 4))
    assert rader(fil) == [(2, "A-01")]
    [merknad] = sjekk(fil)["resultat"]["merknader"]
    assert merknad.startswith("Rad 3 og 4 er slått sammen med raden over")
    med_notat = [[*HODE, "Notat"], [*RADER[0], "en"], [*[""] * len(HODE), "to"], RADER[1]]
    assert rader(ett(med_notat, fletting=_nedover(2, 3))) == [(2, "A-01"), (4, "A-02")]


@pytest.mark.parametrize("uten", range(len(HODE)))
def test_merged_rows_that_have_one_cell_of_their_own_count_too(uten: int) -> None:
    tabell = [MAL[0], MAL[1], ["" if k != uten else c for k, c in enumerate(MAL[2])]]
    fil = ett(tabell, fletting=_nedover(2, 3, uten))
    assert [r[:2] for r in rader(fil)] == [(2, "A-01"), (3, "A-01" if uten else "A-02")]
    assert "slått sammen med raden over" not in sagt(fil)


def test_merged_rows_without_labels_count_too() -> None:
    uten_merke = [rad[1:] for rad in MAL[:2]]
    fil = ett(uten_merke, fletting=_nedover(2, 4)[: len(HODE) - 1])
    assert [r[0] for r in rader(fil)] == [2, 3, 4]


def test_two_residents_merged_each_over_two_rows_are_two() -> None:
    tabell = [HODE, RADER[0], [], ["A-02", *RADER[0][1:]], []]
    assert rader(ett(tabell, fletting=[*_nedover(2, 3), *_nedover(4, 5)])) == [
        (2, "A-01"), (4, "A-02"),
    ]  # fmt: skip


def test_a_merged_cell_that_is_a_formula_without_an_answer_is_a_fault_of_every_row() -> None:
    lest = rader(ett(med(2, "<c><f>A1</f></c>"), fletting=["C2:C4"]))
    assert ["formel" in "".join(r[2:]) for r in lest] == [True, True, True, False]


def test_a_heading_merged_over_two_columns_is_one_column_unless_they_disagree() -> None:
    hode = [*HODE[:3], None, *HODE[3:]]
    like = [[*r[:3], r[2] if n % 2 else None, *r[3:]] for n, r in enumerate(RADER)]
    assert rader(ett([hode, *like], fletting=["C1:D1"])) == FASIT
    ulike = [[*like[0][:3], "nei", *like[0][4:]], *like[1:]]
    [foerste, *resten] = rader(ett([hode, *ulike], fletting=["C1:D1"]))
    assert "går over kolonne C til D" in foerste[2]
    assert "Gi hver kolonne sin egen overskrift" in foerste[2]
    assert resten == FASIT[1:]


@pytest.mark.parametrize(
    ("ekstra", "til_venstre", "navn", "foerste", "annen"),
    [
        ("Nr.", True, "Lokal kode", "«Nr.» i kolonne A", "«Lokal kode» i kolonne B"),
        (
            "Beboer-\nstatus",
            False,
            "Status",
            "«Status» i kolonne B",
            "«Beboer- status» i kolonne O",
        ),
        ("Status", False, "Status", "«Status» i kolonne B", "«Status» i kolonne O"),
    ],
)
def test_two_headings_of_one_column_are_both_named_with_where_they_stand(
    ekstra: str, til_venstre: bool, navn: str, foerste: str, annen: str
) -> None:
    tabell = [[ekstra, *r] if til_venstre else [*r, ekstra] for r in MAL]
    skjult = '<cols><col min="15" max="15" hidden="1"/></cols>'
    sagt_om_den = f"«{navn}» står to ganger i filen: {foerste}, og {annen}."
    assert sagt_om_den in melding(ett(tabell, foran=skjult))


def test_headings_in_two_rows_merged_down_or_across_are_put_together() -> None:
    over = [*HODE[:2], "Opplæring", None, *[None] * (len(HODE) - 6), "Fullført", None]
    under = [None, None, "i norsk", *HODE[3:-2], None, "dato"]
    fletting = ["A1:A2", "B1:B2", "C1:D1", "M1:N1"]
    assert rader(ett([over, under, *RADER], fletting=fletting)) == flyttet(1)


def tall(verdi: float | int, stil: int = 0) -> str:
    return f'<c s="{stil}"><v>{verdi}</v></c>'


CELLER = [
    ("<c><f>IF(1,2,3)</f><v>1</v></c>", None),
    ('<c t="str"><f>"ja"</f><v>ja</v></c>', None),
    ('<c t="b"><v>1</v></c>', None),
    ('<c t="str"><v>ja_x000D_\n</v></c>', None),
    ('<c t="inlineStr"><is><r><t>j</t></r><r><rPr/><t>a</t></r><rPh><t>x</t></rPh></is></c>', None),
    ('<c t="s"><v>0</v></c>', None),
    (tall(1, 1), None),
    ('<c t="b"><v>0</v></c>', "norsk"),
    ('<c t="str"><f>""</f><v></v></c>', "norsk"),
    ("<c><f>A1</f></c>", "formel uten lagret svar"),
    ("<c><f>A1</f><v></v></c>", "formel uten lagret svar"),
    ('<c><f t="shared" si="0"/></c>', "formel uten lagret svar"),
    ('<c><f t="array" ref="C2">A1</f><v/></c>', "formel uten lagret svar"),
    ('<c><f t="dataTable" ref="C2" r1="A1"/></c>', "formel uten lagret svar"),
    ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "Cellen viser #DIV/0!"),
    ('<c t="e"><v>#N/A</v></c>', "Cellen viser #N/A"),
    (tall(1, 2), "Skriv ja, nei eller begrunnet"),
    (tall(1, 3), "Excel ikke viser"),
    ('<c s="3" t="str"><v>ja</v></c>', "Excel ikke viser"),
    ('<c s="3" t="inlineStr"><is><t>ja</t></is></c>', "Excel ikke viser"),
    ('<c s="3" t="s"><v>0</v></c>', "Excel ikke viser"),
    ('<c s="3" t="str"><f>"ja"</f><v>ja</v></c>', "Excel ikke viser"),
    ('<c s="6" t="str"><v>ja</v></c>', "Excel ikke viser"),
    ('<c s="7" t="str"><v>ja</v></c>', None),
    ('<c s="8" t="str"><v>ja</v></c>', None),
    ('<c s="3" t="str"><v> </v></c>', "norsk"),
    ('<c s="3" t="e"><v>#N/A</v></c>', "Cellen viser #N/A"),
    (tall(1.0625, 4), "Skriv ja, nei eller begrunnet"),
    ('<c t="d"><v>2020-11-15T00:00:00</v></c>', "Skriv ja, nei eller begrunnet"),
    ('<c t="str"><v>_xD800_</v></c>', "tegn som ikke lot seg lese"),
]
STILER = stiler(
    "General",
    '[=1]"ja";"nei"',
    "0%",
    ";;;",
    "[h]:mm",
    "dd.mm.yyyy",
    '0;-0;0;"skjult @"',
    "0;-0;0;@",
    ";;",
)
TEKSTER = f'<sst xmlns="{NS}"><si><r><t>j</t></r><r><t>a</t></r></si></sst>'


@pytest.mark.parametrize(("celle", "funn"), CELLER, ids=[c[0][:50] for c in CELLER])
def test_a_cell_is_what_excel_shows_or_a_fault_of_its_row_alone(
    celle: str, funn: str | None
) -> None:
    foerste, *resten = rader(ett(med(2, celle), stiler=STILER, tekster=TEKSTER))
    assert resten == FASIT[1:]
    assert funn in "".join(foerste[2:]) if funn else foerste == FASIT[0]


@pytest.mark.parametrize("celle", [c for c, _ in CELLER])
def test_the_same_cell_stops_no_row_in_a_column_that_is_not_used(celle: str) -> None:
    tabell = [[*HODE, "Notat"], [*RADER[0], celle], *RADER[1:]]
    fil = ett(tabell, stiler=STILER, tekster=TEKSTER)
    assert rader(fil) == FASIT
    assert "har formler" not in sagt(fil)


def test_an_answer_nobody_has_computed_is_not_read_as_one() -> None:
    celle = "<c><f>A1</f><v>0</v></c>"
    assert rader(ett(med(2, celle)))[0] == (2, "A-01", "norsk")
    assert "Kolonnen «Opplæring i norsk» har formler." in sagt(ett(med(2, celle)))
    boken = ett(med(2, celle), bok_xml='<calcPr fullCalcOnLoad="1"/>')
    assert "formel uten lagret svar" in rader(boken)[0][2]


def test_a_heading_nobody_has_computed_is_not_known_by_its_formula() -> None:
    formel = "<c><f>NORSK</f></c>"
    assert melding(ett([[*HODE[:2], formel, *HODE[3:]], *RADER])).startswith(
        "Overskriften i kolonne C er ikke lest, og «Opplæring i norsk» mangler. "
        "Cellen har en formel uten lagret svar."
    )
    tabell = [[*HODE, formel], *([*r, "x"] for r in RADER)]
    assert rader(ett(tabell)) == FASIT
    assert "ikke har brukt: «=NORSK»" in sagt(ett(tabell))


@pytest.mark.parametrize("format_", ["0.00", "0.0", "#,##0.00", "# ##0.000", "0"])
def test_an_answer_that_is_shown_with_decimals_is_the_answer(format_: str) -> None:
    def med_tallene(ja: str, nei: str) -> bytes:
        tabell = [list(r) for r in MAL]
        for rad in tabell[1:]:
            rad[2:-1] = [{"ja": ja, "nei": nei}.get(svar, svar) for svar in rad[2:-1]]
        return ett(tabell, stiler=stiler("General", format_))

    assert rader(med_tallene(tall(1, 1), tall(0, 1))) == FASIT
    assert all("Skriv ja" in str(r) for r in rader(med_tallene(tall(1.04, 1), tall(0, 1))))


@pytest.mark.parametrize("fra_1904", [0, 1])
def test_the_day_of_a_cell_is_the_one_the_workbook_counts_to(fra_1904: int) -> None:
    boken = ett(
        med(13, tall(44150 - 1462 * fra_1904, 5), 3),
        stiler=STILER,
        bok_xml=f'<workbookPr date1904="{fra_1904}"/>',
    )
    assert rader(boken) == FASIT
    assert "Fullført dato" in rader(ett(med(13, tall(44150), 3)))[3][2]


def test_what_is_beyond_the_columns_and_rows_we_read_is_named() -> None:
    bred: list[list[str | None]] = [[*HODE], [*RADER[0], *[None] * 300, "langt borte"]]
    bred += [[*rad] for rad in RADER[1:]]
    assert "celler etter kolonne nummer 200" in sjekk(ett(bred))["resultat"]["merknader"][0]
    xml = ark(MAL).replace('<row r="5"', '<row r="2000000"')
    lang = bok({"Register": xml})
    assert rader(lang) == FASIT[:3]
    assert "rader etter rad 1\u00a0048\u00a0576" in sjekk(lang)["resultat"]["merknader"][0]


@pytest.mark.parametrize("bok_xml", ["", '<calcPr fullCalcOnLoad="1"/>'])
@pytest.mark.parametrize("slag", ["array", "dataTable"])
def test_a_formula_nobody_has_computed_says_nothing_of_any_cell_it_fills(
    slag: str, bok_xml: str
) -> None:
    tabell = med(2, f'<c><f t="{slag}" ref="C2:C4">FILTER(X:X)</f></c>')
    # What a program writes in the other cells is a nought, or an empty text.
    tabell[2][2], tabell[3][2] = "<c><v>0</v></c>", ""
    uten_svar = f"{HODE[2]}: Cellen har en formel uten lagret svar."
    lest = rader(ett(tabell, bok_xml=bok_xml))
    assert [any(f.startswith(uten_svar) for f in rad[2:]) for rad in lest] == [True] * 3 + [False]


def test_a_formula_that_others_share_speaks_for_its_own_cell_alone() -> None:
    tabell = med(2, '<c><f t="shared" si="0" ref="C2:C5">X1</f></c>')
    assert [len(rad) for rad in rader(ett(tabell))] == [3, 2, 3, 2]
    assert rader(ett(tabell))[1:] == FASIT[1:]


def test_an_empty_template_before_the_register_is_not_what_is_read() -> None:
    fil = bok({"Mal": ark(MAL[:1]), "Register": ark(MAL)})
    assert rader(fil) == FASIT
    assert "Vi leste «Register», og ikke «Mal»" in sagt(fil)


def test_how_a_hidden_register_is_shown_is_told_as_it_can_be_done() -> None:
    skjult, dypt = (melding(bok({"R": (ark(MAL), s)})) for s in ("hidden", "veryHidden"))
    assert "velg Vis" in skjult
    assert "velg Vis" not in dypt
    assert "kan ikke vises fra menyen" in dypt


def test_headings_that_are_all_merged_over_two_rows_are_not_headings_twice() -> None:
    fletting = [f"{chr(65 + n)}1:{chr(65 + n)}2" for n in range(len(HODE))]
    fil = ett([HODE, [""] * len(HODE), *RADER], fletting=fletting)
    assert rader(fil) == flyttet(1)
    assert "en gang til" not in sagt(fil)


def test_that_notes_fastened_to_cells_are_not_read_is_said() -> None:
    boken = openpyxl.Workbook()
    for rad in MAL:
        boken.active.append(rad)
    boken.create_sheet("Om")["A1"].comment = Comment("Bare her", "x")
    uten, med_merknad = io.BytesIO(), io.BytesIO()
    boken.save(uten)
    boken.active["A2"].comment = Comment("Flyttet ut 1.7.", "x")
    boken.save(med_merknad)
    for fil, er_sagt in ((uten, False), (med_merknad, True)):
        assert rader(fil.getvalue()) == FASIT
        sagt_om_dem = "Filen har merknader som er festet til celler. De er ikke lest."
        assert (sagt_om_dem in sagt(fil.getvalue())) is er_sagt


BARE_KRYSS = ["B-07", "Asylsøker", "", "x"]


@pytest.mark.parametrize("beboer", [RADER[0], [*RADER[0][1:]], BARE_KRYSS])
def test_residents_above_the_headings_are_told_of_as_not_counted(beboer: list[str]) -> None:
    for fil in (ett([["Register"], beboer, *MAL]), "\n".join(map(";".join, [["R"], beboer, *MAL]))):
        assert rader(fil) == flyttet(2)
        [merknad] = sjekk(fil)["resultat"]["merknader"]
        assert merknad.startswith("Rad 2 står over overskriftene i rad 3, og er ikke regnet med.")
        assert "Rad 1 over dem er ikke brukt" in sagt(fil)


@pytest.mark.parametrize(
    "over",
    [["Register for tiltak"], ["Asylsøker", "12", "Person med oppholdstillatelse", "1"], ["ja"]],
)
def test_a_title_or_a_count_above_the_headings_is_only_named(over: list[str]) -> None:
    fil = ett([over, *MAL])
    assert "Rad 1 over dem er ikke brukt" in sagt(fil)
    assert "merknader" not in sjekk(fil)["resultat"]


@pytest.mark.parametrize("tabell", [RADER, [["Hus 2"], [], *RADER], [BARE_KRYSS]])
def test_residents_on_another_sheet_without_headings_are_told_of(tabell: list[list[str]]) -> None:
    fil = bok({"Register": ark(MAL), "Hus 2": ark(tabell)})
    assert rader(fil) == FASIT
    [merknad] = sjekk(fil)["resultat"]["merknader"]
    assert "og ikke «Hus 2». Svaret gjelder bare arket vi leste" in merknad


def test_a_sheet_with_the_lists_to_choose_from_is_only_named() -> None:
    lister = [["Asylsøker", "ja", "ja"], ["Person med oppholdstillatelse", "nei", "nei"]]
    fil = bok({"Register": ark(MAL), "Lister": ark(lister)})
    assert "og ikke «Lister»" in sagt(fil)
    assert "merknader" not in sjekk(fil)["resultat"]


USANN = '<c t="b"><v>0</v></c>'
BREDDE = len(HODE)
# What stands in rows that are nobody's, whether it is only named, and the areas that are merged.
INGENS: list[tuple[list[list[str]], bool, list[str]]] = [
    ([["", "", *[USANN] * (BREDDE - 3), ""]], True, []),
    ([["0"] * BREDDE], True, []),
    ([["-"] * BREDDE, ["–"] * BREDDE], True, []),
    ([["", "", *["0"] * 4, "nei"]], False, []),
    ([["", "", *["nei"] * (BREDDE - 3)]], False, []),
    ([[*[""] * BREDDE, tall(5)], [*[""] * BREDDE, tall(6)]], True, []),
    ([[*[""] * BREDDE, "Ansatt 5", "lærer"]], False, []),
    ([[*[""] * BREDDE, "", "", "Husk at fristen er i mars"]], True, []),
    ([[*[""] * BREDDE, "Hus 1"], [], []], True, ["O6:O8"]),
]


@pytest.mark.parametrize(("under", "bare_nevnt", "fletting"), INGENS)
def test_rows_without_label_status_and_answers_are_nobodys_and_are_named(
    under: list[list[str]], bare_nevnt: bool, fletting: list[str]
) -> None:
    fil = ett([[*HODE, "Løpenr", "Stilling"], *RADER, *under], fletting=fletting)
    assert rader(fil)[:4] == FASIT
    if fletting:
        assert "Rad 7 og 8 har verken lokal kode" in sagt(fil)
        return
    assert rader(fil) == FASIT
    siste = "6 og 7" if len(under) > 1 else "6"
    assert f"Rad {siste} har {'' if bare_nevnt else 'tekst, men '}verken lokal kode" in sagt(fil)
    assert ("merknader" in sjekk(fil)["resultat"]) is not bare_nevnt


@pytest.mark.parametrize(
    "rad", [["A-05"], ["", "Asylsøker"], ["", "turist"], ["", "", "ja"], ["1"], ["0", "Asylsøker"]]
)
def test_a_row_with_a_label_a_status_or_an_answer_is_a_residents(rad: list[str]) -> None:
    assert [r[0] for r in rader(ett([*MAL, rad]))] == [2, 3, 4, 5, 6]


@pytest.mark.parametrize("kode", ["A-05", "105"])
def test_residents_with_only_a_label_under_no_heading_are_told_of_row_by_row(kode: str) -> None:
    for fil in (
        ett([["", *HODE[1:]], *RADER, [kode], [f"{kode}1"]]),
        "\n".join(map(";".join, [["", *HODE[1:]], *RADER, [kode], [f"{kode}1"]])),
    ):
        assert [r[0] for r in rader(fil)] == [2, 3, 4, 5]
        [merknad] = sjekk(fil)["resultat"]["merknader"]
        assert merknad.startswith("Rad 6 og 7 har tekst, men verken lokal kode, status eller svar")
        assert "Gjelder radene beboere, må de fylles ut." in merknad
        assert "kolonne A (rad 2, 3, 4, 5, 6 og 1 rad til)" in sagt(fil)


TEKSTER_I_TABELLEN: list[tuple[int, list[str], list[str], str]] = [
    (5, ["Sum", "", "3", "4", "4"], ["A6:B6"], "har en sum"),
    (5, ["Sum", "", "3", "4", "4"], ["A6:C6"], "har en sum"),
    (2, ["Avdeling Nord"], ["A3:N3"], "har bare en tekst"),
    (2, ["Nord"], ["A3:D3"], "har bare en tekst"),
    (1, ["", "velg fra listen", "ja/nei", "", "ja/nei"], ["A1:A2"], "har bare en tekst"),
    (1, ["", "", "ja/nei"], ["A1:A2", "B1:B2"], "har bare en tekst"),
]


@pytest.mark.parametrize(("etter", "rad", "fletting", "sier"), TEKSTER_I_TABELLEN)
def test_sums_titles_and_explanations_are_nobodys_also_when_they_are_merged(
    etter: int, rad: list[str], fletting: list[str], sier: str
) -> None:
    fil = ett([*MAL[:etter], rad, *MAL[etter:]], fletting=fletting)
    assert rader(fil) == [(n + (n > etter), *resten) for n, *resten in FASIT]
    [merknad] = sjekk(fil)["resultat"]["merknader"]
    assert merknad == f"Rad {etter + 1} {sier}, og er ikke regnet med."


def test_a_note_merged_over_several_rows_is_in_none_of_them_a_resident() -> None:
    fil = ett([*MAL, [], ["Kilde: fagsystemet"]], fletting=["A7:N8"])
    assert rader(fil) == FASIT
    assert "Rad 7 og 8 har bare tekster" in sagt(fil)


def test_an_answer_merged_across_and_a_resident_under_a_merged_heading_are_read() -> None:
    assert rader(ett([*MAL, ["", "", "ja"]], fletting=["C6:L6"]))[-1][0] == 6
    fil = ett([HODE, ["", "turist", *RADER[0][2:]], *RADER], fletting=["A1:A2"])
    assert [r[0] for r in rader(fil)] == [2, 3, 4, 5, 6]


SKRIFTER = (
    f'<styleSheet xmlns="{NS}"><fonts><font/><font><b/><strike/></font>'
    '<font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/>'
    '<xf fontId="2"/></cellXfs></styleSheet>'
)
MED_STREK = (
    f'<sst xmlns="{NS}"><si><r><rPr><strike/></rPr><t>ja</t></r></si><si><t>ja</t></si></sst>'
)
INNI = '<c t="inlineStr"><is><r>{}<t>j</t></r><r><t>a</t></r></is></c>'
STREKER = [
    ('<c s="1" t="str"><v>ja</v></c>', True),
    ('<c s="1" t="inlineStr"><is><t>ja</t></is></c>', True),
    ('<c s="1"><v>1</v></c>', True),
    ('<c t="s"><v>0</v></c>', True),
    (INNI.format("<rPr><strike/></rPr>"), True),
    (INNI.format('<rPr><strike val="true"/></rPr>'), True),
    (INNI.format('<rPr><strike val="false"/></rPr>'), False),
    (INNI.format("<rPr><b/></rPr>"), False),
    ('<c s="2" t="str"><v>ja</v></c>', False),
    ('<c t="s"><v>1</v></c>', False),
]


@pytest.mark.parametrize(("celle", "strek"), STREKER)
def test_text_that_is_struck_through_is_told_of_by_its_row_and_read_as_it_stands(
    celle: str, strek: bool
) -> None:
    fil = ett(med(2, celle), stiler=SKRIFTER, tekster=MED_STREK)
    assert rader(fil) == FASIT
    sier = "Rad 2 har tekst med strek over, og er lest som om streken ikke var der."
    assert (sier in " ".join(sjekk(fil)["resultat"].get("merknader", []))) == strek


def test_what_is_struck_through_outside_the_residents_is_not_worth_a_word() -> None:
    tom, strek = '<c s="1"/>', '<c s="1" t="str"><v>{}</v></c>'
    over, sum_ = [strek.format("Utkast")], [strek.format("Sum"), "", "3"]
    fil = ett([over, *MAL, [tom, tom], sum_], stiler=SKRIFTER)
    assert rader(fil) == flyttet(1)
    assert "strek over" not in sagt(fil)


def test_rows_that_are_struck_through_are_named_also_where_cells_are_merged() -> None:
    streket = [[f'<c s="1" t="str"><v>{c}</v></c>' for c in rad] for rad in RADER]
    tabell = [HODE, RADER[0], streket[1], [*RADER[2][:-1], ""], streket[3]]
    assert "Rad 3 og 5 har tekst med strek over" in sagt(
        ett(tabell, stiler=SKRIFTER, fletting=["L2:L4"])
    )
