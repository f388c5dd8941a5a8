"""What lacks nynorsk, listed for who is to write it."""

import sys

from calculators.redaksjon import katalog


def main(argumenter: list[str]) -> int:
    """Print each gap, and how many there are. Exit status 1 when there are any."""
    if argumenter == ["--skriv"]:
        katalog.skriv()
    mangler = katalog.mangler()
    for linje in mangler:
        print(f"calculators/ord/nn.po: {linje}")
    print(
        f"Det gjenstår {len(mangler)}." if mangler else "Alt som er skrevet i koden, er på nynorsk."
    )
    return 1 if mangler else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
