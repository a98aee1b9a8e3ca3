// @ts-check
// The keyboard alone, and what a screen reader is told.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import { curveTable, finished, focusIs, linkLike, openLab, tabTo } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

describe("the keyboard alone", () => {
  test("turns a dial, and the focus stays on it", async () => {
    const page = await openLab(site);
    const slider = '.dials [data-param="agree"] input[type="range"]';
    const before = await curveTable(page);
    await page.evaluate(() => scrollTo(0, 0));
    await tabTo(page, slider);
    await page.keyboard.press("ArrowRight");
    await finished(page);
    assert.ok(await focusIs(page, slider));
    assert.equal(await page.locator(slider).inputValue(), "3");
    assert.notDeepEqual(await curveTable(page), before);
    await page.close();
  });

  test("turns the dial in the first sentence", async () => {
    const page = await openLab(site, "/index.html");
    const dial = '.opening [data-dial="agree"] input';
    await page.locator("h1").click();
    await tabTo(page, dial);
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.locator(dial).inputValue(), "3");
    assert.equal(
      await page.locator('.dials [data-param="agree"] input[type="range"]').inputValue(),
      "3",
    );
    await finished(page);
    assert.ok(await focusIs(page, dial));
    await page.close();
  });

  test("makes another run, undoes it and copies the link", async () => {
    const page = await openLab(site, "/lab.html", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await tabTo(page, '[data-act="another"]');
    await page.keyboard.press("Enter");
    const link = await linkLike(page, /seed=\d+/);
    assert.ok(await focusIs(page, '[data-act="another"]'));
    await tabTo(page, '[data-act="copy"]');
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).endsWith(link));
    await tabTo(page, '[data-act="undo"]');
    await page.keyboard.press("Enter");
    assert.ok(
      await focusIs(page, '[data-act="undo"]'),
      "a button with nothing left to do keeps the focus",
    );
    await page.close();
  });

  test("moves through a told case", async () => {
    const page = await openLab(site);
    const scrub = '.player input[type="range"]';
    await tabTo(page, scrub);
    await page.keyboard.press("Home");
    const first = await page.locator(scrub).getAttribute("aria-valuetext");
    await page.keyboard.press("End");
    assert.notEqual(await page.locator(scrub).getAttribute("aria-valuetext"), first);
    assert.equal(await page.locator(".timeline > li").last().getAttribute("aria-current"), "step");
    await tabTo(page, ".timeline > li:first-child button");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".timeline [aria-current]").count(), 1);
    assert.equal(await page.locator(".timeline > li").first().getAttribute("aria-current"), "step");
    await page.close();
  });

  test("skips to the text", async () => {
    const page = await site.openPage("/index.html");
    await page.keyboard.press("Tab");
    assert.ok(await focusIs(page, ".skip"));
    await page.close();
  });
});

describe("a screen reader", () => {
  test("hears the result once, when the run is complete", async () => {
    const page = await openLab(site);
    const heard = page.locator(".heard[role=status]");
    await page.waitForFunction(() => document.querySelector(".heard")?.textContent);
    const headline = await page.locator(".headline").innerText();
    assert.equal(await heard.textContent(), headline);
    await page.evaluate(() => {
      const texts = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { texts });
      const region = /** @type {Element} */ (document.querySelector(".heard"));
      new MutationObserver(() => texts.push(region.textContent ?? "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const slider = page.locator('.dials [data-param="speed"] input[type="range"]');
    for (let i = 0; i < 4; i += 1) await slider.press("ArrowRight");
    await finished(page);
    await page.waitForTimeout(1000);
    const texts = await page.evaluate(() => /** @type {any} */ (globalThis).texts);
    assert.deepEqual(texts, [await page.locator(".headline").innerText()]);
    await page.close();
  });

  test("hears names, values and units", async () => {
    const page = await openLab(site);
    const slider = page.locator('.dials [data-param="speed"] input[type="range"]');
    assert.match((await slider.getAttribute("aria-valuetext")) ?? "", /^40 \D{4,}/);
    for (const control of await page
      .locator(".lab :is(input, select, button, canvas, progress)")
      .all()) {
      const named = await control.evaluate(
        (e) =>
          e.ariaHidden === "true" ||
          e.ariaLabel ||
          e.textContent ||
          ("labels" in e && /** @type {any} */ (e).labels.length > 0),
      );
      assert.ok(named, await control.evaluate((e) => e.outerHTML));
    }
    await page.close();
  });
});
