// The sum of the grant in JavaScript alone, in the page as the others have it in Python.

/** @typedef {{ plasser: string, fra_maaned: string, til_maaned: string }} Felter */

/** The grant as the site writes it; null where it cannot be told: the answer stands as it was.
 *  @param {Felter} felter
 *  @param {number} sats */
export function svar({ plasser, fra_maaned, til_maaned }, sats) {
  const tekster = [plasser, fra_maaned, til_maaned];
  const [antall, fra, til] = tekster.map((t) => (/^\s*-?\d+\s*$/.test(t) ? Number(t) : NaN));
  if (Number.isNaN(antall) || !(til >= fra)) return null;
  const tall = String(antall * (til - fra + 1) * sats);
  return `${tall.replace(/\B(?=(\d{3})+$)/g, "\u00a0")}\u00a0kr`;
}

function start() {
  const skjema = /** @type {HTMLFormElement} */ (document.querySelector("form"));
  const ut = /** @type {HTMLOutputElement} */ (document.querySelector("output"));
  const tallet = /** @type {Element} */ (ut.querySelector(".svar-tall"));
  const felt = [...skjema.querySelectorAll("input")];
  const skrevet = () => {
    const felter = Object.fromEntries(felt.map((f) => [f.name, f.value]));
    const belop = svar(/** @type {Felter} */ (felter), Number(ut.dataset.sats));
    if (belop === null) return;
    tallet.textContent = belop;
    ut.dataset.svar = "eget";
  };
  skjema.addEventListener("input", skrevet);
  const lenken = new URLSearchParams(location.hash.slice(1));
  for (const f of felt) if (f.value === f.defaultValue) f.value = lenken.get(f.name) ?? f.value;
  if (felt.some((f) => f.value !== f.defaultValue)) skrevet();
}

if (globalThis.document) start();
