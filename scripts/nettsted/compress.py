"""Compress the files of a built site, each beside its original: ``NAME.br`` and ``NAME.gz``.

Runs in the project's own environment: ``python -m nettsted.compress FOLDER CACHE``. The slowest
and smallest setting of brotli is used, so what it gives is kept in the cache by the content it
came from. Gzip is for browsers and servers in between that do not know brotli.
"""

import gzip
import hashlib
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
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


def komprimer(mappe: Path, cache: Path, kvalitet: int = _KVALITET) -> None:
    """Write a .br and a .gz beside each file that compressing makes smaller."""
    cache.mkdir(parents=True, exist_ok=True)
    filer = sorted(
        (fil for fil in mappe.rglob("*") if fil.is_file() and fil.suffix in _SLAG),
        key=lambda fil: -fil.stat().st_size,
    )
    with ProcessPoolExecutor(os.cpu_count()) as arbeidere:
        list(arbeidere.map(partial(_en, cache=cache, kvalitet=kvalitet), filer))


def _en(fil: Path, cache: Path, kvalitet: int) -> None:
    innhold = fil.read_bytes()
    lager = cache / f"{hashlib.sha256(innhold).hexdigest()}.br"
    if not lager.exists():
        under_arbeid = lager.with_suffix(f".{os.getpid()}")
        under_arbeid.write_bytes(brotli.compress(innhold, quality=kvalitet))
        under_arbeid.replace(lager)
    # Without the time it was made, or two builds would differ.
    for endelse, bytes_ in (("br", lager.read_bytes()), ("gz", gzip.compress(innhold, mtime=0))):
        ved_siden = fil.with_name(f"{fil.name}.{endelse}")
        ved_siden.unlink(missing_ok=True)
        if len(bytes_) < len(innhold):
            ved_siden.write_bytes(bytes_)


if __name__ == "__main__":
    komprimer(Path(sys.argv[1]), Path(sys.argv[2]))
