// What a reader's letter ends in, where they allow the author to print it: a story as the config has it. Mail programs quote letters and break their lines,
// also within a text; a line break of the reader's own is written as \n there.

// The story, or undefined where there is none.
export function story(letter) {
  const plain = letter.replace(/^(?:[ \t]*>)+[ \t]?/gm, "").replace(/\s*[\r\n]+\s*/g, " ");
  const from = [...plain.matchAll(/\{\s*"title"/g)].pop()?.index;
  try {
    const { title, text, by, pattern } = JSON.parse(plain.slice(from, plain.lastIndexOf("}") + 1));
    if ([title, text].every((said) => typeof said === "string" && said.trim())) return { title, text, by, pattern };
  } catch {}
}
