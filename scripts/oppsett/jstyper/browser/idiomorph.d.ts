// The package's own file, made a module by the build; it ships no types.
export const Idiomorph: { morph(old: Node, ny: Node | string | Iterable<Node> | null, valg?: object): unknown };
