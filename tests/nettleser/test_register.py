"""The programme check and the register on their pages, used as visitors use them."""

import io
import re
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from axe import brudd
from calculators import answer, norsk
from calculators.answer import nedlasting
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.kontrolldato import kontrolldato
from calculators.skjema.registerfil.mal import eksempel
from nyeste import AAR, REGLER
from registerhjelp import arbeidsbok

REGISTRE = Path(__file__).parent.parent / "registre"
EGET = 'output[data-svar="eget"]:not([data-utdatert])'
# The pages take today's date where it is in the year; the tests have a day of their own.
DAG = kontrolldato(REGLER).standard
MAL = eksempel(REGLER)
# What is answered of the training, in a year that is known to ask for it.
OPPLAERING = {} if isinstance(REGLER.fullfoering, IkkeFunnet) else {"fullfoert": "nei"}
# Longer than one page of rows and one step of work.
LANG = "\n".join([MAL, *MAL.split("\n")[1:] * 1_500])


def _sporsmaal(navn: str, **svar: Any) -> dict[str, Any]:
    return {"kalkulator": navn, "svar": {"tilskuddsaar": str(AAR), "kontrolldato": DAG, **svar}}


def _fasit(fil: str) -> dict[str, Any]:
    """The answer of this Python to a register."""
    return answer(_sporsmaal("register"), fil.encode())


def _maa_ses_paa(fil: str) -> int:
    tall = _fasit(fil)["resultat"]
    return int(tall["med_mangler"] + tall["ugyldige"])


def _dommen(svaret: dict[str, Any]) -> str:
    dommen = re.search(r'class="svar-dom">(.+?)<', svaret["html"])
    assert dommen
    return dommen[1]


def _program(tiltak: list[str]) -> dict[str, Any]:
    """The answer of this Python to a programme of these parts."""
    status = funnet(REGLER.beboerstatuser)[0].id
    return answer(_sporsmaal("program", status=status, tiltak=tiltak, **OPPLAERING))


# What the year demands of every resident that day.
KREVD = [d["id"] for d in _program([])["resultat"]["deler"] if d["krav"] == "skal"]


def _fil(innhold: str | bytes, navn: str = "register.csv") -> FilePayload:
    byter = innhold.encode() if isinstance(innhold, str) else innhold
    return {"name": navn, "mimeType": "application/octet-stream", "buffer": byter}


@pytest.fixture
def program(side: Page, nettsted: str) -> Page:
    """All the year demands is in the programme, but the last part."""
    tiltak = "".join(f"&tiltak={id_}" for id_ in KREVD[:-1])
    side.goto(f"{nettsted}kalkulatorer/program/#kontrolldato={DAG}{tiltak}")
    return side


