"""How what came differs from what was built: which of them tells what to do about it."""

import re
from collections.abc import Sequence

from utgitt.fasit import Fasit, Fil
from utgitt.funn import Funn, Slag
from utgitt.linje import Svar, Tjener

# Asked for with this, a cache in front has no copy to give.
_FORBI = "?forbi-mellomlageret"
# What is put into pages on their way, by those who count visitors, protect and speed up.
_INNSKUDD = re.compile(rb"<(?:script|style|link|iframe|img|meta|!--)|/cdn-cgi/", re.IGNORECASE)
_ENDELSE = {"br": ".br", "gzip": ".gz"}


def annet_innhold(
    tjener: Tjener, fasit: Fasit, fil: Fil, svar: Svar, godtar: str = "identity"
) -> Funn | None:
    """What is amiss with the bytes of an answer, and None when they are the file's.

    The answer to another encoding than ``identity`` is judged where the file itself came right.
    """
    sted = fasit.vist(fil.sti)
    kom = svar.innhold
    if kom is None:
        return Funn(Slag.ULESELIG, sted, (svar.hode("Content-Encoding"),))
    if kom == fil.innhold:
        return None
    # A server that answers everything with one page has no such file.
    if kom in (fasit.feilsiden.innhold, fasit.forsiden.innhold):
        return Funn(Slag.MANGLER, sted)
    if tjener.hent(fil.sti + _FORBI, godtar).innhold == fil.innhold:
        return Funn(Slag.GAMMEL_KOPI, sted)
    slag = forskjell(fil.innhold, kom)
    if slag is Slag.UTDATERT and godtar != "identity" and svar.kode in _ENDELSE:
        return Funn(Slag.UTDATERT_PAKKET, sted, (_ENDELSE[svar.kode],))
    return Funn(slag, sted)


def likt_foran(a: Sequence[object], b: Sequence[object]) -> int:
    """How far two sequences are the same from their beginning."""
    ulike = (n for n, (ene, andre) in enumerate(zip(a, b, strict=False)) if ene != andre)
    return next(ulike, min(len(a), len(b)))


def forskjell(skal: bytes, kom: bytes) -> Slag:
    """What has most likely happened to a file that came as another."""
    if skal.replace(b"\r\n", b"\n") == kom.replace(b"\r\n", b"\n"):
        return Slag.LINJESKIFT
    if skal.startswith(kom):
        return Slag.AVKUTTET
    uten_luft = b"".join(skal.split()) == b"".join(kom.split())
    return Slag.ENDRET if uten_luft or _har_faatt_mer(skal, kom) else Slag.UTDATERT


def _har_faatt_mer(skal: bytes, kom: bytes) -> bool:
    """Whether something was put into it; a page of an older release differs otherwise."""
    if b"/cdn-cgi/" in kom and b"/cdn-cgi/" not in skal:
        return True
    foran = likt_foran(skal, kom)
    bak = likt_foran(skal[foran:][::-1], kom[foran:][::-1])
    # The tag that was put in may have begun as the one that stands there.
    fra = kom.rfind(b"<", 0, foran)
    innskudd = kom[foran if b">" in kom[fra:foran] else fra : len(kom) - bak]
    return foran + bak == len(skal) and bool(_INNSKUDD.search(innskudd))
