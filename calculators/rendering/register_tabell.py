"""The register given back: the rows as they came, with the outcome in columns of its own."""

from calculators.beregning.register import Radsvar, Register
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering.kilde import kildelinjer
from calculators.rendering.program_ord import uten_krav
from calculators.rendering.register_ord import manglene
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.register import Lest
from calculators.spraak import N_, _

UTFALL = (N_("Utfall"), N_("Mangler"), N_("Bør begrunnes"), N_("Feil i raden"), N_("Sjekket for"))


def tabell(regler: Regelverk, register: Register[Lest]) -> Tabell:
    """Every row of the file, in its order, without the columns that were stopped."""
    lest = register.inndata.kilde
    med = [n for n in _kolonnene(lest) if n not in lest.stoppet]
    navn = {t.id: t.navn.ord for t in funnet(regler.tiltak)}
    dag = register.inndata.kontrolldato.isoformat()
    rader: list[list[Celle]] = [
        [*(celler[n] if n < len(celler) else "" for n in med), *_utfall(rad, navn), dag]
        for rad, celler in zip(register.rader, lest.celler, strict=True)
    ]
    kilde = funnet(regler.tiltak)[0].kilde
    uvurdert = uten_krav(funnet(regler.tiltak))
    return Tabell(
        filnavn=f"register-{regler.tilskuddsaar}-sjekket",
        hode=[*(lest.kolonner.overskrift(n) for n in med), *map(_, UTFALL)],
        rader=rader,
        kilder=[
            *kildelinjer(regler.kildeside, _("Kravene står under «{kilde}»", kilde=kilde)),
            *uvurdert,
            *lest.viktig(),
            *lest.merknader(),
        ],
        kilder_i_csv=False,
        merknader=[*uvurdert, *lest.viktig()],
    )


def _kolonnene(lest: Lest) -> list[int]:
    """Those with a heading, and those without that have something in some row."""
    navngitt = {n for n, h in enumerate(lest.kolonner.hode) if h.strip()}
    return sorted(navngitt | lest.funn.loese.keys())


def _utfall(rad: Radsvar, navn: dict[str, str]) -> list[Celle]:
    v = rad.vurdering
    if v is None:
        return [_("kan ikke leses"), "", "", " ".join(rad.feil)]
    return [
        _("komplett") if v.komplett else _("mangler"),
        ", ".join(manglene(v, navn)),
        ", ".join(navn[id_] for id_ in v.boer_begrunnes),
        "",
    ]
