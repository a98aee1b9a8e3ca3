// @ts-check
// Messages of any shape, from anybody, to the element in a page of somebody else: a frame's height follows
// its own frame's number and nothing else. Without a browser, so that many can be tried; the browser's own
// are in embed.test.mjs. FUZZ_SECONDS makes it go on for longer, from a seed that is new each time and is
// printed; FUZZ_SEED repeats one. What broke something is kept in tests/corpus/messages and tried again here.

import assert from "node:assert/strict";
import { createHash, randomInt } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inspect } from "node:util";
import { deserialize, serialize } from "node:v8";

const LONG = process.env.FUZZ_SECONDS;
const SECONDS = Number(LONG ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? (LONG ? randomInt(2 ** 32) : 1));
const CORPUS = new URL("../corpus/messages/", import.meta.url);
const ORIGIN = "https://labs.example";
const KEY = "fast-or-right-height";
const HIGHEST = 100_000;

/** Numbers that come again for the same seed. @param {number} seed */
function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a number have short cycles.
    return (Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0) / 2 ** 32;
  };
}

const NUMBERS = [0, -0, 1, 800, 0.5, 99_999.5, HIGHEST, HIGHEST + 1, -1, 1e300, 5e-324];
const EDGES = [...NUMBERS, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NAMES = [KEY, `${KEY} `, "height", "state", "__proto__", "constructor", "0", "", "toString"];

/** Anything that a message can carry. @param {() => number} next @param {number} deep @returns {unknown} */
function anything(next, deep = 3) {
  const pick = (/** @type {any[]} */ all) => all[Math.floor(next() * all.length)];
  const inner = () => anything(next, deep - 1);
  const object = () => {
    const made = Object.create(pick([Object.prototype, null]));
    for (let count = Math.floor(next() * 3); count >= 0; count -= 1) {
      const value = next() < 0.5 ? pick(EDGES) : inner();
      Object.defineProperty(made, pick(NAMES), { value, enumerable: true, configurable: true });
    }
    return made;
  };
  const leaves = [undefined, null, true, "", "800", KEY, 5n, pick(EDGES), next() * 2 * HIGHEST];
  if (deep === 0) return pick(leaves);
  return pick([
    () => pick(leaves),
    () => ({ [KEY]: pick(EDGES) }),
    () => ({ [KEY]: next() * 2 * HIGHEST }),
    () => ({ [KEY]: inner() }),
    object,
    object,
    () => Array.from({ length: Math.floor(next() * 3) }, inner),
    () => Object.assign([], { [KEY]: pick(EDGES) }),
    () => new Map([[KEY, inner()]]),
    () => new Set([inner()]),
    () => new Date(pick([0, Number.NaN])),
    () => new Uint8Array(Math.floor(next() * 4)),
    () => new Error(KEY),
    () => /height/,
  ])();
}

/** The height that a message may set; nothing if none. @param {any} data */
function meant(data) {
  if (typeof data !== "object" || data === null) return;
  const entries = Object.entries(data);
  if (entries.length !== 1 || entries[0][0] !== KEY) return;
  const [[, height]] = entries;
  if (typeof height === "number" && height > 0 && height <= HIGHEST) return Math.ceil(height);
}

let made = 0;

/** The element in a page that has no more than it asks for. */
async function element() {
  /** @type {Set<(event: object) => void>} */
  const ears = new Set();
  const node = () => ({
    style: {},
    contentWindow: {},
    attributes: new Map(),
    append() {},
    setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
      this.attributes.set(name, value);
    },
    removeAttribute(/** @type {string} */ name) {
      this.attributes.delete(name);
    },
  });
  /** @type {any[]} */
  const frames = [];
  /** @type {any} */
  let Embed;
  Object.assign(globalThis, {
    CSSStyleSheet: class {
      replaceSync() {}
    },
    HTMLElement: class {
      isConnected = true;
      title = "";
      textContent = "a lab";
      marks = new Set();
      attachShadow = () => ({ append() {} });
      getAttribute = () => "crossing";
      hasAttribute = (/** @type {string} */ name) => this.marks.has(name);
    },
    document: {
      createElement(/** @type {string} */ name) {
        const made = node();
        if (name === "iframe") frames.push(made);
        return made;
      },
    },
    customElements: {
      get: () => undefined,
      define: (/** @type {string} */ _name, /** @type {any} */ made) => {
        Embed = made;
      },
    },
    addEventListener: (/** @type {string} */ type, /** @type {any} */ ear) => {
      if (type === "message") ears.add(ear);
    },
    removeEventListener: (/** @type {string} */ _type, /** @type {any} */ ear) => ears.delete(ear),
  });
  const code = await readFile(new URL("../../embed.js", import.meta.url), "utf8");
  // As if it came from the site's own host.
  const here = code.replace("import.meta.url", JSON.stringify(`${ORIGIN}/embed.js`));
  assert.notEqual(here, code);
  // Another address each time: the same one is loaded once.
  made += 1;
  await import(`data:text/javascript,${encodeURIComponent(`${here}// ${made}`)}`);
  const embed = new Embed();
  embed.connectedCallback();
  const [frame] = frames;
  assert.equal(ears.size, 1);
  const say = (/** @type {object} */ event) => {
    for (const ear of ears) ear(event);
  };
  return { embed, frame, say };
}

/** @typedef {Awaited<ReturnType<typeof element>>} Embedded */
/**
 * A message: whether the frame is in a sandbox, who says it (no number: the frame's own window), from where, what.
 * @typedef {{ sandboxed: boolean, stranger: number | undefined, origin: string, data: unknown }} Message
 */

const ORIGINS = [ORIGIN, "null", "", "https://labs.example.net", "https://labs.example:444"];

/** Says it to the element; whether it set the height. @param {Embedded} embedded @param {Message} message */
function hear({ embed, frame, say }, { sandboxed, stranger, origin, data }) {
  const still = () => [frame.src, frame.title, frame.loading, [...frame.attributes]].join();
  const strangers = [null, undefined, {}, globalThis, { ...frame.contentWindow }];
  if (embed.marks.has("sandboxed") !== sandboxed) {
    embed.marks[sandboxed ? "add" : "delete"]("sandboxed");
    embed.attributeChangedCallback();
  }
  const [before, height] = [still(), frame.style.height];
  say({ source: stranger === undefined ? frame.contentWindow : strangers[stranger], origin, data });
  const heard = stranger === undefined && origin === (sandboxed ? "null" : ORIGIN);
  const wanted = heard ? meant(data) : undefined;
  assert.equal(frame.style.height, wanted ? `${wanted}px` : height);
  assert.equal(still(), before);
  return wanted !== undefined;
}

/** What broke something stays, as the browser would hand it over: the default tests try it again. @param {Message} message */
function keep(message) {
  const bytes = serialize(message);
  const path = new URL(createHash("sha256").update(bytes).digest("hex").slice(0, 16), CORPUS);
  writeFileSync(path, bytes);
  return `${inspect(message, { depth: null })}\nkept in ${path.pathname}`;
}

test("no message that once broke something changes anything now", async () => {
  const embedded = await element();
  const names = readdirSync(CORPUS);
  assert.ok(names.length > 0);
  for (const name of names) hear(embedded, deserialize(readFileSync(new URL(name, CORPUS))));
  embedded.embed.disconnectedCallback();
});

test("no message but a frame's own height changes anything", async (t) => {
  const embedded = await element();
  t.diagnostic(`FUZZ_SEED=${SEED}`);
  const next = stream(SEED);
  let [messages, taken, sandboxed] = [0, 0, false];
  const end = Date.now() + SECONDS * 1000;
  while (messages < 5000 || Date.now() < end) {
    if (next() < 0.01) sandboxed = next() < 0.5;
    const stranger = next() < 0.6 ? undefined : Math.floor(next() * 5);
    const origin = ORIGINS[Math.floor(next() ** 2 * ORIGINS.length)];
    const message = { sandboxed, stranger, origin, data: anything(next) };
    try {
      taken += hear(embedded, message) ? 1 : 0;
    } catch (error) {
      throw new Error(`message ${messages} of seed ${SEED}: ${keep(message)}`, { cause: error });
    }
    messages += 1;
  }
  assert.ok(taken > 50, `${taken} of ${messages} were meant for the frame`);
  t.diagnostic(`${messages} messages, ${taken} of them heights`);
  embedded.embed.disconnectedCallback();
});
