// @ts-check
// A pinned run: it stays beside the run that is shown, under the same noise, whatever is moved or undone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { button, digest, finished, focusIs, linkLike, openLab, setDial } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The cells of the table, row by row. @param {Page} page */
const cells = (page) =>
  page
    .locator(".pinned tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );

/** Waits until the difference of the first fact is said like this. @param {Page} page @param {RegExp} pattern */
const differs = (page, pattern) =>
  page.waitForFunction((source) => {
    const cell = document.querySelector(".pinned tbody tr td:last-child");
    return new RegExp(source).test(cell?.textContent ?? "");
  }, pattern.source);

test("stands beside what is shown, in the address, through undo, until it is let go", async () => {
  const page = await openLab(site, "/lab.html", { viewport: { width: 320, height: 800 } });
  const plain = await digest(page);
  await button(page, "pin").click();
  await page.locator(".pinned").waitFor();
  await finished(page);
  assert.equal(await digest(page), plain);
  const [first] = await cells(page);
  assert.equal(first[1], first[2]);
  assert.equal(first[3], "this run cannot tell");
  await setDial(page, "agree", "3");
  await differs(page, /^[\d.,]+ more \([\d.,]+ to [\d.,]+\)$/);
  await finished(page);
  const [moved] = await cells(page);
  assert.equal(moved[1], first[1]);
  assert.notEqual(moved[2], first[2]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await axeCheck(page);
  const link = await linkLike(page, /agree=3&over=agree&pin=/);
  await button(page, "undo").click();
  await differs(page, /cannot tell/);
  assert.match(await linkLike(page, /over=agree&pin=/), /pin=/);
  await button(page, "unpin").click();
  assert.equal(await page.locator(".pinned").isVisible(), false);
  assert.ok(await focusIs(page, '[data-act="pin"]'));
  assert.doesNotMatch(await linkLike(page, /#crossing\?over=agree&v=2/), /pin=/);
  site.assertClean(page);
  await page.close();

  const back = await openLab(site, `/lab.html${link}`);
  const before = await cells(back);
  assert.deepEqual(before[0], moved);
  // Another seed is other luck for both. One count may well come out the same, all four hardly.
  const lucky = await digest(back);
  await button(back, "another").click();
  await finished(back);
  assert.notEqual(await digest(back), lucky);
  const counts = (/** @type {string[][]} */ rows) => rows.flatMap((row) => row.slice(1, 3));
  assert.equal(counts(before).length, 4);
  assert.notDeepEqual(counts(await cells(back)), counts(before));
  site.assertClean(back);
  await back.close();
});

test("a pinned run that does not fit is left out, with a sentence", async () => {
  const page = await openLab(site, "/lab.html#crossing?pin=1.2&v=2");
  assert.match(await page.locator(".notes").innerText(), /No run is pinned/);
  assert.equal(await page.locator(".pinned").isVisible(), false);
  await page.close();
});
