"""Where only figures are new, only they are written, and still the whole answer stands there."""

import json
from html import escape
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from calculators import answer
from kilden import legg_ut
from nyeste import AAR
from utgave import eksempler

# An answer after the other. Gives of each what stands there when it is not what it should be, and
# whether it was only written, and never made into nodes.
_VIS = """async ([svarene, imens]) => {
  const { Tavle } = await import("/kilden/board.js");
  const element = document.body.appendChild(document.createElement("output"));
  const tavle = new Tavle(element);
  const vist = svarene.map((html, n) => {
    if (n && imens) new Function("element", imens)(element);
    let lest = 0;
    const lag = document.createElement;
    document.createElement = function (...hva) {
      lest += 1;
      return lag.apply(this, hva);
    };
    tavle.vis(html, new Set());
    delete document.createElement;
    const mal = document.createElement("template");
    mal.innerHTML = html;
    const [staar, skal] = [element.cloneNode(true), element.cloneNode()];
    skal.append(mal.content);
    // What the visitor has opened stays open, and the other way.
    for (const e of [staar, skal]) e.querySelectorAll("details").forEach((d) => (d.open = false));
    return { galt: staar.isEqualNode(skal) ? "" : staar.innerHTML, bareSkrevet: !lest };
  });
  element.remove();
  return JSON.stringify(vist);
}"""


@pytest.fixture(scope="module")
def tom(nettleser: Browser, nettsted: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    context = nettleser.new_context(locale="nb-NO", service_workers="block")
    context.route(
        "**/tom/", lambda rute: rute.fulfill(content_type="text/html", body="<!doctype html>")
    )
    legg_ut(context, tmp_path_factory.mktemp("kilden"))
    side = context.new_page()
    side.goto(f"{nettsted}tom/")
    yield side
    context.close()


def _vist(tom: Page, *svarene: str, imens: str = "") -> list[bool]:
    """Whether each was only written; fails where one does not stand as it would alone."""
    vist = json.loads(tom.evaluate(_VIS, [svarene, imens]))
    assert {v["galt"] for v in vist} == {""}
    return [v["bareSkrevet"] for v in vist]


def test_the_answer_of_every_worked_example_stands_whatever_came_before(
    tom: Page,
) -> None:
    svarene = [svar["html"] for e in eksempler.alle() if (svar := answer(e.sporsmaal))["ok"]]
    assert len(svarene) > 100
    _vist(tom, *svarene)


def _tilskudd(plasser: int) -> str:
    svar = {
        "tilskuddsaar": str(AAR),
        "plasser": str(plasser),
        "fra_maaned": "1",
        "til_maaned": "12",
    }
    html: str = answer({"kalkulator": "tilskudd", "maal": "nb", "svar": svar})["html"]
    return html


def test_another_number_of_plasser_is_only_written(tom: Page) -> None:
    assert _vist(tom, *map(_tilskudd, (40, 41, 180, 7))) == [False, True, True, True]


@pytest.mark.parametrize(
    "imens",
    [
        "element.querySelector('[name=plasser_3]').value = '7'",
        "element.querySelector('#tilskudd-plasser_3-feil').textContent = 'Skriv et tall.'",
        "element.querySelector('td').textContent = 'noe annet'",
        "element.querySelector('td').append('', 'mer')",
        "element.querySelector('h2').remove()",
    ],
)
def test_where_somebody_else_has_been_all_is_compared(tom: Page, imens: str) -> None:
    assert _vist(tom, _tilskudd(40), _tilskudd(41), imens=imens) == [False, False]


_TEKST = st.text("a1 &<>\"'\xa0\r\n;é", max_size=4).map(escape)
_MERKE = st.sampled_from(["p", "b", "td", "textarea", "option", "input", "svg"])


def _stykke(barn: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    flere = st.lists(barn, max_size=3).map("".join)
    return st.builds(lambda m, inni: f"<{m} lang=x>{inni}</{m}>", _MERKE, flere)


_HTML = st.recursive(_TEKST, _stykke, max_leaves=6)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(
    maler=st.lists(_HTML, min_size=2, max_size=4), tekster=st.lists(_TEKST, min_size=3, max_size=3)
)
@example(maler=["<p>a</p>", "<p>&amp;</p>", "<p></p>"], tekster=["", "", ""])
@example(maler=["<textarea>\na</textarea>", "<textarea>\nb</textarea>"], tekster=["", "", ""])
def test_whatever_follows_whatever_it_stands_as_if_it_were_alone(
    tom: Page, maler: list[str], tekster: list[str]
) -> None:
    # Each is followed by itself with other texts, and by the next.
    _vist(tom, *(mal.replace("1", tekst) for mal in maler for tekst in ("1", *tekster)))
