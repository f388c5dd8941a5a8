// Leave out of a stylesheet what no page uses: node purge.mjs SITE STYLESHEET, which is rewritten.
// What follows PurgeCSS' own comment is kept whole, and so are the variables that it reads.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
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

// A variable that only another unread one reads is read by nobody.
const utenfor = content.flatMap((sti) => globSync(sti)).map((sti) => readFileSync(sti, "utf8")).join("\n");
const rot = postcss.parse(css);
/** @type {import("postcss").Declaration[]} */
let doede;
do {
  const brukt = new Set([...rot.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map(([, navn]) => navn));
  doede = [];
  rot.walkDecls(/^--/, (d) => {
    if (!brukt.has(d.prop) && !utenfor.includes(d.prop)) doede.push(d);
  });
  for (const d of doede) d.remove();
} while (doede.length);
writeFileSync(stilark, rot.toString());
