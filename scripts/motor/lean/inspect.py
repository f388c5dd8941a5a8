"""No source and no signature is looked at. These are what others ask for at import."""

from types import GeneratorType
from typing import Any, NoReturn


def signature(_: Any, **_valg: Any) -> NoReturn:
    """Dataclasses ask, for a description that nobody reads, and do without when there is none."""
    raise ValueError


def unwrap(ting: Any) -> Any:
    """What a decorator has wrapped, for dataclasses with slots."""
    while hasattr(ting, "__wrapped__"):
        ting = ting.__wrapped__
    return ting


def iscoroutinefunction(_: Any) -> bool:
    """Pyodide asks this of what JavaScript calls, and nothing here waits."""
    return False


def isgenerator(ting: Any) -> bool:
    """The reader of workbooks asks this of what is to be written."""
    return isinstance(ting, GeneratorType)


def isclass(ting: Any) -> bool:
    """The reader of workbooks asks this when it marks what is old."""
    return isinstance(ting, type)
