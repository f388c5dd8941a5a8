"""The lock on the answers of published years.

They are those on the pages of the calculators, and those to the worked examples.
A new answer is added. A changed answer is refused until the rules file of its year declares
a correction, with a reason, that was not there when the lock was made.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from calculators import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.redaksjon.regelfil import regler
from calculators.regelverk import Regelfeil, aarene
from oppsett.steg import ROT, Stopp
from utgave import eksempler
from utgave.dataskjema import som_json

MAPPE = ROT / "tests" / "laas"
_LAAS_OPP = "python3 scripts/laas_svar.py --laas-opp"
Laas = dict[str, Any]


def naa(aar: int) -> Laas:
    """The corrections of a published year, and its answers as now.

    They are the answer to each of its examples, and the one that stands on each calculator's page,
    so that a year nobody has written examples for is locked too.
    """
    paa_sidene = {
        f"{navn}: Svaret på siden": _svaret(_paa_siden(navn, aar)) for navn in KALKULATORER
    }
    eksemplene = {
        str(e): _svaret(e.sporsmaal)
        for e in eksempler.alle()
        if e.sporsmaal["svar"].get("tilskuddsaar") == str(aar)
    }
    rettelser = som_json(regler(aar).rettelser)
    return {"rettelser": rettelser, "svar": paa_sidene | eksemplene}


def _paa_siden(navn: str, aar: int) -> dict[str, Any]:
    skjema = kalkulator_for(navn).skjema(regler(aar))
    return {"kalkulator": navn, "maal": "nb", "svar": skjema.standardsvar}


def publiserte() -> list[int]:
    """The years whose answers are locked."""
    return [aar for aar in aarene() if not regler(aar).utkast]


def avvik(laast: Laas, naa: Laas) -> list[str]:
    """Every locked question that is no longer answered so, or whose example is gone.

    A page or an example may ask something else than it did; what it asked is then asked again.
    """
    if len(naa["rettelser"]) > len(laast["rettelser"]):
        return []
    return [
        n for n, svar in laast["svar"].items() if n not in naa["svar"] or _igjen(n, svar) != svar
    ]


def _igjen(navn: str, svar: Mapping[str, Any]) -> dict[str, Any]:
    kalkulator = navn.partition(":")[0]
    return _svaret({"kalkulator": kalkulator, "maal": "nb", "svar": svar["sporsmaal"]})


def les(aar: int) -> Laas | None:
    """The lock of a year, or None before its first."""
    fil = _fil(aar)
    return json.loads(fil.read_text(encoding="utf-8")) if fil.exists() else None


def _svaret(sporsmaal: Mapping[str, Any]) -> dict[str, Any]:
    svar = answer(sporsmaal)
    feil = [f["felt"] for f in svar["feil"]]
    # A calendar and a report are words about what stands beside them; those may be mended freely.
    ordene = ("ics", "rapport")
    resultat = {navn: verdi for navn, verdi in svar["resultat"].items() if navn not in ordene}
    if "per_aar" in resultat:
        resultat["per_aar"] = _aarets_egen(resultat["per_aar"], sporsmaal["svar"]["tilskuddsaar"])
    return {"sporsmaal": sporsmaal["svar"], "feil": feil, "resultat": resultat}


def _aarets_egen(per_aar: list[dict[str, Any]], aar: str) -> list[dict[str, Any]]:
    """The year's own line: those of older editions, which may be added, are locked as their own."""
    return [
        {navn: verdi for navn, verdi in linje.items() if navn != "endring"}
        for linje in per_aar
        if str(linje["tilskuddsaar"]) == aar
    ]


def _fil(aar: int) -> Path:
    return MAPPE / f"{aar}.json"


def status(aar: int) -> list[str]:
    """How a year's lock stands, a line for each thing; a draft has none."""
    laast = les(aar)
    if regler(aar).utkast:
        if laast:
            return [f"Svarene er låst, men {aar} er et utkast. Lås opp: {_LAAS_OPP} {aar}"]
        return ["Svarene er ikke låst. Lås dem når alt er sjekket og utkast = true er tatt bort."]
    if laast is None:
        return ["Svarene er ikke låst. Er alt sjekket, lås dem: python3 scripts/laas_svar.py"]
    if galt := avvik(laast, naa(aar)):
        linjer = "".join(f"\n    {linje}" for linje in galt)
        return [f"Svarene er endret siden de ble låst, uten at det er meldt:{linjer}"]
    return [f"Svarene er låst: {len(laast['svar'])} svar."]


def laas_opp(aar: int) -> None:
    """Take away the lock of an edition that is a draft again; a published one keeps its lock."""
    if aar not in aarene():
        raise Stopp(f"{aar} finnes ikke.")
    if not regler(aar).utkast:
        raise Stopp(
            f"{aar} er ikke et utkast. Ligger utgaven på nettjeneren, retter du den i stedet, og "
            "melder det med [[rettelser]]. Er den ikke lagt ut, skriv utkast = true under "
            f"tilskuddsaar i calculators/regelverk/{aar}.toml, og kjør kommandoen igjen."
        )
    _fil(aar).unlink(missing_ok=True)
    print(f"Svarene for {aar} er ikke låst lenger.")


def main() -> None:
    """Renew every lock, or stop with each answer that changed without a correction."""
    MAPPE.mkdir(exist_ok=True)
    for aar in publiserte():
        laast, ny = les(aar), naa(aar)
        if galt := avvik(laast, ny) if laast else []:
            raise Stopp(
                f"Svarene for {aar} er endret uten at det er meldt som rettelse:\n  "
                + "\n  ".join(galt)
                + f"\nEr endringen ment, legg til [[rettelser]] i {aar}.toml med dato og grunn. "
                f"Ligger utgaven ikke på nettjeneren ennå, skriv utkast = true under tilskuddsaar "
                f"i filen, og lås opp: {_LAAS_OPP} {aar}"
            )
        tekst = json.dumps(ny, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        _fil(aar).write_text(tekst, encoding="utf-8", newline="\n")
        print(f"Svarene for {aar} er låst: {len(ny['svar'])} svar.")


if __name__ == "__main__":
    try:
        if len(sys.argv) > 1:
            laas_opp(int(sys.argv[1]))
        else:
            main()
    except Regelfeil as feil:
        linjer = "\n".join(f"calculators/regelverk/{linje}" for linje in str(feil).split("\n"))
        raise Stopp(f"Rett feilene i regelverket først:\n{linjer}") from None
