"""Known vulnerabilities are told of, and what nobody answered for is never taken for safe."""

import http.server
import importlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from oppsett.saarbarheter import Svar, lest_npm, lest_pip, npm_pakkene, pythonpakkene

_HASH = "0" * 64
_PIP_LAAS = f"""\
eksempel==1.0 --hash=sha256:{_HASH}
trygg==2.0 --hash=sha256:{_HASH}
"""
_PAKKE = {"name": "prosjekt", "version": "1.0.0", "dependencies": {"eksempel": "1.0.0"}}
_NPM_LAAS = {
    "name": "prosjekt",
    "version": "1.0.0",
    "lockfileVersion": 3,
    "packages": {"": _PAKKE, "node_modules/eksempel": {"version": "1.0.0", "integrity": "sha512-"}},
}
_OSV = {
    "id": "PYSEC-1",
    "summary": "Noe er galt.",
    "aliases": ["CVE-1"],
    "affected": [
        {
            "package": {"name": "eksempel", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}],
        }
    ],
}
_RAAD = {
    "id": 1,
    "url": "https://eksempel.no/1",
    "title": "Noe er galt",
    "severity": "high",
    "vulnerable_versions": "<1.1.0",
    "cwe": [],
    "cvss": {"score": 0, "vectorString": None},
}


@contextmanager
def _liste(*, har: bool) -> Iterator[str]:
    """A list that answers as OSV and as npm's registry, and knows of one package or of none."""

    class Behandler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            spurt = self.rfile.read(int(self.headers["Content-Length"]))
            svar: dict[str, Any] = {}
            if har and self.path.endswith("/bulk"):
                svar = {"eksempel": [_RAAD]}
            elif har and json.loads(spurt)["package"]["name"] == "eksempel":
                svar = {"vulns": [_OSV]}
            innhold = json.dumps(svar).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(innhold)))
            self.end_headers()
            self.wfile.write(innhold)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Behandler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _stengt() -> str:
    with _liste(har=False) as adresse:
        pass
    return adresse


def _spoer(adresse: str, mappe: Path, monkeypatch: pytest.MonkeyPatch) -> list[Svar]:
    laas = mappe / "laas.txt"
    laas.write_text(_PIP_LAAS, encoding="utf-8")
    (mappe / "package.json").write_text(json.dumps(_PAKKE), encoding="utf-8")
    (mappe / "package-lock.json").write_text(json.dumps(_NPM_LAAS), encoding="utf-8")
    monkeypatch.setenv("npm_config_registry", adresse)
    return [pythonpakkene(f"{adresse}v1/query", [laas]), npm_pakkene(mappe)]


def test_what_a_list_knows_of_is_told_with_what_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _liste(har=True) as adresse:
        svar = _spoer(adresse, tmp_path, monkeypatch)
    assert [linje for ett in svar for linje in ett.linjer] == [
        "Python-pakkene: kjent sårbarhet i eksempel 1.0: PYSEC-1, CVE-1. Rettet i 1.1",
        "npm-pakkene: kjent sårbarhet i eksempel <1.1.0: Noe er galt (https://eksempel.no/1)",
    ]


def test_a_list_that_knows_of_nothing_has_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _liste(har=False) as adresse:
        svar = _spoer(adresse, tmp_path, monkeypatch)
    assert [linje for ett in svar for linje in ett.linjer] == [
        "Python-pakkene: ingen kjente sårbarheter",
        "npm-pakkene: ingen kjente sårbarheter",
    ]


def test_a_list_nobody_can_reach_has_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python, npm = _spoer(_stengt(), tmp_path, monkeypatch)
    for svar in (python, npm):
        assert svar.funn == ()
        (linje,) = svar.linjer
        assert linje.startswith(
            f"{svar.hva}: ikke kontrollert. Listen over sårbarheter svarte ikke: "
        )
    assert "refused" in python.uten_svar
    assert "ECONNREFUSED" in npm.uten_svar


def test_a_package_the_list_does_not_know_is_not_taken_for_safe() -> None:
    """Where an index has no such list, pip-audit says «No known vulnerabilities», and ends well."""
    ukjent = {"name": "a", "skip_reason": "Dependency not found on PyPI and could not be audited"}
    kjent = {"name": "b", "version": "1", "vulns": []}
    sagt = "No known vulnerabilities found"
    for pakker, uten_svar in (
        ([ukjent], "Listen svarte ikke for noen av pakkene (1)."),
        ([], "Listen svarte ikke for noen av pakkene (0)."),
        ([ukjent, kjent], "Listen svarte ikke for a."),
        ([kjent], ""),
    ):
        svar = lest_pip(json.dumps({"dependencies": pakker}), sagt)
        assert (svar.funn, svar.uten_svar) == ((), uten_svar)


def test_a_registry_that_refuses_to_answer_is_told() -> None:
    svar = lest_npm(json.dumps({"message": "405 Method Not Allowed", "statusCode": 405}))
    assert svar.uten_svar == "Listen over sårbarheter svarte ikke: 405 Method Not Allowed"
    assert lest_npm("<html>").uten_svar.endswith("npm ga ingen rapport")


@pytest.mark.parametrize(
    ("svar", "status"),
    [
        ([Svar("a"), Svar("b")], 0),
        ([Svar("a", ("x",)), Svar("b", uten_svar="Nei.")], 2),
        ([Svar("a"), Svar("b", uten_svar="Nei.")], 3),
    ],
)
def test_the_exit_status_tells_found_from_not_answered(
    svar: list[Svar], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kommando = importlib.import_module("sikkerhet")
    monkeypatch.setattr("sys.argv", ["sikkerhet.py"])
    monkeypatch.setattr(kommando, "klargjoer", lambda **_: None)
    monkeypatch.setattr(kommando, "pythonpakkene", lambda _: svar[0])
    monkeypatch.setattr(kommando, "npm_pakkene", lambda: svar[1])
    assert kommando.main() == status
