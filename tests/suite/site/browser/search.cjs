// `node search.cjs FOLDER < queries.json`: uses the search as people do, with the keyboard alone, from the folder and from
// a server. The queries are `[text, page]`.
const { readFileSync } = require("node:fs");
const { check, fileAddress, listen, serve } = require("./browser.cjs");

const folder = process.argv[2];
const queries = JSON.parse(readFileSync(0, "utf8"));

/** Writes a text key by key, and gives how long the page took for each. */
const write = async (page, text) => {
  await page.fill("#q", "");
  const times = [];
  for (let end = 1; end <= text.length; end++) {
    const took = await page.evaluate((value) => {
      const input = document.getElementById("q");
      input.value = value;
      const start = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // The script is loaded, so that its promise is kept before the next task.
      return new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - start);
        channel.port2.postMessage("");
      });
    }, text.slice(0, end));
    times.push(took);
  }
  return times;
};

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
    await page.goto(`${root}reason/envoy.html`);
    await page.focus("#q");
    await page.waitForFunction(() => typeof statusSearch === "function");
    for (const [text, expected] of queries) {
      times.push(...(await write(page, text)));
      await page.waitForFunction(() => !document.getElementById("results").hidden);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.href.endsWith("reason/envoy.html"));
      if (at() !== expected) wrong(`${text}: ${at()}, not ${expected}`);
      await page.goBack();
      await page.focus("#q");
      await page.waitForFunction(() => typeof statusSearch === "function");
    }
    times.sort((one, other) => one - other);
    const part = (share) => `${times[Math.floor((times.length - 1) * share)].toFixed(1)} ms`;
    console.log(`${root.slice(0, 5)} ${times.length} keys: half in ${part(0.5)}, 99 % in ${part(0.99)}, all in ${part(1)}`);

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
