"""Lines and months pasted from a spreadsheet or a mail, as visitors paste them."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from calculators import norsk
from calculators.skjema.felt import FLEST_LINJER
from nyeste import kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_UTKLIPP = Path(__file__).parent.parent / "utklipp"
_LIM_INN = """(felt, tekst) => {
  const data = new DataTransfer();
  data.setData("text/plain", tekst);
  felt.focus();
  felt.dispatchEvent(new ClipboardEvent("paste", {
    clipboardData: data, bubbles: true, cancelable: true,
  }));
}"""


@pytest.fixture
def budsjett(side: Page, nettsted: str) -> Page:

    side.goto(f"{nettsted}kalkulatorer/budsjett/")
    expect(side.get_by_role("button", name="Legg til linje")).to_be_visible()
    return side


@pytest.fixture
def tilskudd(side: Page, nettsted: str) -> Page:

    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=41")
    expect(side.locator(EGET)).to_be_visible()
    return side


def _lim(side: Page, tekst: str, felt: str = "post", nummer: int = 0) -> None:

    side.locator(f"[name={felt}]").nth(nummer).evaluate(_LIM_INN, tekst)


def _linjene(side: Page) -> list[list[str]]:

    linjer: list[list[str]] = side.evaluate(
        """() => [...document.querySelectorAll("[data-linjer] ol > li")].map(
          (l) => [...l.querySelectorAll("input")].map((f) => f.value))"""
    )
    return linjer


def _kvittering(side: Page, tekst: str) -> None:

    beskjed = side.locator(".linjer-kvittering")
    expect(beskjed).to_have_text(tekst)
    expect(beskjed).to_be_visible()


def _summen(side: Page, beloep: int) -> None:
    """Every krone of the lines is in the answer, under one outcome or another."""
    svar = side.evaluate(
        """async () => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
          const data = new FormData(document.querySelector("kalkulator-skjema form"));
          const svar = Object.fromEntries(["post", "beloep"].map((n) => [n, data.getAll(n)]));
          svar.tilskuddsaar = data.get("tilskuddsaar");
          return spoer("svar", { kalkulator: "budsjett", maal: "nb", svar });
        }"""
    )
    assert svar["feil"] == []
    tall = svar["resultat"]
    assert sum(linje["beloep"] for linje in tall["linjer"]) == beloep
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(norsk.kroner(tall["kan_dekkes"]))


def test_a_cell_with_a_line_break_over_the_untouched_example_is_one_line(budsjett: Page) -> None:
    _lim(budsjett, (_UTKLIPP / "linjeskift.tsv").read_bytes().decode())
    _kvittering(budsjett, "2 linjer er limt inn fra linje 1. Linjene fra eksempelet er fjernet.")
    assert _linjene(budsjett) == [["Kurs for ansatte", "5000"], ["Språktrening", "1000"]]
    _summen(budsjett, 6000)


def test_a_paste_in_the_last_line_of_the_example_takes_the_first(budsjett: Page) -> None:
    _lim(budsjett, "Kurs\t1\nBuss\t2\n", "beloep", nummer=len(_linjene(budsjett)) - 1)
    _kvittering(budsjett, "2 linjer er limt inn fra linje 1. Linjene fra eksempelet er fjernet.")
    assert _linjene(budsjett) == [["Kurs", "1"], ["Buss", "2"]]
    expect(budsjett.get_by_label("Beløp i kroner, linje 1")).to_be_focused()


def test_250_lines_are_all_there(budsjett: Page) -> None:
    _lim(budsjett, (_UTKLIPP / "250-linjer.tsv").read_bytes().decode())
    expect(budsjett.locator("[name=post]")).to_have_count(250)
    _summen(budsjett, 250_000)


def test_more_lines_than_there_is_room_for_are_refused_whole(budsjett: Page) -> None:
    foer = _linjene(budsjett)
    _lim(budsjett, "Kurs\t1\n" * (FLEST_LINJER + 1))
    expect(budsjett.locator(".linjer-kvittering")).to_contain_text("Ingenting er satt inn.")
    assert _linjene(budsjett) == foer
    expect(budsjett.locator("output")).to_have_attribute("data-svar", "standard")


def test_an_amount_as_a_spreadsheet_writes_it_reaches_python_as_it_stands(budsjett: Page) -> None:
    _lim(budsjett, (_UTKLIPP / "kr-foran.tsv").read_bytes().decode())
    expect(budsjett.locator("[name=beloep]").first).to_have_value("kr 100 000,00")


def test_heading_sum_and_a_column_too_many_are_left_out_with_a_word(budsjett: Page) -> None:
    _lim(budsjett, "Post\tBeløp\tMerknad\r\nKurs\t5\tx\r\nBuss\t1\ty\r\nSum\t6\t\r\n")
    _kvittering(
        budsjett,
        "2 linjer er limt inn fra linje 1. Overskriften «Post – Beløp – Merknad» er utelatt. "
        "Linje 4 i utklippet, «Sum – 6», er utelatt. Kolonnen «Merknad» er utelatt. "
        "Linjene fra eksempelet er fjernet.",
    )
    _summen(budsjett, 6)


def test_which_amount_is_meant_is_not_guessed(budsjett: Page) -> None:
    foer = _linjene(budsjett)
    _lim(budsjett, "Kurs\t5\t6\nBuss\t1\t2\n")
    expect(budsjett.locator(".linjer-kvittering")).to_contain_text("Ingenting er satt inn.")
    assert _linjene(budsjett) == foer


def test_own_lines_stay_around_what_is_pasted_and_a_line_is_replaced_whole(budsjett: Page) -> None:
    _lim(budsjett, "Kurs\t5\nBuss\t1\nMat\t2\n")
    expect(budsjett.locator("[name=beloep]").nth(2)).to_have_value("2")
    _lim(budsjett, "Tolk\nLeie\n", nummer=1)
    _kvittering(budsjett, "2 linjer er limt inn i «Post» fra linje 2.")
    assert _linjene(budsjett) == [["Kurs", "5"], ["Tolk", "1"], ["Leie", "2"]]
    _lim(budsjett, "Leder\t\nLærer\t7\n", nummer=0)
    _kvittering(budsjett, "2 linjer er limt inn fra linje 1.")
    assert _linjene(budsjett) == [["Leder", ""], ["Lærer", "7"], ["Leie", "2"]]


def test_a_column_of_posts_and_then_one_of_amounts_become_lines(budsjett: Page) -> None:
    _lim(budsjett, "Kurs\r\nBuss\r\n")
    expect(budsjett.locator("[name=post]")).to_have_count(2)
    _lim(budsjett, "5\r\n1\r\n")
    _kvittering(budsjett, "2 linjer er limt inn i «Beløp i kroner» fra linje 1.")
    _summen(budsjett, 6)


@pytest.mark.parametrize("tekst", ["Kurs\r\n", '"Kurs\nfor"\r\n', "Kurs, mat og reise"])
def test_one_cell_goes_into_the_field_at_the_caret(budsjett: Page, tekst: str) -> None:
    felt = budsjett.locator("[name=post]").first
    felt.fill("")
    _lim(budsjett, tekst)
    ventet = {"Kurs\r\n": "Kurs", '"Kurs\nfor"\r\n': "Kurs for"}.get(tekst, tekst)
    expect(felt).to_have_value(ventet)
    felt.press("Control+z")
    expect(felt).to_have_value("")


def test_lines_of_a_mail_are_parted_with_a_word(budsjett: Page) -> None:
    _lim(budsjett, "Kurs; 5\nBuss; 1")
    expect(budsjett.locator(".linjer-kvittering")).to_contain_text("Linjene er delt ved semikolon.")
    _summen(budsjett, 6)


def test_the_examples_lines_among_own_ones_are_told_of_and_go_at_a_button(budsjett: Page) -> None:
    beskjed = budsjett.locator(".linjer-eksempel")
    expect(beskjed).to_be_hidden()
    budsjett.locator("[name=beloep]").first.fill("7")
    igjen = len(_linjene(budsjett)) - 1
    hva = "En av linjene" if igjen == 1 else f"{igjen} av linjene"
    expect(beskjed).to_contain_text(f"{hva} er fra eksempelet, og er med i svaret.")
    expect(beskjed).to_be_visible()
    budsjett.get_by_role("button", name="Fjern linjene fra eksempelet").click()
    expect(beskjed).to_be_hidden()
    expect(budsjett.locator("[name=post]")).to_have_count(1)
    _summen(budsjett, 7)


def test_when_what_reads_a_table_cannot_be_fetched_the_page_says_so(
    context: BrowserContext, nettsted: str
) -> None:
    side = context.new_page()
    side.route("**/paste.js*", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/budsjett/")
    expect(side.get_by_role("button", name="Legg til linje")).to_be_visible()
    _lim(side, "Kurs\t1\n")
    expect(side.locator(".linjer-kvittering")).to_contain_text("Utklippet kunne ikke settes inn")
    side.unroute("**/paste.js*")
    _lim(side, "Kurs\t1\n")
    _kvittering(side, "1 linje er limt inn fra linje 1. Linjene fra eksempelet er fjernet.")


def _maaneder(side: Page) -> list[str]:

    return [side.locator(f"[name=plasser_{m}]").input_value() for m in range(1, 13)]


TOLV = [str(n) for n in range(21, 33)]
MED_NAVN = "\n".join(f"{m}\t{n}" for m, n in zip(norsk.MAANEDER, TOLV, strict=True))


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("\r\n".join(TOLV) + "\r\n", "plasser_1"),
        ("\t".join(TOLV), "plasser_1"),
        ("\n".join(TOLV), "plasser_4"),
        (MED_NAVN, "plasser_2"),
        ("Måned\tPlasser\n" + MED_NAVN + "\nSum\t318\n", "plasser_1"),
        ("\t".join(m[:3] for m in norsk.MAANEDER) + "\n" + "\t".join(TOLV), "plasser_1"),
    ],
    ids=["column", "row", "elsewhere", "names", "heading and sum", "names above"],
)
def test_twelve_values_go_one_in_each_month(tilskudd: Page, tekst: str, felt: str) -> None:
    _lim(tilskudd, tekst, felt)
    expect(tilskudd.locator("[name=plasser_12]")).to_have_value("32")
    assert _maaneder(tilskudd) == TOLV
    expect(tilskudd.locator(f"{EGET} .svar-tall")).to_have_text(kr(sum(map(int, TOLV))))
    expect(tilskudd.locator(".kalkulator-kvittering")).to_contain_text("12 verdier er limt inn")


@pytest.mark.parametrize(
    "tekst", ["\n".join([*TOLV, "318"]), "1\t2\n3\t4\n5\t6", "Vår\t1\nHøst\t2"]
)
def test_values_that_have_no_month_are_refused_whole(tilskudd: Page, tekst: str) -> None:
    _lim(tilskudd, tekst, "plasser_2")
    expect(tilskudd.locator(".kalkulator-kvittering")).to_contain_text("Ingenting er satt inn.")
    assert _maaneder(tilskudd) == [""] * 12


def test_months_without_a_field_are_not_guessed_at(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=41&fra_maaned=8&til_maaned=12")
    expect(side.locator(EGET)).to_be_visible()
    expect(side.locator("[name=plasser_7]")).to_have_count(0)
    _lim(side, MED_NAVN, "plasser_8")
    beskjed = side.locator(".kalkulator-kvittering")
    expect(beskjed).to_contain_text("Utklippet har tall utenfor perioden: januar, februar")
    expect(side.locator("[name=plasser_8]")).to_have_value("")
    _lim(side, "\n".join(["0"] * 7 + TOLV[7:]), "plasser_9")
    expect(beskjed).to_contain_text("5 verdier er limt inn. Utenfor perioden, og utelatt: januar")
    expect(side.locator("[name=plasser_8]")).to_have_value(TOLV[7])
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(sum(map(int, TOLV[7:]))))


@pytest.mark.parametrize(
    ("navn", "felt"),
    [
        ("tilskudd", "faktisk"),
        ("budsjett", "plasser"),
        ("tilskuddsbrev", "plasser"),
        ("sammenlikning", "plasser"),
        ("endring", "avtalt"),
        ("endring", "plasser"),
    ],
)
def test_a_column_is_pasted_alike_wherever_months_are_counted(
    side: Page, nettsted: str, navn: str, felt: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/{navn}/")
    expect(side.get_by_role("button", name="Kopier lenke")).to_be_visible()
    foerste = side.locator(f"[name={felt}_1]")
    foerste.evaluate("(felt) => (felt.closest('details').open = true)")
    _lim(side, "Antall plasser\n" + "\n".join(TOLV), f"{felt}_1")
    rad = side.locator("fieldset", has=foerste)
    expect(rad.locator("[role=status]")).to_have_text(
        "12 verdier er limt inn. Overskriften «Antall plasser» er utelatt."
    )
    expect(rad.locator("[role=status]")).to_be_visible()
    for maaned, verdi in enumerate(TOLV, 1):
        expect(side.locator(f"[name={felt}_{maaned}]")).to_have_value(verdi)
    _lim(side, "mars\t1\nmars\t2", f"{felt}_1")
    expect(rad.locator("[role=status]")).to_have_text(
        "Utklippet har mars mer enn én gang, og vi vet ikke hvilket tall som gjelder. "
        "Ingenting er satt inn."
    )
    expect(side.locator(f"[name={felt}_3]")).to_have_value(TOLV[2])
