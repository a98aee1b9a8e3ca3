// @ts-check
// The few helpers that every part of the page builds its elements with.

/** @typedef {Record<string, string | number | boolean | undefined | EventListener>} Props */

/**
 * One element. A property that starts with "on" is a listener; true and false
 * set and leave out an attribute; everything else is an attribute.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

let count = 0;

/** An id that no other element has. @param {string} prefix */
export function uid(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** Sets the text only if it differs, so that nothing is announced twice. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A table from plain rows; the first column names each row.
 * @param {{ columns: string[], rows: string[][] }} data
 * @param {string} caption
 */
export function table(data, caption) {
  const head = h("tr", {}, ...data.columns.map((text) => h("th", { scope: "col" }, text)));
  const rows = data.rows.map((row) =>
    h(
      "tr",
      {},
      ...row.map((text, i) => (i === 0 ? h("th", { scope: "row" }, text) : h("td", {}, text))),
    ),
  );
  const element = h(
    "table",
    {},
    h("caption", {}, caption),
    h("thead", {}, head),
    h("tbody", {}, ...rows),
  );
  // A wide table scrolls inside its own frame, which the keyboard can reach.
  return h("div", { class: "table", tabindex: 0, role: "region", "aria-label": caption }, element);
}

/**
 * SVG text becomes nodes of this document; what is no picture becomes nothing. It is read as HTML, which takes
 * half as long as XML. Scripts and listeners in it would not run: the policy of the page forbids them.
 * @param {string} text
 * @returns {SVGSVGElement | undefined}
 */
export function svg(text) {
  const { body } = new DOMParser().parseFromString(text, "text/html");
  const root = body.firstElementChild;
  if (!(root instanceof SVGSVGElement)) return undefined;
  const picture = document.importNode(root, true);
  rename(picture);
  return picture;
}

/** The engine's names are the same in every lab: here they become names of this page. @param {Element} picture */
function rename(picture) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const part of picture.querySelectorAll("[id]")) {
    const name = uid(part.id);
    names.set(part.id, name);
    part.id = name;
  }
  for (const attribute of ["aria-labelledby", "aria-describedby"]) {
    const text = picture.getAttribute(attribute)?.split(" ");
    if (text) picture.setAttribute(attribute, text.map((id) => names.get(id) ?? id).join(" "));
  }
}

/** Offers a file to the reader. @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
