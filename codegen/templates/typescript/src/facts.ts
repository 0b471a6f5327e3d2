/** What the standard says about a code for caches, content and clients. */

import { CACHEABLE, CODES, CONTENT, EMITTERS, REDIRECTS } from "./data/facts.js";

export type Content = "required" | "allowed" | "empty" | "forbidden";
export type RedirectKind = "permanent" | "temporary" | "see-other" | "choice" | "stored-response";
export type RedirectMethod = "kept" | "post-may-become-get" | "get";
export type Emitter =
  | "any-server"
  | "origin-server"
  | "gateway"
  | "proxy"
  | "transforming-proxy"
  | "interception-proxy"
  | "cache"
  | "blocking-entity";

/** Where a redirect leads, and what becomes of the method (RFC 9110, section 15.4). */
export interface Redirect {
  readonly kind: RedirectKind;
  /** `undefined` where no source says. */
  readonly method: RedirectMethod | undefined;
  /** Whether browsers follow it by themselves. */
  readonly followed: boolean;
}

/**
 * The code that a client treats it as: itself if it is registered, otherwise the x00 of its class, and 500 outside 100
 * to 599 (RFC 9110, section 15).
 */
export function countsAs(code: number): number {
  if (CODES.includes(code)) return code;
  return code >= 100 && code < 600 ? Math.floor(code / 100) * 100 : 500;
}

/** Whether a cache may keep the response though nothing in it says for how long (RFC 9110, section 15.1). */
export function isHeuristicallyCacheable(code: number): boolean {
  return CACHEABLE.includes(code);
}

/** Whether a response with the code has content. */
export function content(code: number): Content {
  const counted = countsAs(code);
  for (const [word, codes] of CONTENT) if (codes.includes(counted)) return word;
  return "allowed";
}

/** Where a redirect leads; `undefined` where the code does not redirect. */
export function redirect(code: number): Redirect | undefined {
  const counted = countsAs(code);
  return REDIRECTS.find(([redirecting]) => redirecting === counted)?.[1];
}

/** Which parts of the chain between user agent and origin server send the code; empty where no source says. */
export function emitters(code: number): readonly Emitter[] {
  const counted = countsAs(code);
  return EMITTERS.find(([, codes]) => codes.includes(counted))?.[0] ?? [];
}
