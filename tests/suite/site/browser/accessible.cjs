// `node accessible.cjs FOLDER`: axe finds no violation on pages of each kind, in light and dark, with and without results.
const { check, each, fileAddress, kinds } = require("./browser.cjs");
const { source } = require("axe-core");

const folder = process.argv[2];

check(async (browser) => {
  const faults = [];
  const paths = kinds(folder);
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    await each(context, paths, async (page, path) => {
      await page.goto(fileAddress(folder, path));
      await page.evaluate(source);
      const look = async (state) => {
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
        for (const { id, help, nodes } of violations) {
          const where = nodes.slice(0, 3).map(({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`);
          faults.push(`${path} (${colorScheme}${state}): ${id}, ${help}: ${where.join("; ")}`);
        }
      };
      await look("");
      if (path !== "index.html" && path !== "code/404.html") return;
      await page.focus("#q");
      await page.keyboard.type("gateway");
      await page.waitForSelector("#results [role=option]");
      await look(", results open");
    });
    await context.close();
  }
  console.log(`${paths.length} pages, in light and dark`);
  return faults;
});
