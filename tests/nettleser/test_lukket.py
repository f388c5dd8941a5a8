"""What is closed is out of reach, and what is open is seen: by Tab, at each width, and in the
colours of the reader's own machine."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from nyeste import AAR

# 1280 px at 400 % is 320 px.
BREDDER = [1280, 900, 390, 320]
SIDER = [f"{AAR}/sats/", "kalkulatorer/tilskudd/", "404.html"]

# What Tab comes to, and nothing of it is seen: not in view sideways, without size, or transparent.
# A link that shows itself when it has the focus is asked when it has.
_USETT = """() => {
  const kan = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
  // Of radio buttons Tab comes to the one that is chosen.
  const annen = (e) =>
    e.type === "radio" && !e.checked && document.querySelector(`[name="${e.name}"]:checked`);
  const naas = [...document.querySelectorAll(kan)]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && !annen(e))
    .filter((e) => e.checkVisibility({ visibilityProperty: true }));
  const sett = (e) => {
    const { left, right, width, height } = e.getBoundingClientRect();
    const tegnet = e.checkVisibility({ opacityProperty: true });
    return tegnet && width > 0 && height > 0 && right > 0 && left < innerWidth;
  };
  const usett = naas.filter((e) => {
    // The switch of the colours is drawn by the label after it.
    if (sett(e) || (e.matches(".md-option") && sett(e.nextElementSibling))) return false;
    e.focus();
    return !sett(e);
  });
  return { antall: naas.length, usett: usett.map((e) => e.outerHTML.slice(0, 150)) };
}"""


@pytest.mark.parametrize("sti", SIDER)
@pytest.mark.parametrize("bredde", BREDDER)
@pytest.mark.parametrize("skript", [True, False], ids=["js", "uten js"])
def test_tab_never_comes_to_what_is_not_seen(
    nettleser: Browser, nettsted: str, bredde: int, sti: str, skript: bool
) -> None:
    context = nettleser.new_context(
        viewport={"width": bredde, "height": 800},
        java_script_enabled=skript,
        service_workers="block",
        reduced_motion="reduce",
    )
    side = context.new_page()
    side.goto(nettsted + sti)
    stoppene = side.evaluate(_USETT)
    # The page for what is not found has few: past the menu, to the front page, and home.
    assert stoppene["antall"] >= (3 if sti == "404.html" else 6)
    assert stoppene["usett"] == []
    context.close()


# What is drawn with a background in place of ink, on the page where it is.
TEGNET = {
    f"{AAR}/sats/": [".md-nav__icon::after backgroundColor"],
    "kalkulatorer/tilskudd/": [".stolpe fill", ".stolper text fill"],
    "kalkulatorer/frister/": [
        "summary::after backgroundColor",
        ".aarslinje text fill",
        ".aarslinje rect stroke",
    ],
    "kalkulatorer/program/": [".tidslinje text fill"],
}


@pytest.mark.parametrize("farger", ["light", "dark"])
@pytest.mark.parametrize(("sti", "tegnene"), TEGNET.items())
def test_what_is_drawn_is_seen_in_the_colours_of_the_machine(
    nettleser: Browser,
    nettsted: str,
    sti: str,
    tegnene: list[str],
    farger: Literal["light", "dark"],
) -> None:
    context = nettleser.new_context(
        forced_colors="active", color_scheme=farger, service_workers="block"
    )
    side = context.new_page()
    side.goto(nettsted + sti)
    bunn = side.evaluate("getComputedStyle(document.body).backgroundColor")
    for tegn in tegnene:
        sted, egenskap = tegn.rsplit(" ", 1)
        velger, _, del_ = sted.partition("::")
        fargene = side.locator(velger).evaluate_all(
            "(alle, [del, egenskap]) => alle.map((e) => getComputedStyle(e, del)[egenskap])",
            [f"::{del_}" if del_ else None, egenskap],
        )
        assert fargene, tegn
        assert not {bunn, "rgba(0, 0, 0, 0)"} & set(fargene), tegn
    context.close()
