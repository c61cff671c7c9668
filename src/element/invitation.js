// The invitation: what stands under the post until the program is there, and again after Hide. Holds no state of the element's,
// and puts every text in as text.
// tokens.css and invitation.css in one, which the build makes.
import css from "./loader.css";
import { make } from "./make.js";

// One sheet for all elements. A sheet made here is allowed under any content policy; a <style> would not be.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

// `press("start" | "resume")` is called by the two buttons.
export function invitation(press) {
  const button = (part) => make("button", { className: "ff-button", part, onclick: () => press(part) });
  const start = button("start");
  const resume = button("resume");
  const said = make("p", { className: "ff-small", role: "status" }); // there from the start, or its news would not be read out
  let heading = make("p");
  // A group and not a region: two elements on a page would be two landmarks of one name.
  const section = make(
    "div",
    { className: "ff", part: "invitation", role: "group", lang: __FF_INVITED__.lang },
    make("div", { className: "ff-body ff-invite" }, heading, make("p", { className: "ff-invite-text" }, __FF_INVITED__.text), make("div", {}, resume, start), said),
  );

  // `busy`: the program is on its way; `missing`: it did not come; `unfinished`: resume is offered; `kept`: the words will lie in this browser.
  const draw = (busy, missing, level, unfinished, kept) => {
    const name = unfinished ? __FF_INVITED__.again : __FF_INVITED__.heading;
    heading.replaceWith((heading = make("h" + level, { className: "ff-invited" }, name)));
    section.ariaLabel = name;
    start.className = unfinished ? "ff-quiet" : "ff-button";
    start.textContent = unfinished ? __FF_INVITED__.another : busy ? __FF_INVITED__.opening : __FF_INVITED__.begin;
    resume.textContent = __FF_INVITED__.resume;
    resume.hidden = !unfinished;
    start.ariaDisabled = resume.ariaDisabled = busy;
    said.textContent = busy ? __FF_INVITED__.slow : missing ? __FF_INVITED__.missing : kept ? __FF_INVITED__.note : "";
  };

  return [section, start, draw];
}
