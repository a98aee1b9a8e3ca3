// @ts-check
// Links: a good one opens the run it was made in, a bad one opens with a sentence.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import { button, dialOf, digest, finished, linkLike, notes, openLab, setDial } from "./lab.mjs";

const BAD = [
  "#crossing?agree=9",
  "#crossing?agree=",
  "#crossing?agree=two",
  "#crossing?agree=2&agree=3",
  "#crossing?agree",
  "#crossing?speed=900",
  "#crossing?speed=-1",
  "#crossing?speed=NaN",
  "#crossing?speed=1e999",
  "#crossing?perception=d99",
  "#crossing?wheels=4",
  "#crossing?seed=-5",
  "#crossing?seed=99999999999999999999",
  "#crossing?v=999",
  "#crossing?over=wheels",
  "#crossing?%E0%A4%A",
  "#crossing?agree=%00",
  "#crossing?agree=<img src=x onerror=alert(1)>",
  "#nothing?agree=2",
  "#__proto__",
  "#constructor?toString=1",
  `#crossing?${"agree=2&".repeat(500)}`,
];

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

describe("a bad link opens with a sentence", () => {
  for (const fragment of BAD) {
    test(fragment.slice(0, 50), async () => {
      const page = await site.openPage(`/lab.html${fragment}`);
      await page.locator(".lab:not(.ahead) .chart svg").first().waitFor();
      assert.match(await notes(page), /\S \S/);
      assert.equal(await page.locator(".lab img").count(), 0);
      site.assertClean(page);
      await page.close();
    });
  }
});

describe("links", () => {
  test("open the run they were copied from", async () => {
    const page = await openLab(site);
    await setDial(page, "agree", "3");
    await setDial(page, "loss", "30");
    await finished(page);
    const link = await linkLike(page, /loss=30/);
    const other = await openLab(site, `/lab.html${link}`);
    assert.deepEqual([await dialOf(other, "agree"), await dialOf(other, "loss")], ["3", "30"]);
    assert.equal(await digest(other), await digest(page));
    assert.equal(await notes(other), "");
    await page.close();
    await other.close();
  });

  test("are copied as a whole address", async () => {
    const page = await openLab(site, "/lab.html", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await button(page, "copy").click();
    await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(`${site.origin}/lab.html#crossing`), copied);
    await page.close();
  });

  test("are followed when the address changes", async () => {
    const page = await openLab(site);
    await page.evaluate(() => {
      location.hash = "#crossing?agree=1&speed=20";
    });
    await page.waitForFunction(() => {
      const field = document.querySelector('.dials [data-param="speed"] input[type="number"]');
      return field && "value" in field && field.value === "20";
    });
    assert.equal(await dialOf(page, "agree"), "1");
    await page.close();
  });

  test("of parts of the article are left alone", async () => {
    const page = await site.openPage("/index.html#sources");
    await page.locator("fast-or-right-lab").first().scrollIntoViewIfNeeded();
    await finished(page);
    assert.equal(await notes(page), "");
    assert.equal(new URL(page.url()).hash, "#sources");
    await page.close();
  });

  test("tell what was wrong with a typed value, too", async () => {
    const page = await openLab(site);
    await setDial(page, "speed", "900");
    assert.match(await notes(page), /80/);
    assert.equal(await dialOf(page, "speed"), "80");
    await page.close();
  });
});
