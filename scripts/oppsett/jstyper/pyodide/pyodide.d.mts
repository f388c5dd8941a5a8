// Pyodide as the build lays it beside the modules of the browser.
export * from "pyodide";
