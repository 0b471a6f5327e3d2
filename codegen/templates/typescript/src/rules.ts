/** The header fields that come with a code, and the ways to repeat its request, with their conditions and sources. */

import { HEADERS, RETRIES } from "./data/rules.js";
import { countsAs } from "./facts.js";
import type { Reference } from "./reference.js";

export type Level = "must" | "must-not" | "should" | "should-not" | "may" | "expected" | "discouraged";
export type RetryKind =
  | "same-request"
  | "changed-request"
  | "after-delay"
  | "after-resolution"
  | "other-connection"
  | "other-protocol"
  | "other-resource";

/** A header field that a response must, should or may carry, or must not. */
export interface HeaderField {
  readonly name: string;
  /** What its value has to be or hold. */
  readonly value?: string;
  readonly level: Level;
  /** The condition; without it, always. */
  readonly when?: string;
  /** A valid value. */
  readonly example?: string;
  readonly source?: Reference;
}

/** A way to send the request again. */
export interface Retry {
  readonly kind: RetryKind;
  readonly level: Level;
  /** The condition; without it, always. */
  readonly when?: string;
  readonly source?: Reference;
}

/** The header fields that a response with this code must, should or may carry, or must not. */
export function headers(code: number): readonly HeaderField[] {
  const counted = countsAs(code);
  return HEADERS.find(([its]) => its === counted)?.[1] ?? [];
}

/** Whether and when the client may send the request again; empty where no source says anything. */
export function retry(code: number): readonly Retry[] {
  const counted = countsAs(code);
  return RETRIES.find(([its]) => its === counted)?.[1] ?? [];
}
