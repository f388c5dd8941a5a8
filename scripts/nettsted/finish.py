"""What a built site gets after MkDocs: stylesheet, engine, names by content, and the policy.

Files of ours are named by what is in them, so a browser may keep them for ever and two
releases never mix.
"""

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path

from nettsted import sikkerhetstekst, tjenerfiler
from nettsted.ferdigside import NAVNGITT, felles_for, ferdig, med_navnene, med_policy
from nettsted.maalformer import NYNORSK, ORDENE
from nettsted.offline import frakoblet
from nettsted.search_index import ferdig_indeks
from nettsted.stylesheet import stilark
from oppsett.environment import node
from oppsett.steg import kjoer

_SKRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_DATA = re.compile(r'type="application/(?:ld\+)?json"')
_RYDD = Path(__file__).with_name("purge.mjs")
_SAMLE = Path(__file__).with_name("bundle.mjs")
# What the search reads to know Norwegian; Material has some thirty languages.
_SOEKETS_SPRAAK = ("lunr.stemmer.support.min.js", "lunr.no.min.js")
_TEKST = (".js", ".mjs", ".css")


def fullfoer(nettsted: Path, motor: Path) -> None:
    """Turn MkDocs' output into the site that is served."""
    assets = nettsted / "assets"
    for del_ in ("pyodide", "kalkulator"):
        shutil.copytree(motor / del_, assets / del_)
    # The words of nynorsk are no part of the engine: who asks in bokmål is not sent them.
    ordene = json.loads(ORDENE.read_text(encoding="utf-8"))
    tekst = json.dumps(ordene, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (assets / "nn.json").write_text(tekst, encoding="utf-8", newline="\n")
    _stilark(nettsted, assets / "side.css")
    _fjern_ubrukt(assets)
    kjoer(
        node(_SAMLE, assets),
        ved_feil="Skriptene lot seg ikke samle. Feilen står over.",
    )
    _sidene(nettsted, _navngi_etter_innhold(assets))
    sikkerhetstekst.skriv(nettsted)
    ferdig_indeks(nettsted)
    ferdig_indeks(nettsted / NYNORSK)
    # Last, for it holds the checksums of all the rest.
    frakoblet(nettsted)


def _stilark(nettsted: Path, fil: Path) -> None:
    fil.write_text(stilark(nettsted), encoding="utf-8", newline="\n")
    kjoer(
        node(_RYDD, nettsted, fil),
        ved_feil="Stilarket lot seg ikke rydde. Feilen står over.",
    )


def _fjern_ubrukt(assets: Path) -> None:
    """Leave out what Material brings along and no page asks for."""
    # Material's own mark is in the images; the site has its own.
    for mappe in ("images", "stylesheets"):
        shutil.rmtree(assets / mappe)
    ubrukt = [*assets.rglob("*.map"), *(assets / "javascripts").glob("bundle.*.js")]
    for fil in (assets / "javascripts" / "lunr").rglob("*.js"):
        if fil.name not in _SOEKETS_SPRAAK:
            ubrukt.append(fil)
    for fil in ubrukt:
        fil.unlink()


def _navngi_etter_innhold(assets: Path) -> dict[str, str]:
    """Name what is ours by its content; returns the new names.

    Pyodide's and Material's own scripts are left as they are.
    """
    navn: dict[str, str] = {}
    for gammelt in NAVNGITT:
        sti = assets / gammelt
        if sti.is_dir():
            _si_navnene(sti, navn)
        navn[gammelt] = navngi(sti).name
    return navn


def _si_navnene(mappe: Path, navn: dict[str, str]) -> None:
    """The names stand in the engine's scripts, and so in the name of the folder they are in."""
    for fil in mappe.glob("*"):
        if mappe.name == "kalkulator" and fil.suffix in _TEKST:
            tekst = fil.read_text(encoding="utf-8")
            fil.write_text(med_navnene(tekst, navn), encoding="utf-8", newline="\n")


def navngi(sti: Path) -> Path:
    """Give a file or a folder a fingerprint of its content in its name; returns where it is."""
    avtrykk = hashlib.sha256()
    for fil in sorted(sti.rglob("*")) if sti.is_dir() else [sti]:
        if fil.is_file():
            avtrykk.update(f"{fil.relative_to(sti).as_posix()}\0".encode() + fil.read_bytes())
    til = sti.with_name(f"{sti.stem}-{avtrykk.hexdigest()[:10]}{sti.suffix}")
    return sti.rename(til)


def _sidene(nettsted: Path, navn: dict[str, str]) -> None:
    """Finish the pages. One policy for all: the union of the hashes of all inline scripts."""
    felles = felles_for(nettsted, navn)
    sider = {
        fil: ferdig(fil.read_text(encoding="utf-8"), felles)
        for fil in sorted(nettsted.rglob("*.html"))
    }
    skript = {
        innhold
        for side in sider.values()
        for attributter, innhold in _SKRIPT.findall(side)
        if not _DATA.search(attributter)
    }
    policy = _policy(sorted(_avtrykk(s) for s in skript))
    for fil, side in sider.items():
        fil.write_text(med_policy(side, policy, fil.name), encoding="utf-8", newline="\n")
    tjenerfiler.skriv(nettsted, policy)


def _policy(avtrykk: list[str]) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' {' '.join(avtrykk)}",
            "object-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            # No text becomes HTML or a script but by these: calculators/browser/nodes.js, policy.js
            # and soekarbeider.js in overrides/assets/side/, and overrides/partials/forsprang.html.
            "require-trusted-types-for 'script'",
            "trusted-types svar side soek forsprang",
        ]
    )


def _avtrykk(skript: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(skript.encode()).digest()).decode()}'"
