"""What is told of a site when it is built."""

from pathlib import Path

from nettsted.innhold import fortalt


def test_the_address_the_editions_and_the_bytes_are_read_from_the_site(tmp_path: Path) -> None:
    nettsted = tmp_path / "site"
    for mappe in ("2021", "2023", "om"):
        (nettsted / mappe).mkdir(parents=True)
    forsiden = '<link rel="canonical" href="https://www.eksempel.no/tilskudd/">'
    (nettsted / "index.html").write_text(forsiden, encoding="utf-8")
    (nettsted / "motor.wasm").write_bytes(bytes(2_400_000))
    (nettsted / "motor.wasm.br").write_bytes(bytes(600_000))
    assert fortalt(nettsted).splitlines() == [
        "Nettstedet ligger i mappen site.",
        "  adresse: https://www.eksempel.no/tilskudd/",
        "  utgaver: 2021, 2023",
        "  innhold: 2 filer, 2,4 MB, og komprimert ved siden av 0,6 MB",
    ]
