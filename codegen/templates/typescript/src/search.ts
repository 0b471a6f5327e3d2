/** Finding definitions by words. */

import { parse, type SubStatusCode } from "./code.js";
import { type Definition, definitions } from "./explain.js";
import { server as serverOf } from "./server.js";

/** One of the definitions that a search found. */
export interface Hit {
  readonly definition: Definition;
  /** How many of the words that were looked for it has. */
  readonly words: number;
}

/** The most that a search finds. */
const MOST = 32;

/** Words that are in nearly every text. */
const COMMON: readonly string[] =
  ["a", "an", "and", "for", "in", "is", "it", "of", "on", "or", "the", "to", "was", "with"];

const ENDINGS: readonly string[] = ["ing", "ed", "es", "e", "s"];

/** Letters and digits; what is not ASCII counts as a letter. */
const WORD = /[0-9A-Za-z\u0080-\uffff]+/g;

/** As words are, but `401.3` is one. */
const WANTED = /[0-9]+\.[0-9]+(?![0-9A-Za-z\u0080-\uffff])|[0-9A-Za-z\u0080-\uffff]+/g;

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function found(text: string, pattern: RegExp): readonly string[] {
  return lower(text).match(pattern) ?? [];
}

/** The bytes of a text in UTF-8. */
function size(text: string): number {
  let bytes = text.length;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 0 : point < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** What is left of an English word without its most common endings, unless that is too little to tell. */
function stem(word: string): string {
  const ending = ENDINGS.find((ending) => word.endsWith(ending) && size(word) - ending.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** 3: the word itself; 2: another form of it; 1: it starts so; 0: something else. */
function fit(word: string, wanted: string): number {
  if (word === wanted) return 3;
  if (stem(word) === stem(wanted)) return 2;
  return size(wanted) >= 3 && word.startsWith(wanted) ? 1 : 0;
}

/** Who looks for `401` finds `401.3` too, and the other way round. */
function fitOfCode(code: SubStatusCode, wanted: string): number {
  const asked = parse(wanted);
  if (asked?.code !== code.code) return 0;
  if (asked.sub === code.sub) return 3;
  if (asked.sub === 0) return 2;
  return code.sub === 0 ? 1 : 0;
}

/** How much a word counts for a definition: its best place decides. */
function weight(definition: Definition, wanted: string): number {
  const server = definition.server === undefined ? undefined : serverOf(definition.server);
  const { name, phrase, title, formerPhrases, aliases, summary, causes, remedies } = definition;
  const places: readonly (readonly [number, readonly (string | undefined)[]])[] = [
    [40, [name.replace(/[A-Z]/g, " $&"), phrase, title]],
    [30, [...formerPhrases, ...aliases]],
    [20, [summary]],
    [15, [server?.id, server?.name]],
    [10, causes],
    [5, remedies],
  ];
  let best = 100 * fitOfCode(definition, wanted);
  for (const [points, texts] of places) {
    // What cannot be better than the best is not worth reading.
    if (best >= points * 3) continue;
    for (const text of texts) for (const word of found(text ?? "", WORD)) best = Math.max(best, points * fit(word, wanted));
  }
  return best;
}

/**
 * The definitions that fit some words, the best first: at most 32.
 *
 * It looks for each word in the code, phrases, title, name, summary, the server, causes and remedies. Upper and lower case
 * are the same, and so are forms such as "throttle" and "throttled"; the start of a word finds it too. A definition that
 * has more of the words comes before one that has fewer, a word in the phrase or name counts more than one in a cause, and
 * at equal weight the standard comes first.
 */
export function search(words: string): readonly Hit[] {
  const wanted = found(words, WANTED).filter((word) => !COMMON.includes(word));
  const whole = lower(words.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, ""));
  const ranked = definitions().map((definition) => {
    const weights = wanted.map((word) => weight(definition, word)).filter((weight) => weight > 0);
    // What is called by the words themselves is what was meant.
    const isNamed = [definition.phrase, definition.title].some((name) => name !== undefined && lower(name) === whole);
    const sum = weights.reduce((sum, weight) => sum + weight, isNamed ? 1000 : 0);
    return { definition, words: weights.length, sum, rest: definition.server === undefined ? 0 : 1 };
  });
  const hits = ranked.filter((hit) => hit.words > 0);
  hits.sort((one, other) => other.words - one.words || other.sum - one.sum || one.rest - other.rest);
  return hits.slice(0, MOST).map(({ definition, words }) => ({ definition, words }));
}
