// @ts-check
// The charts of a run: the first one stands beside the dials, the others further down. They follow it one by
// one, so that a moved dial bends the first one sooner.
import { chart } from "./chart.js";
import { pause, seen } from "./pause.js";

/** @typedef {import("../pkg/fast_or_right.js").ChartView} ChartView */
/** @typedef {() => ChartView[] | undefined} More the other charts, asked for once the first is seen; nothing if they are out of date */

/** @param {import("./control.js").Say} say @param {HTMLElement} first place of the first one @param {HTMLElement} others */
export function pictures(say, first, others) {
  /** @type {Map<string, ReturnType<typeof chart>>} */
  const charts = new Map();
  let turn = 0;

  /** @param {ChartView} one */
  function drawn(one) {
    const made = charts.get(one.id) ?? chart(one, say);
    charts.set(one.id, made);
    made.show(one);
    return made.element;
  }

  return {
    /** Ends when all are drawn. @param {ChartView | null | undefined} one the first @param {More} more */
    async show(one, more) {
      turn += 1;
      const mine = turn;
      const element = one && drawn(one);
      // Before there is a curve another picture may stand in its place: it makes room, once.
      const moved = element?.parentElement === others;
      if (element && !moved && element !== first.firstElementChild) first.prepend(element);
      await seen();
      const rest = turn === mine ? more() : undefined;
      if (!rest) return;
      for (const [i, next] of rest.entries()) {
        if (i > 0) await pause();
        if (turn !== mine) return;
        const element = drawn(next);
        if (element.parentElement === others) continue;
        // In the engine's order, whichever comes first.
        const after = rest.slice(i + 1).map((view) => charts.get(view.id)?.element);
        const place = after.find((later) => later?.parentElement === others);
        others.insertBefore(element, place ?? null);
      }
      const here = new Set([one, ...rest].map((view) => view?.id));
      for (const [id, made] of charts) made.element.hidden = !here.has(id);
    },
  };
}
