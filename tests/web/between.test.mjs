// @ts-check
// The labs between machines, stale answers and stragglers: alone, and in the article.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import { curveTable, dialOf, finished, fits, notes, openLab, reported, setDial } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The column of a curve's table, as numbers. @param {string[][]} rows @param {number} column */
function numbers(rows, column) {
  return rows.map((row) => Number.parseFloat(row[column].replace(",", "")));
}

/** Each lab, the dial of its curve, and a setting that cannot be, with what is used instead. */
const LABS = /** @type {const} */ ([
  { id: "stale", dial: "r", wrong: "r=9&n=4", used: ["r", "4"] },
  { id: "stragglers", dial: "wait_for", wrong: "wait_for=60&workers=16", used: ["wait_for", "16"] },
]);

for (const { id, dial, wrong, used } of LABS) {
  describe(id, () => {
    test("waiting for more is less hasty and later, and the report tells it", async () => {
      const page = await openLab(site, `/lab.html#${id}?v=2`);
      const rows = await curveTable(page);
      const [hasty, late] = [numbers(rows, 1), numbers(rows, 4)];
      assert.ok(hasty[0] > hasty[hasty.length - 1], `too hasty: ${hasty}`);
      assert.ok(late[0] < late[late.length - 1], `too late: ${late}`);
      await reported(page);
      const story = await page.locator('[data-section="otherwise"]').innerText();
      assert.match(story, /in 1,000, not/);
      assert.match(await page.locator(".headline").innerText(), /\d+ to \d+/);
      site.assertClean(page);
      await page.close();
    });

    test("a setting that cannot be gets one sentence, and the nearest one that can", async () => {
      const page = await openLab(site, `/lab.html#${id}?${wrong}&v=2`);
      assert.equal(await dialOf(page, used[0]), used[1]);
      assert.match(await notes(page), new RegExp(`\\b${used[1]}\\b`));
      site.assertClean(page);
      await page.close();
    });

    test("ticks of a dial that counts are whole", async () => {
      const page = await openLab(site, `/lab.html#${id}?over=${dial}&v=2`);
      const texts = await page
        .locator(".curves .figure.curve svg text")
        .evaluateAll((all) => all.map((text) => text.textContent ?? ""));
      assert.ok(texts.some((text) => /^\d+$/.test(text)));
      assert.deepEqual(
        texts.filter((text) => /^\d+\.5$/.test(text)),
        [],
      );
      await page.close();
    });

    for (const width of [320, 1440]) {
      test(`fits and is accessible at ${width} px, the whole file open`, () =>
        fits(site, `/lab.html#${id}?depth=file&v=2`, width));
    }
  });
}

test("a code that has no such size says so", async () => {
  const page = await openLab(site, "/lab.html#stragglers?v=2");
  await setDial(page, "redundancy", "3");
  await finished(page);
  assert.equal(await dialOf(page, "redundancy"), "4");
  assert.match(await notes(page), /Hadamard/);
  await page.close();
});

describe("the article", () => {
  test("runs each lab where it is told, and its buttons set all dials of a preset", async () => {
    const page = await site.openPage("/index.html");
    for (const [id, preset] of [
      ["stale", "read_two"],
      ["stragglers", "short_rounds"],
    ]) {
      const lab = page.locator(`fast-or-right-lab[scenario="${id}"]`);
      await lab.scrollIntoViewIfNeeded();
      await finished(page, id);
      const press = page.locator(`[data-scenario="${id}"] [data-preset="${preset}"]`);
      await press.click();
      assert.equal(await press.getAttribute("aria-pressed"), "true");
      await finished(page, id);
      assert.match(await lab.locator(".headline").innerText(), /\d/);
    }
    site.assertClean(page);
    await page.close();
  });

  test("says the numbers that its labs show", async () => {
    const page = await openLab(site, "/lab.html#stale?r=2&v=2");
    const count = /act on an old one|old map/;
    const said = await page.locator(".headline").innerText();
    assert.match(said, count);
    const [value, low, high] = (said.match(/\d[\d,]*/g) ?? []).slice(1);
    await page.goto(`${site.origin}/index.html`);
    const text = await page.locator('section[data-scenario="stale"]').allInnerTexts();
    assert.ok(text.join(" ").includes(`it is about ${value} (${low} to ${high})`), said);
    await page.close();
  });
});
