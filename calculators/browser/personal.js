// Numbers that may tell who a resident is: fødselsnummer (11 digits) and DUF-nummer (12).
// The same rule as in Python, where skjema/registerfil/personnummer.py says what each part is for;
// tests/skjema/personnummer.toml holds both.

const TID = String.raw`(?:[ T,]{1,2}(?:kl\.? ?)?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?`;
const DAG =
  String.raw`(?:[12]\d{3}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d` +
  String.raw`|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`;
const DATO = new RegExp(String.raw`(?<!\d)${DAG}${TID}(?!\d)(?! ?-? ?\d{4,5}(?!\d))`, "g");

const DAGEN = String.raw`(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])`;
const MAANEDEN = String.raw`(?:0[1-9]|1[0-2])`;
const NAVNET = String.raw`(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])[a-zæøå]*`;
const AARET = String.raw`(?:19|20)?\d\d`;
const MERKER = String.raw`(?! ?[,;:] ?\d\d000(?!\d))[^\p{L}\p{N}]{0,4}`;
const KALT = String.raw`[^\p{L}\p{N}]{0,3}(?:p|pers|person|f|fødsels)[. \-]{0,2}n(?:umme)?r[^\p{L}\p{N}]{0,3}`;
const FOEDT = new RegExp(
  String.raw`(?<!\d)(?:${DAGEN}${MAANEDEN}${AARET}|${DAGEN} ${MAANEDEN} ${AARET}` +
    String.raw`|\d{1,2}[\-./\\]\d{1,2}[\-./\\]${AARET}|(?:19|20)\d\d[\-./]\d{1,2}[\-./]\d{1,2}` +
    String.raw`|(?:19|20)\d\d${MAANEDEN}${DAGEN}|\d{1,2}[. \-]{1,3}${NAVNET}[., \-]{0,3}${AARET}` +
    String.raw`|${NAVNET}\.? \d{1,2},? (?:19|20)\d\d)` +
    String.raw`(?:${MERKER}|${KALT})\d{3} ?\d\d(?![.,]?\d| ?kr|,-)`,
  "iu",
);

const TUSEN = String.raw`[.,' ]\d{3}`;
const BROEK = String.raw`(?:[.,]\d+ ?[eE] ?\+?|[.,]? ?[eE] ?\+)0*`;
const TI = String.raw`(?:\d(?:[ -]?\d){9}|\d{5}[.,/]\d{5}|\d(?:${TUSEN}){3})`;
const NUMMER = new RegExp(
  [
    String.raw`\d(?:[ -]{0,3}\d){10}`,
    String.raw`(?<!\d)\d{6}(?: ?[./:_'|+*] ?|[,;])\d{5}(?!\d)`,
    String.raw`(?<!\d)\d\d[./-]\d\d[./-](?:\d\d)?\d\d[ ./-]{0,3}\d{5}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d[ ./\\_'|+\-]{0,3}\d{6}[ ./\\_'|+\-]{0,3}\d\d(?!\d)`,
    String.raw`(?<![\d.,'])(?:\d{2,3}(?:${TUSEN}){3,}|\d(?:${TUSEN}){4,})(?!\d)`,
    String.raw`(?<![\d.,])(?:\d${BROEK}(?:9|1\d)|\d\d${BROEK}(?:[89]|1\d)|\d{3}${BROEK}(?:[7-9]|1\d))(?!\d)`,
    String.raw`^['"(]?${TI}(?:[.,]0*)?[^\p{L}\p{N}_]?$`,
  ].join("|"),
  "u",
);

/** Whether a text may hold such a number, in any way that people and programs write it.
 *  @param {string} tekst */
export function harPersonnummer(tekst) {
  const vist = tegnvis(tekst);
  return FOEDT.test(vist) || NUMMER.test(vist.replace(DATO, "/"));
}

const USETT =
  /[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const MELLOMROM = /[\s\x1c-\x1e\x85\u2800]+/g;
const STREK = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const APOSTROF = /[\u2018\u2019\u02bc\u2032\u00b4`]/g;

/** The text on one line in the plain signs of a keyboard: as `tegnvis` in skjema/tekst.py.
 *  @param {string} tekst */
function tegnvis(tekst) {
  return tekst
    .replace(USETT, "")
    .replace(MELLOMROM, " ")
    .trim()
    .normalize("NFC")
    .replace(STREK, "-")
    .replace(/[\uff01-\uff5e]/g, (bred) => String.fromCharCode(bred.charCodeAt(0) - 0xfee0))
    .replace(APOSTROF, "'")
    .replace(/\p{Nd}/gu, siffer);
}

/** Unicode has the digits of each script in a row, from 0 to 9.
 *  @param {string} tegn */
function siffer(tegn) {
  let foran = 0;
  const nummer = /** @type {number} */ (tegn.codePointAt(0));
  while (/\p{Nd}/u.test(String.fromCodePoint(nummer - foran - 1))) foran += 1;
  return String(foran % 10);
}
