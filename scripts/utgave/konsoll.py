"""What a module prints is UTF-8, whatever the console thinks."""

import sys
from io import TextIOWrapper


def utf8() -> None:
    """Tell the console's own streams so; those a test has put in their place know already."""
    for stroem in (sys.stdout, sys.stderr):
        if isinstance(stroem, TextIOWrapper):
            stroem.reconfigure(encoding="utf-8")
