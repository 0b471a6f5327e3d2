/** Reason phrases, and the codes that they stand for. */

import { OTHERS, RUNS } from "./data/phrases.js";

let phrases: readonly (string | undefined)[] | undefined;
let codes: ReadonlyMap<string, number> | undefined;

function unpack(): readonly (string | undefined)[] {
  const all: (string | undefined)[] = [];
  for (const run of RUNS.split("\n")) {
    let code = Number(run.slice(0, 3));
    for (const phrase of run.slice(3).split("|")) all[code++] = phrase || undefined;
  }
  return all;
}

/** The reason phrase of a standard code: `Not Found`; `undefined` where the standard has none. */
export function canonicalReason(code: number): string | undefined {
  return (phrases ??= unpack())[code];
}

function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * The code that a reason phrase belongs to: `404` for `not found`. ASCII case is ignored. Former phrases, such as
 * `Request Entity Too Large`, find their code too.
 */
export function fromPhrase(phrase: string): number | undefined {
  if (codes === undefined) {
    const all = new Map<string, number>();
    (phrases ??= unpack()).forEach((known, code) => known !== undefined && all.set(lower(known), code));
    for (const [code, others] of OTHERS) for (const other of others) all.set(lower(other), code);
    codes = all;
  }
  return codes.get(lower(phrase));
}

/** The status line without its version: `404 Not Found`; `undefined` where the standard has no phrase. */
export function statusLine(code: number): string | undefined {
  const phrase = canonicalReason(code);
  return phrase === undefined ? undefined : `${code} ${phrase}`;
}
