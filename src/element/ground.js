// Whether the page behind the element has our own paper. Then its text needs no inset and stands on the post's edge.

const CLEAR = "rgba(0, 0, 0, 0)";
export const WHITE = "rgb(255, 255, 255)";

// The first colour painted behind the element, looked for through shadow roots too. A page on which nobody painted is white.
export const ground = (element) => {
  const colour = element ? getComputedStyle(element).backgroundColor : WHITE;
  return colour === CLEAR ? ground(element.parentElement ?? element.getRootNode().host) : colour;
};
