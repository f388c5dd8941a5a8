"""How much memory a tab with a calculator takes, beside plain Pyodide's and a blank page's."""

from pathlib import Path
from statistics import median

from maaling.boot import SIDE, nettleser
from maaling.line import Linje, Maalt
from maaling.page import tom_side
from maaling.pss import megabyte
from maaling.steder import VANLIG, stedene
from maaling.tabell import tabell, tall
from nettsted.server import VERT, tjener

# What was used to start is given back a while after.
_RO = 4000


def maal_minne(mappe: Path, port: int, runder: int) -> None:
    """Print the PSS of a browser with one tab, when it has answered and been left a while."""
    steder = {hvem: stedene(mappe)[hvem] for hvem in ("eget", VANLIG)}
    tom = tom_side(mappe)
    Maalt.rot, Maalt.linje = tom, Linje()
    server = tjener(mappe, port, Maalt)
    brukt: dict[str, list[float]] = {hvem: [] for hvem in steder}
    uten: list[float] = []
    for _ in range(runder):
        Maalt.rot = tom
        uten.append(_en_fane(port, svarer=False))
        for hvem, rot in steder.items():
            Maalt.rot = rot
            brukt[hvem].append(_en_fane(port, svarer=True))
    server.shutdown()
    server.server_close()
    tomt = median(uten)
    alt = {hvem: median(liste) for hvem, liste in brukt.items()}
    fanens = {hvem: antall - tomt for hvem, antall in alt.items()}
    kolonner = {"hele nettleseren, MB": tall(alt), "mer enn en tom side, MB": tall(fanens)}
    print(tabell("Minne (PSS) etter eget svar", kolonner))
    print(f"Nettleseren med en tom side: {tomt:.0f} MB", flush=True)


def _en_fane(port: int, *, svarer: bool) -> float:
    with nettleser() as context:
        # The browser opens with an empty tab of its own.
        foerste = context.pages[0]
        if svarer:
            foerste.goto(f"http://{VERT}:{port}/{SIDE}")
            foerste.wait_for_selector('output[data-svar="eget"]', timeout=60_000)
        else:
            foerste.goto(f"http://{VERT}:{port}/")
        foerste.wait_for_timeout(_RO)
        return megabyte()
