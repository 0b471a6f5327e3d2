/** Logged texts and tokens: variable parts, states, and numbers of Windows. */

/** A text before and behind the first place of a sign. */
function divided(text: string, sign: string): [string, string] | undefined {
  const at = text.indexOf(sign);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + sign.length)];
}

/** Whether a token stands for the whole of a logged text; a variable part matches anything, nothing too. */
export function matches(token: string, text: string): boolean {
  let parts = divided(token, "{");
  if (parts === undefined) return token === text;
  if (!text.startsWith(parts[0])) return false;
  text = text.slice(parts[0].length);
  // A variable part takes as little as it can, and the last one the rest.
  for (;;) {
    const after: string = divided(parts[1], "}")?.[1] ?? "";
    parts = divided(after, "{");
    if (parts === undefined) return text.endsWith(after);
    const behind = divided(text, parts[0]);
    if (behind === undefined) return false;
    text = behind[1];
  }
}

/** What stands for the first variable part of a token, without brackets around it. */
export function variable(token: string, text: string): string | undefined {
  const [fixed, rest] = divided(token, "{") ?? ["", ""];
  const after = divided(rest, "}")?.[1];
  if (after === undefined || !text.startsWith(fixed)) return undefined;
  const end = after.includes("{") ? "" : after;
  let inner = text.slice(fixed.length);
  if (!inner.endsWith(end)) return undefined;
  inner = inner.slice(0, inner.length - end.length);
  for (const [open, close] of ["{}", "()", "[]"] as const) {
    if (inner.length > 1 && inner.startsWith(open as string) && inner.endsWith(close as string)) {
      return inner.slice(1, -1);
    }
  }
  return inner;
}

/** Whether a text may be a state, which has a character for each of its parts: two or four. */
export function isState(text: string): boolean {
  return /^(?:[\x00-\x7f]{2}|[\x00-\x7f]{4})$/.test(text);
}

/** A number of 32 bits that is written another way than in decimal: `0x80070005`, or -2147024891, as a signed number. */
export function decimal(text: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) {
    const number = Number(text);
    return number < 2 ** 32 ? number : undefined;
  }
  if (/^-[0-9]+$/.test(text) && Number(text) >= -(2 ** 31)) return Number(text) >>> 0;
  return undefined;
}

/** The Win32 status that an `HRESULT` of the facility `WIN32` (7) stands for. */
export function win32(number: number): number | undefined {
  return number >>> 16 === 0x8007 ? number & 0xffff : undefined;
}
