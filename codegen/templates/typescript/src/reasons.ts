/** What servers write beside a status, or in its place, and what it means. */

import { REASONS } from "./data/reasons.js";
import type { Authority } from "./explain.js";
import type { Reference } from "./reference.js";
import { server as serverOf } from "./server.js";
import { decimal, isState, matches, variable, win32 } from "./token.js";

/** A token that a server writes beside a status and that says why. */
export interface Reason {
  /** The id of the server that writes it. */
  readonly server: string;
  /** Where it stands, such as `%RESPONSE_FLAGS%`. */
  readonly field: string;
  /** The token as it is logged; `{...}` in it is a variable part. */
  readonly token: string;
  /** Which part of the field it is; `undefined` is the whole. */
  readonly part: ReasonPart | undefined;
  /** Its name, unique among the reasons of its server. */
  readonly name: string;
  /** Other tokens for the same. */
  readonly aliases: readonly string[];
  /** The statuses that it comes with, such as `503` or `403.16`. */
  readonly codes: readonly string[];
  /** What it means, in one sentence. */
  readonly summary: string;
  /** Why it happens. */
  readonly causes: readonly string[];
  /** What to do about it. */
  readonly remedies: readonly string[];
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly authority: Authority | undefined;
  readonly references: readonly Reference[];
}

export type ReasonPart = "first-character" | "second-character" | "first-two-characters" | "suffix";

/** A reason as the data has it: without what is empty. */
export type ReasonRow = Partial<Reason> & Pick<Reason, "server" | "field" | "token" | "name" | "summary">;

const EMPTY: Omit<Reason, "server" | "field" | "token" | "name" | "summary"> = {
  part: undefined,
  aliases: [],
  codes: [],
  causes: [],
  remedies: [],
  notes: [],
  doubts: [],
  since: undefined,
  until: undefined,
  authority: undefined,
  references: [],
};

/** Where reasons are found: those of the most widely used servers first. */
interface Index {
  readonly exact: ReadonlyMap<string, readonly Reason[]>;
  /** With what stands before the first variable part, the longest first. */
  readonly variable: readonly (readonly [string, Reason])[];
  readonly parts: readonly Reason[];
}

/** The most reasons that are found for one text. */
const MOST = 32;

let all: readonly Reason[] | undefined;
let index: Index | undefined;

/** All reasons, sorted by server, field and token. */
export function reasons(): readonly Reason[] {
  return (all ??= REASONS.map((row) => ({ ...EMPTY, ...row })));
}

/** The tokens that stand for the whole of a text. Two characters may be all of a state. */
function wholeTokens(reason: Reason): readonly string[] {
  const isWhole = reason.part === undefined || reason.part === "first-two-characters";
  return isWhole ? [reason.token, ...reason.aliases] : reason.aliases;
}

function makeIndex(): Index {
  const rank = (reason: Reason) => serverOf(reason.server)?.rank ?? 255;
  const ranked = [...reasons()].sort((one, other) => rank(one) - rank(other));
  const exact = new Map<string, Reason[]>();
  const variable: [string, Reason][] = [];
  for (const reason of ranked) {
    for (const token of wholeTokens(reason)) {
      const brace = token.indexOf("{");
      const beside = exact.get(token);
      if (brace >= 0) variable.push([token.slice(0, brace), reason]);
      else if (beside === undefined) exact.set(token, [reason]);
      else beside.push(reason);
    }
  }
  variable.sort(([one], [other]) => other.length - one.length);
  return { exact, variable, parts: ranked.filter((reason) => reason.part !== undefined) };
}

/** A search among the reasons of one server, or of all. */
class Search {
  readonly found: Reason[] = [];
  private readonly index: Index = (index ??= makeIndex());
  private readonly server: string | undefined;

  constructor(server: string | undefined) {
    this.server = server;
  }

