// Python in a worker of its own, for as long as the tab lives. Takes {id, slag, sporsmaal, fil}
// and gives {id, svar} or {id, feil, stanset}, and {id, framdrift} on the way where there is
// much to do; says {klar: true} once, when the first question can come, or {oppstartsfeil}.
// Before all that the page sends {wasm}: the compiled wasm, or null when it has none.

const her = (sti) => new URL(sti, import.meta.url).href;
const BIBLIOTEK = her("python.zip");
const WASM = her("../pyodide/pyodide.asm.wasm");

const kompilert = new Promise((loes) => {
  addEventListener("message", ({ data }) => "wasm" in data && loes(data.wasm));
  addEventListener("messageerror", () => loes(null));
});

/** Pyodide fetches its own files; here they are checked, and past the cache at a new attempt. */
function kontroller(integrity) {
  const hent = self.fetch;
  const cache = self.name === "paa-nytt" ? "reload" : "default";
  self.fetch = async (adresse, valg) => {
    if (String(adresse) === WASM && (await kompilert)) return undefined;
    // A damaged rules file would give a wrong answer, so the library is taken whole or not at
    // all. The wasm is compiled while it arrives, which a checksum of the whole would forbid.
    return hent(adresse, { ...valg, cache, ...(String(adresse) === BIBLIOTEK && { integrity }) });
  };
}

/** Let Pyodide use the compiled wasm, or fetch it where the page had none. Pyodide waits for
 *  ever on a wasm that fails; this gives a promise that rejects instead. */
function wasmFeil() {
  return new Promise((_, avvis) => {
    const stroem = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (hentes, importer) => {
      try {
        const module = await kompilert;
        if (module) return { module, instance: await WebAssembly.instantiate(module, importer) };
        const svar = await hentes;
        if (!svar.ok) throw new Error(`${svar.status} ${svar.url}`);
        // A server that does not know the type is met half-way.
        return svar.headers.get("Content-Type")?.startsWith("application/wasm")
          ? await stroem(svar, importer)
          : await WebAssembly.instantiate(await svar.arrayBuffer(), importer);
      } catch (feil) {
        avvis(feil);
        throw feil;
      }
    };
  });
}

async function start() {
  const feilet = wasmFeil();
  // Nothing waits for anything else: Pyodide asks for its large script only when it has the
  // small one, and finds it here already on its way.
  import("../pyodide/pyodide.asm.mjs").catch(() => {});
  const [{ loadPyodide }, motor] = await Promise.all([
    import("../pyodide/pyodide.mjs"),
    import("./motor.js"),
  ]);
  kontroller(motor.integrity);
  const pyodide = await Promise.race([
    feilet,
    loadPyodide({
      indexURL: her("../pyodide/"),
      stdLibURL: BIBLIOTEK,
      lockFileContents: motor.pakkeliste,
      packages: [],
    }),
  ]);
  return { pyodide, inngang: pyodide.pyimport("calculators.browser.inngang") };
}

const python = start();
python.then(
  () => postMessage({ klar: true }),
  (feil) => postMessage({ oppstartsfeil: String(feil) }),
);

/** What Python needs for a wish that few have, fetched the first time somebody has it. */
const hentet = new Map();
async function hent(oenske) {
  const { pyodide, inngang } = await python;
  const { default: ekstra } = await import("./extra.js");
  const hentFil = async ({ fil, integritet }) => {
    const svar = await fetch(her(fil), { integrity: integritet });
    if (!svar.ok) throw new Error(fil);
    pyodide.FS.writeFile(`/${fil}`, new Uint8Array(await svar.arrayBuffer()));
    inngang.utvid(`/${fil}`);
  };
  for (const del of ekstra[oenske]) {
    if (!hentet.has(del.fil)) hentet.set(del.fil, hentFil(del));
    await hentet.get(del.fil).catch((feil) => {
      hentet.delete(del.fil);
      throw feil;
    });
  }
}

/** A file that Python has made: its name and type, and its bytes. */
async function laget(slag, sporsmaal) {
  if (sporsmaal.format === "xlsx") await hent("lag");
  const { inngang } = await python;
  const fil = JSON.parse(inngang[slag](JSON.stringify(sporsmaal)));
  const innhold = inngang.innhold();
  fil.innhold = innhold.toJs();
  innhold.destroy();
  return fil;
}

const ER_ZIP = [0x50, 0x4b, 0x03, 0x04];

async function register(sporsmaal, fil, meld) {
  const innhold = new Uint8Array(await fil.arrayBuffer());
  if (ER_ZIP.every((byte, n) => innhold[n] === byte)) await hent("les");
  const { inngang } = await python;
  const aapnet = JSON.parse(inngang.register(JSON.stringify(sporsmaal), innhold));
  if (!aapnet.ok) return aapnet;
  for (;;) {
    const { svar, framdrift } = JSON.parse(inngang.registersteg());
    if (svar) return svar;
    meld(framdrift);
  }
}

const GJOER = {
  register,
  fil: (sporsmaal) => laget("fil", sporsmaal),
  registerfil: (sporsmaal) => laget("registerfil", sporsmaal),
};

async function svar(slag, sporsmaal) {
  return JSON.parse((await python).inngang[slag](JSON.stringify(sporsmaal)));
}

addEventListener("message", async ({ data: { id, slag, sporsmaal, fil } }) => {
  if (!id) return;
  try {
    await python;
    const meld = (framdrift) => postMessage({ id, framdrift });
    const svaret = await (GJOER[slag] ?? ((s) => svar(slag, s)))(sporsmaal, fil, meld);
    const flytt = svaret.innhold instanceof Uint8Array ? [svaret.innhold.buffer] : [];
    postMessage({ id, svar: svaret }, flytt);
  } catch (feil) {
    // After an exception in Python it answers as before; after anything else it is broken.
    postMessage({ id, feil: String(feil), stanset: feil.name !== "PythonError" });
  }
});
