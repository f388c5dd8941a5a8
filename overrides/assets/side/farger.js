// The switch between light and dark. What stands in the header has already set the colours before
// the page was drawn. Only a choice is kept; without one the page follows the machine.

const VALGT = "fargevalg";
/** @type {NodeListOf<HTMLInputElement & { dataset: { mdColorScheme: string } }>} */
const radene = document.querySelectorAll('[data-md-component="palette"] input');
const valgene = [...radene];
const moerk = matchMedia("(prefers-color-scheme: dark)");

/** A part that every page has.
 *  @param {string} velger */
const paaSiden = (velger) => /** @type {Element} */ (document.querySelector(velger));
/** @param {string} navn */
const meta = (navn) => /** @type {HTMLMetaElement} */ (paaSiden(`meta[name="${navn}"]`));

/** @param {string | undefined} farger */
function vis(farger) {
  document.body.dataset.mdColorScheme = farger;
  const lys = farger === "slate" ? "dark" : "light";
  meta("color-scheme").content = lys;
  for (const valg of valgene) {
    valg.checked = valg.dataset.mdColorScheme === farger;
    valg.nextElementSibling?.toggleAttribute("hidden", !valg.checked);
  }
  etterTegning(() => {
    const { backgroundColor } = getComputedStyle(paaSiden(".md-header"));
    meta("theme-color").content = backgroundColor;
  });
}

/** All colours at once, and not each of them gliding.
 *  @param {string | undefined} farger */
function bytt(farger) {
  const { body } = document;
  body.toggleAttribute("data-md-color-switching", true);
  vis(farger);
  etterTegning(() => body.removeAttribute("data-md-color-switching"));
}

/** When the page has been drawn, for then nothing is computed twice.
 *  @param {() => void} gjoer */
function etterTegning(gjoer) {
  requestAnimationFrame(() => setTimeout(gjoer));
}

/** @template T
 *  @param {(lager: Storage) => T} gjoer */
function lagret(gjoer) {
  try {
    return gjoer(localStorage);
  } catch {
    return null; // Storage is closed to us: then nothing is kept.
  }
}

/** @param {string} farger */
function velg(farger) {
  lagret((lager) => lager.setItem(VALGT, farger));
  bytt(farger);
}

for (const valg of valgene) {
  valg.addEventListener("change", () => velg(valg.dataset.mdColorScheme));
  valg.addEventListener("keydown", ({ key }) => {
    const neste = valgene[(valgene.indexOf(valg) + 1) % valgene.length];
    if (key !== "Enter") return;
    velg(neste.dataset.mdColorScheme);
    neste.focus();
  });
}
moerk.addEventListener("change", () => {
  if (!lagret((lager) => lager.getItem(VALGT))) bytt(moerk.matches ? "slate" : "default");
});
vis(document.body.dataset.mdColorScheme);
