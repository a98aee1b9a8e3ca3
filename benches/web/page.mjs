// @ts-check
// The page itself, in Chromium: from a moved dial to the first redrawn picture, and to the whole run.

import { openSite } from "../../tests/web/harness.mjs";
import { finished, openLab } from "../../tests/web/lab.mjs";

const ROUNDS = 15;

/** @param {number[]} values */
const spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ q) => sorted[Math.floor(q * (sorted.length - 1))].toFixed(0);
  return `median ${at(0.5)} ms, ${at(0)} to ${at(1)}`;
};

const site = await openSite();
try {
  const page = await openLab(site);
  /** @type {number[]} */
  const pictures = [];
  /** @type {number[]} */
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = await page.evaluate(
      (value) =>
        new Promise((resolve) => {
          const lab = /** @type {HTMLElement} */ (document.querySelector("fast-or-right-lab"));
          const dial = /** @type {HTMLInputElement} */ (
            lab.querySelector('.dials [data-param="speed"] input[type="number"]')
          );
          const curve = /** @type {HTMLElement} */ (lab.querySelector(".figure.curve"));
          const digest = /** @type {HTMLElement} */ (lab.querySelector(".digest"));
          const before = digest.textContent;
          let picture = 0;
          const start = performance.now();
          const seen = new MutationObserver(() => {
            const now = performance.now() - start;
            picture ||= now;
            if (digest.textContent && digest.textContent !== before) {
              seen.disconnect();
              resolve([picture, now]);
            }
          });
          seen.observe(curve, { childList: true, subtree: true });
          seen.observe(digest, { childList: true, subtree: true, characterData: true });
          dial.value = String(value);
          dial.dispatchEvent(new Event("input", { bubbles: true }));
          dial.dispatchEvent(new Event("change", { bubbles: true }));
        }),
      30 + round,
    );
    pictures.push(times[0]);
    runs.push(times[1]);
    await finished(page);
  }
  console.log(`dial to first redrawn picture: ${spread(pictures)}`);
  console.log(`dial to digest (the whole default run): ${spread(runs)}`);
} finally {
  await site.close();
}
