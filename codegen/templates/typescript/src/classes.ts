/** The classes of status codes. */

import { CLASSES } from "./data/classes.js";

/** What the first digit of a code stands for (RFC 9110, section 15). */
export interface Class {
  /** The first digit, 1 to 5. */
  readonly digit: number;
  /** Its name, such as `ClientError`. */
  readonly name: string;
  /** Its title, such as `Client Error`. */
  readonly title: string;
  readonly summary: string;
}

/** The five classes. */
export function classes(): readonly Class[] {
  return CLASSES;
}

/** The class of a code; `undefined` outside 100 to 599. */
export function classOf(code: number): Class | undefined {
  return CLASSES[Math.floor(code / 100) - 1];
}
