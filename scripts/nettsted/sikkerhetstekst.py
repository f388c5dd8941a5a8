"""``/.well-known/security.txt`` (RFC 9116): where to tell of a fault that can be misused.

It counts only at the root of a host, so a site below a path has none: there it is the host's own.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from nettsted.adresse import adressen
from oppsett.steg import ROT

STI = ".well-known/security.txt"
KILDE = Path("docs") / "om" / "sikkerhet.toml"
# The standard asks for less than a year from somebody last saw that the contact is right.
_GJELDER = timedelta(days=364)
_KONTAKT = "om/kontakt/#sikkerhet"


def skriv(nettsted: Path, rot: Path = ROT) -> None:
    """Write the file into a built site whose address is the root of its host."""
    adresse = adressen(nettsted)
    if urlsplit(adresse).path != "/":
        return
    til = nettsted / STI
    til.parent.mkdir(exist_ok=True)
    til.write_text(sikkerhetstekst(adresse, kontrollert(rot)), encoding="utf-8", newline="\n")


def sikkerhetstekst(adresse: str, dag: date) -> str:
    """The text of the file, for a site whose contact was last looked over on ``dag``."""
    return f"""\
Contact: {adresse}{_KONTAKT}
Expires: {utloep(dag).isoformat()}T00:00:00Z
Preferred-Languages: nb, nn, en
Canonical: {adresse}{STI}
"""


def utloep(dag: date) -> date:
    """The day from which nobody is to trust a contact that was last looked over on ``dag``."""
    return dag + _GJELDER


def kontrollert(rot: Path = ROT) -> date:
    """The day somebody last saw that the contact is right.

    Raises ValueError, with what to write, where no such day is written.
    """
    try:
        dag = tomllib.loads((rot / KILDE).read_text(encoding="utf-8")).get("kontrollert")
    except tomllib.TOMLDecodeError:
        dag = None
    if type(dag) is not date:
        raise ValueError("skriv dagen kontakten sist ble sjekket, som kontrollert = 2021-12-31")
    return dag
