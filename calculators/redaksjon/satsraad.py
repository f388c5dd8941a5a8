"""More than one sats in a year: what no calculator can work with, said as it is."""

from collections.abc import Collection

from calculators.regelverk.ider import som_navn

# What an editor is likely to call the key that tells of the second one, as som_navn writes it.
_BEGYNNELSER = ("period", "sats", "kroner_", "fra_", "til_", "halvaar", "foerste", "andre")
_HELE = ("gjelder", "gjelder_fra", "gjelder_til")
FLERE_SATSER = (
    "kalkulatorene regner med én sats for hele året, så dette kan ikke stå her. Har året flere "
    "satser, kan ikke utgaven publiseres før en utvikler har gjort det mulig: la den være et utkast"
)


def er_flere_satser(navn: str, verdi: object, finnes: Collection[str]) -> bool:
    """Whether a key under [sats], where the keys ``finnes`` stand, tells of more than one sats."""
    ord_ = som_navn(navn)
    ligner = ord_.startswith(_BEGYNNELSER) or ord_ in _HELE
    return ligner and ("kroner" in finnes or isinstance(verdi, list))
