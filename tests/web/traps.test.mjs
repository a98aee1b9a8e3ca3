// @ts-check
// What breaks in the page itself: its engine traps, or the browser does not make what was asked for. One
// sentence says so, nothing stays busy, and the next try is a fresh one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, settle } from "./harness.mjs";
import { dialOf, digest, finished, linkLike, notes, openLab, reported, setDial } from "./lab.mjs";
import { trapNext } from "./trap.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** One move of a slider, and no other event. @param {Page} page @param {string} dial @param {string} value */
function slide(page, dial, value) {
  const slider = page.locator(`.dials [data-param="${dial}"] input[type="range"]`);
  return slider.evaluate((slider, value) => {
    Object.assign(slider, { value });
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

test("where the page's own engine traps, one sentence says so, and the next move is tried afresh", async () => {
  const page = await openLab(site, "/lab.html#crossing?agree=3&v=2");
  for (const [at, method] of ["glance", "others", "tasks", "accept"].entries()) {
    // No picture is under way that would trap first.
    await settle(page);
    const [broken, whole] = [String(60 + at), String(50 + at)];
    await trapNext(page, "crossing", `Session.${method}`, at < 2, broken);
    await slide(page, "speed", broken);
    await page.locator(".notes a").waitFor();
    assert.match(await notes(page), /broke.*Move a dial.*reload the page/, method);
    const link = (await page.locator(".notes a").getAttribute("href")) ?? "";
    assert.match(link, new RegExp(`agree=3.*speed=${broken}`), "it opens what broke");
    assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
    assert.equal(await page.locator("progress:not(.idle)").count(), 0);
    const faults = site.takeFaults(page);
    assert.match(faults.join(), /RuntimeError/, method);
    assert.doesNotMatch(faults.join(), /page error/, method);
    await setDial(page, "speed", whole);
    await linkLike(page, new RegExp(`speed=${whole}`));
    await finished(page);
    assert.equal(await notes(page), "");
    site.assertClean(page);
  }
  const usual = await openLab(site, `/lab.html${new URL(page.url()).hash}`);
  assert.equal(await digest(page), await digest(usual));
  await usual.close();
  await page.close();
});

test("a dial that is moved while a picture traps is followed", async () => {
  const page = await openLab(site, "/lab.html#crossing?agree=3&v=2");
  await page.evaluate(() =>
    document.addEventListener("trap", () => {
      const field = /** @type {HTMLInputElement} */ (
        document.querySelector('.dials [data-param="speed"] input[type="number"]')
      );
      field.value = "41";
      for (const type of ["input", "change"])
        field.dispatchEvent(new Event(type, { bubbles: true }));
    }),
  );
  // The other charts of the first run would trap in their place.
  await settle(page);
  await trapNext(page, "crossing", "Session.others", true, "61");
  await slide(page, "speed", "61");
  await linkLike(page, /speed=41/);
  await finished(page);
  assert.equal(await notes(page), "");
  assert.equal(await dialOf(page, "speed"), "41");
  assert.match(site.takeFaults(page).join(), /RuntimeError/);
  await page.close();
});

test("what the browser cannot make or time is said where it was asked for", async () => {
  const page = await openLab(site, "/lab.html#cotrain?train_rows=125&epochs=2&seeds=2&v=2");
  const figure = page.locator(".figure.curve").first();
  await figure.locator("summary").click();
  const png = figure.getByText("Save PNG");
  const refuse = (/** @type {string} */ what) =>
    page.evaluate((what) => {
      if (what === "image") Image.prototype.decode = () => Promise.reject(new Error("no image"));
      else HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    }, what);
  for (const what of ["canvas", "image"]) {
    await refuse(what);
    await png.click();
    await figure.getByText(/could not make this file/).waitFor();
    assert.match(site.takeFaults(page).join(), /no image|no picture/);
  }
  const speed = page.locator(".speed");
  const button = speed.locator('[data-act="measure"]');
  await trapNext(page, "whole", "Racers.many");
  await button.click();
  await speed.getByText(/could not be taken/).waitFor();
  assert.match(site.takeFaults(page).join(), /RuntimeError/);
  await button.click();
  await speed.getByText(/cores/).waitFor({ timeout: 60_000 });
  site.assertClean(page);
  await page.close();
});

test("ears that cannot be timed, and a case that cannot be told, are said; the next try works", async () => {
  const page = await openLab(site, "/lab.html#speech?v=2");
  const time = page.getByText("Time every size");
  await trapNext(page, "whole", "Session.work");
  await time.click();
  await page
    .locator(".live")
    .getByText(/could not be taken/)
    .waitFor();
  assert.match(site.takeFaults(page).join(), /RuntimeError/);
  await time.click();
  await page.locator('[data-chart="speech-time"] svg').waitFor({ timeout: 60_000 });
  site.assertClean(page);
  await page.goto("about:blank");
  await page.goto(`${site.origin}/lab.html#crossing?agree=3&v=2`);
  await reported(page);
  const list = page.locator(".scene select");
  const [stood, other] = await list.evaluate((list) => {
    const { value, options } = /** @type {HTMLSelectElement} */ (list);
    return [value, [...options].map((o) => o.value).find((o) => o !== value) ?? ""];
  });
  await trapNext(page, "whole", "CaseView.of");
  await list.selectOption(other);
  await page
    .locator(".notes")
    .getByText(/could not be told/)
    .waitFor();
  assert.equal(await list.inputValue(), stood, "the list says what stands there");
  assert.match(site.takeFaults(page).join(), /RuntimeError/);
  const ending = await page.locator(".endings").innerText();
  await list.selectOption(other);
  await page.waitForFunction(
    (old) => document.querySelector(".endings")?.textContent !== old,
    ending,
  );
  assert.equal(await list.inputValue(), other);
  site.assertClean(page);
  await page.close();
});
