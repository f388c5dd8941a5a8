"""The service worker: one release whole, or none; and never two of them mixed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from holdes import I_RO, blir_kvitt, er_holdt, oppdatert, vent_til
from nettsted.offline import frakoblet
from nettsted.server import Behandler, adresse, tjener
from nyeste import AAR, kr
from oppsett.steg import CACHE

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_LAGRE = "caches.keys()"
# The browser looks for a new release on its own too, some time after a page has come: an attempt
# of its own may be under way, and tidies after itself like the one that was asked for.
_LAGRENE_ER = "async (ventet) => String(await caches.keys()) === String(ventet)"


class Vert(Behandler):
    """Serves the release in ``rot``, or nothing at all when ``nede``."""

    rot: Path
    nede: bool
    mangler: str

    def translate_path(self, path: str) -> str:
        self.directory = str(self.rot)
        return super().translate_path(path)

    def do_GET(self) -> None:  # noqa: N802 - the base class's name
        if self.nede:
            self.close_connection = True
        elif self.mangler and self.path.endswith(self.mangler):
            self.send_error(404)
        else:
            super().do_GET()


@pytest.fixture(scope="module")
def utgaver(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Release A is the built site; B says so in its pages and has an engine of another name."""
    a, b = (tmp_path_factory.mktemp("utgaver") / navn for navn in "ab")
    shutil.copytree(CACHE / "testnettsted", a)
    shutil.copytree(CACHE / "testnettsted", b)
    (motor,) = (b / "assets").glob("kalkulator-*")
    motor.rename(motor.with_name("kalkulator-bbbbbbbbbb"))
    for side in b.rglob("*.html"):
        tekst = side.read_text(encoding="utf-8").replace(motor.name, "kalkulator-bbbbbbbbbb")
        side.write_text(tekst.replace("</h1>", " (utgave B)</h1>"), encoding="utf-8")
    frakoblet(b)
    return {"a": a, "b": b}


@pytest.fixture
def vert(utgaver: dict[str, Path]) -> Iterator[str]:
    Vert.rot, Vert.nede, Vert.mangler = utgaver["a"], False, ""
    server = tjener(utgaver["a"], slag=Vert)
    yield adresse(server)
    server.shutdown()
    server.server_close()


@pytest.fixture
def context(nettleser: Browser) -> Iterator[BrowserContext]:
    context = nettleser.new_context(locale="nb-NO")
    context.add_init_script(I_RO)
    yield context
    context.close()


@pytest.fixture
def besoekt(context: BrowserContext, vert: str) -> Page:
    """A calculator page whose release is kept and whose service worker is in charge."""
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    er_holdt(side)
    side.reload()
    return side


def _regner(side: Page) -> None:
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))


def _motor(side: Page) -> str:
    return side.locator("kalkulator-skjema").get_attribute("data-motor") or ""


def test_after_the_first_visit_pages_and_calculators_work_without_a_net(
    besoekt: Page, context: BrowserContext, vert: str
) -> None:
    Vert.nede = True
    side = context.new_page()
    side.goto(vert)
    expect(side.locator("h1")).to_be_visible()
    side.goto(f"{vert}{AAR}/sats/")
    expect(side.locator("h1")).to_be_visible()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)


def test_one_who_only_reads_is_given_no_engine_and_nothing_is_kept(
    context: BrowserContext, vert: str
) -> None:
    hentet: list[str] = []
    context.on("request", lambda r: hentet.append(r.url))
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/", wait_until="networkidle")
    assert side.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
    assert side.evaluate(_LAGRE) == []
    assert [u for u in hentet if "pyodide" in u or u.endswith((".zip", "/worker.js"))] == []


# Asked of the line when all else is done: then it is decided whether anything is kept.
_SPARER = (
    "window.avgjort = 0; Object.defineProperty(Navigator.prototype, 'connection',"
    " { get: () => (window.avgjort += 1, %s) });"
)
_BEDT = (
    "window.bedt = 0; const r = ServiceWorkerContainer.prototype.register;"
    "ServiceWorkerContainer.prototype.register = function (...a) {"
    " window.bedt += 1; return r.apply(this, a); };"
)


