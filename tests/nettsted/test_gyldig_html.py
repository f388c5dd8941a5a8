"""Every page that is built is valid HTML."""

import json
import subprocess
from pathlib import Path

from oppsett.environment import node
from oppsett.steg import ROT

# Material's own markup, which no setting changes: rule and where.
FRA_MATERIAL = {
    ("valid-autocomplete", "#__drawer"),
    ("valid-autocomplete", "#__search"),
    # The label of a section in the menu: tabindex="" where it has no children to open.
    ("attribute-allowed-values", "tabindex"),
}


def test_every_page_is_valid_html(mappe: Path, tmp_path: Path) -> None:
    # The answer of a calculator stands in <output>, whole: the settings allow it more than
    # phrasing. Browsers parse it the same.
    funn = json.loads(_valider(mappe, tmp_path / "funn.json"))
    galt = [
        f"{Path(fil['filePath']).relative_to(mappe)}:{m['line']}: {m['message']} ({m['ruleId']})"
        for fil in funn
        for m in fil["messages"]
        if not _fra_material(m)
    ]
    assert galt == []


def _fra_material(melding: dict[str, str]) -> bool:
    return any(
        melding["ruleId"] == regel
        and (sted == melding["selector"] or f'"{sted}"' in melding["message"])
        for regel, sted in FRA_MATERIAL
    )


def _valider(mappe: Path, funn: Path) -> str:
    program = ROT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    oppsett = Path(__file__).with_name("htmlvalidate.json")
    kommando = node(program, "--config", oppsett, "--formatter", "json", mappe)
    # Into a file: Node leaves before a long answer is out of a pipe. It exits with a fault
    # where it finds one; what it found is what we want.
    with funn.open("wb") as ut:
        subprocess.run([str(del_) for del_ in kommando], stdout=ut, check=False)
    return funn.read_text(encoding="utf-8")
