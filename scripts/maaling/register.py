"""What it takes to check a large register: on the page, as a visitor does, and in plain Python.

A file is chosen, and the time runs until the page shows what it says.
"""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from calculators.answer import les
from calculators.regelverk import aarene, regler
from calculators.skjema.kontrolldato import kontrolldato
from calculators.skjema.registerfil.mal import eksempel
from maaling.boot import nettleser
from maaling.line import Linje, Maalt
from maaling.pss import hoeyeste, megabyte
from nettsted.server import VERT, tjener

_AAR = aarene()[-1]
_RADER = {"r.csv": 100_000, "r.xlsx": 20_000}
# When the file was chosen and when its answer stood there, by the page's own clock.
_KLOKKE = """
window.__lange = [];
new PerformanceObserver((l) => window.__lange.push(...l.getEntries().map((e) => e.duration)))
  .observe({ type: "longtask" });
addEventListener("change", () => {
  window.__valgt = performance.now();
  window.__lange = [];
}, true);
"""
_SVART = 'output[data-svar="eget"]:not([data-utdatert])'


@dataclass(frozen=True)
class Maaling:
    """Seconds, MB before and at the most, and the page's long tasks in milliseconds."""

    sekunder: float
    foer: float
    mest: float
    lange: list[float]


def maal_register(mappe: Path, port: int, _: int) -> None:
    """Print for each kind of file the time, the memory and the page's longest task."""
    Maalt.rot, Maalt.linje = mappe / "eget", Linje()
    server = tjener(mappe, port, Maalt)
    with tempfile.TemporaryDirectory() as navn:
        for fil in (_csv(Path(navn) / "r.csv"), _xlsx(Path(navn) / "r.xlsx")):
            antall, sekunder = _i_vanlig_python(fil)
            _skriv(f"{fil.suffix} i vanlig Python", antall, sekunder)
            maalt = _paa_siden(fil, port)
            _skriv(f"{fil.suffix} på siden", antall, maalt.sekunder, maalt.sekunder / sekunder)
            print(
                f"  minne (PSS) {maalt.foer:.0f} MB før og {maalt.mest:.0f} MB på det meste; "
                f"oppgaver over 50 ms i sidens egen tråd: {len(maalt.lange)} "
                f"(lengst {max(maalt.lange, default=0):.0f} ms)",
                flush=True,
            )
    server.shutdown()
    server.server_close()


def _linjene(antall: int) -> list[str]:
    hode, *rader = eksempel(regler(_AAR)).split("\n")
    return [hode, *(rader[n % len(rader)] for n in range(antall))]


def _csv(fil: Path) -> Path:
    fil.write_text("\n".join(_linjene(_RADER[fil.name])), encoding="utf-8", newline="\n")
    return fil


def _xlsx(fil: Path) -> Path:
    bok = xlsxwriter.Workbook(fil, {"constant_memory": True})
    ark = bok.add_worksheet()
    for nummer, linje in enumerate(_linjene(_RADER[fil.name])):
        ark.write_row(nummer, 0, linje.split(";"))
    bok.close()
    return fil


def _i_vanlig_python(fil: Path) -> tuple[int, float]:
    svar = {"tilskuddsaar": str(_AAR), "kontrolldato": kontrolldato(regler(_AAR)).standard}
    innhold = fil.read_bytes()
    start = time.perf_counter()
    register = les({"kalkulator": "register", "svar": svar}, innhold).beregn()
    return len(register.rader), time.perf_counter() - start


def _paa_siden(fil: Path, port: int) -> Maaling:
    with nettleser() as context:
        context.add_init_script(_KLOKKE)
        side = context.pages[0]
        side.goto(f"http://{VERT}:{port}/kalkulatorer/register/")
        side.locator("[name=fil]").wait_for()
        side.wait_for_timeout(3000)
        foer = megabyte()
        with hoeyeste() as mest:
            side.locator("[name=fil]").set_input_files(fil)
            side.wait_for_selector(_SVART, timeout=600_000)
            ms = side.evaluate("performance.now() - window.__valgt")
        return Maaling(ms / 1000, foer, mest[-1], side.evaluate("window.__lange"))


def _skriv(hvor: str, rader: int, sekunder: float, forhold: float | None = None) -> None:
    ganger = f", {forhold:.2f} av vanlig Python" if forhold else ""
    print(
        f"Registeret, {hvor}: {rader} rader på {sekunder:.1f} s, "
        f"{rader / sekunder:.0f} rader i sekundet{ganger}"
    )
