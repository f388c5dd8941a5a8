"""The version of what is released: ``2021.3`` is the third release with 2021 as its newest year.

It stands in pyproject.toml and nowhere else; CHANGELOG.md has what is new in it.
"""

import tomllib
from pathlib import Path

from oppsett.steg import ROT


def versjonen(rot: Path = ROT) -> str:
    """The version as it is written in the project's pyproject.toml."""
    oppsett = tomllib.loads((rot / "pyproject.toml").read_text(encoding="utf-8"))
    return str(oppsett["project"]["version"])
