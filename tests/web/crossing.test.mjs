// @ts-check
// The crossing on the page: what it computes, and what its dials and buttons do.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import {
  button,
  curveTable,
  dialOf,
  digest,
  finished,
  linkLike,
  notes,
  openLab,
  reported,
  setDial,
} from "./lab.mjs";
import { nativeDigest } from "./native.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

describe("the crossing", () => {
  test("computes a result without a click", async () => {
    const page = await openLab(site, "/index.html");
    for (const fact of ["collisions", "needless_stops"]) {
      assert.match(await page.locator(`.opening [data-fact="${fact}"]`).innerText(), /^\d+$/);
      assert.match(await page.locator(`.opening [data-range="${fact}"]`).innerText(), /\d/);
    }
    const lab = page.locator('[scenario="crossing"] .lab:not(.ahead)');
    assert.equal(await lab.locator(".curves svg[role=img]").count(), 1);
    assert.match(await lab.locator(".headline").innerText(), /\d/);
    assert.equal((await lab.locator(".story section").count()) > 0, true);
    site.assertClean(page);
    await page.close();
  });

  test("bends both curves when three reports must agree and not one", async () => {
    // Over another dial, so that each curve has the same places.
    const page = await openLab(site, "/lab.html#crossing?over=perception&v=2");
    await setDial(page, "agree", "1");
    await finished(page);
    const one = await curveTable(page);
    await setDial(page, "agree", "3");
    await finished(page);
    const three = await curveTable(page);
    assert.equal(one.length, three.length);
    /** @param {string[][]} rows @param {number} column */
    const sum = (rows, column) =>
      rows.reduce((total, row) => total + Number.parseFloat(row[column].replace(",", "")), 0);
    assert.ok(sum(three, 1) > sum(one, 1), "three agreeing reports hit more people");
    assert.ok(sum(three, 4) < sum(one, 4), "three agreeing reports spare needless stops");
    site.assertClean(page);
    await page.close();
  });

  test("gives the digest that the command line gives", { skip: process.env.FOR_MOCK }, async () => {
    const page = await openLab(site);
    const [here, there] = [await digest(page), nativeDigest("crossing")];
    assert.ok(
      there.startsWith(here) || here.startsWith(there),
      `${here} on the page, ${there} on the command line`,
    );
    await page.close();
  });

  test("undoes and redoes dials", async () => {
    const page = await openLab(site);
    const first = await digest(page);
    await setDial(page, "agree", "3");
    await finished(page);
    await setDial(page, "speed", "30");
    await button(page, "undo").click();
    assert.deepEqual([await dialOf(page, "agree"), await dialOf(page, "speed")], ["3", "40"]);
    await button(page, "undo").click();
    assert.equal(await dialOf(page, "agree"), "2");
    assert.equal(await button(page, "undo").getAttribute("aria-disabled"), "true");
    await finished(page);
    assert.equal(await digest(page), first);
    await button(page, "redo").click();
    await button(page, "redo").click();
    assert.deepEqual([await dialOf(page, "agree"), await dialOf(page, "speed")], ["3", "30"]);
    await linkLike(page, /agree=3.*speed=30|speed=30.*agree=3/);
    await page.close();
  });

  test("stops and keeps what it learned", async () => {
    const page = await openLab(site);
    await setDial(page, "trials", "1000000");
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("progress"))?.value > 0,
    );
    await button(page, "stop").click();
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".digest").innerText(), "");
    assert.match(await notes(page), /\w/);
    assert.match(await page.locator(".headline").innerText(), /\d/);
    assert.equal(await button(page, "stop").getAttribute("aria-disabled"), "true");
    await setDial(page, "trials", "2000");
    await finished(page);
    site.assertClean(page);
    await page.close();
  });

  test("makes another run with another seed, and undoes it", async () => {
    const page = await openLab(site);
    const first = await digest(page);
    await button(page, "another").click();
    await linkLike(page, /seed=\d+/);
    await finished(page);
    assert.notEqual(await digest(page), first);
    await button(page, "undo").click();
    await finished(page);
    assert.equal(await digest(page), first);
    await page.close();
  });

  test("answers what else could have been", async () => {
    const page = await openLab(site);
    const said = await page.locator(".answer").innerText();
    await page.locator(".otherwise select").first().selectOption("speed");
    await page.locator(".otherwise .exact input").fill("30");
    await finished(page);
    assert.notEqual(await page.locator(".answer").innerText(), said);
    await linkLike(page, /against/);
    site.assertClean(page);
    await page.close();
  });
});

test("its engine has words for all that the lab shows", async () => {
  const page = await openLab(site);
  await reported(page);
  const texts = await page
    .locator(".lab")
    .first()
    .evaluate((lab) => {
      const walk = document.createTreeWalker(lab, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walk.nextNode()) found.push(walk.currentNode.textContent?.trim() ?? "");
      return found;
    });
  // A key that has no words stands for itself.
  assert.deepEqual(
    texts.filter((text) => /^[a-z]+(-[a-z_]+)+(\.[a-z]+)?$/.test(text)),
    [],
  );
  assert.ok(texts.includes("What we assume [A]"));
  await page.close();
});
