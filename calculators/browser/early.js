// On the page of a calculator Python is fetched while the page is still being laid out:
// the worker has a thread of its own, and the engine is by far the longest way to an answer.
import { start } from "./engine.js";

start();
