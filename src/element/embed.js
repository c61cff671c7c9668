// The loader that a blog embeds: where the program's files lie, and the element's definition. It asks for nothing by itself.
// The file it loads first is fetched.js and the glue in one; it and the wasm carry one hash, so that an old loader never meets a new program.
import { define } from "./element.js";
import { once } from "./once.js";

const file = (end) => new URL(`fail-forward-${__FF_HASH__}${end}`, import.meta.url);

define(
  // Both requests leave at once. A browser may remember that a module failed, so another attempt goes by another name.
  once((host) => Promise.all([import(file(".js#" + Date.now())), fetch(file(".wasm"))]).then(([program, wasm]) => program.default(wasm, host))),
  () => import(file("-plain.js")),
);
