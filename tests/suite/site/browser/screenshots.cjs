// `node screenshots.cjs FOLDER TO`: pictures of pages of each kind at three widths, in light and dark, for people to look at.
const { check, each, fileAddress, kinds } = require("./browser.cjs");

const [folder, to] = process.argv.slice(2);

check(async (browser) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 768, 1280]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      await each(context, kinds(folder), async (page, path) => {
        await page.goto(fileAddress(folder, path));
        const name = path.replace(/\.html$/, "").replaceAll("/", "_");
        await page.screenshot({ path: `${to}/${name}-${width}-${colorScheme}.png` });
      });
      await context.close();
    }
  }
  return [];
});
