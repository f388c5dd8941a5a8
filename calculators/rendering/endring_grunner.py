"""Why each part of a change has its verdict, each sentence with its mark."""

from collections.abc import Mapping

from calculators.beregning.endring import Del, Endring, Hva, i_grunnlaget
from calculators.norsk import stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Merke
from calculators.rendering.bruksperioden import ikke_funne_ender, perioden
from calculators.rendering.endring_ord import kravet, maa, navnet
from calculators.rendering.ikke_funnet import SE_ETTER, mangelen
from calculators.rendering.kilde import overskriften
from calculators.skjema.endring import antallet
from calculators.skjema.enhet import bestemt
from calculators.spraak import N_, Ordbok, _


def grunner(e: Endring, del_: Del) -> list[tuple[Merke, str]]:
    """Why a part has its verdict, each sentence with its mark."""
    regler = e.inndata.regler
    if del_.utfall == "soek" and del_.hva == "plasser":
        tekst = _(
            "Størrelsen på beløpet står i tilskuddsbrevet, og beløpet blir "
            "et annet når {antallet} endres. Regn med at dere må {maa}.",
            antallet=antallet(regler),
            maa=maa(regler),
        )
        return [("utledet", tekst)]
    if del_.utfall == "soek":
        skal = _("Dere skal følge {navnet} i tilskuddsbrevet.", navnet=navnet(regler, del_.hva))
        return [("kilde", f"{skal} {kravet(regler)}")]
    if _ikke_bedt_om(e, del_):
        tekst = _(
            "Kilden for {tilskuddsaar} ber verken om søknad eller samtykke når dere endrer "
            "{navnet}. {se_etter}",
            tilskuddsaar=regler.tilskuddsaar,
            navnet=navnet(regler, del_.hva),
            se_etter=_(SE_ETTER),
        )
        return [("avklares", tekst)]
    if del_.hva == "plasser" and e.differanse == 0:
        flyttet = _("{bestemt} flyttes mellom måneder", bestemt=stor(bestemt(funnet(regler.sats))))
        hva = _("{flyttet}, og beløpet blir like stort. Vi har", flyttet=flyttet)
    else:
        hva = _("Vi har")
    tekst = _(
        "{hva} ikke funnet noen regel for {tilskuddsaar} om {om}. {se_etter}",
        hva=hva,
        tilskuddsaar=regler.tilskuddsaar,
        om=_OM[del_.hva],
        se_etter=_(SE_ETTER),
    )
    return [*(_perioden(regler) if del_.hva == "periode" else []), ("avklares", tekst)]


def _ikke_bedt_om(e: Endring, del_: Del) -> bool:
    """Whether the source is known to ask for nothing when this part of the basis is changed."""
    krav = funnet(e.inndata.regler.endring)
    intet = krav.skriftlig_soeknad is False and krav.samtykke_i_forkant is False
    return intet and i_grunnlaget(e.inndata.regler, del_.hva)


_OM: Mapping[Hva, str] = Ordbok(
    {
        "formaal": N_("at dere må søke for å endre formålet"),
        "aktiviteter": N_("at dere må søke for å endre aktivitetene"),
        "plasser": N_("at dere må søke om dette"),
        "budsjett": N_("å flytte penger mellom linjer i budsjettet"),
        "periode": N_("å søke om en annen periode"),
        "annet": N_("andre endringer"),
    }
)


def _perioden(regler: Regelverk) -> list[tuple[Merke, str]]:
    bruk = regler.bruk
    if isinstance(bruk, IkkeFunnet):
        return [("avklares", mangelen(regler, "bruk"))]
    sagt, mangler = perioden(bruk), ikke_funne_ender(bruk)
    linjer: list[tuple[Merke, str]] = []
    if sagt:
        linjer.append(("kilde", f"{sagt} {overskriften(bruk)}"))
    if mangler:
        linjer.append(("avklares", mangler))
    return linjer
