// @ts-check
// The core journey in Chromium, Firefox and WebKit: what must hold wherever the page is read.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { NAMES, openEngine } from "./engines/engine.mjs";
import * as journey from "./engines/journey.mjs";
import { nativeDigest } from "./native.mjs";
import { startServer } from "./server.mjs";

const CROSSING = "crossing?agree=3&v=2";
const TRAINING = "cotrain?train_rows=125&epochs=2&seeds=2&v=2";

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** The digests that every engine must give. @type {Map<string, string>} */
const native = new Map();
before(async () => {
  server = await startServer();
  for (const link of [CROSSING, TRAINING]) native.set(link, nativeDigest(link));
});
after(() => server?.stop());

for (const name of NAMES) {
  describe(name, () => {
    /** @type {import("./engines/engine.mjs").Engine} */
    let engine;
    before(async () => {
      engine = await openEngine(name, server.origin);
    });
    after(() => engine?.close());

    /** @type {[string, () => Promise<void>][]} */
    const steps = [
      ["the article computes, and its dial bends the picture", () => journey.article(engine)],
      [
        "a link opens its run to the last bit; its report, its case and its link are there",
        () => journey.linked(engine, native.get(CROSSING) ?? ""),
      ],
      ["a bad link costs one sentence", () => journey.badLink(engine)],
      [
        "networks learn to the same bits",
        () => journey.trains(engine, TRAINING, native.get(TRAINING) ?? ""),
      ],
      [
        "without workers the page gets the same result",
        () => journey.refused(engine, native.get(CROSSING) ?? ""),
      ],
      ["the article fits a phone", () => journey.fits(engine, "/index.html")],
      ["a lab fits a phone", () => journey.fits(engine, "/lab.html")],
    ];
    for (const [what, step] of steps) {
      test(what, async () => {
        await step();
        assert.deepEqual(await engine.faults(), []);
      });
    }
  });
}
