// A script that was cut on its way here may be one all the same, that neither fails nor does what it should.
// The one that asks for this first, and says in its last line that it came to it, fails then.
let kom = false;
setTimeout(() => {
  // The page hears that it failed, and nobody reads why.
  if (!kom) throw new SyntaxError(import.meta.url);
});

/** The script is whole. */
export function helt() {
  kom = true;
}
