// Stands at the door of the wasm. Whatever comes out of it by an exception (a panic, a stack or a memory that ran out, a host's function that
// threw right through it) has left it half-way, and nothing inside may be trusted from then on. So the first one is told to every widget
// of the page, and nobody goes in again. The build puts `guarded` around the exports in wasm-bindgen's glue.

const told = new Set();
let stopped = false;

// Asks to be told when the program stops; gives back the way to withdraw that.
export function watch(onStop) {
  told.add(onStop);
  return () => told.delete(onStop);
}

export function guarded(exports) {
  const guard =
    (call) =>
    (...given) => {
      if (stopped) return;
      try {
        return call(...given);
      } catch (error) {
        stopped = true;
        for (const onStop of told) onStop();
        throw error;
      }
    };
  const all = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guard(it) : it]);
  return Object.fromEntries(all);
}
