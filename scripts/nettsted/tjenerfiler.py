"""Files that tell web servers how the site is served: nginx, Apache, IIS, Azure and Netlify.

Each says the same, from the one list in hoder.py. Those for nginx and Apache are run by
tests/nettsted/test_tjenere.py.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from nettsted import hoder as h
from nettsted.adresse import adressen
from nettsted.hoder import Oppsett
from nettsted.nginx import server, utdrag


def skriv(nettsted: Path, policy: str, adresse: str | None = None) -> None:
    """Write every server's file. ``adresse`` is the site's, and by default the one in its pages."""
    h.kontroller(nettsted, TJENERFILER)
    o = oppsett(nettsted, policy, adresse or adressen(nettsted))
    for navn, lag in TJENERFILER.items():
        (nettsted / navn).write_text(lag(o), encoding="utf-8", newline="\n")


def oppsett(nettsted: Path, policy: str, adresse: str) -> Oppsett:
    """What a server at this address is to say of the site."""
    del_ = urlsplit(adresse)
    return Oppsett(
        hoder=h.hoder(policy),
        innebygde=h.innebygde(policy),
        vert=del_.hostname or "",
        sti=del_.path or "/",
        https=del_.scheme == "https",
        faste=tuple(h.faste(nettsted)),
        mapper=tuple(h.mapper(nettsted)),
    )


def _apache(o: Oppsett) -> str:
    """What a folder says to Apache; needs AllowOverride FileInfo and Indexes, or All."""
    typer = "".join(f"AddType {type_} .{slag}\n" for slag, type_ in h.TYPER.items())
    hoder = "".join(f'  Header always set {navn} "{verdi}"\n' for navn, verdi in o.hoder.items())
    innebygd = "|".join(re.escape(o.sti + sti) for sti in h.INNEBYGD)
    innebygde = "".join(
        f'  Header always set {navn} "{verdi}" "expr=%{{REQUEST_URI}} =~ m#^({innebygd})#"\n'
        for navn, verdi in o.innebygde.items()
    )
    tegnsett = " ".join(f".{slag}" for slag in h.MED_TEGNSETT)
    fast = f"^{re.escape(o.sti)}{h.FAST}"
    return f"""\
# Leses av Apache. Krever «AllowOverride All» (eller FileInfo og Indexes) for mappen, og modulene
# headers og rewrite: a2enmod headers rewrite
DirectoryIndex index.html
ErrorDocument 404 {o.sti}404.html

{typer}AddCharset {h.TEGNSETT} {tegnsett}
# Filene ligger også ferdig komprimert. Endelsene er ellers språk og arkiv.
RemoveLanguage .br .no
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz

<IfModule mod_headers.c>
{hoder}{innebygde}  Header always set Cache-Control "{h.SPOER_HVER_GANG}"
  Header always set Cache-Control "{h.VARIG}" \\
    "expr=%{{REQUEST_STATUS}} -lt 400 && %{{REQUEST_URI}} =~ m#{fast}#"
  Header always set Strict-Transport-Security "{h.HSTS}" \\
    "expr=%{{REQUEST_SCHEME}} == 'https' || req('X-Forwarded-Proto') == 'https'"
  Header always merge Vary Accept-Encoding
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase {o.sti}
  RewriteCond %{{REQUEST_FILENAME}}/index.html -f
  RewriteRule ^(.*/)?$ $1index.html
  RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
  RewriteCond %{{REQUEST_FILENAME}}.br -f
  RewriteRule ^(.+)$ $1.br [L]
  RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
  RewriteCond %{{REQUEST_FILENAME}}.gz -f
  RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
"""


def _netlify(o: Oppsett) -> str:
    """Netlify's and Cloudflare Pages' own; both ask for the rest each time of themselves.

    Where two rules say the same header they differ in what they send. So what is said of all is
    what the calculators in a frame may have, and what keeps the rest out of one is another header.
    """
    hoder = "".join(f"  {navn}: {verdi}\n" for navn, verdi in {**_alle(o), **o.innebygde}.items())
    # The front pages, which lie beside the folder of what is made for a frame.
    forsider = [m.removesuffix("innebygd/") + side for m in h.INNEBYGD for side in _FORSIDE]
    egne = (*forsider, "404.html", *(f"{mappe}*" for mappe in o.mapper))
    hoder += "".join(f"{o.sti}{sti}\n  X-Frame-Options: DENY\n" for sti in egne)
    faste = "".join(f"{o.sti}{_moenster(sti)}\n  Cache-Control: {h.VARIG}\n" for sti in o.faste)
    return f"{o.sti}*\n{hoder}{faste}"


def _azure(o: Oppsett) -> str:
    """Azure Static Web Apps, which serves from the root only."""
    return json.dumps(
        {
            "globalHeaders": {**_alle(o), "Cache-Control": h.SPOER_HVER_GANG},
            "mimeTypes": {f".{slag}": h.innholdstype(slag) for slag in h.TYPER},
            "routes": [
                *(
                    {"route": f"/{_moenster(sti)}", "headers": {"Cache-Control": h.VARIG}}
                    for sti in o.faste
                ),
                *(
                    {"route": f"/{_moenster(sti)}", "headers": dict(o.innebygde)}
                    for sti in h.INNEBYGD
                ),
            ],
            "responseOverrides": {"404": {"rewrite": "/404.html"}},
            "trailingSlash": "auto",
        },
        indent=2,
    )


def _iis(o: Oppsett) -> str:
    """IIS 7 and newer, without modules that are not part of it."""
    typer = "".join(
        f'      <remove fileExtension=".{slag}" />\n'
        f'      <mimeMap fileExtension=".{slag}" mimeType={quoteattr(h.innholdstype(slag))} />\n'
        for slag in h.TYPER
    )
    innebygde = "".join(
        f'  <location path="{sti.rstrip("/")}">\n'
        f"    <system.webServer><httpProtocol><customHeaders>\n{_iis_hoder(o.innebygde)}"
        "    </customHeaders></httpProtocol></system.webServer>\n  </location>\n"
        for sti in h.INNEBYGD
    )
    faste = "".join(
        f'  <location path="{sti.rstrip("/")}">\n    <system.webServer><staticContent>\n'
        '      <clientCache cacheControlMode="NoControl" '
        f'cacheControlCustom="{h.VARIG}" />\n'
        "    </staticContent></system.webServer>\n  </location>\n"
        for sti in o.faste
    )
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files><clear /><add value="index.html" /></files>
    </defaultDocument>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{_iis_hoder(_alle(o))}      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="NoControl" cacheControlCustom="{h.SPOER_HVER_GANG}" />
{typer}    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
{faste}{innebygde}</configuration>
"""


def _iis_hoder(hoder: Mapping[str, str]) -> str:
    return "".join(
        f"        <remove name={quoteattr(navn)} />\n"
        f"        <add name={quoteattr(navn)} value={quoteattr(verdi)} />\n"
        for navn, verdi in hoder.items()
    )


def _alle(o: Oppsett) -> dict[str, str]:
    """For servers that cannot tell http from https: a browser heeds it over https only."""
    return {**o.hoder, "Strict-Transport-Security": h.HSTS}


_FORSIDE = ("", "index.html")


def _moenster(sti: str) -> str:
    return f"{sti}*" if sti.endswith("/") else sti


# What lies beside the pages for the one who sets up a server.
TJENERFILER = {
    ".htaccess": _apache,
    "_headers": _netlify,
    "nginx-headers.conf": utdrag,
    "nginx-server.conf": server,
    "staticwebapp.config.json": _azure,
    "web.config": _iis,
}
