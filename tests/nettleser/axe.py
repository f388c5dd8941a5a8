"""axe-core against a page: WCAG 2.0 to 2.2, levels A and AA."""

from pathlib import Path

from playwright.sync_api import Page

_KILDE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_REGLER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# What is as it should be is not described, and never sent from the page.
_KJOER = """async (regler) => {
  const valg = { runOnly: { type: "tag", values: regler }, resultTypes: ["violations"] };
  return (await axe.run(document, valg)).violations;
}"""


def brudd(side: Page) -> list[str]:
    """Every violation on the page as it stands: the rule, and the element."""
    if not side.evaluate("() => 'axe' in window"):
        side.evaluate(_KILDE.read_text(encoding="utf-8"))
    funn = side.evaluate(_KJOER, _REGLER)
    return [f"{f['id']}: {n['target']} {n['html'][:120]}" for f in funn for n in f["nodes"]]
