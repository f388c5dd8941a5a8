"""A page asks at once for all that its scripts import, by the names its files have in the end."""

from pathlib import Path

from nettsted.ferdigside import Felles, ferdig, importene, navnene

FELLES = Felles(
    adresse="https://www.eksempel.no/",
    navn={"kalkulator": "kalkulator-0123456789"},
    minne=True,
    importer={"bridge.js": ["delt-A.js", "delt-B.js"], "early.js": ["delt-A.js"]},
)
BRO = '<script type="module" src="../../assets/kalkulator/bridge.js"></script>'
TIDLIG = '<script type="module" async src="../../assets/kalkulator/early.js"></script>'


def _forhaand(navn: str) -> str:
    return f'<link rel="modulepreload" href="../../assets/kalkulator-0123456789/{navn}">'


def test_what_a_script_imports_is_asked_for_after_it_and_once() -> None:
    side = ferdig(f"<head>{TIDLIG}{BRO}</head>", FELLES)
    tidlig, bro = (s.replace("kalkulator/", "kalkulator-0123456789/") for s in (TIDLIG, BRO))
    assert side == (
        f"<head>{tidlig}\n{_forhaand('delt-A.js')}{bro}\n{_forhaand('delt-B.js')}</head>"
    )


def test_a_script_that_the_page_asks_for_already_is_not_asked_for_again() -> None:
    alt = '<link rel="modulepreload" href="../../assets/kalkulator/delt-A.js">'
    side = ferdig(f"<head>{alt}{TIDLIG}</head>", FELLES)
    assert side.count("delt-A.js") == 1


def test_what_a_worker_imports_is_asked_for_where_the_page_begins_it() -> None:
    lenke = '<link rel="preload" as="fetch" href="../../assets/pyodide/p.wasm" data-worker="{}">'
    worker = "../../assets/kalkulator/bridge.js"
    side = ferdig(f"<head>{lenke.format(worker)}</head>", FELLES)
    nytt = lenke.format(worker.replace("kalkulator/", "kalkulator-0123456789/"))
    assert side == f"<head>{nytt}\n{_forhaand('delt-A.js')}\n{_forhaand('delt-B.js')}</head>"


def test_a_page_without_scripts_of_ours_is_left_as_it_is() -> None:
    side = '<head>\n<script src="https://andre.no/assets/bridge.js"></script></head>'
    assert ferdig(side, FELLES) == side


def test_imports_are_followed_to_the_end_and_a_circle_once(tmp_path: Path) -> None:
    for navn, tekst in {
        "a.js": 'import{b}from"./b.js";import"./c.js";',
        "b.js": 'import{c}from"./c.js";export const b=c;',
        "c.js": 'import"./a.js";import{p}from"../pyodide/pyodide.mjs";export const c=p;',
    }.items():
        (tmp_path / navn).write_text(tekst, encoding="utf-8")
    assert importene(tmp_path / "a.js") == ["b.js", "c.js"]


def test_the_names_by_content_are_found_in_a_finished_site(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    for navn in ("pyodide-0123456789", "kalkulator-0123456789", "side-0123456789", "sider"):
        (assets / navn).mkdir(parents=True)
    for navn in ("nn-0123456789.json", "side-9876543210.css", "favicon.svg"):
        (assets / navn).touch()
    assert navnene(tmp_path) == {
        "pyodide": "pyodide-0123456789",
        "nn.json": "nn-0123456789.json",
        "kalkulator": "kalkulator-0123456789",
        "side": "side-0123456789",
        "side.css": "side-9876543210.css",
    }
