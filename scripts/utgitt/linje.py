"""Asking a server, politely: a line for each thread that is kept, and a new try when it breaks."""

import gzip
import http.client
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, urlsplit

import brotli

_TAALMODIG = 30
_FORSOEK = 3
# «Too many requests» and «unavailable»: asked again after a while, as the server says.
_VENT = {429, 503}
_LENGST = 20
_BRUTT = (
    ConnectionResetError,
    ConnectionAbortedError,
    BrokenPipeError,
    http.client.HTTPException,
)
_PAKK_UT = {"": bytes, "br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}


class IngenSvar(Exception):
    """The server did not answer; why is its text, in Norwegian."""


@dataclass(frozen=True)
class Svar:
    """An answer as it came over the line."""

    status: int
    alle: tuple[tuple[str, str], ...]
    raa: bytes

    def antall(self, navn: str) -> int:
        """How many times a header was sent."""
        return sum(n.lower() == navn.lower() for n, _ in self.alle)

    def hode(self, navn: str) -> str:
        """A header as a browser reads it, and nothing when it is not there."""
        return ", ".join(v.strip() for n, v in self.alle if n.lower() == navn.lower())

    @property
    def kode(self) -> str:
        """The encoding it came in; nothing when in none."""
        return self.hode("Content-Encoding").lower().removeprefix("x-")

    @property
    def innhold(self) -> bytes | None:
        """What a browser gets out of it, and None when that cannot be read."""
        if self.kode not in _PAKK_UT:
            return None
        try:
            return bytes(_PAKK_UT[self.kode](self.raa))
        except (OSError, EOFError, zlib.error, brotli.error):
            return None


class Tjener:
    """A server at an address, as a context. It may be asked from several threads at once."""

    def __init__(
        self,
        adresse: str,
        tillit: ssl.SSLContext | None = None,
        vent: Callable[[float], None] = time.sleep,
    ) -> None:
        del_ = urlsplit(adresse)
        self.sti = del_.path or "/"
        self._vert, self._port, self._https = del_.hostname or "", del_.port, del_.scheme == "https"
        self._tillit, self._vent = tillit, vent
        self._lokalt = threading.local()
        self._linjene: list[http.client.HTTPConnection] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for linje in self._linjene:
            linje.close()

    def hent(self, sti: str, godtar: str = "identity") -> Svar:
        """What is at an address below the site's, in an encoding of those in ``godtar``.

        Redirects are not followed. Raises IngenSvar.
        """
        svar = self._hent(sti, godtar)
        for forsoek in range(_FORSOEK - 1):
            if svar.status not in _VENT:
                break
            bedt = svar.hode("Retry-After")
            self._vent(min(int(bedt) if bedt.isdecimal() else 2 << forsoek, _LENGST))
            svar = self._hent(sti, godtar)
        return svar

    def _hent(self, sti: str, godtar: str) -> Svar:
        maal = quote(self.sti + sti, safe="/?&=%-._~")
        hoder = {"Accept-Encoding": godtar, "User-Agent": "sjekk_utgitt", "Accept": "*/*"}
        try:
            return self._spoer(maal, hoder)
        # A line that has been idle may be closed at the other end.
        except (
            ConnectionResetError,
            ConnectionAbortedError,
            BrokenPipeError,
            http.client.HTTPException,
        ):
            self._lokalt.linje = None
        except (OSError, ValueError) as feil:
            raise IngenSvar(_hvorfor(feil)) from feil
        try:
            return self._spoer(maal, hoder)
        except (OSError, ValueError, http.client.HTTPException) as feil:
            raise IngenSvar(_hvorfor(feil)) from feil

    def _spoer(self, maal: str, hoder: dict[str, str]) -> Svar:
        linje = self._linje()
        try:
            linje.request("GET", maal, headers=hoder)
            svar = linje.getresponse()
            return Svar(svar.status, tuple(svar.getheaders()), svar.read())
        except BaseException:
            # What is half read belongs to the answer before; it opens itself again when asked.
            linje.close()
            raise

    def _linje(self) -> http.client.HTTPConnection:
        """The thread's own line."""
        linje: http.client.HTTPConnection | None = getattr(self._lokalt, "linje", None)
        if linje is None:
            self._lokalt.linje = linje = self._ny()
            self._linjene.append(linje)
        return linje

    def _ny(self) -> http.client.HTTPConnection:
        if not self._https:
            return http.client.HTTPConnection(self._vert, self._port, timeout=_TAALMODIG)
        return http.client.HTTPSConnection(
            self._vert,
            self._port,
            timeout=_TAALMODIG,
            context=self._tillit or ssl.create_default_context(),
        )


# What OpenSSL calls them.
_SERTIFIKATET = {
    9: "er ikke gyldig ennå",
    10: "har gått ut",
    18: "er ikke utstedt av noen som nettleserne stoler på",
    19: "er ikke utstedt av noen som nettleserne stoler på",
    20: "er ikke utstedt av noen som nettleserne stoler på, eller mellomsertifikatet mangler",
    21: "mangler mellomsertifikatet",
    62: "gjelder en annen adresse",
}


def _hvorfor(feil: Exception) -> str:
    if isinstance(feil, ssl.SSLCertVerificationError):
        return f"sertifikatet {_SERTIFIKATET.get(feil.verify_code, 'godtas ikke')}"
    if isinstance(feil, ssl.SSLError):
        return "det ble ingen kryptert forbindelse"
    if isinstance(feil, TimeoutError):
        return f"den svarte ikke på {_TAALMODIG} sekunder"
    if isinstance(feil, ConnectionRefusedError):
        return "ingen nettjener tar imot der"
    if isinstance(feil, http.client.HTTPException | ConnectionError):
        return "den brøt forbindelsen"
    return "adressen finnes ikke, eller denne maskinen er ikke på nett"
