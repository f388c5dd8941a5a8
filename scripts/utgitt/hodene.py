"""The headers of an answer beside those that the site asks for."""

import re
from collections.abc import Iterator

from nettsted import hoder as h
from utgitt.funn import Funn, Slag
from utgitt.innhold import likt_foran
from utgitt.linje import Svar

_LAGRING = "Cache-Control"
_RAMME = "frame-ancestors"
_HSTS = "Strict-Transport-Security"
# What of a value is shown: a policy is long.
_VIST = 60


def hodefunn(svar: Svar, skal: dict[str, str], sted: str, *, side: bool) -> Iterator[Funn]:
    """What is amiss with the headers in ``skal``, but for the caching.

    Of what is no ``side``, a page somebody can press on, it is no fault to say nothing of frames.
    """
    venter = {navn: verdi for navn, verdi in skal.items() if navn != _LAGRING}
    borte = [navn for navn in venter if not svar.antall(navn)]
    if borte:
        yield Funn(Slag.HODE_MANGLER, sted, (_listet(borte),))
    for navn, verdi in venter.items():
        kom = _med_ramme(svar, verdi, side=side) if navn == h.POLICYEN else svar.hode(navn)
        if svar.antall(navn) > 1:
            yield Funn(Slag.HODE_DOBBELT, sted, (navn,))
        elif navn not in borte and not _likt(navn, kom, verdi):
            yield Funn(Slag.HODE_ANNET, sted, (navn, *_utsnitt(kom, verdi)))


def lagring(svar: Svar, skal: dict[str, str], sted: str) -> Funn | None:
    """Whether the answer keeps shorter or longer than it should."""
    kom, ventet = svar.hode(_LAGRING), skal[_LAGRING]
    if spoerres_hver_gang(kom) if ventet == h.SPOER_HVER_GANG else _varig(kom):
        return None
    slag = Slag.FOR_LENGE if ventet == h.SPOER_HVER_GANG else Slag.FOR_KORT
    return Funn(slag, sted, (kom or "ikke satt", ventet))


def spoerres_hver_gang(lagring: str) -> bool:
    """Whether a browser asks each time; some servers say it so: ``max-age=0, must-revalidate``."""
    return "no-cache" in _delt(lagring) or _sekunder(lagring) == 0


def type_(svar: Svar, slag: str, sted: str) -> Funn | None:
    """Whether the type is that of this kind of file; what has none may have any."""
    if slag not in h.TYPER:
        return None
    kom, _, resten = svar.hode("Content-Type").partition(";")
    kom = kom.strip().lower()
    if h.SAMME_TYPE.get(kom, kom) != h.TYPER[slag]:
        return Funn(Slag.TYPE, sted, (kom or "ingen",))
    if slag not in h.MED_TEGNSETT:
        return None
    treff = re.search(r"charset=\"?([\w-]+)", resten.lower())
    if not treff:
        return Funn(Slag.UTEN_TEGNSETT, sted)
    return None if treff[1] == h.TEGNSETT else Funn(Slag.TEGNSETT, sted, (treff[1],))


def _med_ramme(svar: Svar, skal: str, *, side: bool) -> str:
    """The policy, with who may show the page in a frame where another header says it.

    A browser heeds X-Frame-Options where the policy says nothing of frames, and only there.
    """
    policy = svar.hode(h.POLICYEN)
    if _RAMME in policy:
        return policy
    if not side:
        return policy + "".join(skal.partition(f"; {_RAMME}")[1:])
    stengt = svar.hode("X-Frame-Options").upper() == "DENY"
    return f"{policy}; {_RAMME} 'none'" if stengt else policy


def _varig(lagring: str) -> bool:
    return _sekunder(lagring) >= _sekunder(h.VARIG) and "no-cache" not in _delt(lagring)


def _sekunder(lagring: str) -> int:
    treff = re.search(r"(?<![\w-])max-age=(\d+)", lagring.lower())
    return int(treff[1]) if treff else -1


def _delt(lagring: str) -> set[str]:
    return {del_.strip() for del_ in lagring.lower().split(",")}


def _likt(navn: str, kom: str, skal: str) -> bool:
    # One who promises https for longer, or for more, keeps what is asked for.
    if navn == _HSTS:
        return _sekunder(kom) >= _sekunder(skal)
    return _uten_luft(kom) == _uten_luft(skal)


def _uten_luft(verdi: str) -> str:
    return re.sub(r"\s*([,;])\s*", r"\1", verdi.strip().rstrip(";"))


def _utsnitt(kom: str, skal: str) -> tuple[str, str]:
    """Two values from a little before where they part."""
    fra = max(0, likt_foran(kom, skal) - _VIST // 2) if len(skal) > _VIST else 0
    return _kort(kom, fra), _kort(skal, fra)


def _kort(verdi: str, fra: int) -> str:
    til = fra + _VIST
    return f"{'…' if fra else ''}{verdi[fra:til]}{'…' if len(verdi) > til else ''}"


def _listet(navn: list[str]) -> str:
    return " og ".join([", ".join(navn[:-1]), navn[-1]]) if navn[1:] else navn[0]
