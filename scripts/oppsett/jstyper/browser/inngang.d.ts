// What the page asks of Python, and what it answers: the JSON of calculators/browser/inngang.py.
import type { PyBuffer } from "pyodide/ffi";

/** What stands in a form: each field's text, and a list for checkboxes and for lines. */
export type Felter = Record<string, string | string[]>;
export type Sporsmaal = { kalkulator: string; svar: Felter };
/** In which målform it is asked. */
export type Maalform = "nb" | "nn";

/** What is wrong in a field; `linje` counts from 1 where there are several. */
export type Feltfeil = { felt: string; melding: string; linje?: number };
type Avvist = { ok: false; feil: Feltfeil[]; html: string; filnavn?: undefined; borte?: undefined };
export type Svaret = Avvist | { ok: true; feil: Feltfeil[]; html: string };

/** The form of a year: its fields, those whose names stand in it, the files that would be empty, and
 *  the answer to what is in it. */
export type Aarsskjema = { html: string; felt: string[]; tomme: string[]; svar: string };

export type Fil = { filnavn: string; type: string; innhold: Uint8Array<ArrayBuffer>; borte?: undefined };
export type Framdrift = { lest: number; av: number };
/** The register that is asked of is not held any more. */
type Borte = { borte: true; filnavn?: undefined; html?: undefined };

/** Answers for a case; with `maa` they are refused where they are of another year. */
export type Gitt = { kalkulator: string; svar: Felter; maa?: true };
type Feilet = { feil: string };
export type Saken = {
  tekst: string;
  filnavn: string;
  svar: Felter;
  hentet: string[];
  merknader: string[];
  utelatt: string[];
};

/** The questions, by their kind. */
export interface Sporsmaalene {
  svar: Sporsmaal;
  skjema: { kalkulator: string; tilskuddsaar: string };
  sak: { kalkulator: string; tekst?: string; gitt: Gitt | null };
  fil: Sporsmaal & { format: string; tid: string };
  register: Sporsmaal & { id: string };
  /** With what each menu of the rows says, by its name. */
  registerside: { id: string; fra: number } & Record<string, string | number>;
  registerfil: { id: string; format: string };
}
export type Slag = keyof Sporsmaalene;

/** The answers, by the kind of question. */
export interface Svarene {
  svar: Svaret;
  skjema: Aarsskjema;
  sak: Saken | Feilet;
  fil: Fil | Avvist;
  register: Svaret;
  registerside: { html: string; borte?: undefined } | Borte;
  registerfil: Fil | Borte;
}

/** The door: each function takes a question as JSON, and gives JSON. */
export interface Inngang extends Record<Exclude<Slag, "register">, (sporsmaal: string) => string> {
  register(sporsmaal: string, fil: Uint8Array | undefined): string;
  registersteg(): string;
  innhold(): PyBuffer;
  utvid(zip: string): void;
  nynorsk(ordene: string): void;
}
