"""What the packages say of themselves: version, licence, the licence's text, and where it lives.

Runs in the project's own environment, where they are installed. What is not known stops the build.
"""

import base64
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, NoReturn

from opphav.deler import LISENSER
from opphav.slag import Del, Fast, Innlemmet, Lest, Npm, Pypi, Spurt
from oppsett.steg import ROT, Stopp

LISENSMAPPEN = Path(__file__).with_name("lisenser")
_KILDER = ("Source", "Repository", "Homepage")


@dataclass(frozen=True)
class Lisenstekst:
    """A licence in full, and where it was found when the package does not have it itself."""

    innhold: str
    fra: str = ""


@dataclass(frozen=True)
class Opphav:
    """A part, and what is known of it. ``versjon`` is empty where it has none of its own.

    ``purl`` names the package as others do, and ``sum`` is its SHA-512 in hex, where a lock has it.
    """

    del_: Del
    versjon: str
    lisens: str
    adresse: str
    tekster: Sequence[Lisenstekst]
    purl: str
    sum: str = ""


def opphavene(delene: Sequence[Del], spurt: Mapping[str, str]) -> list[Opphav]:
    """What is known of each part, in the order of the list.

    ``spurt`` is what Pyodide answered. Raises Stopp with what to do when a version, a licence or a
    text is not known.
    """
    svar: dict[str, Opphav] = {}
    for d in delene:
        match d.kilde:
            case Npm():
                funnet = _npm(d, d.kilde)
            case Pypi():
                funnet = _pypi(d, d.kilde)
            case Innlemmet():
                funnet = _innlemmet(d, d.kilde, svar, spurt)
        if funnet.lisens not in LISENSER:
            _stopp(
                d,
                f"har lisensen «{funnet.lisens}», som ingen har tatt stilling til. Les den, og "
                "legg den til i LISENSER i scripts/opphav/deler.py hvis den kan brukes",
            )
        if not funnet.tekster:
            _stopp(
                d,
                "har ingen lisenstekst i pakken. Legg teksten i scripts/opphav/lisenser/, skriv i "
                "opphav.toml der hvor den er fra, og skriv navnet på den i listen",
            )
        svar[d.id] = funnet
    return list(svar.values())


