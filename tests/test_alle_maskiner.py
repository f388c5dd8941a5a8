"""What is written, printed and named is the same on Windows, macOS and Linux.

The machines themselves are not at hand: what is tried is what they do otherwise.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from nettsted.server import tjener
from oppsett import bytte, environment, steg
from oppsett.bytte import bytt_ut
from oppsett.konsoll import UTF8

ROT = Path(__file__).parent.parent
_ROMMENE = ("calculators", "scripts", "tests")
# Names of devices on Windows, with any ending.
_RESERVERT = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(10))}
# Consoles and pipes as Windows in Western Europe has them, and as a bare Linux has.
_OMGIVELSER = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
}


def _filer() -> Iterator[Path]:
    """What the project keeps, less what its commands make."""
    hoppet_over = {"__pycache__", "node_modules", "site", "gjennomgang"}
    for mappe, under, filer in os.walk(ROT):
        under[:] = [n for n in under if n not in hoppet_over and n[0] != "."]
        yield from (Path(mappe, navn) for navn in filer)


def _kall(rommene: tuple[str, ...]) -> Iterator[tuple[str, ast.Call]]:
    for rom in rommene:
        for fil in sorted((ROT / rom).rglob("*.py")):
            for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield f"{fil.relative_to(ROT).as_posix()}:{node.lineno}", node


def _navngitt(kall: ast.Call) -> dict[str | None, ast.expr]:
    return {n.arg: n.value for n in kall.keywords}


def _heter(kall: ast.Call, *navn: str) -> bool:
    return isinstance(kall.func, ast.Attribute) and kall.func.attr in navn


def test_what_a_program_says_is_read_in_a_named_encoding() -> None:
    """Ruff sees to files (PLW1514); a program is read in the machine's own where nothing is said.

    So is what is written to it, and a file that is opened by a descriptor.
    """
    uten = [
        sted
        for sted, kall in _kall(_ROMMENE)
        if _heter(kall, "run", "Popen", "check_output", "check_call")
        and {"text", "universal_newlines"} & _navngitt(kall).keys()
        and "encoding" not in _navngitt(kall)
    ]
    assert uten == []


def test_what_is_written_has_the_same_ends_of_lines_everywhere() -> None:
    uten = [
        sted
        for sted, kall in _kall(("calculators", "scripts"))
        if _heter(kall, "write_text") and "newline" not in _navngitt(kall)
    ]
    assert uten == []


@pytest.mark.parametrize("omgivelse", sorted(_OMGIVELSER))
@pytest.mark.parametrize(
    ("kommando", "sagt"),
    [
        ("scripts/build.py --utgivelse", "En utgivelse må ha adressen den skal ligge på"),
        ("scripts/dataskjema.py --hjelp", "Skriv: python3 scripts/dataskjema.py"),
        ("scripts/laas_svar.py a", "«a» er ukjent. Skriv: python3 scripts/laas_svar.py. Lås opp"),
        ("scripts/nytt_aar.py 1999", "Skriv et år fra 2000 til 2099."),
        ("scripts/nynorsk.py --hjelp", "som lister det som mangler på nynorsk. Før nye tekster"),
        ("scripts/serve.py --port", "Vil du ha en annen port enn 8000"),
        ("scripts/sikkerhet.py --hjelp", "Har dere en egen kopi av OSV, oppgi adressen"),
        ("scripts/sjekk.py a", "«a» er ukjent. Skriv: python3 scripts/sjekk.py"),
        ("scripts/test.py a", "«a» finnes ikke. Skriv: python3 scripts/test.py"),
        ("-m utgave.nynorsk", "Alt er på nynorsk."),
        ("-m calculators a", "Kalkulatoren finnes ikke. Velg «"),
    ],
)
def test_a_command_says_the_same_whatever_the_console_thinks(
    kommando: str, sagt: str, omgivelse: str
) -> None:
    svar = _kjoer(kommando.split(), _OMGIVELSER[omgivelse])
    assert sagt in svar
    assert "Traceback" not in svar


def test_what_is_typed_in_norwegian_is_said_again_as_it_was_typed() -> None:
    # As bytes, for what runs the tests may have a locale that nobody can type it in.
    typet: list[str | bytes] = ["scripts/test.py", "blåbær-ł".encode()]
    svar = _kjoer(typet, {**_OMGIVELSER["cp1252"], "LC_ALL": "C.UTF-8"})
    assert "«blåbær-ł» finnes ikke." in svar


def _kjoer(kommando: Sequence[str | bytes], omgivelse: dict[str, str]) -> str:
    """All that is printed, which is UTF-8 whatever is said of the console."""
    uten = ("PYTHONUTF8", "PYTHONIOENCODING", "LANG", "LC_ALL", "LC_CTYPE")
    miljoe = {n: v for n, v in os.environ.items() if n not in uten}
    svar = subprocess.run(
        [sys.executable, "-X", "utf8=0", *kommando],
        cwd=ROT,
        env={
            **miljoe,
            "PYTHONPATH": os.pathsep.join([str(ROT), str(ROT / "scripts")]),
            **omgivelse,
        },
        capture_output=True,
        check=False,
    )
    return (svar.stdout + svar.stderr).decode("utf-8")


def test_a_python_that_a_command_starts_writes_as_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    kode = "print(chr(0x142), chr(0xE5))"
    assert steg.kjoer([sys.executable, "-c", kode], ved_feil="") == "ł å\n"
    assert steg.med_modulene()["PYTHONIOENCODING"] == UTF8["PYTHONIOENCODING"]


@pytest.mark.parametrize("skript", sorted(f.name for f in (ROT / "scripts").glob("*.py")))
def test_a_python_that_is_too_old_is_told_so_before_it_meets_what_it_cannot_read(
    skript: str,
) -> None:
    """As macOS' own is; ``oppsett`` is the first of ours that any command comes to."""
    kode = (
        "import runpy, sys\n"
        "sys.version_info = (3, 9, 6)\n"
        f"sys.argv = ['{skript}']\n"
        "sys.path.insert(0, 'scripts')\n"
        f"runpy.run_path('scripts/{skript}', run_name='__main__')\n"
    )
    svar = subprocess.run(
        [sys.executable, "-S", "-c", kode], cwd=ROT, capture_output=True, check=False
    )
    assert svar.returncode == 1
    fasit = "\nStopp: Python 3.9 er for gammel. Bruk Python 3.11 eller nyere.\n"
    assert svar.stderr.decode("utf-8") == fasit


