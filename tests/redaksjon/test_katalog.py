"""The catalogue of nynorsk: what is not as it should be is told with the text it is about."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.redaksjon import katalog

KODEN = """
from calculators.spraak import N_, _, ngettext

def f(x):
    _("Skriv {antall}.", antall=x)
    ngettext("{antall} uke", "{antall} uker", x)
    N_("mandag")
"""
GODT = """
msgid "Skriv {antall}."
msgstr "Skriv {antall}."

msgid "{antall} uke"
msgid_plural "{antall} uker"
msgstr[0] "{antall} veke"
msgstr[1] "{antall} veker"

msgid "mandag"
msgstr "måndag"
"""


@pytest.fixture
def fil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(katalog, "ROT", tmp_path)
    (tmp_path / "calculators").mkdir()
    (tmp_path / "calculators" / "ord.py").write_text(KODEN, encoding="utf-8")
    fil = tmp_path / "nn.po"
    fil.write_text(GODT, encoding="utf-8")
    return fil


def test_a_whole_catalogue_lacks_nothing_and_is_read(fil: Path) -> None:
    katalog.skriv(fil)
    assert katalog.mangler(fil) == []
    assert katalog.les(fil) == {
        "Skriv {antall}.": ("Skriv {antall}.",),
        "{antall} uke": ("{antall} veke", "{antall} veker"),
        "mandag": ("måndag",),
    }


@pytest.mark.parametrize(
    ("gammelt", "nytt", "sagt"),
    [
        ('msgstr "måndag"', 'msgstr ""', "«mandag» er ikke oversatt."),
        ('msgstr[1] "{antall} veker"', 'msgstr[1] ""', "«{antall} uke» er ikke oversatt."),
        ('msgid "mandag"', '#, fuzzy\nmsgid "mandag"', "«mandag» er et utkast som ingen har lest."),
        ('msgid "mandag"', 'msgid "mandagen"', "«mandagen» brukes ikke lenger. Ta den bort."),
        (
            'msgstr "Skriv {antall}."',
            'msgstr "Skriv {tal}."',
            "«Skriv {tal}.» skal ha de samme {navnene} som «Skriv {antall}.».",
        ),
        (
            'msgstr "måndag"',
            'msgstr " måndag"',
            "« måndag» skal begynne og slutte med de samme mellomrommene som «mandag».",
        ),
        (
            'msgid_plural "{antall} uker"\nmsgstr[0] "{antall} veke"\nmsgstr[1] "{antall} veker"',
            'msgstr "{antall} veke"',
            "«{antall} uke» skal ha 2 former, og har 1.",
        ),
    ],
)
def test_what_is_wrong_is_told(fil: Path, gammelt: str, nytt: str, sagt: str) -> None:
    fil.write_text(GODT.replace(gammelt, nytt), encoding="utf-8")
    assert sagt in katalog.mangler(fil)


def test_a_draft_is_not_answered_with(fil: Path) -> None:
    fil.write_text(GODT.replace('msgid "mandag"', '#, fuzzy\nmsgid "mandag"'), encoding="utf-8")
    assert "mandag" not in katalog.les(fil)


def test_a_new_text_is_written_empty_and_the_rest_is_kept(fil: Path) -> None:
    fil.write_text(GODT.replace('msgid "mandag"', 'msgid "tysdag"'), encoding="utf-8")
    katalog.skriv(fil)
    assert katalog.mangler(fil) == ["«mandag» er ikke oversatt."]
    assert "tysdag" not in fil.read_text(encoding="utf-8")
    skrevet = fil.read_bytes()
    katalog.skriv(fil)
    assert fil.read_bytes() == skrevet


def test_a_json_that_is_older_is_told_of(fil: Path) -> None:
    katalog.skriv(fil)
    fil.with_suffix(".json").write_text("{}\n", encoding="utf-8")
    assert katalog.mangler(fil) == ["nn.json er ikke lik. Kjør python3 scripts/nynorsk.py --skriv"]


def test_a_file_that_is_no_catalogue_is_told_with_its_line(fil: Path) -> None:
    fil.write_text(GODT + "mandag\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^nn\.po:12: Linjen lar seg ikke lese: «mandag»"):
        katalog.les(fil)


def test_the_projects_own_words_are_all_translated_and_none_that_is_not_used() -> None:
    assert katalog.mangler() == []


def _ord_i_en_f_streng(fil: Path) -> list[str]:
    """Where a word stands inside an f-string: there extraction cannot see it."""
    return [
        f"{fil.name}:{kall.lineno}"
        for streng in ast.walk(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(streng, ast.JoinedStr)
        for kall in ast.walk(streng)
        if isinstance(kall, ast.Call)
        and getattr(kall.func, "id", getattr(kall.func, "attr", "")) in katalog.NOEKKELORD
        and any(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in kall.args)
    ]


def test_no_word_stands_where_extraction_cannot_see_it(tmp_path: Path) -> None:
    skjult = tmp_path / "skjult.py"
    skjult.write_text("f\"{_('Et ord')}\"", encoding="utf-8")
    assert _ord_i_en_f_streng(skjult) == ["skjult.py:1"]
    filer = (katalog.ROT / "calculators").rglob("*.py")
    assert [sted for fil in filer for sted in _ord_i_en_f_streng(fil)] == []


def _tekstene_i(fil: Path) -> Iterator[tuple[int, object]]:
    """Every text that stands in a call that takes words, read from the code as Python reads it."""
    kallene = (k for k in ast.walk(ast.parse(fil.read_text("utf-8"))) if isinstance(k, ast.Call))
    for kall in kallene:
        navn = getattr(kall.func, "id", getattr(kall.func, "attr", ""))
        if navn in katalog.NOEKKELORD:
            numre = katalog.NOEKKELORD[navn] or (1,)
            tekster = [kall.args[n - 1] for n in numre if n <= len(kall.args)]
            yield from ((t.lineno, t.value) for t in tekster if isinstance(t, ast.Constant))


def _oversett(rot: Path) -> list[str]:
    idene = [m.id for m in katalog.uttrekk()]
    funnet = {t for id_ in idene for t in ([id_] if isinstance(id_, str) else id_)}
    return [
        f"{fil.name}:{linje}: {tekst}"
        for fil in sorted((rot / "calculators").rglob("*.py"))
        for linje, tekst in _tekstene_i(fil)
        if tekst not in funnet
    ]


def test_extraction_sees_every_text_a_call_has(fil: Path, tmp_path: Path) -> None:
    """Babel loses a text when another call with words stands two calls deep in its values."""
    (tmp_path / "calculators" / "dypt.py").write_text(
        '_("Det mangler {x}.", x=stor(antall(2, "{antall} uke", "{antall} uker")))',
        encoding="utf-8",
    )
    assert "dypt.py:1: Det mangler {x}." in _oversett(tmp_path)
    assert "«Det mangler {x}.» er ikke oversatt." not in katalog.mangler(fil)


def test_extraction_sees_every_text_of_the_calculators() -> None:
    assert _oversett(katalog.ROT) == []
