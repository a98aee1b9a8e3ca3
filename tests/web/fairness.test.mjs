// @ts-check
// Fair to whom: it learns in the page, is told as people, and in the article its words move it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "./harness.mjs";
import {
  curveTable,
  dialOf,
  finished,
  fits,
  notes,
  openLab,
  reported,
  tellsSteps,
} from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The column of a curve's table, as numbers. @param {string[][]} rows @param {number} column */
function numbers(rows, column) {
  return rows.map((row) => Number.parseFloat(row[column].replace(",", "")));
}

// What it learns from is small here: the tests are about the page.
const SMALL = "rows=600&seeds=3";

test("more weight, a smaller gap; both are drawn against each other", async () => {
  // With three repetitions the gap of the networks alone may be none, and then there is no ratio.
  const page = await openLab(site, "/lab.html#fairness?rows=600&seeds=5&v=2");
  const rows = await curveTable(page);
  const gap = numbers(rows, 1);
  assert.ok(gap[0] > gap[gap.length - 1], `gap: ${gap}`);
  await reported(page);
  for (const chart of ["fairness-plane", "fairness-full", "fairness-people-men_1"]) {
    const figure = page.locator(`[data-chart="${chart}"]`);
    assert.ok(await figure.locator("svg").isVisible(), chart);
  }
  assert.match(await page.locator('[data-chart="fairness-full"]').innerText(), /measured ahead/);
  assert.match(await page.locator(".headline").innerText(), /of 1,000 women and \d+ of 1,000 men/);
  site.assertClean(page);
  await page.close();
});

test("a dial that plays no part is not shown, and the curve runs over the one that counts", async () => {
  const page = await openLab(site, `/lab.html#fairness?${SMALL}&method=multi_task&v=2`);
  const shown = await page
    .locator(".side .dials .control:not([hidden])")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-param")));
  assert.ok(shown.includes("method") && !shown.includes("lambda") && !shown.includes("ratio"));
  assert.equal(await page.locator(".over select").inputValue(), "method");
  site.assertClean(page);
  await page.close();
});

test("the small bank says that it cannot tell", async () => {
  const page = await openLab(site, "/lab.html#fairness?data=german&rows=900&seeds=20&v=2");
  assert.equal(await dialOf(page, "rows"), "600");
  assert.match(await notes(page), /600/);
  await reported(page);
  assert.match(await page.locator(".report").innerText(), /noise is as large as the effect/);
  const full = page.locator('[data-chart="fairness-full"]');
  assert.ok((await full.count()) === 0 || (await full.isHidden()));
  site.assertClean(page);
  await page.close();
});

test("a person is told, step by step, and the other choice is laid under", async () => {
  const page = await openLab(site, `/lab.html#fairness?${SMALL}&v=2`);
  await reported(page);
  await tellsSteps(page, /^the record$/, /^the truth$/);
  site.assertClean(page);
  await page.close();
});

for (const width of [320, 1440]) {
  test(`fits and is accessible at ${width} px, the whole file open`, () =>
    fits(site, `/lab.html#fairness?${SMALL}&depth=file&v=2`, width));
}

test("in the article its sentences move its own lab", async () => {
  const page = await site.openPage("/index.html");
  const lab = page.locator('fast-or-right-lab[scenario="fairness"]');
  await lab.scrollIntoViewIfNeeded();
  const press = page.locator('[data-scenario="fairness"] [data-preset="german"]');
  // Before its lab is there it is a word, not a button.
  await finished(page, "fairness");
  await page.locator('details.deeper:has([data-preset="german"]) > summary').click();
  await press.click();
  assert.equal(await press.getAttribute("aria-pressed"), "true");
  await finished(page, "fairness");
  assert.match(await lab.locator(".lab:not(.ahead) .headline").innerText(), /bad loan/);
  site.assertClean(page);
  await page.close();
});
