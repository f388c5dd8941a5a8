"""JavaScript is called without type hints: what is given is given as it is."""

from typing import Any

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default


def _hva_som_helst(*verdier: Any, **valg: Any) -> None: ...


# As Pyodide's own makes it of a function that takes anything.
default_signature = JsFuncSignature(
    _hva_som_helst, False, 0, (), (), py2js_default, (), (), (), py2js_default,
    js2py_default_call_result,
)  # fmt: skip
no_default = object()


def func_to_sig(_: Any) -> Any:
    """How a function of JavaScript is called."""
    return default_signature


def get_attr_sig(_sig: Any, _attr: str) -> tuple[bool, None]:
    """Nothing is known of what an object of JavaScript has."""
    return (False, None)


def bind_class_sig(sig: Any) -> Any:
    """The hint of a class, from that of what it makes."""
    return type[sig]
