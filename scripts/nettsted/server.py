"""A small web server for the built site, on this machine only, with the types it needs."""

import functools
import http.server
import io
import os
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

from nettsted.hoder import TYPER

VERT = "127.0.0.1"


class Behandler(http.server.SimpleHTTPRequestHandler):
    """Serves the files of a built site as a real web server would."""

    # The system's own table may lack or mistake these, and a module of the wrong type never runs.
    extensions_map = {  # noqa: RUF012 - as the base class has it
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        **{f".{slag}": type_ for slag, type_ in TYPER.items()},
    }
    protocol_version = "HTTP/1.1"
    # The site changes while it is worked on.
    mellomlagring = "no-cache"

    def end_headers(self) -> None:
        """End the headers with how long the answer may be kept."""
        self.send_header("Cache-Control", self.mellomlagring)
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the .br beside a file to those who read brotli: a release build makes it."""
        sti = self.translate_path(self.path)
        if sti.endswith("/"):
            sti += "index.html"
        komprimert = Path(f"{sti}.br")
        if "br" not in self.headers.get("Accept-Encoding", "") or not komprimert.is_file():
            return super().send_head()
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(sti))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(komprimert.stat().st_size))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return komprimert.open("rb")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own."""
        side = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not side.exists():
            super().send_error(code, message, explain)
            return
        innhold = side.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(innhold)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(innhold)

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


class _Server(http.server.ThreadingHTTPServer):
    # On Windows this lets two servers have one port, and the second is never told it is taken.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that hung up; tell of everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def tjener(
    mappe: Path, port: int = 0, slag: type[Behandler] = Behandler
) -> http.server.ThreadingHTTPServer:
    """A running server for the folder; port 0 takes one that is free.

    Raises OSError when the port is taken.
    """
    behandler = functools.partial(slag, directory=str(mappe))
    server = _Server((VERT, port), behandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def adresse(server: http.server.ThreadingHTTPServer) -> str:
    """The address of a running server, with a slash at the end."""
    return f"http://{VERT}:{server.server_port}/"
