// Reads a `_headers` file as Netlify does, and says which rules fit each address.
import { readFileSync } from "node:fs";
import { parseAllHeaders } from "@netlify/headers-parser";

const [, , headersFile, stier] = process.argv;
const { headers, errors } = await parseAllHeaders({ headersFiles: [headersFile], minimal: false });
const treff = JSON.parse(readFileSync(stier, "utf-8")).map((sti) => [
  sti,
  headers.filter((regel) => regel.forRegExp.test(sti)).map((regel) => regel.values),
]);
console.log(JSON.stringify({ feil: errors.map(String), treff: Object.fromEntries(treff) }));
