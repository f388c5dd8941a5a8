"""What a built site is, told to the one who is to lay it on a server."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from nettsted.adresse import adressen
from nettsted.sikkerhetstekst import STI

# What the server sends in place of the file beside it.
_KOMPRIMERT = (".br", ".gz")
_VERSJON = re.compile(r">Versjon ([\d.]+)<")
_GJELDER = re.compile(r"(?m)^Expires: ([\d-]+)")


def fortalt(nettsted: Path) -> str:
    """The address, the editions, and how many files and bytes there are; read from the site."""
    filer = [fil for fil in nettsted.rglob("*") if fil.is_file()]
    like = [fil for fil in filer if fil.suffix in _KOMPRIMERT and fil.with_suffix("").exists()]
    egne = [fil for fil in filer if fil not in like]
    tallene = f"{len(egne)} filer, {_mb(egne)}"
    if any(fil.suffix == ".br" for fil in like):
        tallene += f", og komprimert ved siden av {_mb(like)}"
    return "\n".join(
        (
            f"Nettstedet ligger i mappen {nettsted.name}.",
            f"  adresse: {adressen(nettsted)}",
            f"  versjon: {_versjonen(nettsted)}",
            f"  utgaver: {', '.join(_utgavene(nettsted))}",
            f"  innhold: {tallene}",
            *_kontakten(nettsted),
        )
    )


def _versjonen(nettsted: Path) -> str:
    treff = _VERSJON.search((nettsted / "index.html").read_text(encoding="utf-8"))
    return treff[1] if treff else "ingen"


def _kontakten(nettsted: Path) -> Iterator[str]:
    """How long what is said of a contact counts: a release that is not renewed by then lapses."""
    fil = nettsted / STI
    if fil.is_file() and (treff := _GJELDER.search(fil.read_text(encoding="utf-8"))):
        dag = date.fromisoformat(treff[1])
        yield f"  {STI} gjelder til {dag:%d.%m.%Y}. Gi ut nettstedet på nytt før det."


def _utgavene(nettsted: Path) -> list[str]:
    return sorted(m.name for m in nettsted.iterdir() if m.is_dir() and m.name.isdigit())


def _mb(filer: list[Path]) -> str:
    """``12,3 MB``."""
    return f"{sum(f.stat().st_size for f in filer) / 1e6:.1f} MB".replace(".", ",")
