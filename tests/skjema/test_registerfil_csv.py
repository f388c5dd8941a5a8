"""CSV as people and programs write it: where the table stands, delimiters, quotes, encodings."""

import csv
import io
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registerhjelp import FASIT, HODE, RADER, arbeidsbok, flyttet, melding, rader, sagt, sjekk

MAL = [HODE, *RADER]


def skriv(
    tabell: list[list[str]],
    skille: str = ";",
    sitat: Literal[0, 1, 2, 3] = csv.QUOTE_MINIMAL,
    slutt: str = "\r\n",
) -> str:
    ut = io.StringIO(newline="")
    csv.writer(ut, delimiter=skille, quoting=sitat, lineterminator=slutt).writerows(tabell)
    return ut.getvalue()


MERKER = st.text(alphabet='abÆØÅæøå;,|" -', min_size=1, max_size=8).filter(
    lambda t: t == t.strip() and "  " not in t
)
# Lines above the table: whatever people write there, also other delimiters.
TITLER = st.lists(
    st.lists(st.text(alphabet='Regist, ;|"æ', max_size=12), max_size=3), max_size=4
)  # fmt: skip


@settings(max_examples=150)
@given(
    merker=st.lists(MERKER, min_size=1, max_size=4),
    titler=TITLER,
    tomme=st.lists(st.integers(0, 4), max_size=3),
    skille=st.sampled_from(";,\t|"),
    sitat=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    slutt=st.sampled_from(["\r\n", "\n", "\r"]),
    tegnsett=st.sampled_from(
        ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"]
    ),
    sep=st.booleans(),
)
def test_the_same_table_is_read_however_it_is_written(
    merker: list[str],
    titler: list[list[str]],
    tomme: list[int],
    skille: str,
    sitat: Literal[0, 1, 2, 3],
    slutt: str,
    tegnsett: str,
    sep: bool,
) -> None:
    residents = [[m, *RADER[0][1:]] for m in merker]
    for n in tomme:
        residents.insert(min(n, len(residents)), [""] * (n * 3))
    tabell = [*titler, HODE, *residents]
    tekst = (f"sep={skille}{slutt}" if sep else "") + skriv(tabell, skille, sitat, slutt)
    fil = tekst.encode(tegnsett)
    fra = sep + len(titler)
    ventet = [
        (n, rad[0]) for n, rad in enumerate(residents, fra + 2) if any(c.strip() for c in rad)
    ]
    assert rader(fil) == ventet
    if brukte := [n for n, t in enumerate(titler, sep + 1) if any(c.strip() for c in t)]:
        assert f"Overskriftene står i rad {fra + 1}. Rad {brukte[0]}" in sagt(fil)


@pytest.mark.parametrize("skille", [";", ",", "\t", "|"])
def test_the_line_that_names_the_delimiter_may_be_quoted_or_wrong(skille: str) -> None:
    for linje in (f'"sep={skille}"', "SEP=:", f"sep={skille};;"):
        assert rader(f"{linje}\n{skriv(MAL, skille)}") == flyttet(1)


def test_a_line_break_in_any_heading_and_in_cells_keeps_every_row() -> None:
    hode = [h.replace(" ", "\n", 1) for h in HODE]
    tabell = [hode, *RADER[:2], ["A-\n03", *RADER[2][1:]], RADER[3]]
    for skille in ";,\t|":
        fil = skriv(tabell, skille)
        assert [r[0] for r in rader(fil)] == [2, 3, 4, 5]
        assert "Radnumrene er de Excel viser" in sagt(fil)


def test_a_stray_quote_never_takes_another_row_with_it() -> None:
    linjer = skriv(MAL).splitlines()
    linjer[2] = '"' + linjer[2]
    linjer[3] = linjer[3].replace("A-03", 'A-03"', 1)
    lest = rader("\n".join(linjer))
    assert [r[:2] for r in lest if r[0] not in (3, 4)] == [(2, "A-01"), (5, "A-04")]
    assert [r[0] for r in lest] == [2, 3, 4, 5]


NOTAT = [[*HODE, "Notat"], *([*rad, ""] for rad in RADER)]


