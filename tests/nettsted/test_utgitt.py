"""A site that real servers serve is compared with the one built: green, and red on each slip."""

import re
import shutil
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from nettjenere import (
    Nettjener,
    aapen_mappe,
    apache,
    byttet,
    hel_server,
    ledig_port,
    legg_ut,
    med_brotli,
    nginx,
    sertifikat,
    sikker_server,
)
from nettsted.compress import komprimer
from nyeste import AAR
from oppsett.steg import Stopp
from utgitt.__main__ import main, sammenlikn
from utgitt.funn import Slag
from utgitt.veier import sjekk_https

SATS = f"{AAR}/sats/"


@dataclass
class Utlagt:
    """A site laid on a server that has not begun: its folder, and what sets the server up."""

    nettsted: Path
    oppsett: str


Slip = Callable[[Utlagt], None]


@contextmanager
def _servert(
    slag: str, utgivelse: Path, sti: str = "/", slip: Slip | None = None
) -> Iterator[Nettjener]:
    with aapen_mappe() as mappe:
        rot, nettsted = legg_ut(utgivelse, mappe, f"http://tilskudd.example{sti}")
        port = ledig_port()
        fil = nettsted / ".htaccess"
        er_apache = slag == "apache"
        tekst = fil.read_text(encoding="utf-8") if er_apache else hel_server(nettsted, rot, port)
        utlagt = Utlagt(nettsted, tekst)
        if slip:
            slip(utlagt)
        if er_apache:
            fil.write_text(utlagt.oppsett, encoding="utf-8")
            with apache(mappe, rot, sti) as server:
                yield server
        else:
            brotli = med_brotli(utlagt.oppsett) if slag == "nginx+brotli" else utlagt.oppsett
            with nginx(mappe, sti, brotli, port) as server:
                yield server


@pytest.fixture(scope="module")
def lett(utgivelse: Path) -> Iterator[Path]:
    """The site without Python, which is most of its bytes."""
    with aapen_mappe() as mappe:
        uten = shutil.ignore_patterns("pyodide-*")
        yield Path(shutil.copytree(utgivelse, mappe / "site", ignore=uten))


def _feil(server: Nettjener, utgivelse: Path) -> dict[Slag, list[str]]:
    svar: dict[Slag, list[str]] = {}
    for slag, tekst in sammenlikn(server.adresse, utgivelse):
        if not slag.merknad:
            svar.setdefault(slag, []).append(tekst)
    return svar


