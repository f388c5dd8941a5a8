"""The digits of a number in the places that its format has for them, as Excel lays them out."""

import re
from collections.abc import Sequence

# What each kind of place shows when the number has no digit for it.
_TOM = {"0": "0", "#": "", "?": " "}
_TALL = re.compile("([0-9]+)(?:,([0-9]+))?")


def lagt_ut(tall: str, grupper: Sequence[str]) -> list[str] | None:
    """What each group of places shows of a number without a sign; None where it is no plain one.

    ``12345`` in ``000`` and ``00`` is ``123`` and ``45``: the places before the first full stop
    share the whole number from the right, and the first of them has the digits left over. Decimals
    fill the places after it from the left. Those with no place stand after the last one, for two
    numbers that differ are not to look the same. Marks between thousands are left out.
    """
    treff = _TALL.fullmatch(tall)
    if treff is None:
        return None
    # The end of each group is a sign of its own.
    tegn = "".join(f"{gruppe}\n" for gruppe in grupper)
    komma = tegn.find(".") if "." in tegn else len(tegn)
    vises = [t if t in " \n" or (t == "." and n > komma) else "" for n, t in enumerate(tegn)]
    foer = [n for n, t in enumerate(tegn[:komma]) if t in _TOM]
    etter = [n for n, t in enumerate(tegn) if n > komma and t in _TOM]
    _hele(treff[1] if _har_null(tegn) or tall != "0" else "", foer or [komma], tegn, vises)
    _desimaler(treff[2] or "", etter, tegn, vises)
    if any(vises[n].strip() for n in etter):
        vises[komma] += ","
    elif treff[2]:
        vises[foer[-1]] += f",{treff[2]}"
    return "".join(vises).split("\n")[:-1]


def _har_null(tegn: str) -> bool:
    """Whether zero is seen: a place asks for it, or it stands before a full stop."""
    return "0" in tegn or "." in tegn


def _hele(sifre: str, plasser: Sequence[int], tegn: str, vises: list[str]) -> None:
    rest = list(sifre)
    for n in reversed(plasser):
        vises[n] = rest.pop() if rest else _TOM.get(tegn[n], "")
    vises[plasser[0]] = "".join(rest) + vises[plasser[0]]


def _desimaler(sifre: str, plasser: Sequence[int], tegn: str, vises: list[str]) -> None:
    for i, n in enumerate(plasser):
        vises[n] = sifre[i : i + 1] or _TOM[tegn[n]]
    if plasser:
        vises[plasser[-1]] += sifre[len(plasser) :]