@pytest.mark.parametrize("haler", [(0, 0), (2, 2), (20, 0), (0, 20)])
def test_a_stray_quote_in_the_last_cell_never_takes_the_next_row_with_it(
    haler: tuple[int, int],
) -> None:
    linjer = skriv(NOTAT).splitlines()
    linjer[1] += '"Ringte'
    linjer[2] = linjer[2].replace("A-02", 'A-02"', 1)
    tekst = "\n".join(linje + ";" * haler[n > 0] for n, linje in enumerate(linjer))
    lest = rader(tekst)
    assert [r[0] for r in lest] == [2, 3, 4, 5]
    assert "anførselstegn" in lest[0][2]
    assert lest[2:] == FASIT[2:]


@given(
    bredde=st.integers(0, 14),
    neste=st.integers(0, 14),
    hale=st.integers(0, 30),
    uten_hale=st.booleans(),
)
def test_no_two_stray_quotes_hide_a_resident(
    bredde: int, neste: int, hale: int, uten_hale: bool
) -> None:
    tabell = [list(rad) for rad in NOTAT]
    tabell[1][bredde] = f'"{tabell[1][bredde]}'
    tabell[2][neste] = f'{tabell[2][neste]}"'
    linjer = [
        ";".join(rad) + ";" * (hale * (n == 0 or not uten_hale)) for n, rad in enumerate(tabell)
    ]
    assert [r[0] for r in rader("\n".join(linjer))] == [2, 3, 4, 5]


def test_a_note_over_several_lines_in_a_short_row_is_one_row() -> None:
    fil = skriv([[*HODE[:1], "Notat", *HODE[1:]]]) + 'A-9;"ringte\r\nigjen";turist\r\n'
    [(nummer, merke, *feil)] = rader(fil)
    assert (nummer, merke) == (2, "A-9")
    assert "anførselstegn" not in "".join(feil)


UNDER = [
    ([["Sum", "", "3", "1"]], "Rad 6 har en sum"),
    ([["I alt:", "", "3"]], "Rad 6 har en sum"),
    ([["Sum", "2 asylsøkere", "3", "4"]], "Rad 6 har en sum"),
    ([["Sum", "alle", "75 %", "4,5"]], "Rad 6 har en sum"),
    *(
        ([[ord_, "", "75 %"]], "Rad 6 har en sum")
        for ord_ in ("Grand Total", "Totalsum", "Andel ja", "Gj.snitt", "Gjennomsnitt:", "Antal")
    ),
    ([[], ["Kilde: NAV"]], "Rad 7 har bare en tekst"),
    ([["Listen er oppdatert 3. mai"]], "Rad 6 har bare en tekst"),
    ([HODE], "Rad 6 har overskriftene en gang til"),
    ([["Sum", "", "3"], [], ["Delsum", "", "2"]], "Rad 6 og 8 har summer"),
]


@pytest.mark.parametrize(("under", "sier"), UNDER)
def test_what_stands_under_the_table_is_no_resident_and_is_named(
    under: list[list[str]], sier: str
) -> None:
    fil = skriv([*MAL, *under])
    assert rader(fil) == FASIT
    assert f"{sier}" in sagt(fil)
    assert "Noe i filen er ikke regnet med" in sagt(fil)


@pytest.mark.parametrize("merke", ["A-07", "Familie 3", "Summer-huset", "Antall-3", "Sum", "Nr"])
def test_a_resident_without_answers_is_a_row_that_cannot_be_read_and_not_a_note(merke: str) -> None:
    status = "turist" if merke == "Sum" else ""
    lest = rader(skriv([*MAL, [merke, status]]))
    assert lest[:-1] == FASIT
    assert lest[-1][:2] == (6, merke)
    assert "Status: Skriv" in lest[-1][2]


def test_a_row_with_a_status_is_a_residents_whatever_its_label_says() -> None:
    lest = rader(skriv([*MAL, ["Antall", "Asylsøker", "3", "4"]]))
    assert (len(lest), lest[-1][:2]) == (5, (6, "Antall"))


def test_headings_in_another_order_below_stop_the_file() -> None:
    assert "Rad 6 har overskrifter i en annen rekkefølge enn rad 1" in melding(
        skriv([*MAL, HODE[::-1], RADER[0][::-1]])
    )


