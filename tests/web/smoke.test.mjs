// @ts-check
// Every page of the site opens without a fault, narrow and wide, dark and light, and without scripts.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { axeCheck, openSite, settle } from "./harness.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const PAGES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".html"))
  .sort();

const NARROW = /** @type {const} */ ({
  viewport: { width: 320, height: 640 },
  colorScheme: "dark",
  reducedMotion: "reduce",
});
const WIDE = { width: 1280, height: 800 };

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

test("there is a front page", () => {
  assert.ok(PAGES.includes("index.html"), `dist/ holds ${PAGES.join(", ") || "no page"}`);
});

for (const path of PAGES) {
  describe(path, () => {
    test("carries its headers", async () => {
      const response = await fetch(`${site.origin}/${path}`);
      const policy = response.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    });

    test("opens without a fault on a phone at night, and becomes a wide page by day", async () => {
      const page = await site.openPage(`/${path}`, NARROW);
      await looksWell(page);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
      await page.setViewportSize(WIDE);
      await looksWell(page);
      await page.close();
    });

    test("opens without a fault without JavaScript", async () => {
      const page = await site.openPage(`/${path}`, { javaScriptEnabled: false });
      assert.ok((await over(page)) <= 0);
      site.assertClean(page);
      await page.close();
    });
  });
}

/** An address that nobody has. */
const ELSEWHERE = "https://elsewhere.example";

test("the policy refuses what somebody might slip into a page", async () => {
  const page = await site.openPage("/about.html");
  /** @type {string[]} */
  const ended = [];
  page.on("requestfailed", (request) => {
    ended.push(`${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.url().startsWith(ELSEWHERE)) ended.push(`answered ${response.url()}`);
  });
  const found = await page.evaluate(async (elsewhere) => {
    Object.assign(globalThis, { ran: 0 });
    /** @type {string[]} */
    const refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI.replace(/\/$/, "")}`);
    });
    const place = document.body.appendChild(document.createElement("div"));
    const add = (/** @type {string} */ tag, /** @type {object} */ what) =>
      place.appendChild(Object.assign(document.createElement(tag), what));
    add("script", { textContent: "ran += 1" });
    add("script", { src: `${elsewhere}/x.js` });
    place.insertAdjacentHTML("beforeend", '<button onclick="ran += 1">x</button>');
    place.querySelector("button")?.click();
    place.insertAdjacentHTML("beforeend", '<p style="position: fixed">x</p>');
    const styled = getComputedStyle(/** @type {Element} */ (place.querySelector("p"))).position;
    add("style", { textContent: "div { position: fixed }" });
    add("img", { src: `${elsewhere}/x.png` });
    add("iframe", { src: `${elsewhere}/` });
    /** @type {string[]} */
    const caught = [];
    const attempt = async (/** @type {() => unknown} */ act) => {
      // In a task of its own: what a debugger calls may do more than the page.
      const name = await new Promise((resolve) =>
        setTimeout(async () => {
          try {
            await act();
            resolve("");
          } catch (error) {
            resolve(error instanceof Error ? error.name : String(error));
          }
        }),
      );
      caught.push(name);
    };
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    await attempt(() => globalThis.eval("ran += 1"));
    await attempt(() => new Function("ran += 1")());
    await attempt(() => fetch(elsewhere));
    await attempt(() => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ran = Reflect.get(globalThis, "ran");
    return { refused: refused.sort(), styled, div: getComputedStyle(place).position, caught, ran };
  }, ELSEWHERE);
  assert.deepEqual(found.refused, [
    `connect-src ${ELSEWHERE}`,
    `frame-src ${ELSEWHERE}`,
    `img-src ${ELSEWHERE}/x.png`,
    "script-src eval",
    "script-src eval",
    "script-src-attr inline",
    `script-src-elem ${ELSEWHERE}/x.js`,
    "script-src-elem inline",
    "style-src-attr inline",
    "style-src-elem inline",
    "worker-src blob",
  ]);
  assert.deepEqual([found.ran, found.styled, found.div], [0, "static", "static"]);
  assert.deepEqual(found.caught.slice(0, 3), ["EvalError", "EvalError", "TypeError"]);
  const faults = site.takeFaults(page);
  assert.deepEqual(
    faults.filter((fault) => !/Content Security Policy|Failed to fetch|elsewhere/.test(fault)),
    [],
  );
  // What the browser began to ask for elsewhere was stopped by the policy, before it left.
  assert.ok(ended.length > 0 && ended.every((end) => end === "csp"), ended.join());
  await page.close();
});

test("every kind of file carries the headers that hosts must send", async () => {
  const [engine] = engines();
  const kinds = [
    ["index.html", "text/html; charset=utf-8", "no-cache"],
    ["embed.js", "text/javascript; charset=utf-8", "no-cache"],
    ["sw.js", "text/javascript; charset=utf-8", "no-cache"],
    [`${engine}.js`, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    [`${engine}_bg.wasm`, "application/wasm", "public, max-age=31536000, immutable"],
  ];
  for (const [path, type, cache] of kinds) {
    const { status, headers } = await fetch(`${site.origin}/${path}`);
    assert.equal(status, 200, path);
    const carried = Object.fromEntries(
      ["content-type", "cache-control", "x-content-type-options", "referrer-policy"].map((name) => [
        name,
        headers.get(name),
      ]),
    );
    assert.deepEqual(
      carried,
      {
        "content-type": type,
        "cache-control": cache,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
      path,
    );
    const policy = (headers.get("content-security-policy") ?? "").split("; ");
    for (const rule of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"])
      assert.ok(policy.includes(rule), `${path}: ${rule}`);
    // Pages of others load the element, and frames without an origin of their own the engine.
    assert.equal(headers.get("access-control-allow-origin"), "*", path);
  }
});

/** Paths of the engine that has everything, without their ending. */
function engines() {
  const all = readdirSync(DIST, { recursive: true, encoding: "utf8" });
  const paths = all.map((path) => path.replaceAll("\\", "/"));
  return paths.filter((path) => /pkg\/fast_or_right\.js$/.test(path)).map((p) => p.slice(0, -3));
}

/** How many pixels the page is wider than its window. @param {import("playwright-core").Page} page */
const over = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** @param {import("playwright-core").Page} page */
async function looksWell(page) {
  await settle(page);
  site.assertClean(page);
  assert.ok((await over(page)) <= 0, `the page is ${await over(page)} px wider than the window`);
  await axeCheck(page);
  site.assertClean(page);
}
