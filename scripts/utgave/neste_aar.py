"""The edition of a new tilskuddsår, made from the last one, and the way back from it."""

import re
import shutil
from pathlib import Path

from oppsett.steg import Stopp
from utgave.aarstekst import fjern_fra_nav, legg_i_nav, nedtonet, nytt_regelverk, opptonet, pek_om

_REGLER = Path("calculators") / "regelverk"
_DOCS = Path("docs")
# What else lies beside the pages, such as a picture, is copied as it is.
_TEKST = {".md", ".toml"}


def lag(rot: Path, aar: int) -> list[str]:
    """Write the new edition as a draft; returns what the editor does next, in order."""
    fra = _siste(rot)
    if (rot / _REGLER / f"{aar}.toml").exists() or (rot / _DOCS / str(aar)).exists():
        raise Stopp(f"{aar} finnes allerede, og blir ikke skrevet over.")
    if aar != fra + 1:
        raise Stopp(f"Siste utgave er {fra}. Skriv {fra + 1}.")
    if _er_utkast(rot, fra):
        raise Stopp(f"{fra} er fortsatt et utkast. Publiser den først, eller fjern den.")
    tekster = {_REGLER / f"{aar}.toml": nytt_regelverk(_les(rot, _REGLER / f"{fra}.toml"), fra)}
    kopier: dict[Path, Path] = {}
    for fil in _filene(rot, _DOCS / str(fra)):
        ny = _DOCS / str(aar) / fil.relative_to(_DOCS / str(fra))
        if fil.suffix not in _TEKST:
            kopier[ny] = fil
            continue
        tekst = _les(rot, fil)
        tekster[ny] = pek_om(tekst, fra, aar)
        if fil.suffix == ".md":
            tekster[fil] = nedtonet(tekst)
    for fil in _felles(rot):
        tekster[fil] = pek_om(_les(rot, fil), fra, aar)
    tekster[Path("mkdocs.yml")] = legg_i_nav(_les(rot, Path("mkdocs.yml")), fra, aar)
    endret = [fil for fil, tekst in tekster.items() if _endrer(rot, fil, tekst)]
    _skriv(rot, tekster)
    for ny, fil in kopier.items():
        (rot / ny).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(rot / fil, rot / ny)
    return _neste(rot, fra, aar, sorted(endret))


def fjern(rot: Path, aar: int) -> None:
    """Take a draft away and let every page point at the year before again."""
    if _siste(rot) != aar:
        raise Stopp(f"Bare den siste utgaven kan fjernes. Den er {_siste(rot)}.")
    if not _er_utkast(rot, aar):
        raise Stopp(f"{aar} er ikke et utkast. En publisert utgave blir ikke fjernet.")
    til = aar - 1
    tekster = {fil: pek_om(_les(rot, fil), aar, til) for fil in _felles(rot)}
    for fil in _filene(rot, _DOCS / str(til)):
        if fil.suffix == ".md":
            tekster[fil] = opptonet(_les(rot, fil))
    tekster[Path("mkdocs.yml")] = fjern_fra_nav(_les(rot, Path("mkdocs.yml")), til, aar)
    _skriv(rot, tekster)
    (rot / _REGLER / f"{aar}.toml").unlink()
    shutil.rmtree(rot / _DOCS / str(aar))


