// One element until its program runs: draws the invitation, fetches the program when the reader means it, hands over to program.js. It never reads
// or writes a word of the reader's: all it looks up in a storage is whether something is unfinished.
import { KNOWN, read, warn } from "./attributes.js";
import { ground } from "./ground.js";
import { invitation, sheet } from "./invitation.js";

// `load()` fetches the program, `plain()` what helps where there is none.
export function poster(host, load, plain) {
  let set; // the attributes as they hold, from the first connection on
  let alive; // between a connection and a removal that was meant
  let unfinished; // resume is offered
  let loading; // the load that the reader waits for
  let running; // what program.js answered
  let told; // the last config by script
  let ready, resolve, reject;

  const root = host.attachShadow({ mode: "open" });
  const [section, start, draw] = invitation((begin) => go(begin, true));
  root.adoptedStyleSheets = [sheet];
  root.append(section);

  const warm = () => load(host).catch(() => {});
  for (const intent of ["pointerover", "focusin"]) host.addEventListener(intent, warm, { once: true });

  const promise = () => {
    ready = new Promise((...ends) => ([resolve, reject] = ends));
    ready.catch(() => {}); // nobody need wait for it
  };
  promise();

  const look = (state = host.dataset.state) => {
    const busy = state === "loading";
    host.dataset.state = state;
    host.ariaBusy = busy || null;
    draw(busy, state === "missing", set["heading-level"], unfinished, set.storage === "local");
  };

  // Whether the text stands on the post's edge. To ask for a style before the page has been laid out would lay it out once more than it needs.
  // (A section without a paper of its own shows what is behind it.)
  const flush = () => section.classList.toggle("ff--flush", ground(host) === ground(section));
  const relook = () => (look(), flush());

  // A storage that refuses has nothing to offer.
  const offer = () => {
    try {
      unfinished = !loading && !running && window[set.storage + "Storage"].getItem(`ff1:${set.journal}:open`) === "1";
      if (unfinished) look();
    } catch {}
  };

  const go = async (begin, focus) => {
    if (running) return running.show(begin, focus);
    if (!alive || loading) return;
    const mine = (loading = load(host));
    if (host.dataset.state === "missing") promise();
    look("loading");
    try {
      const run = await mine;
      if (loading !== mine) return;
      unfinished = 0; // folded, it offers start alone
      running = run(host, section, start, set, relook, begin, focus, told, resolve, reject);
    } catch (error) {
      look("missing");
      reject(error);
      host.dispatchEvent(new CustomEvent("fail-forward-trouble", { bubbles: true, composed: true, detail: { kind: "program-missing" } }));
      plain().then((it) => it.default(host, section, set), () => section.part.add("fallback"));
    }
    loading = 0;
  };

  const opens = () => host.hasAttribute("open") && go("open");
  // Where it is in no page yet, it opens as soon as it is.
  const open = () => (alive ? go("open", true) : (host.open = true), ready);

  return {
    get ready() {
      return ready;
    },
    open,
    close() {
      if (running) running.hide();
      else if (loading) look("invited", (loading = 0)); // what comes now comes too late
    },
    configure(config) {
      running?.configure(config);
      told = config;
    },
    // The program asks the reader, and answers.
    ask: (name, document) => open().then(() => running[name](document)),
    // Connected, removed, only moved, or an attribute changed: what is true by now decides.
    turn(name) {
      if (name) {
        if (!set) return;
        if (name === "storage" || name === "journal") return warn(name, "is read once");
        set[name] = read(host, name);
        if (name === "open") opens();
      } else if (!host.isConnected) {
        alive = loading = unfinished = 0;
        if (running) running = promise(running.end());
      } else if (!alive) {
        alive = true;
        if (!set) {
          set = {};
          for (const name of Object.keys(KNOWN)) set[name] = read(host, name);
        }
        // A clone brings along what its original said of itself.
        delete host.dataset.step;
        delete host.dataset.saved;
        look("invited");
        if (set.load === "visible") new IntersectionObserver(([seen]) => seen.isIntersecting && warm(), { rootMargin: "300px" }).observe(host);
        // Laid out and not painted yet: there a style costs nothing. A storage is asked when all is painted.
        new ResizeObserver((_, it) => {
          it.disconnect();
          flush();
          setTimeout(offer);
        }).observe(section);
        opens();
        return;
      }
      if (alive) (running?.relook ?? relook)();
    },
  };
}
