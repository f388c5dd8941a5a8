"""A case: what a kommune has answered for one year, whichever calculator it was asked by."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from calculators.norsk import kroner, og
from calculators.regelverk import Regelverk
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.feil import Feltfeil
from calculators.skjema.felt import Dato, Felt, Flervalg, Linjefelt, Valg
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.saken import AARET, UTDYPER, Noekler
from calculators.skjema.sakregnskap import RAPPORTEN, summene
from calculators.skjema.skjema import Skjema, Svar, les_felt
from calculators.skjema.tekst import rens
from calculators.spraak import _

LENGSTE_TEKST = 5_000
# A line of a list; the lines are many, and their own calculator has a lower limit.
LENGSTE_LINJE = 200

Verdi = str | list[str]


@dataclass(frozen=True)
class Opplysning:
    """One answer as it was typed, and the calculator where it was given; empty when not known."""

    verdi: Verdi
    fra: str


@dataclass(frozen=True)
class Sak:
    """The answers of one tilskuddsår by key. ``regelverk`` is the version of the rules."""

    tilskuddsaar: int
    regelverk: date
    svar: Mapping[str, Opplysning]


@dataclass(frozen=True)
class Fylt:
    """What a calculator gets from a case, where each field's answer is from, and what to tell."""

    svar: dict[str, Verdi]
    fra: dict[str, str]
    merknader: list[str]


def regelversjon(regler: Regelverk) -> date:
    """The rules' version is the day the source or, later, a correction last changed them.

    Where the source does not tell its day, it is the day it was looked for, and in a draft where
    it is still to be looked for, the first of the year.
    """
    kildens = regler.kildeside.oppdatert
    if isinstance(kildens, IkkeFunnet):
        lett = kildens.ikke_funnet
        kildens = lett if isinstance(lett, date) else date(regler.tilskuddsaar, 1, 1)
    return max([kildens, *(r.dato for r in regler.rettelser)])


def ny(regler: Regelverk) -> Sak:
    """A case without answers."""
    return Sak(regler.tilskuddsaar, regelversjon(regler), {})


def hele(noekler: Noekler, kalkulator: str, svar: Svar) -> dict[str, Verdi]:
    """The answers of every field of a calculator: one that is left out is one that is empty."""
    alle = noekler.felt[kalkulator].values()
    return {f.navn: svar.get(f.navn, [] if _flere(f) else "") for f in alle}


def ta_vare(sak: Sak, noekler: Noekler, kalkulator: str, svar: Svar) -> tuple[Sak, list[str]]:
    """The case with a calculator's answers in it, and the words of the fields that were left out.

    What a field cannot read is left out, and so is what may tell who somebody is. Such a field
    keeps the answer it had in the case. An answer that is the same as before keeps where it came
    from, and one that follows from the accounts of the report is not taken in. Lines that are
    still the example are nobody's answer, and are taken out. Raises Feltfeil when the answers are
    of another year than the case.
    """
    if str(sak.tilskuddsaar) != svar.get(AARET, str(sak.tilskuddsaar)):
        raise Feltfeil(
            _(
                "Saken gjelder {tilskuddsaar}. Legg den bort før dere bytter år.",
                tilskuddsaar=sak.tilskuddsaar,
            )
        )
    nye, utelatt = dict(sak.svar), []
    summer = _summene(sak, noekler)
    eksempel = _eksempellinjene(noekler.skjemaene[kalkulator], svar)
    for noekkel, felt in noekler.felt[kalkulator].items():
        if felt.navn not in svar:
            continue
        if felt.navn in eksempel:
            nye.pop(noekkel, None)
            continue
        tatt_med, helt = trygg(felt, svar[felt.navn])
        if not helt:
            utelatt.append(noekler.ord(noekkel))
        foer = nye[noekkel].verdi if noekkel in nye else summer.get(noekkel)
        if tatt_med is not None and foer != tatt_med:
            nye[noekkel] = Opplysning(tatt_med, kalkulator)
    return replace(sak, svar=nye), utelatt


def _eksempellinjene(skjema: Skjema, svar: Svar) -> set[str]:
    """The columns of every block of lines that stands as it was given at first."""
    blokker: list[list[Linjefelt]] = []
    for felt in skjema.felt:
        if isinstance(felt, Linjefelt):
            blokker += [[]] if felt.gruppe else []
            blokker[-1].append(felt)
    urort = [b for b in blokker if all(svar.get(f.navn) == f.standardsvar for f in b)]
    return {f.navn for blokk in urort for f in blokk}


