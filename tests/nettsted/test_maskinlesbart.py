"""What a page tells machines of what it is (JSON-LD), held against schema.org's own vocabulary.

The vocabulary is in schema-dts, as types: what TypeScript accepts has only types and properties
that there are, with values of a kind they may have.
"""

import json
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

from oppsett.environment import node
from oppsett.steg import ROT

_DATA = re.compile(r'<script type="application/ld\+json">(.+?)</script>', re.DOTALL)
_OPPSETT = {
    "compilerOptions": {
        "strict": True,
        "noEmit": True,
        "module": "esnext",
        "moduleResolution": "bundler",
        "types": [],
        "paths": {"schema-dts": [str(ROT / "node_modules" / "schema-dts")]},
    },
    "files": ["data.ts"],
}
_TJENESTE = {"@context": "https://schema.org", "@type": "GovernmentService", "name": "Tilskudd"}


def _sagt(mappe: Path) -> dict[str, str]:
    """What is said, and the page it stands on; each page's own as it is written."""
    return {
        f"{fil.relative_to(mappe).as_posix()}#{nr}": unescape(data)
        for fil in sorted(mappe.rglob("*.html"))
        for nr, data in enumerate(_DATA.findall(fil.read_text(encoding="utf-8")))
    }


def _feilene(sagt: list[str], mellom: Path) -> list[str]:
    """What schema.org does not know, a line each that begins with the number of what is said."""
    linjer = [
        'import type { Graph, Thing, WithContext } from "schema-dts";',
        *(f"export const d{nr}: WithContext<Thing> | Graph = {d};" for nr, d in enumerate(sagt)),
    ]
    (mellom / "data.ts").write_text("\n".join(linjer), encoding="utf-8")
    (mellom / "tsconfig.json").write_text(json.dumps(_OPPSETT), encoding="utf-8")
    tsc = node(ROT / "node_modules" / "typescript" / "bin" / "tsc", "-p", mellom)
    svar = subprocess.run(
        [str(del_) for del_ in tsc], cwd=mellom, capture_output=True, encoding="utf-8", check=False
    )
    galt = re.findall(r"(?m)^data\.ts\((\d+),.*?error (.*)$", svar.stdout)
    assert bool(galt) == bool(svar.returncode), svar.stdout + svar.stderr
    return [f"{int(linje) - 2}: {hva}" for linje, hva in galt]


def test_what_the_pages_tell_machines_is_what_schema_org_knows(mappe: Path, tmp_path: Path) -> None:
    sagt = _sagt(mappe)
    assert {"index.html#0", "nn/index.html#0"} <= sagt.keys()
    assert all(json.loads(data)["@context"] == "https://schema.org" for data in sagt.values())
    feil = _feilene(list(sagt.values()), tmp_path)
    assert feil == [], list(enumerate(sagt))


@pytest.mark.parametrize(
    ("egenskaper", "ukjent"),
    [
        ({"@type": "GovermentService"}, "GovermentService"),
        ({"inLanguage": "nb"}, "inLanguage"),
        ({"audience": {"@type": "Audience", "audiencType": "Kommuner"}}, "audiencType"),
        ({"areaServed": {"@type": "Country", "name": 47}}, "number"),
        ({"@context": "https://schema.example"}, "schema.example"),
    ],
)
def test_what_it_does_not_know_is_found(
    egenskaper: dict[str, object], ukjent: str, tmp_path: Path
) -> None:
    (feil,) = _feilene([json.dumps(_TJENESTE), json.dumps(_TJENESTE | egenskaper)][1:], tmp_path)
    assert feil.startswith("0: ")
    assert ukjent in feil
