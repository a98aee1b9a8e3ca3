// @ts-check
// The command line beside the page.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The digest that the command line gets for a link. @param {string} link */
export function nativeDigest(link) {
  const given = process.env.FOR_CLI?.split(" ");
  const [program, ...first] = given ?? ["cargo", "run", "-q", "--"];
  const out = execFileSync(program, [...first, "run", link, "--json"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return JSON.parse(out).digest;
}
