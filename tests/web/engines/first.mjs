// @ts-check
// What runs in a page before its own scripts.

/**
 * Notes faults and counts what workers do; where the address asks for it with `?refuse`, it refuses them, as
 * a frame without an origin of its own does. Sent as text: it knows nothing of this file.
 */
export function first() {
  /** @type {string[]} */
  const faults = [];
  const done = { workers: 0, tallies: 0 };
  Object.assign(globalThis, { faults, done });
  for (const level of /** @type {const} */ (["error", "warn"])) {
    const usual = console[level];
    console[level] = (...words) => {
      faults.push(`console ${level}: ${words.map((word) => word?.stack ?? word).join(" ")}`);
      usual.apply(console, words);
    };
  }
  const listen = (/** @type {string} */ type, /** @type {(event: any) => string} */ tell) =>
    addEventListener(type, (event) => faults.push(tell(event)), true);
  listen("error", ({ message, filename, target }) =>
    message ? `page error: ${message} (${filename})` : `not loaded: ${target.outerHTML}`,
  );
  listen("unhandledrejection", ({ reason }) => `page error: ${reason?.stack ?? reason}`);
  listen("securitypolicyviolation", (e) => `refused: ${e.violatedDirective} ${e.blockedURI}`);

  const Real = Worker;
  const refuse = location.search === "?refuse";
  globalThis.Worker = class extends Real {
    constructor(/** @type {string | URL} */ url, /** @type {WorkerOptions | undefined} */ options) {
      if (refuse) throw new DOMException("no workers here", "SecurityError");
      super(url, options);
      done.workers += 1;
      this.addEventListener("message", ({ data }) => {
        if (data.type === "tallies") done.tallies += data.done.tallies.length;
      });
    }
  };
}
