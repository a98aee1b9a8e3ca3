// @ts-check
// Squeezed ears: an utterance is seen and timed, and heard only on a press; costs are counted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { digest, finished, openLab, reported } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

test("an utterance is read, and leaves no trace", async () => {
  const page = await openLab(site, "/lab.html#speech?v=2");
  const before = [await digest(page), page.url()];
  const said = page.locator(".live .said");
  const first = await said.innerText();
  assert.match(first, /She says [\d ]+\./);
  assert.match((await page.locator(".letters").textContent()) ?? "", /^(\d )+$/);
  await page.locator(".live button", { hasText: "Another utterance" }).click();
  await page.waitForFunction(
    (old) => document.querySelector(".live .said")?.textContent !== old,
    first,
  );
  await axeCheck(page);
  assert.deepEqual([await digest(page), page.url()], before);
  site.assertClean(page);
  await page.close();
});

test("a sound is made only on a press", async () => {
  const page = await openLab(site, "/lab.html#speech?v=2");
  await page.evaluate(() => {
    const start = AudioBufferSourceNode.prototype.start;
    Object.assign(window, { started: 0 });
    AudioBufferSourceNode.prototype.start = function (...args) {
      Object.assign(window, { started: Reflect.get(window, "started") + 1 });
      return start.apply(this, args);
    };
  });
  const started = () => page.evaluate(() => Reflect.get(window, "started"));
  await page.locator(".live button", { hasText: "Another utterance" }).click();
  assert.equal(await started(), 0);
  await page.locator(".live button", { hasText: "Hear it" }).click();
  assert.equal(await started(), 1);
  site.assertClean(page);
  await page.close();
});

test("every size is timed on this device, and the time is in no digest", async () => {
  const page = await openLab(site, "/lab.html#speech?v=2");
  const before = await digest(page);
  await page.locator(".live button", { hasText: "Time every size" }).click();
  const time = page.locator('[data-chart="speech-time"]');
  await time.locator("svg").waitFor();
  assert.match(await page.locator(".live .said").innerText(), /it takes [\d.]+ thousandths/);
  await time.locator("summary").click();
  await time.locator("tbody tr").nth(4).waitFor();
  assert.match(await time.locator("thead").innerText(), /Milliseconds/);
  assert.equal(await digest(page), before);
  site.assertClean(page);
  await page.close();
});

test("the published panel counts, and listens to nobody", async () => {
  const page = await openLab(site, "/lab.html#speech?panel=published&v=2");
  await reported(page);
  await finished(page);
  assert.ok(await page.locator(".live").isHidden());
  assert.ok(await page.locator('[data-chart="speech-costs"] svg').isVisible());
  // What is only counted has no harm: there is nothing to share, and nothing that a dial would avoid.
  assert.ok(await page.locator(".otherwise").isHidden());
  assert.ok(await page.locator('[data-section="shares"]').isHidden());
  assert.match(await page.locator(".headline").innerText(), /SEW tiny does 9\.4 billion/);
  site.assertClean(page);
  await page.close();
});
