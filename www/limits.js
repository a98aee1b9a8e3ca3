// @ts-check
// <fast-or-right-limits scenario="crossing">: the reader sets a limit on a harm, and sees which designs
// are left and what that costs. What was computed ahead stands until this device has run all designs.
import { chart } from "./chart.js";
import { control } from "./control.js";
import { NARROW } from "./desk.js";
import { h, setText } from "./dom.js";
import { loadWhole, whenNear } from "./engine.js";
import { planOf } from "./plan.js";
import { poolFor } from "./pool.js";
import { prose } from "./section.js";

/** @typedef {import("./engine.js").WholeEngine} WholeEngine */

class Limits extends HTMLElement {
  #started = false;

  connectedCallback() {
    if (this.#started) return;
    this.#started = true;
    whenNear(this, () =>
      this.#start().catch((error) => {
        console.error(error);
        this.classList.add("failed");
      }),
    );
  }

  async #start() {
    const scenario = this.getAttribute("scenario") ?? "";
    const engine = await loadWhole();
    const regulator = new engine.Regulator(scenario);
    await this.#run(engine, regulator);
    this.#show(engine, regulator);
  }

  /** Every unit of every design. @param {WholeEngine} engine @param {import("../pkg/fast_or_right.js").Regulator} regulator */
  #run(engine, regulator) {
    const pool = poolFor(engine);
    let left = 0;
    return /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        for (let design = regulator.designs() - 1; design >= 0; design -= 1) {
          const units = regulator.units(design);
          let mine = units;
          left += units;
          const plan = planOf({
            state: { ...regulator.state(design), depth: "headline" },
            tasks: Uint32Array.from({ length: 2 * units }, (_, i) => (i % 2) * (i >> 1)),
            first: 0, // no picture waits for some of them
            take: (how, _run, unit, bytes) => {
              if (how === "preview") return;
              regulator.accept(design, unit, bytes);
              left -= 1;
              mine -= 1;
              if (mine === 0) pool.drop(plan);
              if (left === 0) resolve();
            },
            failed: (message) => reject(new Error(message)),
          });
          pool.add(plan);
        }
      })
    );
  }

  /** @param {WholeEngine} engine @param {import("../pkg/fast_or_right.js").Regulator} regulator */
  #show(engine, regulator) {
    const { say } = engine;
    const dial = control(regulator.dial(), say);
    const words = prose();
    const open = h("a", {}, say("ui-limit-open"));
    const link = h("p", { class: "note" }, open);
    const narrow = () => this.clientWidth < NARROW;
    const first = regulator.view(Number(dial.value), narrow());
    const picture = chart(first.chart, say);
    const told = h("div", { class: "judged", "aria-live": "polite" }, words.element, link);
    const draw = () => {
      const view = regulator.view(Number(dial.value), narrow());
      words.show(view.items);
      picture.show(view.chart);
      link.hidden = !view.pick;
      open.setAttribute("href", `lab.html#${view.pick ?? ""}`);
    };
    dial.addEventListener("input", draw);
    const here = h("p", { class: "note" });
    setText(here, say("ui-limit-here", { designs: regulator.designs() }));
    this.replaceChildren(h("div", { class: "lab limits" }, dial, picture.element, told, here));
    draw();
    new ResizeObserver(draw).observe(this);
  }
}

customElements.define("fast-or-right-limits", Limits);
