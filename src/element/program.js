// The program in its place: mounts it, shows it, folds it, ends it. This comes with the glue, on intent, so that the loader stays small.
// It knows the page's element and the wasm's handle, and never what is written there.
import init, { mount } from "ff-glue";
import { colours } from "./colours.js";
import { tell, tellOfPage } from "./config.js";
import { watch } from "./guard.js";
import { shield } from "./keys.js";
import { check, language, learn, texts } from "./language.js";
import { rescue } from "./rescue.js";

let get; // asks for the file of a language

// Takes the wasm, a response or its bytes, and the element that asks first; gives what mounts the program.
export default async function start(wasm, host, fetched) {
  get = fetched;
  await Promise.all([init({ module_or_path: wasm }), learn(language(host), get)]);
  return run;
}

const night = matchMedia("(prefers-color-scheme: dark)");

// The program cannot let go of the element that it was mounted on, so a box that was used is used again; and what it listens with there is taken
// off by us, or each mount would leave some behind.
const spare = [];
const ears = new WeakMap();

function listen(box) {
  ears.set(box, []);
  box.addEventListener = (...ear) => {
    ears.get(box).push(ear);
    Element.prototype.addEventListener.apply(box, ear);
  };
}

function deafen(box) {
  for (const ear of ears.get(box)) box.removeEventListener(...ear);
}

// `section` and `start`: the invitation and its button. `set`: the attributes as they hold. `look()` draws the invitation and says whether the
// text stands on the post's edge. `told`: the config that a script gave before. `onDrawn` is called once it is on screen, `onStop` with the
// reason when it stops.
function run(host, section, start, set, look, begin, focus, told, onDrawn, onStop) {
  const { storage, journal } = set;
  const root = host.shadowRoot;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const box = spare.pop() ?? document.createElement("div");
  const turn = (running) => {
    section.hidden = running;
    box.hidden = !running;
  };
  // Folded, within the frame, into the words that anyone sees who has never been here.
  const onFold = (folded) => {
    if (!folded) return turn(true);
    const inside = box.contains(root.activeElement);
    look();
    turn(false);
    if (inside) start.focus();
  };
  const dress = () => {
    colours(host, sheet, section);
    return { headingLevel: +set["heading-level"], flush: look() };
  };
  let spoken = language(host);
  let wanted = host.lang;
  check(host);
  const speak = () => handle.speak(texts(spoken));
  const runs = () => host.dataset.state !== "stopped";
  const relook = () => {
    handle.configure(dress());
    if (wanted !== host.lang) check(host, (wanted = host.lang));
    if (spoken !== language(host)) learn((spoken = language(host)), get)?.then(speak) ?? speak();
  };

  focus = !!(focus || root.activeElement); // who stands on our button is not left in the void
  listen(box);
  shield(box);
  root.append(box);
  turn(true);
  const stopped = Error("the program has stopped");
  const unwatch = watch(() => {
    rescue(host, box);
    onStop(stopped);
  });
  // Yew draws in its own time; what tells is the step, which the program alone sets.
  const eye = new MutationObserver(() => host.dataset.step && onDrawn(eye.disconnect()));
  eye.observe(host, { attributeFilter: ["data-step"] });
  let handle;
  try {
    handle = mount(box, host, { storage, journal, texts: texts(spoken), ...dress(), begin, focus, onFold });
  } catch (error) {
    unwatch();
    box.remove();
    turn(false);
    throw error;
  }
  // An element that speaks another language than the one that was loaded with the program.
  if (!texts(spoken)) learn(spoken, get)?.then(speak);
  tellOfPage(handle, host, told);
  host.ariaBusy = null;
  section.part = "invitation"; // where even the plain form was out of reach, it stood in for it
  night.addEventListener("change", relook);

  return {
    relook,
    configure(config) {
      if (runs()) tell(handle, config, true);
    },
    // A stopped program answers nothing.
    exportJournal: () => handle.exportJournal() ?? Promise.reject(stopped),
    importJournal: (document) => handle.importJournal(document) ?? Promise.reject(stopped),
    show(begin, focus) {
      turn(true);
      handle.show(begin, !!focus);
    },
    hide() {
      if (runs()) handle.hide();
    },
    end() {
      unwatch();
      night.removeEventListener("change", relook);
      handle.destroy();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      deafen(box);
      box.remove();
      spare.push(box);
      turn(false);
    },
  };
}
