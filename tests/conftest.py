"""What the tests share: the built site, a browser, and a page that tells on every fault."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from nettlesere.webkit import WebKit
from oppsett.testvalg import MED_NETTSTED, trenger_nettsted
from prosjektet import kopi
from vakt import Vakt

ROT = Path(__file__).parent.parent

# The same examples each time, and no clock: a slow machine is not a failing test.
hypothesis.settings.register_profile("fast", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("fast")
# Python starts anew in every browser context; a busy machine is given the time it needs.
expect.set_options(timeout=30_000)


# What takes longest begins first: no worker is left alone with it when the other has no more.
_LENGST = ("test_motor.py", "test_enkel_motor.py", "test_neste_aar.py", "test_sider.py")
_AAPNER_NETTSTEDET = frozenset({"nettsted", "nettleser", "webkit"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first, and refuse a test that opens the site where none is built for it."""
    for item in items:
        aapner = _AAPNER_NETTSTEDET & set(getattr(item, "fixturenames", ()))
        if aapner and not trenger_nettsted([str(item.path)]):
            raise pytest.UsageError(f"{item.nodeid} åpner nettstedet og må ligge i {MED_NETTSTED}")
    items.sort(key=lambda item: item.path.name not in _LENGST)


@pytest.fixture(scope="session")
def nettsted() -> str:
    """The address of the built site, which ``scripts/test.py`` builds and serves."""
    adresse = os.environ.get("TESTNETTSTED")
    if not adresse:
        pytest.fail("Kjør testene med python3 scripts/test.py, som bygger nettstedet først.")
    return adresse


@pytest.fixture(scope="session")
def nettleser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["NETTLESER"],
            # A container has no user namespaces for the sandbox, and no use for the network.
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture
def webkit() -> Iterator[WebKit]:
    with WebKit(os.environ["WEBKIT"], os.environ["XVFB"]) as webkit:
        yield webkit


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A copy of the project, to make an edition in."""
    return kopi(tmp_path)


@pytest.fixture
def context(nettleser: Browser) -> Iterator[BrowserContext]:
    # What a service worker has kept would stand between the test and the site.
    context = nettleser.new_context(
        locale="nb-NO", viewport={"width": 1280, "height": 900}, service_workers="block"
    )
    yield context
    context.close()


@pytest.fixture
def vakt(context: BrowserContext, nettsted: str) -> Iterator[Vakt]:
    """Fails the test at its end if the page did anything it should not."""
    vakt = Vakt(context, nettsted)
    yield vakt
    assert vakt.funn == []


@pytest.fixture
def side(context: BrowserContext, vakt: Vakt) -> Page:
    """A page that must stay without faults."""
    side = context.new_page()
    # The browser knows from the beginning that the test chooses the files; told in the moment
    # somebody presses, it may be too late, and no dialogue is seen.
    side.on("filechooser", lambda _: None)
    return side
