// Leave out of a stylesheet what no page uses: node purge.mjs SITE STYLESHEET, which is rewritten.
// What follows PurgeCSS' own comment is kept whole, and so are the variables that it reads.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";

const [nettsted, stilark] = process.argv.slice(2);
const assets = join(nettsted, "assets");
// The pages, and what puts elements into them: our scripts, the search's worker, and Python.
const content = [
  join(nettsted, "**", "*.html"),
  join(assets, "{side,kalkulator,javascripts/workers}", "*.js"),
  join("calculators", "{rendering,skjema}", "*.py"),
];
const raw = readFileSync(stilark, "utf8");
const beholdt = raw.slice(raw.indexOf("/* purgecss start ignore */"));
const lest = [...beholdt.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, navn]) => navn);
const [{ css }] = await new PurgeCSS().purge({
  content,
  css: [{ raw }],
  variables: true,
  safelist: { variables: lest },
});
writeFileSync(stilark, css);
