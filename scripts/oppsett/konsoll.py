"""What is printed is UTF-8, whatever the machine thinks: here, and in the programs we start."""

import sys
from collections.abc import Mapping
from io import TextIOWrapper
from types import MappingProxyType

# So that a Python we start writes as it is read, into a pipe or a file too.
UTF8: Mapping[str, str] = MappingProxyType({"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"})


def utf8() -> None:
    """Let what is printed from here on be UTF-8.

    What was written on the command line in no encoding at all is shown by its numbers. Streams
    that a test has put in their place know already.
    """
    for stroem in (sys.stdout, sys.stderr):
        if isinstance(stroem, TextIOWrapper):
            stroem.reconfigure(encoding="utf-8", errors="backslashreplace")