def test_what_tells_an_old_python_so_is_read_by_any_python_3() -> None:
    ast.parse((ROT / "scripts/oppsett/__init__.py").read_text("utf-8"), feature_version=(3, 4))


def test_every_file_has_a_name_that_all_machines_can_have() -> None:
    """Windows has reserved words and signs; it and macOS do not tell large letters from small."""
    funnet: dict[str, str] = {}
    for fil in _filer():
        sti = fil.relative_to(ROT).as_posix()
        assert not set(sti) & set('<>:"|?*\\'), sti
        for del_ in sti.split("/"):
            assert del_.partition(".")[0].lower() not in _RESERVERT, sti
            assert not del_.endswith((".", " ")), sti
        assert len(sti) < 150, sti
        assert funnet.setdefault(sti.lower(), sti) == sti


def test_a_disk_without_links_has_an_environment_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def uten(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(environment, "VENV", tmp_path / "venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "venv" / "bin" / "python")
    monkeypatch.setattr(os, "symlink", uten)
    environment._lag_venv()
    assert not [f for f in (tmp_path / "venv").rglob("*") if f.is_symlink()]
    svar = subprocess.run(
        [tmp_path / "venv" / "bin" / "python", "-m", "pip", "--version"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert str(tmp_path) in svar.stdout


def _mapper(tmp_path: Path) -> tuple[Path, Path]:
    ny, til = tmp_path / "lager" / "bygg-site", tmp_path / "site"
    for mappe, tekst in ((ny, "ny"), (til, "gammel")):
        mappe.mkdir(parents=True)
        (mappe / "index.html").write_text(tekst, encoding="utf-8")
    return ny, til


def _innhold(tmp_path: Path) -> dict[str, str]:
    return {
        f.relative_to(tmp_path).as_posix(): f.read_text(encoding="utf-8")
        for f in tmp_path.rglob("*.html")
    }


def _opptatt(monkeypatch: pytest.MonkeyPatch, antall: int, mappe: str) -> None:
    """Windows, where the folder is in use the first times somebody moves it."""
    flytt, ganger = Path.rename, iter(range(antall))

    def rename(fra: Path, til: Path) -> Path:
        if fra.name == mappe and next(ganger, None) is not None:
            raise PermissionError(13, "Access is denied")
        return flytt(fra, til)

    monkeypatch.setattr(Path, "rename", rename)


@pytest.mark.parametrize("mappe", ["site", "bygg-site"])
def test_a_folder_that_is_in_use_for_a_moment_is_waited_for(
    mappe: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ny, til = _mapper(tmp_path)
    ventet: list[float] = []
    _opptatt(monkeypatch, 3, mappe)
    bytt_ut(ny, til, ventet.append)
    assert _innhold(tmp_path) == {"site/index.html": "ny"}
    assert ventet == list(bytte._VENT[:3])


@pytest.mark.parametrize("mappe", ["site", "bygg-site"])
def test_a_folder_that_stays_in_use_is_as_it_was_and_is_told_of(
    mappe: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ny, til = _mapper(tmp_path)
    _opptatt(monkeypatch, 99, mappe)
    with pytest.raises(SystemExit):
        bytt_ut(ny, til, lambda _: None)
    assert _innhold(tmp_path)["site/index.html"] == "gammel"
    assert capsys.readouterr().err == (
        "\nStopp: Mappen site lot seg ikke bytte ut (Access is denied). Den er som før. Lukk "
        "programmer som har filer i den åpne, og kjør kommandoen en gang til.\n"
    )


def test_the_first_site_and_one_left_in_use_last_time_are_no_hindrance(tmp_path: Path) -> None:
    ny, til = _mapper(tmp_path)
    (tmp_path / "lager" / "site-forrige-1").mkdir()
    bytt_ut(til, tmp_path / "lager" / "a")
    bytt_ut(ny, til)
    assert sorted(_innhold(tmp_path)) == ["lager/a/index.html", "site/index.html"]
    assert not (tmp_path / "lager" / "site-forrige-1").exists()


def test_a_port_that_is_taken_is_told_so(tmp_path: Path) -> None:
    server = tjener(tmp_path)
    with pytest.raises(OSError, match=r".+"):
        tjener(tmp_path, server.server_port)
    server.shutdown()
    server.server_close()
