// Runs before any script of the page: hears what the element tells, and what no one caught.
(() => {
  const heard = [];
  const uncaught = [];
  Object.defineProperty(window, "journey", { value: { heard, uncaught }, enumerable: false });
  for (const name of ["open", "close", "step", "saved", "trouble"]) {
    window.addEventListener(`fail-forward-${name}`, (event) => heard.push(event.detail ? `${name} ${JSON.stringify(event.detail)}` : name));
  }
  window.addEventListener("unhandledrejection", (event) => uncaught.push(`rejected: ${event.reason}`));
  window.addEventListener("error", (event) => uncaught.push(`error: ${event.message}`));
})();
