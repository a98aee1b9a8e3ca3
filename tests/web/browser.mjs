// @ts-check
// The browsers under test, and the faults that a page shows while it is open.

import { existsSync } from "node:fs";
import { chromium, firefox } from "playwright-core";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Most tests look at the site itself, not at what a service worker keeps of it. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/** Starts Chromium: the one that CHROMIUM names, or Debian's. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (executablePath.includes("/") && !existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: set CHROMIUM to the path of a Chromium`);
  }
  return chromium.launch({ executablePath, args: QUIET, chromiumSandbox: false });
}

/** Starts Firefox: the one that FIREFOX names, or Debian's. */
export function launchFirefox() {
  const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
  if (executablePath.includes("/") && !existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: set FIREFOX to the path of a Firefox`);
  }
  // The channel of a Firefox that nobody changed for the tests.
  return firefox.launch({ channel: "moz-firefox", executablePath });
}

/**
 * Notes every console error, page error and request to elsewhere, from pages and their workers.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} origin where the site is
 * @returns {string[]} what is noted, as it comes
 */
export function watch(context, origin) {
  /** @type {string[]} */
  const faults = [];
  context.on("console", (message) => {
    if (message.text() === BLOCKED) return;
    if (message.type() === "error" || message.type() === "warning") {
      const { url, lineNumber } = message.location();
      faults.push(`console ${message.type()}: ${message.text()} (${url}:${lineNumber})`);
    }
  });
  context.on("weberror", (error) => {
    faults.push(`page error: ${error.error().stack ?? error.error().message}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!local) faults.push(`request to elsewhere: ${url.href}`);
  });
  return faults;
}
