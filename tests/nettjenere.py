"""Real web servers on this machine, each with the file the build wrote for it."""

import http.client
import os
import select
import shutil
import socket
import ssl
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nettsted import tjenerfiler
from utgitt.fasit import policyen

# Seconds within which a server that is told to stop has done so.
_SLUTT = 30
_NGINX = """\
{moduler}pid {mappe}/pid;
error_log {mappe}/feil.log;
{bruker}
events {{}}
http {{
    include mime.types;
    default_type application/octet-stream;
    access_log off;
    gzip on;
    client_body_temp_path {mappe}/b;
    proxy_temp_path {mappe}/p;
    fastcgi_temp_path {mappe}/f;
    uwsgi_temp_path {mappe}/u;
    scgi_temp_path {mappe}/s;
    {innhold}
}}
"""
_UTDRAG = """\
server {{
    listen 127.0.0.1:{port};
    root {rot};
    index index.html index.htm;
    include {fil};
    location = /annet.mjs {{ return 200 annet; }}
    location / {{ try_files $uri $uri/ =404; }}
}}
"""
# What Debian's own set-up loads, and the modules the file says it needs.
_APACHE_MODULER = ("mpm_event", "authz_core", "dir", "mime", "filter", "deflate", "negotiation")
_APACHE = """\
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {mappe}/pid
ErrorLog {mappe}/feil.log
{bruker}
{moduler}
DocumentRoot {rot}
<Directory {rot}>
    Options Indexes FollowSymLinks
    AllowOverride All
    Require all granted
</Directory>
"""


@dataclass(frozen=True)
class Svar:
    """An answer as it came over the line."""

    status: int
    hoder: dict[str, str]
    innhold: bytes


@dataclass(frozen=True)
class Nettjener:
    """A server that runs. ``sti`` is where the site is below it, ``koder`` the encodings it has."""

    port: int
    sti: str
    koder: tuple[str, ...]
    https: bool = False

    @property
    def adresse(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.sti}"

    def hent(self, sti: str, *, rot: bool = False, **hoder: str) -> Svar:
        """Ask for an address below the site, or below the server itself with ``rot``."""
        linje: http.client.HTTPConnection
        if self.https:
            # The certificate is made by the test itself.
            tls = ssl._create_unverified_context()  # noqa: S323
            linje = http.client.HTTPSConnection("127.0.0.1", self.port, context=tls)
        else:
            linje = http.client.HTTPConnection("127.0.0.1", self.port)
        sendt = {navn.replace("_", "-"): verdi for navn, verdi in hoder.items()}
        linje.request("GET", sti if rot else self.sti + sti, headers=sendt)
        svar = linje.getresponse()
        funnet = Svar(svar.status, {n.lower(): v for n, v in svar.getheaders()}, svar.read())
        linje.close()
        return funnet


def ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def aapen_mappe() -> Iterator[Path]:
    """A folder that the users the servers run as may read."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as navn:
        mappe = Path(navn)
        mappe.chmod(0o755)
        yield mappe


def legg_ut(utgivelse: Path, mappe: Path, adresse: str) -> tuple[Path, Path]:
    """Put the site where its address says: the server's own folder, and the site's."""
    sti = adresse.split("/", 3)[3]
    rot = mappe / "www"
    nettsted = Path(shutil.copytree(utgivelse, rot / sti))
    for del_ in (rot, *(rot / sti).parents):
        if del_.is_relative_to(rot):
            del_.chmod(0o755)
    tjenerfiler.skriv(nettsted, policyen(nettsted), adresse)
    return rot, nettsted


def hel_server(nettsted: Path, rot: Path, port: int) -> str:
    """nginx' server as it is shipped, but for the port and the folder of this machine."""
    tekst = (nettsted / "nginx-server.conf").read_text(encoding="utf-8")
    return byttet(
        tekst,
        {
            "listen 80;": f"listen 127.0.0.1:{port};",
            "listen [::]:80;": "",
            "root /var/www/tilskudd.example;": f"root {rot};",
        },
    )


def sikker_server(nettsted: Path, rot: Path, mappe: Path, porter: Mapping[int, int]) -> str:
    """nginx' servers for https as they are shipped; the certificate is in ``mappe``."""
    tekst = (nettsted / "nginx-server.conf").read_text(encoding="utf-8")
    return byttet(
        tekst,
        {
            "listen 80;": f"listen 127.0.0.1:{porter[80]};",
            "listen [::]:80;": "",
            "listen 443 ssl;": f"listen 127.0.0.1:{porter[443]} ssl;",
            "listen [::]:443 ssl;": "",
            "/etc/ssl/certs": str(mappe),
            "/etc/ssl/private": str(mappe),
            "root /var/www/tilskudd.example;": f"root {rot};",
        },
    )