def _neste(rot: Path, fra: int, aar: int, endret: list[Path]) -> list[str]:
    """The editor's list, in the order of docs/om/redaktoer.md; every place to look is named."""
    regler, sidene = _REGLER / f"{aar}.toml", _DOCS / str(aar)
    kartet = sidene / "kildekart.toml"
    skiller = _linjer_med(rot, [regler], re.compile(rf"fra = {aar}-(?!01-01)"))
    gamle = _linjer_med(rot, _skal_leses(rot, aar), re.compile(rf"(?<!\d){fra}(?!\d)"))
    return [
        "Se over det som er gjort. Så lenge utgaven er et utkast, kan du angre alt:\n"
        f"     python3 scripts/nytt_aar.py {aar} --fjern\n"
        f"     Nytt:{_liste([regler.as_posix(), f'{sidene.as_posix()}/'])}\n"
        f"     Endret:{_liste([fil.as_posix() for fil in endret])}",
        f"Åpne {regler.as_posix()}. Rett satsen, datoene, adressen til kilden og alt annet som er "
        "nytt.",
        "Disse periodene begynner midt i året. Gjelder endringen fortsatt?" + _liste(skiller),
        f'Bytt kontrollert = "nei" i {regler.as_posix()} med dagens dato for hver opplysning du '
        "har holdt opp mot kilden.",
        f"Gå over {kartet.as_posix()} mot kilden. Hver opplysning skal stå der, med siden den "
        "står på her, og reglene den styrer.",
        f"Les sidene i {sidene.as_posix()} mot kilden, og sett oppdatert: øverst på hver side til "
        f"dagens dato.\n     Disse linjene nevner fortsatt {fra}, her eller på de felles sidene. "
        "Noen skal gjøre det:" + _liste(gamle),
        "Se på utkastet: python3 scripts/serve.py",
        "Sjekk alt: python3 scripts/test.py",
        f"Publiser: Ta bort linjen utkast = true i {regler.as_posix()}.",
        "Lås svarene: python3 scripts/laas_svar.py",
        "Sjekk den publiserte utgaven: python3 scripts/test.py",
        "Bygg: python3 scripts/build.py --utgivelse",
        "Legg mappen site på nettjeneren.",
    ]


def _skal_leses(rot: Path, aar: int) -> list[Path]:
    """The texts that may still speak of the year before."""
    # The guide's years are examples, and it says so.
    felles = [fil for fil in _felles(rot) if fil.name != "redaktoer.md"]
    egne = [fil for fil in _filene(rot, _DOCS / str(aar)) if fil.suffix in _TEKST]
    return [*egne, *felles]


def _linjer_med(rot: Path, filer: list[Path], moenster: re.Pattern[str]) -> list[str]:
    return [
        f"{fil.as_posix()}:{nummer}"
        for fil in filer
        for nummer, linje in enumerate(_les(rot, fil).split("\n"), 1)
        if moenster.search(linje) and not linje.startswith("oppdatert: ")
    ]


def _liste(steder: list[str]) -> str:
    return "".join(f"\n       {sted}" for sted in steder) or "\n       (ingen)"


def _siste(rot: Path) -> int:
    return max(int(f.stem) for f in (rot / _REGLER).glob("20[0-9][0-9].toml"))


def _er_utkast(rot: Path, aar: int) -> bool:
    # Looked for as text: a draft whose file cannot be read must still be one that can be undone.
    return re.search(r"(?m)^utkast = true\s*$", _les(rot, _REGLER / f"{aar}.toml")) is not None


def _felles(rot: Path) -> list[Path]:
    """The pages that show the newest year, in no year's own folder."""
    mapper = (_DOCS, _DOCS / "kalkulatorer", _DOCS / "om")
    return [f.relative_to(rot) for m in mapper for f in sorted((rot / m).glob("*.md"))]


def _filene(rot: Path, mappe: Path) -> list[Path]:
    return [f.relative_to(rot) for f in sorted((rot / mappe).rglob("*")) if f.is_file()]


def _les(rot: Path, fil: Path) -> str:
    try:
        return (rot / fil).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Stopp(
            f"{fil.as_posix()} er ikke lagret som UTF-8. Lagre filen på nytt som UTF-8 "
            "(i Notisblokk: Lagre som, Koding: UTF-8), og kjør kommandoen igjen."
        ) from None


def _endrer(rot: Path, fil: Path, tekst: str) -> bool:
    return (rot / fil).exists() and _les(rot, fil) != tekst


def _skriv(rot: Path, tekster: dict[Path, str]) -> None:
    """Write what changed, after everything has been read and made without a fault."""
    for fil, tekst in tekster.items():
        (rot / fil).parent.mkdir(parents=True, exist_ok=True)
        (rot / fil).write_text(tekst, encoding="utf-8", newline="\n")
