/** The problem types of the catalogue: what each means, why it happens and what to do about it. */

import { PROBLEM_TYPES } from "./data/problem-types.js";
import type { Reference } from "./reference.js";
import type { Retry } from "./rules.js";
import type { ValueKind } from "./value.js";

/** What is known of a problem type (RFC 9457). */
export interface ProblemDefinition {
  /** The id of the server that it belongs to; `undefined`: it is registered with IANA. */
  readonly server: string | undefined;
  /** Its name, such as `DateNotAcceptable`. */
  readonly name: string;
  /** Its type URI. */
  readonly uri: string;
  /** Type URIs that it had before. */
  readonly former: readonly string[];
  readonly title: string;
  /** The status that it comes with, such as `409` or `409.2`; `undefined` where it comes with any. */
  readonly status: string | undefined;
  /** What it means, in one sentence. */
  readonly summary: string;
  /** The values that it carries beside those of RFC 9457. */
  readonly members: readonly MemberDefinition[];
  /** Why it happens. */
  readonly causes: readonly string[];
  /** What to do about it. */
  readonly remedies: readonly string[];
  /** Whether and when the client may send the request again. */
  readonly retry: readonly Retry[];
  readonly doubts: readonly string[];
  /** Since when it is no longer sent, and the name of what is sent instead. */
  readonly deprecated: { readonly since: string; readonly use: string } | undefined;
  readonly references: readonly Reference[];
}

/** What is known of a member. */
export interface MemberDefinition {
  readonly name: string;
  readonly kind: ValueKind;
  /** The words that are allowed, of one that is one of some. */
  readonly words?: readonly string[];
  readonly list?: boolean;
  readonly optional?: boolean;
  readonly about?: string;
}

/** A problem type as the data has it: without what is empty. */
export type ProblemTypeRow = Partial<ProblemDefinition> & Pick<ProblemDefinition, "name" | "uri" | "title" | "summary">;

const EMPTY: Omit<ProblemDefinition, "name" | "uri" | "title" | "summary"> = {
  server: undefined,
  former: [],
  status: undefined,
  members: [],
  causes: [],
  remedies: [],
  retry: [],
  doubts: [],
  deprecated: undefined,
  references: [],
};

let all: readonly ProblemDefinition[] | undefined;

/** All problem types: those of the package's own servers, and those that are registered with IANA. */
export function problemTypes(): readonly ProblemDefinition[] {
  return (all ??= PROBLEM_TYPES.map((row) => ({ ...EMPTY, ...row })));
}

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The last part of a URI. */
function slug(uri: string): string {
  return /[^/#=:]*$/.exec(uri)?.[0] ?? uri;
}

/**
 * The problem type of a type URI, which has to be the same letter by letter and may be a former one; or else of a name,
 * or of the last part of a URI, in upper or lower case.
 */
export function findProblemType(what: string): ProblemDefinition | undefined {
  const text = lower(what);
  const first = (is: (type: ProblemDefinition) => boolean) => problemTypes().find(is);
  return (
    first((type) => type.uri === what) ??
    first((type) => type.former.includes(what)) ??
    first((type) => lower(type.name) === text) ??
    first((type) => lower(slug(type.uri)) === text) ??
    first((type) => type.former.some((uri) => lower(slug(uri)) === text))
  );
}
