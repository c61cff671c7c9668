// A page written in TypeScript that uses the package: compiled, never run. Lines marked so must not compile.
import "fail-forward";
import type { Config, ExportDocument, FailForwardElement, Trouble } from "fail-forward";

const element: FailForwardElement = document.createElement("fail-forward");
const config: Config = {
  stories: [{ title: "The lunch", text: "She said so.", by: "the editor", pattern: "about-me" }],
  questions: { own: { main: "Which part was yours?", off: ["also"], add: [{ id: "budget", ask: "What did it cost?" }] } },
  helpLines: [{ name: "The Sea", phone: "112" }, { name: "The Shore", url: "https://example.org/" }],
  reply: { mailto: "author@example.org" },
};
element.configure(config);
element.addEventListener("fail-forward-step", (event) => console.log(event.detail.step.toUpperCase()));
element.addEventListener("fail-forward-trouble", (event) => {
  const kind: Trouble = event.detail.kind;
  console.log(kind);
});
element.open = true;
element.close();

export async function backUp(): Promise<number> {
  await element.open();
  await element.ready;
  const document: ExportDocument = await element.exportJournal();
  const { added, changed, unreadable } = await element.importJournal(document);
  return added + changed + unreadable;
}

// @ts-expect-error a pattern that there is not
element.configure({ stories: [{ title: "a", text: "b", pattern: "too-slow" }] });
// @ts-expect-error a help line that leads nowhere
element.configure({ helpLines: [{ name: "a" }] });
// @ts-expect-error it is read only
element.ready = Promise.resolve();
