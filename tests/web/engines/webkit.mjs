// @ts-check
// WebKit: GTK's driver of it, on a screen of its own that nobody looks at.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession } from "./webdriver.mjs";

const SCREEN = "1600x1200x24";
/** The driver listens this soon [ms], even where others share the machine. */
const PATIENCE = 30_000;
/** The window's own buttons would keep it wider than a phone. */
const SMALL = `* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0;
  font-size: 1px; -gtk-icon-source: none; }`;

/** Starts WebKit with one window; `stop` ends all that was started. */
export async function startWebkit() {
  const settings = mkdtempSync(join(tmpdir(), "webkit-"));
  mkdirSync(join(settings, "gtk-3.0"));
  writeFileSync(join(settings, "gtk-3.0", "gtk.css"), SMALL);
  /** @type {import("node:child_process").ChildProcess[]} */
  const started = [];
  const stop = async () => {
    for (const child of started.reverse()) await ended(child);
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    started.push(screen);
    const display = await firstLine(screen, /** @type {any} */ (screen.stdio[3]));
    const port = await freePort();
    const driver = spawn(process.env.WEBKIT ?? "WebKitWebDriver", [`--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${display}`, XDG_CONFIG_HOME: settings },
      stdio: "ignore",
    });
    started.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await listening(driver, address);
    return { session: await openSession(address, {}), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {import("node:child_process").ChildProcess} child */
function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill();
  });
}

/** @param {import("node:child_process").ChildProcess} child @param {import("node:stream").Readable} stream @returns {Promise<string>} */
function firstLine(child, stream) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${child.spawnfile} ended (${code})`)));
    stream.once("data", (bytes) => resolve(String(bytes).trim()));
  });
}

/** A port that nobody has: the driver does not say which one it would take. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {import("node:child_process").ChildProcess} driver @param {string} address */
async function listening(driver, address) {
  /** @type {Error | undefined} */
  let broken;
  driver.once("error", (error) => {
    broken = error;
  });
  for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
    if (broken) throw broken;
    if (
      await fetch(`${address}/status`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("WebKitWebDriver does not answer");
}
