"""What the pages have that others have made: look, icons, search, answers swapped, and Excel."""

from opphav.slag import Del, Fast, Innlemmet, Lest, Npm, Pypi, Tekst

# The versions in which the parts without a version that can be read were last looked at.
_MATERIAL, _DESIGNSYSTEMET = "9.8.2", "1.22.0"
_UTVALG: Tekst = ("Bare det sidene bruker er med.", "Berre det sidene bruker er med.")

SIDENE = (
    Del(
        "xlsxwriter",
        "XlsxWriter",
        ("Lager Excel-filene", "Lagar Excel-filene"),
        Pypi("xlsxwriter"),
        endret=("Kompilert, uten linjenumre.", "Kompilert, utan linjenummer."),
    ),
    Del(
        "idiomorph",
        "Idiomorph",
        ("Skifter ut svaret på siden", "Skiftar ut svaret på sida"),
        Npm("idiomorph"),
        endret=("Gjort om til en modul.", "Gjord om til ein modul."),
    ),
    Del(
        "designsystemet",
        "Designsystemet",
        ("Felt, knapper og farger", "Felt, knappar og fargar"),
        Npm("@digdir/designsystemet-css"),
        endret=_UTVALG,
    ),
    Del(
        "aksel",
        "Aksel-ikonene",
        ("Ikonene i feltene", "Ikona i felta"),
        Innlemmet(
            "designsystemet", "MIT", "https://github.com/navikt/aksel", Fast("", _DESIGNSYSTEMET)
        ),
        ("aksel",),
    ),
    Del(
        "material",
        "Material for MkDocs",
        ("Oppsettet av sidene, stilen og søket", "Oppsettet av sidene, stilen og søket"),
        Pypi("mkdocs-material"),
        endret=_UTVALG,
    ),
    Del(
        "material-design-icons",
        "Material Design Icons",
        ("Ikonene", "Ikona"),
        Innlemmet(
            "material",
            "Apache-2.0",
            "https://github.com/Templarian/MaterialDesign",
            Fast("", _MATERIAL),
            filer=("material/templates/.icons/material/LICENSE",),
        ),
        ("Apache-2.0",),
    ),
    Del(
        "material-design-color",
        "material-design-color",
        ("Fargene i stilen", "Fargane i stilen"),
        Innlemmet(
            "material", "MIT", "https://github.com/mrmlnc/material-color", Fast("", _MATERIAL)
        ),
        ("material-design-color",),
    ),
    Del(
        "lunr",
        "lunr",
        ("Søket", "Søket"),
        Innlemmet(
            "material",
            "MIT",
            "https://github.com/olivernn/lunr.js",
            Lest(
                "material/templates/assets/javascripts/workers/search.*.min.js",
                r"lunr - http://lunrjs\.com - .+ - ([\d.]+)",
            ),
        ),
        ("lunr",),
    ),
    Del(
        "lunr-languages",
        "lunr-languages",
        ("Søket på norsk", "Søket på norsk"),
        Innlemmet(
            "material",
            "MPL-1.1",
            "https://github.com/MihaiValentin/lunr-languages",
            # Its two files are the very ones of that version.
            Fast("1.14.0", _MATERIAL),
        ),
        ("MPL-1.1",),
    ),
)
