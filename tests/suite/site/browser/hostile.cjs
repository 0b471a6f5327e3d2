// `node hostile.cjs FOLDER`: the texts of a dataset stay texts. Each of them holds markup that would make an element, an
// attribute or a script with `injected` in its name, or run one that says so.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { check, each, fileAddress, leadsOn, listen, pages } = require("./browser.cjs");

const folder = process.argv[2];

check(async (browser) => {
  const faults = [];
  // The policy of the pages would stop a script that got into one: it has to be seen all the same.
  const context = await browser.newContext({ bypassCSP: true });
  const seen = { texts: 0 };
  // The name of the team is on each page; most have no other text of it.
  const count = (path) => readFileSync(join(folder, path), "utf8").split("injected").length;
  const counts = new Map(pages(folder).filter((path) => !leadsOn(folder, path)).map((path) => [path, count(path)]));
  const usual = [...counts.values()].sort((one, other) => one - other)[counts.size >> 1];
  const all = [...counts.keys()].filter((path) => counts.get(path) > usual || !path.includes("/"));
  console.log(`${all.length} pages`);
  await each(context, all, async (page, path) => {
    page.removeAllListeners();
    // The page for what is not there loads its style from the address of the site, wherever it is shown.
    if (path !== "404.html") listen(page, fileAddress(folder), (fault) => faults.push(`${path}: ${fault}`));
    await page.goto(fileAddress(folder, path));
    const said = await page.evaluate(() => {
      const injected = [];
      for (const element of document.querySelectorAll("*")) {
        const names = [element.localName, ...element.getAttributeNames()];
        if (names.some((name) => name.includes("injected") || name.startsWith("on"))) injected.push(element.outerHTML);
        const link = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        if (/^\s*(javascript|data|vbscript):/i.test(link) && !element.matches("link[rel=icon]")) injected.push(element.outerHTML);
        if (["iframe", "img", "object", "embed", "base", "svg", "math"].includes(element.localName)) {
          injected.push(element.outerHTML);
        }
      }
      for (const script of document.querySelectorAll("script[type='application/ld+json']")) JSON.parse(script.textContent);
      return { injected, hasRun: "injected" in window, holds: document.body.textContent.includes("injected") };
    });
    for (const element of said.injected) faults.push(`${path}: ${element.slice(0, 200)}`);
    if (said.hasRun) faults.push(`${path}: a text was run as a script`);
    if (said.holds) seen.texts += 1;
  });

  // What is found is text as well.
  const page = await context.newPage();
  await page.goto(`${fileAddress(folder, "index.html")}?q=injected`);
  await page.waitForSelector("#found li");
  if ((await page.locator("#found :not(h2, ol, li, a, span, b)").count()) > 0) faults.push("a result becomes markup");
  console.log(`${seen.texts} pages hold such a text`);
  if (seen.texts === 0) faults.push("no page holds a hostile text");
  return faults;
});
