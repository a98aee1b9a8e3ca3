// @ts-check
// The offline cache. The build writes the two lines below; as they stand nothing is kept.
//
// Pages name the folder of everything they load (v/<hash>/), so a page and its engine are always of
// one build, whichever of two builds a page comes from. One cache holds one build.

/** @type {string} */
const BUILD = "";
/** @type {string[]} */
const FILES = [];

const PREFIX = "fast-or-right ";
const NAME = PREFIX + BUILD;
/** The folder of this build. */
const FOLDER = `/v/${BUILD.split(" ")[0]}/`;
/** A page that the network does not bring within this time comes from the cache [ms]. */
const PATIENCE = 4000;

/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Life */
/** @typedef {Life & { request: Request, respondWith(answer: Promise<Response>): void }} Ask */

const worker = /** @type {any} */ (globalThis);

/** Whole or not at all: a build of which a part is missing is not kept. */
async function keep() {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES.map((path) => new Request(path, { cache: "no-cache" })));
}

/** Runs once no open page is of an older build. */
async function clean() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** What never changes under its name. @param {Request} request */
async function fixed(request) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && request.url.includes(FOLDER)) await cache.put(request.url, answer.clone());
  return answer;
}

/** The newest there is; without a network, the one of this build. @param {Request} request */
async function newest(request) {
  const url = new URL(request.url);
  url.search = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const kept = await (await caches.open(NAME)).match(url.href);
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh.catch(() => kept), /** @type {Promise<Response>} */ (late)]);
}

worker.addEventListener("install", (/** @type {Life} */ event) => event.waitUntil(keep()));
worker.addEventListener("activate", (/** @type {Life} */ event) => event.waitUntil(clean()));
worker.addEventListener("fetch", (/** @type {Ask} */ event) => {
  const { method, url } = event.request;
  if (!BUILD || method !== "GET" || new URL(url).origin !== location.origin) return;
  event.respondWith(url.includes("/v/") ? fixed(event.request) : newest(event.request));
});
