// @ts-check
// Data files that a run needs: fetched when a run asks for them, each once.

/** @typedef {import("./engine.js").Engine} Engine */

/** What each engine was given. @type {WeakMap<Engine, Map<string, Promise<Uint8Array>>>} */
const given = new WeakMap();

/**
 * The files by name; the engine of this page has them too when the promise holds.
 * @param {Engine} engine
 * @param {import("../pkg/fast_or_right.js").Session} session
 * @returns {Promise<import("./hands.js").Assets>}
 */
export async function assetsOf(engine, session) {
  const pairs = session.assets().map(async (name) => {
    return /** @type {[string, Uint8Array]} */ ([name, await file(engine, name)]);
  });
  return new Map(await Promise.all(pairs));
}

/** @param {Engine} engine @param {string} name */
function file(engine, name) {
  const files = given.get(engine) ?? new Map();
  given.set(engine, files);
  let known = files.get(name);
  if (!known) {
    known = load(engine, name);
    // A file that did not come is asked for again the next time.
    known.catch(() => files.delete(name));
    files.set(name, known);
  }
  return known;
}

/** @param {Engine} engine @param {string} name */
async function load(engine, name) {
  const answer = await fetch(new URL(`../data/${name}`, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  engine.give(name, bytes);
  return bytes;
}
