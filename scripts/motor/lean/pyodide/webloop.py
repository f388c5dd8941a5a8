"""No event loop: the worker calls Python, and Python answers before it returns."""

# Never called. A memory snapshot knows the first objects of JavaScript by their number, and
# this is one of them.
from pyodide_js._api import scheduleCallback  # noqa: F401


def _initialize_event_loop() -> None:
    """Pyodide calls this at boot."""
