// Pyodide as it is, laid by the benchmark.
export * from "pyodide";
