"""What a release must have said of itself: ``python -m utgave.utgivelsen``.

Prints each fault on a line with file, line and what to write, and ends with 1 when there are any.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from calculators.regelverk import aarene
from nettsted.sikkerhetstekst import KILDE, kontrollert
from oppsett.konsoll import utf8
from oppsett.steg import ROT
from oppsett.versjon import versjonen

ENDRINGENE = "CHANGELOG.md"
_VERSJON = re.compile(r"(\d{4})\.[1-9]\d*")
_OVERSKRIFT = re.compile(r"(?m)^## (.+)$")
# A release lies there for long, and its contact is to be right all the while.
_NYLIG = timedelta(days=90)


def feilene(rot: Path, nyeste: int, idag: date) -> list[str]:
    """What is wrong, for a release on the day ``idag`` whose newest year is ``nyeste``."""
    return [*_versjonen(rot, nyeste), *endringsfeil(rot), *_sikkerheten(rot, idag)]


def _versjonen(rot: Path, nyeste: int) -> Iterator[str]:
    versjon = versjonen(rot)
    treff = _VERSJON.fullmatch(versjon)
    if not treff or int(treff[1]) != nyeste:
        yield (
            f"{_sted(rot, 'pyproject.toml', 'version = ')}: versjonen «{versjon}» er ikke året for "
            f'den nyeste utgaven og et nummer: skriv version = "{nyeste}.1", eller tallet etter '
            "det som sist ble gitt ut"
        )


def endringsfeil(rot: Path) -> Iterator[str]:
    """The version has the topmost heading of the list of changes, and something stands under it."""
    versjon = versjonen(rot)
    deler = _OVERSKRIFT.split((rot / ENDRINGENE).read_text(encoding="utf-8"))
    oeverst, tekst = deler[1:3] if len(deler) > 1 else ("", "")
    sted = _sted(rot, ENDRINGENE, "## ")
    if oeverst != versjon:
        skriv = f"skriv «## {versjon}», og under den hva som er nytt"
        yield f"{sted}: {versjon} står ikke øverst: {skriv}"
    elif not tekst.strip():
        yield f"{sted}: det står ikke hva som er nytt i {versjon}: skriv det under overskriften"


def _sikkerheten(rot: Path, idag: date) -> Iterator[str]:
    sted = _sted(rot, KILDE.as_posix(), "kontrollert")
    try:
        dag = kontrollert(rot)
    except ValueError as feil:
        yield f"{sted}: {feil}"
        return
    se_etter = f"se at kontakten stemmer, og skriv kontrollert = {idag}"
    if dag > idag:
        yield f"{sted}: datoen {dag} er ikke kommet: {se_etter}"
    elif idag - dag > _NYLIG:
        antall = (idag - dag).days
        yield f"{sted}: det er {antall} dager siden noen så etter at kontakten stemmer: {se_etter}"


def _sted(rot: Path, fil: str, begynner: str) -> str:
    """The file, and the first line that begins so; the first of all where none does."""
    linjer = (rot / fil).read_text(encoding="utf-8").splitlines()
    nummer = (n for n, linje in enumerate(linjer, 1) if linje.startswith(begynner))
    return f"{fil}:{next(nummer, 1)}"


def main() -> int:
    """Print the faults; 1 when there are any."""
    utf8()
    # The day where the one who releases sits.
    idag = datetime.now().astimezone().date()
    galt = feilene(ROT, max(aarene()), idag)
    print("\n".join(galt))
    return 1 if galt else 0


if __name__ == "__main__":
    sys.exit(main())
