// @ts-check
// Terms of art in running text: a button that opens the meaning in its place.
import { h, setText, uid } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").Term} Term */
/** @typedef {{ id: string, start: number, end: number }} Mark */

/** @type {Map<string, Term>} */
const known = new Map();
/** What stays on the line of the term before it. */
const STOPS = /^[.,:;!?)\]”’]+/;
/** @type {Map<string, string>} from a form in lower case to the term's name */
const forms = new Map();
/** @type {RegExp | undefined} */
let pattern;

/** Takes the terms of the catalogue, once. @param {() => Term[]} terms */
export function learn(terms) {
  if (pattern) return;
  for (const term of terms()) {
    known.set(term.id, term);
    for (const form of term.forms) forms.set(form.toLowerCase(), term.id);
  }
  // The longest form first, so that no term hides in another one.
  const all = [...forms.keys()].sort((a, b) => b.length - a.length);
  const safe = all.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${safe.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** Terms that were not seen before in these texts. @param {string} text @param {Set<string>} seen @returns {Mark[]} */
function find(text, seen) {
  const marks = [];
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const id = forms.get(match[0].toLowerCase());
    if (!id || seen.has(id)) continue;
    seen.add(id);
    const [start, end] = [match.index, match.index + match[0].length];
    // Its quotes are not left alone at the end of a line.
    const quoted = text[start - 1] === "“" && text[end] === "”" ? 1 : 0;
    marks.push({ id, start: start - quoted, end: end + quoted });
  }
  return marks;
}

/**
 * Sets the text of a paragraph; the first time that a term appears it becomes a button.
 * What is open stays open, and the focus stays on its term.
 * @param {HTMLElement} element
 * @param {string} text
 * @param {Set<string>} seen the terms that this section has explained already
 */
export function tell(element, text, seen) {
  const marks = find(text, seen);
  const drawn = JSON.stringify([text, marks]);
  if (element.dataset.told === drawn) return;
  element.dataset.told = drawn;
  if (marks.length === 0 && !element.querySelector("button")) return setText(element, text);
  const open = new Set([...element.querySelectorAll("[aria-expanded=true]")].map((b) => termOf(b)));
  const focused = element.contains(document.activeElement) && termOf(document.activeElement);
  const nodes = /** @type {(Node | string)[]} */ ([]);
  const meanings = [];
  let at = 0;
  for (const mark of marks) {
    const [button, meaning] = term(mark.id, text.slice(mark.start, mark.end), open.has(mark.id));
    const [stop] = STOPS.exec(text.slice(mark.end)) ?? [""];
    const whole = stop ? h("span", { class: "unbroken" }, button, stop) : button;
    nodes.push(text.slice(at, mark.start), whole);
    meanings.push(meaning);
    at = mark.end + stop.length;
  }
  element.replaceChildren(...nodes, text.slice(at), ...meanings);
  if (focused) focusTerm(element, focused);
}

/** @param {Element | null} button */
const termOf = (button) => button?.getAttribute("data-term") ?? "";

/** @param {HTMLElement} element @param {string} id */
function focusTerm(element, id) {
  const again = element.querySelector(`[data-term="${id}"]`) ?? element.closest("[data-section]");
  if (!(again instanceof HTMLElement)) return;
  if (again.tabIndex < 0) again.tabIndex = -1;
  again.focus({ preventScroll: true });
}

/** @param {string} id @param {string} text as it stands in the sentence @param {boolean} open */
function term(id, text, open) {
  const meaning = h("span", { class: "meaning", id: uid("term"), hidden: !open });
  meaning.textContent = known.get(id)?.means ?? "";
  const button = h(
    "button",
    {
      type: "button",
      class: "term",
      "data-term": id,
      "aria-expanded": String(open),
      "aria-controls": meaning.id,
    },
    text,
  );
  /** @param {boolean} on */
  const show = (on) => {
    meaning.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
  };
  button.addEventListener("click", () => show(meaning.hidden === true));
  button.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
  return [button, meaning];
}
