// @ts-check
// As much of the W3C WebDriver protocol as the tests need, spoken to a driver over HTTP.

/** The name under which the protocol passes an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** A script in a page may take so long [ms]. */
const LONGEST = 300_000;
/** Keys that are no letters, by the names that a page sees. */
const KEYS = new Map([
  ["Tab", "\uE004"],
  ["Enter", "\uE007"],
  ["End", "\uE010"],
  ["Home", "\uE011"],
  ["ArrowLeft", "\uE012"],
  ["ArrowUp", "\uE013"],
  ["ArrowRight", "\uE014"],
  ["ArrowDown", "\uE015"],
]);

/** A call of a function in the page; what it throws comes back as text. @param {string} source */
const calling = (source) => `
  const [given, done] = arguments;
  Promise.resolve().then(() => (${source})(given)).then(
    (value) => done({ value }),
    (error) => done({ error: \`\${error}\\n\${error?.stack ?? ""}\` }),
  );`;

/**
 * Begins a session.
 * @param {string} driver where the driver listens
 * @param {object} wanted capabilities
 */
export async function openSession(driver, wanted) {
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async function ask(method, path, body) {
    const answer = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (answer.ok) return value;
    throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  }
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${sessionId}`;
  /** @param {string} path @param {object} body */
  const post = (path, body) => ask("POST", session + path, body);
  await post("/timeouts", { script: LONGEST });
  return {
    /** Opens an address and waits until it is loaded. @param {string} url */
    navigate: (url) => post("/url", { url }),

    /**
     * What a function gives in the page. It is sent as text, so it knows its argument alone.
     * @param {Function} call @param {unknown} [given]
     */
    async evaluate(call, given = null) {
      const { value, error } = await post("/execute/async", {
        script: calling(String(call)),
        args: [given],
      });
      if (error) throw new Error(error);
      return value;
    },

    /** Presses and releases one key, wherever the focus is. @param {string} key */
    async press(key) {
      const value = KEYS.get(key) ?? key;
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
      await post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },

    /** The element's middle is scrolled into view and clicked. @param {string} selector */
    async click(selector) {
      const found = await post("/element", { using: "css selector", value: selector });
      await post(`/element/${found[ELEMENT]}/click`, {});
    },

    /** @param {number} width @param {number} height of the window [px] */
    resize: (width, height) => post("/window/rect", { x: 0, y: 0, width, height }),

    /** What the window shows, as a PNG. */
    async screenshot() {
      return Buffer.from(await ask("GET", `${session}/screenshot`), "base64");
    },

    end: () => ask("DELETE", session),
  };
}