ANDRE_TABELLER = {
    "med bare to av kolonnene": [HODE[:2], ["C-1", "Asylsøker"]],
    "med egne overskrifter": [[*HODE[:2], "Bor i mottak", "Har barn"], ["C-1", "Asylsøker"]],
    "med én kolonne byttet ut": [[*HODE[:7], "Datakurs", *HODE[8:]], RADER[0]],
    "uten en av overskriftene": [[*HODE[:7], "", *HODE[8:]], RADER[0]],
    "der bare koden er kjent": [["Nr", "Navn på kurs", "Norsknivå"], ["B-1", "Asylsøker", "ja"]],
    "der bare Status er kjent": [["Hvem", "Status", "Har barn"], ["C-1", "Asylsøker", "ja"]],
}


@pytest.mark.parametrize("slag", ANDRE_TABELLER)
@pytest.mark.parametrize("lag", [skriv, arbeidsbok])
def test_another_table_below_is_not_read_by_the_headings_of_the_first(slag: str, lag: Any) -> None:
    fil = lag([*MAL, [], *ANDRE_TABELLER[slag]])
    assert "Rad 7 har andre overskrifter enn rad 1" in melding(fil)


def test_a_known_column_that_only_the_table_below_has_stops_the_file() -> None:
    uten_dato = [rad[:-1] for rad in MAL[:3]]
    assert "Rad 4 har andre overskrifter" in melding(skriv([*uten_dato, *MAL]))


def test_the_headings_once_more_may_name_other_peoples_columns_anew() -> None:
    tabell = [[*HODE, "Notat"], *RADER[:2], [*HODE, "Merknad"], *RADER[2:]]
    assert [rad[0] for rad in rader(skriv(tabell))] == [2, 3, 5, 6]


def test_headings_may_stand_in_two_rows() -> None:
    over = [*HODE[:2], "Opplæring", "", *[""] * (len(HODE) - 6), "Fullført", "Fullført"]
    under = ["", "", "i norsk", *HODE[3:-2], "", "dato"]
    assert rader(skriv([["Register"], over, under, *RADER])) == flyttet(2)
    over = [*HODE[:2], "Opplæring", *[""] * (len(HODE) - 3)]
    under = ["", "", "i norsk", *HODE[3:]]
    igjen = skriv([over, under, *RADER[:2], over, under, *RADER[2:]])
    assert [rad[0] for rad in rader(igjen)] == [3, 4, 7, 8]


def test_a_table_that_begins_further_right_is_read_where_it_stands() -> None:
    til_hoyre = [["", "", "", *rad] for rad in MAL]
    til_hoyre[2][1] = "se her"
    assert rader(skriv(til_hoyre)) == FASIT
    assert "kolonne B (rad 3)" in sagt(skriv(til_hoyre))


DAARLIGE = {
    "dobbelt lagret": skriv(MAL).encode().decode("cp1252").encode(),
    "dobbelt lagret på Mac": skriv(MAL).encode().decode("mac_roman").encode(),
    "ISO 646": skriv(MAL).translate(str.maketrans("æøåÆØÅ", "{|}[\\]")).encode(),
    "spørsmålstegn": skriv(MAL).encode("ascii", "replace"),
    "latin-2": skriv(MAL).translate(str.maketrans("æøå", "ćřĺ")).encode(),
    "borte": skriv(MAL).encode("ascii", "ignore"),
}


@pytest.mark.parametrize("slag", DAARLIGE)
def test_letters_that_have_been_through_another_encoding_are_mended_or_told_of(slag: str) -> None:
    fil = DAARLIGE[slag]
    if slag.startswith("dobbelt"):
        assert rader(fil) == FASIT
        assert "lagret to ganger" in sagt(fil)
    else:
        assert "tegnsettet som er feil" in melding(fil)
        assert "CSV UTF-8" in melding(fil)


def test_a_broken_byte_spoils_its_own_cell_and_is_told_of() -> None:
    fil = skriv(MAL).encode().replace(b"A-02;Person", b"A-02;P\xffrson", 1)
    lest = rader(fil)
    assert [r for r in lest if r[0] != 3] == [r for r in FASIT if r[0] != 3]
    assert "tegn som ikke lot seg lese" in lest[1][2]
    assert "Noen tegn i filen lot seg ikke lese" in sagt(fil)


