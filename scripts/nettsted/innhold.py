"""What a built site is, told to the one who is to lay it on a server."""

from pathlib import Path

from nettsted.adresse import adressen

# What the server sends in place of the file beside it.
_KOMPRIMERT = (".br", ".gz")


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
            f"  utgaver: {', '.join(_utgavene(nettsted))}",
            f"  innhold: {tallene}",
        )
    )


def _utgavene(nettsted: Path) -> list[str]:
    return sorted(m.name for m in nettsted.iterdir() if m.is_dir() and m.name.isdigit())


def _mb(filer: list[Path]) -> str:
    """``12,3 MB``."""
    return f"{sum(f.stat().st_size for f in filer) / 1e6:.1f} MB".replace(".", ",")
