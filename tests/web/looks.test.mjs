// @ts-check
// Every look a reader may have chosen: the lab fits, axe finds nothing, nothing moves by itself.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite, settle } from "./harness.mjs";
import { openLab } from "./lab.mjs";

/** @typedef {Parameters<import("playwright-core").Page["emulateMedia"]>[0]} Media */
/** @type {[string, { width: number, height: number, dense?: number }, Media][]} */
const LOOKS = [
  ["wide, light", { width: 1440, height: 900 }, { colorScheme: "light" }],
  ["wide, dark", { width: 1440, height: 900 }, { colorScheme: "dark" }],
  ["tablet", { width: 768, height: 1024 }, {}],
  ["phone", { width: 320, height: 640, dense: 2 }, { colorScheme: "dark" }],
  ["200 % zoom", { width: 640, height: 400, dense: 2 }, {}],
  ["forced colours", { width: 1280, height: 720 }, { forcedColors: "active" }],
  ["reduced motion", { width: 1280, height: 720 }, { reducedMotion: "reduce" }],
  ["high contrast", { width: 1280, height: 720 }, { contrast: "more" }],
];
const PLAIN = /** @type {const} */ ({
  colorScheme: "light",
  forcedColors: "none",
  reducedMotion: "no-preference",
  contrast: "no-preference",
});

/** Smallest target [px]. */
const TOUCH = 44;

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

// One page that changes its look, as a reader's does; smoke.test.mjs opens every page in two of them.
for (const path of ["/index.html", "/lab.html"]) {
  describe(path, () => {
    /** @type {import("playwright-core").Page} */
    let page;
    /** @type {import("playwright-core").CDPSession} */
    let session;
    before(async () => {
      page = await openLab(site, path);
      session = await page.context().newCDPSession(page);
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) /** @type {HTMLDetailsElement} */ (one).open = true;
      });
    });
    after(() => page?.close());

    for (const [name, { width, height, dense = 1 }, media] of LOOKS) {
      test(name, async () => {
        const size = { width, height, deviceScaleFactor: dense, mobile: false };
        await session.send("Emulation.setDeviceMetricsOverride", size);
        await page.emulateMedia({ ...PLAIN, ...media });
        await page.waitForFunction((wide) => innerWidth === wide, width);
        await settle(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px too wide`);
        await axeCheck(page);
        assert.deepEqual(await small(page), []);
        site.assertClean(page);
      });
    }
  });
}

/** Targets that are too small for a finger; links in running text are exempt. @param {import("playwright-core").Page} page */
function small(page) {
  return page.locator(":is(button, select, summary, input):visible").evaluateAll(
    (all, touch) =>
      all.flatMap((element) => {
        // A box that is ticked is as large as its label.
        const target = element.matches("[type=radio], [type=checkbox]")
          ? element.closest("label")
          : element;
        const { width, height } = /** @type {Element} */ (target).getBoundingClientRect();
        const fits = height >= touch - 0.5 && width >= Math.min(touch, 32);
        return fits ? [] : [`${element.outerHTML.slice(0, 80)} ${width} × ${height}`];
      }),
    TOUCH,
  );
}

test("a told case does not play by itself, and under reduced motion it goes from event to event", async () => {
  const page = await openLab(site, "/lab.html", { reducedMotion: "reduce" });
  const scrub = page.locator('.player input[type="range"]');
  await scrub.press("Home");
  const start = await scrub.inputValue();
  await page.waitForTimeout(400);
  assert.equal(await scrub.inputValue(), start);
  await page.locator(".player .play").click();
  await page.waitForTimeout(600);
  assert.equal(await scrub.inputValue(), start, "no motion between events");
  await page.waitForTimeout(1500);
  assert.notEqual(await scrub.inputValue(), start);
  await page.close();
});

test("the scene is redrawn in the colours of the night", async () => {
  const page = await openLab(site, "/lab.html", { colorScheme: "light" });
  const picture = () =>
    page.locator("canvas").evaluate((c) => /** @type {HTMLCanvasElement} */ (c).toDataURL());
  const day = await picture();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(200);
  assert.notEqual(await picture(), day);
  await page.close();
});

test("without JavaScript the article stands, and one sentence says what is missing", async () => {
  const page = await site.openPage("/index.html", { javaScriptEnabled: false });
  assert.match(await page.locator(".opening .ask").innerText(), /two of its lookouts/);
  assert.equal(await page.locator(".failure:visible").count(), 1);
  assert.doesNotMatch(await page.content(), /\{\{/);
  await page.close();
});
