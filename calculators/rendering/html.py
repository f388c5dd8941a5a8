"""Building HTML where every text is escaped unless it was built here."""

import json
import re

# The library's own escape brings a table of two thousand names that the browser would fetch.
_I_TEKST = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_I_ATTRIBUTT = _I_TEKST | str.maketrans({'"': "&quot;", "'": "&#x27;"})
_PLASS = re.compile(r"\{([a-z_]+)\}")
_TOMME = frozenset({"input", "br", "hr", "rect", "line", "path"})


class Html(str):
    """Markup built by this module, safe to put into other markup as it is."""

    __slots__ = ()


def el(tagg: str, *barn: str, **attributter: str | int | bool | None) -> Html:
    """One element. Children that are plain text are escaped; Html goes in as it is.

    Attributes: ``class_`` is class and ``aria_label`` aria-label; True writes the name
    alone; False and None leave the attribute out.
    """
    attr = "".join([_attributt(navn, verdi) for navn, verdi in attributter.items()])
    if tagg in _TOMME:
        return Html(f"<{tagg}{attr}>" if tagg in ("input", "br", "hr") else f"<{tagg}{attr}/>")
    return Html(f"<{tagg}{attr}>{samlet(*barn)}</{tagg}>")


def knapp(*barn: str, slag: str = "secondary", **attributter: str | int | bool | None) -> Html:
    """A button of Designsystemet that a script listens to; ``slag`` is its data-variant."""
    utseende = {"type": "button", "class_": "ds-button", "data_variant": slag}
    return el("button", *barn, **utseende, **attributter)


def datablokk(verdi: object, **attributter: str) -> Html:
    """A value as JSON that a script of the page reads; nothing in it can end the element."""
    # Text in such an element is not unescaped: what could end it is escaped as JSON does.
    tekst = json.dumps(verdi, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")
    return el("script", Html(tekst), type="application/json", **attributter)


def samlet(*deler: str) -> Html:
    """Several pieces of markup or text after one another."""
    return Html("".join([d if isinstance(d, Html) else _i_tekst(d) for d in deler]))


def flett(mal: str, **deler: str) -> Html:
    """A sentence with a piece of text or markup for each ``{navn}`` in it."""
    biter = enumerate(_PLASS.split(mal))
    return samlet(*(deler[bit] if nummer % 2 else bit for nummer, bit in biter))


def _attributt(navn: str, verdi: str | int | bool | None) -> str:
    if verdi is None or verdi is False:
        return ""
    navn = navn.rstrip("_").replace("_", "-")
    return f" {navn}" if verdi is True else f' {navn}="{_i_attributt(str(verdi))}"'


# This is done hundreds of times in an answer, and most texts have nothing to escape.
def _i_tekst(tekst: str) -> str:
    return tekst.translate(_I_TEKST) if "&" in tekst or "<" in tekst or ">" in tekst else tekst


def _i_attributt(tekst: str) -> str:
    return tekst.translate(_I_ATTRIBUTT) if '"' in tekst or "'" in tekst else _i_tekst(tekst)
