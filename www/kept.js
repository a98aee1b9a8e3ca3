// @ts-check
// What recorders would have kept of a case, and which questions they leave open.
import { chart } from "./chart.js";
import { h, table } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").KeptView} KeptView */

/** @param {import("./control.js").Say} say */
export function kept(say) {
  const pictures = h("div", { class: "pictures" });
  const questions = h("div", { class: "questions" });
  const title = h("h4", {}, say("ui-kept"));
  const element = h("div", { class: "kept", hidden: true }, title, pictures, questions);
  /** @type {Map<string, ReturnType<typeof chart>>} */
  const charts = new Map();
  return {
    element,
    /** @param {KeptView | undefined} view */
    show(view) {
      element.hidden = !view;
      if (!view) return;
      const made = charts.get(view.chart.id) ?? chart(view.chart, say, "h5");
      charts.set(view.chart.id, made);
      made.show(view.chart);
      if (pictures.firstChild !== made.element) pictures.replaceChildren(made.element);
      questions.replaceChildren(table(view.questions, say("ui-questions")));
    },
  };
}
