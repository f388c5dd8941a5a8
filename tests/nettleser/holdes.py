"""Whether the site is kept for use without a net: each wait has an end."""

from typing import Any

from playwright.sync_api import Page

# Playwright's own wait takes a promise for an answer, whatever it comes to.
_VENT = """async (arg) => {
  const er = %s;
  for (let bilder = 0; !(await er(arg)); bilder++) {
    if (bilder === 2000) throw new Error(`Never so: ${er}`);
    await new Promise(requestAnimationFrame);
  }
}"""
# What is for later waits for peace. Before the page's own scripts: it has come.
I_RO = """{
  const vent = globalThis.setTimeout;
  globalThis.setTimeout = (gjoer, ms, ...mer) => vent(gjoer, ms === 5_000 ? 0 : ms, ...mer);
}"""
# In charge, with none after it.
_HOLDT = """async () => {
  const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
  return active?.state === "activated" && !waiting;
}"""
# What the browser looks for on its own may be on its way, and have read the old text: to ask then
# is to be given the same.
_FINN_NY = """async () => {
  const registrering = await navigator.serviceWorker.getRegistration();
  let funnet = false;
  registrering.addEventListener("updatefound", () => (funnet = true), { once: true });
  const er = () => registrering.installing ?? registrering.waiting;
  for (let spurt = 0; !funnet && !er(); spurt++) {
    if (spurt === 100) throw new Error("No new release is found");
    await registrering.update();
  }
  window.nyUtgave = er();
}"""
_ER_KVITT = """async () => {
  // One that is removed is not found, and has no updates.
  await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {});
  return !(await caches.keys()).length;
}"""


def vent_til(side: Page, er: str, arg: Any = None) -> None:
    """Wait until the async function of JavaScript ``er`` says so, and fail when it never does."""
    side.evaluate(_VENT % er, arg)


def er_holdt(side: Page) -> None:
    """Wait until a whole release is kept, and alone."""
    vent_til(side, _HOLDT)


def oppdatert(side: Page) -> str:
    """Look for a new release: the state its service worker ends in, installed or redundant."""
    side.evaluate(_FINN_NY)
    # One that failed already is no longer anybody's.
    side.wait_for_function("() => window.nyUtgave?.state !== 'installing'")
    return str(side.evaluate("() => window.nyUtgave?.state ?? 'redundant'"))


def blir_kvitt(side: Page) -> None:
    """Look for a new release until nothing is kept."""
    vent_til(side, _ER_KVITT)
