// The answers in the address: what a link may carry into the form, and how one is made.
// What arrives is somebody else's text, so it is measured before it is used.
import { aapne, ledetekst, standard, tilbakestill } from "./form.js";

const LENGST = 8000;
const LENGSTE_VERDI = 100;
const PERSONNUMMER = /\d[\d\s]{9,}\d/;
const FLERE = "checkbox";

/** Fill the form from the address, and give in words what in it was not used. `aar` chooses the
 *  year of the answers, and `spoer` asks for their answer. */
export async function fraLenken({ skjema, aar, svar, spoer }) {
  if (aar.velg(location.hash)) await spoer();
  const lest = fyll(skjema, location.hash);
  if (!lest) return;
  for (const k of skjema.kontroller) {
    if (lest.brukt.includes(k.name) && k.value !== standard(k)) aapne(k);
  }
  const svaret = lest.brukt.length && (await spoer());
  // What Python refuses goes back to what the built answer is for.
  const feil = new Set((svaret?.feil ?? []).map(({ felt }) => felt));
  const avvist = lest.brukt.filter((navn) => feil.has(navn));
  for (const navn of avvist) {
    const kontroller = skjema.alle(navn);
    kontroller.forEach(tilbakestill);
    lest.ubrukt.push(ledetekst(kontroller[0]));
  }
  if (avvist.length) spoer();
  const ubrukt = lest.ubrukt.join(", ");
  svar.kvitter(ubrukt && `Dette i lenken ble ikke brukt: ${ubrukt}.`);
}

/** Fill the form from a fragment such as `#plasser=40`: gives the names that were filled and, in
 *  words, what was not used. null when the fragment carries no answers. */
function fyll(skjema, fragment) {
  if (!fragment.includes("=")) return null;
  if (fragment.length > LENGST) return { brukt: [], ubrukt: ["lenken er for lang"] };
  return settInn(skjema, les(fragment.slice(1)), lovlig);
}

/** Fill the form from a map of names and lists of values, as `fyll` does; a value that `lovlig`
 *  refuses is not used. */
export function settInn(skjema, alle, lovlig = () => true) {
  const lovlige = [...alle].filter(([, verdier]) => verdier.every(lovlig));
  skjema.tilpassLinjer(lovlige.flatMap(([navn, verdier]) => verdier.map((verdi) => [navn, verdi])));
  const brukt = [];
  const ubrukt = [];
  let ukjente = 0;
  for (const [navn, verdier] of alle) {
    const felt = skjema.alle(navn);
    if (!felt.length) ukjente += 1;
    else if (verdier.every(lovlig) && sett(felt, verdier)) brukt.push(navn);
    else ubrukt.push(ledetekst(felt[0]));
  }
  if (ukjente) ubrukt.push(ukjente === 1 ? "et ukjent felt" : `${ukjente} ukjente felt`);
  return { brukt, ubrukt };
}

/** The address of this page with what stands in the form in its fragment. Empty fields are left
 *  out, but a group with nothing chosen and a field that was emptied are named, or the one who
 *  opens the link would see its first value; and the lines of a list keep their places. */
export function lag({ svar, toemte }) {
  const par = new URLSearchParams();
  for (const [navn, verdi] of Object.entries(svar)) {
    if (Array.isArray(verdi) && !verdi.length) par.append(navn, "");
    const tomme = Array.isArray(verdi) || toemte.has(navn);
    for (const del of [verdi].flat()) if (del || tomme) par.append(navn, del);
  }
  return `${location.origin}${location.pathname}#${par}`;
}

/** Each name once with all its values; a value that cannot be decoded is null. */
function les(tekst) {
  const verdier = new Map();
  for (const par of tekst.split("&").filter(Boolean)) {
    const [navn, verdi] = par.split(/=(.*)/s).map(dekod);
    verdier.set(navn, [...(verdier.get(navn) ?? []), verdi ?? null]);
  }
  return verdier;
}

function dekod(tekst) {
  try {
    return decodeURIComponent(tekst.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function lovlig(verdi) {
  return verdi !== null && verdi.length <= LENGSTE_VERDI && !PERSONNUMMER.test(verdi);
}

/** Set what the values say, all or nothing; says whether it could be done. */
function sett(felt, verdier) {
  const [{ type, tagName }] = felt;
  if (felt[0].closest("[data-linjer]")) {
    felt.forEach((k, n) => (k.value = verdier[n] ?? ""));
    return verdier.length <= felt.length;
  }
  if (type !== FLERE && verdier.length > 1) return false;
  if (type === FLERE || type === "radio") {
    // `tiltak=` says that none of the boxes is ticked.
    if (type === FLERE && verdier.join("") === "") verdier = [];
    if (!verdier.every((v) => felt.some((k) => k.value === v))) return false;
    for (const k of felt) k.checked = verdier.includes(k.value);
    return true;
  }
  if (tagName === "SELECT" && ![...felt[0].options].some((o) => o.value === verdier[0])) return false;
  felt[0].value = verdier[0];
  return felt[0].value === verdier[0];
}
