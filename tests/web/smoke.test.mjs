// @ts-check
// Every page of the site opens without a fault, in every look a reader may have chosen.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite, settle } from "./harness.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const PAGES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".html"))
  .sort();

/** @type {[string, import("./harness.mjs").Look][]} */
const LOOKS = [
  ["wide, light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  [
    "narrow, dark, still",
    { viewport: { width: 320, height: 640 }, colorScheme: "dark", reducedMotion: "reduce" },
  ],
  ["without JavaScript", { javaScriptEnabled: false }],
];

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

    for (const [name, look] of LOOKS) {
      test(`opens without a fault: ${name}`, async () => {
        const page = await site.openPage(`/${path}`, look);
        const scripted = look.javaScriptEnabled !== false;
        if (scripted) await settle(page);
        site.assertClean(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `the page is ${over} px wider than the window`);
        if (scripted) await axeCheck(page);
        site.assertClean(page);
        await page.close();
      });
    }
  });
}
