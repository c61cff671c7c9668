// The form: a field for each place of the config's own schema, and what stands in them. Knows no page: whoever listens for `input` hears of every change.
import { story } from "./letter.js";

export const make = (tag, look = {}, ...inside) => {
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

// What is changed by a button is told as what is typed.
const tell = (node) => node.dispatchEvent(new Event("input", { bubbles: true }));

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

export function group(schema, name, path) {
  const inside = Object.entries(schema.properties).map(([key, one]) => [key, field(one, key, path ? `${path}.${key}` : key)]);
  for (const [key, [node]] of inside) node.dataset.key = key;
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
      tell(add);
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
  return [make("fieldset", {}, make("legend", {}, name), rows, add, ...(path === "stories" ? [letter(put)] : [])), value];
}

// A reader's story, out of the letter that brought it.
function letter(put) {
  const pasted = make("textarea", { spellcheck: false });
  const said = make("p", { role: "status" });
  const take = () => {
    const found = story(pasted.value);
    said.textContent = found ? "The reader’s story is among yours." : "There is no story in this that a reader lets you print.";
    if (!found) return pasted.focus();
    const node = put();
    for (const [key, words] of Object.entries(found)) if (words) node.querySelector(`[data-key=${key}] :is(input, textarea, select)`).value = words;
    pasted.value = "";
    tell(node);
    node.querySelector("input, textarea").focus();
  };
  const hint = make("span", { className: "hint" }, "A reader who lets you print what they sent ends the letter in a block for here. Paste it, or the whole letter.");
  const button = make("button", { type: "button", onclick: take }, "Take its story in");
  return make("div", {}, make("label", {}, "A reader’s letter", hint, pasted), button, said);
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

// What a required neighbour lacks is not said yet: such an item is left out, and told.
export function whole(schema, value) {
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
