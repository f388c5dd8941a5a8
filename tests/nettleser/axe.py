"""axe-core against a page: WCAG 2.0 to 2.2, levels A and AA."""

from pathlib import Path

from playwright.sync_api import Page

_KILDE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_REGLER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# Of these, what depends on how the page is coloured.
_FARGEREGLER = ["color-contrast", "link-in-text-block"]

# What is as it should be is not described, and never sent from the page.
_KJOER = """async ([type, values]) => {
  const valg = { runOnly: { type, values }, resultTypes: ["violations"] };
  return (await axe.run(document, valg)).violations;
}"""


def brudd(side: Page, *, bare_farger: bool = False) -> list[str]:
    """Every violation on the page as it stands: the rule, and the element.

    With ``bare_farger`` only of the rules about colours: all a page can newly break when nothing
    but its colour scheme is changed.
    """
    if not side.evaluate("() => 'axe' in window"):
        side.evaluate(_KILDE.read_text(encoding="utf-8"))
    funn = side.evaluate(_KJOER, ["rule", _FARGEREGLER] if bare_farger else ["tag", _REGLER])
    return [f"{f['id']}: {n['target']} {n['html'][:120]}" for f in funn for n in f["nodes"]]
