/** What is known about every code: look-ups that go from what was asked for to the best there is. */

import { type Code, format, type SubStatusCode, toSubStatusCode } from "./code.js";
import { DEFINITIONS, TEAM } from "./data/definitions.js";
import { countsAs } from "./facts.js";
import type { Reference } from "./reference.js";
import type { Level } from "./rules.js";
import { server as serverOf } from "./server.js";

/** What one publisher says about one code or sub-status code. */
export interface Definition extends SubStatusCode {
  /** The id of the server that defines it; `undefined` is the standard. */
  readonly server: string | undefined;
  /** Its name, such as `NotFound`. */
  readonly name: string;
  /** What goes on the wire; `undefined` where no source says what the publisher sends. */
  readonly phrase: string | undefined;
  /** What the publisher's documentation calls it, where that is not the phrase. */
  readonly title: string | undefined;
  /** Phrases that earlier specifications gave it. */
  readonly formerPhrases: readonly string[];
  /** Other phrases that mean the same. */
  readonly aliases: readonly string[];
  /** What it means, in one sentence. */
  readonly summary: string;
  /** What a support article for people who diagnose a server says of it. */
  readonly article: Article | undefined;
  /** Why it happens. */
  readonly causes: readonly string[];
  /** What to do about it. */
  readonly remedies: readonly string[];
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
  /** Where it stands with its publisher. */
  readonly state: State;
  /** The day on which a temporary registration ends. */
  readonly expires: string | undefined;
  /** What the sources ask of clients, servers and caches beyond the facts and header fields. */
  readonly requirements: readonly Requirement[];
  /** Related codes, such as `308` or `401.3`. */
  readonly seeAlso: readonly string[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** How good the source is. */
  readonly authority: Authority | undefined;
  /** The sources, the defining one first. */
  readonly references: readonly Reference[];
}

/** What a support article says of a code, also where the standard says otherwise. */
export interface Article {
  readonly meaning: string;
  /** Practical hints. */
  readonly hints?: readonly string[];
  /** Titles of the articles that it points to. */
  readonly further?: readonly string[];
}

/** What a source asks of a party, such as an origin server. */
export interface Requirement {
  readonly who: string;
  readonly level: Level;
  /** What it asks for, as it reads behind "must". */
  readonly what: string;
  /** The condition; without it, always. */
  readonly when?: string;
  readonly source?: Reference;
}

export type State = "registered" | "temporary" | "deprecated" | "obsoleted" | "unused" | "unofficial";
export type Authority = "vendor-doc" | "source-code" | "secondary";

/** A definition as the data has it: without what is empty. */
export type DefinitionRow = Partial<Definition> & Pick<Definition, "code" | "name" | "summary">;

/**
 * How closely an explanation fits: `exact`; by another `publisher`; of the `code` without its sub-status; of the x00 of
 * its `class`; or of 500, as the code is `out-of-range`.
 */
export type Precision = "exact" | "publisher" | "code" | "class" | "out-of-range";

/** The best that there is about a code. */
export interface Explanation {
  /** The code that was asked for; `undefined` if it was none. */
  readonly code: SubStatusCode | undefined;
  /** The server that was asked for. */
  readonly server: string | undefined;
  readonly definition: Definition;
  readonly precision: Precision;
  /** How far the look-up had to fall back, as a sentence; empty where the definition is what was asked for. */
  readonly fallback: string;
}

const EMPTY: Omit<Definition, "code" | "name" | "summary"> = {
  sub: 0,
  server: undefined,
  phrase: undefined,
  title: undefined,
  formerPhrases: [],
  aliases: [],
  article: undefined,
  causes: [],
  remedies: [],
  notes: [],
  doubts: [],
  state: "registered",
  expires: undefined,
  requirements: [],
  seeAlso: [],
  since: undefined,
  until: undefined,
  authority: undefined,
  references: [],
};

let all: readonly Definition[] | undefined;
let byCode: ReadonlyMap<number, readonly Definition[]> | undefined;

/** All definitions, sorted by code and sub-status. */
export function definitions(): readonly Definition[] {
  return (all ??= DEFINITIONS.map((row) => ({ ...EMPTY, ...row })));
}

function key(code: SubStatusCode): number {
  return code.code * 65536 + code.sub;
}

function of(code: SubStatusCode | undefined): readonly Definition[] {
  if (byCode === undefined) {
    const index = new Map<number, Definition[]>();
    for (const definition of definitions()) {
      const beside = index.get(key(definition));
      if (beside === undefined) index.set(key(definition), [definition]);
      else beside.push(definition);
    }
    byCode = index;
  }
  return (code && byCode.get(key(code))) ?? [];
}

/** Everything that is said about one code or sub-status code. */
export function meanings(code: Code): readonly Definition[] {
  return of(toSubStatusCode(code));
}

/** What one publisher says about one code or sub-status code; `undefined` as server is the standard. */
export function lookup(server: string | undefined, code: Code): Definition | undefined {
  return meanings(code).find((definition) => definition.server === server);
}

/** How likely a definition is meant where no publisher is asked: the lowest comes first. */
function likelihood(definition: Definition): number {
  if (definition.server === undefined) return TEAM ? 1000 : -1;
  const saysLittle = definition.causes.length + definition.remedies.length === 0;
  return (saysLittle ? 256 : 0) + (serverOf(definition.server)?.rank ?? 255);
}

function likeliest(found: readonly Definition[]): Definition | undefined {
  return found.reduce<Definition | undefined>(
    (best, next) => (best !== undefined && likelihood(best) <= likelihood(next) ? best : next),
    undefined,
  );
}

/**
 * The best that there is about a code: the definition of the server that was asked for, or else that of another
 * publisher, of the code without its sub-status, of the x00 of its class, or of 500 (RFC 9110, section 15). It says
 * something true about every code.
 */
export function explain(server: string | undefined, code: Code): Explanation {
  const asked = toSubStatusCode(code);
  const [definition, precision] = best(server, asked);
  const name = asked === undefined ? String(code) : format(asked);
  return { code: asked, server, definition, precision, fallback: fallback(server, name, definition, precision) };
}

function best(server: string | undefined, code: SubStatusCode | undefined): [Definition, Precision] {
  const by = (found: readonly Definition[]) => found.find((definition) => definition.server === server);
  const exact = by(of(code));
  if (exact !== undefined) return [exact, "exact"];
  const publisher = likeliest(of(code));
  if (publisher !== undefined) return [publisher, "publisher"];
  const plain = of(code && { code: code.code, sub: 0 });
  const ofCode = by(plain) ?? likeliest(plain);
  if (ofCode !== undefined) return [ofCode, "code"];
  const counted = of({ code: countsAs(code?.code ?? 0), sub: 0 });
  const standard = counted.find((definition) => definition.server === undefined) ?? (counted[0] as Definition);
  return [standard, code !== undefined && code.code < 600 ? "class" : "out-of-range"];
}

function fallback(server: string | undefined, code: string, definition: Definition, precision: Precision): string {
  const nameOf = (id: string) => serverOf(id)?.name ?? id;
  const publisher = definition.server === undefined ? "the standard's" : `${nameOf(definition.server)}'s`;
  const found = format(definition);
  switch (precision) {
    case "exact":
      return "";
    case "publisher":
      return server === undefined
        ? `${code} is not in the standard; this definition is ${publisher}.`
        : `${nameOf(server)} has no definition of ${code} here; this one is ${publisher}.`;
    case "code":
      return `No publisher defines ${code}; this is what ${found} means.`;
    case "class":
      return `${code} is not assigned: it counts as ${found}, the first of its class.`;
    case "out-of-range":
      return `${code} has no class: it counts as ${found}.`;
  }
}
