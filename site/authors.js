// The config page: a form made of the config's own schema, a preview that follows it, and the lines to paste. A module of its own, and no part of the
// embed. It stores nothing, and asks for nothing but its own schema.

const $ = (id) => document.getElementById(id);

const make = (tag, look = {}, ...inside) => {
  const node = Object.assign(document.createElement(tag), look);
  node.append(...inside);
  return node;
};

// What each place of the schema is called here. A place without a name of its own is called by its key.
const NAMES = {
  stories: ["Stories of your own", "story"],
  "stories.title": "Title",
  "stories.text": "Story",
  "stories.by": "By",
  "stories.pattern": "Pattern",
  questions: "Questions",
  arrive: "At the start",
  own: "Own it",
  lesson: "Extract the lesson",
  team: "Talk about it",
  reset: "Reset with clarity",
  main: "The main question in your words",
  off: "Leave out",
  add: ["Questions of yours", "question"],
  id: "Name, in small letters: it is stored under it",
  ask: "Question",
  why: "Why you ask",
  helpLines: ["Help lines of yours", "help line"],
  region: "Where it can be called",
  name: "Who listens",
  phone: "Telephone number",
  url: "Address, if there is no number",
  reply: "A reply to you",
  label: "What the reader is offered",
  mailto: "Your address. It stands in the page, so anyone can read it there",
};
const LONG = new Set(["text", "main", "ask", "why"]);

// The look and the attributes: what is no part of the config.
const LOOK = [
  ["--ff-accent", "Accent", "#2d5d4c"],
  ["--ff-paper", "Paper", "#faf6ee"],
  ["--ff-ink", "Ink", "#2b2520"],
];
const CHOICES = [
  ["theme", "Theme", { "": "As the reader’s system", light: "Light", dark: "Dark" }],
  ["heading-level", "Level of its heading", { "": "2", 3: "3", 4: "4", 5: "5" }],
  ["storage", "Kept", { "": "In the browser", session: "Until the tab closes", memory: "Not at all" }],
  ["load", "Fetched", { "": "When the reader comes to it", visible: "When it comes near the window" }],
];

let number = 0;

// One field: gives its element, and a way to ask for its value; undefined where nothing is wanted.
function field(schema, key, path) {
  const said = NAMES[path] ?? NAMES[key] ?? key;
  const name = Array.isArray(said) ? said[0] : said;
  if (schema.type === "object") return group(schema, name, path);
  if (schema.type === "array" && schema.items.enum) return ticks(schema.items.enum, name);
  if (schema.type === "array") return list(schema, name, said[1], path);
  return schema.enum ? choice(schema.enum, name) : text(schema, name, LONG.has(key));
}

function group(schema, name, path) {
  const inside = Object.entries(schema.properties).map(([key, one]) => [key, field(one, key, path ? `${path}.${key}` : key)]);
  const value = () => {
    const pairs = inside.map(([key, [, ask]]) => [key, ask()]).filter(([, said]) => said !== undefined);
    return pairs.length ? Object.fromEntries(pairs) : undefined;
  };
  return [make("fieldset", {}, make("legend", {}, name), ...inside.map(([, [node]]) => node)), value];
}

function list(schema, name, one, path) {
  const items = new Set();
  const rows = make("div");
  const add = make("button", { type: "button", onclick: () => put().querySelector("input, textarea").focus() }, `Add a ${one}`);
  const put = () => {
    const [node, ask] = field(schema.items, "", path);
    node.querySelector("legend").textContent = one[0].toUpperCase() + one.slice(1);
    const item = { ask };
    const away = () => {
      items.delete(item);
      node.remove();
      add.focus();
      draw();
    };
    node.append(make("button", { type: "button", onclick: away }, `Take this ${one} out`));
    items.add(item);
    rows.append(node);
    return node;
  };
  const value = () => {
    const said = [...items].map(({ ask }) => ask()).filter((said) => said !== undefined);
    return said.length ? said : undefined;
  };
  return [make("fieldset", {}, make("legend", {}, name), rows, add), value];
}

function text(schema, name, long) {
  const input = make(long ? "textarea" : "input", { id: `f${number++}`, spellcheck: long });
  const wrong = make("span", { className: "wrong", id: `${input.id}-w` });
  const rules = [schema, ...(schema.allOf ?? [])].filter((rule) => rule.pattern).map((rule) => RegExp(rule.pattern, "u"));
  const fits = () => !input.value.trim() || rules.every((rule) => rule.test(input.value));
  input.addEventListener("change", () => {
    input.ariaInvalid = fits() ? null : "true";
    wrong.textContent = fits() ? "" : "This cannot be used as it is.";
    input.setAttribute("aria-describedby", wrong.id);
  });
  const value = () => (input.value.trim() && fits() ? input.value.trim() : undefined);
  return [make("label", { htmlFor: input.id }, name, input, wrong), value];
}

function choice(names, name) {
  const select = make("select", {}, make("option", { value: "" }, "None"), ...names.map((one) => make("option", { value: one }, one)));
  return [make("label", {}, name, select), () => select.value || undefined];
}

function ticks(names, name) {
  const boxes = names.map((one) => make("input", { type: "checkbox", value: one }));
  const rows = boxes.map((box) => make("label", { className: "tick" }, box, box.value));
  const value = () => {
    const said = boxes.filter((box) => box.checked).map((box) => box.value);
    return said.length ? said : undefined;
  };
  return [make("fieldset", {}, make("legend", {}, name), ...rows), value];
}

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

// What a required neighbour lacks is not said yet: such an item is left out, and told.
function whole(schema, value) {
  if (schema.type === "array" && Array.isArray(value)) {
    const kept = value.map((one) => whole(schema.items, one)).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (schema.type !== "object" || typeof value !== "object") return value;
  const pairs = Object.entries(value).map(([key, one]) => [key, whole(schema.properties[key], one)]);
  const kept = Object.fromEntries(pairs.filter(([, one]) => one !== undefined));
  const has = (rule) => (rule.required ?? []).every((key) => key in kept);
  const fits = has(schema) && (!schema.anyOf || schema.anyOf.some(has));
  return fits && Object.keys(kept).length ? kept : undefined;
}

const escaped = (said) => said.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

let draw = () => {};

async function begin() {
  const schema = await (await fetch("config.schema.json")).json();
  const [look, colour] = colours();
  const [place, attribute] = attributes();
  const [words, config] = group(schema, "Words", "");
  $("form").append(look, place, words);
  $("form").onsubmit = (event) => event.preventDefault();

  let shown = "";
  draw = () => {
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
