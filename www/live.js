// @ts-check
// What the reader gives with their own hand: a pad for it, and what the machine makes of it. It stays
// here: it is in no link, and no other device sees it.
import { chart } from "./chart.js";
import { h, setText, uid } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").LiveWish} LiveWish */
/** @typedef {import("../pkg/fast_or_right.js").AnswerView} AnswerView */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/** @typedef {import("./control.js").Say} Say */
/** @typedef {(session: Session, narrow: boolean) => AnswerView} Give asks the engine with what is on the pad */
/** @typedef {(given: (session: Session | undefined, narrow: boolean) => void) => void} Ask hands the session of the lab to whoever asks */
/** @typedef {{ element: HTMLElement, empty: boolean, give: Give }} Pad emits "input" when what is on it has changed */

/** How each kind is given: fetched when a design asks for it. @type {Partial<Record<LiveWish["kind"], () => Promise<(wish: LiveWish, say: Say) => Pad>>>} */
const PADS = {
  drawing: async () => (await import("./drawing.js")).drawing,
  listen: async () => (await import("./utterance.js")).utterance,
};

/** @param {Say} say @param {Ask} ask */
export function live(say, ask) {
  const title = h("h3", { id: uid("live") });
  const help = h("p", { class: "note" });
  const place = h("div");
  const said = h("div", { class: "said", role: "status" });
  const pictures = h("div");
  const reply = h("div", { class: "reply" }, said, pictures);
  const element = h("section", { class: "live", hidden: true, "aria-labelledby": title.id });
  element.append(title, help, h("div", { class: "bench" }, place, reply));
  /** @type {Map<string, ReturnType<typeof chart>>} */
  const charts = new Map();
  /** @type {Pad | undefined} */
  let pad;
  let made = "";

  /** @param {AnswerView | undefined} view */
  function show(view) {
    const texts = view?.said ?? [];
    for (const [i, text] of texts.entries())
      setText(said.children[i] ?? said.appendChild(h("p")), text);
    while (said.children.length > texts.length) said.lastChild?.remove();
    for (const one of view?.charts ?? []) {
      const drawn = charts.get(one.id) ?? chart(one, say, "h4");
      charts.set(one.id, drawn);
      drawn.show(one);
      pictures.append(drawn.element);
    }
    pictures.hidden = !view?.charts.length;
  }
  /** Asks with what is on the pad; before there is anything on it, nothing is said. */
  function again() {
    const given = pad;
    if (!given || element.hidden) return;
    if (given.empty) return show(undefined);
    ask((session, narrow) => session && show(given.give(session, narrow)));
  }

  return {
    element,
    again,
    /** What the design asks for, if anything; fails where its pad does not come. @param {LiveWish | null} wish */
    async wish(wish) {
      const kind = wish && PADS[wish.kind];
      element.hidden = !kind;
      const next = JSON.stringify(wish);
      if (!kind || next === made) return;
      made = next;
      const make = await kind().catch((error) => {
        // What did not come is asked for again with the next design.
        made = "";
        throw error;
      });
      // Another design came while this was on the way.
      if (made !== next) return;
      setText(title, wish.title);
      setText(help, wish.help);
      pad = make(wish, say);
      pad.element.addEventListener("input", again);
      place.replaceChildren(pad.element);
      show(undefined);
    },
  };
}
