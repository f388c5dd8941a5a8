"""Just enough of WebDriver, over HTTP, to run JavaScript in a page of WebKitGTK."""

import http.client
import json
import os
import socket
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from nettlesere import Nettleserfeil

_VERT = "127.0.0.1"
# WebKit starts worker, wasm and library anew; a busy machine is given the time it needs.
_TAALMODIGHET = 240
_VENT_PAA_LOEFTET = """
  const ferdig = arguments[arguments.length - 1];
  (async () => (%s))().then((verdi) => ferdig({ verdi }), (feil) => ferdig({ feil: `${feil}` }));
"""


class WebKit:
    """A WebKitGTK on a screen of its own that nobody sees, for as long as the block lasts.

    Raises Nettleserfeil when WebKit does not answer, or with a fault.
    """

    def __init__(self, driver: str, skjerm: str) -> None:
        self._skjerm = _Skjerm(skjerm)
        with socket.create_server((_VERT, 0)) as ledig:
            self._port = ledig.getsockname()[1]
        self._prosess = subprocess.Popen(
            [driver, f"--port={self._port}"],
            env={
                **os.environ,
                "DISPLAY": self._skjerm.navn,
                "LIBGL_ALWAYS_SOFTWARE": "1",
                # Its sandbox is made of namespaces, which a container does not give.
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        self._vent_til_den_lytter()
        valg = {"binary": str(_minibrowser()), "args": ["--automation"]}
        krav = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": valg}
        oekt = self._send("POST", "/session", {"capabilities": {"alwaysMatch": krav}})
        self._oekt = f"/session/{oekt['sessionId']}"
        frister = {"script": _TAALMODIGHET * 1000, "pageLoad": _TAALMODIGHET * 1000}
        self._send("POST", f"{self._oekt}/timeouts", frister)
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._send("DELETE", self._oekt)
        self._prosess.terminate()
        self._prosess.wait(30)
        self._skjerm.slukk()

    def gaa_til(self, adresse: str) -> None:
        """Open the address, and wait until it is there."""
        self._send("POST", f"{self._oekt}/url", {"url": adresse})

    def kjoer(self, javascript: str) -> str:
        """What the expression, or the promise it gives, comes to; it must be a text."""
        sporsmaal = {"script": _VENT_PAA_LOEFTET % javascript, "args": []}
        svar = self._send("POST", f"{self._oekt}/execute/async", sporsmaal)
        if "feil" in svar:
            raise Nettleserfeil(svar)
        verdi: str = svar["verdi"]
        return verdi

    def tast(self, velger: str, taster: str) -> None:
        """Press keys, as a hand would, in the field that the selector finds."""
        self._send("POST", f"{self._oekt}/element/{self._finn(velger)}/value", {"text": taster})

    def velg_fil(self, velger: str, fil: Path) -> None:
        """Choose a file of the disk in the control that the selector finds."""
        self.tast(velger, str(fil))

    def _finn(self, velger: str) -> str:
        sporsmaal = {"using": "css selector", "value": velger}
        funnet = self._send("POST", f"{self._oekt}/element", sporsmaal)
        [navn] = funnet.values()
        return str(navn)

    def _vent_til_den_lytter(self) -> None:
        while True:
            try:
                socket.create_connection((_VERT, self._port)).close()
            except ConnectionRefusedError:
                if not _lever(self._prosess):
                    raise Nettleserfeil("WebKitWebDriver avsluttet før den tok imot.") from None
            else:
                return

    def _send(self, metode: str, sti: str, sporsmaal: dict[str, Any] | None = None) -> Any:
        linje = http.client.HTTPConnection(_VERT, self._port, timeout=_TAALMODIGHET)
        innhold = None if sporsmaal is None else json.dumps(sporsmaal)
        linje.request(metode, sti, innhold, {"Content-Type": "application/json"})
        svar = linje.getresponse()
        lest = json.loads(svar.read())
        linje.close()
        if svar.status != http.HTTPStatus.OK:
            raise Nettleserfeil(lest)
        return lest["value"]


class _Skjerm:
    """A screen in memory: WebKitGTK draws on one also when nobody looks."""

    def __init__(self, program: str) -> None:
        leser, skriver = os.pipe()
        self._prosess = subprocess.Popen(
            [program, "-displayfd", str(skriver), "-screen", "0", "1280x1000x24"],
            pass_fds=[skriver],
            stderr=subprocess.DEVNULL,
        )
        os.close(skriver)
        with os.fdopen(leser, encoding="ascii") as linje:
            self.navn = f":{linje.readline().strip()}"

    def slukk(self) -> None:
        self._prosess.terminate()
        self._prosess.wait(30)


def _minibrowser() -> Path:
    """The browser lies with the library, in a folder named for the machine's kind."""
    for funnet in Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"):
        return funnet
    raise Nettleserfeil("WebKitGTK er uten MiniBrowser.")


def _lever(prosess: subprocess.Popen[bytes]) -> bool:
    """Whether it still runs after a tenth of a second."""
    try:
        prosess.wait(0.1)
    except subprocess.TimeoutExpired:
        return True
    return False
