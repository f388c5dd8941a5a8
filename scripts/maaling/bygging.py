"""How soon a change is seen in the preview, and what an edition costs to build.

In a copy of the project with the commands that an editor has: ``serve.py`` and ``nytt_aar.py``.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import IO

from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import eller_none
from maaling.steder import satsen
from nettsted.server import VERT
from oppsett.steg import ROT, Stopp, kjoer, med_modulene

_AAR = aarene()[-1]
_UTGAVER = 10
_ROM = ("calculators", "docs", "overrides", "scripts", "stil")
# What is installed, and what is cut from Pyodide, which no edition is a part of.
_DELES = (".venv", "node_modules", ".cache/pyodide")
# The newest year that has a rate, which is the rule that is changed here.
_SATSENS_AAR = next(aar for aar in reversed(aarene()) if eller_none(regler(aar).sats))
_SIDEN = Path("docs", str(_SATSENS_AAR), "sats.md")
_REGLENE = Path("calculators", "regelverk", f"{_SATSENS_AAR}.toml")
_BYGG = (
    "from pathlib import Path; from nettsted.bygg import bygg; "
    "bygg(Path('.cache/bygd'), adresse='http://127.0.0.1:8000/', utkast=True)"
)


def maal_bygging(_: Path, __: int, runder: int) -> None:
    """Print seconds to a changed page, to a changed rule, and to all of it by editions."""
    with tempfile.TemporaryDirectory() as navn:
        rot = _kopi(Path(navn) / "prosjekt")
        with _forhaandsvisning(rot) as visning:
            sider = [visning.sett(_SIDEN, "\n## ", f"\nSetning {n}.\n\n## ") for n in range(runder)]
            satser = [f"kroner = {satsen() + n}" for n in range(runder + 1)]
            regelen = [visning.sett(_REGLENE, fra, til) for fra, til in pairwise(satser)]
        print(
            f"Sett i forhåndsvisningen: en endret side etter {median(sider):.1f} s, "
            f"en endret regel etter {median(regelen):.1f} s",
            flush=True,
        )
        _utgavene(rot)


def _utgavene(rot: Path) -> None:
    tider = {len(aarene()): _bygd(rot)}
    for aar in range(_AAR + 1, _AAR + 1 + _UTGAVER - len(aarene())):
        _kjoer(rot, "scripts/nytt_aar.py", str(aar), "--fra", str(_AAR))
    tider[_UTGAVER] = _bygd(rot)
    for antall, (ny, igjen) in tider.items():
        print(f"{antall} utgaver på to målformer: {ny:.1f} s med ny motor, {igjen:.1f} s uten")
    (faa, (ny, igjen)), (mange, (alle_ny, alle)) = tider.items()
    flere = mange - faa
    print(
        f"Hver utgave: {(alle_ny - ny) / flere:.1f} s med ny motor, "
        f"{(alle - igjen) / flere:.1f} s uten"
    )


def _bygd(rot: Path) -> tuple[float, float]:
    """Seconds with an engine that must be made, and with the same once more."""
    shutil.rmtree(rot / ".cache" / "motor", ignore_errors=True)
    tider = []
    for _ in range(2):
        start = time.perf_counter()
        _kjoer(rot, "-c", _BYGG)
        tider.append(time.perf_counter() - start)
    return tider[0], tider[1]


def _kjoer(rot: Path, *argumenter: str) -> None:
    kjoer(
        [sys.executable, *argumenter],
        fra=rot,
        miljoe=med_modulene(rot),
        ved_feil="Kopien som måles, lot seg ikke bygge. Feilen står over.",
    )


def _kopi(til: Path) -> Path:
    uten = shutil.ignore_patterns("__pycache__")
    for rom in _ROM:
        shutil.copytree(ROT / rom, til / rom, ignore=uten)
    for fil in ROT.iterdir():
        if fil.is_file() and fil.name != ".git":
            shutil.copyfile(fil, til / fil.name)
    (til / ".cache").mkdir()
    for navn in _DELES:
        (til / navn).symlink_to(ROT / navn, target_is_directory=True)
    return til


@dataclass(frozen=True)
class _Visning:
    """A preview that runs, where it is served, and what it says."""

    rot: Path
    adresse: str
    sier: IO[str] | None

    def sett(self, sti: Path, fra: str, til: str) -> float:
        """Change a file; seconds until what is served is another, when all was built before."""
        vist = self._siden()
        fil = self.rot / sti
        tekst = fil.read_text(encoding="utf-8")
        fil.write_text(tekst.replace(fra, til, 1), encoding="utf-8", newline="\n")
        start = time.perf_counter()
        while self._siden() in (vist, ""):
            time.sleep(0.02)
        tid = time.perf_counter() - start
        self.les_til("Alt er bygd.")
        return tid

    def _siden(self) -> str:
        with suppress(OSError), urllib.request.urlopen(self.adresse) as svar:  # noqa: S310 - our own
            return str(svar.read().decode())
        return ""

    def les_til(self, ord_: str) -> None:
        """Wait for a line with these words; raises Stopp with what was said where none comes."""
        sagt = []
        for linje in self.sier or ():
            if ord_ in linje:
                return
            sagt.append(linje)
            if "Stopp:" in linje:
                break
        raise Stopp(f"Forhåndsvisningen sa ikke «{ord_}», men dette:\n{''.join(sagt)}")


@contextmanager
def _forhaandsvisning(rot: Path) -> Iterator[_Visning]:
    with socket.socket() as ledig:
        ledig.bind((VERT, 0))
        port = ledig.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "scripts/serve.py", "--port", str(port)],
        cwd=rot,
        env=med_modulene(rot),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as prosess:
        visning = _Visning(rot, f"http://{VERT}:{port}/{_SATSENS_AAR}/sats/", prosess.stdout)
        try:
            visning.les_til("Endringer bygges av seg selv.")
            yield visning
        finally:
            prosess.terminate()
