// `node pages.cjs FOLDER`: opens every page, from the folder and from a server, on a screen of 320 pixels.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { check, each, fileAddress, leadsOn, listen, pages, serve } = require("./browser.cjs");

const folder = process.argv[2];

/** What a link of a page leads to: `[path, anchor]`, or nothing outside of the site. */
const target = (href, root) => {
  const { href: whole, hash } = new URL(href);
  if (!whole.startsWith(root)) return undefined;
  const path = decodeURIComponent(whole.slice(root.length).replace(/[?#].*$/s, ""));
  return [path === "" || path.endsWith("/") ? `${path}index.html` : path, decodeURIComponent(hash.slice(1))];
};

check(async (browser) => {
  const faults = [];
  const server = await serve(folder);
  const all = pages(folder);
  const found = new Map();
  for (const root of [fileAddress(folder), server.root]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await each(context, all, async (page, path) => {
      page.removeAllListeners();
      listen(page, root, (fault) => faults.push(`${path}: ${fault}`));
      await page.goto(root + path);
      if (leadsOn(folder, path)) {
        await page.waitForURL((url) => url.href !== root + path);
        if (!existsSync(join(folder, target(page.url(), root)?.[0] ?? ""))) faults.push(`${path}: leads nowhere`);
        return;
      }
      const said = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        ids: Array.from(document.querySelectorAll("[id]"), (element) => element.id),
        links: Array.from(document.querySelectorAll("[href], [src]"), (element) => element.href || element.src),
        title: document.title,
      }));
      if (said.width > 320) faults.push(`${path}: ${said.width} pixels wide on a screen of 320`);
      if (!said.title) faults.push(`${path}: no title`);
      found.set(path, { root, ...said });
    });
    await context.close();
  }
  server.close();

  // Only pages have anchors; other files are there or not.
  for (const [path, { links, root }] of found) {
    for (const link of new Set(links)) {
      const [to, anchor] = target(link, root) ?? [];
      if (to === undefined) continue;
      const isThere = found.has(to) || existsSync(join(folder, to));
      if (!isThere) faults.push(`${path}: a dead link to ${to}`);
      else if (anchor && !found.get(to)?.ids.includes(anchor)) faults.push(`${path}: no place #${anchor} on ${to}`);
    }
  }

  // From link to link everything is reached.
  const reached = new Set(["index.html", "404.html"]);
  for (const path of reached) {
    const { links, root } = found.get(path) ?? { links: [] };
    for (const link of links) {
      const [to] = target(link, root) ?? [];
      if (found.has(to)) reached.add(to);
    }
  }
  for (const path of found.keys()) if (!reached.has(path)) faults.push(`${path}: no link leads there`);
  console.log(`${all.length} pages`);
  return faults;
});
