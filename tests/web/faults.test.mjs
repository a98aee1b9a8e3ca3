// @ts-check
// What can go wrong around the page: a broken engine, no engine, no network, no storage, no attention, and
// a reader who will not stop. The page stays usable, settings stay, and one sentence says what happened.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, settle } from "./harness.mjs";
import { dialOf, digest, finished, linkLike, notes, openLab, reported, setDial } from "./lab.mjs";
import { trapNext } from "./trap.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Route} Route */

/** `cargo xtask test --large` does all for longer. */
const LARGE = Boolean(process.env.LARGE);
const RUNS = LARGE ? 1000 : 100;
/** Dials are dragged for so long [ms]. */
const DRAG = LARGE ? 60_000 : 8_000;

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** The text that was written ahead is there, with one sentence about what is not. @param {Page} page */
async function standsWithoutEngine(page) {
  await page.locator("fast-or-right-lab.failed").first().waitFor();
  assert.match(await page.locator(".failure:visible").first().innerText(), /\S+ \S+.*\./);
  assert.equal(await page.locator("fast-or-right-lab.failed[aria-busy]").count(), 0);
  assert.ok((await page.locator("fast-or-right-lab svg").count()) > 0);
}

/** One move of a slider, and no other event. @param {Page} page @param {string} dial @param {string} value */
function slide(page, dial, value) {
  const slider = page.locator(`.dials [data-param="${dial}"] input[type="range"]`);
  return slider.evaluate((slider, value) => {
    Object.assign(slider, { value });
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

/** @type {[string, (route: Route) => Promise<void>][]} */
const BROKEN = [
  [
    "is cut off",
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.body()).subarray(0, 200_000);
      await route.fulfill({ contentType: "application/wasm", body });
    },
  ],
  [
    "is a page about an error",
    (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in" }),
  ],
  ["is not there", (route) => route.fulfill({ status: 404, body: "" })],
];

for (const [what, answer] of BROKEN) {
  test(`an engine that ${what} leaves the text and one sentence`, async () => {
    const page = await site.openPage("/about.html");
    await page.route("**/*.wasm", answer);
    await page.goto(`${site.origin}/lab.html#crossing?agree=3`);
    await standsWithoutEngine(page);
    assert.match(page.url(), /agree=3/, "the link stays");
    assert.ok(site.takeFaults(page).length > 0, "it is noted where developers look");
    await page.close();
  });
}

test("where the engine that tells does not come, the pictures stand and one sentence says so", async () => {
  const page = await site.openPage("/about.html");
  const whole = "**/pkg/fast_or_right_bg.wasm";
  await page.route(whole, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${site.origin}/lab.html#crossing?agree=3&v=2`);
  await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
  assert.match(await notes(page), /\S \S.*\./);
  assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
  assert.ok(await page.locator(".curves svg").first().isVisible());
  assert.ok(site.takeFaults(page).length > 0, "it is noted where developers look");
  await page.unroute(whole);
  await setDial(page, "agree", "2");
  await finished(page);
  assert.equal(await notes(page), "");
  assert.match(await page.locator(".report .told").innerText(), /\S \S.*\./);
  await page.close();
});

test("where a pad does not come, the rest of the lab stands and one sentence says so", async () => {
  const page = await site.openPage("/about.html");
  await page.route("**/www/drawing.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${site.origin}/lab.html#expert?panel=digits&v=2`);
  await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
  assert.match(await notes(page), /did not arrive/);
  await finished(page);
  assert.ok(await page.locator(".curves svg").first().isVisible());
  assert.ok(site.takeFaults(page).length > 0, "it is noted where developers look");
  await page.close();
});

test("where the page's own engine traps, one sentence says so, and the next move is tried afresh", async () => {
  const page = await openLab(site, "/lab.html#crossing?agree=3&v=2");
  for (const [at, method] of ["glance", "others", "tasks", "accept"].entries()) {
    // No picture is under way that would trap first.
    await settle(page);
    await trapNext(page, "crossing", `Session.${method}`, at < 2);
    const [broken, whole] = [String(60 + at), String(50 + at)];
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
  await trapNext(page, "crossing", "Session.others", true);
  await slide(page, "speed", "61");
  await linkLike(page, /speed=41/);
  await finished(page);
  assert.equal(await notes(page), "");
  assert.equal(await dialOf(page, "speed"), "41");
  assert.match(site.takeFaults(page).join(), /RuntimeError/);
  await page.close();
});

test("an engine of the wrong type, but whole, runs", async () => {
  const page = await site.openPage("/about.html");
  await page.route("**/*.wasm", async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ contentType: "application/octet-stream", body });
  });
  await page.goto(`${site.origin}/lab.html`);
  await finished(page);
  site.assertClean(page);
  await page.close();
});

test("a lab whose engine did not come begins when it is touched", async () => {
  const page = await site.openPage("/about.html");
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/lab.html#crossing?agree=3&v=2`);
  await standsWithoutEngine(page);
  // A touch that does not help leaves all as it is.
  await page.locator("fast-or-right-lab").click({ position: { x: 5, y: 5 } });
  await page.waitForTimeout(300);
  await standsWithoutEngine(page);
  await page.unroute("**/*.wasm");
  await page.locator("fast-or-right-lab").click({ position: { x: 5, y: 5 } });
  await finished(page);
  assert.equal(await page.locator(".failure:visible").count(), 0);
  assert.equal(await dialOf(page, "agree"), "3");
  site.takeFaults(page);
  await page.close();
});

const LESSON = "#crossing?agree=3&v=2&lesson=1&ask=Why";
for (const [file, path] of [
  ["classroom", `/lab.html${LESSON}`],
  ["build", "/lab.html?build#crossing?agree=3&v=2"],
]) {
  test(`a class without ${file}.js leaves the text and one sentence, and a touch asks again`, async () => {
    const page = await site.openPage("/about.html");
    await page.route(`**/www/${file}.js`, (route) => route.abort());
    await page.goto(site.origin + path);
    await standsWithoutEngine(page);
    assert.match(page.url(), /agree=3/, "the link stays");
    site.takeFaults(page);
    await page.unroute(`**/www/${file}.js`);
    await page.locator("fast-or-right-lab").click({ position: { x: 5, y: 5 } });
    await finished(page);
    await page.locator(".class").first().waitFor();
    assert.equal(await page.locator(".failure:visible").count(), 0);
    site.assertClean(page);
    await page.close();
  });
}

test("a link to a lab that cannot come leaves what stands, and says so", async () => {
  const page = await site.openPage("/about.html");
  const whole = "**/pkg/fast_or_right_bg.wasm";
  const follow = async () => {
    await page.evaluate(() => {
      location.hash = "#gather?bound=3&v=2";
    });
    await page.waitForFunction(() =>
      /link/.test(document.querySelector(".notes")?.textContent ?? ""),
    );
    assert.match(await notes(page), /did not arrive\..* again/);
    await linkLike(page, /^#crossing.*agree=1/);
    assert.equal(await dialOf(page, "agree"), "1");
    assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
    site.takeFaults(page);
  };
  // Without the engine that has the other lab.
  await page.route(whole, (route) => route.abort());
  await page.goto(`${site.origin}/lab.html#crossing?agree=3&v=2`);
  await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
  await setDial(page, "agree", "1");
  await linkLike(page, /agree=1/);
  await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
  await follow();
  // With it, but without the network that the page would come from again.
  await page.unroute(whole);
  await setDial(page, "speed", "60");
  await reported(page);
  await page.context().setOffline(true);
  await follow();
  await page.context().setOffline(false);
  await page.evaluate(() => {
    location.hash = "#gather?bound=3&v=2";
  });
  await page.locator('.dials [data-param="bound"]').waitFor();
  await finished(page);
  site.assertClean(page);
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
    await figure.getByText(/could not make this PNG/).waitFor();
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

test("a browser without WebAssembly shows the text and one sentence", async () => {
  const page = await site.openPage("/about.html");
  await page.addInitScript("delete globalThis.WebAssembly");
  await page.goto(`${site.origin}/lab.html`);
  await standsWithoutEngine(page);
  await page.close();
});

test("a page that goes offline goes on, and says so when a file is missing", async () => {
  const page = await openLab(site, "/lab.html#expert?panel=gaussian&price=0.60&v=2");
  await page.context().setOffline(true);
  await setDial(page, "price", "0.40");
  await finished(page);
  assert.equal(await notes(page), "");
  const digits = page.locator('.dials [data-param="panel"] input[value="digits"]');
  await digits.check({ force: true });
  await page.waitForFunction(() => document.querySelector(".notes")?.textContent);
  assert.match(await notes(page), /\S \S.*\./);
  assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
  assert.equal(await dialOf(page, "price"), "0.40");
  await page.context().setOffline(false);
  await setDial(page, "price", "0.50");
  await finished(page);
  assert.equal(await notes(page), "");
  // Only what could not be fetched was noted, and what the page said of it.
  const noted = site
    .takeFaults(page)
    .filter((fault) => !/DISCONNECTED|Failed to fetch/.test(fault));
  assert.deepEqual(noted, []);
  await page.close();
});

test("a browser that refuses storage loses nothing", async () => {
  const refuse = `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(globalThis, name, { get() { throw new DOMException("no", "SecurityError"); } });`;
  const page = await openLab(site, "/lab.html#crossing?agree=3&v=2", {}, refuse);
  const first = await digest(page);
  await assert.rejects(page.evaluate("localStorage.length"), /SecurityError|no/);
  await setDial(page, "agree", "1");
  await linkLike(page, /agree=1/);
  await finished(page);
  assert.notEqual(await digest(page), first);
  site.assertClean(page);
  await page.close();
});

test("a tab that is hidden and shown while it runs ends with the same result", async () => {
  const path = "/lab.html#crossing?trials=20000&agree=3&v=2";
  const usual = await openLab(site, path);
  const page = await site.openPage("/about.html");
  await page.goto(site.origin + path);
  const devtools = await page.context().newCDPSession(page);
  for (const state of /** @type {const} */ (["frozen", "active"])) {
    await devtools.send("Page.setWebLifecycleState", { state });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await finished(page);
  assert.equal(await digest(page), await digest(usual));
  site.assertClean(page);
  await page.close();
  await usual.close();
});

/** What the page holds once what nobody needs is swept up: the heap and the engine's memory [MB]. @param {Page} page */
async function held(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const nodes = await devtools.send("Memory.getDOMCounters");
  await devtools.detach();
  return { heap: usedSize / 2 ** 20, nodes: nodes.nodes, listeners: nodes.jsEventListeners };
}

test(`${RUNS} runs in a row hold no more than twenty`, {
  timeout: LARGE ? 2_000_000 : 400_000,
}, async () => {
  const page = await openLab(site, "/lab.html#crossing?trials=1000&depth=headline&v=2");
  const runs = (/** @type {number} */ count) =>
    page.evaluate(async (count) => {
      const lab = /** @type {HTMLElement} */ (document.querySelector("fast-or-right-lab"));
      const field = /** @type {HTMLInputElement} */ (
        lab.querySelector('.dials [data-param="speed"] input[type="number"]')
      );
      const print = () => lab.querySelector(".digest")?.textContent;
      for (let run = 0; run < count; run += 1) {
        const before = print();
        field.value = String(30 + (Number(field.value) === 30 ? 1 : 0));
        for (const type of ["input", "change"])
          field.dispatchEvent(new Event(type, { bubbles: true }));
        while (print() === before || !print() || lab.hasAttribute("aria-busy"))
          await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }, count);
  await runs(20);
  const early = await held(page);
  await runs(RUNS);
  const late = await held(page);
  assert.ok(late.heap < early.heap + 4, `heap: ${early.heap} to ${late.heap} MB`);
  assert.ok(late.nodes < early.nodes * 1.3 + 500, `nodes: ${early.nodes} to ${late.nodes}`);
  const more = `listeners: ${early.listeners} to ${late.listeners}`;
  assert.ok(late.listeners < early.listeners * 1.3 + 200, more);
  site.assertClean(page);
  await page.close();
});

test("every lab of the article runs on one page", { timeout: 300_000 }, async () => {
  const page = await site.openPage("/index.html");
  const labs = page.locator("fast-or-right-lab");
  const count = await labs.count();
  assert.ok(count >= 7, `${count} labs`);
  for (let at = 0; at < count; at += 1) await labs.nth(at).scrollIntoViewIfNeeded();
  for (let at = 0; at < count; at += 1) {
    const name = (await labs.nth(at).getAttribute("scenario")) ?? "";
    const picture = labs.nth(at).locator(".lab:not(.ahead) .chart svg").first();
    await picture.waitFor({ state: "attached", timeout: 120_000 });
    // A lab that asks for a guess first shows its picture at one press.
    const skip = labs.nth(at).locator('[data-act="skip"]');
    if ((await skip.count()) > 0) await skip.click();
    await picture.waitFor();
    assert.equal(await labs.nth(at).locator(".notes a").count(), 0, name);
  }
  site.assertClean(page);
  await page.close();
});

test("dials that are dragged for a while leave the page alive and the last setting in force", async () => {
  const page = await openLab(site, "/lab.html#crossing?trials=1000&v=2");
  await page.evaluate(async (longest) => {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
      document.querySelectorAll('.dials input[type="range"]')
    );
    const start = performance.now();
    for (let step = 0; performance.now() - start < longest; step += 1) {
      const field = fields[step % Math.min(fields.length, 4)];
      const [low, high] = [Number(field.min), Number(field.max)];
      field.value = String(low + ((high - low) * ((step * 7) % 11)) / 10);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  }, DRAG);
  await setDial(page, "speed", "37");
  await linkLike(page, /speed=37/);
  await finished(page);
  assert.equal(await dialOf(page, "speed"), "37");
  const again = await openLab(site, `/lab.html${new URL(page.url()).hash}`);
  assert.equal(await digest(page), await digest(again));
  site.assertClean(page);
  await again.close();
  await page.close();
});

const ATTACKS = [
  "<img src=x onerror=hit()>",
  "<svg onload=hit()>",
  '"><script>hit()</script>',
  "';hit();'",
  "javascript:hit()",
  "{{constructor.constructor('hit()')()}}",
  "&lt;script&gt;hit()&lt;/script&gt;",
  "\u202e<b>\u0000",
  "%3Cimg%20src=x%20onerror=hit()%3E",
];

test("what is typed anywhere never becomes markup", { timeout: 300_000 }, async () => {
  const page = await site.openPage("/about.html");
  await page.addInitScript("globalThis.hits = 0; globalThis.hit = () => { hits += 1; }");
  const unharmed = async (/** @type {string} */ attack) => {
    assert.equal(await page.evaluate("hits"), 0, attack);
    const grown = ":is(img, script, iframe, [onerror], [onload], [href^=javascript])";
    assert.equal(await page.locator(`fast-or-right-lab ${grown}`).count(), 0, attack);
  };
  // In links: as a value, a name and a seed.
  for (let at = 0; at < ATTACKS.length; at += 3) {
    const [a, b, c] = ATTACKS.slice(at, at + 3);
    await page.goto("about:blank");
    await page.goto(`${site.origin}/lab.html#crossing?agree=${a}&${b}=3&seed=${c}`);
    await finished(page);
    assert.match(await notes(page), /\S \S/);
    await unharmed(a + b + c);
  }
  for (const attack of ATTACKS) {
    await page.evaluate(async (attack) => {
      const all = /** @type {NodeListOf<HTMLInputElement>} */ (
        document.querySelectorAll("fast-or-right-lab input, fast-or-right-lab textarea")
      );
      for (const field of all) {
        if (!["text", "number", "search", "textarea"].includes(field.type)) continue;
        // A number field drops what is no number; as text it says what was typed.
        field.type = "text";
        field.value = attack;
        for (const type of ["input", "change"])
          field.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, attack);
    assert.match(await notes(page), /\S \S/, attack);
    await unharmed(attack);
  }
  await settle(page);
  await unharmed("all");
  site.assertClean(page);
  await page.close();
});
