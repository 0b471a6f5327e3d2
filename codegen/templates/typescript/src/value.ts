/** The values that members have. */

export type ValueKind =
  | "string"
  | "boolean"
  | "integer"
  | "integer64"
  | "decimal"
  | "number"
  | "date-time"
  | "duration"
  | "uri"
  | "uuid"
  | "one-of"
  | "object";

const CHECKS: Readonly<Record<ValueKind, (value: unknown) => boolean>> = {
  string: isText,
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isSafeInteger(value),
  integer64: (value) => isText(value) && /^(?:0|-?[1-9][0-9]{0,18})$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value),
  decimal: (value) => isText(value) && /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  "date-time": (value) => isText(value) && isDateTime(value),
  duration: (value) => typeof value === "number" && value >= 0 && value < 2 ** 64 && !Object.is(value, -0),
  uri: (value) => isText(value) && isUri(value),
  uuid: (value) => isText(value) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  "one-of": isText,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** Whether a value of JSON is of a kind. */
export function isValue(kind: ValueKind, value: unknown): boolean {
  return CHECKS[kind](value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A moment as RFC 3339 writes it. */
function isDateTime(text: string): boolean {
  const form =
    /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))$/i;
  const [year, month, day, hour, minute, second, hours, minutes] = (form.exec(text) ?? []).slice(1).map((it) => Number(it ?? 0));
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const clock = [hour, minute, second, hours, minutes].every((part, at) => (part ?? 0) <= [23, 59, 60, 23, 59][at]!);
  return day >= 1 && day <= length && clock;
}

/** A URI, or a reference relative to one (RFC 3986, section 4.1). */
function isUri(text: string): boolean {
  // Only a host has brackets, only a scheme comes before a colon in the first segment, and there is one fragment.
  const form =
    /^(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))(?:\/\/(?:[\w.~!$&'()*+,;=:@[\]-]|%[0-9a-f]{2})*(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i;
  return form.test(text);
}

/** A value as people read it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(", ");
  return value === undefined ? "" : String(value);
}
