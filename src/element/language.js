// Which language an element speaks, and the texts of those but English, which the program itself carries. Each is asked for once in a page's life, when an
// element first speaks it.
import { warn } from "./attributes.js";

const asked = {};
const known = {};

// The language of the text around the element, as a style sheet would have it: its own `lang`, or the nearest above it, by its base language.
export const language = (host) => __FF_TAGS__.find((tag) => host.matches(`:lang(${tag})`)) ?? "en";

// Whoever asks for a language that is not there reads another, and is told so.
export function check(host) {
  const wanted = host.getAttribute("lang");
  const tag = language(host);
  if (wanted !== null && !`${wanted}-`.toLowerCase().startsWith(tag + "-")) warn("lang", `"${wanted}" is not ${__FF_TAGS__.join("|")}`);
}

// What the file of a language holds; nothing for English, and where the file could not be had.
export const file = (tag) => known[tag];

// The program's texts, one behind another.
export const texts = (tag) => known[tag]?.texts ?? "";

// Resolves once the language is here, or cannot be had: then it is one warning, and the texts stay English.
export function learn(tag, get) {
  if (tag === "en") return;
  return (asked[tag] ??= get(tag)
    .then((answer) => answer.json())
    .then((said) => {
      known[tag] = said;
    })
    .catch(() => warn("lang", `the texts of "${tag}" cannot be had`)));
}
