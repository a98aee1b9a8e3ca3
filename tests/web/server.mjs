// @ts-check
// The site behind the project's own server, so that its real headers are tested.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts the server on a free port.
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>}
 */
export async function startServer() {
  const [program, ...first] = xtask();
  const args = [...first, "serve", "--no-build", "--port", "0", "--until-stdin-ends"];
  // Standard input stays open: when this process ends, however it ends, so does the server.
  const server = spawn(program, args, { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const origin = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`the server stopped at once (${code})`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(line);
      if (address) resolve(address[0]);
    });
  });
  return {
    origin,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}

/** `cargo xtask test` names its own program; by hand, the last one built will do. */
export function xtask() {
  const built = `${ROOT}/target/debug/xtask`;
  if (process.env.XTASK) return [process.env.XTASK];
  return existsSync(built) ? [built] : ["cargo", "xtask"];
}
