// Keeps the page's hotkeys off what is typed here. What a page hears in the capture phase is out of our reach.

// In the bubble phase: the field, and the program, which listens in the capture phase, have heard the key by then.
export function shield(box) {
  const stop = (event) => event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])") && event.stopPropagation();
  for (const kind of ["keydown", "keypress", "keyup"]) box.addEventListener(kind, stop);
}
