// @ts-check
// Decide now or gather more: the dial that counts, the clinic's picture, and a walk that is told.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { finished, linkLike, openLab, reported, tellsSteps } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** @param {import("playwright-core").Page} page @param {string} name */
const preset = (page, name) => page.locator(".presets button", { hasText: name }).first().click();

test("the curve runs over the dial that counts", async () => {
  const page = await openLab(site, "/lab.html#gather");
  const over = page.locator(".over select");
  assert.equal(await over.inputValue(), "bound");
  await preset(page, "Nine witnesses");
  await linkLike(page, /rule=fixed.*over=n/);
  await finished(page);
  assert.equal(await over.inputValue(), "n");
  await preset(page, "A careful court");
  await linkLike(page, /bound=4\.0(?!.*over=)/);
  assert.equal(await over.inputValue(), "bound");
  site.assertClean(page);
  await page.close();
});

test("the clinic alone has the picture of quick and slow tests", async () => {
  const page = await openLab(site, "/lab.html#gather");
  const picture = page.locator('[data-chart="gather-clinic"]');
  assert.equal(await picture.count(), 0);
  await preset(page, "A clinic");
  await reported(page);
  assert.match(await picture.innerText(), /slow test/);
  const shown = await page
    .locator(".crowds .figure:visible")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-chart")));
  assert.deepEqual(shown, ["gather-price", "gather-clinic", "gather-people-error"]);
  await axeCheck(page);
  await preset(page, "A careful court");
  await finished(page);
  assert.ok(await picture.isHidden());
  site.assertClean(page);
  await page.close();
});

test("a told decision counts looks, and the other choice is laid under it", async () => {
  const page = await openLab(site, "/lab.html#gather?bound=4.0");
  await reported(page);
  await tellsSteps(page, /^start$/, /^look \d+$/);
  site.assertClean(page);
  await page.close();
});

test("in the article its sentences move its own lab", async () => {
  const page = await openLab(site, "/index.html");
  const lab = page.locator('fast-or-right-lab[scenario="gather"]');
  await lab.scrollIntoViewIfNeeded();
  await finished(page, "gather");
  const headline = lab.locator(".lab:not(.ahead) .headline");
  const before = await headline.innerText();
  await page.locator('[data-scenario="gather"] [data-preset="hurry"]').click();
  await page.waitForFunction((before) => {
    const line = document.querySelector('[scenario="gather"] .lab:not(.ahead) .headline');
    return line?.textContent !== before;
  }, before);
  assert.match(await headline.innerText(), /\d/);
  assert.equal(await lab.evaluate((one) => Reflect.get(one, "desk").state.values.bound), "0.4");
  site.assertClean(page);
  await page.close();
});
