"""The edition of another tilskuddsår, made from one there is, and the way back from it."""

import re
import shutil
import sys
from functools import partial
from pathlib import Path

from oppsett.konsoll import utf8
from oppsett.steg import ROT, Stopp
from utgave.aarssider import DOCS, PAA_NYNORSK, begge, felles, filene, les
from utgave.aarstekst import (
    MENYENE,
    fjern_fra_nav,
    legg_i_nav,
    nedtonet,
    nytt_regelverk,
    opptonet,
    pek_om,
    uten_bekreftelser,
)

_REGLER = Path("calculators") / "regelverk"
# What else lies beside the pages, such as a picture, is copied as it is.
_TEKST = {".md", ".toml"}
_FOERSTE, _SISTE = 2000, 2099


def lag(rot: Path, aar: int, fra: int | None = None) -> list[str]:
    """Write the edition of ``aar`` as a draft; returns what the editor does next, in order.

    It is made from the edition ``fra``, or else from the one nearest before it, or the oldest. Only
    a year newer than all there are takes over the pages that show the newest.
    """
    utgavene = _utgavene(rot)
    fra = _kilden(utgavene, aar) if fra is None else fra
    _nekt(rot, aar, fra, utgavene)
    nyeste = utgavene[-1]
    tekster = {_REGLER / f"{aar}.toml": nytt_regelverk(les(rot, _regelfil(fra)), fra, aar)}
    kopier: dict[Path, Path] = {}
    for fil in filene(rot, DOCS / str(fra)):
        ny = DOCS / str(aar) / fil.relative_to(DOCS / str(fra))
        if fil.suffix in _TEKST:
            flytt = partial(_siden, fra=fra, aar=aar, slag=fil.suffix, er_nyest=aar > nyeste)
            tekster |= begge(rot, fil, ny, flytt)
        else:
            kopier[ny] = fil
    if aar > nyeste:
        tekster |= _den_nyeste(rot, nyeste, aar)
    for meny in MENYENE:
        tekster[meny.fil] = legg_i_nav(les(rot, meny.fil), meny, fra, aar, nyeste)
    endret = [fil for fil, tekst in tekster.items() if _endrer(rot, fil, tekst)]
    _skriv(rot, tekster)
    for ny, fil in kopier.items():
        (rot / ny).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(rot / fil, rot / ny)
    return _neste(rot, fra, aar, nyeste, sorted(endret))


def fjern(rot: Path, aar: int) -> None:
    """Take a draft away; was it the newest, every page points at the one before again."""
    utgavene = _utgavene(rot)
    if aar not in utgavene:
        raise Stopp(f"{aar} finnes ikke. Utgavene er {_opplistet(utgavene)}.")
    if not _er_utkast(rot, aar):
        raise Stopp(f"{aar} er ikke et utkast. En publisert utgave blir ikke fjernet.")
    nyeste = utgavene[-1]
    if len(utgavene) == 1:
        raise Stopp(f"{aar} er den eneste utgaven, og blir ikke fjernet.")
    forrige = max(a for a in utgavene if a != aar)
    tekster: dict[Path, str] = {}
    if aar == nyeste:
        for fil in felles(rot):
            tekster |= begge(rot, fil, fil, partial(pek_om, fra=aar, til=forrige))
        for fil in filene(rot, DOCS / str(forrige)):
            if fil.suffix == ".md":
                tekster |= begge(rot, fil, fil, opptonet)
    for meny in MENYENE:
        tekster[meny.fil] = fjern_fra_nav(les(rot, meny.fil), meny, aar, nyeste, forrige)
    _skriv(rot, tekster)
    (rot / _regelfil(aar)).unlink()
    for mappe in (DOCS, PAA_NYNORSK):
        shutil.rmtree(rot / mappe / str(aar), ignore_errors=mappe == PAA_NYNORSK)


def _kilden(utgavene: list[int], aar: int) -> int:
    """The edition a new one is made from when none is named: the nearest before it, or after."""
    return max((a for a in utgavene if a < aar), default=utgavene[0])


