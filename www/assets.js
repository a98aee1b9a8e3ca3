// @ts-check
// Data files that a run needs: fetched when a run asks for them, each once.

/** @type {Map<string, Promise<Uint8Array>>} */
const files = new Map();

/**
 * The files by name; the engine of this page has them too when the promise holds.
 * @param {import("./engine.js").Engine} engine
 * @param {import("../pkg/fast_or_right.js").Session} session
 * @returns {Promise<import("./hands.js").Assets>}
 */
export async function assetsOf(engine, session) {
  const needed = new Set(session.needs());
  const pairs = session.assets().map(async (name) => {
    const bytes = await file(name);
    if (needed.has(name)) engine.give(name, bytes);
    return /** @type {[string, Uint8Array]} */ ([name, bytes]);
  });
  return new Map(await Promise.all(pairs));
}

/** @param {string} name */
function file(name) {
  let known = files.get(name);
  if (!known) {
    known = load(name);
    // A file that did not come is asked for again the next time.
    known.catch(() => files.delete(name));
    files.set(name, known);
  }
  return known;
}

/** @param {string} name */
async function load(name) {
  const answer = await fetch(new URL(`../data/${name}`, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}
