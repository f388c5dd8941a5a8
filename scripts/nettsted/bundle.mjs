// Takes comments and spaces out of JavaScript. Arguments: folders whose modules are to be smaller.
// Names stay as they are written, so that a fault in the browser's console can be found; so do
// the comments that tell of a licence.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";

for (const mappe of process.argv.slice(2)) {
  for (const navn of readdirSync(mappe).filter((navn) => navn.endsWith(".js"))) {
    const sti = `${mappe}/${navn}`;
    const { code } = transformSync(readFileSync(sti, "utf8"), {
      charset: "utf8",
      format: "esm",
      legalComments: "inline",
      minifyWhitespace: true,
    });
    writeFileSync(sti, code);
  }
}
