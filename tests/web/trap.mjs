// @ts-check
// Real traps of the engine, in the page and in its workers.

/** @typedef {import("playwright-core").Page} Page */

/**
 * The next call of a method traps in the page's own engine: it gets a place that the engine's memory has not. With
 * `inside`, what the method looks at first is overwritten instead for as long as it runs: it breaks in the midst
 * of its work and leaves its lock behind, as a fault of its own would.
 * @param {Page} page
 * @param {"crossing" | "whole"} engine
 * @param {string} method such as "Session.glance", or "CaseView.of"
 * @param {boolean} [inside]
 * @param {string} [speed] only while this dial stands so: what is left to do for the run before does not trap
 */
export async function trapNext(page, engine, method, inside = false, speed = "") {
  const file = engine === "whole" ? "/pkg/fast_or_right.js" : `/pkg/${engine}/fast_or_right.js`;
  await page.evaluate(
    async ({ file, type, name, inside, speed }) => {
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      const glue = await import(loaded.find((name) => name.endsWith(file)) ?? file);
      const { memory, session_glance } = await glue.default();
      const NOWHERE = 0xfffffff0;
      const known = glue[type].prototype;
      const place = name in known ? known : glue[type];
      const real = place[name];
      const lab = document.querySelector("fast-or-right-lab") ?? document.body;
      place[name] = function (/** @type {any[]} */ ...given) {
        const stands = speed && Reflect.get(lab, "desk").state.values.speed;
        if (stands !== speed) return real.apply(this, given);
        place[name] = real;
        document.dispatchEvent(new CustomEvent("trap"));
        if (place !== known) return session_glance(NOWHERE, 0);
        const here = this.__wbg_ptr;
        const words = () => new Uint8Array(memory.buffer, here + 8, 128);
        const kept = words().slice();
        if (inside) words().fill(0xff);
        else this.__wbg_ptr = NOWHERE;
        try {
          return real.apply(this, given);
        } finally {
          this.__wbg_ptr = here;
          words().set(kept);
        }
      };
    },
    { file, type: method.split(".")[0], name: method.split(".")[1], inside, speed },
  );
}

/**
 * Workers whose engine traps: at their third piece of work in the first worker, or always at the same unit of
 * runs with `agree` as it is given. To be called before the page is opened.
 * @param {Page} page @param {string} [agree]
 * @returns {Promise<{ workers: number }>} how many workers have asked for the crossing's engine so far
 */
export async function trapInWorkers(page, agree = "") {
  const count = { workers: -1 }; // the page asks first
  await page.route(/\/pkg\/crossing\/fast_or_right\.js$/, (route) => {
    count.workers += 1;
    const { pathname } = new URL(route.request().url());
    const body = `
      export * from "${pathname}?whole";
      export { default } from "${pathname}?whole";
      import { UnitRunner as Real } from "${pathname}?whole";
      let pieces = 0;
      export class UnitRunner extends Real {
        constructor(state) { super(state); this.agree = state.values.agree; }
        run(run, unit, watch) {
          pieces += 1;
          const stubborn = this.agree === "${agree}" && run === 0 && unit === 3;
          const once = "${agree}" === "" && ${count.workers} === 1 && pieces === 3;
          const here = this.__wbg_ptr;
          if (stubborn || once) this.__wbg_ptr = 0xfffffff0;
          try { return super.run(run, unit, watch); } finally { this.__wbg_ptr = here; }
        }
      }`;
    return route.fulfill({ contentType: "text/javascript", body });
  });
  return count;
}
