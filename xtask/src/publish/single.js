// @ts-check
// Starts a lab that is one file: its modules and its data stand in the page, packed.
// From disk there is no server and no worker: what would be fetched is taken from here.

/** Where the modules believe they are. */
const BASE = "https://one-file.invalid/";
/** @type {Record<string, string>} */
const packed = JSON.parse(document.getElementById("files")?.textContent ?? "{}");
/** @type {Map<string, Promise<string>>} */
const modules = new Map();

/** @param {string} path */
function unpack(path) {
  const bytes = Uint8Array.from(atob(packed[path]), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** The address of a module whose imports are addresses already. @param {string} path */
function moduleAt(path) {
  const known = modules.get(path) ?? make(path);
  modules.set(path, known);
  return known;
}

/** @param {string} path */
async function make(path) {
  const url = BASE + path;
  let text = (await unpack(path).text()).replaceAll("import.meta.url", JSON.stringify(url));
  for (const [whole, start, name] of text.matchAll(/\b(from|import|import\()"(\.[^"]+)"/g)) {
    const wanted = new URL(name, url).href.slice(BASE.length);
    // Another lab's engine is not in this file.
    if (!(wanted in packed)) continue;
    const inner = await moduleAt(wanted);
    text = text.replace(whole, `${start}"${inner}"`);
  }
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

globalThis.fetch = async (wanted) => {
  const path = String(wanted).slice(BASE.length);
  return path in packed ? unpack(path) : new Response("", { status: 404 });
};

moduleAt("www/page.js").then((url) => import(url));
