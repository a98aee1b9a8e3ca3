// @ts-check
// A lab on a page, as the tests use it.

import assert from "node:assert/strict";
import { axeCheck } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof import("./harness.mjs").openSite>>} Site */

/** A whole run on a slow machine [ms]. */
const LONG = 120_000;
/** More stops of the Tab key than any page has. */
const MOST_STOPS = 200;
// What was built ahead into the HTML has a digest too, and is no run of this page.
const FINISHED = ":not([aria-busy]) .lab:not(.ahead) .digest:not(:empty)";

/**
 * Opens a page, goes to its lab and waits for the end of the first run.
 * @param {Site} site
 * @param {string} [path]
 * @param {import("./harness.mjs").Look} [look]
 * @param {string | (() => void)} [before] runs in the page before its own code
 */
export async function openLab(site, path = "/lab.html", look = {}, before = undefined) {
  // From another page: from the same one, a link would change the address and load nothing.
  const page = await site.openPage(before ? "/about.html" : path, look);
  if (before) {
    await page.addInitScript(typeof before === "string" ? { content: before } : before);
    await page.goto(site.origin + path);
  }
  // The article has several labs: its first one is meant.
  await page.locator("fast-or-right-lab").first().scrollIntoViewIfNeeded();
  await finished(page);
  return page;
}

/**
 * Waits until the run of a lab is complete.
 * @param {Page} page
 * @param {string} [scenario] of which lab, where there are several
 */
export async function finished(page, scenario) {
  const lab = scenario ? `[scenario="${scenario}"]` : "fast-or-right-lab";
  const digest = page.locator(lab + FINISHED).first();
  await digest.waitFor({ state: "attached", timeout: LONG });
}

/** Waits until the whole report is there too. @param {Page} page */
export async function reported(page) {
  await finished(page);
  await page.locator(".report:not([aria-busy])").waitFor({ timeout: LONG });
  await page.locator("progress.idle").waitFor({ state: "attached", timeout: LONG });
}

/**
 * The whole file fits a window of this width, and axe finds nothing in it.
 * @param {Site} site @param {string} path @param {number} width
 */
export async function fits(site, path, width) {
  const page = await openLab(site, path, { viewport: { width, height: 900 } });
  await reported(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await axeCheck(page);
  site.assertClean(page);
  await page.close();
}

/**
 * A case whose time counts steps is told from the first to the last, and the other choice is laid under it.
 * @param {Page} page @param {RegExp} first @param {RegExp} last what the clock says there
 */
export async function tellsSteps(page, first, last) {
  const scrub = page.locator('.player input[type="range"]');
  await scrub.press("Home");
  assert.match(await page.locator(".clock").innerText(), first);
  await scrub.press("End");
  assert.match(await page.locator(".clock").innerText(), last);
  const drawn = () =>
    page.locator("canvas").evaluate((c) => /** @type {HTMLCanvasElement} */ (c).toDataURL());
  const alone = await drawn();
  await page.locator(".ticks .both input").check();
  assert.notEqual(await drawn(), alone);
}

/** Types a dial's value and leaves the field. @param {Page} page @param {string} dial @param {string} value */
export async function setDial(page, dial, value) {
  const field = page.locator(`.dials [data-param="${dial}"] input[type="number"]`);
  await field.evaluate((element) => {
    const fold = element.closest("details");
    if (fold) fold.open = true;
  });
  await field.fill(value);
  await field.press("Enter");
}

/** @param {Page} page @param {string} dial */
export function dialOf(page, dial) {
  return page.locator(`.dials [data-param="${dial}"] input[type="number"]`).inputValue();
}

/** The numbers of the curve, row by row, as the page shows them. @param {Page} page */
export async function curveTable(page) {
  const details = page.locator(".curves .figure.curve details");
  if (!(await details.evaluate((d) => /** @type {HTMLDetailsElement} */ (d).open))) {
    await details.locator("summary").click();
  }
  await details.locator("tbody tr").first().waitFor();
  return details
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );
}

/** @param {Page} page @param {string} act */
export function button(page, act) {
  return page.locator(`[data-act="${act}"]`);
}

/** The sentences that the reader sees about what was just done. @param {Page} page */
export function notes(page) {
  return page.locator(".notes").innerText();
}

/** @param {Page} page */
export async function digest(page) {
  const text = await page.locator(".digest").innerText();
  const found = /[0-9a-f]{8,}/.exec(text)?.[0];
  assert.ok(found, `no digest in “${text}”`);
  return found;
}

/** Waits until the address bar holds a link that fits. @param {Page} page @param {RegExp} pattern */
export async function linkLike(page, pattern) {
  await page.waitForFunction((source) => new RegExp(source).test(location.hash), pattern.source);
  return new URL(page.url()).hash;
}

/** Presses Tab until the focus is there. @param {Page} page @param {string} selector */
export async function tabTo(page, selector) {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    if (await focusIs(page, selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} cannot be reached with Tab`);
}

/** @param {Page} page @param {string} selector */
export function focusIs(page, selector) {
  return page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
}
