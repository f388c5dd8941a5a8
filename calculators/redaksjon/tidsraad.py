"""When something is due, written in a form the rules do not have: the form that says the same."""

from calculators.regelverk.ider import som_navn

_DAGER_I_UKEN = 7
_UKER = ("uke", "uker", "veke", "veker")
# As som_navn writes them. None of these has a fixed number of days.
_LENGRE = ("maaned", "maaneder", "aar", "halvaar", "kvartal")


def annet_hvert(verdi: object) -> str:
    """What to write for something that comes again, but not every quarter."""
    ord_ = str(verdi).strip().lower().removeprefix("hvert ").removeprefix("hver ")
    hver = "hver" if som_navn(ord_) in ("maaned", "uke", "dag") else "hvert"
    hva = f"{hver} {ord_}" if isinstance(verdi, str) and ord_ else "…"
    return f"skriv det med ord i stedet: naar = {{ {_med_ord(hva)} }}"


def annen_enhet(navn: str, verdi: object) -> str:
    """What to write for a time that is counted in weeks, months or years; empty for another key."""
    enhet, antall = som_navn(navn), str(verdi)
    if enhet in _UKER:
        dager = str(int(antall) * _DAGER_I_UKEN) if antall.isdecimal() else "14"
        return f"skriv det i dager: dager = {dager}"
    if enhet in _LENGRE:
        return f"skriv det med ord i stedet: {_med_ord('…')}"
    return ""


def _med_ord(nb: str) -> str:
    return f'omtrent = {{ nb = "{nb}", nn = "…" }}'
