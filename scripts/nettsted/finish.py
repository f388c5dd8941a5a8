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
from nettsted.adresse import si_adressen
from nettsted.maalformer import NYNORSK, ORDENE
from nettsted.mellomrom import trekk_sammen
from nettsted.offline import frakoblet
from nettsted.search_index import ferdig_indeks
from nettsted.stylesheet import stilark
from oppsett.environment import node
from oppsett.steg import Stopp, kjoer

_SKRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_DATA = re.compile(r'type="application/(?:ld\+)?json"')
_RYDD = Path(__file__).with_name("purge.mjs")
_KLIPP = Path(__file__).with_name("minify.mjs")
_TEGNSETT = '<meta charset="utf-8">'
# What the search reads to know Norwegian; Material has some thirty languages.
_SOEKETS_SPRAAK = ("lunr.stemmer.support.min.js", "lunr.no.min.js")
# How a page asks for the engine's files before any script.
FORSPRANG = re.compile(r'<link rel="preload" as="fetch"[^>]*>')
_TEKST = (".html", ".js", ".mjs", ".css")


def fullfoer(nettsted: Path, motor: Path) -> None:
    """Turn MkDocs' output into the site that is served."""
    si_adressen(nettsted)
    assets = nettsted / "assets"
    for del_ in ("pyodide", "kalkulator"):
        shutil.copytree(motor / del_, assets / del_)
    # The words of nynorsk are no part of the engine: who asks in bokmål is not sent them.
    ordene = json.loads(ORDENE.read_text(encoding="utf-8"))
    tekst = json.dumps(ordene, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (assets / "nn.json").write_text(tekst, encoding="utf-8", newline="\n")
    if not (motor / "kalkulator" / "memory.bin").exists():
        _uten_forsprang(nettsted)
    trekk_sammen(nettsted)
    _stilark(nettsted, assets / "side.css")
    _fjern_ubrukt(assets)
    kjoer(
        node(_KLIPP, assets / "kalkulator", assets / "side"),
        ved_feil="Skriptene lot seg ikke gjøre mindre. Feilen står over.",
    )
    # The engine's own folder is named first: the name goes into the worker's text, and so
    # into the name of the folder that holds the worker.
    for navn in ("pyodide", "nn.json", "kalkulator", "side", "side.css"):
        _navngi_etter_innhold(nettsted, assets / navn)
    _innholdspolicy(nettsted)
    sikkerhetstekst.skriv(nettsted)
    ferdig_indeks(nettsted)
    ferdig_indeks(nettsted / NYNORSK)
    # Last, for it holds the checksums of all the rest.
    frakoblet(nettsted)


def _uten_forsprang(nettsted: Path) -> None:
    """A Python that keeps no memory fetches all it needs itself, and the page nothing for it."""
    for fil in nettsted.rglob("*.html"):
        fil.write_text(
            FORSPRANG.sub("", fil.read_text(encoding="utf-8")), encoding="utf-8", newline="\n"
        )


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


def _navngi_etter_innhold(nettsted: Path, sti: Path) -> None:
    avtrykk = hashlib.sha256()
    for fil in sorted(sti.rglob("*")) if sti.is_dir() else [sti]:
        if fil.is_file():
            avtrykk.update(f"{fil.relative_to(sti).as_posix()}\0".encode() + fil.read_bytes())
    nytt = f"{sti.stem}-{avtrykk.hexdigest()[:10]}{sti.suffix}"
    for fil in _tekstfiler(nettsted):
        tekst = fil.read_text(encoding="utf-8")
        # Pages say assets/NAME and the engine's own files ../NAME.
        skiftet = re.sub(rf"(assets/|\.\./){re.escape(sti.name)}(?=[\"/])", rf"\g<1>{nytt}", tekst)
        if skiftet != tekst:
            fil.write_text(skiftet, encoding="utf-8", newline="\n")
    sti.rename(sti.with_name(nytt))


def _tekstfiler(nettsted: Path) -> list[Path]:
    """Pages, and the engine's own scripts; Pyodide's and Material's are left as they are."""
    egne = nettsted / "assets" / "kalkulator"
    return [
        *nettsted.rglob("*.html"),
        *(fil for fil in egne.glob("*") if fil.suffix in _TEKST),
    ]


def _innholdspolicy(nettsted: Path) -> None:
    """One policy for every page: the union of the hashes of all inline scripts there are."""
    sider = {fil: fil.read_text(encoding="utf-8") for fil in sorted(nettsted.rglob("*.html"))}
    skript = {
        innhold
        for side in sider.values()
        for attributter, innhold in _SKRIPT.findall(side)
        if not _DATA.search(attributter)
    }
    policy = _policy(sorted(_avtrykk(s) for s in skript))
    for fil, side in sider.items():
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        ny = side.replace(_TEGNSETT, f"{_TEGNSETT}\n      {meta}", 1)
        if ny == side:
            raise Stopp(f"{fil.name} mangler {_TEGNSETT}, som innholdspolicyen står etter.")
        fil.write_text(ny, encoding="utf-8", newline="\n")
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
            # No text becomes HTML or a script but by these: calculators/browser/nodes.js, and
            # policy.js and soekarbeider.js in overrides/assets/side/.
            "require-trusted-types-for 'script'",
            "trusted-types svar side soek",
        ]
    )


def _avtrykk(skript: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(skript.encode()).digest()).decode()}'"
