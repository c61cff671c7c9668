// Fetching the program: once for all elements of a page, and again only after it failed. Knows nothing of the element.

// Past this the program counts as missing.
const PATIENCE = 20_000;

// `start` is called at the first need; whoever comes later gets the same promise. A failure is not kept, nor is a load that hangs:
// the next press would only wait for it again.
export function once(start) {
  let running; // 0 after a failure
  return (host) => {
    const mine = (running ||= start(host));
    // Made only then: an error remembers who called, and would keep a removed element alive until the time is up.
    const late = new Promise((_, refuse) => setTimeout(() => refuse(Error("late")), PATIENCE));
    return Promise.race([mine, late]).catch((error) => {
      if (running === mine) running = 0;
      throw error;
    });
  };
}
