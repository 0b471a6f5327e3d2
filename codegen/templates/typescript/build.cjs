// Says of the compiled modules of ECMAScript that they are that, as the package itself is one of CommonJS.
require("node:fs").writeFileSync("dist/esm/package.json", '{ "type": "module", "sideEffects": false }\n');
