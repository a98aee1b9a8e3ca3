// @ts-check
// What a reader does first, in any engine: looks, turns a dial, follows a link, reads on.

import assert from "node:assert/strict";
import { until } from "./engine.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */

/** A phone [px]. */
const [WIDTH, HEIGHT] = [320, 900];

/** The digest of a run that this page made and completed, if it is not the one before. @param {{ lab: string, before?: string }} given */
function finishedRun({ lab, before }) {
  const place = `${lab}:not([aria-busy]) .lab:not(.ahead) .digest:not(:empty)`;
  const text = document.querySelector(place)?.textContent ?? "";
  const digest = /[0-9a-f]{8,}/.exec(text)?.[0];
  return digest === before ? undefined : digest;
}

/** @param {Engine} engine @param {string} [before] @returns {Promise<string>} */
const finished = (engine, before) =>
  until(engine, finishedRun, {
    lab: 'fast-or-right-lab:is([data-alone], [scenario="crossing"])',
    before,
  });

/** The run, and its whole report. @param {Engine} engine */
async function reported(engine) {
  const digest = await finished(engine);
  const idle = ".report:not([aria-busy]), progress.idle";
  await until(engine, (css) => document.querySelectorAll(css).length >= 2, idle);
  return digest;
}

/** @param {Engine} engine @param {string} selector */
async function focus(engine, selector) {
  const there = await engine.evaluate((css) => {
    const element = document.querySelector(css);
    element?.focus();
    return document.activeElement === element;
  }, selector);
  assert.ok(there, `${selector} takes the focus`);
}

/** What the reader sees of the crossing: the points of its curves, and its numbers. @param {Engine} engine */
function seen(engine) {
  return engine.evaluate(() => {
    const lab = document.querySelector('[scenario="crossing"] .lab:not(.ahead)');
    const shapes =
      lab?.querySelectorAll(".curves svg[role=img] :is(path, polyline, polygon)") ?? [];
    const numbers = document.querySelectorAll(".opening :is([data-fact], [data-range])");
    return {
      picture: [...shapes].map((one) => one.getAttribute("points") ?? one.getAttribute("d")).join(),
      numbers: [...numbers].map((one) => one.textContent).join(),
      headline: lab?.querySelector(".headline")?.textContent,
    };
  });
}

/** The article: a result before any click, and a dial that bends it. @param {Engine} engine */
export async function article(engine) {
  await engine.open("/index.html");
  const fact = () => document.querySelector('.opening [data-fact="collisions"]')?.textContent;
  assert.match(await engine.evaluate(fact), /^\d+$/, "a result stands before any click");
  await engine.evaluate(() => document.querySelector("fast-or-right-lab")?.scrollIntoView());
  const first = await finished(engine);
  const before = await seen(engine);
  assert.match(before.picture, /\d/);
  assert.match(before.headline, /\d/);
  const dial = '.opening [data-dial="agree"] input';
  await focus(engine, dial);
  await engine.press("ArrowUp");
  await finished(engine, first);
  const after = await seen(engine);
  for (const part of ["picture", "numbers", "headline"])
    assert.notEqual(after[part], before[part], part);
  const held = (/** @type {string} */ css) => {
    const here = document.activeElement;
    return here?.matches(css) && /** @type {HTMLInputElement} */ (here).value;
  };
  assert.equal(await engine.evaluate(held, dial), "3", "the dial is moved and keeps the focus");
  await byWorkers(engine);
}

/** A link opens its run, to the last bit, and all that stands around it works. @param {Engine} engine @param {string} native the command line's digest */
export async function linked(engine, native) {
  await engine.open("/lab.html#crossing?agree=3&v=2");
  const digest = await reported(engine);
  assert.ok(native.startsWith(digest), `${digest} here, ${native} on the command line`);
  await terms(engine);
  await readsLess(engine);
  assert.equal(await finished(engine), digest, "the same run, told in one sentence");
  await tellsCase(engine);
  await copiesLink(engine);
  await byWorkers(engine);
}

/** How much is told is chosen with the keyboard, and stands in the link. @param {Engine} engine */
async function readsLess(engine) {
  await focus(engine, '.depths input[value="story"]');
  await engine.press("ArrowLeft");
  await until(engine, () => /depth=headline/.test(location.hash));
  await until(engine, () => {
    const [one, headline] = [".report:not([aria-busy]) .one", ".headline"].map(
      (css) => document.querySelector(css)?.textContent,
    );
    return one === headline && !document.querySelector("[data-section] .column:not([hidden])");
  });
}

