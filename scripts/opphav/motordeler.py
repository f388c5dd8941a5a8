"""What is in the engine that others have made: Python, and the libraries inside Pyodide's wasm.

``versjoner.mjs`` asks Pyodide itself which versions it has.
"""

from opphav.slag import Del, Fast, Innlemmet, Npm, Spurt, Tekst

# The version in which the parts without a version that can be read were last looked at.
_SIST_SETT = "314.0.7"
_SKAARET: Tekst = (
    "Skåret ned, delt i to og satt sammen med kalkulatorene. Modulene som venter på nettleseren og "
    "leser pakker, er byttet ut med egne.",
    "Skore ned, delt i to og sett saman med kalkulatorane. Modulane som ventar på nettlesaren og "
    "les pakkar, er bytte ut med eigne.",
)
_BIBLIOTEK: Tekst = (
    "Bare modulene kalkulatorene bruker er med, kompilert uten linjenumre og beskrivelser. "
    "Modulene ast, asyncio, inspect og traceback er byttet ut med egne.",
    "Berre modulane kalkulatorane bruker er med, kompilerte utan linjenummer og omtalar. "
    "Modulane ast, asyncio, inspect og traceback er bytte ut med eigne.",
)
_PAKKES_UT: Tekst = ("Pakker ut filer i Python", "Pakkar ut filer i Python")
_KJOERES: Tekst = ("Kjører Python i nettleseren", "Køyrer Python i nettlesaren")


MOTOREN = (
    Del(
        "pyodide",
        "Pyodide",
        _KJOERES,
        # With its makers' own library hiwire, which has no licence of its own that we have found.
        Npm("pyodide"),
        ("MPL-2.0",),
        _SKAARET,
    ),
    Del(
        "cpython",
        "CPython",
        ("Regner ut svarene", "Reknar ut svara"),
        Innlemmet(
            "pyodide",
            "PSF-2.0",
            "https://github.com/python/cpython",
            Spurt("python"),
            rettighet=(
                "Python Software Foundation",
                "BeOpen.com",
                "Stichting Mathematisch Centrum",
                "Corporation for National Research Initiatives",
                "CNRI",
                "Secret Labs AB",
            ),
        ),
        ("cpython", "cpython-innlemmet"),
        _BIBLIOTEK,
    ),
    Del(
        "emscripten",
        "Emscripten",
        _KJOERES,
        Innlemmet(
            "pyodide",
            "MIT OR NCSA",
            "https://github.com/emscripten-core/emscripten",
            Spurt("emscripten"),
        ),
        ("emscripten",),
    ),
    Del(
        "musl",
        "musl",
        _KJOERES,
        Innlemmet(
            "pyodide",
            "MIT",
            "https://musl.libc.org/",
            Fast("", _SIST_SETT),
            merke="No file descriptors available",
        ),
        ("musl",),
    ),
    Del(
        "llvm",
        "LLVM (compiler-rt, libc++, libc++abi)",
        _KJOERES,
        Innlemmet(
            "pyodide",
            "Apache-2.0 WITH LLVM-exception",
            "https://github.com/llvm/llvm-project",
            Fast("", _SIST_SETT),
            merke="libcxxabi",
        ),
        ("llvm", "Apache-2.0"),
    ),
    Del(
        "mimalloc",
        "mimalloc",
        ("Holder orden på minnet til Python", "Held orden på minnet til Python"),
        Innlemmet(
            "pyodide",
            "MIT",
            "https://github.com/microsoft/mimalloc",
            Fast("", _SIST_SETT),
            merke="mimalloc",
        ),
        ("mimalloc",),
    ),
    Del(
        "zlib",
        "zlib",
        _PAKKES_UT,
        Innlemmet(
            "pyodide",
            "Zlib",
            "https://github.com/madler/zlib",
            Spurt("zlib"),
            moduler=("zlib",),
            rettighet=("Mark Adler",),
        ),
        ("zlib",),
    ),
    Del(
        "bzip2",
        "bzip2",
        _PAKKES_UT,
        Innlemmet(
            "pyodide",
            "bzip2-1.0.6",
            "https://sourceware.org/bzip2/",
            Spurt("bzip2"),
            moduler=("_bz2",),
        ),
        ("bzip2",),
    ),
    Del(
        "liblzma",
        "liblzma (XZ Utils)",
        _PAKKES_UT,
        Innlemmet(
            "pyodide",
            "LicenseRef-public-domain",
            "https://tukaani.org/xz/",
            Spurt("lzma"),
            moduler=("_lzma",),
        ),
        ("xz",),
    ),
    Del(
        "zstd",
        "Zstandard",
        _PAKKES_UT,
        Innlemmet(
            "pyodide",
            "BSD-3-Clause",
            "https://github.com/facebook/zstd",
            Spurt("zstd"),
            moduler=("_zstd",),
        ),
        ("zstd",),
    ),
    Del(
        "sqlite",
        "SQLite",
        ("Følger med Python", "Følgjer med Python"),
        Innlemmet(
            "pyodide",
            "blessing",
            "https://www.sqlite.org/src",
            Spurt("sqlite"),
            moduler=("_sqlite3",),
        ),
        ("sqlite",),
    ),
    Del(
        "expat",
        "Expat",
        ("Leser XML i Excel-filer", "Les XML i Excel-filer"),
        Innlemmet(
            "pyodide",
            "MIT",
            "https://github.com/libexpat/libexpat",
            Spurt("expat"),
            moduler=("pyexpat",),
        ),
        ("expat",),
    ),
    Del(
        "libmpdec",
        "libmpdec",
        ("Regner med desimaler", "Reknar med desimalar"),
        Innlemmet(
            "pyodide",
            "BSD-2-Clause",
            "https://www.bytereef.org/mpdecimal/",
            Spurt("libmpdec"),
            moduler=("_decimal",),
        ),
        ("libmpdec",),
    ),
    Del(
        "libffi",
        "libffi",
        ("Følger med Python", "Følgjer med Python"),
        Innlemmet(
            "pyodide",
            "MIT",
            "https://github.com/libffi/libffi",
            Fast("", _SIST_SETT),
            merke="ffi_prep",
            moduler=("_ctypes",),
        ),
        ("libffi",),
    ),
    Del(
        "hacl",
        "HACL*",
        ("Regner ut avtrykk av filer", "Reknar ut avtrykk av filer"),
        Innlemmet(
            "pyodide",
            "MIT",
            "https://github.com/hacl-star/hacl-star",
            Fast("", _SIST_SETT),
            merke="Hacl_",
            moduler=("_blake2", "_hmac", "_md5", "_sha1", "_sha2", "_sha3"),
        ),
        ("hacl",),
    ),
    Del(
        "unicode",
        "Unicode Character Database",
        ("Kjenner igjen bokstaver og tall", "Kjenner att bokstavar og tal"),
        Innlemmet(
            "pyodide",
            "Unicode-3.0",
            "https://www.unicode.org/Public/",
            Spurt("unicode"),
            moduler=("unicodedata",),
        ),
        ("unicode",),
    ),
    Del(
        "stackframe",
        "stackframe, error-stack-parser",
        ("Forteller hva som gikk galt", "Fortel kva som gjekk gale"),
        Innlemmet("pyodide", "MIT", "https://github.com/stacktracejs", Fast("", _SIST_SETT)),
        ("stackframe",),
    ),
)
