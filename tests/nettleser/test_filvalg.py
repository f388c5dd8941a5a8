"""A register chosen, corrected, chosen again, dropped, left: page and Python speak of the same."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from calculators import answer, norsk
from calculators.skjema.kontrolldato import kontrolldato
from calculators.skjema.registerfil.mal import eksempel
from nettlesere.firefox import Firefox
from nyeste import AAR, REGLER

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
DAG = kontrolldato(REGLER).standard
MAL = eksempel(REGLER)
HODE, *RADER = MAL.split("\n")
# Two registers that are told apart by their labels, and longer than one page of rows.
_MERKE = RADER[0].split(";").index("A-01")


def _register(bokstav: str) -> str:
    rader = [rad.split(";") for rad in RADER * 120]
    for celler in rader:
        celler[_MERKE] = f"{bokstav}-{celler[_MERKE]}"
    return "\n".join([HODE, *map(";".join, rader)])


A, B = map(_register, "XY")


def _fil(innhold: str, navn: str = "A.csv") -> FilePayload:
    return {"name": navn, "mimeType": "text/csv", "buffer": innhold.encode()}


def _skrevet(fil: Path, innhold: str, *, igjen: bool = False) -> Path:
    """The file on the disk; one written again is later than it was, whatever the clock."""
    fil.write_text(innhold, encoding="utf-8")
    if igjen:
        os.utime(fil, (1_900_000_000, 1_900_000_000))
    return fil


def _antall(fil: str) -> int:
    spurt = {"kalkulator": "register", "svar": {"tilskuddsaar": str(AAR), "kontrolldato": DAG}}
    return int(answer(spurt, fil.encode())["resultat"]["rader"])


@pytest.fixture
def register(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/register/#kontrolldato={DAG}")
    expect(side.locator(".kalkulator-verktoey")).to_be_visible()
    return side


def _sjekket(side: Page, fil: str) -> None:
    expect(side.locator(f"{EGET} .register-tall dd").first).to_have_text(norsk.tall(_antall(fil)))


def _vis_alle(side: Page) -> None:
    side.get_by_label("Vis", exact=True).select_option("alle")


def _merkene(side: Page, bokstav: str) -> None:
    """All its rows are there to look through, and each that is shown is of this register."""
    alle = norsk.tall(_antall(A))
    expect(side.locator(".register-rader [role=status]")).to_have_text(f"Rad 1–100 av {alle}.")
    merker = side.locator(".register-radtabell tbody th")
    expect(merker).to_have_count(100)
    assert {m[:2] for m in merker.all_text_contents()} == {f"{bokstav}-"}


def _start_python_paa_nytt(side: Page) -> None:
    side.evaluate(
        """async () => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          (await import(bro.replace("bridge.js", "engine.js"))).start_paa_nytt();
        }"""
    )


def test_a_file_that_is_corrected_and_chosen_again_is_checked_anew(
    register: Page, tmp_path: Path
) -> None:
    fil = tmp_path / "register.csv"
    for innhold in (MAL, A):
        fil.write_text(innhold, encoding="utf-8")
        with register.expect_file_chooser() as velger:
            register.locator("[name=fil]").click()
        # What is chosen already would not be chosen again.
        assert register.locator("[name=fil]").input_value() == ""
        velger.value.set_files(fil)
        _sjekket(register, innhold)
    expect(register.locator(".fil-beskjed")).to_have_text("«register.csv» er sjekket.")


def test_a_choice_that_is_cancelled_leaves_the_file_that_was_chosen(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(A))
    _sjekket(register, A)
    with register.expect_file_chooser():
        register.locator("[name=fil]").click()
    register.locator("[name=fil]").dispatch_event("cancel")
    assert register.locator("[name=fil]").input_value().endswith("A.csv")
    register.get_by_role("button", name="Sjekk registeret").click()
    _sjekket(register, A)


def test_a_file_changed_on_disk_is_told_of_with_what_to_do(register: Page, tmp_path: Path) -> None:
    fil = _skrevet(tmp_path / "register.csv", MAL)
    register.locator("[name=fil]").set_input_files(fil)
    _sjekket(register, MAL)
    _skrevet(fil, A, igjen=True)
    register.get_by_role("button", name="Sjekk registeret").click()
    expect(register.locator("#register-fil-feil")).to_contain_text("velg den på nytt")
    expect(register.locator(".kalkulator-melding")).to_be_hidden()
    expect(register.locator("output")).to_have_attribute("aria-busy", "false")
    register.locator("[name=fil]").set_input_files(fil)
    _sjekket(register, A)
    expect(register.locator("#register-fil-feil")).to_be_hidden()


_VENT_PAA = """new Promise((loes) => {
  const se = () => {
    const tall = document.querySelector('output[data-svar="eget"]:not([data-utdatert]) dd');
    const feil = document.getElementById("register-fil-feil").textContent;
    const sagt = feil || tall?.textContent;
    if (sagt) loes(sagt);
  };
  new MutationObserver(se).observe(document.body, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  %s;
})"""


def test_a_file_changed_on_disk_is_told_of_or_read_as_it_is_in_firefox(
    nettsted: str, tmp_path: Path
) -> None:
    fil = _skrevet(tmp_path / "register.csv", MAL)
    with Firefox(os.environ["FIREFOX"], tmp_path) as firefox:
        firefox.gaa_til(f"{nettsted}kalkulatorer/register/#kontrolldato={DAG}")
        firefox.velg_fil("[name=fil]", fil)
        assert firefox.kjoer(_VENT_PAA % "se()") == str(_antall(MAL))
        _skrevet(fil, A, igjen=True)
        send = 'document.querySelector("kalkulator-skjema form").requestSubmit()'
        sagt = firefox.kjoer(_VENT_PAA % send)
    # Half a file is never an answer.
    assert "velg den på nytt" in sagt or sagt == str(_antall(A))


def test_the_rows_are_looked_through_also_when_python_was_started_anew(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(A))
    _sjekket(register, A)
    _start_python_paa_nytt(register)
    _vis_alle(register)
    _merkene(register, "X")
    register.get_by_role("button", name="Neste").click()
    expect(register.locator(".register-rader [role=status]")).to_have_text(
        f"Rad 101–200 av {norsk.tall(_antall(A))}."
    )


def test_rows_that_cannot_be_had_again_are_asked_for_by_the_file(
    register: Page, tmp_path: Path
) -> None:
    fil = _skrevet(tmp_path / "register.csv", A)
    register.locator("[name=fil]").set_input_files(fil)
    _sjekket(register, A)
    _skrevet(fil, B, igjen=True)
    _start_python_paa_nytt(register)
    _vis_alle(register)
    expect(register.locator(".register-rader [role=status]")).to_contain_text("Velg filen på nytt")
    register.locator("[data-verktoey=csv]").click()
    expect(register.locator(".kalkulator-kvittering")).to_contain_text("Velg filen på nytt")


def test_back_to_a_register_shows_its_rows_and_not_those_checked_after(
    register: Page, nettsted: str
) -> None:
    register.locator("[name=fil]").set_input_files(_fil(A))
    _sjekket(register, A)
    register.locator("nav.md-tabs").get_by_role("link", name=str(AAR)).click()
    expect(register.locator("kalkulator-skjema")).to_have_count(0)
    register.evaluate(
        "(href) => document.body.append("
        "  Object.assign(document.createElement('a'), { id: 'til', textContent: 'til', href }))",
        f"{nettsted}kalkulatorer/register/",
    )
    register.locator("#til").click()
    expect(register.locator('output[data-svar="standard"]')).to_be_visible()
    register.locator("[name=kontrolldato]").fill(DAG)
    register.locator("[name=fil]").set_input_files(_fil(B, "B.csv"))
    _sjekket(register, B)
    register.go_back()
    expect(register.locator("kalkulator-skjema")).to_have_count(0)
    register.go_back()
    expect(register.locator(".fil-beskjed")).to_have_text("«A.csv» er sjekket.")
    _vis_alle(register)
    _merkene(register, "X")
    with register.expect_download() as lastet_ned:
        register.locator("[data-verktoey=csv]").click()
    innhold = lastet_ned.value.path().read_text(encoding="utf-8-sig")
    assert "X-" in innhold
    assert "Y-" not in innhold


def test_a_file_chosen_while_another_is_checked_is_the_one_that_is_answered(
    register: Page,
) -> None:
    # Long enough to be on its way, and no longer than the first part of the wasm reads: one that is
    # stopped while it fetches the rest says so in the console.
    register.locator("[name=fil]").set_input_files(_fil("\n".join([HODE, *RADER * 5_000])))
    expect(register.locator(".fil-framdrift")).to_be_visible()
    register.locator("[name=fil]").set_input_files(_fil(B, "B.csv"))
    _sjekket(register, B)
    expect(register.locator(".fil-framdrift")).to_be_hidden()
    _vis_alle(register)
    _merkene(register, "Y")


def _hold_tilbake(side: Page) -> None:
    """No check reaches Python from now on."""
    side.evaluate(
        """() => {
          const send = Worker.prototype.postMessage;
          Worker.prototype.postMessage = function (melding, ...resten) {
            if (melding.slag === "register" && !globalThis.slipp) return;
            return send.call(this, melding, ...resten);
          };
        }"""
    )


def test_after_a_check_is_stopped_the_old_answers_tools_are_of_the_old_file(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(A))
    _sjekket(register, A)
    _hold_tilbake(register)
    register.locator("[name=fil]").set_input_files(_fil(B, "B.csv"))
    expect(register.locator(".fil-framdrift")).to_be_visible()
    register.get_by_role("button", name="Avbryt").click()
    expect(register.locator(".kalkulator-kvittering")).to_have_text("Sjekken er avbrutt.")
    _sjekket(register, A)
    assert register.locator("[name=fil]").input_value().endswith("A.csv")
    expect(register.locator(".fil-beskjed")).to_have_text("«A.csv» er sjekket.")
    register.evaluate("globalThis.slipp = true")
    _vis_alle(register)
    _merkene(register, "X")


def test_the_check_of_the_example_is_downloaded_without_a_file(register: Page) -> None:
    with register.expect_download() as lastet_ned:
        register.locator("[data-verktoey=csv]").click()
    innhold = lastet_ned.value.path().read_text(encoding="utf-8-sig")
    assert all(rad.split(";")[_MERKE] in innhold for rad in RADER)
    expect(register.locator("output")).to_have_attribute("data-svar", "standard")


def test_the_same_verdict_on_a_new_file_is_told_again_and_the_focus_stays(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(A))
    _sjekket(register, A)
    expect(register.locator(".kalkulator-kunngjoering")).not_to_be_empty()
    register.evaluate(
        """() => {
          globalThis.hoert = [];
          const plass = document.querySelector(".kalkulator-kunngjoering");
          new MutationObserver(() => hoert.push(plass.textContent))
            .observe(plass, { childList: true, characterData: true, subtree: true });
        }"""
    )
    register.locator("[name=fil]").focus()
    register.locator("[name=fil]").set_input_files(_fil(A.replace("X-", "Z-")))
    expect(register.locator(f"{EGET} .register-radtabell th", has_text="Z-").first).to_be_visible()
    register.wait_for_function("hoert.at(-1)")
    assert register.evaluate("hoert").count("") >= 1
    expect(register.locator("[name=fil]")).to_be_focused()


def test_when_what_takes_a_file_cannot_be_fetched_the_page_says_so(
    context: BrowserContext, nettsted: str
) -> None:
    side = context.new_page()
    side.route("**/file.js", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/register/")
    expect(side.locator("kalkulator-skjema[data-ikke-vaaken]")).to_be_visible()
    side.evaluate("document.getAnimations().forEach((a) => a.finish())")
    expect(side.get_by_text("Kalkulatoren kom ikke i gang")).to_be_visible()


def _slipp(side: Page, javascript: str) -> None:
    """Drop what the JavaScript puts in ``d``."""
    overfoering = side.evaluate_handle(
        f"(mal) => {{ const d = new DataTransfer(); {javascript}; return d; }}", MAL
    )
    side.locator("kalkulator-skjema").dispatch_event("drop", {"dataTransfer": overfoering})


def test_of_two_dropped_files_the_page_says_which_was_read(register: Page) -> None:
    _slipp(
        register,
        'd.items.add(new File(["x"], "notat.docx")); d.items.add(new File([mal], "A.csv"));'
        'd.items.add(new File(["x"], "B.csv"))',
    )
    _sjekket(register, MAL)
    expect(register.locator(".fil-beskjed")).to_have_text(
        "«A.csv» er sjekket. Ikke lest: «notat.docx», «B.csv». Vi leser én fil om gangen."
    )


def test_a_long_number_in_the_name_of_a_file_is_not_echoed(register: Page) -> None:
    register.locator("[name=fil]").set_input_files(_fil(MAL, "01017012345.csv"))
    _sjekket(register, MAL)
    expect(register.locator(".fil-beskjed")).to_have_text(
        "En fil med et langt tall i navnet er sjekket."
    )


def test_dropped_text_is_said_to_be_no_file(register: Page) -> None:
    _slipp(register, 'd.setData("text/plain", mal)')
    expect(register.locator(".fil-beskjed")).to_contain_text("er ikke en fil")
    expect(register.locator("output")).to_have_attribute("data-svar", "standard")


def test_a_dropped_folder_is_said_to_be_one(register: Page, tmp_path: Path) -> None:
    mappe = tmp_path / "mappe"
    mappe.mkdir()
    (mappe / "A.csv").write_text(MAL, encoding="utf-8")
    ramme = register.locator("kalkulator-skjema form").bounding_box()
    assert ramme
    sted = {"x": ramme["x"] + 20, "y": ramme["y"] + 20}
    cdp = register.context.new_cdp_session(register)
    data = {"items": [], "files": [str(mappe)], "dragOperationsMask": 1}
    for slag in ("dragEnter", "dragOver", "drop"):
        cdp.send("Input.dispatchDragEvent", {"type": slag, "data": data, **sted})
    expect(register.locator(".fil-beskjed")).to_contain_text("er en mappe")
    expect(register.locator("output")).to_have_attribute("data-svar", "standard")
