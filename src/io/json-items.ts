/** An item of a JSON array as it stands in the text. */
export interface JsonItem {
  /** Where its text begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The line and the column at which it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * Where each item of an array stands, in one pass over a text that is known to be a JSON array: a fault can then be
 * looked up inside its item, however long the text is.
 */
export function jsonItems(text: string): readonly JsonItem[] {
  const items: JsonItem[] = [];
  let depth = 0;
  let line = 1;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let open: Omit<JsonItem, 'end'> | undefined;
  let at = 0;
  const close = (): void => {
    if (open !== undefined) items.push({ ...open, end: at });
    open = undefined;
  };
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === lineFeed || (char === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      line++;
      lineStart = at + 1;
      continue;
    }
    if (char <= space || char === 0xfeff) continue;
    if (depth === 1 && (char === comma || char === closeArray)) close();
    else if (depth === 1) open ??= { start: at, line, column: at - lineStart + 1 };
    if (char === openArray || char === openObject) depth++;
    else if (char === closeArray || char === closeObject) depth--;
    else if (char === quote) at = endOfString(text, at);
  }
  return items;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
