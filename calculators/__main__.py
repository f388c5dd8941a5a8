"""The calculators from the command line: ``python -m calculators NAME felt=verdi …``.

Prints the answer as JSON. Without a name it lists the calculators, their
fields and the values each may have. Exit status 0 with an answer, 2 without.

``python -m calculators register FIL`` checks a register. Fields that are left out are as in the
form, and the exit status is 1 when some row wants work.

``maal=nn`` answers in nynorsk, wherever among the fields it stands.

With ``--sak FIL`` the fields that are left out are as in the case of that file, and what of it was
not used is told.
"""

import json
import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from calculators.answer import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.norsk import eller
from calculators.redaksjon import regelfil
from calculators.regelverk import Regelfeil, aarene, regler
from calculators.skjema import sakfil
from calculators.skjema.feil import Feltfeil
from calculators.skjema.felt import (
    Beloep,
    Dato,
    Felt,
    Fil,
    Flervalg,
    Heltall,
    Linjefelt,
    Timer,
    Valg,
)
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.sak import fyll
from calculators.skjema.saken import AARET, Noekler, noekler
from calculators.skjema.tekst import linje
from calculators.spraak import BOKMAAL, _, maalformen, maalformene, svarer_paa


def main(argumenter: Sequence[str]) -> int:
    """Answer one question given as ``NAME felt=verdi …``, or list what can be asked."""
    try:
        regelfil.alle()
    except Regelfeil as feil:
        linjene = (f"calculators/regelverk/{linje}" for linje in str(feil).split("\n"))
        print("\n".join(linjene), file=sys.stderr)
        return 2
    maal, resten = _maalet(argumenter)
    if maal not in maalformene():
        print(f"Velg målform: {eller(maalformene())}.", file=sys.stderr)
        return 2
    with svarer_paa(maal):
        return _gjoer(resten)


def _maalet(argumenter: Sequence[str]) -> tuple[str, list[str]]:
    """The målform that is asked for, and what is not about it; bokmål where nothing is said."""
    delt = [(linje(ledd.partition("=")[0]), ledd) for ledd in argumenter]
    spurt = [linje(ledd.partition("=")[2]) for navn, ledd in delt if navn == "maal"]
    return (spurt or [BOKMAAL])[-1], [ledd for navn, ledd in delt if navn != "maal"]


def _gjoer(argumenter: Sequence[str]) -> int:
    if not argumenter:
        print(oversikt())
        return 0
    navn, *felt = linje(argumenter[0]), *argumenter[1:]
    try:
        felt, sakfilen = _skilt(felt)
        fra_saken = _fra_saken(navn, sakfilen, felt) if sakfilen and navn in KALKULATORER else {}
    except Feltfeil as feil:
        print(feil, file=sys.stderr)
        return 2
    filfelt = _filfelt(navn, aarene()[-1])
    svar: dict[str, list[str]] = {}
    for ledd in felt:
        felt_navn, likhet, verdi = ledd.partition("=")
        felt_navn = linje(felt_navn)
        if filfelt and (not likhet or felt_navn not in filfelt):
            felt_navn, likhet, verdi = "fil", "=", ledd
        if not likhet:
            print(
                _("{vist} mangler likhetstegn. Skriv felt=verdi.", vist=_vist(ledd)),
                file=sys.stderr,
            )
            return 2
        svar.setdefault(felt_navn, []).append(verdi)
    svar = fra_saken | svar
    if filfelt:
        return _svar_paa_fil(navn, svar)
    svaret = answer({"kalkulator": navn, "maal": maalformen(), "svar": _enkle(svar)})
    print(json.dumps(svaret, ensure_ascii=False, indent=2))
    return 0 if svaret["ok"] else 2


def _skilt(argumenter: Sequence[str]) -> tuple[list[str], str]:
    """What is not about the case, and the file of it. Raises Feltfeil for two, or none."""
    resten, filer, ventet = [], [], False
    for ledd in argumenter:
        valg, likhet, verdi = ledd.partition("=")
        if ventet or (valg == "--sak" and likhet):
            filer.append(ledd if ventet else verdi)
            ventet = False
        elif valg == "--sak":
            ventet = True
        else:
            resten.append(ledd)
    if ventet or len(filer) > 1 or "" in filer:
        raise Feltfeil(_("Skriv hvilken fil saken er i, og bare én: --sak fil.json"))
    return resten, "".join(filer)


def _fra_saken(navn: str, fil: str, felt: Sequence[str]) -> dict[str, list[str]]:
    """The answers of a case for the fields that are not given; tells what is used, and what not."""
    try:
        aapnet = sakfil.les(_lest(fil, sakfil.STOERST + 1), _noeklene)
    except OSError:
        raise Feltfeil(_kan_ikke_aapnes(fil)) from None
    gitt = {linje(ledd.partition("=")[0]): linje(ledd.partition("=")[2]) for ledd in felt}
    sak, aar = aapnet.sak, aapnet.sak.tilskuddsaar
    if gitt.get(AARET, str(aar)) != str(aar):
        raise Feltfeil(_("Saken gjelder {aar}. Spør om samme år, eller uten sak.", aar=aar))
    fylt = fyll(sak, _noeklene(aar), navn)
    for melding in [*aapnet.merknader, *fylt.merknader]:
        print(melding, file=sys.stderr)
    brukt = {n: v for n, v in fylt.svar.items() if n not in _gitt_med(navn, aar, gitt)}
    for felt_navn, verdi in brukt.items():
        vist = linje(verdi if isinstance(verdi, str) else "; ".join(verdi))
        fra = f" ({fylt.fra[felt_navn]})" if felt_navn in fylt.fra else ""
        if vist:
            print(
                _("Bruker {felt}={verdi}{fra}.", felt=felt_navn, verdi=vist, fra=fra),
                file=sys.stderr,
            )
    return {n: [v] if isinstance(v, str) else v for n, v in brukt.items()}


