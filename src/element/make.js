// The few things that are made of elements here: by hand, and every text as text.

export const make = (tag, look, ...inside) => {
  const node = Object.assign(document.createElement(tag), look);
  node.append(...inside);
  return node;
};

export const button = (name, className, onclick) => make("button", { type: "button", className, onclick }, name);

// Puts a text on the clipboard; where the page may not, it is selected for the reader to copy.
export const copy = (text, field) => navigator.clipboard?.writeText(text).catch(() => field.select()) ?? field.select();

// Hands the reader a file. The address of it is given up again in the same breath.
export const save = (name, text) => {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
};
