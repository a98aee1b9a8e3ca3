// @ts-check
// One lab as one file: opened from disk, without a server.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, watch } from "./browser.mjs";
import { axeCheck } from "./harness.mjs";
import { curveTable, finished, setDial } from "./lab.mjs";
import { xtask } from "./server.mjs";

for (const lab of ["crossing", "expert"]) {
  test(`${lab} runs from disk`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "fast-or-right-"));
    const file = join(folder, `${lab}.html`);
    const [program, ...first] = xtask();
    execFileSync(program, [...first, "single-file", lab, "--out", file]);
    const browser = await launch();
    try {
      const context = await browser.newContext();
      const faults = watch(context, "null");
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await finished(page);
      if (lab === "crossing") {
        await setDial(page, "agree", "3");
        await page.waitForFunction(() => location.hash.includes("agree=3"));
        await finished(page);
        assert.ok((await curveTable(page)).length > 2);
      }
      assert.equal(await page.locator('[data-act="embed"]').isVisible(), false);
      await axeCheck(page);
      const own = pathToFileURL(file).href;
      assert.deepEqual(
        faults.filter((text) => !text.includes(`elsewhere: ${own}`)),
        [],
      );
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  });
}
