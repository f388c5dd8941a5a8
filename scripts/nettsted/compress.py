"""Compress the files of a built site with brotli, each beside its original: ``NAME.br``.

Runs in the project's own environment: ``python -m nettsted.compress FOLDER CACHE``. The slowest and
smallest setting is used, so what it gives is kept in the cache by the content it came from.
"""

import hashlib
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

_SLAG = {
    ".bin",
    ".css",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".mjs",
    ".svg",
    ".txt",
    ".wasm",
    ".xml",
    ".zip",
}
_KVALITET = 11


def komprimer(mappe: Path, cache: Path) -> None:
    """Write a .br beside each file that compressing makes smaller."""
    cache.mkdir(parents=True, exist_ok=True)
    filer = sorted(
        (fil for fil in mappe.rglob("*") if fil.is_file() and fil.suffix in _SLAG),
        key=lambda fil: -fil.stat().st_size,
    )
    with ProcessPoolExecutor(os.cpu_count()) as arbeidere:
        list(arbeidere.map(_en, filer, [cache] * len(filer)))


def _en(fil: Path, cache: Path) -> None:
    innhold = fil.read_bytes()
    lager = cache / f"{hashlib.sha256(innhold).hexdigest()}.br"
    if not lager.exists():
        under_arbeid = lager.with_suffix(f".{os.getpid()}")
        under_arbeid.write_bytes(brotli.compress(innhold, quality=_KVALITET))
        under_arbeid.replace(lager)
    if lager.stat().st_size < len(innhold):
        fil.with_name(f"{fil.name}.br").write_bytes(lager.read_bytes())


if __name__ == "__main__":
    komprimer(Path(sys.argv[1]), Path(sys.argv[2]))
