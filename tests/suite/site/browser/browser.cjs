// What the checks in the browser have in common: a site in a folder, a server for it, and Chromium.
const { createServer } = require("node:http");
const { readFileSync, readdirSync } = require("node:fs");
const { extname, join, relative } = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** The paths of all pages of a site, sorted. */
exports.pages = (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => relative(folder, join(file.parentPath ?? file.path, file.name)));
  return paths.filter((path) => path.endsWith(".html")).sort();
};

/** Some pages of each kind: the shortest and the longest. */
exports.kinds = (folder) => {
  const kinds = new Map();
  for (const path of exports.pages(folder)) {
    const parts = path.split("/");
    const isSub = /^code\/\d+\.\d/.test(path) ? " of a sub-status" : "";
    const kind = parts.length === 1 ? path : `${parts[0]}${parts.length}${isSub}`;
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push([readFileSync(join(folder, path)).length, path]);
  }
  const ends = (pages) => {
    const sorted = pages.sort(([one], [other]) => one - other).map(([, path]) => path);
    return [...new Set([sorted[0], sorted.at(-1)])];
  };
  return [...kinds.values()].flatMap(ends);
};

/** Whether a page only leads on to another. */
exports.leadsOn = (folder, path) => readFileSync(join(folder, path), "utf8").includes('http-equiv="refresh"');

/** The address of a page in its folder; of the folder itself it ends with `/`. */
exports.fileAddress = (folder, path = "") => pathToFileURL(`${folder}/${path}`).href;

/** A server that has the site under `/some/where/`. */
exports.serve = async (folder) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const within = path.startsWith("/some/where/") ? path.slice("/some/where/".length) : "404.html";
    try {
      const file = within === "" || within.endsWith("/") ? `${within}index.html` : within;
      const body = readFileSync(join(folder, file));
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { root: `http://127.0.0.1:${server.address().port}/some/where/`, close: () => server.close() };
};

/** Runs a check with Chromium; what it returns is a list of faults, which end the program with 1. */
exports.check = async (run) => {
  // A container has no user namespaces to put a sandbox into; the pages are our own.
  const options = { executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] };
  const browser = await chromium.launch(options);
  try {
    const faults = await run(browser);
    if (faults.length > 0) {
      console.log(faults.slice(0, 60).join("\n"));
      console.log(`${faults.length} faults`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
};

/** Does something with each of the paths, in a few tabs of a context at once. */
exports.each = async (context, paths, work, tabs = 4) => {
  const rest = [...paths];
  const one = async () => {
    const page = await context.newPage();
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) await work(page, path);
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, one));
};

/** Notes what a page complains of, and what it asks for outside of the site. */
exports.listen = (page, root, note) => {
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && note(message.text()));
  page.on("pageerror", (error) => note(error.message));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Whoever goes on to another page stops the loading of the first.
    if (why !== "net::ERR_ABORTED") note(`${request.url()} cannot be loaded: ${why}`);
  });
  page.on("request", (request) => request.url().startsWith(root) || note(`asks for ${request.url()}`));
  page.on("dialog", (dialog) => {
    note(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
};
