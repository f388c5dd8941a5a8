"""What is told of a site when it is built."""

from pathlib import Path

from nettsted.innhold import fortalt


def test_what_is_told_is_read_from_the_site(tmp_path: Path) -> None:
    nettsted = tmp_path / "site"
    for mappe in ("2021", "2023", "om", ".well-known"):
        (nettsted / mappe).mkdir(parents=True)
    forsiden = (
        '<link rel="canonical" href="https://www.eksempel.no/tilskudd/">'
        '<a href="om/nettstedet/#versjon">Versjon 2023.10</a>'
    )
    (nettsted / "index.html").write_text(forsiden, encoding="utf-8")
    kontakten = "Contact: x\nExpires: 2024-11-05T00:00:00Z\n"
    (nettsted / ".well-known" / "security.txt").write_text(kontakten, encoding="utf-8")
    (nettsted / "motor.wasm").write_bytes(bytes(2_400_000))
    (nettsted / "motor.wasm.br").write_bytes(bytes(600_000))
    assert fortalt(nettsted).splitlines() == [
        "Nettstedet ligger i mappen site.",
        "  adresse: https://www.eksempel.no/tilskudd/",
        "  versjon: 2023.10",
        "  utgaver: 2021, 2023",
        "  innhold: 3 filer, 2,4 MB, og komprimert ved siden av 0,6 MB",
        "  .well-known/security.txt gjelder til 05.11.2024. Gi ut nettstedet på nytt før det.",
    ]
