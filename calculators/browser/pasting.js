// Several cells pasted at once: in a block of lines, or in fields that are numbered, such as those
// of the months. What understands a table is fetched when somebody pastes one.
import { si } from "./lines.js";

// A text without any of these is one cell as it stands, and the browser pastes it.
const FLERE_CELLER = /[\t\r\n";,]/;
const NUMMERERT = /_\d+$/;
const IKKE_HENTET =
  "Utklippet kunne ikke settes inn, for en del av kalkulatoren kunne ikke hentes. " +
  "Sjekk nettforbindelsen, og lim inn på nytt.";

const HENT = () => Promise.all([import("./paste.js"), import("./series.js")]);

/** Take a paste in such a field; `kvitter` tells what became of it where the field has no place
 *  of its own for that. */
export async function lim(hendelse, kvitter) {
  const felt = hendelse.target;
  const tekst = hendelse.clipboardData?.getData("text/plain") ?? "";
  const boks = felt.matches("li input") && felt.closest("[data-linjer]");
  if (!FLERE_CELLER.test(tekst) || !(boks || NUMMERERT.test(felt.name))) return;
  hendelse.preventDefault();
  const meld = boks ? (beskjed) => si(boks, beskjed) : kvitter;
  const [linjer, serie] = await HENT().catch(() => []);
  if (!linjer) meld(IKKE_HENTET);
  else if (boks) linjer.limInn(boks, felt, tekst);
  else serie.limInn(felt, tekst, meld);
}
