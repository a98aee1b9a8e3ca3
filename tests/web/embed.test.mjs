// @ts-check
// Labs in a page of somebody else: another origin, a strict policy, one of them in a sandbox.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startHost } from "./embed/host.mjs";
import { axeCheck, openSite } from "./harness.mjs";
import { button, finished, openLab, reported, setDial } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

const LONG = 120_000;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;
before(async () => {
  site = await openSite();
  host = await startHost(site.origin);
});
after(async () => {
  host?.stop();
  await site?.close();
});

/** The lab in the frame that a selector finds, once it has run. @param {Page} page @param {string} selector */
async function frameOf(page, selector) {
  const place = page.locator(selector);
  await place.scrollIntoViewIfNeeded();
  const frame = await (await place.elementHandle())?.contentFrame();
  assert.ok(frame, selector);
  const done = ":not([aria-busy]) .lab:not(.ahead) .digest:not(:empty)";
  await frame.locator(done).waitFor({ state: "attached", timeout: LONG });
  return { place, frame };
}

/** Faults but for the host's own address. @param {Page} page */
function assertOwn(page) {
  const faults = site
    .takeFaults(page)
    .filter((text) => !text.includes(`elsewhere: ${host.origin}`));
  assert.deepEqual(faults, []);
}

/** Waits until a frame is as high as its text. @param {Awaited<ReturnType<typeof frameOf>>} lab */
async function fitted({ place, frame }) {
  let [outer, inner] = [0, 1];
  for (let i = 0; i < 50 && Math.abs(outer - inner) > 1; i += 1) {
    await frame.page().waitForTimeout(100);
    outer = (await place.boundingBox())?.height ?? 0;
    inner = await frame.evaluate(() => document.body.getBoundingClientRect().height);
  }
  assert.ok(Math.abs(outer - inner) <= 1, `the frame is ${outer} px high, its text ${inner} px`);
}

const ELEMENT = "#element iframe";
const SANDBOXED = "#sandboxed iframe";

for (const width of [320, 900]) {
  test(`three labs fit a page of somebody else at ${width} px`, async () => {
    const page = await site.openPage(`${host.origin}/`, { viewport: { width, height: 800 } });
    for (const selector of [ELEMENT, "#plain", SANDBOXED]) {
      const lab = await frameOf(page, selector);
      if (selector !== "#plain") await fitted(lab);
      const over = await lab.frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(over <= 0, `${selector} is ${over} px too wide`);
      // Whose it is stands above it, and the report is shut until somebody asks for it.
      assert.ok(await lab.frame.getByRole("link", { name: "Fast or Right?" }).isVisible());
      assert.equal(await lab.frame.locator(".report").isVisible(), false);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `the page is ${over} px too wide`);
    await axeCheck(page);
    assertOwn(page);
    await page.close();
  });
}

