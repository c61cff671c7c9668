// The public interface of <fail-forward>. Importing the module defines the element, and does nothing else.

/** A step, or another place in the program, as `data-step` and the `fail-forward-step` event name it. */
export type Step = "arrive" | "own" | "lesson" | "team" | "reset" | "close" | "journal" | "settings";

/** What `data-state` says. */
export type State = "invited" | "loading" | "running" | "folded" | "locked" | "stopped" | "missing";

/** What `data-saved` says. */
export type Saved = "clean" | "pending" | "failed" | "off";

/** What the `fail-forward-trouble` event speaks of. */
export type Trouble = "storage-denied" | "storage-full" | "storage-lost" | "program-stopped" | "program-missing";

/** The shape of a failure. */
export type Pattern = "too-fast" | "too-long" | "about-me" | "held-too-tight" | "something-else";

/** A short failure of somebody else's. */
export interface Story {
  title: string;
  text: string;
  by?: string;
  pattern?: Pattern;
}

/** What is asked otherwise at one step. */
export interface Asks {
  /** The main question in other words. */
  main?: string;
  /** Questions behind "Go deeper" that are not asked. */
  off?: string[];
  /** Questions asked in addition: `budget` at `own` is stored as `own.x-budget`. */
  add?: { id: string; ask: string; why?: string }[];
}

/** A help line: it needs a telephone number, or an https:, mailto: or tel: address. */
export type HelpLine = { region?: string; name: string } & ({ phone: string; url?: string } | { phone?: string; url: string });

/** What an author wants otherwise. Every key may be left out. */
export interface Config {
  stories?: Story[];
  questions?: Partial<Record<"arrive" | "own" | "lesson" | "team" | "reset", Asks>>;
  helpLines?: HelpLine[];
  reply?: { label?: string; mailto: string };
}

/** The export document; `export.schema.json` describes it in full. */
export interface ExportDocument {
  format: "fail-forward/1";
  exported: string;
  debriefs: unknown[];
  settings: Record<string, unknown>;
}

/** What an import did. */
export interface Imported {
  added: number;
  changed: number;
  unreadable: number;
}

/** `<fail-forward>`. */
export interface FailForwardElement extends HTMLElement {
  /** Resolves once the program runs, and rejects with an `Error` when it cannot. Asking for it never starts a load. */
  readonly ready: Promise<void>;
  /** Opens the widget; assigning to it sets or takes the attribute `open`. */
  get open(): () => Promise<void>;
  set open(on: boolean | "" | null | undefined | (() => Promise<void>));
  /** Folds it back into its invitation; nothing is lost. */
  close(): void;
  /** The same object as the `config` script. While the program runs, a wrong value is a `TypeError` that names its path; before, it is left out with one warning. */
  configure(config: Config): void;
  /** The export document, once the reader has agreed. */
  exportJournal(): Promise<ExportDocument>;
  /** What came in, once the reader has seen it and agreed. */
  importJournal(document: ExportDocument): Promise<Imported>;
}

/** The events, each bubbling and composed. None carries a word that the reader wrote. */
export interface FailForwardEventMap {
  "fail-forward-open": CustomEvent<null>;
  "fail-forward-close": CustomEvent<null>;
  "fail-forward-step": CustomEvent<{ step: Step }>;
  "fail-forward-saved": CustomEvent<{ count: number }>;
  "fail-forward-trouble": CustomEvent<{ kind: Trouble }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "fail-forward": FailForwardElement;
  }
  interface HTMLElementEventMap extends FailForwardEventMap {}
}
