// `node without_scripts.cjs FOLDER`: without scripts, nothing is shown that needs one.
const { check, each, fileAddress, kinds } = require("./browser.cjs");

const folder = process.argv[2];

check(async (browser) => {
  const faults = [];
  const context = await browser.newContext({ javaScriptEnabled: false });
  await each(context, kinds(folder), async (page, path) => {
    await page.goto(fileAddress(folder, path));
    const controls = page.locator("input, button, select, textarea, [role=listbox], [role=combobox]");
    for (const control of await controls.all()) {
      if (await control.isVisible()) faults.push(`${path}: ${(await control.evaluate((it) => it.outerHTML)).slice(0, 200)} is shown`);
    }
    if (!(await page.locator("main").innerText()).trim()) faults.push(`${path}: empty`);
    if ((await page.locator("a[href$='index.html']").count()) === 0) faults.push(`${path}: no link to the start`);
  });
  return faults;
});
