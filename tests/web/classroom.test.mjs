// @ts-check
// A lab in class: a lesson in a link, a guess, answers that come back, and the builder.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite } from "./harness.mjs";
import { button, dialOf, digest, finished, notes, openLab, setDial, tabTo } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ATTACK = '<img src=x onerror="alert(1)"><script>alert(2)</script>&hand=1#"{$x}';
const RUN = "#crossing?agree=3&v=2";
const NARROW = { viewport: { width: 320, height: 800 } };

/** A link of version 1, as they were given out first. @param {Record<string, string>} parts @param {string} [run] */
const lesson = (parts, run = RUN) => `${run}&lesson=1&${new URLSearchParams(parts)}`;

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The dial's slider or choice. @param {Page} page @param {string} dial */
const dial = (page, dial) => page.locator(`.dials [data-param="${dial}"]`);

/** Guesses a number. @param {Page} page @param {string} number */
async function guess(page, number) {
  const field = page.locator('.guess input[type="number"]');
  await field.waitFor();
  await field.fill(number);
  await button(page, "guess").click();
}

/** @param {Page} page */
async function noHarm(page) {
  assert.equal(await page.locator(".class img, .class script, .sheet img").count(), 0);
  site.assertClean(page);
}

/** @param {Page} page */
async function noWider(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await axeCheck(page);
}

describe("a lesson", () => {
  test("locks dials, hides dials, and runs the same run", async () => {
    const page = await openLab(site, `/lab.html${lesson({ lock: "agree.peers", hide: "loss" })}`);
    assert.equal(await dial(page, "agree").locator("input:enabled").count(), 0);
    assert.match(await dial(page, "agree").innerText(), /teacher/);
    assert.equal(await dial(page, "loss").isVisible(), false);
    assert.equal(await page.locator(".presets").isVisible(), false);
    const free = await openLab(site, `/lab.html${RUN}`);
    assert.equal(await digest(page), await digest(free));
    await free.close();
    // A rule between dials must not move it either; a reset goes to the lesson.
    await setDial(page, "speed", "60");
    await finished(page);
    await page.waitForFunction(() => location.hash.includes("speed=60"));
    const { hash } = new URL(page.url());
    assert.match(hash, /speed=60.*&lesson=2.*lock=agree\.peers.*&draft&was=speed\.\d+&end$/);
    await page.reload();
    await finished(page);
    await button(page, "reset").click();
    assert.equal(await dialOf(page, "agree"), "3");
    assert.notEqual(await dialOf(page, "speed"), "60");
    await noHarm(page);
    await page.close();
  });

  test("a rule between dials cannot move a locked one", async () => {
    const page = await openLab(site, `/lab.html${lesson({ lock: "agree" })}`);
    await setDial(page, "peers", "0");
    assert.equal(await dialOf(page, "agree"), "3");
    assert.notEqual(await dialOf(page, "peers"), "0");
    assert.match(await notes(page), /teacher/);
    await page.close();
  });

  test("asks for a guess, then shows it beside what was found", async () => {
    const page = await site.openPage(`/lab.html${lesson({ guess: "collisions" })}`, NARROW);
    await page.locator(".guess input").first().waitFor();
    for (const part of [".picture", ".side", ".report", ".digest", ".answers", ".presets"])
      assert.equal(
        await page.locator(`.lab > ${part}, .main > ${part}, header > ${part}`).first().isVisible(),
        false,
      );
    await noWider(page);
    const status = page.locator(".guess [role=status]");
    await button(page, "guess").click();
    assert.match(await status.innerText(), /slider/);
    for (const number of ["5000", "-5"]) {
      await guess(page, number);
      assert.match(await status.innerText(), /between 0 and 1,?000/);
    }
    await guess(page, "120");
    await finished(page);
    assert.match(
      await page.locator(".told-guess").innerText(),
      /You guessed 120 for “people hit”\. This run found \d+, between \d+ and \d+/,
    );
    assert.ok(await page.locator(".picture").isVisible());
    assert.equal(await page.locator(".strip .yours").count(), 2);
    await noWider(page);
    await noHarm(page);
    await page.close();
  });

  for (const [name, part, said] of /** @type {[string, string, RegExp][]} */ ([
    ["too long", `&lesson=1&ask=${"a".repeat(2000)}`, /2,?000 is the most/],
    ["broken", "&lesson=1&lock=wheels", /“wheels”.*left out/],
    ["from another version", "&lesson=7&lock=agree", /version “7”/],
    ["with a broken hand-in", "&hand=1&guess=many", /hand-in.*left out/],
    ["with a guess that cannot be", "&hand=1&guess=-9", /guess=-9.*left out/],
    ["cut off", "&lesson=2&lock=peers&ask=Wh", /cut off\. Ask for it again/],
    ["handed in and cut off", "&lesson=2&hand=2&a=Becau", /cut off\. Ask for it again/],
  ])) {
    test(`${name} opens the run with a sentence`, async () => {
      const page = await openLab(site, `/lab.html${RUN}${part}`);
      assert.match(await notes(page), said);
      assert.equal(await dialOf(page, "agree"), "3");
      await noHarm(page);
      await page.close();
    });
  }
});

