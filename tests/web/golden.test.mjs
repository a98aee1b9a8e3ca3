// @ts-check
// The same bits in every browser as natively: every preset against the one golden file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { NAMES, openEngine } from "./engines/engine.mjs";
import { presetDigests } from "./engines/golden.mjs";
import { startServer } from "./server.mjs";

const text = readFileSync(new URL("../golden/digests.txt", import.meta.url), "utf8");
const golden = text.trim().split("\n").slice(1);

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
before(async () => {
  server = await startServer();
});
after(() => server?.stop());

for (const name of NAMES) {
  test(`every preset has its golden digest in ${name}`, async () => {
    const engine = await openEngine(name, server.origin);
    try {
      await engine.open("/lab.html");
      assert.deepEqual(await engine.evaluate(presetDigests, "whole"), golden);
      const own = golden.filter((line) => line.startsWith("crossing "));
      assert.ok(own.length > 0);
      assert.deepEqual(await engine.evaluate(presetDigests, "crossing"), own);
    } finally {
      await engine.close();
    }
  });
}

test("a page built ahead shows what the engine finds in a browser", async () => {
  const engine = await openEngine("Chromium", server.origin);
  try {
    await engine.open("/lab.html");
    /** @type {string[]} */
    const found = await engine.evaluate(presetDigests, "whole:opens");
    const ahead = found.map((line) => {
      const [id] = line.split(" ");
      const page = readFileSync(new URL(`../../dist/${id}.html`, import.meta.url), "utf8");
      return `${id} opens ${/data-digest="(\w+)"/.exec(page)?.[1]}`;
    });
    assert.ok(found.length > 0);
    assert.deepEqual(found, ahead);
  } finally {
    await engine.close();
  }
});
