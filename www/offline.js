// @ts-check
// After the first visit the site works without a network. Nothing else is ever stored.

/** What this page has already loaded and the worker has not seen: data of its labs. */
async function keepLoaded() {
  const folder = new URL("../", import.meta.url).href;
  const build = /\/v\/(\w+)\/$/.exec(folder)?.[1];
  const name = (await caches.keys()).findLast((key) => key.split(" ")[1] === build);
  if (!build || !name) return;
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const data = loaded.filter((url) => url.startsWith(`${folder}data/`));
  await (await caches.open(name)).addAll(data);
}

async function begin() {
  await navigator.serviceWorker.register(new URL("../../../sw.js", import.meta.url));
  await navigator.serviceWorker.ready;
  await keepLoaded();
}

// A page inside another leaves nothing on the reader's device.
if (parent === window && "serviceWorker" in navigator && location.protocol !== "file:") {
  // Where storage is refused the page works as well, with a network.
  addEventListener("load", () => begin().catch(() => {}));
}
