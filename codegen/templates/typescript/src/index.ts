/**
 * HTTP status codes as data: constants, phrases, classes and facts.
 *
 * What is larger has entries of its own, so that it is loaded only where it is needed: `explain`, `reasons`, `rules`,
 * `servers` and `problems`.
 */

export * from "./classes.js";
export * from "./code.js";
export * from "./codes.js";
export * from "./facts.js";
export * from "./phrases.js";
