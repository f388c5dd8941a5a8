"""Just enough of WebDriver BiDi, over a WebSocket, to run JavaScript in a page of Firefox."""

import base64
import json
import os
import re
import socket
import struct
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from nettlesere import Nettleserfeil

_ADRESSE = re.compile(r"WebDriver BiDi listening on ws://([\w.]+):(\d+)")
# Firefox starts worker, wasm and library anew; a busy machine is given the time it needs.
_TAALMODIGHET = 240


class Firefox:
    """A Firefox without a window and with a profile of its own, for as long as the block lasts.

    Raises Nettleserfeil when Firefox does not answer, or with a fault.
    """

    def __init__(self, program: str, profil: Path) -> None:
        self._prosess = subprocess.Popen(
            [program, "--headless", "--remote-debugging-port=0", "--profile", str(profil)],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._nummer = 0

    def __enter__(self) -> Self:
        vert, port = self._lytter()
        self._linje = socket.create_connection((vert, port), timeout=_TAALMODIGHET)
        self._haandtrykk(vert, port)
        self.send("session.new", capabilities={})
        self._side = self.send("browsingContext.create", type="tab")["context"]
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._linje.close()
        self._prosess.terminate()
        self._prosess.wait(30)
        if self._prosess.stderr:
            self._prosess.stderr.close()

    def gaa_til(self, adresse: str) -> None:
        """Open the address, and wait until it is there."""
        self.send("browsingContext.navigate", context=self._side, url=adresse, wait="complete")

    def kjoer(self, javascript: str) -> str:
        """What the expression, or the promise it gives, comes to; it must be a text."""
        svar = self.send(
            "script.evaluate",
            expression=javascript,
            target={"context": self._side},
            awaitPromise=True,
        )
        if svar["type"] != "success":
            raise Nettleserfeil(svar)
        verdi: str = svar["result"]["value"]
        return verdi

    def tast(self, taster: str) -> None:
        """Press keys, as a hand would, in the field that has the focus."""
        trykk = [{"type": slag, "value": t} for t in taster for slag in ("keyDown", "keyUp")]
        tastatur = {"type": "key", "id": "tastatur", "actions": trykk}
        self.send("input.performActions", context=self._side, actions=[tastatur])

    def velg_fil(self, velger: str, fil: Path) -> None:
        """Choose a file of the disk in the control that the selector finds."""
        funnet = self.send(
            "browsingContext.locateNodes",
            context=self._side,
            locator={"type": "css", "value": velger},
        )
        [node] = funnet["nodes"]
        self.send(
            "input.setFiles",
            context=self._side,
            element={"sharedId": node["sharedId"]},
            files=[str(fil)],
        )

    def send(self, metode: str, **parametre: Any) -> dict[str, Any]:
        """Ask Firefox to do one thing of WebDriver BiDi's, and wait for what it answers."""
        self._nummer += 1
        self._skriv(json.dumps({"id": self._nummer, "method": metode, "params": parametre}))
        while (svar := json.loads(self._les())).get("id") != self._nummer:
            pass
        if svar["type"] != "success":
            raise Nettleserfeil(svar)
        resultat: dict[str, Any] = svar["result"]
        return resultat

    def _lytter(self) -> tuple[str, int]:
        for linje in self._prosess.stderr or ():
            if treff := _ADRESSE.search(linje):
                return treff[1], int(treff[2])
        raise Nettleserfeil("Firefox avsluttet før den tok imot.")

    def _haandtrykk(self, vert: str, port: int) -> None:
        noekkel = base64.b64encode(os.urandom(16)).decode()
        self._linje.sendall(
            f"GET /session HTTP/1.1\r\nHost: {vert}:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {noekkel}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        hode = b""
        while not hode.endswith(b"\r\n\r\n"):
            hode += self._linje.recv(1)
        if b" 101 " not in hode:
            raise Nettleserfeil(hode)

    def _skriv(self, tekst: str) -> None:
        innhold = tekst.encode()
        maske = os.urandom(4)
        # A whole text, masked, with its length in as few bytes as will hold it.
        if len(innhold) < 126:
            hode = struct.pack("!BB", 0x81, 0x80 | len(innhold))
        elif len(innhold) < 1 << 16:
            hode = struct.pack("!BBH", 0x81, 0x80 | 126, len(innhold))
        else:
            hode = struct.pack("!BBQ", 0x81, 0x80 | 127, len(innhold))
        self._linje.sendall(hode + maske + bytes(b ^ maske[n % 4] for n, b in enumerate(innhold)))

    def _les(self) -> bytes:
        """One whole message; it may come in several frames."""
        innhold, ferdig = b"", False
        while not ferdig:
            foerste, lengde = struct.unpack("!BB", self._ta(2))
            ferdig = bool(foerste & 0x80)
            if lengde == 126:
                (lengde,) = struct.unpack("!H", self._ta(2))
            elif lengde == 127:
                (lengde,) = struct.unpack("!Q", self._ta(8))
            innhold += self._ta(lengde)
        return innhold

    def _ta(self, antall: int) -> bytes:
        innhold = b""
        while len(innhold) < antall:
            bit = self._linje.recv(antall - len(innhold))
            if not bit:
                raise Nettleserfeil("Firefox la på.")
            innhold += bit
        return innhold
