// What the browser has made of a text by a policy stands where a text is asked for.
interface Policyen {
  createHTML(html: string): string;
  createScriptURL(adresse: string): string;
}
/** Not in every browser; what has none makes no demand either. */
declare var trustedTypes:
  | { createPolicy<N extends keyof Policyen>(navn: string, regler: Pick<Policyen, N>): Pick<Policyen, N> }
  | undefined;
