"""When something is due: the forms a Naar can take, and the dates that make sense."""

from collections.abc import Iterator
from datetime import date

from calculators.regelverk.feil import Funn
from calculators.regelverk.typer import Frist, Naar

# The keys that stand together.
_FORMER = (
    {"dato"},
    {"dato", "klokkeslett"},
    {"samme_som"},
    {"maaned"},
    {"dager", "etter"},
    {"hvert"},
    {"omtrent"},
    {"hendelse"},
)
# The state budget is put forward in October the year before; nothing of the grant is earlier.
_FOERSTE_MAANED = 10
_FLEST_DAGER = 366


def fristene(frist: Frist, naar: Naar, noekkel: str, tilskuddsaar: int) -> Iterator[Funn]:
    """Every fault in when one Frist is, ``naar``, which is the one it has."""
    sted = f"{noekkel}.naar"
    if {k for k, v in vars(naar).items() if v is not None} not in _FORMER:
        galt = "tidspunktet har ikke en kjent form"
        yield Funn(sted, galt, "bruk én av formene i merknaden over den første [[frister]]")
    if naar.dato and not _rimelig(naar.dato.year, naar.dato.month, tilskuddsaar):
        galt = f"{naar.dato} er ikke i riktig år"
        yield Funn(f"{sted}.dato", galt, _skriv(tilskuddsaar))
    yield from _maaneden(naar, sted, tilskuddsaar)
    if naar.dager is not None and not 1 <= naar.dager <= _FLEST_DAGER:
        galt = f"{naar.dager} er ikke et rimelig antall dager"
        yield Funn(f"{sted}.dager", galt, f"skriv et helt tall fra 1 til {_FLEST_DAGER}")
    if naar.dager is not None and frist.merke == "kilde":
        galt = "en frist som regnes ut fra en annen dato, kan ikke stå i kilden"
        yield Funn(f"{noekkel}.merke", galt, "skriv «utledet» i anførselstegn")


def foer_budsjettet(dag: date, tilskuddsaar: int) -> bool:
    """Whether a day is before the first month in which anything of the year's grant can be said."""
    return (dag.year, dag.month) < (tilskuddsaar - 1, _FOERSTE_MAANED)


def _maaneden(naar: Naar, sted: str, tilskuddsaar: int) -> Iterator[Funn]:
    if naar.maaned is None:
        return
    eksempel = f'skriv år og måned, for eksempel "{tilskuddsaar + 1}-01"'
    try:
        dag = date.fromisoformat(f"{naar.maaned}-01")
    except ValueError:
        yield Funn(f"{sted}.maaned", f"«{naar.maaned}» er ikke en måned", eksempel)
        return
    if not _rimelig(dag.year, dag.month, tilskuddsaar):
        galt = f"«{naar.maaned}» er ikke i riktig år"
        yield Funn(f"{sted}.maaned", galt, _skriv(tilskuddsaar))


def _rimelig(aar: int, maaned: int, tilskuddsaar: int) -> bool:
    return (tilskuddsaar - 1, _FOERSTE_MAANED) <= (aar, maaned) <= (tilskuddsaar + 1, 12)


def _skriv(tilskuddsaar: int) -> str:
    return f"skriv et tidspunkt fra oktober {tilskuddsaar - 1} til desember {tilskuddsaar + 1}"
