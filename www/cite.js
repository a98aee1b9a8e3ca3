// @ts-check
// A run as an entry of a bibliography: what it is, where it opens, and how to tell that it is the same.
import { download } from "./dom.js";
import { finished } from "./finished.js";
import { address } from "./link.js";

/** What BibTeX would read as its own. @param {string} text */
const plain = (text) => text.replace(/[{}\\]/g, "").replace(/([%&#$_])/g, "\\$1");

/**
 * @param {import("./desk.js").Desk} desk
 * @param {string} date of the build
 */
export function entry(desk, date) {
  const { engine, state, schema } = desk;
  const { say } = engine;
  const run = engine.link(state);
  const digest = finished(desk)?.digest ?? "";
  const notes = [digest ? say("ui-cite-digest", { digest }) : say("ui-cite-part")];
  if (date) notes.push(say("ui-cite-built", { date }));
  const fields = [
    ["title", `{${plain(say("ui-cite-title", { question: schema.question }))}}`],
    ["author", `{${plain(say("ui-cite-author"))}}`],
    ["year", date.slice(0, 4)],
    ["howpublished", `\\url{${address(run)}}`],
    ["note", plain(notes.join(" "))],
  ];
  const rows = fields.filter(([, text]) => text).map(([name, text]) => `  ${name} = {${text}}`);
  return `@misc{fast-or-right-${digest.slice(0, 8) || state.scenario},\n${rows.join(",\n")}\n}\n`;
}

/** @param {import("./desk.js").Desk} desk */
export function cite(desk) {
  const built = document.querySelector('meta[name="date"]')?.getAttribute("content") ?? "";
  const name = `fast-or-right-${desk.state.scenario}.bib`;
  download(name, new Blob([entry(desk, built)], { type: "application/x-bibtex" }));
}