def _npm(d: Del, kilde: Npm) -> Opphav:
    mappe = ROT / "node_modules" / kilde.pakke
    om = json.loads((mappe / "package.json").read_text(encoding="utf-8"))
    laas = json.loads((ROT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    laast = laas.get(f"node_modules/{kilde.pakke}", {})
    versjon = _laast(d, str(om.get("version", "")), laast.get("version"), "package-lock.json")
    adresse = str((om.get("repository") or {}).get("url") or om.get("homepage") or "")
    tekster = [_tekstfil(fil) for fil in sorted(mappe.glob("LICEN*"))]
    slag, _, sum_ = str(laast.get("integrity", "")).partition("-")
    return Opphav(
        d,
        versjon,
        str(om.get("license") or ""),
        _https(d, adresse),
        [*tekster, *_lagrede(d)],
        f"pkg:npm/{kilde.pakke.replace('@', '%40')}@{versjon}",
        base64.b64decode(sum_).hex() if slag == "sha512" else "",
    )


def _pypi(d: Del, kilde: Pypi) -> Opphav:
    om = _pakken(d, kilde.pakke)
    linjer = (ROT / "requirements.txt").read_text(encoding="utf-8")
    treff = re.search(rf"(?m)^{re.escape(kilde.pakke)}==([^\s;\\]+)", linjer)
    versjon = _laast(d, om.version, treff[1] if treff else None, "requirements.txt")
    adresser = dict(str(u).split(", ", 1) for u in om.metadata.get_all("Project-URL") or [])
    adresse = next((adresser[navn] for navn in _KILDER if navn in adresser), "")
    filer = [
        fil for fil in om.files or [] if "licenses" in fil.parts and ".dist-info" in fil.parts[0]
    ]
    return Opphav(
        d,
        versjon,
        str(om.metadata["License-Expression"] or ""),
        _https(d, adresse),
        [*(_tekstfil(Path(str(fil.locate()))) for fil in filer), *_lagrede(d)],
        f"pkg:pypi/{kilde.pakke}@{versjon}",
    )


def _innlemmet(
    d: Del, kilde: Innlemmet, kjente: Mapping[str, Opphav], spurt: Mapping[str, str]
) -> Opphav:
    hel = kjente[kilde.i]
    versjon = _versjonen(d, kilde.versjon, hel, spurt)
    rot = _pakken(d, hel.del_.kilde.pakke) if isinstance(hel.del_.kilde, Pypi) else None
    filer = [Path(str(rot.locate_file(fil))) for fil in kilde.filer] if rot else []
    return Opphav(
        d,
        versjon,
        kilde.lisens,
        kilde.adresse,
        [*map(_tekstfil, filer), *_lagrede(d)],
        f"pkg:generic/{d.id}" + (f"@{versjon}" if versjon else ""),
    )


def _versjonen(d: Del, versjon: Spurt | Lest | Fast, hel: Opphav, spurt: Mapping[str, str]) -> str:
    match versjon:
        case Spurt(navn):
            if not (svar := renset(spurt.get(navn, ""))):
                _stopp(d, "har en versjon som Pyodide ikke svarer på. Se versjoner.mjs")
            return svar
        case Fast(funnet, ved):
            if ved != hel.versjon:
                _stopp(
                    d,
                    f"følger med {hel.del_.navn}, og ble sist sett på i versjon {ved}. Nå er det "
                    f"{hel.versjon}. Se om delen fortsatt er med, hvilken versjon og lisens den "
                    "har, og rett det i listen",
                )
            return funnet
        case Lest(fil, moenster):
            om = distribution(hel.purl.partition("/")[2].partition("@")[0])
            rot = Path(str(om.locate_file("")))
            for sti in sorted(rot.glob(fil)):
                if treff := re.search(moenster, sti.read_text(encoding="utf-8")):
                    return treff[1]
            return _stopp(d, f"har ikke versjonen sin i {fil} lenger. Se hvor den står nå")


def renset(versjon: str) -> str:
    """``expat_2.7.3`` and ``1.0.6, 6-Sept-2010`` as their number alone."""
    treff = re.search(r"\d+(?:\.\d+)+", versjon)
    return treff[0] if treff else ""


def _laast(d: Del, versjon: str, laast: str | None, laas: str) -> str:
    if not versjon or versjon != laast:
        _stopp(
            d,
            f"er installert i versjon {versjon or 'ukjent'}, men {laas} sier {laast or 'ingen'}. "
            "Installer på nytt, eller forny låsen",
        )
    return versjon


def _pakken(d: Del, navn: str) -> Distribution:
    try:
        return distribution(navn)
    except PackageNotFoundError:
        return _stopp(d, f"er ikke installert (pakken {navn})")


def _https(d: Del, adresse: str) -> str:
    ren = re.sub(r"^git\+|^git(?=://)|\.git$", "", adresse)
    ren = re.sub(r"^://", "https://", ren)
    if not ren.startswith("https://"):
        _stopp(d, "sier ikke hvor kildekoden er. Skriv den inn som Innlemmet, med adresse")
    return ren


def _lagrede(d: Del) -> list[Lisenstekst]:
    hvor: dict[str, Any] = tomllib.loads((LISENSMAPPEN / "opphav.toml").read_text(encoding="utf-8"))
    tekster = []
    for navn in d.tekster:
        fil = LISENSMAPPEN / f"{navn}.txt"
        if not fil.is_file() or navn not in hvor:
            _stopp(d, f"trenger {navn}.txt i scripts/opphav/lisenser/, med en linje i opphav.toml")
        tekster.append(Lisenstekst(fil.read_text(encoding="utf-8"), hvor[navn]))
    return tekster


def _tekstfil(fil: Path) -> Lisenstekst:
    return Lisenstekst(fil.read_text(encoding="utf-8-sig").replace("\r\n", "\n").strip("\n") + "\n")


def _stopp(d: Del, hva: str) -> NoReturn:
    raise Stopp(f"{d.navn} {hva}. Listen er scripts/opphav/motordeler.py og sidedeler.py.")
