// The config page: the form, a preview that follows it, and the lines to paste. A module of its own, and no part of the embed. It stores nothing, and asks
// for nothing but its own schema.
import { group, make, whole } from "./form.js";

const $ = (id) => document.getElementById(id);

// The look and the attributes: what is no part of the config.
const LOOK = [
  ["--ff-accent", "Accent", "#2d5d4c"],
  ["--ff-paper", "Paper", "#faf6ee"],
  ["--ff-ink", "Ink", "#2b2520"],
];
const CHOICES = [
  ["lang", "Language", { "": "That of the page", en: "English", de: "Deutsch" }],
  ["theme", "Theme", { "": "As the reader’s system", light: "Light", dark: "Dark" }],
  ["heading-level", "Level of its heading", { "": "2", 3: "3", 4: "4", 5: "5" }],
  ["storage", "Kept", { "": "In the browser", session: "Until the tab closes", memory: "Not at all" }],
  ["load", "Fetched", { "": "When the reader comes to it", visible: "When it comes near the window" }],
];

// A colour is a word of its own that CSS knows.
function colours() {
  const inputs = LOOK.map(([property, name, ours]) => [property, make("input", { placeholder: ours, spellcheck: false }), name]);
  const rows = inputs.map(([, input, name]) => make("label", {}, name, input));
  const value = () => Object.fromEntries(inputs.map(([property, input]) => [property, input.value.trim()]).filter(([, said]) => said && CSS.supports("color", said)));
  const hint = make("span", { className: "hint" }, "Who sets the paper sets the ink too: ours is made for our own paper.");
  return [make("fieldset", {}, make("legend", {}, "Look"), ...rows, hint), value];
}

function attributes() {
  const selects = CHOICES.map(([name, label, values]) => {
    const options = Object.entries(values).map(([value, said]) => make("option", { value }, said));
    options.sort((one, other) => (one.value === "" ? -1 : other.value === "" ? 1 : 0));
    return [name, make("select", {}, ...options), label];
  });
  const rows = selects.map(([, select, label]) => make("label", {}, label, select));
  const value = () => Object.fromEntries(selects.map(([name, select]) => [name, select.value]).filter(([, said]) => said));
  return [make("fieldset", {}, make("legend", {}, "Place"), ...rows), value];
}

const escaped = (said) => said.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

async function begin() {
  const schema = await (await fetch("config.schema.json")).json();
  const [look, colour] = colours();
  const [place, attribute] = attributes();
  const [words, config] = group(schema, "Words", "");
  $("form").append(look, place, words);
  $("form").onsubmit = (event) => event.preventDefault();

  let shown = "";
  const draw = () => {
    const asked = config();
    const said = asked && whole(schema, asked);
    const [set, style] = [attribute(), colour()];
    const json = said ? JSON.stringify(said, null, 2).replaceAll("<", "\\u003c") : "";
    const css = Object.entries(style).map((pair) => pair.join(": ")).join("; ");
    const tag = Object.entries({ ...set, ...(json && { config: "ff-config" }), ...(css && { style: css }) });
    const lines = [
      '<script type="module" src="/fail-forward/fail-forward.js"></script>',
      ...(json ? [`<script type="application/json" id="ff-config">\n${json}\n</script>`] : []),
      `<fail-forward${tag.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}></fail-forward>`,
    ].join("\n");
    $("said").textContent = JSON.stringify(asked) === JSON.stringify(said) ? "" : "Something in the form is not whole yet, and is left out until it is.";
    if (lines === shown) return;
    shown = $("lines").textContent = lines;
    // A new element: storage and journal are read once. A preview keeps nothing, whatever is chosen.
    const element = make("fail-forward");
    for (const [name, value] of Object.entries({ ...set, storage: "memory", journal: "preview" })) element.setAttribute(name, value);
    for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value);
    if (said) element.configure?.(said);
    $("preview").replaceChildren(element);
  };
  let later;
  $("form").addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(draw, 300);
  });
  $("copy-lines").onclick = async () => {
    try {
      await navigator.clipboard.writeText($("lines").textContent);
      $("said").textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren($("lines"));
    }
  };
  await customElements.whenDefined("fail-forward");
  draw();
}

begin();
