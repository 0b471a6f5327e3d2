/** Problems (RFC 9457): from the body of a response to a typed value, and back. */

import { isValue, show, type ValueKind } from "./value.js";

/** What every problem has. */
export interface ProblemBase {
  /** The name of its type in code, by which a union is told apart; `Unknown` for a type that is not known. */
  readonly kind: string;
  /** The type URI as it came; `about:blank` if there was none (RFC 9457, section 3.1.1). */
  readonly type: string;
  readonly title: string | undefined;
  /** The status that stands in the problem, or else that of the response. */
  readonly status: number | undefined;
  readonly detail: string | undefined;
  /** The URI of this occurrence. */
  readonly instance: string | undefined;
  /** The members of its type; of an unknown one all that came beside those above. */
  readonly members: object;
  /** Members that its type does not have. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The body as it came, with all its digits; empty if the problem was made here. */
  readonly body: string;
}

/** A problem of a type that is not known, or that lacks what its type asks for, or a body that is no problem at all. */
export interface UnknownProblem extends ProblemBase {
  readonly kind: "Unknown";
  readonly members: Readonly<Record<string, unknown>>;
}

/** What is known of a problem type. */
export interface ProblemType<P extends ProblemBase> {
  readonly kind: P["kind"];
  readonly uri: string;
  /** Type URIs that it had before. */
  readonly former: readonly string[];
  readonly title: string;
  readonly status: number;
  readonly members: readonly ProblemMember[];
  /** The detail in parts: texts, and places of members. */
  readonly detail: readonly (string | number)[];
}

/** What is known of a member. */
export interface ProblemMember {
  readonly name: string;
  readonly kind: ValueKind;
  /** The words that are allowed, of one that is one of some. */
  readonly words?: readonly string[];
  readonly list?: boolean;
  readonly optional?: boolean;
}

/** The problem types of one server; beside them a reader may meet unknown ones. */
export interface ProblemSet<P extends ProblemBase> {
  readonly types: readonly ProblemType<Exclude<P, UnknownProblem>>[];
}

/** No types: a reader gives every problem as an unknown one. */
export const AnyProblem: ProblemSet<UnknownProblem> = { types: [] };

/** What a reader needs of a response of `fetch`. */
export interface ResponseLike {
  readonly status: number;
  text(): Promise<string>;
}

/** A body that is no JSON object. */
export class InvalidProblem extends Error {
  override readonly name: string = "InvalidProblem";
}

const STANDARD: readonly string[] = ["type", "title", "status", "detail", "instance"];

/**
 * Reads the body of a problem, as RFC 9457 section 3.1 asks: an unknown type is no error, and a member of a wrong type
 * is ignored.
 *
 * @throws InvalidProblem if the body is no JSON object.
 */
export function parseProblem<P extends ProblemBase>(set: ProblemSet<P>, body: string): P | UnknownProblem {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    throw new InvalidProblem("the body of a problem has to be JSON", { cause: error });
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new InvalidProblem("the body of a problem has to be a JSON object");
  }
  return read(set, json as Readonly<Record<string, unknown>>, body);
}

/** Reads a response, and loses nothing: a body that is no problem is an unknown one, which has the status and the body. */
export async function readProblem<P extends ProblemBase>(
  set: ProblemSet<P>,
  response: ResponseLike,
): Promise<P | UnknownProblem> {
  const body = await response.text();
  try {
    const problem = parseProblem(set, body);
    return problem.status === undefined ? { ...problem, status: response.status } : problem;
  } catch (error) {
    if (!(error instanceof InvalidProblem)) throw error;
    return { ...unknown({}, "about:blank", body), status: response.status };
  }
}

/** Makes a problem of a type, with the detail that its type has. */
export function createProblem<P extends ProblemBase>(
  type: ProblemType<P>,
  members: P["members"],
  details: { readonly detail?: string; readonly instance?: string } = {},
): P {
  const detail = detailOf(type, members);
  const { kind, uri, title, status } = type;
  const made = { kind, type: uri, title, status, detail, instance: undefined, members, extensions: {}, body: "" };
  // All that makes up a `P` is there; which one it is, its type says.
  return { ...made, ...details } as ProblemBase as P;
}

/** The body of a response, `application/problem+json`. */
export function problemToJson(problem: ProblemBase): string {
  const { type, title, status, detail, instance, members, extensions } = problem;
  const whole: Record<string, unknown> = { type, title, status, detail, instance };
  for (const values of [members, extensions]) {
    // A member of a wrong type never stands in for the right one.
    for (const [name, value] of Object.entries(values)) if (whole[name] === undefined) put(whole, name, value);
  }
  return JSON.stringify(whole);
}

/** The detail that a type has, with the members in it. */
function detailOf(type: ProblemType<ProblemBase>, members: object): string | undefined {
  const values = members as Readonly<Record<string, unknown>>;
  const part = (part: string | number) => (typeof part === "string" ? part : show(values[type.members[part]?.name ?? ""]));
  return type.detail.length > 0 ? type.detail.map(part).join("") : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function read<P extends ProblemBase>(
  set: ProblemSet<P>,
  json: Readonly<Record<string, unknown>>,
  body: string,
): P | UnknownProblem {
  const uri = text(json["type"]) ?? "about:blank";
  const type = set.types.find((type) => type.uri === uri || type.former.includes(uri));
  if (type === undefined) return unknown(json, uri, body);
  const members: Record<string, unknown> = {};
  for (const { name, kind, words, list, optional } of type.members) {
    const value = Object.hasOwn(json, name) ? json[name] : undefined;
    const isOne = (value: unknown) => isValue(kind, value) && (words === undefined || words.includes(value as string));
    if (list ? Array.isArray(value) && value.every(isOne) : isOne(value)) put(members, name, value);
    else if (!optional) return unknown(json, uri, body);
  }
  const names = type.members.map((member) => member.name);
  const { instance, status, extensions, ...came } = parts(json, names);
  const [title, detail] = [came.title ?? type.title, came.detail ?? detailOf(type, members)];
  const made = { kind: type.kind, type: uri, title, status, detail, instance, members, extensions, body };
  return made as ProblemBase as P;
}

function unknown(json: Readonly<Record<string, unknown>>, type: string, body: string): UnknownProblem {
  const { title, status, detail, instance, extensions } = parts(json, []);
  return { kind: "Unknown", type, title, status, detail, instance, members: extensions, extensions: {}, body };
}

/** What problems of all types have, where it has the right type; and all other members but some. */
function parts(json: Readonly<Record<string, unknown>>, known: readonly string[]) {
  const status = json["status"];
  const isCode = Number.isInteger(status) && Number(status) >= 100 && Number(status) <= 999;
  const standard: Readonly<Record<string, string | number | undefined>> = {
    type: text(json["type"]),
    title: text(json["title"]),
    status: isCode ? Number(status) : undefined,
    detail: text(json["detail"]),
    instance: text(json["instance"]),
  };
  const extensions: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json)) {
    const isRead = STANDARD.includes(name) ? standard[name] !== undefined : known.includes(name);
    if (!isRead) put(extensions, name, value);
  }
  const { title, detail, instance } = standard as Readonly<Record<string, string | undefined>>;
  return { title, status: standard["status"] as number | undefined, detail, instance, extensions };
}

/** Sets a member, whatever its name: `__proto__` would be taken for something else. */
function put(members: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(members, name, { value, enumerable: true, writable: true, configurable: true });
}
