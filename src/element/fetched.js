// What the loader fetches first: the program, told where the texts of other languages lie, which is beside this file and by the same hash.
import start from "./program.js";

// Past this the program speaks English: no reader waits for a sentence longer than for the program.
const PATIENCE = 10_000;

const file = (tag) => import.meta.url.replace(/fail-forward-(\w+)\.js.*/, `lang/${tag}-$1.json`);

export default (wasm, host) => start(wasm, host, (tag) => fetch(file(tag), { signal: AbortSignal.timeout(PATIENCE) }));
