// In place of ahead.js where Python starts the plain way: the worker fetches all of it itself.
/** @returns {import("../../../calculators/browser/ahead.js").Forut} */
export const forut = () => ({ wasm: Promise.resolve(null), minne: Promise.resolve(null) });
/** @returns {ReturnType<typeof import("../../../calculators/browser/ahead.js").sidens>} */
export const sidens = () => undefined;
