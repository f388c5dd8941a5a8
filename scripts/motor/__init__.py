"""Makes the engine of the site: Pyodide goes in, and what the browser loads comes out."""
