"""What a server is to say of a built site, read from the site and from the list in hoder.py."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nettsted.hoder import Oppsett
from nettsted.tjenerfiler import TJENERFILER, oppsett
from oppsett.steg import Stopp

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
_PAKKET = {".br", ".gz"}
# Which file in the site sets up which server, by what the server calls itself.
_FIL_FOR = {
    "nginx": "nginx-server.conf",
    "apache": ".htaccess",
    "microsoft-iis": "web.config",
    "netlify": "_headers",
    "cloudflare": "_headers",
}


@dataclass(frozen=True)
class Fil:
    """A file that is asked for. ``sti`` is its address below the site; a page's ends in a slash."""

    sti: str
    fil: Path

    @property
    def slag(self) -> str:
        """Its kind, by its suffix."""
        return self.fil.suffix[1:]

    @property
    def pakket(self) -> bool:
        """Whether compressing makes it smaller, so it lies compressed beside itself."""
        return any(self.fil.with_name(self.fil.name + endelse).exists() for endelse in _PAKKET)

    @cached_property
    def innhold(self) -> bytes:
        """What a browser is to get."""
        return self.fil.read_bytes()


@dataclass(frozen=True)
class Fasit:
    """The whole site as it is to be served at an address."""

    mappe: Path
    oppsett: Oppsett
    filer: tuple[Fil, ...]

    @property
    def feilsiden(self) -> Fil:
        """What is shown in place of a page that is not there."""
        return Fil("404.html", self.mappe / "404.html")

    @property
    def forsiden(self) -> Fil:
        """The front page."""
        return Fil("", self.mappe / "index.html")

    @property
    def mapper(self) -> list[str]:
        """The addresses of the pages, without the slash at the end; not the front page's."""
        return [fil.sti[:-1] for fil in self.filer if fil.sti.endswith("/")]

    def vist(self, sti: str) -> str:
        """An address below the site, as it is told to a reader."""
        return self.oppsett.sti + sti


def fasit(mappe: Path, adresse: str) -> Fasit:
    """Read a release. Raises Stopp when the folder is none."""
    forsiden = mappe / "index.html"
    if not forsiden.is_file():
        raise Stopp(
            f"Det er ikke bygd noe nettsted i mappen {mappe.name}. Bygg utgivelsen først, eller "
            "skriv mappen den ligger i, etter --nettsted."
        )
    if not Path(f"{forsiden}.gz").exists():
        raise Stopp(
            f"Nettstedet i mappen {mappe.name} er ikke bygd for å legges ut. Skriv: "
            f"python3 scripts/build.py --utgivelse --adresse {adresse}"
        )
    filer = sorted(fil for fil in mappe.rglob("*") if fil.is_file() and not _utelatt(mappe, fil))
    return Fasit(
        mappe,
        oppsett(mappe, policyen(mappe), adresse),
        tuple(Fil(_sti(mappe, fil), fil) for fil in filer),
    )


def policyen(mappe: Path) -> str:
    """The policy that stands in the pages."""
    treff = _POLICY.search((mappe / "index.html").read_text(encoding="utf-8"))
    return treff[1] if treff else ""


def fil_for(tjener: str) -> str:
    """The file that sets up the server whose header ``Server`` this is."""
    navn = next((fil for kjent, fil in _FIL_FOR.items() if kjent in tjener.lower()), None)
    return navn or f"filen for den i mappen ({', '.join(sorted(TJENERFILER))})"


def _sti(mappe: Path, fil: Path) -> str:
    return fil.relative_to(mappe).as_posix().removesuffix("index.html")


def _utelatt(mappe: Path, fil: Path) -> bool:
    """What nobody asks for by its name: a server's own files, the error page, compressed copies."""
    sti = fil.relative_to(mappe).as_posix()
    kopi = fil.suffix in _PAKKET and fil.with_suffix("").exists()
    return kopi or sti in TJENERFILER or sti == "404.html"