describe("a hand-in", () => {
  test("comes back with answers as text and the same digest", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const parts = { guess: "collisions", ask: ATTACK };
    const page = await site.openPage(`/lab.html${lesson(parts)}`, { permissions });
    await guess(page, "50");
    await finished(page);
    assert.equal(await page.locator(".answers label").first().innerText(), ATTACK);
    await page.locator(".answers textarea").fill(`${ATTACK}\nline two`);
    await setDial(page, "speed", "60");
    await finished(page);
    const made = await digest(page);
    assert.match(await page.locator(".told-guess").innerText(), /The first run found \d/);
    await page.waitForFunction(() => /&draft.*line\+two/.test(location.hash));
    await page.reload();
    await finished(page);
    assert.equal(await page.locator(".answers textarea").inputValue(), `${ATTACK}\nline two`);
    assert.match(await page.locator(".told-guess").innerText(), /You guessed 50/);
    await button(page, "hand-in").click();
    await page.locator(".answers code").waitFor();
    assert.doesNotMatch(await page.locator(".answers .said").innerText(), /no answer yet/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${site.origin}/lab.html#crossing?`), link);
    await noHarm(page);
    await page.close();

    const back = await openLab(site, link.slice(site.origin.length), NARROW);
    assert.equal(await back.locator(".handed .asked").innerText(), ATTACK);
    assert.equal(await back.locator(".handed .answer").innerText(), `${ATTACK}\nline two`);
    assert.match(
      await back.locator(".handed").innerText(),
      /Guessed 50 before any dial could be moved\. The first run showed \d/,
    );
    await back.locator(".handed.equal").waitFor();
    assert.match(await back.locator(".same").innerText(), new RegExp(made));
    assert.equal(await dialOf(back, "speed"), "60");
    assert.match(await back.locator(".moves").innerText(), /: \d+ km\/h → 60 km\/h$/);
    assert.doesNotMatch(await notes(back), /cut off/);
    await noWider(back);
    await noHarm(back);
    await back.close();

    const forged = await openLab(
      site,
      link.slice(site.origin.length).replace("speed=60", "speed=50"),
    );
    await forged.waitForFunction(() =>
      /not the same/.test(document.querySelector(".same")?.textContent ?? ""),
    );
    await forged.close();

    const half = await openLab(site, link.slice(site.origin.length, -30));
    assert.match(await notes(half), /cut off/);
    await half.locator(".handed.equal").waitFor();
    await noHarm(half);
    await half.close();
  });

  test("says how many questions have no answer, and what is no guess", async () => {
    const page = await openLab(site, `/lab.html${lesson({ ask: "Why?" })}`);
    await button(page, "hand-in").click();
    await page.locator(".answers code").waitFor();
    assert.match(await page.locator(".answers .said").innerText(), /One question has no answer/);
    await page.close();
    const parts = `${lesson({ guess: "collisions" })}&hand=1&guess=4000&found=92`;
    const back = await openLab(site, `/lab.html${parts}`);
    assert.match(await back.locator(".handed").innerText(), /gives 4000 as the guess.*changed/);
    await back.close();
  });

  test("prints one sheet", async () => {
    const page = await site.openPage(`/lab.html${lesson({ ask: "Why?" })}`);
    await finished(page);
    await page.locator(".answers textarea").fill("Because.");
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event("beforeprint"));
    });
    await button(page, "print").click();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".sheet");
    assert.match(
      await sheet.innerText(),
      /20\d\d[\s\S]*Why\?\s+Because\.[\s\S]*Reports[\s\S]*&hand=2/,
    );
    assert.equal(await page.locator("main").isVisible(), false);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await sheet.count(), 0);
    // The browser's own command prints it too.
    const pages = (await page.pdf()).toString("latin1").match(/\/Type \/Page\b/g);
    assert.equal(pages?.length, 1);
    await page.close();
  });
});

describe("the builder", () => {
  test("makes a lesson with the keyboard alone, on a narrow screen", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await openLab(site, "/lab.html?build#crossing?agree=3&v=2", {
      ...NARROW,
      permissions,
    });
    await noWider(page);
    await tabTo(page, '[data-rule="agree"]');
    await page.keyboard.type("lo");
    await tabTo(page, '[data-rule="loss"]');
    await page.keyboard.type("hi");
    await tabTo(page, ".builder select[id^=guess]");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, '[data-ask="0"]');
    await page.keyboard.type("Who & why?");
    await tabTo(page, '[data-act="copy-lesson"]');
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".builder .said")?.textContent);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      link,
      /lab\.html#crossing\?agree=3&v=2&lesson=2&lock=agree&hide=loss&guess=\w+&ask=Who[^&]*&end$/,
    );
    assert.match(
      await page.locator(".out .length").innerText(),
      /^\d+ letters after the #, of 2,?000 at most$/,
    );
    await noHarm(page);
    await page.close();

    const student = await site.openPage(link.slice(site.origin.length));
    await guess(student, "10");
    assert.equal(await student.locator(".answers label").first().innerText(), "Who & why?");
    assert.equal(await dial(student, "agree").locator("input:enabled").count(), 0);
    await student.close();
  });

  test("says when a lesson does not fit, and goes to another lab", async () => {
    const page = await openLab(site, "/lab.html?build");
    for (const i of [0, 1, 2]) await page.locator(`[data-ask="${i}"]`).fill("ü".repeat(200));
    assert.match(await page.locator(".builder .said").innerText(), /2,?000 is the most/);
    assert.equal(await button(page, "copy").isVisible(), false);
    await page.locator('[data-ask="0"]').fill("Why?");
    for (const i of [1, 2]) await page.locator(`[data-ask="${i}"]`).fill("");
    await page.locator(".builder select[id^=labs]").selectOption("gather");
    await page.locator('[data-act="go-lab"]').click();
    await finished(page, "crossing");
    await page.locator('[data-rule="bound"]').waitFor();
    assert.equal(await page.locator('[data-ask="0"]').inputValue(), "Why?");
    await page.close();
  });
});
