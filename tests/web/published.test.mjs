// @ts-check
// The site as it is published: one build a folder, offline after the first visit, links that unfold.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openSite, settle } from "./harness.mjs";
import { button, finished, openLab } from "./lab.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const LABS = readdirSync(DIST)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replace(".html", ""))
  .filter((name) => !["index", "lab", "about"].includes(name));

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, DIST), "utf8");

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

test("what never changes under its name may be kept for ever, and by anybody", async () => {
  const folder = /src="(v\/\w+\/)www\/page\.js"/.exec(read("index.html"))?.[1];
  assert.ok(folder, "the front page names its folder");
  const script = await fetch(`${site.origin}/${folder}www/page.js`);
  assert.match(script.headers.get("cache-control") ?? "", /immutable/);
  assert.equal(script.headers.get("access-control-allow-origin"), "*");
  const page = await fetch(`${site.origin}/index.html`);
  assert.equal(page.headers.get("cache-control"), "no-cache");
});

describe("a link to a lab unfolds elsewhere", () => {
  const built = existsSync(new URL("oembed", DIST));
  const pictures = new Set();
  for (const lab of LABS) {
    test(lab, { skip: built ? false : "built without an address" }, () => {
      const html = read(`${lab}.html`);
      const found = /application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? "";
      const answer = JSON.parse(read(new URL(found).pathname.slice(1)));
      assert.equal(answer.type, "rich");
      assert.match(answer.html, new RegExp(`^<iframe src="https://[^"]+/${lab}\\.html"`));
      const png = readFileSync(new URL(`social/${lab}.png`, DIST));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      const picture = createHash("sha256").update(png).digest("hex");
      assert.ok(!pictures.has(picture), "the same picture as another lab's");
      pictures.add(picture);
      assert.match(html, /<meta name="description" content="[^"]{40,}"/);
      assert.match(html, /og:image" content="https:/);
    });
  }
});

test("after the first visit it works without a network, data and all", async () => {
  const page = await site.openPage("/expert.html", { serviceWorkers: "allow" });
  await page.locator("fast-or-right-lab").scrollIntoViewIfNeeded();
  await finished(page);
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (n) => (await caches.open(n)).keys()));
    return kept.flat().some((request) => request.url.endsWith(".html"));
  });
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  await page.reload();
  await finished(page);
  await page.context().setOffline(true);
  for (const path of ["/expert.html", "/crossing.html#crossing?agree=3&v=2", "/"]) {
    await page.goto(site.origin + path);
    await page.locator("fast-or-right-lab").first().scrollIntoViewIfNeeded();
    await finished(page);
  }
  site.assertClean(page);
  await page.close();
});

test("an older build's cache goes, and nothing of it is used", async () => {
  const page = await site.openPage("/about.html", { serviceWorkers: "allow" });
  await page.evaluate(async () => {
    await (await caches.open("fast-or-right 0000 0000")).put("/index.html", new Response("old"));
    await (await caches.open("of another site")).put("/x", new Response("other"));
  });
  await page.goto(`${site.origin}/crossing.html`);
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    return names.length === 2 && !names.includes("fast-or-right 0000 0000");
  });
  assert.ok((await page.evaluate(() => caches.keys())).includes("of another site"));
  await page.goto(`${site.origin}/`);
  assert.doesNotMatch(await page.content(), />old</);
  await page.close();
});

test("nothing moves while the article comes", async () => {
  const page = await site.openPage("/index.html", { viewport: { width: 390, height: 800 } });
  await settle(page);
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of /** @type {any[]} */ (list.getEntries())) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  assert.equal(shift, 0);
  site.assertClean(page);
  await page.close();
});

test("a run is cited with its link, its fingerprint and the day of the page", async () => {
  const page = await openLab(site, "/crossing.html#crossing?agree=3&v=2");
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "cite").click()]);
  assert.equal(file.suggestedFilename(), "fast-or-right-crossing.bib");
  const text = readFileSync(await file.path(), "utf8");
  const digest = /([0-9a-f]{16,})/.exec(await page.locator(".digest").innerText())?.[1] ?? "none";
  assert.match(text, /^@misc\{fast-or-right-[0-9a-f]{8},\n/);
  assert.ok(text.includes(digest), text);
  assert.match(text, /\\url\{http[^}]+crossing\.html#crossing\?agree=3&v=2\}/);
  assert.match(text, /20\d\d-\d\d-\d\d/);
  await page.close();
});
