// The package's own file, made a module by the build; it ships no types.
interface Valg {
  morphStyle: "outerHTML" | "innerHTML";
  ignoreActiveValue?: boolean;
  /** False lets the attribute be as it is. */
  callbacks?: { beforeAttributeUpdated(navn: string, element: Element): boolean };
}
export const Idiomorph: { morph(old: Node, ny: Node, valg: Valg): unknown };
