"""What the accounts of the årsrapport say to who asks only for their sums."""

from collections.abc import Mapping

from calculators.beregning.aarsrapport import beregn
from calculators.regelverk import Regelverk
from calculators.skjema.aarsrapport import les, mangler
from calculators.skjema.skjema import Svar

RAPPORTEN = "aarsrapport"
_TILBAKE = "tilbakebetaling"
# What has none of its own in the report is left out, and the sums are the same without it.
_LINJENE = ("inntekt", "inntekt_beloep", "post", "beloep")


def summene(regler: Regelverk, rapportens: Svar) -> Mapping[str, str]:
    """What is booked and received besides, by the keys of ``tilbakebetaling``.

    ``rapportens`` are the answers of the report. There is nothing where it has no expenses, where
    a line of it cannot be read, or where the rule of repayment is not found.
    """
    if mangler(regler) or not any(rapportens.get("post", ())):
        return {}
    linjene = {n: rapportens[n] for n in _LINJENE if n in rapportens}
    aaret = str(regler.tilskuddsaar)
    inndata, _ = les(regler, {"tilskuddsaar": aaret, "mottatt": "0"} | linjene)
    t = beregn(inndata).tilbakebetaling if inndata else None
    if t is None:
        return {}
    tall = t.inndata
    summer = {
        "bokfoert": tall.bokfoert,
        "avklares": tall.avklares,
        "andre_inntekter": tall.andre_inntekter,
    }
    return {f"{_TILBAKE}.{felt}": str(kroner) for felt, kroner in summer.items()}
