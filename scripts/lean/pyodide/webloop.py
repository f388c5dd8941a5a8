"""No event loop: the worker calls Python, and Python answers before it returns."""


def _initialize_event_loop() -> None:
    """Pyodide calls this at boot."""