  /** What a text stands for as one token: the ways are tried in turn, until one finds something. */
  whole(text: string): void {
    void (this.exact(undefined, text) || this.number(text) || this.variable(text) || this.ofParts(text));
  }

  /** Adds a reason if it is not there yet; false if it is another server's. */
  private add(reason: Reason): boolean {
    if (this.server !== undefined && this.server !== reason.server) return false;
    if (this.found.length < MOST && !this.found.includes(reason)) this.found.push(reason);
    return true;
  }

  private exact(only: string | undefined, text: string): boolean {
    let any = false;
    for (const reason of this.index.exact.get(text) ?? []) {
      if (only === undefined || only === reason.server) any = this.add(reason) || any;
    }
    return any;
  }

  /** A number of Windows in another form than a log of IIS has it. */
  private number(text: string): boolean {
    const other = decimal(text);
    const number = other ?? (/^\+?[0-9]+$/.test(text) && Number(text) < 2 ** 32 ? Number(text) : undefined);
    if (number === undefined) return false;
    const status = win32(number);
    return (
      (other !== undefined && this.exact("iis", String(other))) ||
      (status !== undefined && this.exact("iis", String(status)))
    );
  }

  /** Tokens with variable parts, and what stands for these. */
  private variable(text: string): boolean {
    let any = false;
    for (const [prefix, reason] of this.index.variable) {
      if (text.startsWith(prefix)) any = this.ifVariable(reason, text) || any;
    }
    return any;
  }

  private ifVariable(reason: Reason, text: string): boolean {
    const token = wholeTokens(reason).find((token) => token.includes("{") && matches(token, text));
    if (token === undefined || !this.add(reason)) return false;
    const inner = variable(token, text);
    if (inner !== undefined) {
      this.exact(reason.server, inner);
      for (const part of inner.split(/[,|]/)) this.exact(reason.server, trim(part));
    }
    return true;
  }

  /** What a state says with its characters, or endings behind another token. */
  private ofParts(text: string): boolean {
    const state = this.state(text);
    return this.endings(text) || state;
  }

  private state(text: string): boolean {
    if (!isState(text)) return false;
    const of = (part: ReasonPart, token: string) =>
      this.index.parts.filter((reason) => reason.part === part && reason.token === token);
    let any = false;
    for (const reason of of("first-two-characters", text.slice(0, 2))) any = this.add(reason) || any;
    if (any) return true;
    // Each character has to be known, or it is no state.
    for (const first of of("first-character", text.slice(0, 1))) {
      for (const second of of("second-character", text.slice(1, 2))) {
        if (second.server === first.server) {
          const [one, other] = [this.add(first), this.add(second)];
          any = (one && other) || any;
        }
      }
    }
    return any;
  }

  /** Each ending is taken away, until a token is left. */
  private endings(text: string): boolean {
    const ending = (text: string) =>
      this.index.parts.filter(
        (reason) => reason.part === "suffix" && text.length > reason.token.length && text.endsWith(reason.token),
      );
    let any = false;
    for (const last of ending(text)) {
      const taken: Reason[] = [];
      let before = text;
      for (;;) {
        const next = ending(before).find((reason) => reason.server === last.server);
        if (next === undefined) break;
        before = before.slice(0, -next.token.length);
        taken.push(next);
        if (this.exact(last.server, before)) {
          for (const reason of taken) any = this.add(reason) || any;
          break;
        }
      }
    }
    return any;
  }
}

function trim(text: string): string {
  return text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
}

/**
 * The reasons that a logged token stands for: those of one server, or of all. A variable part matches anything, and
 * what stands there is looked up too. Of several tokens in one text, joined by commas, each is found. What is not known
 * gives nothing.
 */
export function findReasons(server: string | undefined, token: string): readonly Reason[] {
  const search = new Search(server);
  search.whole(token);
  if (search.found.length === 0 && token.includes(",")) for (const part of token.split(",")) search.whole(trim(part));
  return search.found;
}
