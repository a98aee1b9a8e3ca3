// @ts-check
// The harness of the browser tests: a server, a browser, and pages that are watched for faults.

import assert from "node:assert/strict";
import axe from "axe-core";
import { launch, watch } from "./browser.mjs";
import { startServer } from "./server.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @typedef {import("playwright-core").BrowserContextOptions} Look viewport, colorScheme, reducedMotion… */

/**
 * Starts the server and the browser:
 *
 *     const site = await openSite();
 *     after(() => site.close());
 *     const page = await site.openPage("/index.html", { colorScheme: "dark" });
 *     await axeCheck(page);
 *     site.assertClean(page);
 */
export async function openSite() {
  const server = await startServer();
  const browser = await launch().catch(async (error) => {
    await server.stop();
    throw error;
  });
  /** @type {WeakMap<Page, string[]>} */
  const faults = new WeakMap();
  return {
    origin: server.origin,

    /**
     * Opens a page in a context of its own, loaded; closing the page closes the context.
     * @param {string} path
     * @param {Look} [look]
     */
    async openPage(path, look = {}) {
      const context = await browser.newContext({ serviceWorkers: "block", ...look });
      const noted = watch(context, server.origin);
      const page = await context.newPage();
      faults.set(page, noted);
      // It may already be closing with the browser, which is as good.
      page.once("close", () => context.close().catch(() => {}));
      const response = await page.goto(new URL(path, server.origin).href);
      assert.equal(response?.status(), 200, path);
      return page;
    },

    /**
     * The faults of a page since the last call: for what a test expects to go wrong.
     * @param {Page} page
     */
    takeFaults(page) {
      return faults.get(page)?.splice(0) ?? [];
    },

    /**
     * Fails if the page or its workers showed a fault.
     * @param {Page} page
     */
    assertClean(page) {
      none("faults", this.takeFaults(page));
    },

    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * Waits until nothing on the page has changed for a while: its scripts are done.
 * @param {Page} page
 */
export async function settle(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    const [quiet, longest] = [700, 60_000];
    const start = performance.now();
    let last = start;
    const changes = new MutationObserver(() => {
      last = performance.now();
    });
    changes.observe(document, { subtree: true, childList: true, attributes: true });
    while (performance.now() - last < quiet && performance.now() - start < longest) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    changes.disconnect();
  });
}

/**
 * Fails if axe finds anything; says what and where.
 * @param {Page} page
 */
export async function axeCheck(page) {
  // A report that is about to be replaced is faint on purpose.
  const settled = () => !document.querySelector(".lab:not(.ahead) .report[aria-busy]");
  await page.waitForFunction(settled, undefined, { timeout: 10_000 }).catch(() => {});
  // Run by the debugger, so the page's content security policy stays as it is.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const results = await /** @type {any} */ (globalThis).axe.run(document);
    return results.violations.flatMap((/** @type {import("axe-core").Result} */ rule) =>
      rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`),
    );
  });
  none("axe", found);
}

/**
 * @param {string} what
 * @param {string[]} found
 */
function none(what, found) {
  if (found.length > 0) assert.fail(`${what}:\n${found.join("\n")}`);
}
