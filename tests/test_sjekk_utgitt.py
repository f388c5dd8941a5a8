"""What is said of a served site: each kind of fault in a sentence, on a site made for it."""

import http.server
import itertools
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import brotli
import pytest

from nettsted import hoder as h
from nettsted import tjenerfiler
from nettsted.compress import komprimer
from oppsett.steg import Stopp
from prosjektet import ROT
from utgitt import veier
from utgitt.__main__ import main, sammenlikn
from utgitt.fasit import fil_for
from utgitt.funn import Slag
from utgitt.linje import Tjener

ADRESSE = "https://www.eksempel.no/"
POLICY = "default-src 'none'; script-src 'self'"
STIL = "assets/side-0123456789.css"
LANG = "".join(f"<p>Setning nummer {n} er her.</p>\n" for n in range(200))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release with one file of each kind of handling."""
    mappe = tmp_path_factory.mktemp("ut") / "site"
    (mappe / "om").mkdir(parents=True)
    (mappe / "assets").mkdir()
    hode = (
        f'<link rel="canonical" href="{ADRESSE}">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    )
    for sti, tekst in {
        "index.html": f"{hode}<body>\nForsiden\n{LANG}</body>\n",
        "404.html": f"{hode}<body>\nFinnes ikke\n{LANG}</body>\n",
        "om/index.html": f"{hode}<body>\nOm\n{LANG}</body>\n",
        STIL: "p { color: red }\n" * 200,
        "data.csv": "a;b\n1;2\n",
        "tall.json": "[1, 2, 3]\n" * 300,
        "bilde.png": "ikke et bilde",
    }.items():
        (mappe / sti).write_text(tekst, encoding="utf-8", newline="\n")
    tjenerfiler.skriv(mappe, POLICY)
    komprimer(mappe, mappe.parent / "lager", kvalitet=1)
    return mappe


@dataclass
class Kom:
    """An answer on its way, for a slip to change; ``spurt`` is its number."""

    site: Path
    sti: str
    godtar: str
    status: int
    hoder: dict[str, str]
    innhold: bytes
    ekstra: list[tuple[str, str]] = field(default_factory=list)
    spurt: int = 0

    def pakk_om(self, innhold: bytes) -> None:
        """Another content, in the encoding it came in."""
        kode = self.hoder.get("Content-Encoding", "")
        self.innhold = {"br": brotli.compress, "": bytes}[kode](innhold)


Slip = Callable[[Kom], None]


@contextmanager
def _tjener(site: Path, slip: Slip = lambda _: None) -> Iterator[str]:
    """A server that says what the list in hoder.py does, but for the slip."""

    teller = itertools.count(1)

    class Svarer(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            kom = _svar(site, self.path, self.headers.get("Accept-Encoding", ""))
            kom.spurt = next(teller)
            slip(kom)
            self.send_response_only(kom.status)
            for navn, verdi in (*kom.hoder.items(), *kom.ekstra):
                self.send_header(navn, verdi)
            self.send_header("Content-Length", str(len(kom.innhold)))
            self.end_headers()
            self.wfile.write(kom.innhold)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Svarer)
    traad = threading.Thread(target=server.serve_forever, args=(0.01,))
    traad.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        traad.join()


def _svar(site: Path, maal: str, godtar: str) -> Kom:
    sti = maal.partition("?")[0].lstrip("/")
    fil = site / sti / "index.html" if sti.endswith("/") or not sti else site / sti
    oppsett = tjenerfiler.oppsett(site, POLICY, "http://127.0.0.1/")
    if fil.is_dir():
        return Kom(site, sti, godtar, 301, {"Location": f"/{sti}/"}, b"")
    funnet = fil.is_file()
    fil = fil if funnet else site / "404.html"
    hoder = h.svarhoder(oppsett, sti, funnet=funnet)
    hoder |= {"Content-Type": h.innholdstype(fil.suffix[1:]), "ETag": '"1"'}
    pakket = fil.with_name(f"{fil.name}.br")
    if "br" in godtar and pakket.exists():
        fil, hoder = pakket, {**hoder, "Content-Encoding": "br"}
    elif "gzip" in godtar and pakket.with_suffix(".gz").exists():
        fil, hoder = pakket.with_suffix(".gz"), {**hoder, "Content-Encoding": "gzip"}
    hoder["Vary"] = "Accept-Encoding"
    return Kom(site, sti, godtar, 200 if funnet else 404, hoder, fil.read_bytes())


def _hode(navn: str, verdi: str | None, *, ved: str = "") -> Slip:
    """A header is another, or gone, with the addresses that ``ved`` fits."""

    def slip(kom: Kom) -> None:
        if navn in kom.hoder and re.fullmatch(ved or ".*", kom.sti):
            kom.hoder.pop(navn)
            if verdi is not None:
                kom.hoder[navn] = verdi

    return slip


def _innhold(
    bytt: Callable[[bytes], bytes], *, kode: str = "identity", forbi: bool = False
) -> Slip:
    """The page om/ has another content, in an encoding, or only out of a cache."""
    kommet: list[str] = []

    def slip(kom: Kom) -> None:
        kommet.append(kom.sti)
        fra_lager = not (forbi and kommet.count("om/") > 1)
        if kom.sti == "om/" and kode in (kom.godtar, "alle") and fra_lager:
            kom.pakk_om(bytt((kom.site / "om/index.html").read_bytes()))

    return slip


def _status(status: int, ved: str, **hoder: str) -> Slip:
    def slip(kom: Kom) -> None:
        if re.fullmatch(ved, kom.sti):
            kom.status, kom.innhold = status, b""
            kom.hoder |= hoder
            kom.hoder.pop("Content-Encoding", None)

    return slip


def _upakket(*slag: str) -> Slip:
    def slip(kom: Kom) -> None:
        if kom.sti.endswith(slag):
            kom.hoder.pop("Content-Encoding", None)
            kom.innhold = _svar(kom.site, f"/{kom.sti}", "identity").innhold

    return slip


def _ekstra(navn: str, verdi: str) -> Slip:
    return lambda kom: kom.ekstra.append((navn, verdi))


def _i_alles_ramme(kom: Kom) -> None:
    """The older header does not count where the policy opens for frames."""
    if kom.sti == "om/":
        kom.hoder["Content-Security-Policy"] = f"{POLICY}; frame-ancestors *"
        kom.hoder["X-Frame-Options"] = "DENY"


def _brutt(kom: Kom) -> None:
    if kom.sti == "om/":
        raise ConnectionError


def _ubedt(kom: Kom) -> None:
    if kom.sti == STIL and kom.godtar == "identity":
        kom.hoder["Content-Encoding"] = "br"
        kom.innhold = brotli.compress(kom.innhold)


def _bare_gzip(kom: Kom) -> None:
    if kom.hoder.get("Content-Encoding") == "br":
        ny = _svar(kom.site, f"/{kom.sti}", "gzip")
        kom.hoder, kom.innhold = ny.hoder, ny.innhold


def _annen_404(kom: Kom) -> None:
    if kom.status == 404:
        kom.innhold = b"<h1>Not found</h1>"


def _enside(kom: Kom) -> None:
    if kom.status == 404:
        kom.status, kom.innhold = 200, _svar(kom.site, "/", "identity").innhold


def _uleselig(kom: Kom) -> None:
    if kom.sti == "om/" and kom.godtar == "gzip":
        kom.innhold = b"ikke gzip"


def _beholdt(kom: Kom) -> None:
    if kom.status == 404 and kom.sti.startswith("assets/"):
        kom.hoder["Cache-Control"] = h.VARIG


SETT_OPP = "Sett opp nettjeneren med filen for den i mappen"

TILFELLENE: dict[str, tuple[Slip, Slag, str]] = {
    "silent": (_brutt, Slag.TAUS, "Nettjeneren svarte ikke for /om/, for den brøt forbindelsen:"),
    "gone": (_status(404, "data.csv"), Slag.MANGLER, "/data.csv finnes ikke på nettjeneren: Legg"),
    "closed": (_status(403, "om/"), Slag.STENGT, "/om/ er ikke lagt ut, eller stengt for leserne"),
    "failing": (_status(500, "om/"), Slag.SVIKTER, "Nettjeneren svarer 500 for /om/: Se i"),
    "moved": (
        _status(302, "om/", Location="https://annet.no/"),
        Slag.FLYTTET,
        "/om/ sender leseren videre til https://annet.no/:",
    ),
    "cut off": (_innhold(lambda b: b[:900]), Slag.AVKUTTET, "/om/ er ikke kommet hel over:"),
    "older": (
        _innhold(lambda b: b.replace(b"Om", b"Hm").replace(b"er her", b"var her")),
        Slag.UTDATERT,
        "/om/ er annerledes på nettjeneren enn i mappen site, trolig fra en eldre utgivelse:",
    ),
    "older with something more": (
        _innhold(lambda b: b.replace(b"<body>", b"<body>\n<p>Mer</p>")),
        Slag.UTDATERT,
        "/om/ er annerledes på nettjeneren enn i mappen site",
    ),
    "older compressed": (
        _innhold(lambda b: b.replace(b"Om", b"Hm"), kode="br, gzip"),
        Slag.UTDATERT_PAKKET,
        "/om/ er en eldre utgave for dem som får siden komprimert: Legg ut filene som slutter på "
        ".br, på nytt.",
    ),
    "out of a cache": (
        _innhold(lambda b: b.replace(b"Om", b"Hm"), kode="alle", forbi=True),
        Slag.GAMMEL_KOPI,
        "/om/ kommer som en gammel kopi fra et mellomlager foran nettjeneren: Tøm mellomlageret",
    ),
    "changed on the way": (
        _innhold(lambda b: b.replace(b"</body>", b"<script>x</script></body>")),
        Slag.ENDRET,
        "/om/ blir endret på veien til leseren",
    ),
    "less of air": (
        _innhold(lambda b: b.replace(b"</p>\n", b"</p>")),
        Slag.ENDRET,
        "/om/ blir endret på veien til leseren",
    ),
    "newlines": (
        _innhold(lambda b: b.replace(b"\n", b"\r\n")),
        Slag.LINJESKIFT,
        "/om/ har fått andre linjeskift enn i mappen site:",
    ),
    "unreadable": (
        _uleselig,
        Slag.ULESELIG,
        "/om/ sies å være komprimert med «gzip», men lar seg ikke pakke ut:",
    ),
    "unasked": (_ubedt, Slag.UBEDT, f"/{STIL} kommer komprimert med «br» til en som ikke kan"),
    "uncompressed": (
        _upakket("css"),
        Slag.UKOMPRIMERT,
        f"/{STIL} sendes ikke komprimert, og sidene blir trege:",
    ),
    "without Vary": (_hode("Vary", None), Slag.VARY, "mangler «Vary: Accept-Encoding»"),
    "type": (
        _hode("Content-Type", "text/plain", ved=".*css"),
        Slag.TYPE,
        f"/{STIL} har typen «text/plain», som er feil, så nettleseren laster ned filen eller lar",
    ),
    "charset": (
        _hode("Content-Type", "text/csv; charset=ISO-8859-1", ved=".*csv"),
        Slag.TEGNSETT,
        "/data.csv sies å være «iso-8859-1», så æ, ø og å blir feil:",
    ),
    "header gone": (
        _hode("Referrer-Policy", None, ved=".*css"),
        Slag.HODE_MANGLER,
        f"/{STIL} mangler Referrer-Policy, som beskytter leserne:",
    ),
    "header weaker": (
        _hode("Referrer-Policy", "unsafe-url", ved=".*css"),
        Slag.HODE_ANNET,
        f"/{STIL} har «Referrer-Policy: unsafe-url» i stedet for «no-referrer»:",
    ),
    "shown in frames": (
        _hode("Content-Security-Policy", POLICY, ved="om/"),
        Slag.HODE_ANNET,
        "/om/ har «Content-Security-Policy: ",
    ),
    "shown in frames though it is said not to be": (
        _i_alles_ramme,
        Slag.HODE_ANNET,
        "/om/ har «Content-Security-Policy: ",
    ),
    "header twice": (
        _ekstra("X-Content-Type-Options", "nosniff"),
        Slag.HODE_DOBBELT,
        "har X-Content-Type-Options mer enn én gang",
    ),
    "kept": (
        _hode("Cache-Control", "public, max-age=60", ved="om/"),
        Slag.FOR_LENGE,
        "/om/ blir liggende i nettleseren når dere publiserer noe nytt, for Cache-Control er "
        "«public, max-age=60» og skal være «no-cache»:",
    ),
    "kept as the browser likes": (
        _hode("Cache-Control", None, ved="om/"),
        Slag.FOR_LENGE,
        "for Cache-Control er «ikke satt» og skal være «no-cache»:",
    ),
    "not kept": (
        _hode("Cache-Control", "no-cache", ved=".*css"),
        Slag.FOR_KORT,
        f"/{STIL} hentes på nytt ved hvert besøk, for Cache-Control er «no-cache»",
    ),
    "found what is not there": (_enside, Slag.IKKE_404, "gir svaret 200 og skal gi 404"),
    "another page of nothing": (_annen_404, Slag.ANNEN_404, "viser ikke nettstedets egen feilside"),
    "nothing is kept": (
        _beholdt,
        Slag.FOR_LENGE,
        "/assets/finnes-ikke-0123456789.css blir liggende",
    ),
    "without a slash": (
        _status(200, "om"),
        Slag.SKRAASTREK,
        "/om skal sende leseren til samme adresse med skråstrek til slutt, men svarer 200",
    ),
    "away from https": (
        _status(301, "om", Location="http://innsiden:8080/om/"),
        Slag.FEIL_VEI,
        "/om skal sende leseren til samme adresse med skråstrek til slutt, men sender til "
        "http://innsiden:8080/om/:",
    ),
    "other kinds uncompressed": (
        _upakket("json"),
        Slag.UKOMPRIMERT_ANNET,
        "/tall.json sendes ikke komprimert. Kan nettjeneren det",
    ),
    "gzip only": (_bare_gzip, Slag.IKKE_BROTLI, "sendes med gzip og ikke brotli, som er mindre."),
    "no charset": (
        _hode("Content-Type", "text/csv", ved=".*csv"),
        Slag.UTEN_TEGNSETT,
        "/data.csv sies ikke å være utf-8.",
    ),
    "no mark": (_hode("ETag", None, ved="om/"), Slag.UTEN_MERKE, "/om/ har verken ETag eller"),
}
# Those are of https alone, and of servers that know folders only; the tests of them are below.
ANDRE = {Slag.UKRYPTERT, Slag.FEIL_HTTPS, Slag.HTTP_STENGT, Slag.BEHOLDER_404}


def test_every_kind_of_finding_is_made_by_a_test() -> None:
    assert {ventet for _, ventet, _ in TILFELLENE.values()} | ANDRE == set(Slag)
    assert all(slag.value.endswith(".") for slag in Slag)


def test_a_site_that_is_served_as_it_was_built_has_nothing_amiss(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _tjener(site) as adresse:
        assert sammenlikn(adresse, site) == []
        assert main(adresse, site) == 0
    assert capsys.readouterr().out.endswith(f"\nAlt på {adresse} er som i mappen site.\n")


@pytest.mark.parametrize("navn", TILFELLENE)
def test_each_kind_is_told_in_one_sentence_and_gives_nothing_else(navn: str, site: Path) -> None:
    slip, ventet, sagt = TILFELLENE[navn]
    with _tjener(site, slip) as adresse:
        svar = sammenlikn(adresse, site)
    assert [slag for slag, _ in svar] == [ventet]
    assert sagt in svar[0][1]
    assert "{" not in svar[0][1]


def test_a_fault_ends_with_one_and_a_note_with_nothing(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _tjener(site, TILFELLENE["kept"][0]) as adresse:
        assert main(adresse, site) == 1
    sagt = capsys.readouterr().out
    assert "\n✗ /om/ blir liggende" in sagt
    assert sagt.endswith(f"Rett det som er merket med ✗, og sjekk {adresse} igjen.\n")
    with _tjener(site, TILFELLENE["gzip only"][0]) as adresse:
        assert main(adresse, site) == 0
    sagt = capsys.readouterr().out
    assert "• Merk: " in sagt
    assert "✗" not in sagt


def test_what_other_servers_say_of_themselves_is_as_good(site: Path) -> None:
    def annen(kom: Kom) -> None:
        if kom.hoder.get("Cache-Control") == h.SPOER_HVER_GANG:
            kom.hoder["Cache-Control"] = "public, max-age=0, must-revalidate"
        if "Permissions-Policy" in kom.hoder:
            kom.hoder["Permissions-Policy"] = kom.hoder["Permissions-Policy"].replace(", ", ",")
            kom.hoder["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
        # As those who give every page one policy say who may frame it.
        uten = kom.hoder.get("Content-Security-Policy", "").partition("; frame-ancestors")[0]
        if uten:
            kom.hoder["Content-Security-Policy"] = uten
            if kom.sti in ("", "om/"):
                kom.hoder["X-Frame-Options"] = "DENY"
        if kom.hoder.get("Content-Type") == "text/html; charset=utf-8":
            kom.hoder["Content-Type"] = 'text/html;charset="UTF-8"'

    with _tjener(site, annen) as adresse:
        assert sammenlikn(adresse, site) == []


def test_three_hundred_of_the_same_are_one_sentence(tmp_path: Path, site: Path) -> None:
    mange = tmp_path / "site"
    mange.mkdir()
    for fil in site.rglob("*"):
        if fil.is_file():
            (mange / fil.relative_to(site)).parent.mkdir(exist_ok=True)
            (mange / fil.relative_to(site)).write_bytes(fil.read_bytes())
    for n in range(100, 400):
        (mange / f"{n}.csv").write_text("a;b\n", encoding="utf-8")
    with _tjener(site) as adresse:
        ((slag, tekst),) = sammenlikn(adresse, mange)
    assert slag is Slag.MANGLER
    assert tekst == (
        "/100.csv, /101.csv, /102.csv og 297 andre adresser finnes ikke på nettjeneren: Legg ut "
        "alt i mappen site på nytt."
    )


def test_the_server_is_never_asked_of_more_than_four_things_at_once(site: Path) -> None:
    inne, flest, laas = [0], [0], threading.Lock()
    moett = threading.Barrier(4, timeout=20)

    def tell(kom: Kom) -> None:
        with laas:
            inne[0] += 1
            flest[0] = max(flest[0], inne[0])
        # The four first meet, so it is seen that they are at once.
        if 2 <= kom.spurt <= 5:
            moett.wait()
        with laas:
            inne[0] -= 1

    with _tjener(site, tell) as adresse:
        sammenlikn(adresse, site)
    assert flest == [4]


def test_a_server_that_asks_to_wait_is_waited_for(site: Path) -> None:
    ventet: list[float] = []

    def travel(kom: Kom) -> None:
        if kom.spurt < 3:
            kom.status = 429
            kom.hoder |= {"Retry-After": "7"} if kom.spurt == 1 else {}

    with _tjener(site, travel) as adresse, Tjener(adresse, vent=ventet.append) as tjener:
        assert tjener.hent("").status == 200
    assert ventet == [7, 4]


def test_what_is_not_there_in_a_folder_that_never_changes_is_a_note(
    site: Path, tmp_path: Path
) -> None:
    mappe = tmp_path / "site"
    for fil in [f for f in site.rglob("*") if f.is_file()]:
        ny = mappe / fil.relative_to(site)
        ny.parent.mkdir(parents=True, exist_ok=True)
        ny.write_bytes(fil.read_bytes())
    (mappe / "assets/side-0123456789").mkdir()
    (mappe / "assets/side-0123456789/a.js").write_text("1", encoding="utf-8")

    def beholder(kom: Kom) -> None:
        if kom.sti.startswith("assets/side-0123456789/"):
            kom.hoder["Cache-Control"] = h.VARIG

    with _tjener(mappe, beholder) as adresse:
        ((slag, tekst),) = sammenlikn(adresse, mappe)
    assert slag is Slag.BEHOLDER_404
    assert tekst.startswith("Svaret for en fil som ikke finnes (/assets/side-0123456789/")


@pytest.mark.parametrize(
    ("slip", "ventet"),
    [
        (lambda _: None, Slag.UKRYPTERT),
        (_status(301, ".*", Location=ADRESSE), Slag.FEIL_HTTPS),
    ],
)
def test_who_comes_without_https_is_to_be_sent_to_the_same_with_it(
    slip: Slip, ventet: Slag, site: Path
) -> None:
    with _tjener(site, slip) as aapen:
        (funn,) = veier.sjekk_https(aapen, ADRESSE)
    assert funn.slag is ventet
    # The way there loses what the reader had answered.
    assert ventet is not Slag.FEIL_HTTPS or funn.ord == (ADRESSE, f"{ADRESSE}{veier.MED_SVAR}")


def test_a_server_without_http_is_only_noted(site: Path) -> None:
    with _tjener(site) as aapen:
        pass
    assert [f.slag for f in veier.sjekk_https(aapen, ADRESSE)] == [Slag.HTTP_STENGT]
    assert Slag.HTTP_STENGT.merknad


def test_a_server_that_is_not_there_is_told_at_once(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _tjener(site) as adresse:
        pass
    with pytest.raises(Stopp):
        sammenlikn(adresse, site)
    assert capsys.readouterr().err == (
        f"\nStopp: {adresse} svarer ikke: ingen nettjener tar imot der.\n"
    )


@pytest.mark.parametrize(
    ("navn", "fil"),
    [
        ("nginx/1.26", "nginx-server.conf"),
        ("Apache/2.4.66 (Debian)", ".htaccess"),
        ("Microsoft-IIS/10.0", "web.config"),
        ("Netlify", "_headers"),
        ("cloudflare", "_headers"),
    ],
)
def test_the_file_that_sets_up_the_server_is_named(navn: str, fil: str) -> None:
    assert fil_for(navn) == fil
    assert fil in tjenerfiler.TJENERFILER
    assert all(f in fil_for("") for f in tjenerfiler.TJENERFILER)


def _kommando(*argumenter: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/sjekk_utgitt.py", *map(str, argumenter)],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_compares_and_ends_as_it_found(site: Path) -> None:
    with _tjener(site) as adresse:
        riktig = _kommando(adresse, "--nettsted", site, "--annen-adresse")
    assert (riktig.returncode, riktig.stderr) == (0, "")
    assert "Alt på" in riktig.stdout
    with _tjener(site, TILFELLENE["gone"][0]) as adresse:
        feil = _kommando(adresse, "--nettsted", site, "--annen-adresse")
    assert feil.returncode == 1
    assert "✗ /data.csv finnes ikke på nettjeneren" in feil.stdout


def test_another_address_than_the_releases_own_is_refused_before_it_is_asked(site: Path) -> None:
    feil = _kommando("https://test.eksempel.no", "--nettsted", site)
    assert (feil.returncode, feil.stdout) == (1, "")
    assert feil.stderr == (
        f"\nStopp: Utgivelsen i mappen site er bygd for {ADRESSE}, ikke for "
        "https://test.eksempel.no/. Er det meningen å sjekke den andre adressen, skriver du "
        "--annen-adresse til slutt.\n"
    )


def test_a_folder_that_is_no_release_is_told(tmp_path: Path, site: Path) -> None:
    tom = _kommando(ADRESSE, "--nettsted", tmp_path)
    assert "Det er ikke bygd noe nettsted i mappen" in tom.stderr
    (tmp_path / "index.html").write_bytes((site / "index.html").read_bytes())
    raa = _kommando(ADRESSE, "--nettsted", tmp_path)
    assert "er ikke bygd for å legges ut. Skriv: python3 scripts/build.py --utgivelse" in raa.stderr
    assert tom.returncode == raa.returncode == 1
