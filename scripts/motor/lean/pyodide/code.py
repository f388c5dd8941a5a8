"""Pyodide's JavaScript asks for this at boot, and for ``eval_code`` to run Python."""

from _pyodide._base import eval_code as eval_code
