"""The open data and the schema of cases lie at their stable addresses on the built site."""

import json
from urllib.request import urlopen

from calculators.regelverk import aarene
from utgave import aapne_data, dataskjema


def test_the_site_serves_each_edition_at_its_stable_address(nettsted: str) -> None:
    for aar in aarene():
        with urlopen(f"{nettsted}data/{aar}.json") as svar:  # noqa: S310 - our own server
            assert json.load(svar) == aapne_data.utgave(aar)


def test_the_site_serves_the_schema_of_cases_at_its_stable_address(nettsted: str) -> None:
    with urlopen(f"{nettsted}data/sak.schema.json") as svar:  # noqa: S310 - our own server
        assert json.load(svar) == dataskjema.sakskjema()
