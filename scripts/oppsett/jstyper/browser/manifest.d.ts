// Written by the build (scripts/motor/manifest.py).
import type { Lockfile } from "pyodide";
import type { Minne } from "../../../../calculators/browser/memory.js";

export const pakkeliste: Lockfile;
export const integritet: string;
export const minne: Minne;
/** What is fetched for which wish. */
export const ekstra: Record<"les" | "lag", { fil: string; integritet: string }[]>;
