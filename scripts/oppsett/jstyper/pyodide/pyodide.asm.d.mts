// How Pyodide's module is made, for which it has no types of its own.
import type { PyodideConfig } from "pyodide";

type Lag = NonNullable<PyodideConfig["createPyodideModule"]>;
type Modul = Awaited<ReturnType<Lag>> & { wasmTable: WebAssembly.Table };
export default function lagModul(innstillinger: Parameters<Lag>[0]): Promise<Modul>;
