"""How many rows of a register are checked each second, in the browser and in plain Python."""

import time
from pathlib import Path

from calculators.answer import les
from calculators.regelverk import regler
from calculators.skjema.registerfil.mal import eksempel
from maaling.boot import nettleser, side_med_svar
from maaling.line import Linje, Maalt
from nettsted.server import tjener

_RADER = 100_000
_SVAR = {"tilskuddsaar": "2021", "kontrolldato": "2021-09-01"}
_SPOER = """async ({ linjer, ganger, svar }) => {
  const bro = document.querySelector('script[src*="/bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const [hode, ...rader] = linjer;
  const fil = new File([hode + "\\n", (rader.join("\\n") + "\\n").repeat(ganger)], "r.csv");
  const lange = [];
  new PerformanceObserver((l) => lange.push(...l.getEntries().map((e) => e.duration)))
    .observe({ type: "longtask" });
  const foer = performance.now();
  const sporsmaal = { kalkulator: "register", svar, id: "maalt" };
  const { resultat } = await spoer("register", sporsmaal, { fil });
  return { ms: performance.now() - foer, rader: resultat.rader, lange };
}"""


def maal_register(mappe: Path, port: int, _: int) -> None:
    """Print rows per second in both, and the longest task of the page's thread meanwhile."""
    linjer = eksempel(regler(2021)).split("\n")
    ganger = _RADER // (len(linjer) - 1)
    fil = "\n".join([linjer[0], *linjer[1:] * ganger]).encode()
    foer = time.perf_counter()
    register = les({"kalkulator": "register", "svar": _SVAR}, fil).beregn()
    _skriv("vanlig Python", len(register.rader), time.perf_counter() - foer)

    Maalt.rot, Maalt.linje = mappe / "eget", Linje()
    server = tjener(mappe, port, Maalt)
    with nettleser() as context:
        side = side_med_svar(context, port)
        maalt = side.evaluate(_SPOER, {"linjer": linjer, "ganger": ganger, "svar": _SVAR})
    _skriv("nettleseren", maalt["rader"], maalt["ms"] / 1000)
    lengst = max(maalt["lange"], default=0)
    print(f"Oppgaver over 50 ms i sidens egen tråd: {len(maalt['lange'])} (lengst {lengst:.0f} ms)")
    server.shutdown()
    server.server_close()


def _skriv(hvor: str, rader: int, sekunder: float) -> None:
    print(f"Registeret i {hvor}: {rader} rader, {rader / sekunder:.0f} rader i sekundet")
