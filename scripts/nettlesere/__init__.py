"""Drives the engines that Playwright drives only in builds of its own: Firefox and WebKitGTK.

For the tests and for what measures: each opens a browser as it is installed on the machine.
"""

from pathlib import Path
from typing import Protocol


class Nettleserfeil(RuntimeError):
    """A browser that did not start, hung up, or answered with a fault of its own or the page's."""


class Nettleser(Protocol):
    """What every driver can do with its one page."""

    def gaa_til(self, adresse: str) -> None:
        """Open the address, and wait until it is there."""

    def kjoer(self, javascript: str) -> str:
        """What the expression, or the promise it gives, comes to; it must be a text."""

    def velg_fil(self, velger: str, fil: Path) -> None:
        """Choose a file of the disk in the control that the selector finds."""
