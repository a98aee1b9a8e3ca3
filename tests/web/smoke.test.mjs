// @ts-check
// Every page of the site opens without a fault, narrow and wide, dark and light, and without scripts.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite, settle } from "./harness.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const PAGES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".html"))
  .sort();

const NARROW = /** @type {const} */ ({
  viewport: { width: 320, height: 640 },
  colorScheme: "dark",
  reducedMotion: "reduce",
});
const WIDE = { width: 1280, height: 800 };

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

test("there is a front page", () => {
  assert.ok(PAGES.includes("index.html"), `dist/ holds ${PAGES.join(", ") || "no page"}`);
});

for (const path of PAGES) {
  describe(path, () => {
    test("carries its headers", async () => {
      const response = await fetch(`${site.origin}/${path}`);
      const policy = response.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    });

    test("opens without a fault on a phone at night, and becomes a wide page by day", async () => {
      const page = await site.openPage(`/${path}`, NARROW);
      await looksWell(page);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
      await page.setViewportSize(WIDE);
      await looksWell(page);
      await page.close();
    });

    test("opens without a fault without JavaScript", async () => {
      const page = await site.openPage(`/${path}`, { javaScriptEnabled: false });
      assert.ok((await over(page)) <= 0);
      site.assertClean(page);
      await page.close();
    });
  });
}

/** How many pixels the page is wider than its window. @param {import("playwright-core").Page} page */
const over = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** @param {import("playwright-core").Page} page */
async function looksWell(page) {
  await settle(page);
  site.assertClean(page);
  assert.ok((await over(page)) <= 0, `the page is ${await over(page)} px wider than the window`);
  await axeCheck(page);
  site.assertClean(page);
}
