"""The template of the register as files: CSV, and a workbook with lists to choose from."""

from collections.abc import Sequence
from typing import Any

from calculators.regelverk import Regelverk
from calculators.rendering.regneark import Fil, csv
from calculators.rendering.tabell import Tabell
from calculators.rendering.xlsx import XLSX_TYPE, bok_til_bytes
from calculators.skjema.registerfil.mal import lovlige, noekler, rader
from calculators.spraak import N_, _

# The lists reach this far down, for a reception has fewer residents than this.
_SISTE_RAD = 2_000
_HJELP = (
    N_("Én rad for hver beboer. Skriv over eksempelradene."),
    N_(
        "Lokal kode er deres egen kode for beboeren. Skriv aldri navn, "
        "fødselsnummer eller DUF-nummer."
    ),
    N_("Kolonnene kan stå i hvilken som helst rekkefølge. Tom celle for en del betyr nei."),
    N_("Skriv fullført dato som 1.8.2021."),
)


def maler(regler: Regelverk) -> tuple[Fil, Fil]:
    """The template in both formats, with the same headings and example rows."""
    hode, *eksempler = rader(regler)
    navn = f"register-mal-{regler.tilskuddsaar}"
    tabell = Tabell(navn, hode, eksempler, (), kilder_i_csv=False)
    bok = bok_til_bytes(lambda b: _fyll(b, regler, hode, eksempler))
    return (
        Fil(f"{navn}.csv", "text/csv;charset=utf-8", csv(tabell)),
        Fil(f"{navn}.xlsx", XLSX_TYPE, bok),
    )


def _fyll(
    bok: Any, regler: Regelverk, hode: Sequence[str], eksempler: Sequence[Sequence[str]]
) -> None:
    fet = bok.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    tekst = bok.add_format({"num_format": "@"})
    ark = bok.add_worksheet(_("Register"))
    ark.freeze_panes(1, 1)
    # Text cells: Excel must not take a label or a date for something else.
    ark.set_column(0, len(hode) - 1, 18, tekst)
    for r, rad in enumerate((hode, *eksempler)):
        for k, verdi in enumerate(rad):
            ark.write_string(r, k, verdi, tekst if r else fet)
    for k, noekkel in enumerate(noekler(regler)):
        if verdier := lovlige(noekkel, regler):
            ark.data_validation(1, k, _SISTE_RAD, k, {"validate": "list", "source": list(verdier)})
    hjelp = bok.add_worksheet(_("Verdier"))
    hjelp.set_column(0, 0, 60)
    hjelp.set_column(1, 1, 60)
    linjer = [
        *((h, ", ".join(lovlige(n, regler))) for h, n in zip(hode, noekler(regler), strict=True)),
        *((_(linje), "") for linje in _HJELP),
    ]
    for r, (venstre, hoeyre) in enumerate(linjer):
        hjelp.write_string(r, 0, venstre)
        hjelp.write_string(r, 1, hoeyre)
