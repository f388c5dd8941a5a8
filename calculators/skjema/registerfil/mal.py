"""The template of a register: its columns, the values they may have, and example rows."""

from collections.abc import Sequence
from datetime import date

from calculators.beregning.krav import stilling
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import Tiltak
from calculators.skjema.kontrolldato import aarsslutt, kontrolldato
from calculators.skjema.registerfil.kolonner import Kolonne
from calculators.spraak import N_, _

SVAR = ("ja", "nei", N_("begrunnet"))
JA_NEI = ("ja", "nei")


def kolonner(regler: Regelverk, dag: date) -> tuple[Kolonne, ...]:
    """The columns of a register that is checked for the day.

    A tiltak that nobody is asked about that day may be left out, and so may the label; the date
    of completion is needed when the deadline for the training has passed. Where no training is
    known to be required, it has no columns.
    """
    fullfoering = eller_none(regler.fullfoering)
    innen = eller_none(fullfoering.innen) if fullfoering else None
    opplaering = (
        Kolonne("fullfoert", _("Fullført"), ("Fullført opplæring",)),
        Kolonne(
            "fullfoert_dato",
            _("Fullført dato"),
            ("Dato fullført",),
            maa_med=innen is not None and dag > innen,
        ),
    )
    return (
        Kolonne(
            "merke",
            _("Lokal kode"),
            ("Lokal kode", "Merke", "Lokalt merke", "Beboer", "Bebuar", "Nr"),
            maa_med=False,
        ),
        Kolonne("status", _("Status"), ("Beboerstatus", "Bebuarstatus")),
        *(
            Kolonne(t.id, t.navn.ord, (t.navn.nb, t.navn.nn), maa_med=_spoerres_om(t, regler, dag))
            for t in alle(regler.tiltak)
        ),
        *(opplaering if fullfoering else ()),
    )


def _spoerres_om(tiltak: Tiltak, regler: Regelverk, dag: date) -> bool:
    slutt = aarsslutt(regler)
    stillinger = [
        stilling(tiltak, s.id, min(dag, slutt), slutt) for s in alle(regler.beboerstatuser)
    ]
    return any(
        s.tilstand == "gjelder" and s.gyldighet is not None and s.gyldighet.krav != "kan"
        for s in stillinger
    )


def lovlige(noekkel: str, regler: Regelverk) -> tuple[str, ...]:
    """The values a column may have, or none where it is free."""
    if noekkel == "status":
        return tuple(s.navn.ord for s in alle(regler.beboerstatuser))
    if noekkel == "fullfoert":
        return JA_NEI
    return (*SVAR[:2], _(SVAR[2])) if noekkel in {t.id for t in alle(regler.tiltak)} else ()


def statuser(regler: Regelverk) -> list[str]:
    """What a resident's status may be called, in either målform."""
    return [n for s in alle(regler.beboerstatuser) for n in (s.id, s.navn.nb, s.navn.nn)]


def eksempelrader(regler: Regelverk) -> list[dict[str, str]]:
    """A row of each kind: all in place, one part reasoned, gaps, and training completed."""
    dag = date.fromisoformat(kontrolldato(regler).standard)
    krevd = [t for t in alle(regler.tiltak) if _spoerres_om(t, regler, dag)]
    statuser = [s.navn.ord for s in alle(regler.beboerstatuser)]
    alt = {t.id: "ja" if t in krevd else "nei" for t in alle(regler.tiltak)}
    fullfoering = eller_none(regler.fullfoering)
    opplaering = dict.fromkeys(fullfoering.ett_av if fullfoering else (), "nei")
    ferdig = {"fullfoert": "ja", "fullfoert_dato": f"15.11.{regler.tilskuddsaar - 1}"}
    uferdig = {"fullfoert": "nei", "fullfoert_dato": ""}
    begrunnet = {t.id: _(SVAR[2]) for t in krevd[-1:]}
    borte = {t.id: "nei" for t in (*krevd[:1], *krevd[-1:])}
    return [
        {"merke": "A-01", "status": statuser[0], **alt, **uferdig},
        {"merke": "A-02", "status": statuser[-1], **alt, **begrunnet, **uferdig},
        {"merke": "A-03", "status": statuser[0], **alt, **borte, **uferdig},
        {"merke": "A-04", "status": statuser[-1], **alt, **opplaering, **ferdig},
    ]  # fmt: skip


def noekler(regler: Regelverk) -> list[str]:
    """The keys of the template's columns, in its order."""
    return [k.noekkel for k in kolonner(regler, date.fromisoformat(kontrolldato(regler).standard))]


def rader(regler: Regelverk) -> list[Sequence[str]]:
    """The template as a table: the headings, then the example rows."""
    dag = date.fromisoformat(kontrolldato(regler).standard)
    kolonnene = kolonner(regler, dag)
    eksempler = [[rad[k.noekkel] for k in kolonnene] for rad in eksempelrader(regler)]
    return [[k.navn for k in kolonnene], *eksempler]


def eksempel(regler: Regelverk) -> str:
    """The template as the text of a CSV file."""
    return "\n".join(";".join(rad) for rad in rader(regler))
