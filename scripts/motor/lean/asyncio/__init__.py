"""Nothing: Pyodide imports asyncio at boot, and nothing in the worker waits for anything."""