/** A case is told from its first moment to its last, in words and in the picture. @param {Engine} engine */
async function tellsCase(engine) {
  await focus(engine, '.player input[type="range"]');
  const told = () => {
    const canvas = document.querySelector("canvas");
    const scrub = document.querySelector('.player input[type="range"]');
    return [scrub?.getAttribute("aria-valuetext"), canvas?.toDataURL()];
  };
  await engine.press("Home");
  const start = await engine.evaluate(told);
  await engine.press("End");
  const end = await engine.evaluate(told);
  assert.match(end[0], /\S/);
  assert.notEqual(end[0], start[0], "the words");
  assert.notEqual(end[1], start[1], "the picture");
}

/** Either the browser lets the page copy, or the link is shown to be copied. @param {Engine} engine */
async function copiesLink(engine) {
  await engine.click('[data-act="copy"]');
  const said = await until(engine, () => document.querySelector(".notes")?.textContent);
  const here = await engine.evaluate(() => location.href);
  assert.ok(/^The link is copied\./.test(said) || said.endsWith(here), said);
}

/** A bad link costs one sentence. @param {Engine} engine */
export async function badLink(engine) {
  await engine.open("/lab.html#crossing?speed=900&v=2");
  await finished(engine);
  const notes = await engine.evaluate(() => document.querySelector(".notes")?.textContent);
  assert.match(notes, /^\S+ was 900; .*80 is used\.$/);
  const dial = '.dials [data-param="speed"] input[type="number"]';
  assert.equal(await engine.evaluate((css) => document.querySelector(css)?.value, dial), "80");
}

/** Networks learn in the page, to the same bits. @param {Engine} engine @param {string} link @param {string} native */
export async function trains(engine, link, native) {
  await engine.open(`/lab.html#${link}`);
  const digest = await reported(engine);
  assert.ok(native.startsWith(digest), `${digest} here, ${native} on the command line`);
  const headline = () => document.querySelector(".lab:not(.ahead) .headline")?.textContent;
  assert.match(await engine.evaluate(headline), /big one|network/);
  await byWorkers(engine);
}

/** Where workers are refused, the page does the same work itself. @param {Engine} engine @param {string} native */
export async function refused(engine, native) {
  await engine.open("/lab.html?refuse#crossing?agree=3&v=2");
  const digest = await finished(engine);
  assert.ok(native.startsWith(digest), `${digest} here, ${native} on the command line`);
  const done = await engine.evaluate(() => /** @type {any} */ (globalThis).done);
  assert.deepEqual(done, { workers: 0, tallies: 0 });
}

/** Nothing is wider than a phone. @param {Engine} engine @param {string} path */
export async function fits(engine, path) {
  await engine.resize(WIDTH, HEIGHT);
  await engine.open(path);
  await until(engine, (width) => innerWidth === width, WIDTH);
  await engine.evaluate(() => document.querySelector("fast-or-right-lab")?.scrollIntoView());
  await finished(engine);
  const over = await engine.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${path} is ${over} px wider than ${WIDTH} px`);
}

/** Terms of art are seen to be buttons, and hold the full stop after them on their line. @param {Engine} engine */
async function terms(engine) {
  const found = await engine.evaluate(() => {
    const [term, ...more] = document.querySelectorAll(".lab:not(.ahead) .term");
    const { textDecorationLine: line, textDecorationStyle: style } = getComputedStyle(term);
    const kept = [...document.querySelectorAll(".lab:not(.ahead) .unbroken")];
    const lines = kept.map((one) => one.getClientRects().length);
    return { line, style, terms: more.length + 1, stops: lines.length, most: Math.max(...lines) };
  });
  const { terms, stops } = found;
  assert.ok(terms > 0 && stops > 0, `${terms} terms, ${stops} with a stop`);
  assert.deepEqual(found, { line: "underline", style: "dotted", terms, stops, most: 1 });
}

/** @param {Engine} engine */
async function byWorkers(engine) {
  const { workers, tallies } = await engine.evaluate(() => /** @type {any} */ (globalThis).done);
  assert.ok(workers > 0 && tallies > workers, `${workers} workers, ${tallies} tallies`);
}
