"""One build of the site, from the check of the rules to the finished folder."""

import shutil
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from motor.engine import motor
from nettsted.finish import fullfoer
from nettsted.forrige import egne_filer, ta_vare_paa
from oppsett.bytte import bytt_ut
from oppsett.environment import PYTHON
from oppsett.steg import CACHE, kjoer, med_modulene, steg
from oppsett.versjon import versjonen

# What is made beside the pages when they are there: from the rules, the mark, and themselves; and
# what is said if it cannot be.
_VED_SIDENE = {
    "utgave.aapne_data": "De åpne dataene ble ikke skrevet. Feilen står over.",
    "nettsted.calendars": "Kalenderfilene lot seg ikke lage. Feilen står over.",
    "nettsted.templates": "Malene for registeret lot seg ikke lage. Feilen står over.",
    "nettsted.feed": "Strømmen av endringer lot seg ikke lage. Feilen står over.",
    "nettsted.icons": "Ikonene lot seg ikke lage av merket. Feilen står over.",
    "nettsted.innebygd": "Kalkulatorene til andres sider lot seg ikke lage. Feilen står over.",
}
_INGEN_LAAS = nullcontext()
_UKJENT_OPPHAV = "Nettstedet sender videre noe vi ikke har gjort greie for. Feilen står over."


def bygg(
    til: Path,
    *,
    adresse: str | None = None,
    utgivelse: bool = False,
    utkast: bool = False,
    enkel_motor: bool = False,
    forrige: Path | None = None,
    bytter: AbstractContextManager[object] = _INGEN_LAAS,
) -> dict[str, str]:
    """Build the whole site into the folder ``til``, which is replaced when all went well.

    ``adresse`` is where it will be served; without it the address is the one in
    NETTSTED_URL, or mkdocs.yml's own. ``utgivelse`` puts a .br beside every file.
    An edition that is a draft stops the build unless ``utkast`` lets it through, for a
    preview or a test; then its pages say so. ``enkel_motor`` takes Pyodide as it is.
    ``forrige`` is the release that this is laid over, which may be ``til`` itself.
    ``bytter`` is held while ``til`` is replaced. Returns the environment the pages were built in.
    """
    if forrige:
        # Before all is built: a folder that is something else is told of at once.
        egne_filer(forrige)
    under_arbeid = CACHE / f"bygg-{til.name}"
    shutil.rmtree(under_arbeid, ignore_errors=True)
    with steg("Ser over regelverket, menyen og sidene"):
        utkastene = _regelverket(utkast=utkast)
        if utgivelse:
            _modul(
                "utgave.utgivelsen",
                ved_feil="Noe må skrives før nettstedet kan gis ut. Linjene over sier hva.",
            )
    miljoe = miljoeet(adresse, utkastene)
    # Before the engine, which takes longer: what an editor wrote amiss is told at once.
    with steg("Bygger sidene"):
        kjoer(
            [PYTHON, "-m", "nettsted.sider", under_arbeid],
            miljoe=miljoe,
            ved_feil="Sidene lot seg ikke bygge. Linjene over sier hva du skal rette.",
        )
    motoren = motor(enkel=enkel_motor)
    for modul, ved_feil in _VED_SIDENE.items():
        _modul(modul, under_arbeid, ved_feil=ved_feil)
    with steg("Skriver hvem som har laget hva"):
        _modul("opphav", under_arbeid, motoren, ved_feil=_UKJENT_OPPHAV)
    with steg("Legger inn stilark, motor og innholdspolicy"):
        fullfoer(under_arbeid, motoren)
        _modul("opphav.filene", under_arbeid, ved_feil=_UKJENT_OPPHAV)
    with steg("Følger lenkene"):
        _modul(
            "nettsted.lenker",
            under_arbeid,
            ved_feil="Noen lenker går ingen steder. Linjene over sier hvilke.",
        )
    if utgivelse:
        komprimer(under_arbeid)
    if forrige:
        antall = ta_vare_paa(forrige, under_arbeid)
        print(f"  fra forrige utgivelse: {antall} filer, for sidene som alt er åpne")
    with bytter:
        bytt_ut(under_arbeid, til)
    return miljoe


def komprimer(mappe: Path) -> None:
    """Put a brotli-compressed copy beside each file of the folder."""
    with steg("Komprimerer filene med brotli"):
        _modul(
            "nettsted.compress",
            mappe,
            CACHE / "brotli",
            ved_feil="Filene lot seg ikke komprimere. Feilen står over.",
        )


def _regelverket(*, utkast: bool) -> str:
    """Stop with every fault there is in the rules files; return the drafts: «2020 og 2023»."""
    aarene = _modul(
        "utgave.sjekk",
        *(["--utkast"] if utkast else []),
        ved_feil="Noe må rettes før sidene kan bygges. Hver linje over sier fil, linje, hva som er "
        "galt og hva du skal skrive.",
    ).split()
    svar = " og ".join(d for d in (", ".join(aarene[:-1]), *aarene[-1:]) if d)
    if svar:
        print(f"  utkast: {svar}. Sidene sier at de ikke er publisert.")
    return svar


def miljoeet(adresse: str | None, utkastene: str) -> dict[str, str]:
    """The environment that MkDocs builds the pages in, by the address and the years in draft."""
    # Same input, same bytes: no clock in the output.
    miljoe = {**med_modulene(), "SOURCE_DATE_EPOCH": "1609459200", "PYTHONHASHSEED": "0"}
    # Material announces its end of life on every build; the choice is made and pinned.
    miljoe["NO_MKDOCS_2_WARNING"] = "1"
    miljoe["UTKAST"] = utkastene
    # With its word, for by itself 2021.10 would be read as a number.
    miljoe["VERSJON"] = f"Versjon {versjonen()}"
    if adresse:
        miljoe["NETTSTED_URL"] = adresse
    return miljoe


def _modul(navn: str, *argumenter: str | Path, ved_feil: str) -> str:
    """Run a module in a process of its own, so that a rules file just changed is read anew."""
    return kjoer([PYTHON, "-m", navn, *argumenter], miljoe=med_modulene(), ved_feil=ved_feil)
