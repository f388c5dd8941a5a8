"""The service worker of a finished site: which files are the release, each with its checksum."""

import base64
import hashlib
import json
import re
from pathlib import Path

from nettsted.hoder import FAST
from nettsted.maalformer import NYNORSK
from nettsted.tjenerfiler import TJENERFILER
from opphav import ENDRINGER, NOTICE, SBOM
from oppsett.steg import ROT

_KILDE = ROT / "calculators" / "browser" / "frakoblet"
# What no page shows: for web servers and search engines, for other programs, or others' pages. The
# licences in full are no page either, and more than all the text there is.
_FOR_ANDRE = (
    *(
        r"frakoblet.*\.js",
        r"\.well-known/.*",
        r"sitemap\.xml",
        r"robots\.txt",
        r".*\.gz",
        r".*\.br",
        r"data/.*",
    ),
    *(rf"({NYNORSK}/)?(endringer\.xml|innebygd/.*)", r"favicon\.ico", r"assets/[\w-]+\.png"),
)
_UTELATT = re.compile(
    "|".join((*map(re.escape, (*TJENERFILER, NOTICE, SBOM, ENDRINGER)), *_FOR_ANDRE))
)
# What pages in either målform need; the rest is one målform's alone.
_NYNORSK = re.compile(rf"{NYNORSK}/.*|assets/nn-[0-9a-f]+\.json")
_FELLES = re.compile(r"assets/.*|404\.html")
# What makes and reads Excel's files; kept by those who have used it.
_VED_BRUK = re.compile(r"assets/kalkulator-[0-9a-f]+/(library|xlsxwriter)\.zip")
# When little is to be sent is said by the page's script, and decided in the service worker too.
_SPARER = re.compile(r"^export (function sparer\(\) \{$.*?^\}$)", re.MULTILINE | re.DOTALL)


def frakoblet(nettsted: Path) -> None:
    """Write frakoblet.js, and beside it the file that switches it off."""
    filer = {
        _adresse(fil.relative_to(nettsted).as_posix()): _sum(fil)
        for fil in sorted(nettsted.rglob("*"))
        if fil.is_file() and not _UTELATT.fullmatch(fil.relative_to(nettsted).as_posix())
    }
    nynorsk = [sti for sti in filer if _NYNORSK.fullmatch(sti)]
    bokmaal = [sti for sti in filer if sti not in nynorsk and not _FELLES.fullmatch(sti)]
    # The front page last, for where that is kept, so is the rest.
    deler = {"nb": _forsiden_sist(bokmaal, ""), "nn": _forsiden_sist(nynorsk, f"{NYNORSK}/")}
    tekst = json.dumps(filer, sort_keys=True)
    faste = json.dumps(sorted(sti for sti in filer if re.match(FAST, sti)))
    utgave = hashlib.sha256(tekst.encode()).hexdigest()[:16]
    innhold = "".join(
        f"const {navn} = {verdi};\n"
        for navn, verdi in (
            ("UTGAVE", f'"{utgave}"'),
            ("FILER", tekst),
            ("FASTE", faste),
            ("DELER", json.dumps(deler)),
            ("VED_BRUK", json.dumps([sti for sti in filer if _VED_BRUK.fullmatch(sti)])),
        )
    )
    _skriv(nettsted / "frakoblet.js", f"{innhold}\n{_sparer()}\n\n")
    _skriv(nettsted / "frakoblet-av.js")


def _sparer() -> str:
    sidens = (_KILDE.parent / "offline.js").read_text(encoding="utf-8")
    (tekst,) = _SPARER.findall(sidens)
    return str(tekst)


def _forsiden_sist(stier: list[str], forsiden: str) -> list[str]:
    return [*(sti for sti in sorted(stier) if sti != forsiden), forsiden]


def _skriv(til: Path, innhold: str = "") -> None:
    """A service worker is one file: what both have to know of the caches stands in each."""
    deler = [(_KILDE / navn).read_text(encoding="utf-8") for navn in ("lagre.js", til.name)]
    til.write_text(innhold + "\n".join(deler), encoding="utf-8", newline="\n")


def _adresse(sti: str) -> str:
    return re.sub(r"(^|/)index\.html$", r"\1", sti)


def _sum(fil: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"
