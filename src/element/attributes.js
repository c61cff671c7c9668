// What an author may write on the tag. A wrong value never breaks the page: the default holds, and one warning names it.

// The default first. Which languages there are, language.js knows.
export const KNOWN = {
  theme: "auto|light|dark",
  "heading-level": "2|3|4|5",
  storage: "local|session|memory",
  journal: "default|[a-z0-9-]{1,32}",
  load: "intent|visible",
  lang: "|.*",
  open: "|.*",
};

export const warn = (name, text) => console.warn(`<fail-forward> ${name}: ${text}`);

// The value of one attribute: the author's where it is known, else the default.
export function read(element, name) {
  const rule = KNOWN[name];
  const value = element.getAttribute(name);
  if (value?.match(`^(${rule})$`)) return value;
  if (value !== null) warn(name, `"${value}" is not ${rule}`);
  return rule.split("|")[0];
}
