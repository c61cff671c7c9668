// The one-file page: the program lies in the page itself, packed with gzip and written in base64, so that it opens from disk.
// Makes no request of any kind, and never runs on a blog.
import { define } from "./element.js";
import { once } from "./once.js";
import fill from "./plain.js";
import start from "./program.js";
import "./title.js";

define(
  once(async (host) => {
    const packed = Uint8Array.from(atob(document.getElementById("ff-wasm").textContent.trim()), (c) => c.charCodeAt(0));
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    // It holds no language but English, and may ask for none.
    return start(await new Response(plain).arrayBuffer(), host, () => Promise.reject());
  }),
  async () => ({ default: fill }),
);
