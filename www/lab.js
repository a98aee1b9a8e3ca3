// @ts-check
// <fast-or-right-lab scenario="crossing">: one trade-off, run here and told here.
import { forClass } from "./class.js";
import { loadEngine, loadWhole, whenNear, whenTouched } from "./engine.js";
import { fragmentHere, nameIn, whenLinkChanges, writeLink } from "./link.js";
import { openDesk } from "./open.js";
import { pause } from "./pause.js";

const NAME = "fast-or-right-lab";

export class Lab extends HTMLElement {
  /** @type {import("./desk.js").Desk | undefined} */
  desk;
  /** @type {Promise<import("./desk.js").Desk> | undefined} */
  #starting;
  #connected = false;

  connectedCallback() {
    if (this.#connected) return;
    this.#connected = true;
    this.setAttribute("aria-busy", "true");
    whenNear(this, () => this.begin());
    whenLinkChanges((fragment) => this.#answers(fragment) && this.#open(fragment));
    if (this.#answers(fragmentHere())) this.begin();
  }

  /** A link that names no lab of this page is answered by the first one. @param {string} fragment */
  #answers(fragment) {
    if (!fragment) return false;
    const labs = [...document.querySelectorAll(NAME)];
    return (
      (labs.find((lab) => lab.getAttribute("scenario") === nameIn(fragment)) ?? labs[0]) === this
    );
  }

  /** Begins, if it has not begun. What did not come is asked for again when somebody touches the lab. */
  begin() {
    if (this.#starting) return this.#starting;
    this.classList.remove("failed");
    this.setAttribute("aria-busy", "true");
    const starting = this.#build();
    this.#starting = starting;
    starting.catch((error) => {
      console.error(error);
      this.#starting = undefined;
      this.removeAttribute("aria-busy");
      this.classList.add("failed");
      whenTouched(this, () => this.begin());
    });
    return starting;
  }

  async #build() {
    const scenario = this.getAttribute("scenario") ?? "";
    // The article's curve may run over another dial than the lab's usual one.
    const over = this.getAttribute("over");
    const own = over ? `#${scenario}?over=${over}` : `#${scenario}`;
    const here = fragmentHere();
    const linked = this.#answers(here);
    // What a class adds is read and told by the engine that has everything.
    const attended = this.hasAttribute("data-alone") && forClass(here);
    const engine = attended ? await loadWhole() : await loadEngine(nameIn(linked ? here : own));
    // A lab is made in steps between which the page does what waits.
    await pause();
    const opened = engine.open_link(linked ? here : own);
    const foreign = opened.state.scenario !== scenario && !this.hasAttribute("data-alone");
    if (foreign) opened.state = engine.open_link(own).state;
    await pause();
    const desk = await openDesk(this, engine, opened);
    await pause();
    // A link that carries a run of its own shows it.
    if (this.hasAttribute("data-guess") && !linked) {
      const { guess } = await import("./guess.js");
      guess(desk, desk.schema.guess, true);
    }
    if (attended) {
      const { attend } = await import("./classroom.js");
      await attend(/** @type {import("./class.js").ClassDesk} */ (desk), here, opened);
    }
    // All is here: only now does it take the place of what stood ahead.
    this.desk = desk;
    const ahead = this.querySelector(".ahead > .report");
    if (ahead) desk.parts.reserve(ahead.getBoundingClientRect().height);
    this.replaceChildren(desk.parts.element);
    new ResizeObserver(() => desk.resize()).observe(this);
    this.dispatchEvent(new CustomEvent("lab-ready"));
    await pause();
    desk.show(opened);
    if (linked && !this.hasAttribute("data-alone")) this.scrollIntoView();
    return desk;
  }

  /** @param {string} fragment */
  async #open(fragment) {
    // Where the lab itself does not begin, that is said in its place.
    const desk = await this.begin().catch(() => undefined);
    if (!desk) return;
    try {
      await this.#follow(desk, fragment);
    } catch (error) {
      console.error(error);
      // The address is again of what stands here.
      writeLink(() => desk.lesson.link());
      desk.parts.said.note([desk.engine.say("ui-link-missing")]);
    }
  }

  /** @param {import("./desk.js").Desk} desk @param {string} fragment */
  async #follow(desk, fragment) {
    const engine = await loadEngine(nameIn(fragment));
    const opened = engine.open_link(fragment);
    const alone = this.hasAttribute("data-alone");
    const added = alone && (desk.lesson.added || forClass(fragment));
    // Another scenario has other parts: the page begins again with the link it already has.
    if (added || opened.state.scenario !== desk.schema.id) return again();
    this.dispatchEvent(new CustomEvent("lab-linked"));
    desk.adopt(opened, "");
    this.scrollIntoView();
  }
}

/** A page that cannot come again is not left. */
async function again() {
  if (location.protocol !== "file:" && !(await fetch(location.href)).ok) throw new Error("reload");
  location.reload();
}

customElements.define(NAME, Lab);
