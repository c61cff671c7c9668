// What axe leaves undecided about contrast, decided: every ground that can lie behind the text is laid together layer by layer, and the text must read well on
// each of them. Gives a sentence for whatever it cannot prove to read well.

const area = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
// Red, green, blue and alpha of any colour of a style sheet, as the browser itself has it.
const rgba = (colour) => {
  area.clearRect(0, 0, 1, 1);
  area.fillStyle = colour;
  area.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = area.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = (above, below) => [...[0, 1, 2].map((at) => above[at] * above[3] + below[at] * (1 - above[3])), 1];
const light = ([r, g, b]) => {
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
};
const contrast = (one, other) => {
  const [a, b] = [light(one), light(other)];
  return Math.max(a / b, b / a);
};

const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
const lineage = (node) => (node ? [...lineage(above(node)), node] : []);

// The colours that one box paints: that of its ground, then each colour that its picture is made of. What begins one pixel above the end is a ruled line: letters
// stand on it and not in it.
const COLOUR = /(?:rgba?|oklab|oklch|color|hsla?|lab|lch)\([^()]*\)(?! calc\(100% - 1px\))/g;
const paints = (style) => [rgba(style.backgroundColor), ...(style.backgroundImage.match(COLOUR) ?? []).map(rgba)];
const laid = (grounds, [colour, ...picture]) => {
  const on = grounds.map((ground) => over(colour, ground));
  return [...on, ...on.flatMap((ground) => picture.map((one) => over(one, ground)))];
};

// What else is drawn at the middle of the text, and belongs neither to the line of boxes that it stands in nor to what is inside it: above it, and below it.
const open = new CSSStyleSheet();
open.replaceSync("* { pointer-events: auto !important }");
const strangers = (node, line) => {
  node.scrollIntoView({ block: "center", behavior: "instant" });
  const range = document.createRange();
  const text = [...node.childNodes].find((one) => one.data?.trim());
  range.selectNode(text ?? node);
  const box = [...range.getClientRects(), node.getBoundingClientRect()].find((one) => one.width && one.height);
  const tree = node.getRootNode();
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, open];
  const found = tree.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== open);
  const at = found.indexOf(node);
  if (at < 0) return null;
  const other = (one) => !line.includes(one) && !node.contains(one) && getComputedStyle(one).opacity !== "0";
  return [found.slice(0, at).filter(other), found.slice(at).filter(other)];
};

// One undecided node, in a sentence, if it does not read well on whatever can lie behind it.
function unproved(node) {
  if (node.value === "" && !node.placeholder) return null; // a field in which there is nothing to read
  const line = lineage(node);
  let grounds = [rgba(getComputedStyle(document.documentElement).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#fff")];
  for (const one of line) {
    const style = getComputedStyle(one);
    if (style.opacity !== "1") return `${style.opacity} of ${one.className} is seen`;
    if (/url\(|image-set/.test(style.backgroundImage)) return `a picture lies behind it`;
    grounds = laid(grounds, paints(style));
    for (const pseudo of ["::before", "::after"]) {
      const drawn = getComputedStyle(one, pseudo);
      if (drawn.content !== "none" && drawn.position === "absolute") grounds = [...grounds, ...laid(grounds, paints(drawn))];
    }
  }
  const there = strangers(node, line);
  if (!there) return "it is not drawn where its text stands";
  const [on, under] = there;
  const hides = on.find((one) => paints(getComputedStyle(one)).some((colour) => colour[3] > 0));
  if (hides) return `${hides.tagName} ${hides.className} lies on it`;
  for (const one of under) grounds = [...grounds, ...laid(grounds, paints(getComputedStyle(one)))];
  const style = getComputedStyle(node);
  const size = parseFloat(style.fontSize);
  const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
  const worst = Math.min(...grounds.map((ground) => contrast(over(rgba(style.color), ground), ground)));
  return worst >= needed ? null : `${worst.toFixed(2)} of ${needed}`;
}

// What else may stay undecided, and why: where a widget's first heading hangs, since what stands before it is the post's and was not asked.
const explained = { "heading-order": (html) => html === all("h1, h2, h3, h4, h5, h6")[0].outerHTML };

const undecided = (found) => {
  const [x, y] = [scrollX, scrollY];
  const said = found.incomplete.flatMap((one) =>
    one.nodes.map((node) => {
      const why = one.id === "color-contrast" ? unproved(node.element) : explained[one.id]?.(node.html) ? null : "is not explained";
      return why && `${one.id}, undecided: ${node.target} ${node.html.slice(0, 160)} ${why} (${node.any[0]?.data?.messageKey ?? node.any[0]?.message ?? node.failureSummary})`;
    }),
  );
  scrollTo(x, y);
  return said.filter(Boolean);
};
