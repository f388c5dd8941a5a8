/** What overrides/partials/forsprang.html has begun, where it runs. */
interface Window {
  motorens?: import("../../../../calculators/browser/ahead.js").Forsprang;
}
