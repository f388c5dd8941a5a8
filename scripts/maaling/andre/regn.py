"""The same sum in the Python that Brython and MicroPython have, and CPython in the tests.

It stands in their pages as it is, so it imports nothing: neither has ``typing`` in what is sent.
``document`` and ``window`` are the browser's own, as each of them gives them.
"""
# mypy: allow-untyped-defs, allow-incomplete-defs


def svar(plasser: str, fra: str, til: str, sats: int) -> str | None:
    """The grant as the site writes it, of three texts from the form and the sats in kroner.

    None where one is no whole number or the months are not in order: the answer stands as it was.
    """
    try:
        antall, maaneder = int(plasser), int(til) - int(fra) + 1
    except ValueError:
        return None
    if maaneder < 1:
        return None
    return f"{antall * maaneder * sats:,}".replace(",", "\u00a0") + "\u00a0kr"


def start(document, window) -> None:
    """Answer what the address or the visitor has put in the form, and then what she types."""
    skjema, ut = document.querySelector("form"), document.querySelector("output")
    felt = [
        document.querySelector("[name=" + n + "]") for n in ("plasser", "fra_maaned", "til_maaned")
    ]

    def skrevet(_) -> None:
        belop = svar(felt[0].value, felt[1].value, felt[2].value, int(ut.dataset.sats))
        if belop is not None:
            document.querySelector(".svar-tall").textContent = belop
            ut.dataset.svar = "eget"

    skjema.addEventListener("input", skrevet)
    lenken = dict(del_.split("=") for del_ in window.location.hash[1:].split("&") if "=" in del_)
    for f in felt:
        if f.value == f.defaultValue:
            f.value = lenken.get(f.name, f.value)
    if any(f.value != f.defaultValue for f in felt):
        skrevet(None)
