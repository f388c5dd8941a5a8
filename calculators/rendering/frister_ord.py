"""The words for what is due and when: shared by the page, the letter's summary and the calendar."""

from calculators.beregning.frister import Tidspunkt
from calculators.norsk import dag_og_dato, dato, maaned_og_aar
from calculators.rendering.kilde import overskriften


def navn(t: Tidspunkt) -> str:
    """What is due: ``Årsrapport med prosjektregnskap``, with the quarter where there is one."""
    return f"{t.frist.navn.nb}, {t.kvartal}. kvartal" if t.kvartal else t.frist.navn.nb


def naar(t: Tidspunkt) -> str:
    """When it is, in words: a day, ``januar 2022``, a quarter, or what the source says."""
    if t.dato:
        klokke = t.frist.naar.klokkeslett
        return dag_og_dato(t.dato) + (f" kl. {klokke:%H.%M}" if klokke else "")
    if t.kvartal and t.til:
        return f"Kvartalet slutter {dato(t.til)}"
    if t.fra:
        return maaned_og_aar(t.fra)
    ord_ = t.frist.naar.omtrent or t.frist.naar.hendelse
    return ord_.nb if ord_ else f"{t.frist.naar.dager} dager etter at tilskuddsbrevet ble sendt"


def merknader(t: Tidspunkt) -> list[str]:
    """What must be said of a date, in the order it is needed."""
    alle = [hviledagen(t)] if t.frist.ansvarlig == "kommunen" else []
    if t.fra_brevet:
        alle.append("Datoen har dere skrevet inn fra tilskuddsbrevet.")
        alle.append(_utenfor(t))
    elif t.frist.forbehold:
        alle.append(t.frist.forbehold.nb)
    if t.frist.konsekvens:
        alle.append(t.frist.konsekvens.nb)
    return [m for m in alle if m]


def hviledagen(t: Tidspunkt) -> str:
    """What to do when the day is no working day; empty when it is one. The day is never moved."""
    if not (t.hviledag and t.dato and t.arbeidsdagen_foer):
        return ""
    return (
        f"{dato(t.dato)} er {t.hviledag}. Regn ikke med at fristen flyttes. "
        f"Bli ferdige senest {dag_og_dato(t.arbeidsdagen_foer)}, arbeidsdagen før."
    )


def _utenfor(t: Tidspunkt) -> str:
    """A day that the source would not lead one to expect: it may be right, and is worth a look."""
    if not t.utenfor:
        return ""
    if t.kvartal:
        return f"Datoen er før {t.kvartal}. kvartal er slutt. Se etter i brevet om den er riktig."
    return "Datoen er i en annen måned enn kilden sier. Se etter i brevet om den er riktig."


def stedet(t: Tidspunkt) -> str:
    """Where the date stands; one from the letter stands under no heading of the source."""
    return "Datoen står i tilskuddsbrevet." if t.fra_brevet else overskriften(t.frist)