def _nekt(rot: Path, aar: int, fra: int, utgavene: list[int]) -> None:
    """Stop at a year that is there, that cannot be one, or that is made from none or a draft."""
    mappene = (rot / mappe / str(aar) for mappe in (DOCS, PAA_NYNORSK))
    if (rot / _regelfil(aar)).exists() or any(mappe.exists() for mappe in mappene):
        raise Stopp(f"{aar} finnes allerede, og blir ikke skrevet over.")
    if not _FOERSTE <= aar <= _SISTE:
        raise Stopp(f"Skriv et år fra {_FOERSTE} til {_SISTE}.")
    if fra not in utgavene:
        raise Stopp(f"{fra} finnes ikke. Etter --fra skriver du {_opplistet(utgavene, 'eller')}.")
    if _er_utkast(rot, fra):
        raise Stopp(f"{fra} er fortsatt et utkast. Publiser den først, eller fjern den.")


def _siden(tekst: str, *, fra: int, aar: int, slag: str, er_nyest: bool) -> str:
    """A text of the new edition; a page has the weight in the search of a newest or older year's.

    ``slag`` is the suffix of its file.
    """
    tekst = pek_om(tekst, fra, aar)
    if slag != ".md":
        return uten_bekreftelser(tekst)
    vanlig = opptonet(tekst)
    return vanlig if er_nyest else nedtonet(vanlig)


def _den_nyeste(rot: Path, nyeste: int, aar: int) -> dict[Path, str]:
    """What changes when a year newer than all there are is made."""
    tekster: dict[Path, str] = {}
    for fil in filene(rot, DOCS / str(nyeste)):
        if fil.suffix == ".md":
            tekster |= begge(rot, fil, fil, nedtonet)
    for fil in felles(rot):
        tekster |= begge(rot, fil, fil, partial(pek_om, fra=nyeste, til=aar))
    return tekster


def _opplistet(utgavene: list[int], ord_: str = "og") -> str:
    *foran, siste = map(str, utgavene)
    return f"{', '.join(foran)} {ord_} {siste}" if foran else siste


def _neste(rot: Path, fra: int, aar: int, nyeste: int, endret: list[Path]) -> list[str]:
    """The editor's list, in the order of docs/om/redaktoer.md; every place to look is named."""
    regler, sidene = _regelfil(aar), DOCS / str(aar)
    paa_nynorsk = PAA_NYNORSK / str(aar)
    kartet = sidene / "kildekart.toml"
    nytt = [regler.as_posix(), f"{sidene.as_posix()}/", f"{paa_nynorsk.as_posix()}/"]
    skiller = _linjer_med(rot, [regler], re.compile(rf"fra = {aar}-(?!01-01)"))
    gamle = _linjer_med(rot, _sidene(rot, aar), re.compile(rf"(?<!\d){fra}(?!\d)"))
    aarene, hvor = {fra}, ""
    if aar > nyeste:
        aarene, hvor = {fra, nyeste}, ", her eller på de felles sidene"
        gamle += _linjer_med(rot, _felles_begge(rot), re.compile(rf"(?<!\d){nyeste}(?!\d)"))
    return [
        "Se over det som er gjort. Så lenge utgaven er et utkast, kan du angre alt:\n"
        f"     python3 scripts/nytt_aar.py {aar} --fjern\n"
        f"     Nytt:{_liste(nytt)}\n"
        f"     Endret:{_liste([fil.as_posix() for fil in endret])}",
        f"Åpne {regler.as_posix()}. Rett satsen, datoene, adressen til kilden og alt annet som er "
        "nytt.",
        "Disse periodene begynner midt i året. Gjelder endringen fortsatt?" + _liste(skiller),
        f'Bytt kontrollert = "nei" i {regler.as_posix()} med dagens dato for hver opplysning du '
        "har holdt opp mot kilden.",
        f"Gå over {kartet.as_posix()} mot kilden. Hver opplysning skal stå der, med siden den "
        "står på her, og reglene den styrer.",
        f"Les sidene i {sidene.as_posix()} mot kilden, og sett oppdatert: øverst på hver side til "
        f"dagens dato.\n     Disse linjene nevner fortsatt {_opplistet(sorted(aarene))}{hvor}. "
        "Noen skal gjøre det:" + _liste(gamle),
        f"Rett sidene i {paa_nynorsk.as_posix()} der dere har endret dem på bokmål. "
        "Denne sier hvilke: python3 scripts/nynorsk.py",
        "Se på utkastet: python3 scripts/serve.py",
        "Sjekk alt: python3 scripts/sjekk.py\n"
        f"     Gå gjennom siden den lager, gjennomgang/{aar}.html, til ingenting gjenstår.",
        f"Gjør ferdig: Ta bort linjen utkast = true i {regler.as_posix()}.",
        "Sjekk en siste gang: python3 scripts/sjekk.py",
        "Lås svarene: python3 scripts/laas_svar.py",
        "Gi utgivelsen et nummer: Året for den nyeste utgaven og et tall i linjen version i "
        "pyproject.toml. Skriv det samme øverst i CHANGELOG.md, og hva som er nytt, under.",
        "Se at det som står om sikkerhet på siden om kontakt, stemmer, og skriv dagens dato i "
        "docs/om/sikkerhet.toml.",
        "Ta vare på mappen site fra forrige gang et annet sted. Den er veien tilbake.",
        "Bygg, med adressen nettstedet skal ligge på: "
        "python3 scripts/build.py --utgivelse --adresse https://www.eksempel.no/",
        "Se på utgivelsen: python3 scripts/serve.py --utgivelse",
        "Legg alt i mappen site på nettjeneren, det som er i mappen assets først.",
        "Sjekk det som ligger ute: python3 scripts/sjekk_utgitt.py https://www.eksempel.no/",
    ]


