"""``scripts/serve.py`` as an editor uses it: what she changes is seen, and then all is built."""

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from nyeste import AAR, SATS, SATSENS_AAR
from prosjektet import helt_prosjekt, regelfil

_FEIL = "Rett feilen, så bygges nettstedet på nytt."
# What is installed, and what the engine is made of and has been made.
_DELES = (".venv", "node_modules", ".cache/pyodide", ".cache/motor")


class Redaktoeren:
    """An editor with the command running, and the address it told her."""

    def __init__(self, prosjekt: Path, sier: IO[str], adresse: str) -> None:
        self.prosjekt = prosjekt
        self._sier = sier
        self._adresse = adresse

    def skifter(self, sti: Path | str, fra: str, til: str) -> None:
        fil = self.prosjekt / sti
        tekst = fil.read_text(encoding="utf-8")
        assert fra in tekst
        fil.write_text(tekst.replace(fra, til, 1), encoding="utf-8")

    def leser_til(self, ord_: str) -> str:
        """What the command says, until a line with these words; it fails at a fault before them."""
        linjene = []
        for linje in self._sier:
            linjene.append(linje)
            if ord_ in linje:
                return "".join(linjene)
            if _FEIL in linje:
                break
        pytest.fail("".join(linjene))

    def ser(self, sti: str) -> str:
        with urllib.request.urlopen(self._adresse + sti) as svar:  # noqa: S310 - this machine's own
            return str(svar.read().decode())


@pytest.fixture
def redaktoeren(nettsted: str, tmp_path: Path) -> Iterator[Redaktoeren]:
    # What is cut from Pyodide for the site is not cut anew for this one.
    assert nettsted
    prosjekt = helt_prosjekt(tmp_path / "prosjekt", *_DELES)
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = str(ledig.getsockname()[1])
    kommando = [sys.executable, "scripts/serve.py", "--enkel-motor", "--port", port]
    with subprocess.Popen(
        kommando,
        cwd=prosjekt,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as kjoerer:
        assert kjoerer.stdout
        editor = Redaktoeren(prosjekt, kjoerer.stdout, f"http://127.0.0.1:{port}/")
        try:
            editor.leser_til("Endringer bygges av seg selv.")
            yield editor
        finally:
            kjoerer.terminate()


def test_a_sentence_a_rule_and_a_fault_are_each_seen_and_told(redaktoeren: Redaktoeren) -> None:
    kriterier, sats = Path(f"docs/{AAR}/kriterier.md"), f"{SATSENS_AAR}/sats/"
    redaktoeren.skifter(kriterier, "\n## ", "\nEn helt ny setning.\n\n## ")
    redaktoeren.leser_til("Endringen er å se på siden etter ")
    assert "En helt ny setning." in redaktoeren.ser(f"{AAR}/kriterier/")
    redaktoeren.leser_til("Alt er bygd.")
    assert "En helt ny setning." in redaktoeren.ser(f"{AAR}/kriterier/")

    reglene = regelfil(Path(), SATSENS_AAR)
    redaktoeren.skifter(reglene, f"kroner = {SATS}", "kroner = 7919")
    redaktoeren.leser_til(" sider etter ")
    assert "7\N{NO-BREAK SPACE}919" in redaktoeren.ser(sats)
    redaktoeren.leser_til("Alt er bygd.")
    assert "7\N{NO-BREAK SPACE}919" in redaktoeren.ser(sats)

    redaktoeren.skifter(kriterier, "En helt ny setning.", f"Prisen er {{{{ {AAR}.finnes.ikke }}}}.")
    sagt = redaktoeren.leser_til(_FEIL)
    assert f"{kriterier.as_posix()}:" in sagt
    assert "finnes.ikke" in sagt
    assert "Traceback" not in sagt
    assert "En helt ny setning." in redaktoeren.ser(f"{AAR}/kriterier/")
