/** Codes and sub-status codes as values and as text. */

/** A status code with a server's sub-status: `401.3` is `{ code: 401, sub: 3 }`. */
export interface SubStatusCode {
  /** Three digits, 100 to 999. */
  readonly code: number;
  /** The sub-status; 0: none. */
  readonly sub: number;
}

/** What functions take as a code: `404`, `"401.3"`, or what `parse` gives. */
export type Code = number | `${number}` | SubStatusCode;

/**
 * Reads `401.3`, or `401` alone; `undefined` if it is no code.
 *
 * A sub-status is a number from 0 to 65535 without leading zeros, not a decimal fraction: `401.1` is not `401.10`.
 */
export function parse(text: string): SubStatusCode | undefined {
  const found = /^([1-9][0-9]{2})(?:\.(0|[1-9][0-9]{0,4}))?$/.exec(text);
  const sub = Number(found?.[2] ?? 0);
  return found === null || sub > 65535 ? undefined : { code: Number(found[1]), sub };
}

/** The code as `401.3`, or as `401` where there is no sub-status. */
export function format(code: SubStatusCode): string {
  return code.sub === 0 ? `${code.code}` : `${code.code}.${code.sub}`;
}

/** The code in its parts; `undefined` if it is none, such as the number 99 or the text `401.x`. */
export function toSubStatusCode(code: Code): SubStatusCode | undefined {
  if (typeof code === "string") return parse(code);
  if (typeof code === "object") return code;
  return Number.isInteger(code) && code >= 100 && code <= 999 ? { code, sub: 0 } : undefined;
}

/** Whether the code is of the class 1xx, Informational. */
export function isInformational(code: number): boolean {
  return code >= 100 && code < 200;
}

/** Whether the code is of the class 2xx, Successful. */
export function isSuccess(code: number): boolean {
  return code >= 200 && code < 300;
}

/** Whether the code is of the class 3xx, Redirection. */
export function isRedirection(code: number): boolean {
  return code >= 300 && code < 400;
}

/** Whether the code is of the class 4xx, Client Error. */
export function isClientError(code: number): boolean {
  return code >= 400 && code < 500;
}

/** Whether the code is of the class 5xx, Server Error. */
export function isServerError(code: number): boolean {
  return code >= 500 && code < 600;
}
