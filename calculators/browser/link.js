// The answers in an address: how a link is made of what stands in a form, and how it is read.
// What arrives is somebody else's text, so it is measured before it is used.
import { ledetekst, settVerdi, tilbakestill } from "./control.js";
import { harPersonnummer } from "./personal.js";
import { ordFor } from "./words.js";
/** @import { Inndata, Kontroll, Nedtrekk } from "./control.js" */
/** @import { Skjema } from "./form.js" */

/** What is said of each field by its name. A link may say what cannot be decoded: null.
 *  @typedef {Map<string, string[]>} Verdier
 *  @typedef {Map<string, (string | null)[]>} Leste
 *  @typedef {{ brukt: string[], ubrukt: string[], ukjente: string[] }} Fylt */

// Browsers take much longer addresses, but nothing that a person sends is this long.
const LENGST = 30_000;
const LENGSTE_VERDI = 5_000;
// Longer than this, programs that pass a link on may cut it; so it says where it ends.
const KAN_KUTTES = 1_000;
const [START, SLUTT] = ["lenke=hel&", "&slutt="];
const FLERE = "checkbox";

/** Whether a fragment carries answers, and is not a place on the page.
 *  @param {string} fragment */
export function harSvar(fragment) {
  return fragment.includes("=");
}

/** The address of this page with what stands in the form in its fragment, and the words for the
 *  fields that were kept out of it: `{ adresse, utelatt }`. `adresse` is null where the link would
 *  be too long to be read. Each field that holds something is named, so that the one who opens the
 *  link sees the same also when the page begins with other answers; and so are one that was
 *  emptied and a group with nothing chosen. The lines of a list keep their places.
 *  @param {Skjema} skjema */
export function lag(skjema) {
  const par = new URLSearchParams();
  const { svar, toemte } = skjema;
  const utelatt = [];
  for (const [navn, verdi] of Object.entries(svar)) {
    const felt = /** @type {Kontroll} */ (skjema.kontroll(navn));
    const verdier = [verdi].flat();
    const sendes = verdier.map((v) => (lovlig(felt, v) ? v : ""));
    if (sendes.some((v, n) => v !== verdier[n])) utelatt.push(ledetekst(felt));
    if (Array.isArray(verdi) && !verdi.length) par.append(navn, "");
    const tomme = Array.isArray(verdi) || toemte.has(navn);
    for (const del of sendes) if (del || tomme) par.append(navn, del);
  }
  const tekst = String(par);
  const fragment = tekst.length > KAN_KUTTES ? `${START}${tekst}${SLUTT}` : tekst;
  const adresse = `${siden()}#${fragment}`;
  return { adresse: fragment.length < LENGST ? adresse : null, utelatt };
}

/** Where a link leads: the page itself, or from a frame in somebody else's to the whole page. */
export function siden() {
  const { side } = document.documentElement.dataset;
  const { origin, pathname, search } = side ? new URL(side, location.href) : location;
  return `${origin}${pathname}${search}`;
}

/** What a fragment such as `#plasser=40` says: `{ verdier }`, each name once with all its values,
 *  or `{ grunn }`, why it cannot be used. null when it carries no answers.
 *  @param {string} fragment
 *  @returns {{ verdier?: Leste, grunn?: string } | null} */
export function les(fragment) {
  if (!harSvar(fragment)) return null;
  if (fragment.length > LENGST) return { grunn: ordFor("lenke_for_lang") };
  let tekst = fragment.slice(1);
  if (tekst.startsWith(START)) {
    if (!tekst.endsWith(SLUTT)) return { grunn: ordFor("lenke_kuttet") };
    tekst = tekst.slice(START.length, -SLUTT.length);
  }
  /** @type {Leste} */
  const verdier = new Map();
  for (const par of tekst.split("&").filter(Boolean)) {
    const [navn, verdi] = /** @type {[string, string?]} */ (par.split(/=(.*)/s).map(dekod));
    verdier.set(navn, [...(verdier.get(navn) ?? []), verdi ?? null]);
  }
  return { verdier };
}

/** Fill the form from a map of names and lists of values: gives the names that were filled, the
 *  words for the fields that could not be, and the names that are no field here. A field that
 *  cannot hold all of what is said of it is not filled.
 *  @param {Skjema} skjema
 *  @param {Leste} verdier
 *  @param {(kontroll: Kontroll | undefined, verdi: string | null) => boolean} maa may it be used?
 *  @returns {Fylt} */
export function fyll(skjema, verdier, maa = lovlig) {
  /** @type {string[]} */
  const brukt = [];
  const ubrukt = [];
  const ukjente = [];
  const kan = /** @type {Verdier} */ (new Map(
    [...verdier].filter(([navn, v]) => v.every((del) => maa(skjema.kontroll(navn), del))),
  ));
  skjema.tilpassLinjer(kan, verdier);
  for (const [navn, v] of verdier) {
    const felt = skjema.alle(navn);
    if (!felt.length) ukjente.push(navn);
    else if (kan.has(navn) && sett(felt, /** @type {string[]} */ (v))) brukt.push(navn);
    else ubrukt.push(ledetekst(felt[0]));
  }
  return { brukt, ubrukt, ukjente };
}

/** What a text that cannot be decoded stands for is not known: null.
 *  @param {string} tekst */
function dekod(tekst) {
  try {
    return decodeURIComponent(tekst.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** Whether a link may carry the value. Only what is written freely can hold a personal number.
 *  @param {Kontroll | undefined} kontroll
 *  @param {string | null} verdi */
function lovlig(kontroll, verdi) {
  if (verdi === null || verdi.length > LENGSTE_VERDI) return false;
  const fritt = kontroll?.tagName === "TEXTAREA" || kontroll?.type === "text";
  return !fritt || !harPersonnummer(verdi);
}

/** Set what the values say, all or nothing; says whether it could be done.
 *  @param {Kontroll[]} felt
 *  @param {string[]} verdier */
function sett(felt, verdier) {
  const linjer = felt[0].closest("[data-linjer]");
  if (linjer) felt.forEach((k, n) => settVerdi(k, verdier[n] ?? ""));
  const gikk = linjer || settFelt(felt, verdier);
  if (!gikk) felt.forEach(tilbakestill);
  return gikk;
}

/** @param {Kontroll[]} felt
 *  @param {string[]} verdier */
function settFelt(felt, verdier) {
  const [{ type, tagName }] = felt;
  if (type !== FLERE && verdier.length > 1) return false;
  if (type === FLERE || type === "radio") {
    // `tiltak=` says that none of the boxes is ticked.
    if (type === FLERE && verdier.join("") === "") verdier = [];
    if (!verdier.every((v) => felt.some((k) => k.value === v))) return false;
    for (const k of felt) /** @type {Inndata} */ (k).checked = verdier.includes(k.value);
    return true;
  }
  const valgene = tagName === "SELECT" ? [.../** @type {Nedtrekk} */ (felt[0]).options] : null;
  if (valgene && !valgene.some((o) => o.value === verdier[0])) return false;
  settVerdi(felt[0], verdier[0]);
  return felt[0].value === verdier[0];
}
