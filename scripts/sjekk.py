"""Check everything an editor answers for: ``python3 scripts/sjekk.py``.

Builds the site with its drafts, follows every link, and tells of each year what has changed since
the last edition, what no one has confirmed, and whether the answers are locked.
"""

from nettsted.bygg import bygg
from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import CACHE, kjoer, med_modulene


def main() -> None:
    """Build, go through it, and say what is left."""
    Kommando("Skriv: python3 scripts/sjekk.py").les()
    klargjoer()
    nettsted = CACHE / "sjekk"
    # The release makes the quick engine; this one answers the same and is ready at once.
    bygg(nettsted, utkast=True, enkel_motor=True)
    kjoer(
        [PYTHON, "-m", "utgave.gjennomgang", nettsted],
        miljoe=med_modulene(),
        stille=False,
        ved_feil="Noe må rettes. Linjene over sier hva.",
    )
    print("\nAlt er bygd, og alle lenkene går til noe. Det som gjenstår, står over.")


if __name__ == "__main__":
    main()
