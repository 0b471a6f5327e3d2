// `node search.cjs FOLDER < queries.json`: uses the search as people do, with the keyboard alone, from the folder and from
// a server. A query is `{ text, page, within }`: the page has to be among so many first ones.
const { readFileSync } = require("node:fs");
const { check, fileAddress, listen, serve } = require("./browser.cjs");
const { clock, told } = require("./clock.cjs");

const folder = process.argv[2];
const queries = JSON.parse(readFileSync(0, "utf8"));

check(async (browser) => {
  const faults = [];
  const server = await serve(folder);
  for (const root of [fileAddress(folder), server.root]) {
    const wrong = (fault) => faults.push(`${root.slice(0, 5)}: ${fault}`);
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    listen(page, root, wrong);
    const at = () => page.url().slice(root.length);
    const isOpen = () => page.isVisible("#results");

    await page.goto(`${root}code/404.html`);
    const loaded = await page.evaluate(() => performance.getEntriesByName(new URL("../search.js", location)).length);
    if (loaded > 0) wrong("search.js is loaded before anybody searches");
    await page.keyboard.press("/");
    await page.waitForFunction(() => typeof statusSearch === "function");
    await page.keyboard.type("bad gatway");
    await page.waitForSelector("#results [role=option]");
    if ((await page.getAttribute("#q", "aria-expanded")) !== "true") wrong("the box does not say that the list is open");
    const selected = async () => page.textContent("#results [aria-selected=true]");
    const first = await selected();
    await page.keyboard.press("ArrowDown");
    const second = await selected();
    const active = await page.getAttribute("#q", "aria-activedescendant");
    if (first === second || active !== "option-1") wrong("the arrow goes to no other option");
    await page.keyboard.press("ArrowUp");
    if ((await selected()) !== first) wrong("the arrow does not go back");
    await page.keyboard.press("Escape");
    if (await isOpen()) wrong("Escape closes nothing");
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector("#results [role=option]");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${root}code/502.html`);

    const times = [];
    const { tidy, time } = await clock(page);
    const begin = async () => {
      await page.goto(`${root}reason/envoy.html`);
      await page.focus("#q");
      await page.waitForFunction(() => typeof statusSearch === "function");
    };
    /** Writes a text key by key, and gives what each key took. */
    const write = async (text) => {
      await begin();
      await tidy();
      const took = [];
      for (const key of text) took.push(await time(() => page.keyboard.insertText(key)));
      return took;
    };
    for (const { text, page: expected, within } of queries) {
      if (root === server.root) {
        const took = await write(text);
        took.forEach((one, at) => times.push([one, text.slice(0, at + 1)]));
      } else {
        await begin();
        await page.keyboard.insertText(text);
      }
      await page.waitForFunction(() => !document.getElementById("results").hidden);
      // Where several are right, it is the arrow that goes to the one that is wanted.
      const found = await page.evaluate((text) => statusSearch(text).map((hit) => hit.path), text);
      const isMet = (path) => path === expected || (within > 1 && path.split("#")[0] === expected);
      const place = Math.max(0, found.slice(0, within).findIndex(isMet));
      for (let down = 0; down < place; down++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.href.endsWith("reason/envoy.html"));
      if (!isMet(at())) wrong(`${text}: ${at()}, not ${expected}`);
    }
    if (times.length > 0) {
      // Told, and not asserted: how long it takes depends on the machine. A frame of a screen has 16 ms.
      console.log(`a key takes the page, with what it shows, so many milliseconds of its thread: ${told(times)}`);
    }

    // Results have an address.
    await page.goto(`${root}index.html?q=bad%20gatway`);
    await page.click("#found a");
    if (at() !== "code/502.html") wrong(`the first link of the results leads to ${at()}`);
    await page.goto(`${root}index.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    await page.waitForSelector("#found");
    if ((await page.locator("#found img").count()) > 0) wrong("a query becomes markup");

    // A number that nobody defines.
    const title = () => page.textContent("h1");
    await page.goto(`${root}unknown.html?code=299`);
    if ((await title()) !== "299" || (await page.locator("main tbody tr:visible").count()) !== 1) {
      wrong("an unknown number is not explained");
    }
    await page.click("main .lead a");
    if (at() !== "code/200.html") wrong(`an unknown number leads to ${at()}`);
    await page.goto(`${root}unknown.html?code=499.7`);
    await page.waitForFunction(() => typeof statusSearch === "function");
    await page.click("main .lead a");
    if (at() !== "code/499.html") wrong(`an unknown sub-status leads to ${at()}`);
    await page.goto(`${root}unknown.html?code=%3Cb%3E`);
    if ((await title()).includes("<b>")) wrong("what is no number is explained");
    await context.close();
  }
  server.close();
  return faults;
});
