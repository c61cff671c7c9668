// What of the page's own colours we take over where the author names none: its ground as our paper, and as our accent the colour of a link in the
// post's own text. Each only if what we write reads well on it. What a browser draws by itself is nobody's choice, and grey is no accent: then ours stays.
import { WHITE, ground } from "./ground.js";

const UNSTYLED = ["rgb(0, 0, 238)", "rgb(158, 158, 255)"];

// From so much contrast with our ink on, all that is mixed of ink and paper reads well on it too (tests/colours.rs).
const ENOUGH = 9.2;

// Red, green and blue; none of a colour in any other form, or of one that is not whole.
const parts = (colour) => /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);

const light = (colour) => {
  const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};

const contrast = (one, other) => {
  const [a, b] = [parts(one), parts(other)].map((colour) => colour && light(colour));
  return Math.max(a / b, b / a);
};

// Takes the colours over, or gives them up again: what the page looks like by now decides. `section` is an element that shows our paper and ink.
export function colours(host, sheet, section) {
  sheet.replaceSync("");
  const page = getComputedStyle(host);
  const named = (name) => page.getPropertyValue("--ff-" + name);
  const ours = getComputedStyle(section);
  const own = ground(host);
  const takes = own !== WHITE && !named("paper") && !named("ink") && contrast(own, ours.color) >= ENOUGH;
  const paper = takes ? own : ours.backgroundColor;

  const link = [...document.querySelectorAll("p a[href]")].find((one) => !host.contains(one));
  const colour = link && getComputedStyle(link).color;
  const one = parts(colour);
  const coloured = one && !UNSTYLED.includes(colour) && Math.max(...one) - Math.min(...one) > 40;
  const accent = coloured && !named("accent") && contrast(colour, paper) >= 4.5;

  // Held to the scheme that they were weighed in: when the reader's system turns, they are gone at once, and are weighed anew.
  const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const css = (takes ? `--ff-_paper:${own};` : "") + (accent ? `--ff-_accent:${colour}` : "");
  if (css) sheet.replaceSync(`@media (prefers-color-scheme:${scheme}){:host{${css}}}`);
}
