// The way to the search. What it is made of is fetched when somebody goes to the field, so that one
// who only reads is not sent it; what is typed until it is here stands, and is asked for then.
import { kryssAv, ord, paaHverSide, paaSiden } from "./side.js";

/** @type {HTMLInputElement} */
const boks = paaSiden("#__search");
/** @type {HTMLInputElement} */
const felt = paaSiden(".md-search__input");
const melding = paaSiden(".md-search-result__meta");
const soeket = new URL("./soeket.js", import.meta.url);
/** @type {Promise<typeof import("./soeket.js") | undefined> | null} */
let paaVei = null;
// How many were found is said to those who do not see it.
melding.role = "status";

/** A browser may remember that a module did not come, so the next attempt is made at another address.
 *  @returns {NonNullable<typeof paaVei>} */
function hent() {
  paaVei ??= import(soeket.href).catch(() => {
    paaVei = null;
    soeket.search += "1";
    melding.textContent = ord.soeket_svikter;
  });
  return paaVei;
}

felt.addEventListener("focus", () => {
  kryssAv(boks, true);
  hent();
});
felt.addEventListener("keydown", async ({ key }) => {
  if (key !== "Enter") return;
  const spurt = felt.value;
  const klart = await hent();
  if (boks.checked && felt.value === spurt) klart?.gaaInn();
});
// The way out of it is here before the rest is.
paaSiden(".md-search").addEventListener("keydown", (hendelse) => {
  const { key } = hendelse;
  if (!boks.checked || (key !== "Escape" && key !== "Tab")) return;
  if (key === "Escape") hendelse.preventDefault();
  hendelse.stopPropagation();
  kryssAv(boks, false);
  felt.blur();
});
felt.form?.addEventListener("submit", (hendelse) => hendelse.preventDefault());
boks.addEventListener("change", () => boks.checked && felt.focus());
paaHverSide(() => kryssAv(boks, false));