def test_headings_without_norwegian_letters_leave_the_cells_to_tell_the_encoding() -> None:
    noekler = "status;merke;norsk;samfunnskunnskap;kompetansekartlegging;karriereveiledning;"
    noekler += "spraaktrening;arbeidsrettet;frivillig_og_mottak;skole_og_utdanning;"
    rad = "Asylsøker;Åse-gården" + ";ja" * 9 + ";nei"
    fil = f"{noekler}insentiv_og_bonus;fullfoert\n{rad}\n"
    for tegnsett in ("utf-8", "cp1252", "mac_roman", "cp850"):
        assert rader(fil.encode(tegnsett)) == [(2, "Åse-gården")]


@pytest.mark.parametrize("feil", ["#N/A", "#I/T", "#REF!", "#DIV/0!", "#VERDI!", "Err:502", "####"])
def test_what_a_failed_formula_shows_is_named_at_its_row(feil: str) -> None:
    tabell = [HODE, [*RADER[0][:2], feil, *RADER[0][3:]], RADER[1]]
    assert rader(skriv(tabell)) == [
        (2, "A-01", f"{HODE[2]}: Cellen viser {feil}. Rett formelen i Excel, eller skriv svaret."),
        (3, "A-02"),
    ]


def test_a_whole_table_in_the_first_column_is_told_of() -> None:
    fil = skriv([[";".join(rad)] for rad in MAL], ",", csv.QUOTE_ALL)
    assert "Tekst til kolonner" in melding(fil)


@pytest.mark.parametrize("slutt", ["\x85", "\u2028", "\u2029"])
def test_a_line_may_end_as_on_old_machines_where_it_ends_in_no_other_way(slutt: str) -> None:
    assert rader(skriv(MAL, slutt=slutt)) == FASIT


def test_a_mark_for_a_new_line_inside_a_cell_divides_no_row() -> None:
    tabell = [[*HODE, "Merknad"], *([*rad, "en\u2028to"] for rad in RADER)]
    assert rader(skriv(tabell)) == FASIT


@pytest.mark.parametrize("fil", [skriv(MAL).replace("A-02", "A\0-02"), skriv(MAL) + "\0\0"])
def test_a_register_with_signs_that_are_no_text_is_told_so(fil: str) -> None:
    assert "NUL" in melding(fil)
    assert "NUL" in melding(fil.encode("utf-32"))


def test_rows_divided_in_another_way_than_the_headings_are_faults_and_no_notes() -> None:
    tabell = [";".join(HODE), *(",".join(rad) for rad in RADER)]
    assert [rad[0] for rad in rader("\n".join(tabell))] == [2, 3, 4, 5]
    assert "er ikke regnet med" not in sagt("\n".join(tabell))


def test_a_row_with_fewer_cells_than_headings_is_told_of() -> None:
    kort = [HODE, RADER[0], RADER[1][:4], RADER[3]]
    assert "Rad 3 har færre celler enn det er overskrifter." in sagt(skriv(kort))
    assert "færre celler" not in sagt(skriv(MAL))


def test_a_note_beside_the_table_is_no_cell_too_many_where_the_headings_go_as_far() -> None:
    tabell = [[*rad, "", ""] for rad in MAL]
    tabell[2][-1] = "begynner i august"
    tabell.append(["", *[""] * len(HODE), "husk frist"])
    assert rader(skriv(tabell)) == FASIT
    assert "ikke brukt: kolonne P (rad 3 og 6)" in sagt(skriv(tabell))
    uten = [rad if n else rad[:-1] for n, rad in enumerate(tabell)]
    assert "flere celler enn det er overskrifter" in rader(skriv(uten))[1][2]


def test_a_delimiter_too_many_is_a_fault_also_where_lines_end_in_one() -> None:
    linjer = skriv([[*rad, ""] for rad in MAL]).splitlines()
    linjer[4] = linjer[4].replace("ja;ja;ja", "ja;ja;;ja", 1)
    assert "flere celler enn det er overskrifter" in rader("\n".join(linjer))[3][2]
    linjer = [linje.removesuffix(";") if n else linje for n, linje in enumerate(linjer)]
    assert "flere celler enn det er overskrifter" in rader("\n".join(linjer))[3][2]


