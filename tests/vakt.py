"""What watches a page while a test uses it."""

from playwright.sync_api import BrowserContext, ConsoleMessage


class Vakt:
    """Watches a page: console errors, faults, policy violations, requests to other origins."""

    def __init__(self, context: BrowserContext, nettsted: str) -> None:
        self.funn: list[str] = []
        self.foresporsler: list[str] = []
        self._nettsted = nettsted
        context.on("console", self._konsoll)
        context.on("weberror", lambda feil: self.funn.append(f"feil: {feil.error}"))
        context.on("request", lambda r: self._foresporsel(r.url))

    def _konsoll(self, melding: ConsoleMessage) -> None:
        if "blocked by Playwright" in melding.text:
            return
        if melding.type in ("error", "warning"):
            self.funn.append(f"konsoll: {melding.text}")

    def _foresporsel(self, adresse: str) -> None:
        self.foresporsler.append(adresse)
        if not adresse.startswith((self._nettsted, "data:", "blob:")):
            self.funn.append(f"annen vert: {adresse}")
