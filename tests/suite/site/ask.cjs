// Asks the search of a site: `node ask.cjs search.js < texts.json` gives what is found for each of the texts.
const { readFileSync } = require("node:fs");
const { runInThisContext } = require("node:vm");

const script = readFileSync(process.argv[2], "utf8");
const start = performance.now();
const find = runInThisContext(`${script}\nstatusSearch`);
const loading = performance.now() - start;
const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({ loading: Math.round(loading), answers: texts.map((text) => find(text)) }));