@pytest.mark.parametrize("skille", [";", ",", "\t", "|"])
@pytest.mark.parametrize("haler", [(1, 1), (3, 3), (1, 0), (0, 1)])
def test_a_line_break_in_a_cell_keeps_its_row_where_lines_end_in_delimiters(
    skille: str, haler: tuple[int, int]
) -> None:
    tabell = [list(rad) for rad in NOTAT]
    tabell[2][-1] = f"Ringte{skille} skal\nbegynne etter ferien"
    fil = skriv([[*rad, *[""] * haler[n > 0]] for n, rad in enumerate(tabell)], skille)
    assert rader(fil) == FASIT


def test_a_cell_may_have_as_many_lines_as_excel_has_room_for() -> None:
    tabell = [list(rad) for rad in NOTAT]
    tabell[2][-1] = "\n".join(f'{n}. mai, "fri"' for n in range(254))
    assert rader(skriv(tabell)) == FASIT


def test_a_cell_of_too_many_lines_is_told_what_may_be_wrong() -> None:
    lang = [HODE, ["a" + "\n1" * 254, *RADER[0][1:]], RADER[1]]
    assert "eller en celle med flere enn 254 linjer" in rader(skriv(lang))[0][2]


def test_the_same_label_on_several_rows_is_told_of_and_each_row_is_counted() -> None:
    ulike = [RADER[0], ["C-1", *RADER[1][1:]], ["A-01", *RADER[2][1:]], ["A-01", "turist"]]
    fil = skriv([HODE, *ulike])
    assert len(rader(fil)) == 4
    [merknad] = sjekk(fil)["resultat"]["merknader"]
    assert "flere rader: «A-01» (rad 2, 4 og 5). Hver rad er regnet som en egen" in merknad
    assert "Noe i filen er kanskje regnet med for mye" in sagt(fil)
    assert "ikke regnet med" not in sagt(fil)


@given(merker=st.lists(st.sampled_from(["B-1", "b-1", "B-2", "", " B-2 "]), max_size=6))
def test_labels_are_the_same_when_they_are_read_so_and_an_empty_one_is_nobodys(
    merker: list[str],
) -> None:
    fil = skriv([HODE, *([m, *RADER[0][1:]] for m in merker)])
    lest = [m.strip() for m in merker if m]
    svaret = sjekk(fil)["resultat"]
    assert svaret["rader"] == len(merker)
    assert ("merknader" in svaret) == (len(set(lest)) < len(lest))


def test_many_labels_that_stand_twice_are_cut_with_their_number() -> None:
    merker = [f"B-{n}" for n in range(8)]
    fil = skriv([HODE, *([m, *RADER[0][1:]] for m in (*merker, *merker))])
    assert "«B-0» (rad 2 og 10), «B-1» (rad 3 og 11)" in sagt(fil)
    assert "«B-4» (rad 6 og 14) og 3 koder til" in sagt(fil)
    assert "«B-5» (" not in sagt(fil)


def test_labels_that_may_not_be_shown_are_told_of_by_their_rows() -> None:
    fil = skriv([HODE, *([m, *RADER[0][1:]] for m in ("01019012345", "B-1", "01019012345"))])
    assert "01019012345" not in str(sjekk(fil))
    assert "flere rader: rad 2 og 4. Hver rad" in sagt(fil)


def test_the_examples_of_the_template_left_above_the_residents_are_told_of() -> None:
    egen = ["B-1", *RADER[0][1:]]
    for eksempler in (RADER, RADER[:2], RADER[1:]):
        fil = skriv([HODE, *eksempler, egen])
        assert len(rader(fil)) == len(eksempler) + 1
        [merknad] = sjekk(fil)["resultat"]["merknader"]
        assert "er helt like eksemplene i malen, og er regnet med" in merknad
    for tabell in (MAL, [HODE, RADER[0], egen], [HODE, egen, *RADER]):
        assert "merknader" not in sjekk(skriv(tabell))["resultat"]
