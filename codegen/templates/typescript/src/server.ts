/** Server products. */

import { SERVERS } from "./data/servers.js";

/** A server product, which defines codes, phrases or reasons of its own. */
export interface Server {
  /** Its key, such as `aws-elb`. */
  readonly id: string;
  readonly name: string;
  readonly vendor?: string;
  readonly kind: string;
  /** The address of its home page. */
  readonly home?: string;
  /** Whether it is no longer offered. */
  readonly discontinued?: boolean;
  /** How widely it is used: 1 for the most widely used. */
  readonly rank?: number;
}

/** All servers of the package, by id. */
export function servers(): readonly Server[] {
  return SERVERS;
}

/** The server with an id, in upper or lower case. */
export function server(id: string): Server | undefined {
  const lower = id.toLowerCase();
  return SERVERS.find((server) => server.id === lower);
}
