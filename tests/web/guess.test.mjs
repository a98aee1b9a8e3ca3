// @ts-check
// A guess before the reveal, in the article: it hides what happened once the script runs, and one press shows it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite, settle } from "./harness.mjs";
import { button, finished, focusIs, tabTo } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

const GATHER = 'fast-or-right-lab[scenario="gather"]';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The article at a lab that asks first. @param {import("./harness.mjs").Look} [look] */
async function open(look) {
  const page = await site.openPage("/index.html", look);
  await page.locator(GATHER).scrollIntoViewIfNeeded();
  await page.locator(`${GATHER} [data-act="guess"]`).waitFor();
  await finished(page, "gather");
  return page;
}

/** @param {Page} page */
const pictured = (page) => page.locator(`${GATHER} .lab .picture`).isVisible();

/** How far things have moved since the page came. @param {Page} page */
const shifted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of /** @type {any[]} */ (list.getEntries())) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );

test("asks, then shows the guess beside what was found; nothing moves on the way", async () => {
  const page = await open({ viewport: { width: 320, height: 800 } });
  assert.equal(await pictured(page), false);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await axeCheck(page);
  assert.equal(await shifted(page), 0);
  const lab = page.locator(GATHER);
  await lab.locator('.guess input[type="number"]').fill("200");
  await button(page, "guess").first().click();
  assert.match(await lab.locator(".told-guess").innerText(), /You guessed 200 .*found \d+/);
  assert.ok(await pictured(page));
  assert.ok(await focusIs(page, ".guess h3"));
  const told = await lab.locator(".told-guess").innerText();
  await page.waitForFunction(
    ([css, text]) => document.querySelector(css)?.textContent === text,
    [`${GATHER} .heard`, told],
  );
  await axeCheck(page);
  site.assertClean(page);
  await page.close();
});

test("one press of a key shows it without a guess", async () => {
  const page = await open();
  await page.locator(`${GATHER} [data-act="guess"]`).focus();
  await tabTo(page, '[data-act="skip"]');
  await page.keyboard.press("Enter");
  assert.ok(await pictured(page));
  assert.equal(await page.locator(`${GATHER} .guess`).count(), 0);
  assert.ok(await focusIs(page, `${GATHER} h2`));
  await page.close();
});

test("another run, by a sentence or by a link, is shown at once", async () => {
  const page = await open();
  await page.locator('[data-scenario="gather"] [data-preset="hurry"]').click();
  assert.ok(await pictured(page));
  await page.goto(`${site.origin}/about.html`);
  await page.goto(`${site.origin}/index.html#gather?v=2`);
  await finished(page, "gather");
  assert.ok(await pictured(page));
  // A link that is followed on the page itself, to the run that would be asked for.
  await page.locator('fast-or-right-lab[scenario="stale"]').scrollIntoViewIfNeeded();
  await page.locator('[scenario="stale"] [data-act="guess"]').waitFor();
  await page.evaluate(() => {
    location.hash = "#stale?v=2";
  });
  await page.locator('[scenario="stale"] .lab .picture').waitFor();
  site.assertClean(page);
  await page.close();
});

test("what was built ahead is read without scripts, and where the engine never comes", async () => {
  const plain = await site.openPage("/index.html", { javaScriptEnabled: false });
  assert.ok(await pictured(plain));
  await plain.close();
  const page = await site.openPage("/about.html");
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/index.html`);
  await page.locator(GATHER).scrollIntoViewIfNeeded();
  await page.locator(`${GATHER}.failed`).waitFor();
  assert.ok(await pictured(page));
  await page.close();
});

for (const [path, width] of /** @type {[string, number][]} */ ([
  ["/index.html", 1200],
  ["/index.html", 412],
  ["/lab.html", 1200],
  ["/lab.html", 412],
  ["/lab.html#expert?v=2", 1200],
])) {
  test(`nothing moves while ${path} comes at ${width} px`, async () => {
    const page = await site.openPage(path, { viewport: { width, height: 823 } });
    await settle(page);
    assert.equal(await shifted(page), 0);
    await page.close();
  });
}
