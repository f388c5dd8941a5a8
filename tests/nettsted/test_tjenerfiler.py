"""The files for servers that cannot be run here, read as those servers read them.

``_headers`` is read by Netlify's own parser. For the others no package holds the schema, so their
rules stand here, each with where it is written: Azure's in «Configure Azure Static Web Apps» and
the schema staticwebapp.config.json of SchemaStore, Cloudflare's in «Headers» of Cloudflare Pages,
IIS' in «Configuration Reference» under system.webServer.
"""

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from nettsted import hoder as h
from nettsted import tjenerfiler
from oppsett.environment import node
from oppsett.steg import ROT
from utgitt.fasit import Fil, fasit

ADRESSE = "https://tilskudd.example/"
POLICYEN = "content-security-policy"
# Azure: «Max file size is 20 KB».
AZURE_STOERST = 20_000
# Cloudflare: «100 header rules», «2,000 characters» a line, and one splat to an address.
CLOUDFLARE_REGLER, CLOUDFLARE_LINJE = 100, 2000


@pytest.fixture(scope="module")
def filer(utgivelse: Path) -> tuple[Fil, ...]:
    """Every file of the real site, whose servers' files are written for an address of https."""
    oppsett = fasit(utgivelse, ADRESSE).oppsett
    for navn, lag in tjenerfiler.TJENERFILER.items():
        (utgivelse / navn).write_text(lag(oppsett), encoding="utf-8")
    return fasit(utgivelse, ADRESSE).filer


def _like(hoder: Mapping[str, str], fil: Fil) -> dict[str, str]:
    """The headers as a browser reads them; who may frame a page is one thing, however it is said.

    A browser heeds X-Frame-Options only where the policy says nothing of frames. In what is no page
    there is nothing to press, framed or not.
    """
    like = {navn.lower(): verdi for navn, verdi in hoder.items()}
    stengt = like.pop("x-frame-options", "") == "DENY"
    policy, _, ramme = like[POLICYEN].partition("; frame-ancestors ")
    like[POLICYEN] = policy
    if fil.slag == "html":
        like["i ramme"] = ramme or ("'none'" if stengt else "*")
    return like