def _gitt_med(navn: str, aar: int, gitt: Collection[str]) -> set[str]:
    """The fields that are given; the columns of lines belong together, and are given together."""
    kolonner = {
        f.navn for f in kalkulator_for(navn).skjema(regler(aar)).felt if isinstance(f, Linjefelt)
    }
    return {*gitt, *(kolonner if kolonner & set(gitt) else ())}


def _noeklene(aar: int) -> Noekler:
    return noekler(regler(aar), [kalkulator_for(n).skjema(regler(aar)) for n in KALKULATORER])


def _lest(fil: str, hoeyst: int = -1) -> bytes:
    with Path(fil).open("rb") as aapen:
        return aapen.read(hoeyst)


def _kan_ikke_aapnes(fil: str) -> str:
    return _("{vist} finnes ikke, eller er en fil som ikke kan åpnes.", vist=_vist(fil))


def _filfelt(navn: str, aar: int) -> dict[str, str]:
    """The fields of a calculator that takes a file, with what the form of the year begins with."""
    if navn not in KALKULATORER:
        return {}
    felt = kalkulator_for(navn).skjema(regler(aar)).felt
    return {f.navn: f.standard for f in felt} if any(isinstance(f, Fil) for f in felt) else {}


def _aaret(svar: dict[str, list[str]]) -> int:
    """The year that is asked for, or the newest, whose form then says what is wrong with it."""
    spurt = [linje(verdi) for verdi in svar.get("tilskuddsaar", [])]
    return next((aar for aar in aarene() if [str(aar)] == spurt), aarene()[-1])


def _svar_paa_fil(navn: str, svar: dict[str, list[str]]) -> int:
    filer = svar.pop("fil", [])
    if len(filer) != 1:
        print(_("Skriv hvilken fil som skal sjekkes, og bare én."), file=sys.stderr)
        return 2
    try:
        innhold = _lest(filer[0])
    except OSError:
        print(_kan_ikke_aapnes(filer[0]), file=sys.stderr)
        return 2
    filfelt = _filfelt(navn, _aaret(svar))
    utelatt = {n: v for n, v in filfelt.items() if n != "fil" and n not in svar}
    for felt_navn, verdi in utelatt.items():
        print(_("Bruker {felt}={verdi}.", felt=felt_navn, verdi=verdi), file=sys.stderr)
    svarene = {**utelatt, **_enkle(svar)}
    svaret = answer({"kalkulator": navn, "maal": maalformen(), "svar": svarene}, innhold)
    print(json.dumps(svaret, ensure_ascii=False, indent=2))
    if not svaret["ok"]:
        return 2
    return 1 if svaret["resultat"]["rader"] > svaret["resultat"]["komplette"] else 0


def _vist(tekst: str) -> str:
    """What was written, in quotation marks, unless it may tell who somebody is."""
    return _("Teksten med et langt tall") if har_personnummer(tekst) else f"«{tekst}»"


def oversikt() -> str:
    """Every calculator with its fields, for the newest year that has rules."""
    linjer = [_("Bruk: python -m calculators KALKULATOR [--sak FIL] [maal=nn] felt=verdi …"), ""]
    for navn in KALKULATORER:
        skjema = kalkulator_for(navn).skjema(regler(aarene()[-1]))
        linjer += [f"{navn}: {skjema.tittel}", *map(_feltlinje, skjema.felt), ""]
    return "\n".join(linjer).rstrip()


def _feltlinje(felt: Felt) -> str:
    lovlig = _("tekst")
    if isinstance(felt, Valg | Flervalg):
        lovlig = ", ".join(verdi for verdi, _navn in felt.valg)
    elif isinstance(felt, Heltall | Beloep):
        lovlig = _("helt tall {minst}\u2013{hoeyst}", minst=felt.minst, hoeyst=felt.hoeyst)
    elif isinstance(felt, Timer):
        lovlig = _("timer 0\u2013{hoeyst}, som 7,5", hoeyst=felt.hoeyst)
    elif isinstance(felt, Fil):
        lovlig = _("en fil ({slag})", slag=", ".join(felt.godtar))
    elif isinstance(felt, Dato):
        lovlig = _("dato {tidligst} til {senest}", tidligst=felt.tidligst, senest=felt.senest)
    valgfritt = _(" (valgfritt)") if felt.valgfritt else ""
    return f"  {felt.navn:<14} {felt.ledetekst}{valgfritt}: {lovlig}"


def _enkle(svar: dict[str, list[str]]) -> dict[str, str | list[str]]:
    return {navn: v[0] if len(v) == 1 else v for navn, v in svar.items()}


if __name__ == "__main__":
    # Windows consoles may not be UTF-8; the answers are Norwegian all the same. What was written
    # in no encoding at all is shown by its numbers.
    for stroem in (sys.stdout, sys.stderr):
        stroem.reconfigure(  # type: ignore[union-attr]  # typeshed: TextIO lacks it
            encoding="utf-8", errors="backslashreplace"
        )
    try:
        kode = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as ``head``, has had enough; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        kode = 0
    sys.exit(kode)
