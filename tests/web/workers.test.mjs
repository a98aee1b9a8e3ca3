// @ts-check
// Workers that are refused, that fail, and an engine that never comes.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./harness.mjs";
import { digest, finished, notes, openLab, setDial } from "./lab.mjs";
import { trapInWorkers } from "./trap.mjs";

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

for (const [name, script] of /** @type {[string, () => void][]} */ ([
  ["refused", refuse],
  ["failing", fail],
])) {
  test(`where workers are ${name}, the page itself gets the same result`, async () => {
    const alone = await openLab(site, "/lab.html", {}, script);
    const usual = await openLab(site);
    assert.equal(await digest(alone), await digest(usual));
    // Who waits longer is told why; nobody else is.
    const head = ".lab:not(.ahead) > header";
    assert.match(await alone.locator(head).innerText(), /computes alone\. .*longer\./);
    assert.doesNotMatch(await usual.locator(head).innerText(), /helpers/);
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
  const cores = (/** @type {import("playwright-core").Page} */ page) =>
    page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));

  test("is replaced, and another one does its work: the result is the same", async () => {
    const page = await site.openPage("/about.html");
    const count = await trapInWorkers(page);
    await page.goto(`${site.origin}/lab.html`);
    await finished(page);
    const usual = await openLab(site);
    assert.equal(await digest(page), await digest(usual));
    assert.equal(await notes(page), "");
    assert.equal(count.workers, (await cores(page)) + 1);
    site.assertClean(page);
    await page.close();
    await usual.close();
  });

  test("a second time: the reader gets a sentence and a link, and the page goes on", async () => {
    const page = await site.openPage("/about.html");
    const count = await trapInWorkers(page, "3");
    await page.goto(`${site.origin}/lab.html#crossing?agree=3`);
    await page.locator(".notes a").waitFor();
    assert.match(await notes(page), /\S+ \S+/);
    assert.match(
      (await page.locator(".notes a").getAttribute("href")) ?? "",
      /#crossing\?.*agree=3/,
    );
    assert.equal(await page.locator("fast-or-right-lab[aria-busy]").count(), 0);
    assert.match(site.takeFaults(page).join(), /RuntimeError: memory access out of bounds/);
    await setDial(page, "agree", "1");
    await finished(page);
    assert.equal(await notes(page), "");
    assert.equal(count.workers, (await cores(page)) + 2);
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
