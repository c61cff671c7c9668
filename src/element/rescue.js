// The panel for when the program has stopped: every word that stands in its fields, to copy and to download. Plain script, since nothing inside
// the wasm can be trusted by then. It reads what is on screen and touches no storage: what was saved stays as it is. It comes with the program, since
// nothing may be asked for after that.
import { file, language } from "./language.js";
import { button, copy, make, save } from "./make.js";

// What is typed, each under the words that name its field.
export function words(box) {
  const fields = [...box.querySelectorAll("textarea")].filter((field) => field.value.trim());
  return fields.map((field) => `${field.labels[0]?.textContent.trim() ?? ""}\n${field.value}`).join("\n\n");
}

// Puts the panel above what is left of the program.
export function rescue(host, box) {
  if (host.dataset.state === "stopped") return;
  host.dataset.state = "stopped";
  const tag = language(host);
  const known = file(tag);
  const [stopped, said, yours, copies, saves] = known?.rescue ?? __FF_RESCUE__;
  const text = words(box);
  const field = make("textarea", { className: "ff-input", readOnly: true, rows: 8, value: text, ariaLabel: yours });
  const panel = make(
    "section",
    { className: "ff", part: "rescue", role: "group", lang: known ? tag : "en", ariaLabel: stopped },
    make(
      "div",
      { className: "ff-body ff-page" },
      make("div", { className: "ff-notice", role: "alert", part: "notice" }, make("p", { className: "ff-title" }, stopped), make("p", {}, said)),
      field,
      make(
        "div",
        { className: "ff-go" },
        button(copies, "ff-button", () => copy(text, field)),
        button(saves, "ff-quiet", () => save("fail-forward.txt", text)),
      ),
    ),
  );
  box.before(panel);
  box.inert = true; // its buttons lead nowhere any more; its words can still be read
  host.dispatchEvent(new CustomEvent("fail-forward-trouble", { bubbles: true, composed: true, detail: { kind: "program-stopped" } }));
}
