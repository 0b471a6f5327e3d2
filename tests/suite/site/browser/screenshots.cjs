// `node screenshots.cjs FOLDER TO`: pictures of pages of each kind for people to look at: the first screen at three widths
// in light and dark, and the whole page as it is printed.
const { check, each, fileAddress, kinds } = require("./browser.cjs");

const [folder, to] = process.argv.slice(2);
const screens = ["light", "dark"].flatMap((scheme) => [320, 768, 1280].map((width) => [scheme, width]));

check(async (browser) => {
  for (const [look, width] of [...screens, ["print", 720]]) {
    const isPrint = look === "print";
    const context = await browser.newContext({ colorScheme: isPrint ? "light" : look, viewport: { width, height: 800 } });
    await each(context, kinds(folder), async (page, path) => {
      await page.emulateMedia({ media: isPrint ? "print" : "screen" });
      await page.goto(fileAddress(folder, path));
      const name = path.replace(/\.html$/, "").replaceAll("/", "_");
      await page.screenshot({ path: `${to}/${name}-${width}-${look}.png`, fullPage: isPrint });
    });
    await context.close();
  }
  return [];
});
