"""What must hold between the parts of the årsrapport, and between it and the year's deadlines."""

from collections.abc import Iterator

from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import egne_ider, nummerert
from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import Aarsrapport, Frist, IkkeFunnet


def rapporten(rapport: Aarsrapport, frister: tuple[Frist, ...] | IkkeFunnet) -> Iterator[Funn]:
    """Every fault in what the report must contain: ids, at most one set of accounts, one list.

    That ``frist`` is one of the deadlines is for who knows all ids.
    """
    deler = alle(rapport.deler)
    if not deler and not isinstance(rapport.deler, IkkeFunnet):
        yield Funn("aarsrapport.deler", "listen er tom", "skriv minst én del")
    yield from egne_ider(deler, "aarsrapport.deler")
    regnskap = [n for n, d in enumerate(deler, 1) if d.slag == "prosjektregnskap"]
    for n in regnskap[1:]:
        galt = "det er mer enn ett prosjektregnskap"
        yield Funn(f"aarsrapport.deler[{n}].slag", galt, "skriv «tekst» i anførselstegn")
    for n, frist in nummerert(alle(frister)):
        if frist.id != rapport.frist:
            continue
        if not isinstance(frist.naar, IkkeFunnet) and frist.naar.hvert:
            galt = f"«{frist.id}» er en frist som gjentar seg"
            yield Funn("aarsrapport.frist", galt, "skriv id-en til fristen for årsrapporten")
        if frist.innhold:
            skriv = "ta bort «innhold» her, for det står som «deler» under [aarsrapport]"
            yield Funn(f"frister[{n}].innhold", "innholdet i årsrapporten står to steder", skriv)
