// @ts-check
// Ask the slow expert?: dials that play no part are not there, digits are seen and drawn, the map is drawn.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { digest, finished, linkLike, openLab, reported } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

const DIGITS = "/lab.html#expert";

/** @param {import("playwright-core").Page} page */
const shown = (page) =>
  page
    .locator(".side .dials .control:not([hidden])")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-param")));

test("only dials that play a part are shown", async () => {
  const page = await openLab(site, "/lab.html#expert?panel=gaussian&v=2");
  assert.ok((await shown(page)).includes("rho"));
  await page.locator('.dials [data-param="panel"] input[value="rover"]').check({ force: true });
  await linkLike(page, /panel=rover/);
  await finished(page);
  const rover = await shown(page);
  assert.ok(rover.includes("budget") && !rover.includes("rho") && !rover.includes("stake"));
  const overs = await page
    .locator(".over option:not([disabled])")
    .evaluateAll((all) => all.map((one) => /** @type {HTMLOptionElement} */ (one).value));
  assert.ok(overs.includes("slip") && !overs.includes("rho") && !overs.includes("panel"));
  assert.ok(await page.locator(".live").isHidden());
  assert.ok(await page.locator('[data-chart="expert-map"] svg').isVisible());
  await page.locator('.dials [data-param="panel"] input[value="digits"]').check({ force: true });
  await finished(page);
  assert.ok(await page.locator('[data-chart="expert-map"]').isHidden());
  // Three groups have nothing left in them: no heading stands alone.
  for (const group of await page.locator(".dials .actor:visible, .dials .folded:visible").all())
    assert.ok((await group.locator(".control:not([hidden])").count()) > 0);
  site.assertClean(page);
  await page.close();
});

test("a drawing is answered, and leaves no trace", async () => {
  const page = await openLab(site, DIGITS);
  const before = [await digest(page), page.url()];
  const said = page.locator(".live .said");
  assert.equal(await said.innerText(), "");
  const pad = page.locator(".pad");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  assert.ok(box);
  /** @param {number} x @param {number} y */
  const at = (x, y) =>
    /** @type {[number, number]} */ ([box.x + box.width * x, box.y + box.height * y]);
  await page.mouse.move(...at(0.5, 0.15));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.85), { steps: 6 });
  await page.mouse.up();
  assert.match(await said.innerText(), /fast model reads a 1.*slow expert/s);
  assert.equal(await page.locator(".live svg").count(), 1);
  await axeCheck(page);
  assert.deepEqual([await digest(page), page.url()], before);
  await page.locator(".live button", { hasText: "Clear" }).click();
  assert.equal(await said.innerText(), "");
  site.assertClean(page);
  await page.close();
});

test("keys draw cell by cell, and another price is answered anew", async () => {
  const page = await openLab(site, DIGITS);
  const pad = page.locator(".pad");
  await pad.focus();
  for (let row = 0; row < 6; row += 1) await pad.press("ArrowDown");
  await pad.press("ArrowRight");
  assert.equal(await page.locator(".drawing-pad .heard").innerText(), "Row 7, column 2: empty");
  await pad.press(" ");
  assert.equal(await page.locator(".drawing-pad .heard").innerText(), "Row 7, column 2: ink");
  const said = page.locator(".live .said");
  const dear = await said.innerText();
  assert.notEqual(dear, "");
  await page.locator('[data-preset="digits_dear"]').first().click();
  await reported(page);
  await page.waitForFunction(
    (old) => document.querySelector(".live .said")?.textContent !== old,
    dear,
  );
  site.assertClean(page);
  await page.close();
});

test("every digit that was sent stands in the table", async () => {
  const page = await openLab(site, DIGITS);
  await reported(page);
  const sent = page.locator('[data-chart="expert-sent"]');
  await sent.locator("summary").click();
  // The rows are written when the details have opened: a moment after the press.
  await sent.locator("tbody tr").first().waitFor();
  assert.equal(await sent.locator("tbody tr").count(), 20);
  assert.match(await sent.locator("tbody tr").first().innerText(), /\d → \d/);
  site.assertClean(page);
  await page.close();
});