def test_netlify_reads_every_line_and_gives_every_file_its_headers(
    utgivelse: Path, filer: tuple[Fil, ...], tmp_path: Path
) -> None:
    stier = tmp_path / "stier.json"
    stier.write_text(json.dumps([f"/{fil.sti}" for fil in filer]), encoding="utf-8")
    svar = json.loads(
        subprocess.run(
            node(Path(__file__).with_name("les_hoder.mjs"), utgivelse / "_headers", stier),
            cwd=ROT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
    )
    assert svar["feil"] == []
    oppsett = fasit(utgivelse, ADRESSE).oppsett
    for fil in filer:
        hoder: dict[str, str] = {}
        for regel in svar["treff"][f"/{fil.sti}"]:
            # Where two rules say one header, Netlify sends the last and Cloudflare both.
            assert not hoder.keys() & regel.keys(), fil.sti
            hoder |= regel
        ventet = _like(h.svarhoder(oppsett, fil.sti), fil)
        if ventet["cache-control"] == h.SPOER_HVER_GANG:
            # Both ask each time of themselves.
            del ventet["cache-control"]
        assert _like(hoder, fil) == ventet, fil.sti


def test_the_headers_are_within_what_cloudflare_reads(
    utgivelse: Path, filer: tuple[Fil, ...]
) -> None:
    assert filer
    linjer = (utgivelse / "_headers").read_text(encoding="utf-8").splitlines()
    regler = [linje for linje in linjer if not linje.startswith(" ")]
    assert len(regler) == len(set(regler)) <= CLOUDFLARE_REGLER
    assert all(regel.startswith("/") and regel.count("*") <= 1 for regel in regler)
    # ``:name`` in an address is a placeholder.
    assert not [regel for regel in regler if re.search(r":[A-Za-z]", regel)]
    assert max(len(linje) for linje in linjer) <= CLOUDFLARE_LINJE
    hoder = [linje.strip().partition(":") for linje in linjer if linje.startswith(" ")]
    assert all(re.fullmatch(r"[A-Za-z-]+", navn) and verdi.strip() for navn, _, verdi in hoder)


# What Azure knows at the top of the file, in a route, and in an override.
AZURE = {
    "auth",
    "forwardingGateway",
    "globalHeaders",
    "mimeTypes",
    "navigationFallback",
    "networking",
    "platform",
    "responseOverrides",
    "routes",
    "trailingSlash",
}
AZURE_RUTE = {"allowedRoles", "headers", "methods", "redirect", "rewrite", "route", "statusCode"}
AZURE_OVERSTYR = {"redirect", "rewrite", "statusCode"}


def test_azure_knows_every_key_and_gives_every_file_its_headers(
    utgivelse: Path, filer: tuple[Fil, ...]
) -> None:
    raa = (utgivelse / "staticwebapp.config.json").read_bytes()
    assert len(raa) <= AZURE_STOERST
    svar = json.loads(raa, object_pairs_hook=_uten_dobbelt)
    assert svar.keys() <= AZURE
    assert svar["trailingSlash"] in ("always", "never", "auto")
    for status, annet in svar["responseOverrides"].items():
        assert status in ("400", "401", "403", "404")
        assert annet.keys() <= AZURE_OVERSTYR
        assert (utgivelse / annet["rewrite"].lstrip("/")).is_file()
    assert all(re.fullmatch(r"\.[a-z0-9]+", slag) for slag in svar["mimeTypes"])
    assert {slag: svar["mimeTypes"][f".{slag}"] for slag in h.TYPER} == {
        slag: h.innholdstype(slag) for slag in h.TYPER
    }
    rutene = svar["routes"]
    assert len({rute["route"] for rute in rutene}) == len(rutene)
    for rute in rutene:
        assert rute.keys() <= AZURE_RUTE
        # A wildcard is only allowed at the end.
        assert re.fullmatch(r"/[^*]*\*?", rute["route"])
    oppsett = fasit(utgivelse, ADRESSE).oppsett
    for fil in filer:
        # The first that fits is the only one, and a header in it takes the place of the global.
        rute = next((r for r in rutene if _passer(r["route"], fil)), {"headers": {}})
        hoder = {**svar["globalHeaders"], **rute["headers"]}
        assert all(isinstance(verdi, str) and verdi for verdi in hoder.values())
        assert _like(hoder, fil) == _like(h.svarhoder(oppsett, fil.sti), fil), fil.sti


def _passer(rute: str, fil: Fil) -> bool:
    sti = f"/{fil.sti}"
    return sti.startswith(rute[:-1]) if rute.endswith("*") else sti == rute


def _uten_dobbelt(par: list[tuple[str, object]]) -> dict[str, object]:
    assert len(dict(par)) == len(par)
    return dict(par)


# The collections of IIS, by what tells one entry from another in each.
IIS_NOEKKEL = {
    "customHeaders": "name",
    "files": "value",
    "httpErrors": "statusCode",
    "staticContent": "fileExtension",
}


def test_iis_meets_no_key_twice_and_gives_every_file_its_type_headers_and_caching(
    utgivelse: Path, filer: tuple[Fil, ...]
) -> None:
    # Written by the build itself.
    rot = ET.fromstring((utgivelse / "web.config").read_bytes())  # noqa: S314
    assert rot.tag == "configuration"
    for samling in rot.iter():
        if samling.tag in IIS_NOEKKEL:
            _uten_arvet(samling, IIS_NOEKKEL[samling.tag])
    hele = next(iter(rot.findall("system.webServer")))
    typer = {m.get("fileExtension"): m.get("mimeType") for m in hele.iter("mimeMap")}
    assert typer == {f".{slag}": h.innholdstype(slag) for slag in h.TYPER}
    (feil,) = hele.iter("error")
    assert (utgivelse / feil.attrib["path"]).is_file()
    stedene = {sted.attrib["path"]: sted for sted in rot.findall("location")}
    assert len(stedene) == len(rot.findall("location"))
    assert all((utgivelse / sti).exists() for sti in stedene)
    oppsett = fasit(utgivelse, ADRESSE).oppsett
    for fil in filer:
        hoder: dict[str, str] = {}
        for del_ in (
            hele,
            *(s for sti, s in stedene.items() if f"{fil.sti}/".startswith(f"{sti}/")),
        ):
            hoder |= dict(_iis_hoder(del_))
        assert _like(hoder, fil) == _like(h.svarhoder(oppsett, fil.sti), fil), fil.sti


def _uten_arvet(samling: ET.Element, noekkel: str) -> None:
    """An entry that the server's own set-up may have too is taken away before it is added."""
    borte: set[str | None] = set()
    alle = False
    lagt_til: list[str | None] = []
    for ledd in samling:
        if ledd.tag == "clear":
            alle = True
        elif ledd.tag == "remove":
            borte.add(ledd.get(noekkel))
        elif ledd.get(noekkel) is not None:
            assert alle or ledd.get(noekkel) in borte, ledd.attrib
            lagt_til.append(ledd.get(noekkel))
    assert len(set(lagt_til)) == len(lagt_til)


def _iis_hoder(del_: ET.Element) -> Iterator[tuple[str, str]]:
    for samling in del_.iter("customHeaders"):
        yield from ((ledd.attrib["name"], ledd.attrib["value"]) for ledd in samling.findall("add"))
    # With NoControl, what is written is sent alone.
    for lagring in del_.iter("clientCache"):
        assert lagring.attrib["cacheControlMode"] == "NoControl"
        yield "Cache-Control", lagring.attrib["cacheControlCustom"]
