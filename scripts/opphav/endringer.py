"""motor-endringer.zip: what was done to Pyodide and CPython, in the form we change it in ourselves.

Their licences ask that whoever gets the engine can get this too; no other place is needed for it.
"""

import zipfile
from pathlib import Path

from oppsett.steg import ROT

_MAPPER = ("scripts/motor", "scripts/oppsett", "calculators/browser")
# With these the very packages that were changed can be had.
_FILER = ("LICENSE", "package.json", "package-lock.json", "pyproject.toml", "requirements.txt")
_SLAG = {".py", ".mjs", ".js", ".ts", ".md", ".json"}
# The same bytes each time.
_DATO = (2021, 1, 1, 0, 0, 0)


def filene(rot: Path = ROT) -> list[Path]:
    """What goes into the zip, in a fixed order."""
    i_mappene = (fil for mappe in _MAPPER for fil in (rot / mappe).rglob("*"))
    return sorted(
        [
            *(rot / navn for navn in _FILER),
            *(fil for fil in i_mappene if fil.is_file() and fil.suffix in _SLAG),
        ],
        key=lambda fil: fil.relative_to(rot).as_posix(),
    )


def skriv(til: Path, rot: Path = ROT) -> None:
    """Write the zip."""
    with zipfile.ZipFile(til, "w") as zip_:
        for fil in filene(rot):
            om = zipfile.ZipInfo(fil.relative_to(rot).as_posix(), _DATO)
            om.compress_type = zipfile.ZIP_DEFLATED
            # The system it was made on is in the file otherwise.
            om.create_system, om.external_attr = 3, 0o644 << 16
            zip_.writestr(om, fil.read_bytes())
