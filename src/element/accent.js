// The accent where the author names none: the colour of a link in the post's own text, if there is one that reads well on our paper. A link as the
// browser draws it by itself is nobody's choice, and grey is no accent: then ours stays.

const UNSTYLED = ["rgb(0, 0, 238)", "rgb(158, 158, 255)"];

const light = (colour) => {
  const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};

// Red, green and blue; none of a colour in any other form, or of one that is not whole.
const parts = (colour) => /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);

// Takes the colour over, or gives it up again: what the page looks like by now decides. `ground` is an element that shows our paper.
export function accent(host, sheet, ground) {
  const page = getComputedStyle(host);
  const link = [...document.querySelectorAll("p a[href]")].find((one) => !host.contains(one));
  const colour = link && getComputedStyle(link).color;
  const [one, paper] = [parts(colour), parts(getComputedStyle(ground).backgroundColor)];
  let css = "";
  if (one && paper && !page.getPropertyValue("--ff-accent") && !UNSTYLED.includes(colour) && Math.max(...one) - Math.min(...one) > 40) {
    const [a, b] = [light(one), light(paper)];
    // Held to the scheme that it was weighed in: when the reader's system turns, it is gone at once, and is weighed anew.
    const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    if (Math.max(a, b) / Math.min(a, b) >= 4.5) css = `@media (prefers-color-scheme:${scheme}){:host{--ff-_accent:${colour}}}`;
  }
  sheet.replaceSync(css);
}
