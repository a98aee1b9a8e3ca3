// @ts-check
// Workers that are refused, that fail, and an engine that never comes.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import { digest, finished, notes, openLab, setDial } from "./lab.mjs";

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** As in a frame without an origin of its own. */
function refuse() {
  globalThis.Worker = /** @type {any} */ (
    class {
      constructor() {
        throw new DOMException("no workers here", "SecurityError");
      }
    }
  );
}

/** A worker that is made, and then cannot load its script. */
function fail() {
  globalThis.Worker = /** @type {any} */ (
    class extends EventTarget {
      onerror = (/** @type {Event} */ _event) => {};
      constructor() {
        super();
        setTimeout(() => this.onerror(new Event("error", { cancelable: true })), 10);
      }
      postMessage() {}
      terminate() {}
    }
  );
}

/** The twentieth piece of work traps; where the page is stubborn, so does the same piece again. */
function trap() {
  const Real = Worker;
  const count = { pieces: 0, workers: 0 };
  let broken = "";
  Object.assign(globalThis, { count });
  globalThis.Worker = class extends Real {
    /** @override */
    postMessage(/** @type {any} */ message) {
      // The one that tells of runs runs another engine.
      if (message.type === "start" && message.engine === "crossing") count.workers += 1;
      if (message.type === "units") count.pieces += 1;
      const piece = `${message.plan} ${message.units}`;
      if (message.type === "units" && count.pieces === 20) broken = piece;
      const fails = "stubborn" in globalThis ? piece === broken : count.pieces === 20;
      if (message.type !== "units" || !fails) return super.postMessage(message);
      const data = { type: "failed", id: message.id, message: "RuntimeError: unreachable" };
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
    }
  };
}

for (const [name, script] of /** @type {[string, () => void][]} */ ([
  ["refused", refuse],
  ["failing", fail],
])) {
  test(`where workers are ${name}, the page itself gets the same result`, async () => {
    const alone = await openLab(site, "/lab.html", {}, script);
    const usual = await openLab(site);
    assert.equal(await digest(alone), await digest(usual));
    site.assertClean(alone);
    await alone.close();
    await usual.close();
  });
}

for (const workers of [1, 2, 4]) {
  test(`${workers} workers give the same result as the page's usual ones`, async () => {
    const set = `Object.defineProperty(navigator, "hardwareConcurrency", { get: () => ${workers} });
      const Real = Worker; globalThis.made = 0;
      globalThis.Worker = class extends Real {
        postMessage(message, ...rest) {
          if (message.type === "start" && message.engine === "crossing") made += 1;
          super.postMessage(message, ...rest);
        }
      };`;
    const path = "/lab.html#crossing?trials=20000";
    const some = await openLab(site, path, {}, set);
    const usual = await openLab(site, path);
    assert.equal(await some.evaluate("made"), workers);
    assert.equal(await digest(some), await digest(usual));
    site.assertClean(some);
    await some.close();
    await usual.close();
  });
}

describe("a worker that traps", () => {
  test("is replaced, and another one does its work: the result is the same", async () => {
    const page = await openLab(site, "/lab.html", {}, trap);
    const usual = await openLab(site);
    assert.equal(await digest(page), await digest(usual));
    assert.equal(await notes(page), "");
    const { workers, pieces } = await page.evaluate(() => /** @type {any} */ (globalThis).count);
    const cores = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
    assert.ok(pieces > 20);
    assert.equal(workers, cores + 1);
    site.assertClean(page);
    await page.close();
    await usual.close();
  });

  test("a second time: the reader gets a sentence and a link, and the page goes on", async () => {
    const page = await site.openPage("/index.html");
    await page.addInitScript("globalThis.stubborn = true");
    await page.addInitScript(trap);
    await page.goto(`${site.origin}/lab.html#crossing?agree=3`);
    await page.locator(".notes a").waitFor();
    assert.match(await notes(page), /\S+ \S+/);
    assert.match(
      (await page.locator(".notes a").getAttribute("href")) ?? "",
      /#crossing\?.*agree=3/,
    );
    assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
    const workers = await page.evaluate(() => /** @type {any} */ (globalThis).count.workers);
    const cores = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
    assert.equal(workers, cores + 2);
    assert.match(site.takeFaults(page).join(), /unreachable/);
    await setDial(page, "agree", "1");
    await finished(page);
    assert.equal(await notes(page), "");
    site.assertClean(page);
    await page.close();
  });
});

test("an engine that never comes leaves the text and one sentence", async () => {
  const page = await site.openPage("/lab.html");
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/index.html`);
  await page.locator("fast-or-right-lab").first().scrollIntoViewIfNeeded();
  await page.locator("fast-or-right-lab.failed").first().waitFor();
  assert.match(await page.locator(".failure:visible").first().innerText(), /\S+ \S+/);
  assert.equal(await page.locator("fast-or-right-lab.failed[aria-busy]").count(), 0);
  assert.match(await page.locator(".ask").innerText(), /two/);
  await page.close();
});
