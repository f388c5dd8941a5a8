// Written by the build (scripts/motor/manifest.py).
export const pakkeliste: { info: { python: string } };
export const integritet: string;
export const minne: any;
export const ekstra: Record<string, { fil: string; integritet: string }[]>;
