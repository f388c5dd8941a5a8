// Written by the build (scripts/motor/engine.py).
export const pakkeliste: object;
export const integritet: string;
export const minne: any;
export const ekstra: Record<string, { fil: string; integritet: string }[]>;
