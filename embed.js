// @ts-check
// A lab in a page of yours:
//
//     <fast-or-right lab="crossing?agree=3&v=2">What it shows, for those who cannot run it</fast-or-right>
//
// A frame that is as high as what is in it. The frame tells its height and nothing else; nothing is
// told to it. On paper the text of the element and its address stand in the frame's place.
// With the attribute `sandboxed` the frame may run scripts and copy its link, and nothing else.

const NAME = "Fast or Right?";
const HOME = new URL(".", import.meta.url);
/** Until the frame has told its own [px]. */
const FIRST_HEIGHT = 800;
/** No lab is as high as this [px]: a height beyond it is no height of ours. */
const HIGHEST = 100_000;
const KEY = "fast-or-right-height";

// Built by script, so that the host's policy on styles need not know of it.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; min-width: 0; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; border: 0; }
  .still { display: none; }
  @media print { iframe { display: none; } .still { display: block; } }
`);

/** The address of a lab, or of a run of it: "crossing", "crossing?agree=3&v=2". @param {string} lab */
export function addressOf(lab) {
  const name = /^[a-z][a-z0-9-]*(?=\?|$)/.exec(lab)?.[0] ?? "lab";
  const url = new URL(`${name}.html`, HOME);
  // What has no plain name is left to the page: it says what is wrong with it.
  if (lab) url.hash = lab;
  return url;
}

/** The height in a message of a frame; nothing if it is any other message. @param {unknown} data */
export function heightIn(data) {
  if (typeof data !== "object" || data === null || Object.keys(data).join() !== KEY) return;
  const height = /** @type {Record<string, unknown>} */ (data)[KEY];
  const fits = typeof height === "number" && height > 0 && height <= HIGHEST;
  return fits ? Math.ceil(height) : undefined;
}

class Embed extends HTMLElement {
  static observedAttributes = ["lab", "title", "sandboxed"];
  #frame = document.createElement("iframe");
  #link = document.createElement("a");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    const still = document.createElement("div");
    still.className = "still";
    const line = document.createElement("p");
    line.append(this.#link);
    still.append(document.createElement("slot"), line);
    this.#frame.loading = "lazy";
    this.#frame.allow = "clipboard-write";
    this.#frame.style.height = `${FIRST_HEIGHT}px`;
    root.append(this.#frame, still);
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  #show() {
    const { href } = addressOf(this.getAttribute("lab")?.trim() ?? "");
    const said = this.title || this.textContent?.replace(/\s+/g, " ").trim();
    this.#frame.title = said || NAME;
    this.#link.href = href;
    this.#link.textContent = href;
    if (this.#sandboxed) this.#frame.setAttribute("sandbox", "allow-scripts");
    else this.#frame.removeAttribute("sandbox");
    if (this.#frame.src !== href) this.#frame.src = href;
  }

  get #sandboxed() {
    return this.hasAttribute("sandboxed");
  }

  /** @param {MessageEvent} event */
  #hear = ({ source, origin, data }) => {
    // A sandboxed frame has no origin of its own.
    const ours = this.#sandboxed ? "null" : HOME.origin;
    if (source !== this.#frame.contentWindow || origin !== ours) return;
    const height = heightIn(data);
    if (height) this.#frame.style.height = `${height}px`;
  };
}

if (!customElements.get("fast-or-right")) customElements.define("fast-or-right", Embed);
