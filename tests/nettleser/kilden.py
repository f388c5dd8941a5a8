"""The browser's modules each as it is written: the pages get them together, and can ask none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Route

from motor.javascript import skriptene


def skript(**innhold: Any) -> Callable[[Route], None]:
    """What answers a question for a script."""
    return lambda rute: rute.fulfill(content_type="text/javascript", **innhold)


def legg_ut(context: BrowserContext, mappe: Path) -> None:
    """Serve each of them under ``kilden/``, from the folder."""
    skriptene(mappe, enkel=False)
    for fil in mappe.iterdir():
        context.route(f"**/kilden/{fil.name}", skript(path=fil))
