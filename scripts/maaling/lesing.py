"""How long a visitor who reads first waits for her own answer, counted from her first key.

Python is on its way while she reads, so what is told is whether it came in time.
"""

from pathlib import Path
from statistics import median

from maaling.boot import LINJER, nettleser
from maaling.line import Linje, Maalt
from maaling.steder import SIDEN, belop, stedene
from maaling.tabell import tabell, tall
from maaling.taster import TASTER_JS, lest, ventetider
from nettsted.server import VERT, tjener

_LINJE = "10 Mbit/s + 40 ms"
_SEKUNDER = (1, 2, 3)
_PLASSER = "7"


def maal_lesing(mappe: Path, port: int, runder: int) -> None:
    """Print the wait of who begins to type so long after the text could be read, each time new."""
    steder = stedene(mappe)
    Maalt.rot, Maalt.linje = mappe, Linje()
    server = tjener(mappe, port, Maalt)
    tider: dict[int, dict[str, list[float]]] = {s: {h: [] for h in steder} for s in _SEKUNDER}
    for _ in range(runder):
        for sekunder, alle in tider.items():
            for hvem, rot in steder.items():
                Maalt.rot, Maalt.linje = rot, Linje(*LINJER[_LINJE])
                alle[hvem].append(_ventet(port, sekunder))
    server.shutdown()
    server.server_close()
    kolonner = {
        f"etter {sekunder} s, ms": tall({hvem: median(t) for hvem, t in alle.items()})
        for sekunder, alle in tider.items()
    }
    print(tabell(f"Første tast til svar, {_LINJE}, kaldt", kolonner), flush=True)


def _ventet(port: int, sekunder: int) -> float:
    with nettleser() as context:
        context.add_init_script(path=TASTER_JS)
        side = context.new_page()
        side.goto(f"http://{VERT}:{port}/{SIDEN}", wait_until="commit")
        side.evaluate("ms => maaling.etterLesbar(ms)", sekunder * 1000)
        side.evaluate(
            "() => { const f = document.querySelector('[name=plasser]'); f.focus(); f.select(); }"
        )
        side.keyboard.press(_PLASSER)
        side.evaluate("svar => maaling.naar(svar)", belop(_PLASSER))
        sidens = side.evaluate("({ taster: maaling.taster, malt: maaling.malt })")
    (tid,) = ventetider(*lest(sidens), belop)
    return tid