@pytest.fixture
def register(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/register/#kontrolldato={DAG}")
    return side


def _dom(side: Page, tekst: str) -> None:
    expect(side.locator(f"{EGET} .svar-dom")).to_have_text(tekst)


def test_the_programme_is_judged_as_boxes_are_ticked_from_the_keyboard(program: Page) -> None:
    _dom(program, _dommen(_program(KREVD[:-1])))
    boks = program.locator(f"[name=tiltak][value={KREVD[-1]}]")
    boks.focus()
    program.keyboard.press("Space")
    _dom(program, "Programmet har alle lovpålagte deler")
    expect(boks).to_be_focused()
    assert brudd(program) == []


def test_a_link_carries_the_whole_programme_also_what_is_not_ticked(
    context: BrowserContext, program: Page, nettsted: str
) -> None:
    for boks in program.locator("[name=tiltak]").all():
        boks.uncheck()
    program.locator(f"[name=tiltak][value={KREVD[0]}]").check()
    dommen = _dommen(_program(KREVD[:1]))
    _dom(program, dommen)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    program.locator("[data-verktoey=lenke]").click()
    adresse = program.evaluate("navigator.clipboard.readText()")
    program.goto("about:blank")
    program.goto(adresse)
    _dom(program, dommen)
    assert program.locator("[name=tiltak]:checked").count() == 1


def test_hours_are_summed_and_stay_open(program: Page) -> None:
    felt = program.locator(f"[name=timer_{KREVD[0]}]")
    program.get_by_text("Timer per uke", exact=True).click()
    felt.fill("7,5")
    expect(program.locator(EGET)).to_contain_text("7,5 timer per uke i alt")
    expect(felt).to_be_visible()


@pytest.mark.parametrize(
    "innhold",
    [MAL, arbeidsbok([linje.split(";") for linje in MAL.split("\n")])],
    ids=["csv", "xlsx"],
)
def test_a_register_is_checked_in_the_browser_and_given_back(
    register: Page, innhold: bytes | str
) -> None:
    register.locator("[name=fil]").set_input_files(_fil(innhold))
    _dom(register, _dommen(_fasit(MAL)))
    rader = register.locator(".register-radtabell tbody tr")
    expect(rader).to_have_count(_maa_ses_paa(MAL))
    assert brudd(register) == []
    for format_ in ("csv", "xlsx"):
        with register.expect_download() as lastet_ned:
            register.locator(f"[data-verktoey={format_}]").click()
        assert lastet_ned.value.suggested_filename == f"register-{AAR}-sjekket.{format_}"
    bok = openpyxl.load_workbook(io.BytesIO(lastet_ned.value.path().read_bytes()))
    fasit = nedlasting({**_sporsmaal("register"), "format": "xlsx"}, MAL.encode())["innhold"]
    assert _verdiene(bok) == _verdiene(openpyxl.load_workbook(io.BytesIO(fasit)))
    assert "mangler" in [celle.value for celle in bok["Svar"][4]]


@pytest.mark.parametrize(
    "navn",
    ["01a-to-ark.xlsx", "13-strict.xlsx", "libreoffice.xlsx", "12b-macroman-merke.csv",
     "libreoffice-utf16-tabulator.csv", "05-tom-foerste-linje-komma.csv"],
)  # fmt: skip
def test_a_file_other_programs_wrote_is_answered_as_this_python_answers_it(
    register: Page, navn: str
) -> None:
    innhold = (REGISTRE / navn).read_bytes()
    register.locator("[name=fil]").set_input_files(_fil(innhold, navn))
    fasit = answer(_sporsmaal("register"), innhold)
    _dom(register, _dommen(fasit))
    for liste in ("register-utelatt", "register-merknader"):
        sagt = re.findall(f'<ul class="{liste}"[^>]*>(.*?)</ul>', fasit["html"])
        linjer = [unescape(linje) for linje in re.findall("<li>(.*?)</li>", "".join(sagt))]
        expect(register.locator(f"{EGET} .{liste} li")).to_have_text(linjer)
    assert brudd(register) == []


@pytest.mark.parametrize(
    "fil",
    # The whole library has come already where the engine has no short cuts.
    [pytest.param("python.zip", marks=pytest.mark.snarvei), "xlsxwriter.zip"],
)
def test_a_register_is_still_there_when_what_a_workbook_takes_could_not_be_fetched(
    nettleser: Browser, nettsted: str, fil: str
) -> None:
    with nettleser.new_context(service_workers="block") as context:
        side = context.new_page()
        side.goto(f"{nettsted}kalkulatorer/register/#kontrolldato={DAG}")
        side.locator("[name=fil]").set_input_files(_fil(MAL))
        _dom(side, _dommen(_fasit(MAL)))
        side.route(f"**/{fil}", lambda rute: rute.abort())
        side.locator("[data-verktoey=xlsx]").click()
        expect(side.locator(".kalkulator-kvittering")).to_contain_text("Filen kunne ikke lages.")
        side.unroute(f"**/{fil}")
        with side.expect_download() as lastet_ned:
            side.locator("[data-verktoey=xlsx]").click()
        bok = openpyxl.load_workbook(io.BytesIO(lastet_ned.value.path().read_bytes()))
        assert "mangler" in [celle.value for celle in bok["Svar"][4]]


def _verdiene(bok: Any) -> list[tuple[Any, ...]]:
    return list(bok["Svar"].values)


def test_the_sums_are_those_of_the_command_line_and_of_the_build(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(LANG))
    fasit = _fasit(LANG)["resultat"]
    expect(register.locator(f"{EGET} .register-tall dd")).to_have_text(
        [norsk.tall(fasit[navn]) for navn in ("rader", "komplette", "med_mangler", "ugyldige")]
    )


def test_rows_are_sifted_and_turned_page_by_page(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(LANG))
    alle = norsk.tall(_maa_ses_paa(LANG))
    status = register.locator(".register-rader [role=status]")
    expect(status).to_have_text(f"Rad 1–100 av {alle}.")
    register.get_by_role("button", name="Neste").click()
    expect(status).to_have_text(f"Rad 101–200 av {alle}.")
    register.get_by_label("Vis", exact=True).select_option("ugyldige")
    expect(status).to_have_text("0 rader.")


def test_the_last_page_turned_to_with_the_keyboard_leaves_the_focus_on_a_button(
    register: Page,
) -> None:
    # Two pages of rows, whatever the template's own gaps are.
    to_sider = "\n".join([MAL, *MAL.split("\n")[1:] * (150 // _maa_ses_paa(MAL) - 1)])
    alle = _maa_ses_paa(to_sider)
    register.locator("[name=fil]").set_input_files(_fil(to_sider))
    status = register.locator(".register-rader [role=status]")
    expect(status).to_have_text(f"Rad 1–100 av {alle}.")
    register.get_by_role("button", name="Neste").focus()
    register.keyboard.press("Enter")
    expect(status).to_have_text(f"Rad 101–{alle} av {alle}.")
    expect(register.get_by_role("button", name="Forrige")).to_be_focused()


def test_a_dropped_file_is_checked(register: Page) -> None:
    # What takes a file is fetched after the page, and a drop does not wait for it.
    expect(register.locator(".kalkulator-verktoey")).to_be_visible()
    overfoering = register.evaluate_handle(
        """mal => {
          const d = new DataTransfer();
          d.items.add(new File([mal], "register.csv"));
          return d;
        }""",
        MAL,
    )
    register.locator("kalkulator-skjema").dispatch_event("drop", {"dataTransfer": overfoering})
    _dom(register, _dommen(_fasit(MAL)))


def test_work_that_is_stopped_leaves_the_old_answer_and_the_next_file_is_checked(
    register: Page,
) -> None:
    # The work cannot end before it is stopped, for Python is held back.
    register.route("**/pyodide.asm.wasm*", lambda rute: None)
    register.reload()
    register.locator("[name=fil]").set_input_files(_fil(MAL))
    expect(register.locator(".fil-framdrift")).to_be_visible()
    register.get_by_role("button", name="Avbryt").click()
    register.unroute("**/pyodide.asm.wasm*")
    expect(register.locator(".fil-framdrift")).to_be_hidden()
    expect(register.locator("[name=fil]")).to_be_focused()
    expect(register.locator("output")).to_have_attribute("data-svar", "standard")
    register.locator("[name=fil]").set_input_files(_fil(MAL))
    _dom(register, _dommen(_fasit(MAL)))


def test_a_file_that_cannot_be_read_is_a_message_at_the_field(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil("%PDF\0"))
    expect(register.locator("#register-fil-feil")).to_contain_text("ikke et regneark")
    expect(register.locator("[name=fil]")).to_have_attribute("aria-invalid", "true")


def test_submitting_without_a_file_says_which_field_is_empty(register: Page) -> None:
    register.get_by_role("button", name="Sjekk registeret").click()
    expect(register.locator(".ds-error-summary")).to_be_focused()
    expect(register.locator("#register-fil-feil")).to_have_text("Velg filen med registeret.")


def test_the_templates_are_there_without_javascript(nettleser: Browser, nettsted: str) -> None:
    context = nettleser.new_context(java_script_enabled=False)
    side = context.new_page()
    side.goto(f"{nettsted}kalkulatorer/register/")
    for lenke in side.locator(".fil-maler a").all():
        assert side.request.get(f"{nettsted}kalkulatorer/register/{lenke.get_attribute('href')}").ok
    expect(side.locator("output")).to_contain_text("A-03")
    context.close()
