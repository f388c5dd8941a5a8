"""The nynorsk of the words in code: what is written, in ``calculators/ord/nn.po``, and the gaps.

``calculators/ord/nn.json`` is the same for who has no Babel: the browser, and a bare Python.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po, write_po

from calculators.spraak import NYNORSK, Katalog

ROT = Path(__file__).parents[2]
FIL = ROT / "calculators" / "ord" / "nn.po"
# The functions that take words, and which of their arguments the words are.
NOEKKELORD: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "antall": (2, 3),
    "antall_med_ord": (2, 3),
    "begge_former": (1, 2),
}
_UTFYLLING = re.compile(r"\{([a-z_0-9]*)")


def les(fil: Path = FIL) -> Katalog:
    """What each text is in nynorsk; one that is not translated, or only as a draft, is left out."""
    return {_noekkel(m): _former(m.string) for m in _lest(fil) if _finnes(m) and not m.fuzzy}


def mangler(fil: Path = FIL) -> list[str]:
    """What is wrong with the catalogue, each a sentence that names the text and what to do."""
    har = {_noekkel(m): m for m in _lest(fil)}
    trenger = {_noekkel(m): m for m in uttrekk()}
    return [
        *(f"«{t}» er ikke oversatt." for t, m in trenger.items() if not _finnes(har.get(t))),
        *(f"«{t}» er et utkast som ingen har lest." for t, m in har.items() if m.fuzzy),
        *(f"«{t}» brukes ikke lenger. Ta den bort." for t in har if t not in trenger),
        *(feil for t, m in har.items() if t in trenger for feil in _feil(trenger[t], m)),
        *_for_gammel(fil.with_suffix(".json"), fil),
    ]


def _for_gammel(uten_babel: Path, fil: Path) -> Iterator[str]:
    if not uten_babel.exists() or uten_babel.read_text(encoding="utf-8") != _som_json(fil):
        yield f"{uten_babel.name} er ikke lik. Kjør python3 scripts/nynorsk.py --skriv"


def _som_json(fil: Path) -> str:
    return f"{json.dumps(les(fil), ensure_ascii=False, indent=0, sort_keys=True)}\n"


def uttrekk() -> list[Message]:
    """Every text that is marked in the code of the calculators, with the places it stands."""
    katalog = Catalog()
    for sti, linje, tekst, kommentarer, _ in extract_from_dir(
        ROT / "calculators", method_map=[("**.py", "python")], keywords=NOEKKELORD
    ):
        katalog.add(tekst, locations=[(f"calculators/{sti}", linje)], auto_comments=kommentarer)
    return [m for m in katalog if m.id]


def uoversatt(fil: Path = FIL) -> list[tuple[str, ...]]:
    """The texts that have no nynorsk, each with its forms, in the code's order."""
    har = {_noekkel(m): m for m in _lest(fil)}
    return [_former(m.id) for m in uttrekk() if not _finnes(har.get(_noekkel(m)))]


def skriv(fil: Path = FIL, utkast: Mapping[str, Sequence[str]] = MappingProxyType({})) -> None:
    """Write the file anew in the code's order: what it has is kept, what it lacks stands empty.

    ``utkast`` has the forms of texts that it lacks, and they are marked as not read by anybody.
    """
    har = {_noekkel(m): m for m in _lest(fil)}
    ny = Catalog(locale=NYNORSK, project="kalkulatorene", fuzzy=False)
    for m in uttrekk():
        gammel = har.get(_noekkel(m))
        former = utkast.get(_noekkel(m)) if not _finnes(gammel) else None
        skrevet = gammel.string if gammel else None
        ny.add(
            m.id,
            (former[0] if isinstance(m.id, str) else tuple(former)) if former else skrevet,
            locations=[(sti, 0) for sti in dict.fromkeys(sti for sti, _ in m.locations)],
            flags={"fuzzy"} if former else gammel.flags if gammel else (),
        )
    ut = BytesIO()
    write_po(ut, ny, width=100, omit_header=True, include_lineno=False)
    fil.write_bytes(ut.getvalue())
    fil.with_suffix(".json").write_text(_som_json(fil), encoding="utf-8", newline="\n")


def _lest(fil: Path) -> list[Message]:
    """Raises ValueError, with file and line, for a file that is not a catalogue."""
    with fil.open("rb") as aapen:
        try:
            return [m for m in read_po(aapen, locale=NYNORSK, abort_invalid=True) if m.id]
        except PoFileError as feil:
            sted = f"{fil.relative_to(ROT).as_posix()}:{feil.lineno + 1}"
            raise ValueError(f"{sted}: Linjen lar seg ikke lese: «{feil.line.strip()}».") from None


def _noekkel(m: Message) -> str:
    return str(m.id if isinstance(m.id, str) else m.id[0])


def _former(tekst: str | Sequence[str] | None) -> tuple[str, ...]:
    return (tekst,) if isinstance(tekst, str) else tuple(tekst or ("",))


def _finnes(m: Message | None) -> bool:
    return m is not None and all(_former(m.string))


def _feil(kilde: Message, m: Message) -> Iterator[str]:
    """A translation that has not the places for values its text has, or not as many forms."""
    tekster, former = _former(kilde.id), _former(m.string)
    if len(tekster) != len(former):
        yield f"«{tekster[0]}» skal ha {len(tekster)} former, og har {len(former)}."
        return
    for tekst, form in zip(tekster, former, strict=True):
        if form and set(_UTFYLLING.findall(tekst)) != set(_UTFYLLING.findall(form)):
            yield f"«{form}» skal ha de samme {{navnene}} som «{tekst}»."
        if form and _rommene(tekst) != _rommene(form):
            yield f"«{form}» skal begynne og slutte med de samme mellomrommene som «{tekst}»."


def _rommene(tekst: str) -> tuple[str, str]:
    """The space before and after a text, which parts it from what it is put together with."""
    return tekst[: len(tekst) - len(tekst.lstrip())], tekst[len(tekst.rstrip()) :]
