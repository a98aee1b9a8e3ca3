// @ts-check
// Many small or one big: training in the page. The first picture comes soon, long seeds show what they
// have, stopping keeps it, and the device times its own answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { button, curveTable, finished, notes, openLab, reported, setDial } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

const SMALL = "/lab.html#cotrain?train_rows=125&epochs=2&seeds=2&v=2";
/** Seeds that take many seconds each. */
const LONG = "/lab.html#cotrain?width=256&train_rows=16000&epochs=60&v=2";

test("networks learn in the page, and the report compares them", async () => {
  const page = await openLab(site, SMALL);
  await reported(page);
  assert.match(await page.locator(".headline").innerText(), /big one|network/);
  const rows = await curveTable(page);
  assert.deepEqual(
    rows.map((row) => row[0]),
    ["16", "32", "64", "128", "256"],
  );
  const shown = await page
    .locator(".crowds .figure:visible")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-chart")));
  assert.deepEqual(shown, [
    "cotrain-epochs",
    "cotrain-ahead",
    "cotrain-paper",
    "cotrain-people-error_cotrained",
    "cotrain-people-error_big",
  ]);
  assert.match(await page.locator('[data-chart="cotrain-ahead"]').innerText(), /30 paired seeds/);
  await axeCheck(page);
  site.assertClean(page);
  await page.close();
});

test("a long seed shows what it has, and stopping keeps it", async () => {
  const page = await site.openPage(LONG);
  const headline = page.locator(".lab:not(.ahead) .headline:not(:empty)");
  await headline.waitFor({ timeout: 60_000 });
  // Only a run that has shown something of itself has numbers; others of its curve may come first.
  const tile = page.locator(".lab:not(.ahead) .tiles").first();
  await tile.getByText(/\d/).first().waitFor({ timeout: 60_000 });
  const early = await tile.innerText();
  assert.match(early, /\d/);
  const stop = button(page, "stop");
  assert.equal(await stop.getAttribute("aria-disabled"), "false");
  await stop.click();
  assert.match(await notes(page), /Stopped early/);
  assert.match(await tile.innerText(), /\d/);
  assert.match(await headline.innerText(), /\S/);
  assert.equal(await page.locator(".lab:not(.ahead) .digest").innerText(), "");
  site.assertClean(page);
  await page.close();
});

/** The reader's own design is done late, after others of its curve. */
function ownLast() {
  Object.defineProperty(navigator, "hardwareConcurrency", { get: () => 4 });
  const Real = Worker;
  globalThis.Worker = class extends Real {
    own = false;
    constructor(/** @type {string | URL} */ url, /** @type {WorkerOptions | undefined} */ options) {
      super(url, options);
      this.addEventListener("message", (event) => {
        const { data } = event;
        if (!this.own || data.late) return;
        event.stopImmediatePropagation();
        const late = new MessageEvent("message", { data: { ...data, late: true } });
        setTimeout(() => this.dispatchEvent(late), 2500);
      });
    }
    /** @override */
    postMessage(/** @type {any} */ message) {
      this.own = message.type === "units" && message.units[0] === 0;
      super.postMessage(message);
    }
  };
}

test("a picture that comes before the curve makes room for it", async () => {
  const page = await openLab(site, SMALL, {}, ownLast);
  const places = (/** @type {string} */ css) =>
    page.locator(css).evaluateAll((all) => all.map((one) => one.getAttribute("data-chart")));
  assert.deepEqual((await places(".curves .figure")).length, 1);
  assert.ok((await places(".crowds .figure")).includes("cotrain-epochs"));
  site.assertClean(page);
  await page.close();
});

test("digits have fewer examples, and the page says so", async () => {
  const page = await openLab(site, `${SMALL}`.replace("125", "8000").replace("?", "?data=digits&"));
  assert.match(await notes(page), /only 1,297 examples/);
  await setDial(page, "seeds", "3");
  await finished(page);
  site.assertClean(page);
  await page.close();
});

test("the device times its answers, apart from the run", async () => {
  const page = await openLab(site, SMALL);
  await reported(page);
  const before = await page.locator(".digest").innerText();
  const speed = page.locator(".speed");
  await speed.locator('[data-act="measure"]').click();
  await speed.locator("li").nth(3).waitFor({ timeout: 60_000 });
  const said = await speed.locator("li").allInnerTexts();
  assert.match(said[0], /big one takes [\d.,]+ millionths/);
  assert.match(said[2], /side by side/);
  assert.match(said[3], /faster|slower|cannot be told/);
  await speed.locator('[data-chart="cotrain-speed"] svg').waitFor();
  assert.equal(await page.locator(".digest").innerText(), before);
  await axeCheck(page);
  // Another design has not been timed.
  await page.locator(".presets button", { hasText: "One big one" }).click();
  await speed.locator("li").first().waitFor({ state: "hidden" });
  site.assertClean(page);
  await page.close();
});
