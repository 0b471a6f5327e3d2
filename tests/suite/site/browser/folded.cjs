// `node folded.cjs FOLDER`: what is folded unfolds by a link, with and without scripts, and on paper; blocks can be copied;
// and nothing moves when the script shows the search.
const { check, fileAddress, serve } = require("./browser.cjs");

const folder = process.argv[2];

check(async (browser) => {
  const faults = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const wrong = (fault) => faults.push(`${javaScriptEnabled ? "with" : "without"} scripts: ${fault}`);
    await page.goto(fileAddress(folder, "code/503.html"));
    const isSeen = (id) => page.locator(`#${id} .why`).isVisible();
    if (await isSeen("aws-elb")) wrong("what another means is not folded");
    await page.goto(`${fileAddress(folder, "code/503.html")}#aws-elb`);
    if (!(await isSeen("aws-elb"))) wrong("a link does not unfold what it leads to");
    if (await isSeen("heroku")) wrong("a link unfolds more than what it leads to");
    await page.emulateMedia({ media: "print" });
    if (!(await isSeen("aws-elb"))) wrong("what was unfolded is not printed");
    if (await isSeen("heroku")) wrong("what nobody unfolded is printed, though it takes many sheets");
    const reasons = page.locator("main details:not(.meanings *) li").first();
    if (!(await reasons.isVisible())) wrong("a long list that is folded is not printed");
    if (await page.locator("nav, form, .copy").filter({ visible: true }).count()) wrong("what leads elsewhere is printed");
    await context.close();
  }

  const server = await serve(folder);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.moved += value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["index.html", "code/503.html", "reason/envoy.html"]) {
    await page.goto(server.root + path);
    await page.waitForTimeout(300);
    const moved = await page.evaluate(() => window.moved);
    if (moved > 0) faults.push(`${path} moves by ${moved} while it is loaded`);
  }
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${server.root}code/404.html`);
  await page.locator("figure", { hasText: "Terminal" }).locator(".copy").click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  if (copied !== "status explain 404") faults.push(`"${copied}" is copied`);
  server.close();
  return faults;
});
