"""What of the last release stays beside the new one: its own files, and for one release only."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from nettsted.forrige import egne_filer, ta_vare_paa
from oppsett.steg import Stopp


def _utgivelse(mappe: Path, *egne: str, andre: tuple[str, ...] = ()) -> Path:
    for sti in (*egne, *andre):
        fil = mappe / sti
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(f"{sti} i {mappe.name}", encoding="utf-8")
    (mappe / "frakoblet.js").write_text(
        f'const UTGAVE = "x";\nconst FASTE = {json.dumps(egne)};\nconst DELER = [];\n',
        encoding="utf-8",
    )
    return mappe


def _stiene(mappe: Path) -> set[str]:
    filer = (fil.relative_to(mappe).as_posix() for fil in mappe.rglob("*") if fil.is_file())
    return {sti for sti in filer if sti != "frakoblet.js"}


def test_the_files_named_by_content_stay_with_what_is_compressed_of_them(tmp_path: Path) -> None:
    gammel = _utgivelse(
        tmp_path / "gammel",
        "assets/a-1.js",
        "assets/begge-1.css",
        andre=("assets/a-1.js.br", "assets/a-1.js.gz", "index.html"),
    )
    ny = _utgivelse(tmp_path / "ny", "assets/a-2.js", "assets/begge-1.css")
    assert ta_vare_paa(gammel, ny) == 1
    assert _stiene(ny) == {
        *("assets/a-2.js", "assets/begge-1.css"),
        *("assets/a-1.js", "assets/a-1.js.br", "assets/a-1.js.gz"),
    }
    assert (ny / "assets/begge-1.css").read_text(encoding="utf-8").endswith("ny")


def test_what_it_had_of_the_one_before_is_left_behind(tmp_path: Path) -> None:
    utgivelsene = [_utgivelse(tmp_path / n, f"assets/{n}.js") for n in ("en", "to", "tre")]
    for forrige, ny in pairwise(utgivelsene):
        ta_vare_paa(forrige, ny)
    assert _stiene(utgivelsene[1]) == {"assets/to.js", "assets/en.js"}
    assert _stiene(utgivelsene[2]) == {"assets/tre.js", "assets/to.js"}


def test_a_folder_that_is_no_release_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stopp):
        egne_filer(tmp_path)
    assert "er ikke et bygd nettsted" in capsys.readouterr().err


def test_a_release_that_lacks_one_of_its_own_files_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gammel = _utgivelse(tmp_path / "gammel", "assets/a-1.js")
    (gammel / "assets/a-1.js").unlink()
    with pytest.raises(Stopp):
        ta_vare_paa(gammel, _utgivelse(tmp_path / "ny", "assets/a-2.js"))
    assert "mangler assets/a-1.js" in capsys.readouterr().err