@pytest.mark.parametrize("sti", ["/", "/tilskudd/a/"])
@pytest.mark.parametrize("slag", ["apache", "nginx", "nginx+brotli"])
def test_the_site_as_it_is_served_is_as_it_was_built(
    slag: str, sti: str, utgivelse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _servert(slag, utgivelse, sti) as server:
        assert main(server.adresse, utgivelse) == 0
        sagt = capsys.readouterr().out
    assert sagt.endswith(f"Alt på {server.adresse} er som i mappen {utgivelse.name}.\n")
    assert "✗" not in sagt
    # What nginx can only with a module is told, and is no fault.
    assert ("brotli" in sagt) == (slag == "nginx")


def _bytt(nginx_: dict[str, str], apache_: dict[str, str]) -> Slip:
    def slip(ute: Utlagt) -> None:
        er_nginx = "server {" in ute.oppsett
        for fra, til in (nginx_ if er_nginx else apache_).items():
            ute.oppsett, antall = re.subn(fra, til, ute.oppsett, flags=re.MULTILINE)
            assert antall, fra

    return slip


def _pakk_om(ute: Utlagt, fil: Path) -> None:
    komprimer(fil.parent, ute.nettsted.parent / "lager", kvalitet=1)


def _slett(ute: Utlagt) -> None:
    shutil.rmtree(ute.nettsted / SATS)


def _gammel_side(ute: Utlagt) -> None:
    side = ute.nettsted / SATS / "index.html"
    tekst = side.read_text(encoding="utf-8")
    gammel = re.sub(r"side-[0-9a-f]{10}", "side-0123456789", tekst).replace(" per ", " pr. ")
    side.write_text(gammel, encoding="utf-8")
    _pakk_om(ute, side)


def _gammel_kopi_ved_siden_av(ute: Utlagt) -> None:
    for endelse in ("br", "gz"):
        fra = ute.nettsted / f"{AAR}/klage/index.html"
        shutil.copyfile(f"{fra}.{endelse}", ute.nettsted / SATS / f"index.html.{endelse}")


def _andre_linjeskift(ute: Utlagt) -> None:
    side = ute.nettsted / SATS / "index.html"
    side.write_bytes(side.read_bytes().replace(b"\n", b"\r\n"))
    _pakk_om(ute, side)


HODER = r"^ *(add_header|Header always set) "
SLIPENE: dict[str, tuple[Slip, Slag, str]] = {
    "no types": (
        _bytt(
            {
                r"include mime\.types;\n *types \{[^}]*\}": "types { }",
                "default_type text/plain": "default_type application/octet-stream",
            },
            {"^AddType .*$": "", "^AddCharset": "ForceType application/octet-stream\nAddCharset"},
        ),
        Slag.TYPE,
        "har typen «application/octet-stream», som er feil, så nettleseren laster ned filen",
    ),
    "no 404 page": (
        _bytt({"^ *error_page 404 .*$": ""}, {"^ErrorDocument 404 .*$": ""}),
        Slag.ANNEN_404,
        "viser ikke nettstedets egen feilside, 404.html",
    ),
    "no 404": (
        _bytt(
            {"^ *error_page 404 .*$": "error_page 404 =200 /index.html;"},
            {
                "^RewriteEngine On|^  RewriteEngine On$": "RewriteEngine On\n"
                "RewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\n"
                "RewriteRule . /index.html [L]"
            },
        ),
        Slag.IKKE_404,
        "gir svaret 200 og skal gi 404",
    ),
    "pages are kept": (
        _bytt(
            {'add_header Cache-Control "no-cache"': 'add_header Cache-Control "max-age=3600"'},
            {'set Cache-Control "no-cache"': 'set Cache-Control "max-age=3600"'},
        ),
        Slag.FOR_LENGE,
        "Cache-Control er «max-age=3600» og skal være «no-cache»",
    ),
    "what never changes is not kept": (
        _bytt(
            {'"public, max-age=31536000, immutable"': '"no-cache"'},
            {'"public, max-age=31536000, immutable"': '"no-cache"'},
        ),
        Slag.FOR_KORT,
        "Cache-Control er «no-cache» og skal være «public, max-age=31536000, immutable»",
    ),
    "missing file": (_slett, Slag.MANGLER, f"/{SATS} finnes ikke på nettjeneren: Legg ut alt"),
    "stale page": (
        _gammel_side,
        Slag.UTDATERT,
        f"/{SATS} er annerledes på nettjeneren enn i mappen site, trolig fra en eldre utgivelse",
    ),
    "stale compressed page": (
        _gammel_kopi_ved_siden_av,
        Slag.UTDATERT_PAKKET,
        f"/{SATS} er en eldre utgave for dem som får siden komprimert",
    ),
    "other newlines": (_andre_linjeskift, Slag.LINJESKIFT, f"/{SATS} har fått andre linjeskift"),
    "header gone": (
        _bytt({f"{HODER}Referrer-Policy .*$": ""}, {f"{HODER}Referrer-Policy .*$": ""}),
        Slag.HODE_MANGLER,
        "mangler Referrer-Policy, som beskytter leserne",
    ),
    "header weaker": (
        _bytt({"script-src 'self'": "script-src 'self' *"}, {"script-src 'self'": "script-src *"}),
        Slag.HODE_ANNET,
        "har «Content-Security-Policy: ",
    ),
    "header twice": (
        _bytt(
            {"^( *add_header X-Content-Type-Options.*)$": r"\1 \1"},
            {
                "^( *)Header always set X-Cont.*$": r"\g<0>\n"
                r"\1Header always add X-Content-Type-Options nosniff"
            },
        ),
        Slag.HODE_DOBBELT,
        "har X-Content-Type-Options mer enn én gang",
    ),
    "no compression": (
        _bytt(
            {"gzip_static on": "gzip off"},
            {
                r"\\b(br|gzip)\\b": "ingen",
                "RewriteEngine On": "RewriteEngine On\nRewriteRule ^ - [E=no-gzip:1]",
            },
        ),
        Slag.UKOMPRIMERT,
        "sendes ikke komprimert, og sidene blir trege",
    ),
    "caches are not told": (
        _bytt(
            {"gzip_vary on": "gzip_vary off"},
            {"^ *Header always merge Vary.*$": "  Header unset Vary\n  Header always unset Vary"},
        ),
        Slag.VARY,
        "mangler «Vary: Accept-Encoding»",
    ),
    "redirect lost": (
        _bytt(
            {"^ *absolute_redirect off;": r"    rewrite ^(.*/[^/.]+)$ $1/ last;"},
            {"^DirectoryIndex": "DirectorySlash Off\nDirectoryIndex"},
        ),
        Slag.SKRAASTREK,
        "skal sende leseren til samme adresse med skråstrek til slutt",
    ),
}


@pytest.mark.parametrize("navn", SLIPENE)
@pytest.mark.parametrize("slag", ["apache", "nginx"])
def test_a_slip_is_told_by_its_own_sentence_and_no_other(slag: str, navn: str, lett: Path) -> None:
    slip, ventet, sagt = SLIPENE[navn]
    with _servert(slag, lett, slip=slip) as server:
        feil = _feil(server, lett)
    assert feil.keys() == {ventet}
    assert sagt in feil[ventet][0]
    if "Sett opp nettjeneren" in feil[ventet][0]:
        fil = ".htaccess" if slag == "apache" else "nginx-server.conf"
        assert feil[ventet][0].endswith(f"Sett opp nettjeneren med {fil}.")


_FORAN = """\
server {{
    listen 127.0.0.1:{port};
    location / {{
        proxy_pass http://127.0.0.1:{bak};
        proxy_set_header Accept-Encoding "";
        gzip_types *;
        gzip_proxied any;
        gzip_vary on;
        gzip_min_length 1;
        {endrer}
    }}
}}
"""


@pytest.mark.parametrize("slag", ["apache", "nginx"])
def test_what_a_proxy_changes_on_the_way_is_told_and_what_it_only_carries_is_not(
    slag: str, lett: Path
) -> None:
    teller = """sub_filter '</body>' '<script src="/teller.js"></script></body>';"""
    with _servert(slag, lett) as server:
        for endrer, ventet in (("", set()), (teller, {Slag.ENDRET})):
            port = ledig_port()
            foran = _FORAN.format(port=port, bak=server.port, endrer=endrer)
            with aapen_mappe() as mappe, nginx(mappe, "/", foran, port) as proxy:
                feil = _feil(proxy, lett)
            assert feil.keys() == ventet
    assert "blir endret på veien til leseren" in feil[Slag.ENDRET][0]


def test_a_site_by_https_is_compared_with_its_certificate_and_the_way_to_it(
    lett: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    porter = {80: ledig_port(), 443: ledig_port()}
    adresse = f"https://localhost:{porter[443]}/"
    with aapen_mappe() as mappe:
        rot, nettsted = legg_ut(lett, mappe, "https://tilskudd.example/")
        tillit = ssl.create_default_context(cafile=str(sertifikat(mappe, "localhost")))
        shutil.copyfile(mappe / "localhost.pem", mappe / "tilskudd.example.pem")
        shutil.copyfile(mappe / "localhost.key", mappe / "tilskudd.example.key")
        tekst = sikker_server(nettsted, rot, mappe, porter)
        with nginx(mappe, "/", tekst, porter[443], https=True):
            assert [t for s, t in sammenlikn(adresse, lett, tillit) if not s.merknad] == []
            aapen = f"http://localhost:{porter[80]}/"
            assert sjekk_https(aapen, "https://tilskudd.example/") == []
            (feil,) = sjekk_https(aapen, "https://www.tilskudd.example/")
            assert feil.slag is Slag.FEIL_HTTPS
            with pytest.raises(Stopp):
                sammenlikn(adresse, lett)
        assert "sertifikatet er ikke utstedt av noen" in capsys.readouterr().err
        uten = byttet(tekst, {'set $tilskudd_hsts "";': 'set $tilskudd_hsts ""; break;'})
        with nginx(mappe, "/", uten, porter[443], https=True):
            svar = dict(sammenlikn(adresse, lett, tillit))
        assert "mangler Strict-Transport-Security" in svar[Slag.HODE_MANGLER]
