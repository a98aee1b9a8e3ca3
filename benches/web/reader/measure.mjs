// @ts-check
// What a reader with a small device meets: Lighthouse on the built pages, as for a phone, and the time from a
// moved dial to its picture while the processor is slowed four times.

import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { reported } from "../../../tests/web/lab.mjs";
import { startServer } from "../../../tests/web/server.mjs";

const PAGES = ["index.html", "lab.html"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Audits of a page; the middle one counts. */
const AUDITS = 3;
/** Moves of a dial. */
const MOVES = 11;
/** How many times slower the main thread is made. */
const SLOWER = 4;

/** A port that nobody uses. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** @param {number[]} values */
const sorted = (values) => [...values].sort((a, b) => a - b);
/** @param {number[]} values */
const middle = (values) => sorted(values)[Math.floor((values.length - 1) / 2)];

/** @param {string} url @param {number} port */
async function audit(url, port) {
  const rows = [];
  for (let i = 0; i < AUDITS; i += 1) {
    const flags = { port, output: /** @type {const} */ ("json"), onlyCategories: CATEGORIES };
    const result = await lighthouse(url, flags);
    if (!result) throw new Error(`no audit of ${url}`);
    rows.push(result.lhr);
  }
  const score = (/** @type {string} */ name) =>
    middle(rows.map((lhr) => Math.round(100 * (lhr.categories[name].score ?? 0))));
  const value = (/** @type {string} */ name) =>
    middle(rows.map((lhr) => lhr.audits[name].numericValue ?? Number.NaN));
  const scores = CATEGORIES.map((name) => `${name} ${score(name)}`).join(", ");
  console.log(`${url.replace(/.*\//, "")}: ${scores}`);
  const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];
  const told = times.map((name) => `${name} ${value(name).toFixed(0)} ms`).join(", ");
  console.log(`  ${told}, layout shift ${value("cumulative-layout-shift").toFixed(4)}`);
  for (const { id, score: part, title, scoreDisplayMode } of Object.values(rows[0].audits)) {
    const wanted = scoreDisplayMode === "binary" || scoreDisplayMode === "metricSavings";
    if (wanted && part !== null && part < 0.9) console.log(`  ${id}: ${title}`);
  }
}

/** @param {import("playwright-core").Browser} browser @param {string} origin */
async function dial(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/lab.html`);
  await reported(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  /** @type {number[]} */
  const times = [];
  for (let move = 0; move < MOVES; move += 1) {
    times.push(await page.evaluate(moved, 30 + move));
    // The report of the run before is done: what is timed is the picture.
    await reported(page);
  }
  const [all, q] = [sorted(times), (/** @type {number} */ at) => Math.floor(at * (MOVES - 1))];
  const [low, high] = [all[q(0.1)], all[q(0.9)]].map((ms) => ms.toFixed(0));
  console.log(
    `dial to redrawn picture, main thread ${SLOWER} times slower: median ${middle(times).toFixed(0)} ms, 8 of 10 between ${low} and ${high}`,
  );
  await page.close();
}

/** From a moved dial to the end of the frame that shows its curve [ms]; runs in the page. @param {number} value @returns {Promise<number>} */
function moved(value) {
  return new Promise((resolve) => {
    const lab = /** @type {HTMLElement} */ (document.querySelector("fast-or-right-lab"));
    const css = '.dials [data-param="speed"] input[type="range"]';
    const slider = /** @type {HTMLInputElement} */ (lab.querySelector(css));
    const curve = /** @type {HTMLElement} */ (lab.querySelector(".figure.curve .chart"));
    const start = performance.now();
    const seen = new MutationObserver(() => {
      seen.disconnect();
      // The curve is in the page; the next frame lays it out and paints it, and what waits for that comes after.
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now() - start);
        after.port2.postMessage(0);
      });
    });
    seen.observe(curve, { childList: true });
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const port = await freePort();
const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--disable-gpu", `--remote-debugging-port=${port}`],
  chromiumSandbox: false,
});
try {
  await dial(browser, server.origin);
  for (const page of PAGES) await audit(`${server.origin}/${page}`, port);
} finally {
  await browser.close();
  await server.stop();
}
