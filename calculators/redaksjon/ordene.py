"""Gives the build the words of nynorsk, as the browser gets them: ``spraak/nn.json``."""

import json
from pathlib import Path

from calculators.spraak import NYNORSK, legg_inn

FIL = Path(__file__).parents[2] / "spraak" / "nn.json"


def legg_inn_nynorsk() -> None:
    """From then on whatever the build makes can be made in nynorsk too."""
    legg_inn(NYNORSK, json.loads(FIL.read_text(encoding="utf-8")))
