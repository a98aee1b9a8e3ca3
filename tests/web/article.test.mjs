// @ts-check
// The article's sentences: their dials turn wherever their lab is, and say what came of it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { finished } from "./lab.mjs";

/** Its lab is far below the first screen. */
const PHONE = { viewport: { width: 390, height: 700 }, hasTouch: true };
const CROSSING = 'fast-or-right-lab[scenario="crossing"]';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** @param {import("playwright-core").Page} page @param {string} selector */
async function boxOf(page, selector) {
  const box = await page.locator(selector).boundingBox();
  assert.ok(box, selector);
  return box;
}

describe("the first sentence", () => {
  test("turns before anybody comes near its lab", async () => {
    const page = await site.openPage("/index.html", PHONE);
    await page.waitForTimeout(1000);
    assert.equal(await page.locator("header .stepper").count(), 0, "nobody touched the page");
    // Its right end, which says "more": the dial itself is still on the way.
    const { x, y, width, height } = await boxOf(page, "header [data-dial]");
    await page.touchscreen.tap(x + width - 15, y + height / 2);
    await finished(page, "crossing");
    assert.equal(await page.locator("header .stepper input").inputValue(), "3");
    await page.waitForFunction(
      () => document.querySelector('header [data-fact="collisions"]')?.textContent === "297",
    );
    assert.equal(await page.evaluate(() => scrollY), 0);
    site.assertClean(page);
    await page.close();
  });

  test("and a word that is pressed too soon is not forgotten", async () => {
    const page = await site.openPage("/index.html", PHONE);
    await page.locator('span[data-set="agree=3"]').first().tap();
    await page.locator('button[data-set="agree=3"][aria-pressed="true"]').first().waitFor();
    await finished(page, "crossing");
    site.assertClean(page);
    await page.close();
  });
});

test("what came of a press on words is said under them", async () => {
  const page = await site.openPage("/index.html", PHONE);
  const words = page.locator('button[data-set="max_age=200"]');
  await page.locator("h1").tap();
  await words.waitFor({ state: "attached" });
  await page.locator('button[data-set="agree=3"]').first().press("Enter");
  await words.press("Enter");
  const said = page.locator("#reading .outcome");
  await said.getByText(/people are hit/).waitFor();
  assert.match(
    await said.innerText(),
    /Reports that must agree 3; Oldest report that counts 200 ms/,
  );
  assert.equal(await page.locator(".outcome").count(), 1);
  await axeCheck(page);
  await said.getByRole("button").press("Enter");
  const heading = page.locator(`${CROSSING} h2`);
  assert.ok(await heading.evaluate((h2) => h2 === document.activeElement));
  site.assertClean(page);
  await page.close();
});

test("words that are pressed stay under the finger while the lab above them opens", async () => {
  const page = await site.openPage("/index.html", PHONE);
  await page.locator('fast-or-right-lab[scenario="gather"]').scrollIntoViewIfNeeded();
  const words = page.locator('button.setter[data-preset="hurry"]');
  await words.waitFor({ state: "attached" });
  await page.locator(".guess [data-act='guess']").first().waitFor();
  await words.scrollIntoViewIfNeeded();
  const { y } = await boxOf(page, 'button.setter[data-preset="hurry"]');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await words.tap();
  await finished(page, "gather");
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) > height + 500);
  const after = await boxOf(page, 'button.setter[data-preset="hurry"]');
  assert.ok(Math.abs(after.y - y) < 5, `it went from ${y} to ${after.y}`);
  site.assertClean(page);
  await page.close();
});
