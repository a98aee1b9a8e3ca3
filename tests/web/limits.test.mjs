// @ts-check
// You are the regulator: a limit is set, and the page says what is left and what it costs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

test("a limit is set, and what it allows and costs is told", async () => {
  const page = await site.openPage("/index.html", { viewport: { width: 320, height: 800 } });
  const place = page.locator("fast-or-right-limits");
  const said = place.locator(".judged");
  // Computed ahead: the words are there before any script has run a design.
  const ahead = await said.locator("p").first().innerText();
  assert.match(ahead, /^Of \d+ designs/);
  await place.scrollIntoViewIfNeeded();
  const field = place.locator('.control input[type="number"]');
  await field.waitFor({ timeout: 120_000 });
  assert.equal(await said.locator("p").first().innerText(), ahead, "the same bits, ahead and here");
  /** @param {string} limit */
  const set = async (limit) => {
    await field.fill(limit);
    await field.press("Enter");
  };
  await set("0");
  assert.match(await said.innerText(), /No design here surely stays below/);
  assert.ok(await place.locator(".judged a").isHidden());
  await set("100");
  assert.match(await said.innerText(), /Drivers behind pay too/);
  const link = await place.locator(".judged a").getAttribute("href");
  assert.match(link ?? "", /^lab\.html#crossing\?.*v=2$/);
  await place.locator("summary").click();
  const rows = place.locator("tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), Number(/\d+/.exec(ahead)?.[0]));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await axeCheck(page);
  site.assertClean(page);
  await page.close();
});
