"""Make the edition of a tilskuddsår from one there is, or undo one that was never published.

``python3 scripts/nytt_aar.py 2022``, ``python3 scripts/nytt_aar.py 2019 --fra 2021`` and
``python3 scripts/nytt_aar.py 2022 --fjern``
"""

from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = (
    "Skriv året, for eksempel: python3 scripts/nytt_aar.py 2022. "
    "Lag utgaven av en bestemt utgave: python3 scripts/nytt_aar.py 2022 --fra 2021. "
    "Angre et utkast: python3 scripts/nytt_aar.py 2022 --fjern"
)


def main() -> None:
    """Make or undo, and say what was done."""
    valg = Kommando(_BRUK)
    valg.add_argument("aar", type=int)
    valg.add_argument("--fra", type=int)
    valg.add_argument("--fjern", action="store_true")
    svar = valg.les()
    videre = ["--fjern"] if svar.fjern else [str(svar.fra)] if svar.fra else []
    overlat("utgave.neste_aar", str(svar.aar), *videre)


if __name__ == "__main__":
    main()
