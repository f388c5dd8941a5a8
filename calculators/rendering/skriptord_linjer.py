"""What the scripts say of lines, and of what is pasted in them or in the months; see skriptord."""

from calculators.spraak import N_

# After a new release the part may be gone, and trying again is of no help.
LAST_PAA_NYTT = N_("Hjelper det ikke, kan dere laste siden på nytt.")

LINJEORD: dict[str, str | tuple[str, ...]] = {
    "linje_fjernet": N_("Linje {nummer} er fjernet."),
    "linjer_fulle": N_("Det er plass til {flest} linjer."),
    "uten_eksempel": N_("Linjene fra eksempelet er fjernet."),
    "utklipp_ikke_hentet": (
        N_(
            "Utklippet kunne ikke settes inn, for en del av kalkulatoren kunne ikke hentes. Sjekk "
            "nettforbindelsen, og lim inn på nytt."
        ),
        LAST_PAA_NYTT,
    ),
    "utklipp_for_mange": N_(
        "Med utklippet blir det {antall} linjer, og det er plass til {flest}. Ingenting er satt "
        "inn. Slå sammen linjer i regnearket, og lim inn på nytt."
    ),
    "utklipp_tomt": N_(
        "Utklippet har ingen linjer å sette inn. Kopier linjene, og lim inn på nytt."
    ),
    "utklipp_kolonner": N_(
        "Utklippet har {antall} kolonner, og vi vet ikke hvilke som gjelder. Ingenting er satt "
        "inn. Kopier bare det som skal i {kolonner}, og lim inn på nytt."
    ),
    "delt_ved_semikolon": N_("Linjene er delt ved semikolon."),
    "delt_ved_komma": N_("Linjene er delt ved komma."),
    "overskrift_utelatt": N_("Overskriften {overskrift} er utelatt."),
    "linje_utelatt": N_("Linje {nummer} i utklippet, {linje}, er utelatt."),
    "kolonnen_utelatt": N_("Kolonnen «{navn}» er utelatt."),
    "kolonne_utelatt": N_("Kolonne {nummer} er utelatt."),
    "rad_utelatt": N_("{rad} er utelatt."),
    "ingenting_satt_inn": N_("Ingenting er satt inn."),
    "en_kolonne": N_("Utklippet må ha én kolonne med tall. Kopier bare den, og lim inn på nytt."),
    "for_mange_verdier": N_(
        "Utklippet har {antall} verdier, og det er plass til {flest} fra og med {maaned}."
    ),
    "uviss_overskrift": N_(
        "Vi vet ikke om «{overskrift}» er en overskrift eller står for en måned. Kopier bare "
        "tallene, eller tallene med navnene på månedene ved siden av."
    ),
    "likner_sum": N_(
        "Det siste tallet, {tall}, er summen av de andre. Se etter at det er en måned."
    ),
    "uviss_maaned": N_("Vi vet ikke hvilken måned «{tekst}» gjelder."),
    "ukjente_maaneder": N_(
        "Vi kjenner ikke igjen månedene i utklippet. Kopier bare tallene, og lim inn på nytt."
    ),
    "maaned_flere_ganger": N_(
        "Utklippet har {maaned} mer enn én gang, og vi vet ikke hvilket tall som gjelder."
    ),
    "plasser_utenfor": N_(
        "Utklippet har tall utenfor perioden: {maaneder}. Endre perioden, eller kopier bare "
        "månedene som er med."
    ),
    "utenfor_perioden": N_("Utenfor perioden, og utelatt: {maaneder}."),
    "uten_tall": N_("Uten tall i utklippet: {maaneder}."),
}
