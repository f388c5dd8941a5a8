// What is looked for in the JavaScript beside its types, which TypeScript sees to (tsconfig.json).
import js from "@eslint/js";
import globals from "globals";

const regler = {
  "array-callback-return": "error",
  eqeqeq: "error",
  "no-console": "error",
  "no-constructor-return": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-self-compare": "error",
  "no-template-curly-in-string": "error",
  "no-throw-literal": "error",
  "no-unmodified-loop-condition": "error",
  "no-unreachable-loop": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
};
const fraBygget = ["UTGAVE", "VAARE", "FASTE", "DELER", "FILER", "VED_BRUK", "sparer"];
const iTjenesten = Object.fromEntries(fraBygget.map((navn) => [navn, "readonly"]));

export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { rules: regler },
  {
    files: ["calculators/browser/**/*.js", "overrides/assets/**/*.js", "scripts/maaling/**/*.js",
      "scripts/motor/enkel/*.js"],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
  },
  {
    // The build puts lagre.js before the others in one file, with the values they name.
    files: ["calculators/browser/frakoblet/*.js"],
    languageOptions: {
      globals: { ...globals.serviceworker, ...iTjenesten, egneLagre: "readonly" },
    },
  },
  {
    files: ["calculators/browser/frakoblet/lagre.js"],
    languageOptions: { globals: { egneLagre: "off" } },
    rules: { "no-unused-vars": ["error", { varsIgnorePattern: "^egneLagre$" }] },
  },
  {
    // What no visitor sees stands in a number on purpose here: it is the class of such characters.
    files: ["calculators/browser/personal.js"],
    rules: { "no-control-regex": "off", "no-misleading-character-class": "off" },
  },
  {
    files: ["scripts/**/*.mjs"],
    languageOptions: { globals: globals.node },
    rules: { "no-console": "off" }, // a command prints
  },
];
