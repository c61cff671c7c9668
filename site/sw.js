// Keeps the site's own files, so that after one visit it opens without a connection. It answers for these alone and asks for nothing else;
// what a reader writes never comes by here.
// The build puts in what the files are called, and a hash of them all: another version is another cache, and takes over once the old page is left.
const FILES = __FF_FILES__;
const PATHS = new Set(FILES.map((file) => new URL(file, location).pathname));
const OURS = "fail-forward-site-";
const CACHE = OURS + __FF_HASH__;

addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

addEventListener("activate", (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  };
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  // Only what lies in the site itself: another page's worker may stand further up.
  if (!PATHS.has(pathname)) return;
  const kept = async () => (await (await caches.open(CACHE)).match(pathname)) ?? fetch(event.request);
  event.respondWith(kept());
});
