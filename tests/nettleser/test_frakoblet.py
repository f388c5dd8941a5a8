"""The service worker: one release whole, or none; and never two of them mixed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from nettsted.offline import frakoblet
from nettsted.server import Behandler, adresse, tjener
from nyeste import AAR, kr
from oppsett.steg import CACHE

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_KLAR = "navigator.serviceWorker.ready.then(() => true)"
_LAGRE = "caches.keys()"
# Resolves with the state in which the new service worker ends: installed or redundant.
_OPPDATER = """async () => {
  const registrering = await navigator.serviceWorker.ready;
  const slutt = new Promise((loes) => {
    registrering.addEventListener("updatefound", () => {
      const ny = registrering.installing;
      ny.addEventListener("statechange", () => loes(ny.state), { once: true });
    });
  });
  await registrering.update();
  return slutt;
}"""


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
def utgaver(tmp_path_factory) -> dict[str, Path]:
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
def vert(utgaver) -> Iterator[str]:
    Vert.rot, Vert.nede, Vert.mangler = utgaver["a"], False, ""
    server = tjener(utgaver["a"], slag=Vert)
    yield adresse(server)
    server.shutdown()
    server.server_close()


@pytest.fixture
def context(nettleser: Browser) -> Iterator[BrowserContext]:
    context = nettleser.new_context(locale="nb-NO")
    yield context
    context.close()


@pytest.fixture
def besoekt(context: BrowserContext, vert: str) -> Page:
    """A calculator page whose release is kept and whose service worker is in charge."""
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    side.evaluate(_KLAR)
    side.reload()
    return side


def _regner(side: Page) -> None:
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))


def _motor(side: Page) -> str:
    return side.locator("kalkulator-skjema").get_attribute("data-motor") or ""


def test_after_the_first_visit_pages_and_calculators_work_without_a_net(besoekt, context, vert):
    Vert.nede = True
    side = context.new_page()
    side.goto(vert)
    expect(side.locator("h1")).to_be_visible()
    side.goto(f"{vert}{AAR}/sats/")
    expect(side.locator("h1")).to_be_visible()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)


def test_one_who_only_reads_is_given_no_engine_and_nothing_is_kept(context, vert):
    hentet: list[str] = []
    context.on("request", lambda r: hentet.append(r.url))
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/", wait_until="networkidle")
    assert side.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
    assert side.evaluate(_LAGRE) == []
    assert [u for u in hentet if "pyodide" in u or u.endswith((".zip", "/worker.js"))] == []


def test_a_new_release_waits_for_open_pages_and_never_mixes_with_the_old(
    besoekt, context, vert, utgaver
):
    Vert.rot = utgaver["b"]
    assert besoekt.evaluate(_OPPDATER) == "installed"
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


def test_when_the_old_pages_are_closed_the_new_release_is_alone(besoekt, context, vert, utgaver):
    Vert.rot = utgaver["b"]
    assert besoekt.evaluate(_OPPDATER) == "installed"
    besoekt.goto("about:blank")
    besoekt.close()
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/")
    side.evaluate(
        """async () => {
          const { waiting } = await navigator.serviceWorker.getRegistration();
          if (!waiting || waiting.state === "activated") return;
          await new Promise((l) => waiting.addEventListener("statechange", () => {
            if (waiting.state === "activated") l();
          }));
        }"""
    )
    assert len(side.evaluate(_LAGRE)) == 1
    Vert.nede = True
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    expect(side.locator("h1")).to_contain_text("utgave B")
    _regner(side)


@pytest.mark.parametrize("mangler", ["python.zip", "404.html"])
def test_an_update_that_fails_leaves_the_old_release_whole(
    besoekt, context, vert, utgaver, mangler
):
    Vert.rot, Vert.mangler = utgaver["b"], mangler
    foer = besoekt.evaluate(_LAGRE)
    assert besoekt.evaluate(_OPPDATER) == "redundant"
    assert besoekt.evaluate(_LAGRE) == foer
    Vert.nede = True
    besoekt.reload()
    _regner(besoekt)


def test_full_storage_keeps_nothing_and_stops_nothing(context, vert):
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/")
    context.new_cdp_session(side).send(
        "Storage.overrideQuotaForOrigin", {"origin": vert.rstrip("/"), "quotaSize": 1_000_000}
    )
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side)
    side.evaluate(
        """async () => {
          const registrering = await navigator.serviceWorker.getRegistration();
          const ny = registrering?.installing;
          if (!ny || ny.state === "redundant") return;
          await new Promise((l) => ny.addEventListener("statechange", l, { once: true }));
        }"""
    )
    assert side.evaluate(_LAGRE) == []
    _regner(side)


def test_publishing_one_file_switches_it_off_and_removes_what_was_kept(
    besoekt, vert, utgaver, tmp_path
):
    av = tmp_path / "av"
    shutil.copytree(utgaver["a"], av)
    # Published now, and so newer than what it takes the place of.
    (av / "frakoblet.js").write_bytes((av / "frakoblet-av.js").read_bytes())
    Vert.rot = av
    besoekt.evaluate(
        """async () => {
          await (await navigator.serviceWorker.ready).update();
          // Each turn is a frame; it is done in a few.
          for (let n = 0; n < 1000 && (await caches.keys()).length; n++) {
            await new Promise(requestAnimationFrame);
          }
        }"""
    )
    assert besoekt.evaluate(_LAGRE) == []
    besoekt.goto(f"{vert}{AAR}/sats/")
    assert besoekt.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