@pytest.mark.parametrize(
    ("linjen", "holdes"),
    [
        ("{ saveData: true, effectiveType: '4g' }", False),
        ("{ saveData: false, type: 'cellular', effectiveType: '4g' }", False),
        ("{ saveData: false, effectiveType: 'slow-2g' }", False),
        ("{ saveData: false, type: 'wifi', effectiveType: '4g' }", True),
        ("undefined", True),
    ],
)
def test_one_who_saves_data_or_pays_for_it_is_sent_nothing_for_later(
    context: BrowserContext, vert: str, linjen: str, holdes: bool
) -> None:
    side = context.new_page()
    side.add_init_script(_SPARER % linjen)
    side.add_init_script(_BEDT)
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)
    side.wait_for_function("() => avgjort")
    # An idle page has had its turn when one that was asked for later has.
    side.evaluate("new Promise((ferdig) => requestIdleCallback(ferdig))")
    assert side.evaluate("bedt") == int(holdes)


def test_nothing_for_later_is_asked_for_while_somebody_types(nettleser: Browser, vert: str) -> None:
    with nettleser.new_context(locale="nb-NO") as context:
        side = context.new_page()
        side.add_init_script(_SPARER % "undefined" + _BEDT)
        side.clock.install(time=0)
        side.clock.pause_at(1)
        side.goto(f"{vert}kalkulatorer/tilskudd/")
        for plasser in (75, 76):
            side.locator("[name=plasser]").fill(str(plasser))
            expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(plasser * 12))
            side.clock.run_for(4_900)
        assert side.evaluate("avgjort") == 0
        side.clock.run_for(200)
        side.wait_for_function("() => bedt")


def test_nothing_for_later_is_asked_for_before_an_answer_that_is_waited_for(
    context: BrowserContext, vert: str
) -> None:
    side = context.new_page()
    # A page that soon has time for this, and the answer on it when it asked.
    side.add_init_script(
        "const naar = window.requestIdleCallback;"
        "window.requestIdleCallback = (f) => f.name === 'registrer' ? setTimeout(f) : naar(f);"
        "const r = ServiceWorkerContainer.prototype.register;"
        "ServiceWorkerContainer.prototype.register = function (...a) {"
        " const tallet = document.querySelector('[data-svar=eget] .svar-tall');"
        " window.svaret ??= tallet?.textContent ?? '';"
        " return r.apply(this, a); };"
    )
    side.goto(f"{vert}kalkulatorer/tilskudd/#plasser=75")
    side.wait_for_function("() => window.svaret !== undefined")
    assert side.evaluate("svaret") == kr(75 * 12)


def test_a_new_release_is_not_fetched_on_its_own_where_data_is_saved(
    besoekt: Page, vert: str, utgaver: dict[str, Path], tmp_path: Path
) -> None:
    foer = besoekt.evaluate(_LAGRE)
    ny = tmp_path / "ny"
    shutil.copytree(utgaver["b"], ny)
    arbeideren = (ny / "frakoblet.js").read_text(encoding="utf-8")
    connection = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
    (ny / "frakoblet.js").write_text(f"{connection}\n{arbeideren}", encoding="utf-8")
    Vert.rot = ny
    assert oppdatert(besoekt) == "redundant"
    assert besoekt.evaluate(_LAGRE) == foer


def test_the_parts_for_excel_are_kept_by_the_one_who_has_used_them(
    besoekt: Page, context: BrowserContext, vert: str
) -> None:
    har = (
        "async () => (await (await caches.open((await caches.keys())[0])).keys())"
        ".filter(({ url }) => url.endsWith('xlsxwriter.zip')).length"
    )
    assert besoekt.evaluate(har) == 0
    _regner(besoekt)
    with besoekt.expect_download():
        besoekt.locator("[data-verktoey=xlsx]").click()
    besoekt.reload()
    vent_til(besoekt, har)
    Vert.nede = True
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)
    with side.expect_download():
        side.locator("[data-verktoey=xlsx]").click()


