// @ts-check
// Chromium, Firefox and WebKit behind the same few words, for tests that must hold in each.

import { launch, launchFirefox, watch } from "../browser.mjs";
import { first } from "./first.mjs";
import { startWebkit } from "./webkit.mjs";
import { startWitness } from "./witness.mjs";

/** @typedef {"Chromium" | "Firefox" | "WebKit"} Name */
/**
 * A browser with one page in it. A function for `evaluate` or `until` is sent as text: it knows its argument
 * alone.
 * @typedef {object} Engine
 * @property {(path: string) => Promise<unknown>} open a page of the site, loaded afresh
 * @property {(call: (given: any) => any, given?: unknown) => Promise<any>} evaluate
 * @property {(key: string) => Promise<unknown>} press a key, wherever the focus is
 * @property {(selector: string) => Promise<unknown>} click
 * @property {(width: number, height: number) => Promise<unknown>} resize the window [px]
 * @property {() => Promise<Buffer>} screenshot what the window shows, as a PNG
 * @property {() => Promise<string[]>} faults of the page since the last call
 * @property {() => Promise<void>} close
 */

/** All that are tested here; where one cannot be had, `cargo xtask test` names the others. */
export const NAMES = /** @type {Name[]} */ (
  process.env.ENGINES?.split(" ") ?? ["Chromium", "Firefox", "WebKit"]
);

/** A page that opens blank, so that the next address is always loaded. */
const BLANK = "about:blank";
const PAUSE = 40;
/** A whole run on a slow machine [ms]. */
const LONG = 120_000;

/** @param {Name} name @param {string} origin where the site is @returns {Promise<Engine>} */
export function openEngine(name, origin) {
  if (name === "WebKit") return openWebkit(origin);
  return openPlaywright(name === "Firefox" ? launchFirefox : launch, origin);
}

/** @param {typeof launch} start @param {string} origin @returns {Promise<Engine>} */
async function openPlaywright(start, origin) {
  const browser = await start();
  const context = await browser.newContext({ serviceWorkers: "block" });
  const faults = watch(context, origin);
  await context.addInitScript(first);
  const page = await context.newPage();
  return {
    open: async (path) => {
      await page.goto(BLANK);
      await page.goto(origin + path);
    },
    evaluate: (call, given) => page.evaluate(call, given),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.locator(selector).first().click(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    faults: async () => faults.splice(0),
    close: () => browser.close(),
  };
}

/** @param {string} origin @returns {Promise<Engine>} */
async function openWebkit(origin) {
  const witness = await startWitness(origin, first);
  const { session, stop } = await startWebkit().catch(async (error) => {
    await witness.stop();
    throw error;
  });
  return {
    open: async (path) => {
      await session.navigate(BLANK);
      await session.navigate(witness.origin + path);
    },
    evaluate: session.evaluate,
    press: session.press,
    click: session.click,
    resize: session.resize,
    screenshot: session.screenshot,
    faults: () => session.evaluate(() => /** @type {any} */ (globalThis).faults.splice(0)),
    close: async () => {
      await session.end().catch(() => {});
      await stop();
      await witness.stop();
    },
  };
}

/**
 * Asks the page until the answer is something, and gives that.
 * @param {Engine} engine @param {(given: any) => any} call @param {unknown} [given] @param {number} [longest] [ms]
 */
export async function until(engine, call, given, longest = LONG) {
  for (const start = performance.now(); performance.now() - start < longest; ) {
    const answer = await engine.evaluate(call, given);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`not within ${longest} ms: ${call} of ${JSON.stringify(given)}`);
}
