// <fail-forward>: the public class, and no more than what the README promises of it. What it does stands in poster.js.
import { KNOWN } from "./attributes.js";
import { poster } from "./poster.js";

// A second copy of the script, of whatever version, leaves the first standing. Nothing is put on window.
export function define(load, plain) {
  if (customElements.get("fail-forward")) return;
  customElements.define(
    "fail-forward",
    class extends HTMLElement {
      static observedAttributes = Object.keys(KNOWN);

      #poster = poster(this, load, plain);

      // Resolves once the program runs. Asking for it never starts a load.
      get ready() {
        return this.#poster.ready;
      }

      // Both attribute and method: a framework may assign true to it.
      get open() {
        return this.#poster.open;
      }
      set open(on) {
        this.toggleAttribute("open", on || on === "");
      }

      close() {
        this.#poster.close();
      }

      // Kept until the program runs; from then on a fault is thrown.
      configure(config) {
        this.#poster.configure(config);
      }

      // What these two ask the reader, and what they answer, is the program's affair.
      exportJournal() {
        return this.#poster.ask("exportJournal");
      }
      importJournal(document) {
        return this.#poster.ask("importJournal", document);
      }

      connectedCallback() {
        this.#poster.turn();
      }

      // A node that is only moved is back within the moment.
      disconnectedCallback() {
        queueMicrotask(this.#poster.turn);
      }

      attributeChangedCallback(name, before, now) {
        if (before !== now) this.#poster.turn(name);
      }
    },
  );
}
