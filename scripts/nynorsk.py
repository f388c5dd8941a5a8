"""List what lacks nynorsk, make drafts of it, and say that a page is read: ``scripts/nynorsk.py``.

``--skriv`` brings ``calculators/ord/nn.po`` up to date first: a new text stands empty in it, and
one that is not used any more is gone. ``--utkast`` makes drafts of what is missing, and of
pages that are named in place of what they are. ``--lest`` says that somebody has read a page.
"""

from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = (
    "Skriv: python3 scripts/nynorsk.py, som lister det som mangler på nynorsk. Før nye tekster inn "
    "i listen over ord: --skriv. Lag utkast av det som mangler: --utkast, og av en side som er "
    "eldre enn den på bokmål: --utkast docs/nn/2021/sats.md. Si at en side er lest og rettet: "
    "--lest docs/nn/2021/sats.md"
)

if __name__ == "__main__":
    valg = Kommando(_BRUK)
    ett = valg.add_mutually_exclusive_group()
    ett.add_argument("--skriv", action="store_true")
    ett.add_argument("--utkast", nargs="*")
    ett.add_argument("--lest", nargs="+")
    svar = valg.les()
    klargjoer()
    if svar.skriv:
        videre = ["--skriv"]
    elif svar.utkast is not None:
        videre = ["--utkast", *svar.utkast]
    else:
        videre = ["--lest", *svar.lest] if svar.lest else []
    overlat("utgave.nynorsk", *videre, python=PYTHON)
