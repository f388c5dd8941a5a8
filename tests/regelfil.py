"""Rules files for the tests: the published one as a table, and any table as TOML text."""

import copy
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil

FIL = Path(__file__).parent.parent / "calculators" / "regelverk" / "2021.toml"
TEKST = FIL.read_text(encoding="utf-8")
_LEST = tomllib.loads(TEKST)


def feilen(gammelt: str, nytt: str) -> str:
    """The one fault that is told, without the file and the line, which is the one written on."""
    assert gammelt in TEKST
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace(gammelt, nytt, 1), "2021.toml")
    fil, linje, melding = str(feil.value).split(":", 2)
    foran = TEKST.partition(gammelt)[0].count("\n") + 1
    linjen = foran + len(nytt) - len(nytt.lstrip("\n"))
    assert (fil, int(linje)) == ("2021.toml", linjen), str(feil.value)
    assert "\n" not in melding, melding
    return melding.strip()


def tabellen() -> dict[str, Any]:
    """The published file as a table of one's own, to make wrong."""
    return copy.deepcopy(_LEST)


def skriv(fil: Path, tabell: dict[str, Any]) -> None:
    """Put the table in a rules file, which goes on saying which schema an editor's program is to
    hold it against."""
    foerste = fil.read_text(encoding="utf-8").partition("\n")[0]
    fil.write_text(f"{foerste}\n{som_toml(tabell)}\n", encoding="utf-8")


def som_toml(tabell: dict[str, Any], over: str = "") -> str:
    """The table as an editor would write it: one key a line, [[lists]] of tables last."""
    enkle = {n: v for n, v in tabell.items() if not _tabeller(v) and not isinstance(v, dict)}
    linjer = [f"{n} = {_verdi(v)}" for n, v in enkle.items()]
    for navn, verdi in tabell.items():
        sti = f"{over}.{navn}" if over else navn
        if isinstance(verdi, dict):
            linjer += ["", f"[{sti}]", som_toml(verdi, sti)]
        elif _tabeller(verdi):
            for element in verdi:
                linjer += ["", f"[[{sti}]]", som_toml(element, sti)]
    return "\n".join(linjer)


def _tabeller(verdi: Any) -> bool:
    return isinstance(verdi, list) and bool(verdi) and all(isinstance(v, dict) for v in verdi)


def _verdi(verdi: Any) -> str:
    if isinstance(verdi, bool):
        return str(verdi).lower()
    if isinstance(verdi, int | float | date | time):
        return str(verdi)
    if isinstance(verdi, str):
        return '"' + verdi.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(verdi, dict):
        return "{ " + ", ".join(f"{n} = {_verdi(v)}" for n, v in verdi.items()) + " }"
    return "[" + ", ".join(_verdi(v) for v in verdi) + "]"
