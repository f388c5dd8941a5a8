"""How long a recalculation takes, and whether the page's own thread is ever held up."""

from pathlib import Path
from statistics import quantiles

from maaling.boot import nettleser, side_med_svar
from maaling.line import Linje, Maalt
from nettsted.server import tjener

_RUNDER = 300
_LANGE = """
window.__lange = [];
new PerformanceObserver((l) => window.__lange.push(...l.getEntries().map((e) => e.duration)))
  .observe({ type: "longtask", buffered: true });
"""
_SPOER = """async (runder) => {
  const bro = document.querySelector('script[src*="/bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const tider = [];
  for (let n = 0; n < runder; n++) {
    const plasser = String(n + 1);
    const svar = { tilskuddsaar: "2021", plasser, fra_maaned: "1", til_maaned: "12" };
    const foer = performance.now();
    await spoer("svar", { kalkulator: "tilskudd", maal: "nb", svar });
    tider.push(performance.now() - foer);
  }
  return tider;
}"""


def maal_svar(mappe: Path, port: int, _: int) -> None:
    """Print the median and p99 of a recalculation, and the longest task of the page's thread."""
    Maalt.rot, Maalt.linje = mappe / "eget", Linje()
    server = tjener(mappe, port, Maalt)
    with nettleser() as context:
        context.add_init_script(_LANGE)
        side = side_med_svar(context, port)
        lange = side.evaluate("window.__lange")
        tider = side.evaluate(_SPOER, _RUNDER)
    hundredeler = quantiles(tider, n=100)
    print(f"Ny utregning: median {hundredeler[49]:.1f} ms, p99 {hundredeler[98]:.1f} ms")
    lengst = max(lange, default=0)
    print(f"Oppgaver over 50 ms i sidens egen tråd: {len(lange)} (lengst {lengst:.0f} ms)")
    server.shutdown()
    server.server_close()
