"""Runs inside Pyodide at build, before its memory is kept: nothing of it is ever given back."""

import gc
from collections.abc import Callable
from types import FrameType, GeneratorType


def ta_vare(behold: Callable[[list[int]], None]) -> int:
    """Let Python never give back what it has; gives how much its collector then has a list through.

    All that the collector keeps a list through goes to ``behold`` (wasm/memory.mjs), but what is of
    this run alone, and what stands for something of JavaScript's. It is asked for from here, where
    all of it is still in use.
    """
    gc.collect()
    behold(
        [
            id(o)
            for o in gc.get_objects()
            if not (isinstance(o, FrameType | GeneratorType) or "Js" in type(o).__name__)
        ]
    )
    gc.collect()
    return len(gc.get_objects())
