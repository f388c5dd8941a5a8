// Pyodide's own and undocumented: what makes the engine out of the wasm.
declare const lag: any;
export default lag;