def byttet(tekst: str, bytter: Mapping[str, str]) -> str:
    """A text with each of these, which stands in it once, put in place of the other."""
    for skrevet, her in bytter.items():
        assert tekst.count(skrevet) == 1, skrevet
        tekst = tekst.replace(skrevet, her)
    return tekst


def med_brotli(tekst: str) -> str:
    return byttet(tekst, {"# brotli_static on;": "brotli_static on;"})


def sertifikat(mappe: Path, navn: str) -> Path:
    """A certificate that the test trusts, and no one else; its key is beside it."""
    fil = mappe / f"{navn}.pem"
    kommando = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    kommando += ["-nodes", "-subj", f"/CN={navn}", "-addext", f"subjectAltName=DNS:{navn}"]
    kommando += ["-days", "2", "-keyout", str(fil.with_suffix(".key")), "-out", str(fil)]
    subprocess.run(kommando, check=True, capture_output=True)
    return fil


@contextmanager
def nginx(
    mappe: Path, sti: str, innhold: str, port: int, *, https: bool = False
) -> Iterator[Nettjener]:
    """nginx with these servers; brotli too, as the file says how to switch it on."""
    program = os.environ["NGINX_PROGRAM"]
    shutil.copyfile("/etc/nginx/mime.types", mappe / "mime.types")
    oppsett = mappe / "nginx.conf"
    brotli = "brotli_static on" in innhold.replace("# brotli_static on", "")
    oppsett.write_text(
        _NGINX.format(
            mappe=mappe,
            innhold=innhold,
            bruker="user root;" if os.geteuid() == 0 else "",
            moduler="load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n"
            if brotli
            else "",
        ),
        encoding="utf-8",
    )
    kommando = [program, "-p", str(mappe), "-c", str(oppsett), "-e", str(mappe / "feil.log")]
    # It has its port when the command is done, and says nothing when nothing is wrong.
    assert _kjoer(*kommando) == ""
    try:
        yield Nettjener(port, sti, ("br", "gzip") if brotli else ("gzip",), https)
    finally:
        # The next in this folder has the same pid file, which this one takes away when it ends.
        hovedprosess = os.pidfd_open(int((mappe / "pid").read_text(encoding="utf-8")))
        _kjoer(*kommando, "-s", "stop")
        assert select.select([hovedprosess], [], [], _SLUTT) != ([], [], [])
        os.close(hovedprosess)


def nginx_utdrag(rot: Path, nettsted: Path, port: int) -> str:
    """A server as Debian's, that has taken in the file, as nginx' users take in such files."""
    return _UTDRAG.format(port=port, rot=rot, fil=nettsted / "nginx-headers.conf")


@contextmanager
def apache(mappe: Path, rot: Path, sti: str) -> Iterator[Nettjener]:
    """Apache with Debian's own modules, reading ``.htaccess`` from the site's folder."""
    port = ledig_port()
    filer = Path("/etc/apache2/mods-available")
    moduler = [
        f"Include {filer / f'{navn}.{slag}'}"
        for navn in (*_APACHE_MODULER, "headers", "rewrite")
        for slag in ("load", "conf")
        if (filer / f"{navn}.{slag}").exists()
    ]
    oppsett = mappe / "apache.conf"
    oppsett.write_text(
        _APACHE.format(
            port=port,
            mappe=mappe,
            rot=rot,
            bruker="User www-data\nGroup www-data" if os.geteuid() == 0 else "",
            moduler="\n".join(moduler),
        ),
        encoding="utf-8",
    )
    kommando = [os.environ["APACHE_PROGRAM"], "-f", str(oppsett), "-k"]
    _kjoer(*kommando, "start")
    try:
        yield Nettjener(port, sti, ("br", "gzip"))
    finally:
        _kjoer(*kommando, "stop")


def _kjoer(*kommando: str) -> str:
    # A file and not a pipe: the server that is started keeps it open, and the pipe would never end.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as sagt:
        svar = subprocess.run(kommando, stdout=sagt, stderr=sagt, check=False)
        sagt.seek(0)
        tekst = sagt.read()
    assert svar.returncode == 0, tekst
    return tekst
