// @ts-check
// What can go wrong around the page: a broken engine, no engine, no network, no storage, no attention, and
// a reader who will not stop. The page stays usable, settings stay, and one sentence says what happened.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { openSite } from "./harness.mjs";
import { dialOf, digest, finished, linkLike, notes, openLab, reported, setDial } from "./lab.mjs";

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

test("a browser that refuses storage loses nothing that it was told of", async () => {
  // Without it nothing is kept for later: a page that was open goes on, and says what does not come.
  const refuse = `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(globalThis, name, { get() { throw new DOMException("no", "SecurityError"); } });
    ServiceWorkerContainer.prototype.register = () => {
      globalThis.refused = true;
      return Promise.reject(new DOMException("no", "SecurityError"));
    };`;
  const look = { serviceWorkers: /** @type {const} */ ("allow") };
  const page = await openLab(site, "/lab.html#crossing?agree=3&v=2", look, refuse);
  const first = await digest(page);
  await assert.rejects(page.evaluate("localStorage.length"), /SecurityError|no/);
  await page.waitForFunction("globalThis.refused");
  await setDial(page, "agree", "1");
  await linkLike(page, /agree=1/);
  await finished(page);
  assert.notEqual(await digest(page), first);
  assert.equal(await notes(page), "");
  site.assertClean(page);
  await page.close();
});

/**
 * A tab that can be hidden: one that Playwright looks after is always in front.
 * @param {string} url
 */
async function ownTab(url) {
  const browser = await launch();
  const all = await browser.newBrowserCDPSession();
  const { browserContextId } = await all.send("Target.createBrowserContext");
  const open = (/** @type {string} */ url) =>
    all.send("Target.createTarget", { url, browserContextId });
  const { targetId } = await open(url);
  const { sessionId } = await all.send("Target.attachToTarget", { targetId, flatten: false });
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  all.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const send = (method, params) =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      all.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  return {
    close: () => browser.close(),
    /** What an expression is there. @param {string} expression */
    async tell(expression) {
      const { result } = await send("Runtime.evaluate", { expression, returnByValue: true });
      return result.value;
    },
    /** Another tab comes before it, and it is frozen. */
    async hide() {
      const { targetId } = await open("about:blank");
      await all.send("Target.activateTarget", { targetId });
      await send("Page.setWebLifecycleState", { state: "frozen" });
    },
    async show() {
      await send("Page.setWebLifecycleState", { state: "active" });
      await all.send("Target.activateTarget", { targetId });
    },
  };
}

test("a tab that is hidden and frozen while it runs ends with the same result", async () => {
  const path = "/lab.html#crossing?trials=300000&agree=3&v=2";
  const usual = await openLab(site, path);
  const tab = await ownTab(site.origin + path);
  /** @param {string} expression */
  const until = async (expression) => {
    const end = Date.now() + 120_000;
    while (!(await tab.tell(expression))) {
      assert.ok(Date.now() < end, expression);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  try {
    const made = "document.querySelector('.lab:not(.ahead) .digest')?.textContent";
    const bar = "document.querySelector('.lab:not(.ahead) progress:not(.idle)')";
    await until(`document.readyState === "complete" && location.pathname === "/lab.html"`);
    await tab.tell(`globalThis.noted = []; for (const type of ["freeze", "resume"])
      document.addEventListener(type, () => noted.push([type, document.hidden, ${made} ?? ""]))`);
    await until(`${bar}?.value > 0`);
    await tab.hide();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await tab.show();
    await until(made);
    // It was hidden, and not done, when it was frozen and when it went on.
    assert.deepEqual(await tab.tell("noted"), [
      ["freeze", true, ""],
      ["resume", true, ""],
    ]);
    assert.match(await tab.tell(made), new RegExp(await digest(usual)));
  } finally {
    await tab.close();
  }
  await usual.close();
});

/** The memory of the engines, of the page's and of its workers': what of it was ever in use [MB]. @param {Page} page */
async function ofEngines(page) {
  const glues = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map((entry) => entry.name)
      .filter((name) => name.endsWith("/fast_or_right.js")),
  );
  const size = async (/** @type {string[]} */ glues) => {
    let bytes = 0;
    for (const glue of glues)
      bytes += (await (await import(glue)).default()).memory.buffer.byteLength;
    return bytes / 2 ** 20;
  };
  const small = glues.filter((name) => name.includes("/crossing/"));
  assert.ok(small.length === 1 && page.workers().length > 0);
  let all = await page.evaluate(size, glues);
  for (const worker of page.workers()) {
    // One of them tells, by the other engine.
    const loaded = await worker.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => entry.name),
    );
    const here = glues.filter((name) => loaded.includes(name));
    assert.equal(here.length, 1, loaded.join());
    all += await worker.evaluate(size, here);
  }
  return all;
}

/** What the page holds once what nobody needs is swept up: the heap and the engines' memory [MB]. @param {Page} page */
async function held(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const nodes = await devtools.send("Memory.getDOMCounters");
  await devtools.detach();
  const engines = await ofEngines(page);
  return {
    heap: usedSize / 2 ** 20,
    engines,
    nodes: nodes.nodes,
    listeners: nodes.jsEventListeners,
  };
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
  assert.ok(late.engines < early.engines + 1, `engines: ${early.engines} to ${late.engines} MB`);
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
  // The same with a real pointer, to and fro over a slider, to its end.
  const slider = page.locator('.dials [data-param="speed"] input[type="range"]');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  assert.ok(box);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    const share = 0.5 + 0.5 * Math.sin(step / 4);
    await page.mouse.move(box.x + 2 + share * (box.width - 4), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.move(box.x + box.width + 40, y, { steps: 5 });
  await page.mouse.up();
  assert.equal(await slider.inputValue(), await slider.getAttribute("max"));
  assert.equal(await dialOf(page, "speed"), await slider.getAttribute("max"));
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