def test_a_new_release_waits_for_open_pages_and_never_mixes_with_the_old(
    besoekt: Page, context: BrowserContext, vert: str, utgaver: dict[str, Path]
) -> None:
    Vert.rot = utgaver["b"]
    assert oppdatert(besoekt) == "installed"
    assert len(besoekt.evaluate(_LAGRE)) == 2
    # The open page goes on with its own release; one opened now is wholly of the new.
    _regner(besoekt)
    ny = context.new_page()
    ny.goto(f"{vert}kalkulatorer/tilskudd/")
    expect(ny.locator("h1")).to_contain_text("utgave B")
    assert "bbbbbbbbbb" in _motor(ny)
    _regner(ny)
    assert all("bbbbbbbbbb" in w.url for w in ny.workers if w.url.endswith("/worker.js"))
    # Without a net the old release is still whole.
    Vert.nede = True
    ny.reload()
    expect(ny.locator("h1")).not_to_contain_text("utgave B")
    assert "bbbbbbbbbb" not in _motor(ny)
    _regner(ny)


def test_when_the_old_pages_are_closed_the_new_release_is_alone(
    besoekt: Page, context: BrowserContext, vert: str, utgaver: dict[str, Path]
) -> None:
    Vert.rot = utgaver["b"]
    # Found by the browser on its own, and then looked for again.
    for _ in range(2):
        assert oppdatert(besoekt) == "installed"
    besoekt.goto("about:blank")
    besoekt.close()
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/")
    er_holdt(side)
    assert len(side.evaluate(_LAGRE)) == 1
    Vert.nede = True
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    expect(side.locator("h1")).to_contain_text("utgave B")
    _regner(side)


@pytest.mark.parametrize("mangler", ["python.zip", "search_index.json"])
def test_an_update_that_fails_leaves_the_old_release_whole(
    besoekt: Page, context: BrowserContext, vert: str, utgaver: dict[str, Path], mangler: str
) -> None:
    Vert.rot, Vert.mangler = utgaver["b"], mangler
    foer = besoekt.evaluate(_LAGRE)
    assert oppdatert(besoekt) == "redundant"
    vent_til(besoekt, _LAGRENE_ER, foer)
    Vert.nede = True
    besoekt.reload()
    _regner(besoekt)


@pytest.mark.parametrize("mangler", ["404.html", "/404.html"])
def test_a_host_that_has_no_address_for_the_404_page_lets_the_rest_be_kept(
    context: BrowserContext, vert: str, utgaver: dict[str, Path], mangler: str, tmp_path: Path
) -> None:
    Vert.mangler = mangler
    if mangler.startswith("/"):
        # This one has a page of its own for it.
        Vert.rot = Path(shutil.copytree(utgaver["a"], tmp_path / "egen"))
        (Vert.rot / "404.html").write_text("<title>Verten</title>", encoding="utf-8")
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    er_holdt(side)
    Vert.nede = True
    side.reload()
    _regner(side)


@pytest.mark.parametrize(
    ("skrevet", "vist"),
    [
        (f"{AAR}/sats", f"{AAR}/sats/"),
        (f"{AAR}/sats?fra=brev#plass", f"{AAR}/sats/?fra=brev#plass"),
        (f"{AAR}/sats/?fra=brev#plass", f"{AAR}/sats/?fra=brev#plass"),
        (f"{AAR}/sats/index.html", f"{AAR}/sats/index.html"),
        ("kalkulatorer", "kalkulatorer/"),
        ("?utm=1", "?utm=1"),
    ],
)
def test_without_a_net_an_address_leads_where_it_would_have(
    besoekt: Page, vert: str, skrevet: str, vist: str
) -> None:
    Vert.nede = True
    svar = besoekt.goto(vert + skrevet)
    assert svar
    assert svar.status == 200
    assert besoekt.url == vert + vist
    expect(besoekt.locator("h1")).not_to_have_text("Vi finner ikke siden")


