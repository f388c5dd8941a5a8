// What a clipboard holds, as rows of cells: a table as a spreadsheet writes it, or as it stands
// in a mail. Nothing is computed here; a cell goes on as it is written.

// A comma stands inside amounts and in ordinary text, so it takes more to be one that parts.
/** @type {["semikolon" | "komma", string][]} */
const I_EN_MAIL = [["semikolon", ";"], ["komma", ","]];

/** `rader` of cells, and what parted them (`delt`) where that was no tab: a semicolon or a comma,
 *  where each line then has both words and an amount.
 *  @param {string} tekst
 *  @returns {{ rader: string[][], delt?: "semikolon" | "komma" }} */
export function les(tekst) {
  const ren = tekst.replace(/^\uFEFF/, "");
  for (const [delt, tegn] of ren.includes("\t") ? [] : I_EN_MAIL) {
    const rader = celler(ren, tegn);
    if (erTabell(rader) && (tegn !== "," || erPar(rader))) return { rader, delt };
  }
  return { rader: celler(ren, "\t") };
}

/** Rows of cells parted by a character. A cell in quotation marks may hold all that parts cells,
 *  and its own marks twice; marks that do not go around a whole cell are text.
 *  @param {string} tekst
 *  @param {string} skille */
export function celler(tekst, skille) {
  const en = `(?:"([^"]*(?:""[^"]*)*)"|([^${skille}\\r\\n]*))(${skille}|\\r\\n|\\n|\\r|$)`;
  /** @type {string[]} */
  let rad = [];
  const rader = [rad];
  for (const [, sitert, raa, slutt] of tekst.matchAll(new RegExp(en, "gy"))) {
    const sist = slutt === "";
    // What ends the last line begins no new one.
    if (sist && !rad.length && !raa && sitert === undefined) rader.pop();
    else rad.push(sitert?.replaceAll('""', '"') ?? raa);
    if (sist) break;
    if (slutt !== skille) rader.push((rad = []));
  }
  return rader;
}

/** Whether a cell is a number, as a spreadsheet or a letter writes one, with or without kroner.
 *  @param {string} celle */
export function erTall(celle) {
  const uten = celle.replace(/\b(?:kr|nok)\b/gi, "");
  return /\d/.test(uten) && !/\p{L}/u.test(uten);
}

/** What a cell is in a field of one line.
 *  @param {string} celle */
export function paaEnLinje(celle) {
  return celle.replace(/\s+/g, " ").trim();
}

/** The words of a cell, for comparing: without capitals, marks and what is not seen.
 *  @param {string} celle */
export function ordene(celle) {
  return celle
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** @param {string[][]} rader */
function erPar(rader) {
  return rader.length > 1 && rader.every((rad) => rad.length <= 2);
}

/** One line may be a heading, with no amount in it.
 *  @param {string[][]} rader */
function erTabell(rader) {
  const fulle = rader.filter((rad) => rad.some((celle) => celle.trim()));
  const [{ length: bredde } = []] = fulle;
  if (!(bredde > 1) || fulle.some((rad) => rad.length !== bredde)) return false;
  const kolonner = Array.from({ length: bredde }, (_, k) => fulle.map((rad) => rad[k]));
  /** @param {string[]} kolonne */
  const uten = (kolonne) => kolonne.filter((celle) => !erTall(celle)).length;
  const harTall = kolonner.some(
    (kolonne) => uten(kolonne) === 0 || (uten(kolonne) === 1 && fulle.length > 1 && !erTall(kolonne[0])),
  );
  return harTall && kolonner.some((k) => k.every((celle) => /\p{L}/u.test(celle)));
}
