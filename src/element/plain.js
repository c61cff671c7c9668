// The plain form, for when the program cannot be loaded or cannot run: the four questions to fill, to copy and to print, and a copy of what is
// stored already. It is fetched only then. It writes nothing into any storage, and reads no key but its own journal's.
import css from "../../styles/plain.css";
import { shield } from "./keys.js";
import { language } from "./language.js";
import { button, copy, make, save } from "./make.js";
import { readable, stored } from "./stored.js";

// Prints a text from a document of its own: the post around us is nobody's sheet of paper.
function print(text, near) {
  const frame = make("iframe", { className: "ff-print", ariaHidden: "true", tabIndex: -1 });
  near.append(frame);
  const body = frame.contentDocument.body;
  const sheet = make("pre", {}, text);
  Object.assign(sheet.style, { whiteSpace: "pre-wrap", font: "1.1em/1.5 serif", margin: "1em" });
  body.append(sheet);
  frame.contentWindow.print();
  frame.remove();
}

// Puts the form under the invitation, whose button tries again. What is typed outlives that.
export default function fill(host, invitation, { storage, journal }) {
  const lang = language(host);
  const says = __FF_PLAIN__[lang];
  const root = host.shadowRoot;
  if (root.querySelector(".ff-plain-form")) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const ask = ([question, stem], at) => {
    const field = make("textarea", { className: "ff-plain-field", id: "ff-plain-" + at, rows: 2, part: "answer", autocomplete: "off" });
    const words = stem ? `${question} ${stem} …` : question;
    return [field, make("div", {}, make("label", { className: "ff-plain-ask", part: "question", htmlFor: field.id }, words), field), words];
  };
  const asked = says.asked.map(ask);
  const answered = () => asked.filter(([field]) => field.value.trim()).map(([field, , words]) => `${words}\n${field.value}`);
  const text = () => answered().join("\n\n");
  const row = (...buttons) => make("div", { className: "ff-plain-row" }, ...buttons);
  // What the buttons give, in sight: where a page forbids the clipboard, it is selected here.
  const out = make("textarea", { className: "ff-plain-field", readOnly: true, rows: 6, hidden: true, ariaLabel: says.yours });
  const show = () => {
    out.value = text();
    out.hidden = !out.value;
    return out.value;
  };
  const form = make(
    "section",
    { className: "ff ff-plain-form", part: "fallback", role: "group", lang, ariaLabel: says.title },
    make(
      "div",
      { className: "ff-body ff-plain" },
      make("p", { className: "ff-plain-title" }, says.title),
      make("p", {}, says.text),
      ...asked.map(([, question]) => question),
      row(
        button(says.copy, "ff-button", () => copy(show(), out)),
        button(says.print, "ff-quiet", () => print(text(), form)),
      ),
      out,
      ...before(stored(storage, journal), row, says),
    ),
  );
  shield(form);
  invitation.after(form);
  // Once the program runs after all, a form that holds no word goes; one that does waits below it.
  new MutationObserver((_, watch) => {
    if (host.dataset.state !== "running") return;
    watch.disconnect();
    if (!answered().length) form.remove();
  }).observe(host, { attributeFilter: ["data-state"] });
}

// What is stored already: to read, to copy, and to take along exactly as it is.
function before(kept, row, says) {
  const keys = Object.keys(kept);
  if (!keys.length) return [];
  const text = readable(kept);
  const field = make("textarea", { className: "ff-plain-field", readOnly: true, rows: 8, value: text, ariaLabel: says.stored });
  return [
    make("p", { className: "ff-plain-ask" }, says.stored),
    make("p", {}, says.stored_text),
    field,
    row(
      button(says.copy_stored, "ff-quiet", () => copy(text, field)),
      button(says.save_stored, "ff-quiet", () => save("stored-debriefs.json", JSON.stringify(kept, null, 1))),
    ),
  ];
}
