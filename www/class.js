// @ts-check
// What a class may change about a lab, and the lab without a class.
import { h, setText } from "./dom.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** A lab in class runs on the whole engine. @typedef {Desk & { engine: import("./engine.js").WholeEngine }} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Opened} Opened */

/**
 * What a class changes about a lab.
 * @typedef {object} Class
 * @property {boolean} added whether there is anything
 * @property {() => string} link the link of the lab as it stands, with what was added
 * @property {() => string} [share] the link to give away, where the address holds more than that
 * @property {(opened: Opened) => Opened} hold keeps what the teacher set
 * @property {(opened: Opened) => Opened} seen leaves out what is hidden
 * @property {Opened["state"]} [first] where a reset goes
 */

/** Nothing of a class: the plain link of the state. @param {Desk} desk @returns {Class} */
export const plain = (desk) => ({
  added: false,
  link: () => desk.engine.link(desk.state),
  hold: (opened) => opened,
  seen: (opened) => opened,
});

/** The teacher's builder is asked for. */
export const building = () => new URLSearchParams(location.search).has("build");

/** Whether a link holds more than a run. @param {string} fragment */
export const forClass = (fragment) => building() || /&(lesson|hand)=/.test(fragment);

/** A part that stands above or below the lab, with its heading. @param {string} title @param {string} name @param {...Node} inside */
export function box(title, name, ...inside) {
  // The builder stands before the lab and its heading, everything else within.
  const heading = h(name === "builder" ? "h2" : "h3", { tabindex: -1 }, title);
  return { heading, element: h("section", { class: `class ${name}` }, heading, ...inside) };
}

/** A field for text, and how much of its room is used. @param {HTMLTextAreaElement} field @param {import("./control.js").Say} say */
export function counted(field, say) {
  const note = h("span", { class: "length", id: `${field.id}-length` });
  const show = () =>
    setText(note, say("ui-letters", { used: field.value.length, most: field.maxLength }));
  field.setAttribute("aria-describedby", note.id);
  field.addEventListener("input", show);
  show();
  return [field, note];
}
