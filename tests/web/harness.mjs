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
      page.once("close", () => context.close());
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
 * Fails if axe finds anything; says what and where.
 * @param {Page} page
 */
export async function axeCheck(page) {
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