def trygg(felt: Felt, verdi: Verdi) -> tuple[Verdi | None, bool]:
    """The part of an answer that a case can hold, and whether it is all of it.

    The lines of a list keep their places, and one that is left out is empty.
    """
    verdier = [rens(v) for v in ([verdi] if isinstance(verdi, str) else verdi)]
    lengst = LENGSTE_LINJE if isinstance(felt, Linjefelt) else LENGSTE_TEKST
    lovlige = ["" if len(v) > lengst or har_personnummer(v) else v for v in verdier]
    helt = lovlige == verdier
    if not helt and not isinstance(felt, Linjefelt):
        return None, False
    try:
        lest = les_felt(felt, lovlige)
    except Feltfeil:
        return None, False
    if isinstance(felt, Flervalg):
        return list(lest), helt
    # A menu and a calendar hold only what they are written as, and not all that is read as it.
    if isinstance(felt, Valg | Dato) and lest is not None:
        return str(lest), helt
    return (lovlige if isinstance(felt, Linjefelt) else "".join(lovlige)), helt


def fyll(sak: Sak, noekler: Noekler, kalkulator: str) -> Fylt:
    """The answers of a case for one calculator, with what it does not ask for named.

    An empty answer is not given to a field that must have one. A sum that is not answered is that
    of the accounts of the report.
    """
    svar: dict[str, Verdi] = {AARET: str(sak.tilskuddsaar)}
    fra = {}
    summer = {n: Opplysning(v, RAPPORTEN) for n, v in _summene(sak, noekler).items()}
    for noekkel, felt in noekler.felt[kalkulator].items():
        kjent = sak.svar.get(noekkel, summer.get(noekkel))
        if kjent is None or not _passer(felt, kjent.verdi):
            continue
        svar[felt.navn] = kjent.verdi
        fra[felt.navn] = noekler.kilde(kjent.fra)
    merknader = [
        *_uten(sak, noekler, kalkulator),
        *_uten_budsjettet(sak, kalkulator),
        *_andre_summer(sak, noekler, kalkulator),
    ]
    return Fylt(svar, fra, merknader)


def _uten_budsjettet(sak: Sak, kalkulator: str) -> list[str]:
    """That what is budgeted is not taken for what is booked, until something is booked."""
    budsjettet = sak.svar.get("post")
    if kalkulator != RAPPORTEN or f"{RAPPORTEN}.post" in sak.svar:
        return []
    if budsjettet is None or not any(budsjettet.verdi):
        return []
    return [
        _(
            "Saken har også et budsjett. Det er ikke brukt her, for det sier "
            "ikke hva dere har bokført. Skriv utgiftene som er bokført."
        )
    ]


def _summene(sak: Sak, noekler: Noekler) -> Mapping[str, str]:
    rapportens = {
        felt.navn: sak.svar[noekkel].verdi
        for noekkel, felt in noekler.felt[RAPPORTEN].items()
        if noekkel in sak.svar
    }
    return summene(noekler.regler, rapportens)


def _andre_summer(sak: Sak, noekler: Noekler, kalkulator: str) -> list[str]:
    """What is answered otherwise than the accounts of the report say."""
    spurt = noekler.felt[kalkulator]
    andre = [
        f"{noekler.ord(noekkel)} ({kroner(int(summen))})"
        for noekkel, summen in _summene(sak, noekler).items()
        if noekkel in spurt and noekkel in sak.svar
        if _passer(spurt[noekkel], sak.svar[noekkel].verdi)
        if (les_felt(spurt[noekkel], sak.svar[noekkel].verdi) or 0) != int(summen)
    ]
    if not andre:
        return []
    return [
        _(
            "Regnskapet i «{tittel}» har andre tall: {andre}. Her er tallene "
            "dere har skrevet, brukt.",
            tittel=noekler.skjemaene[RAPPORTEN].tittel,
            andre=og(andre),
        )
    ]


def _passer(felt: Felt, verdi: Verdi) -> bool:
    try:
        les_felt(felt, verdi)
    except Feltfeil:
        return False
    return True


def _uten(sak: Sak, noekler: Noekler, kalkulator: str) -> list[str]:
    """What the case says more of an answer than the calculator asks."""
    spurt = noekler.felt[kalkulator]
    utelatt = [
        noekler.ord(noekkel)
        for noekkel, (av, ingenting) in UTDYPER.items()
        if av in spurt and av in sak.svar and noekkel not in spurt and noekkel in sak.svar
        if _sier_mer(sak, noekkel, ingenting or sak.svar[av].verdi)
    ]
    if not utelatt:
        return []
    return [
        _(
            "Saken har også svar på {utelatt}. Det spør ikke denne kalkulatoren "
            "om, så svaret her tar ikke hensyn til det.",
            utelatt=", ".join(utelatt),
        )
    ]


def _sier_mer(sak: Sak, noekkel: str, ingenting: Verdi) -> bool:
    verdi = sak.svar[noekkel].verdi
    return verdi not in ("", ingenting)


def _flere(felt: Felt) -> bool:
    return isinstance(felt, Flervalg | Linjefelt)
