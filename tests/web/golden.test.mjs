// @ts-check
// The same bits in the browser as natively: every preset against the one golden file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { openSite } from "./harness.mjs";

const golden = readFileSync(new URL("../golden/digests.txt", import.meta.url), "utf8");
const site = await openSite();
after(() => site.close());

test("every preset has its golden digest in the browser", async () => {
  const page = await site.openPage("/lab.html");
  const lines = await page.evaluate(async () => {
    const url = new URL("../pkg/fast_or_right.js", document.querySelector("script")?.src).href;
    const engine = await import(url);
    await engine.default();
    /** @type {string[]} */
    const found = [];
    for (const { id, presets } of engine.scenarios()) {
      for (const preset of presets) {
        const first = engine.open_link(`#${id}?v=1`).state;
        const { state } = engine.shrink(engine.preset(id, preset.id, first).state);
        state.depth = "headline";
        const session = new engine.Session(state);
        for (const name of session.assets()) {
          const answer = await fetch(new URL(`../data/${name}`, url));
          engine.give(name, new Uint8Array(await answer.arrayBuffer()));
        }
        const runner = new engine.UnitRunner(state);
        const tasks = session.tasks();
        for (let i = 0; i < tasks.length; i += 2) {
          // The design itself is run 0; its digest does not depend on the others.
          if (tasks[i] === 0)
            session.accept(
              0,
              tasks[i + 1],
              runner.run(0, tasks[i + 1], () => {}),
            );
        }
        found.push(`${id} ${preset.id} ${session.view(false).digest}`);
        session.free();
        runner.free();
      }
    }
    return found;
  });
  assert.deepEqual(lines, golden.trim().split("\n").slice(1));
});
