"""The site by nginx: a whole ``server {}``, and what is taken into one that is there already."""

import re
from collections.abc import Mapping
from textwrap import indent

from nettsted import hoder as h
from nettsted.hoder import Oppsett

# nginx' own list, mime.types, has the rest; to name one twice is a warning at each start.
_MANGLER = ("csv", "ics", "mjs", "webmanifest")
_TEKST = (
    "application/javascript text/calendar text/css text/csv text/javascript text/plain text/xml"
)


def utdrag(o: Oppsett) -> str:
    """What is included in a ``server {}``; below a path it leaves the rest of the server alone."""
    innhold = _innhold(o)
    if o.sti != "/":
        innhold = f"location ^~ {o.sti} {{\n{_inn(innhold)}}}\n"
    return f"""\
# Tas inn i en server {{}} som alt er der: include /var/www/{o.vert}{o.sti}nginx-headers.conf;
# En hel server {{}} står i nginx-server.conf. En location {{}} med egne add_header-linjer arver
# ikke disse: Skriv include i den også.
{_HSTS}
{innhold}"""


def server(o: Oppsett) -> str:
    """A whole server, which needs nothing but the folder, and for https the certificate."""
    navn = o.vert
    sikker = (
        f"""\
    listen 443 ssl;
    listen [::]:443 ssl;
    ssl_certificate /etc/ssl/certs/{navn}.pem;
    ssl_certificate_key /etc/ssl/private/{navn}.key;
"""
        if o.https
        else "    listen 80;\n    listen [::]:80;\n"
    )
    innhold = f"{_HSTS}\n{_innhold(o)}" if o.sti == "/" else utdrag(o)
    return f"""\
# Legges i /etc/nginx/conf.d/. Nettstedet ligger i /var/www/{navn}{o.sti}
{_til_https(navn) if o.https else ""}server {{
{sikker}    server_name {navn};
    root /var/www/{navn};
    index index.html;

{_inn(innhold)}}}
"""


def _til_https(navn: str) -> str:
    return f"""\
server {{
    listen 80;
    listen [::]:80;
    server_name {navn};
    return 301 https://{navn}$request_uri;
}}

"""


# An empty header is not sent. Before nginx may stand one that has the certificate.
_HSTS = f"""\
set $tilskudd_hsts "";
if ($scheme = https) {{ set $tilskudd_hsts "{h.HSTS}"; }}
if ($http_x_forwarded_proto = https) {{ set $tilskudd_hsts "{h.HSTS}"; }}
"""


def _innhold(o: Oppsett) -> str:
    typer = "".join(f"    {h.TYPER[slag]} {slag};\n" for slag in _MANGLER)
    hoder = _hodene(o.hoder)
    innebygd = "|".join(map(re.escape, h.INNEBYGD))
    spoer = f'add_header Cache-Control "{h.SPOER_HVER_GANG}" always;\n'
    return f"""\
# Typene nginx kjenner, og de som mangler i listen.
include mime.types;
types {{
{typer}}}
default_type text/plain;
charset {h.TEGNSETT};
charset_types {_TEKST};

# Filene ligger også ferdig komprimert. Med modulen ngx_brotli (i Debian
# libnginx-mod-http-brotli-static) tar dere bort # i linjen med brotli.
gzip_static on;
gzip_vary on;
# brotli_static on;

absolute_redirect off;
error_page 404 {o.sti}404.html;

{hoder}{spoer}
# Disse er navngitt etter innholdet og endres aldri. nginx arver ikke add_header hit.
location ~ "^{re.escape(o.sti)}{h.FAST}" {{
{_inn(hoder)}    add_header Cache-Control "{h.VARIG}";
}}

# Disse kan vises i en ramme på andres sider.
location ~ "^{re.escape(o.sti)}({innebygd})" {{
{_inn(_hodene({**o.hoder, **o.innebygde}) + spoer)}}}
"""


def _hodene(hoder: Mapping[str, str]) -> str:
    linjer = "".join(f'add_header {navn} "{verdi}" always;\n' for navn, verdi in hoder.items())
    return f"{linjer}add_header Strict-Transport-Security $tilskudd_hsts always;\n"


def _inn(tekst: str) -> str:
    return indent(tekst, "    ")