@pytest.mark.parametrize("sti", ["finnes-ikke", f"{AAR}/a/b/c", f"{AAR}/sats/x/?q#d"])
def test_without_a_net_an_address_that_is_not_there_gives_the_page_that_says_so(
    besoekt: Page, vert: str, sti: str
) -> None:
    Vert.nede = True
    svar = besoekt.goto(vert + sti)
    assert svar
    assert svar.status == 404
    expect(besoekt.locator("h1")).to_have_text("Vi finner ikke siden")
    besoekt.get_by_role("link", name="Gå til forsiden").click()
    expect(besoekt.locator("h1")).not_to_have_text("Vi finner ikke siden")


def test_two_sites_on_one_host_never_touch_what_the_other_keeps(
    context: BrowserContext, vert: str, utgaver: dict[str, Path], tmp_path: Path
) -> None:
    for navn in ("a", "b"):
        (tmp_path / navn).symlink_to(utgaver[navn], target_is_directory=True)
    Vert.rot = tmp_path
    sider = {}
    for navn in ("a", "b"):
        side = sider[navn] = context.new_page()
        side.goto(f"{vert}{navn}/kalkulatorer/tilskudd/")
        er_holdt(side)
    lagrene = sider["a"].evaluate(_LAGRE)
    assert [f"{vert}{n}/ " in " ".join(lagrene) for n in "ab"] == [True, True]
    Vert.nede = True
    for navn, side in sider.items():
        side.reload()
        _regner(side)
        assert ("utgave B" in side.locator("h1").inner_text()) == (navn == "b")


def test_what_was_kept_under_a_name_without_an_owner_goes_and_other_sites_keep_theirs(
    context: BrowserContext, vert: str, utgaver: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "a").symlink_to(utgaver["a"], target_is_directory=True)
    Vert.rot = tmp_path
    side = context.new_page()
    side.goto(f"{vert}a/{AAR}/sats/")
    side.evaluate(
        """async () => {
          const lag = async (navn, ...stier) => {
            const lager = await caches.open(navn);
            for (const sti of stier) await lager.put(sti, new Response(""));
          };
          await lag("utgave-aaaaaaaaaaaaaaaa", "/a/", "/a/404.html");
          await lag("utgave-bbbbbbbbbbbbbbbb", "/b/", "/b/404.html");
          await lag("utgave-cccccccccccccccc", "/", "/a/x/", "/404.html");
          await lag("utgave-dddddddddddddddd", "/a/x/", "/a/x/404.html");
          await lag("utgave-egen", "/a/");
        }"""
    )
    side.goto(f"{vert}a/kalkulatorer/tilskudd/")
    er_holdt(side)
    vent_til(side, "async () => !(await caches.has('utgave-aaaaaaaaaaaaaaaa'))")
    igjen = [navn for navn in side.evaluate(_LAGRE) if navn.startswith("utgave-")]
    assert sorted(n[7] for n in igjen) == ["b", "c", "d", "e"]


def test_full_storage_keeps_nothing_and_stops_nothing(context: BrowserContext, vert: str) -> None:
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/")
    context.new_cdp_session(side).send(
        "Storage.overrideQuotaForOrigin", {"origin": vert.rstrip("/"), "quotaSize": 1_000_000}
    )
    side.add_init_script(
        "const r = ServiceWorkerContainer.prototype.register;"
        "ServiceWorkerContainer.prototype.register = async function (...a) {"
        " return (window.registrert = await r.apply(this, a)); };"
    )
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)
    side.wait_for_function("() => window.registrert && !registrert.installing")
    assert side.evaluate(_LAGRE) == []
    _regner(side)


def test_publishing_one_file_switches_it_off_and_removes_what_was_kept(
    besoekt: Page, vert: str, utgaver: dict[str, Path], tmp_path: Path
) -> None:
    av = tmp_path / "av"
    shutil.copytree(utgaver["a"], av)
    # Published now, and so newer than what it takes the place of.
    (av / "frakoblet.js").write_bytes((av / "frakoblet-av.js").read_bytes())
    # A page without a calculator, which never writes to the service worker. A word that comes while
    # the old one is stopped for the new one starts it again, and then Chromium waits for it to be
    # idle for a while: one that is looked into by a test never is.
    besoekt.goto(f"{vert}{AAR}/sats/")
    Vert.rot = av
    blir_kvitt(besoekt)
    besoekt.reload()
    assert besoekt.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
