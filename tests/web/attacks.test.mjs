// @ts-check
// Markup, scripts and signs that turn text around, in links and in every field that takes text: they stay text.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite, settle } from "./harness.mjs";
import { button, finished, notes } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

const ATTACKS = [
  "<img src=x onerror=hit()>",
  "<svg onload=hit()>",
  '"><script>hit()</script>',
  "';hit();'",
  "javascript:hit()",
  "{{constructor.constructor('hit()')()}}",
  "&lt;script&gt;hit()&lt;/script&gt;",
  "\u202e<marquee>\u0000",
  "%3Cimg%20src=x%20onerror=hit()%3E",
  `<iframe srcdoc="<script>parent.hit()</script>">${"\u200f<a href=javascript:hit()>".repeat(200)}`,
];

describe("what is typed anywhere never becomes markup", { timeout: 600_000 }, () => {
  /** A page that notes what runs. @param {string} path */
  async function opened(path) {
    const page = await site.openPage("/about.html");
    await page.addInitScript("globalThis.hits = 0; globalThis.hit = () => { hits += 1; }");
    await page.addInitScript("globalThis.print = () => {}");
    await page.goto(site.origin + path);
    await finished(page);
    return page;
  }
  /** Nothing ran, and no element or attribute in all of the document is made of it. @param {Page} page @param {string} attack */
  async function unharmed(page, attack) {
    const grown = await page.evaluate(() => {
      const tags = "img, script:not([src]), iframe, object, embed, base, style, form, marquee";
      const made = [...document.querySelectorAll(tags)].map((element) => element.outerHTML);
      const attributes = [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes]);
      const active = attributes.filter(
        ({ name, value }) =>
          /^on|^srcdoc$/.test(name) ||
          (/(href|src|action|data)$/.test(name) && /^\s*javascript:/i.test(value)),
      );
      return [...made, ...active.map(({ name, value }) => `${name}=${value}`)];
    });
    assert.deepEqual(grown, [], attack);
    assert.equal(await page.evaluate("hits"), 0, attack);
  }
  /** Types into every field that takes text, wherever it stands; how many there were. @param {Page} page @param {string} attack */
  const type = (page, attack) =>
    page.evaluate(async (attack) => {
      const closed = ["range", "checkbox", "radio", "button"];
      const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
        document.querySelectorAll("input, textarea:not([readonly])")
      );
      const open = [...fields].filter(({ type }) => !closed.includes(type));
      for (const field of open) {
        // A number field drops what is no number; as text it says what was typed.
        if (field.type === "number") field.type = "text";
        field.value = attack;
        for (const type of ["input", "change"])
          field.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return open.length;
    }, attack);

  test("in the parts of a link", async () => {
    const page = await opened("/lab.html#crossing?v=2");
    for (let at = 0; at < ATTACKS.length; at += 2) {
      const [a, b] = ATTACKS.slice(at, at + 2);
      const raw = [
        `agree=${a}&${b}=3&seed=${b}`,
        `over=${a}&against=${b}&to=${a}&pin=${b}&depth=${a}`,
      ];
      const lesson = new URLSearchParams({ lock: a, hide: b, guess: a, ask: b });
      const hand = new URLSearchParams({ name: a, guess: b, found: a, digest: b, answer: a });
      const all = [
        ...raw.map((part) => `crossing?${part}`),
        `${a}?agree=3`,
        `crossing?agree=3&v=2&lesson=1&${lesson}`,
        `crossing?agree=3&v=2&lesson=1&ask=${encodeURIComponent(b)}&hand=1&${hand}`,
      ];
      for (const part of all) {
        await page.goto("about:blank");
        await page.goto(`${site.origin}/lab.html#${part}`);
        await page.locator(".lab:not(.ahead) .chart svg").first().waitFor({ state: "attached" });
        await unharmed(page, part);
      }
    }
    site.assertClean(page);
    await page.close();
  });

  test("in the fields of a lab", async () => {
    const page = await opened("/lab.html#crossing?agree=3&v=2");
    for (const attack of ATTACKS) {
      assert.ok((await type(page, attack)) > 10);
      assert.match(await notes(page), /\S \S/, attack);
      await unharmed(page, attack);
    }
    await settle(page);
    await unharmed(page, "all");
    site.assertClean(page);
    await page.close();
  });

  test("in the builder of lessons", async () => {
    const page = await opened("/lab.html?build#crossing?agree=3&v=2");
    for (const attack of ATTACKS) {
      assert.ok((await type(page, attack)) > 13);
      await unharmed(page, attack);
    }
    site.assertClean(page);
    await page.close();
  });

  test("in a guess, an answer, a name and a hand-in", async () => {
    const page = await opened("/lab.html#crossing?agree=3&v=2");
    // A lesson has three questions, and a link with their answers must not be too long.
    for (let at = 0; at < ATTACKS.length; at += 3) {
      const attacks = ATTACKS.slice(at, at + 3).map((attack) => attack.slice(0, 60));
      const parts = new URLSearchParams({ guess: "collisions" });
      for (const ask of attacks) parts.append("ask", ask);
      await page.goto("about:blank");
      await page.goto(`${site.origin}/lab.html#crossing?agree=3&v=2&lesson=1&${parts}`);
      const guess = page.locator('.guess input:not([type="range"])');
      await guess.waitFor();
      for (const attack of attacks) {
        await guess.evaluate((field, attack) => {
          Object.assign(field, { type: "text", value: attack });
          for (const type of ["input", "change"])
            field.dispatchEvent(new Event(type, { bubbles: true }));
        }, attack);
        await unharmed(page, attack);
      }
      await guess.evaluate((field) => Object.assign(field, { type: "number" }));
      await guess.fill("50");
      await button(page, "guess").click();
      await finished(page);
      // One that holds a sign that is no text is left out, with a sentence.
      const whole = attacks.filter((attack) => !attack.includes("\u0000"));
      assert.equal(await page.locator(".answers textarea").count(), whole.length);
      assert.equal((await notes(page)) === "", whole.length === attacks.length);
      const name = page.locator('.answers input[type="text"]');
      await name.fill("\u0000<marquee>");
      await button(page, "hand-in").click();
      await page.locator(".answers .said p").first().waitFor();
      await unharmed(page, "a name that is no text");
      for (const [i, attack] of whole.entries())
        await page.locator(".answers textarea").nth(i).fill(attack);
      await name.fill(whole[0]);
      await button(page, "hand-in").click();
      const link = (await page.locator(".answers code").textContent()) ?? "";
      // As paper would show it: the sheet is gone once it is printed.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await page.locator(".sheet").count(), 1);
      await unharmed(page, attacks.join());
      await page.goto("about:blank");
      await page.goto(link);
      await page.locator(".handed .answer").first().waitFor();
      await unharmed(page, attacks.join());
    }
    site.assertClean(page);
    await page.close();
  });
});
