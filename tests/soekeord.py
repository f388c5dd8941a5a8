"""What the search is asked in more than one way, in words of the edition for 2021, which stays."""

# One question in other clothes: what is pasted from a letter, and signs that lunr has a use for.
I_ANDRE_KLAER = {
    "frist": [
        "frist:", "(frist)", "«frist»", '"frist"', "„frist“", "+frist", "-frist", "frist~2",
        "frist^9", "*frist", "frist*", "FRIST", "fr\u00adist", "\u200bfrist\ufeff", "frist?",
        "frist!", "[frist]", "  frist\t", "frist...", "frist:*", "~frist", "frist\\", "frist…",
        "– frist",
    ],
    "frist rapport": [
        "frist/rapport", "frist - rapport", "frist – rapport", "frist,rapport",
        "frist\u00a0rapport", "+frist -rapport", "frist:rapport", "frist|rapport",
        "frist & rapport", "«frist» (rapport)",
    ],
    "tilskuddsbrev": ["«tilskuddsbrev»", "tilskuddsbrev.", "tilskuddsbrev:", "Tilskuddsbrev?"],
    "tittel frist": ["tittel:frist", "tittel: frist"],
    "title frist": ["title:frist"],
    "årsrapport": ["a\u030arsrapport", "ÅRSRAPPORT", "A\u030aRSRAPPORT"],
    "beløp": ["BELØP", "bel\u00adøp:"],
    "2003": [
        "2 003", "2\u00a0003", "2\u2009003", "2\u202f003", "2.003", "2'003", "2003,-", "2 003,-",
        "2003,00", "2003,–",
    ],
    "2003 kr": ["2 003 kr", "2003kr", "2003 kr.", "2\u00a0003\u00a0kr"],
    "1. august 2021": [
        "1 august 2021", "01.08.2021", "1.8.2021", "2021-08-01", "1/8/2021", "1.8.21",
    ],
}  # fmt: skip

BELOEP_OG_DAG = {
    "2003": "2\u00a0003\u00a0kr",
    "961 440": "961\u00a0440",
    "1.8.2021": "1. august 2021",
}