describe("a frame and its host", () => {
  /** @type {Page} */
  let page;
  before(async () => {
    page = await site.openPage(`${host.origin}/`, { colorScheme: "light" });
  });
  after(() => page?.close());

  test("the run of the link is shown, and its height follows", async () => {
    const lab = await frameOf(page, ELEMENT);
    const dial = lab.frame.locator('.dials [data-param="agree"] input[type="number"]');
    assert.equal(await dial.inputValue(), "3");
    await lab.frame.locator("details.data summary").first().click();
    await fitted(lab);
    assert.equal(await lab.place.getAttribute("loading"), "lazy");
    assert.match((await lab.place.getAttribute("title")) ?? "", /^Three lookouts/);
    assert.equal(await lab.place.getAttribute("allow"), "clipboard-write");
    assert.equal(await lab.frame.locator(".seal").isVisible(), false);
  });

  test("messages of others change nothing, on either side", async () => {
    const { place, frame } = await frameOf(page, ELEMENT);
    await frame.locator("progress.idle").waitFor({ state: "attached", timeout: LONG });
    await fitted({ place, frame });
    const shown = async () =>
      frame.evaluate(() =>
        [location.href, ...[...document.querySelectorAll("input")].map((i) => i.value)].join(),
      );
    const before = await shown();
    const height = (await place.boundingBox())?.height;
    await page.evaluate(() => {
      const key = "fast-or-right-height";
      const shapes = [{ [key]: 5 }, { [key]: 5, x: 1 }, key, 5, null, { state: { agree: 1 } }];
      const root = document.querySelector("#element")?.shadowRoot;
      for (const shape of shapes) {
        postMessage(shape, "*");
        root?.querySelector("iframe")?.contentWindow?.postMessage(shape, "*");
      }
    });
    // From the right window, with the wrong shape.
    await frame.evaluate(() => {
      const key = "fast-or-right-height";
      const wrong = [5, "5", null, [5], { [key]: "5" }, { [key]: -5 }, { [key]: 5, x: 1 }, {}];
      wrong.push({ [key]: Number.NaN }, { [key]: Number.POSITIVE_INFINITY }, { [key]: 1e9 });
      for (const shape of wrong) parent.postMessage(shape, "*");
    });
    await page.waitForTimeout(300);
    assert.equal((await place.boundingBox())?.height, height);
    assert.equal(await shown(), before);
  });

  test("in a sandbox the page does the work itself, copies its link, and says what it may not", async () => {
    const { frame } = await frameOf(page, SANDBOXED);
    assert.equal(await frame.evaluate(() => origin), "null");
    await frame.locator('[data-act="copy"]').click();
    await frame.locator(".notes p").waitFor();
    assert.match(await frame.locator(".notes").innerText(), /The link is copied/);
    assert.match(await frame.locator(".seal").innerText(), /may not save.*gather\.html/);
    assert.equal(await frame.locator('[data-act="cite"]').isVisible(), false);
    const faults = site.takeFaults(page).filter((text) => !text.includes("to elsewhere"));
    assert.deepEqual(faults, []);
  });

  test("the colours follow the host's", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    const { frame } = await frameOf(page, ELEMENT);
    assert.ok(await frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches));
    await page.emulateMedia({ colorScheme: "light" });
    assert.ok(await frame.evaluate(() => matchMedia("(prefers-color-scheme: light)").matches));
  });

  test("on paper stand a sentence and the address", async () => {
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(ELEMENT).isVisible(), false);
    const link = page.locator("#element .still a");
    assert.equal(await link.innerText(), `${site.origin}/crossing.html#crossing?agree=3&v=2`);
    assert.ok(await page.getByText("Three lookouts must agree").isVisible());
    await page.emulateMedia({ media: "screen" });
    assertOwn(page);
  });
});

test("“Embed this” offers both snippets for the run on the screen", async () => {
  // A run that takes a while: its codes are read before it is whole.
  const page = await openLab(site, "/crossing.html#crossing?trials=300000&v=2");
  const open = button(page, "embed");
  await open.click();
  const texts = page.locator(".snippets textarea");
  assert.match(
    await texts.nth(0).inputValue(),
    /embed\.js"><\/script>\n<fast-or-right lab="crossing\?/,
  );
  await setDial(page, "agree", "3");
  // Half a run says nothing: its question stands in its place.
  assert.match(await texts.nth(0).inputValue(), /agree=3[^>]*>Fast or Right\? [^<]*\?</);
  await finished(page);
  assert.match(await texts.nth(0).inputValue(), /agree=3[^>]*>In 1,000 [^<]*\d/);
  assert.match(
    await texts.nth(1).inputValue(),
    /^<iframe src="http[^"]+crossing\.html#crossing\?[^"]*agree=3.* allow="clipboard-write"><\/iframe>$/,
  );
  // Until the report of the new run is there, that of the old one is faint.
  await reported(page);
  await axeCheck(page);
  assert.equal(await open.getAttribute("aria-expanded"), "true");
  await open.press("Enter");
  await page.locator(".snippets").waitFor({ state: "hidden" });
  site.assertClean(page);
  await page.close();
});
