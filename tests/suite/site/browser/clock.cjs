// How long a page works for a key: the time of its thread, which does not count what else the machine does meanwhile.

/**
 * Gives a function that does something with a page and says how many milliseconds the page worked for it, until it was
 * shown. What asking costs is taken off.
 */
exports.clock = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const shown = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const time = async (act) => {
    const before = await worked();
    await act();
    await shown();
    return (await worked()) - before;
  };
  const asking = [];
  for (let times = 0; times < 20; times++) asking.push(await time(() => {}));
  const least = Math.min(...asking);
  // The pages that were shown before leave garbage, which is none of the search's.
  const tidy = () => session.send("HeapProfiler.collectGarbage");
  return { tidy, time: async (act) => Math.max(0, (await time(act)) - least) };
};

/** The median, the 95th percentile and the slowest of `[milliseconds, text]`, as a text. */
exports.told = (times) => {
  const sorted = [...times].sort(([one], [other]) => one - other);
  const [half, most, all] = [0.5, 0.95, 1].map((share) => sorted[Math.floor((sorted.length - 1) * share)]);
  const [median, percentile, slowest] = [half, most, all].map(([took]) => Number(took.toFixed(1)));
  const slow = sorted.slice(-5).reverse().map(([took, text]) => `"${text}" ${took.toFixed(1)}`);
  return `${times.length} keys, median ${median}, 95th percentile ${percentile}, slowest ${slowest} (${slow.join(", ")})`;
};
