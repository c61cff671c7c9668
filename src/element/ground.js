// Whether the page behind the element has our own paper. Then its text needs no inset and stands on the post's edge.

const CLEAR = "rgba(0, 0, 0, 0)";

// A page on which nobody painted is white.
const ground = (element) => (element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)");

// The first colour painted behind the element is looked for through shadow roots too.
export function isFlush(element, section) {
  while (ground(element) === CLEAR) element = element.parentElement ?? element.getRootNode().host;
  return [CLEAR, ground(element)].includes(ground(section));
}
