// In place of rest.js in the simple engine: its wasm is whole.
export async function klargjoer() {}
