"""The ways one text may be written so that nobody sees the difference."""

import unicodedata
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

USETT = st.sampled_from("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufeff\ufe0f")
MELLOMROM = st.sampled_from("\u00a0\u2000\u2007\u2009\u202f\u205f\u3000\t\v\u2028")
FORM = st.sampled_from(["NFC", "NFD"])


@st.composite
def ser_likt_ut(draw: Callable[..., Any], tekst: str) -> str:
    """The text in any form, with unseen characters between, and any spaces for its spaces."""
    biter = []
    for tegn in unicodedata.normalize(draw(FORM), tekst):
        biter.append(draw(st.one_of(st.just(tegn), MELLOMROM)) if tegn == " " else tegn)
        biter.append(draw(st.one_of(st.just(""), USETT)))
    utenfor = st.text(st.one_of(USETT, MELLOMROM, st.just(" ")), max_size=2)
    foran, bak = str(draw(utenfor)), str(draw(utenfor))
    return foran + "".join(biter) + bak