def _sidene(rot: Path, aar: int) -> list[Path]:
    """The texts of the year itself, that may still speak of the one they were made from."""
    mappene = (DOCS / str(aar), PAA_NYNORSK / str(aar))
    return [f for mappe in mappene for f in filene(rot, mappe) if f.suffix in _TEKST]


def _felles_begge(rot: Path) -> list[Path]:
    """The pages that show the newest year, in both målformer."""
    bokmaal = felles(rot)
    nynorsk = (PAA_NYNORSK / fil.relative_to(DOCS) for fil in bokmaal)
    return [*bokmaal, *(fil for fil in nynorsk if (rot / fil).is_file())]


def _linjer_med(rot: Path, filer: list[Path], moenster: re.Pattern[str]) -> list[str]:
    return [
        f"{fil.as_posix()}:{nummer}"
        for fil in filer
        for nummer, linje in enumerate(les(rot, fil).split("\n"), 1)
        if moenster.search(linje) and not linje.startswith("oppdatert: ")
    ]


def _liste(steder: list[str]) -> str:
    return "".join(f"\n       {sted}" for sted in steder) or "\n       (ingen)"


def _regelfil(aar: int) -> Path:
    return _REGLER / f"{aar}.toml"


def _utgavene(rot: Path) -> list[int]:
    """The years that have rules, oldest first."""
    return sorted(int(f.stem) for f in (rot / _REGLER).glob("20[0-9][0-9].toml"))


def _er_utkast(rot: Path, aar: int) -> bool:
    # Looked for as text: a draft whose file cannot be read must still be one that can be undone.
    return re.search(r"(?m)^utkast = true\s*$", les(rot, _regelfil(aar))) is not None


def _endrer(rot: Path, fil: Path, tekst: str) -> bool:
    return (rot / fil).exists() and les(rot, fil) != tekst


def _skriv(rot: Path, tekster: dict[Path, str]) -> None:
    """Write what changed, after everything has been read and made without a fault."""
    for fil, tekst in tekster.items():
        (rot / fil).parent.mkdir(parents=True, exist_ok=True)
        (rot / fil).write_text(tekst, encoding="utf-8", newline="\n")


def main(aar: int, valg: str = "") -> None:
    """Make or undo, and say what was done; ``valg`` is ``--fjern``, or the edition to make of."""
    utf8()
    if valg == "--fjern":
        fjern(ROT, aar)
        print(f"Utkastet for {aar} er fjernet.")
        return
    neste = lag(ROT, aar, int(valg) if valg else None)
    print(f"Utkastet for {aar} er laget. Gjør dette, i rekkefølge:\n")
    for nummer, steget in enumerate(neste, 1):
        print(f"{nummer:3}. {steget}")


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
