"""Make the edition of a new tilskuddsår from the last one, or undo one that was never published.

``python3 scripts/nytt_aar.py 2022`` and ``python3 scripts/nytt_aar.py 2022 --fjern``
"""

import argparse
import re
import shutil
from pathlib import Path

from aarstekst import fjern_fra_nav, legg_i_nav, nedtonet, nytt_regelverk, opptonet, pek_om
from steg import ROT, Stopp

_REGLER = Path("calculators") / "regelverk"
_DOCS = Path("docs")


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
    for fil in _filene(rot, _DOCS / str(fra)):
        tekst = _les(rot, fil)
        ny = _DOCS / str(aar) / fil.relative_to(_DOCS / str(fra))
        tekster[ny] = pek_om(tekst, fra, aar)
        if fil.suffix == ".md":
            tekster[fil] = nedtonet(tekst)
    for fil in _felles(rot):
        tekster[fil] = pek_om(_les(rot, fil), fra, aar)
    tekster[Path("mkdocs.yml")] = legg_i_nav(_les(rot, Path("mkdocs.yml")), fra, aar)
    _skriv(rot, tekster)
    return _neste(rot, fra, aar)


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


def _neste(rot: Path, fra: int, aar: int) -> list[str]:
    """The editor's list: each place that still speaks of the year before is named."""
    regler = (_REGLER / f"{aar}.toml").as_posix()
    skiller = _linjer_med(rot, [_REGLER / f"{aar}.toml"], re.compile(rf"fra = {aar}-(?!01-01)"))
    gamle = _linjer_med(rot, _filene(rot, _DOCS / str(aar)), re.compile(rf"(?<!\d){fra}(?!\d)"))
    return [
        f"Åpne {regler}. Rett satsen, datoene, adressen til kilden og alt annet som er nytt.",
        "Disse periodene begynner midt i året. Gjelder endringen fortsatt?" + _liste(skiller),
        'Bytt kontrollert = "nei" med dagens dato for hver opplysning du har holdt opp mot kilden.',
        f"Les sidene i docs/{aar}. Disse linjene nevner fortsatt {fra}:" + _liste(gamle),
        "Se på utkastet: python3 scripts/serve.py",
        "Kontroller alt: python3 scripts/test.py",
        f"Publiser: ta bort linjen utkast = true i {regler}, og kjør python3 scripts/build.py",
        f"Angre hele utkastet: python3 scripts/nytt_aar.py {aar} --fjern",
    ]


def _linjer_med(rot: Path, filer: list[Path], moenster: re.Pattern[str]) -> list[str]:
    return [
        f"{fil.as_posix()}:{nummer}"
        for fil in filer
        for nummer, linje in enumerate(_les(rot, fil).split("\n"), 1)
        if moenster.search(linje)
    ]


def _liste(steder: list[str]) -> str:
    return "".join(f"\n     {sted}" for sted in steder) or "\n     (ingen)"


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
    return (rot / fil).read_text(encoding="utf-8")


def _skriv(rot: Path, tekster: dict[Path, str]) -> None:
    """Write what changed, after everything has been read and made without a fault."""
    for fil, tekst in tekster.items():
        (rot / fil).parent.mkdir(parents=True, exist_ok=True)
        (rot / fil).write_text(tekst, encoding="utf-8", newline="\n")


def main() -> None:
    """Make or undo, and say what was done."""
    valg = argparse.ArgumentParser(description="Lag en ny utgave, eller fjern et utkast.")
    valg.add_argument("aar", type=int, help="tilskuddsåret, for eksempel 2022")
    valg.add_argument("--fjern", action="store_true", help="fjern et utkast")
    svar = valg.parse_args()
    if svar.fjern:
        fjern(ROT, svar.aar)
        print(f"Utkastet for {svar.aar} er fjernet.")
        return
    neste = lag(ROT, svar.aar)
    print(f"Utkastet for {svar.aar} er laget. Gjør dette, i rekkefølge:\n")
    for nummer, steget in enumerate(neste, 1):
        print(f"{nummer:3}. {steget}")


if __name__ == "__main__":
    main()
