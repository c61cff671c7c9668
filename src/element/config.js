// The author's config, from the page's own JSON or from a script: taken apart into values with their paths, which the program checks. What is
// not JSON yet is never made JSON: a page may have put something else in the place of the browser's own.
import { warn } from "./attributes.js";

// Deeper than any config is; what leads into itself ends here.
const DEEPEST = 8;

const sort = (value) => (typeof value === "string" ? "t" + value : Array.isArray(value) ? "l" : value && typeof value === "object" ? "o" : "x");

// Path and value by turns. A value is a letter for its sort: t and the text, l a list, o an object, x anything else.
function values(config) {
  const found = [];
  const walk = (value, path, depth) => {
    const is = depth > DEEPEST ? "x" : sort(value);
    found[found.length] = path;
    found[found.length] = is;
    if (is !== "o" && is !== "l") return;
    for (const key of Object.keys(value)) {
      const inside = is === "l" ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      let one;
      try {
        one = value[key];
      } catch {
        one = null; // whatever was wanted here, this is none
      }
      if (one !== undefined) walk(one, inside, depth + 1);
    }
  };
  walk(config, "", 0);
  return found;
}

// Tells the program. Where it is `strict`, a wrong value is a TypeError that names its path, and nothing is changed; else it is left out. Whatever is left
// out is one warning.
export function tell(handle, config, strict) {
  let said;
  try {
    said = handle.author(values(config), strict);
  } catch (fault) {
    throw fault instanceof TypeError ? fault : new TypeError(`config: ${fault}`);
  }
  if (said) warn("config", `${said}: left out`);
}

// What the page itself says: JSON in a script of that id, or what a script said before. What cannot be read at all is one warning, and the widget goes on
// as if nothing had been said.
export function tellOfPage(handle, host, told) {
  try {
    const id = host.getAttribute("config");
    if (told !== undefined) return tell(handle, told);
    if (id === null) return;
    const script = document.getElementById(id);
    if (!script) throw new TypeError(`there is no element "${id}"`);
    tell(handle, JSON.parse(script.textContent));
  } catch (fault) {
    warn("config", fault.message);
  }
}
