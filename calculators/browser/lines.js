// Lines of a form that can be added, removed and pasted from a spreadsheet. Each change is told
// as an input event of a field, so whoever listens to the form need not know of lines.

const FLEST = 200;

const linjene = (boks) => [...boks.querySelectorAll("ol > li")];
const feltene = (linje) => [...linje.querySelectorAll("input")];

const lyttet = new WeakMap();
// The lines as they were built, as HTML.
const foerst = new WeakMap();

/** Make the buttons of a block of lines work, until the signal says stop. It may be done again,
 *  when the block has been drawn anew. */
export function klargjoer(boks, signal) {
  for (const knapp of boks.querySelectorAll("[data-linje]")) knapp.hidden = false;
  if (boks.dataset.antall === undefined) {
    boks.dataset.antall = linjene(boks).length;
    foerst.set(boks, boks.querySelector("ol").innerHTML);
  }
  if (lyttet.get(boks) === signal) return;
  lyttet.set(boks, signal);
  boks.addEventListener("click", (hendelse) => klikk(boks, hendelse), { signal });
  boks.addEventListener("paste", (hendelse) => limInn(boks, hendelse), { signal });
}

/** The names of the columns. */
export function kolonner(boks) {
  return feltene(linjene(boks)[0]).map((f) => f.name);
}

/** The names of the columns when lines have been added or removed. */
export function endrede(boks) {
  return linjene(boks).length === Number(boks.dataset.antall) ? [] : kolonner(boks);
}

/** Let the lines be those that were built. */
export function tilbakestill(boks) {
  boks.querySelector("ol").innerHTML = foerst.get(boks);
}

/** Give the block as many empty lines as a map of names and lists of values has for one of its
 *  columns. Says whether it has any, and there is room for them. */
export function tilpass(boks, verdier) {
  const antall = Math.max(...kolonner(boks).map((navn) => verdier.get(navn)?.length ?? 0));
  if (!antall || antall > FLEST) return false;
  settAntall(boks, antall);
  for (const felt of linjene(boks).flatMap(feltene)) felt.value = "";
  return true;
}

function klikk(boks, { target }) {
  const knapp = target.closest("[data-linje]");
  if (!knapp) return;
  const alle = linjene(boks);
  if (knapp.dataset.linje === "ny") {
    settAntall(boks, Math.min(alle.length + 1, FLEST));
    feltene(linjene(boks).at(-1))[0].focus();
    return;
  }
  const linje = knapp.closest("li");
  const nummer = alle.indexOf(linje);
  if (alle.length > 1) linje.remove();
  else for (const felt of feltene(linje)) felt.value = "";
  nummerer(boks);
  const igjen = linjene(boks);
  feltene(igjen[Math.min(nummer, igjen.length - 1)])[0].focus();
  meld(boks, `Linje ${nummer + 1} er fjernet.`);
}

/** Cells copied from a spreadsheet are lines of text with tabs between the columns. */
function limInn(boks, hendelse) {
  const tekst = hendelse.clipboardData?.getData("text/plain") ?? "";
  const rader = tekst.replace(/(\r?\n)+$/, "").split(/\r?\n/).map((rad) => rad.split("\t"));
  const start = hendelse.target.closest("li");
  if (!start || (rader.length === 1 && rader[0].length === 1)) return;
  hendelse.preventDefault();
  const fra = linjene(boks).indexOf(start);
  const kolonne = feltene(start).indexOf(hendelse.target);
  const plass = Math.min(rader.length, FLEST - fra);
  settAntall(boks, Math.max(linjene(boks).length, fra + plass));
  const alle = linjene(boks);
  for (let n = 0; n < plass; n += 1) {
    const felt = feltene(alle[fra + n]).slice(kolonne);
    felt.forEach((f, k) => {
      if (k < rader[n].length) f.value = rader[n][k].trim();
    });
  }
  meld(boks, `${plass} linjer er limt inn fra linje ${fra + 1}.`);
}

function settAntall(boks, antall) {
  const alle = linjene(boks);
  for (const linje of alle.slice(antall)) linje.remove();
  for (let n = alle.length; n < antall; n += 1) {
    const ny = alle[0].cloneNode(true);
    for (const felt of feltene(ny)) {
      felt.value = "";
      felt.removeAttribute("value");
      felt.removeAttribute("aria-invalid");
    }
    for (const plass of ny.querySelectorAll("p")) {
      plass.replaceChildren();
      plass.hidden = true;
    }
    boks.querySelector("ol").append(ny);
  }
  nummerer(boks);
}

/** Ids, and the words that name a line, follow its place. */
function nummerer(boks) {
  linjene(boks).forEach((linje, n) => {
    for (const felt of feltene(linje)) {
      const id = felt.id.replace(/\d+$/, String(n + 1));
      const celle = felt.parentElement;
      celle.querySelector("label").htmlFor = id;
      celle.querySelector("p").id = `${id}-feil`;
      felt.setAttribute("aria-describedby", `${id}-feil`);
      felt.id = id;
    }
    for (const navn of linje.querySelectorAll("label > span, button > span")) {
      navn.textContent = navn.textContent.replace(/\d+$/, String(n + 1));
    }
  });
}

function meld(boks, tekst) {
  boks.querySelector("[role=status]").textContent = tekst;
  feltene(linjene(boks)[0])[0].dispatchEvent(new Event("input", { bubbles: true }));
}
