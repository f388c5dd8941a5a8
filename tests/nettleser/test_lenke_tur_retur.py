"""From any state of any form a link gives the receiver the same, whatever stood in her tab."""

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.skjema.felt import Dato, Felt, Fil, Flervalg, Linjefelt, Valg
from kilden import legg_ut, skript
from nyeste import REGLER

_TUR_RETUR = """async ([sendt, annet]) => {
  const { Skjema } = await import("/kilden/form.js");
  const { lag, les, fyll } = await import("/kilden/link.js");
  const skjema = new Skjema(document.querySelector("kalkulator-skjema"));
  const sett = (tilstand) => {
    for (const boks of skjema.linjer) {
      const trykk = (velger) => boks.querySelector(velger).click();
      const lister = Object.values(tilstand).filter(Array.isArray);
      const antall = Math.max(1, ...lister.map((v) => v.length));
      while (boks.querySelectorAll("li").length > antall) trykk("li button");
      while (boks.querySelectorAll("li").length < antall) trykk("[data-linje=ny]");
    }
    for (const [navn, verdi] of Object.entries(tilstand)) {
      skjema.alle(navn).forEach((k, n) => {
        if (["checkbox", "radio"].includes(k.type)) k.checked = [verdi].flat().includes(k.value);
        else k.value = Array.isArray(verdi) ? (verdi[n] ?? "") : verdi;
      });
    }
  };
  sett(sendt);
  const her = skjema.svar;
  const { adresse, utelatt } = lag(skjema);
  sett(annet);
  skjema.tilbakestill();
  const lest = fyll(skjema, les(new URL(adresse).hash).verdier);
  return JSON.stringify({ her, der: skjema.svar, utelatt, lest });
}"""

# What a hand can write in a field of one line; a run of digits would be a personal number.
_TEKST = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Nd"], include_characters="&=#+%;,. 017", codec="utf-8"
    ),
    max_size=9,
)
_TALL = st.integers(0, 999_999_999).map(lambda n: f"{n:,}".replace(",", " ")) | _TEKST


def _verdi(f: Felt) -> st.SearchStrategy[Any]:
    if isinstance(f, Flervalg):
        return st.lists(st.sampled_from([v for v, _ in f.valg]), unique=True)
    if isinstance(f, Valg):
        return st.sampled_from([v for v, _ in f.valg])
    if isinstance(f, Dato):
        dager = st.integers(0, (f.senest - f.tidligst).days)
        return st.just("") | dager.map(lambda n: str(f.tidligst + timedelta(n)))
    if isinstance(f, Linjefelt):
        return st.lists(_TALL if f.tall else _TEKST, max_size=5)
    return _TALL


def _tilstand(navn: str) -> st.SearchStrategy[dict[str, Any]]:
    skjema = kalkulator_for(navn).skjema(REGLER)
    felt = [f for f in skjema.felt if not isinstance(f, Fil) and f.navn != "tilskuddsaar"]
    return st.fixed_dictionaries({f.navn: _verdi(f) for f in felt})


@pytest.fixture(scope="module")
def aapen(nettleser: Browser, nettsted: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    context = nettleser.new_context(locale="nb-NO", service_workers="block")
    # The form is what is tried, and Python need not come.
    context.route("**/worker.js", lambda rute: rute.abort())
    for navn, tekst in {"bridge.js": 'import "/kilden/bridge.js";', "early.js": ""}.items():
        context.route(f"**/assets/*/{navn}", skript(body=tekst))
    legg_ut(context, tmp_path_factory.mktemp("kilden"))
    sider: dict[str, Page] = {}

    def siden(navn: str) -> Page:
        if navn not in sider:
            sider[navn] = context.new_page()
            sider[navn].goto(f"{nettsted}kalkulatorer/{navn}/")
            sider[navn].locator("[type=submit]:enabled").wait_for()
        return sider[navn]

    yield siden
    context.close()


@pytest.mark.parametrize("navn", KALKULATORER)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_receiver_of_a_link_has_what_the_sender_had(
    aapen: Any, navn: str, data: st.DataObject
) -> None:
    tilstander = [data.draw(_tilstand(navn)) for _ in range(2)]
    svar = json.loads(aapen(navn).evaluate(_TUR_RETUR, tilstander))
    assert svar["utelatt"] == []
    assert svar["der"] == svar["her"]
    assert svar["lest"]["ubrukt"] == []
    assert svar["lest"]["ukjente"] == []
