// What a Python that has the whole library answers, asked in a thread beside the one that makes the
// engine: all is asked of the kept memory meanwhile.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { svar } from "./ask.mjs";
import { pyodide } from "./begin.mjs";
/** @import { Kall } from "./ask.mjs" */

/** The checksum of the answers.
 *  @param {string} motor the engine's folder
 *  @param {Kall[]} kallene
 *  @returns {Promise<string>} */
export function fasit(motor, kallene) {
  const traad = new Worker(new URL(import.meta.url), { workerData: { motor, kallene } });
  /** @type {Promise<string>} */
  const svarene = new Promise((loes, avvis) => {
    traad.once("message", loes);
    traad.once("error", avvis);
  });
  // It may fail before anybody waits for it, and is told of then.
  svarene.catch(() => {});
  return svarene;
}

if (!isMainThread) {
  const { motor, kallene } = workerData;
  parentPort?.postMessage(svar(await pyodide(motor), kallene));
}
