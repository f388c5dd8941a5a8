"""Whether the packages of the locks have known vulnerabilities: asked of PyPI's list and npm's.

What an index did not answer for is never taken for safe. Not asked about are CPython inside
Pyodide, and the scripts that Material has in its package.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oppsett.environment import NPM, PYTHON
from oppsett.steg import ROT, svaret

LAASER = ("requirements.txt", "requirements-test.txt")
_PIP_AUDIT = (
    "--disable-pip",
    "--require-hashes",
    "--progress-spinner=off",
    "--format=json",
    "--timeout=15",
)


@dataclass(frozen=True)
class Svar:
    """What was answered for one lock's packages.

    ``funn`` has a line for each vulnerability, and ``uten_svar`` says why some or all of the
    packages were not answered for; it is empty when all were.
    """

    hva: str
    funn: tuple[str, ...] = ()
    uten_svar: str = ""

    @property
    def linjer(self) -> list[str]:
        """The answer as it is told."""
        svar = [f"{self.hva}: kjent sårbarhet i {funn}" for funn in self.funn]
        if self.uten_svar:
            svar.append(f"{self.hva}: ikke kontrollert. {self.uten_svar}")
        return svar or [f"{self.hva}: ingen kjente sårbarheter"]


def pythonpakkene(osv: str | None = None, laaser: Sequence[str | Path] = LAASER) -> Svar:
    """Ask of what is installed with pip; ``osv`` is the address of a list to ask in PyPI's place.

    The list is to answer as OSV does. Where a lock has one version for each of several Pythons, it
    is that of this Python that is asked about.
    """
    filer = [del_ for laas in laaser for del_ in ("-r", laas)]
    kilde = ["--vulnerability-service", "osv", "--osv-url", osv] if osv else []
    # Both end with 1 when something is found and when nobody answered: what they say is read.
    svar = svaret([PYTHON, "-m", "pip_audit", *filer, *_PIP_AUDIT, *kilde])
    return lest_pip(svar.stdout, svar.stderr)


def npm_pakkene(mappe: Path = ROT) -> Svar:
    """Ask of what is installed with npm, the registry that npm is set up with."""
    # Where there is no answer, npm would go on asking for minutes.
    sagt = ["audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=15000"]
    return lest_npm(svaret([*NPM, *sagt], fra=mappe).stdout)


def lest_pip(ut: str, feil: str) -> Svar:
    """What pip-audit answered; it says of a package that it does not know it, and ends well."""
    hva = "Python-pakkene"
    svar = _json(ut)
    if svar is None:
        grunn = next((linje for linje in reversed(feil.splitlines()) if linje.strip()), "")
        return Svar(hva, uten_svar=f"Listen over sårbarheter svarte ikke: {grunn.strip()}")
    pakker = svar["dependencies"]
    funn = tuple(
        f"{p['name']} {p['version']}: {', '.join([v['id'], *v['aliases']])}. "
        f"{_rettet(v['fix_versions'])}"
        for p in pakker
        for v in p.get("vulns", ())
    )
    ukjente = [p["name"] for p in pakker if "skip_reason" in p]
    if not ukjente and pakker:
        return Svar(hva, funn)
    if len(ukjente) == len(pakker):
        return Svar(hva, uten_svar=f"Listen svarte ikke for noen av pakkene ({len(pakker)}).")
    return Svar(hva, funn, f"Listen svarte ikke for {', '.join(ukjente)}.")


def _rettet(versjoner: Sequence[str]) -> str:
    return f"Rettet i {' og '.join(versjoner)}" if versjoner else "Ingen versjon er rettet"


def lest_npm(ut: str) -> Svar:
    """What npm answered; without a report there is the reason why."""
    hva = "npm-pakkene"
    svar = _json(ut)
    if svar is None or "vulnerabilities" not in svar:
        return Svar(hva, uten_svar=f"Listen over sårbarheter svarte ikke: {_grunn(svar)}")
    # A package is also told of when only what it depends on has a vulnerability.
    return Svar(
        hva,
        tuple(
            f"{pakke['name']} {via['range']}: {via['title']} ({via['url']})"
            for pakke in svar["vulnerabilities"].values()
            for via in pakke["via"]
            if isinstance(via, dict)
        ),
    )


def _grunn(svar: Mapping[str, Any] | None) -> str:
    return str((svar or {}).get("message", "npm ga ingen rapport"))


def _json(tekst: str) -> dict[str, Any] | None:
    try:
        svar = json.loads(tekst)
    except ValueError:
        return None
    return svar if isinstance(svar, dict) else None
