// Asks the browser to keep the site for when there is no connection. Where it will not, the page works all the same.
addEventListener("load", () => navigator.serviceWorker?.register("sw.js").catch(() => {}));
