"""The list of parts for machines, as CycloneDX 1.6: sbom.cdx.json.

The same parts give the same bytes: no clock, and the number of the list is made from what is in it.
"""

import json
import re
import tomllib
import uuid
from collections.abc import Sequence
from typing import Any

from opphav.lest import Opphav
from opphav.slag import Innlemmet
from oppsett.steg import ROT

_ROM = uuid.uuid5(uuid.NAMESPACE_URL, "https://cyclonedx.org/")
_NETTSTEDET = "nettstedet"
_ID = re.compile(r"(?!LicenseRef-)[\w.-]+")


def sbom(alle: Sequence[Opphav]) -> str:
    """The whole file, as JSON."""
    with (ROT / "pyproject.toml").open("rb") as fil:
        prosjektet = tomllib.load(fil)["project"]
    innhold = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": _NETTSTEDET,
                "name": prosjektet["name"],
                "version": prosjektet["version"],
                "licenses": [{"expression": "MIT AND NLOD-2.0"}],
            }
        },
        "components": [_komponent(o, alle) for o in alle],
        "dependencies": [
            {"ref": _NETTSTEDET, "dependsOn": [o.purl for o in alle if not _ytre(o)]},
            *(
                {"ref": o.purl, "dependsOn": [i.purl for i in alle if _ytre(i) == o.del_.id]}
                for o in alle
            ),
        ],
    }
    nummer = uuid.uuid5(_ROM, json.dumps(innhold, sort_keys=True))
    hele = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{nummer}",
        "version": 1,
        **innhold,
    }
    return json.dumps(hele, ensure_ascii=False, indent=2) + "\n"


def _ytre(o: Opphav) -> str:
    """The part it came in, or nothing."""
    return o.del_.kilde.i if isinstance(o.del_.kilde, Innlemmet) else ""


def _komponent(o: Opphav, alle: Sequence[Opphav]) -> dict[str, Any]:
    lisens = {"license": {"id": o.lisens}} if _ID.fullmatch(o.lisens) else {"expression": o.lisens}
    komponent: dict[str, Any] = {
        "type": "library",
        "bom-ref": o.purl,
        "name": o.del_.navn,
        "licenses": [lisens],
        "purl": o.purl,
        "externalReferences": [{"type": "vcs", "url": o.adresse}],
    }
    if o.versjon:
        komponent["version"] = o.versjon
    elif hel := next((h for h in alle if h.del_.id == _ytre(o)), None):
        komponent["description"] = f"Version as in {hel.del_.navn} {hel.versjon}"
    if o.sum:
        komponent["externalReferences"].append(
            {
                "type": "distribution",
                "url": o.purl,
                "hashes": [{"alg": "SHA-512", "content": o.sum}],
            }
        )
    if o.del_.endret:
        komponent["pedigree"] = {"notes": o.del_.endret[0]}
    return komponent
