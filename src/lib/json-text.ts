import { showableKey } from './showable-key.js';

/** Why a text is not acceptable JSON. The codes are stable; nothing of the text is ever echoed. */
export type JsonFaultCode =
  | 'empty'
  | 'unexpected-end'
  | 'unexpected-character'
  | 'bad-string'
  | 'bad-number'
  | 'bad-escape'
  | 'trailing-content'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep';

/** A place in a text. */
export interface TextPosition {
  /** Line, from 1; `\n`, `\r\n` and a lone `\r` each end one. */
  readonly line: number;
  /** Column in UTF-16 code units, from 1; a byte order mark is not counted, as editors hide it. */
  readonly column: number;
  /** Index into the text as it was given, so a byte order mark counts. */
  readonly offset: number;
}

/** The first reason, in reading order, to refuse a text. */
interface JsonFault extends TextPosition {
  readonly code: JsonFaultCode;
  /** JSON pointer of the value or container being read; a key that does not look like a field name reads `*`. */
  readonly pointer: string;
  /** What was expected and what to do, for a person. */
  readonly message: string;
}

/** The parsed value, or the first fault. */
export type JsonTextResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/**
 * Parses untrusted JSON text strictly (RFC 8259, a leading byte order mark allowed).
 *
 * Unlike `JSON.parse` it refuses duplicate keys, the key `__proto__` and nesting deeper than `maxDepth`
 * (64 unless told), and its faults carry a position and never quote the text.
 */
export function parseJsonText(text: string, options?: { readonly maxDepth?: number }): JsonTextResult {
  const maxDepth = options?.maxDepth ?? 64;
  const parsed = tryParse(text);
  const fault = parsed && isFaithful(parsed.value, text, maxDepth) ? undefined : scan(text, maxDepth);
  if (fault) return { ok: false, fault };
  if (parsed) return { ok: true, value: parsed.value };
  throw new Error('JSON.parse refuses a text in which the scanner finds no fault; please report this.');
}

/** Finds where the value at a JSON pointer begins or, failing that, its nearest existing ancestor. */
export function locate(text: string, pointer: string): TextPosition {
  return positionOf(text, find(text, pointer).valueAt);
}

/** Finds the key token of a pointer's last segment; where there is none, answers as {@link locate} does. */
export function locateKey(text: string, pointer: string): TextPosition {
  const { keyAt, valueAt } = find(text, pointer);
  return positionOf(text, keyAt ?? valueAt);
}

/** Drops the reason that `JSON.parse` gives, because it quotes the text. */
function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.slice(startOf(text))) };
  } catch {
    return undefined;
  }
}

/**
 * Whether the value surely has every key that its text spells, none of them `__proto__`, within the depth.
 * Counting the keys of both is far cheaper than a scan in JavaScript, so only a doubtful text is scanned.
 */
function isFaithful(value: unknown, text: string, maxDepth: number): boolean {
  // The loop below, several times faster than Object.values, would count inherited keys too.
  if (Object.keys(Object.prototype).length > 0) return false;
  let keys = 0;
  let level = isContainer(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (!(depth <= maxDepth)) return false;
    const inner: typeof level = [];
    for (const container of level) {
      if (Array.isArray(container)) {
        for (const item of container) if (isContainer(item)) inner.push(item);
        continue;
      }
      for (const key in container) {
        if (key === '__proto__') return false;
        keys++;
        const member = container[key];
        if (isContainer(member)) inner.push(member);
      }
    }
    level = inner;
  }
  return keys === countKeys(text);
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Counts the keys in a text known to be JSON: the strings that a colon follows. */
function countKeys(text: string): number {
  let keys = 0;
  let open = text.indexOf('"');
  while (open >= 0) {
    let close = text.indexOf('"', open + 1);
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
    const next = skipSpace(text, close + 1);
    if (next < text.length && text.charCodeAt(next) === 0x3a) keys++;
    open = text.indexOf('"', next);
  }
  return keys;
}

function isEscaped(text: string, at: number): boolean {
  let escaped = false;
  for (let before = at - 1; text.charCodeAt(before) === 0x5c; before--) escaped = !escaped;
  return escaped;
}

function find(text: string, pointer: string) {
  const parts = pointer.split('/').slice(1);
  const wanted = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let valueAt = startOf(text);
  let keyAt: number | undefined;
  scan(text, Number.POSITIVE_INFINITY, (at, path) => {
    if (path.some(({ segment }, i) => String(segment) !== wanted[i])) return;
    valueAt = at;
    keyAt = path.length === wanted.length ? path.at(-1)?.keyAt : undefined;
  });
  return { valueAt, keyAt };
}

type Reason = readonly [code: JsonFaultCode, message: string];

const reasons = {
  empty: ['empty', 'The text is empty; a JSON value is expected.'],
  endInString: ['unexpected-end', 'The text ends inside a string; the file may be truncated.'],
  endInArray: ['unexpected-end', 'The text ends inside an array; the file may be truncated.'],
  endInObject: ['unexpected-end', 'The text ends inside an object; the file may be truncated.'],
  endInValue: ['unexpected-end', 'The text ends inside a value; the file may be truncated.'],
  value: ['unexpected-character', 'A JSON value is expected here; look for a stray comma or missing quotes.'],
  key: ['unexpected-character', 'A key in double quotes is expected here; look for a stray comma before it.'],
  colon: ['unexpected-character', 'A colon is expected here, between a key and its value.'],
  comma: ['unexpected-character', 'A comma, or the end of the object or array, is expected here.'],
  string: ['bad-string', 'A string holds a bare line break or control character; close or escape it.'],
  escape: ['bad-escape', 'A backslash begins no known escape; write two for a backslash itself.'],
  number: ['bad-number', 'A number is malformed; write it like 12, -3 or 0.5, without leading zeros.'],
  trailing: ['trailing-content', 'More text follows the value; keep one JSON value only.'],
  duplicate: ['duplicate-key', 'A key occurs twice in this object; remove or rename one of the two.'],
  forbidden: ['forbidden-key', 'The key __proto__ is not allowed; remove or rename it.'],
  deep: ['too-deep', 'Objects and arrays are nested too deeply here; flatten the value.'],
} as const satisfies Record<string, Reason>;

/** An open object, with the keys read so far, or an open array; and the key or index last begun. */
interface Level {
  readonly keys: Set<string> | undefined;
  segment: string | number;
  keyAt: number | undefined;
}

type Visit = (valueAt: number, path: readonly Level[]) => void;

/** Reads strictly and without recursion up to the first fault; shows each value to `visit` in reading order. */
function scan(text: string, maxDepth: number, visit?: Visit): JsonFault | undefined {
  const start = startOf(text);
  const levels: Level[] = [];
  let expecting: 'value' | 'key' | 'colon' | 'comma' = 'value';
  let justOpened = false;
  let at = start;
  const fail = ([code, message]: Reason, offset = at): JsonFault => {
    const path = expecting === 'value' && !justOpened ? levels : levels.slice(0, -1);
    const pointer = path
      .map(({ segment }) => `/${typeof segment === 'number' ? segment : showableKey(segment)}`)
      .join('');
    return { code, message, pointer, ...positionOf(text, offset) };
  };

  for (;;) {
    const before = at;
    at = skipSpace(text, at);
    const level = levels.at(-1);
    const end = !level ? reasons.endInValue : level.keys ? reasons.endInObject : reasons.endInArray;
    if (at >= text.length) {
      if (!level && expecting === 'comma') return undefined;
      return before === start ? fail(reasons.empty, 0) : fail(end, before);
    }
    const char = text.charAt(at);
    const mayClose = justOpened || expecting === 'comma';
    justOpened = false;

    if (level && mayClose && char === (level.keys ? '}' : ']')) {
      levels.pop();
      expecting = 'comma';
    } else if (expecting === 'comma') {
      if (!level) return fail(reasons.trailing);
      if (char !== ',') return fail(reasons.comma);
      if (typeof level.segment === 'number') level.segment++;
      expecting = level.keys ? 'key' : 'value';
    } else if (expecting === 'colon') {
      if (char !== ':') return fail(reasons.colon);
      expecting = 'value';
    } else if (expecting === 'value' && (char === '{' || char === '[')) {
      if (!(levels.length < maxDepth)) return fail(reasons.deep);
      visit?.(at, levels);
      levels.push({ keys: char === '{' ? new Set() : undefined, segment: 0, keyAt: undefined });
      expecting = char === '{' ? 'key' : 'value';
      justOpened = true;
    } else {
      if (expecting === 'key' && char !== '"') return fail(reasons.key);
      const stop = char === '"' ? endOfString(text, at) : endOfWord(text, at);
      if (stop < 0) return fail(breakReason(text, at, ~stop) ?? end, ~stop);
      if (expecting === 'key' && level?.keys) {
        const key = String(JSON.parse(text.slice(at, stop)));
        if (key === '__proto__') return fail(reasons.forbidden);
        if (level.keys.has(key)) return fail(reasons.duplicate);
        level.keys.add(key);
        level.segment = key;
        level.keyAt = at;
        expecting = 'colon';
      } else {
        visit?.(at, levels);
        expecting = 'comma';
      }
      at = stop - 1;
    }
    at++;
  }
}

/** Why the token at `at` breaks at `stop`; nothing where a token other than a string meets the end. */
function breakReason(text: string, at: number, stop: number): Reason | undefined {
  const char = text.charAt(at);
  if (stop === text.length) return char === '"' ? reasons.endInString : undefined;
  if (char === '"') return text.charAt(stop) === '\\' ? reasons.escape : reasons.string;
  return /[-\d]/.test(char) ? reasons.number : reasons.value;
}

// As much of a token as could yet become a whole one.
const partOfNumber = /-?(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?|-/y;
const partOfName = /t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?/y;
const partOfEscape = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{0,4})?/;

/** The end of the number or literal at `at` or, where it breaks, the complement (`~`) of that offset. */
function endOfWord(text: string, at: number): number {
  const pattern = /[-\d]/.test(text.charAt(at)) ? partOfNumber : partOfName;
  pattern.lastIndex = at;
  const part = pattern.exec(text)?.[0] ?? '';
  const stop = at + part.length;
  return /(?:true|false|null|\d)$/.test(part) && !/\d/.test(text.charAt(stop)) ? stop : ~stop;
}

/** As {@link endOfWord}, for a string; a bad escape breaks at its backslash. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return ~at;
    if (code === 0x5c) {
      const part = partOfEscape.exec(text.slice(at, at + 6))?.[0] ?? '';
      const stop = at + part.length;
      if (part.length < (part.charAt(1) === 'u' ? 6 : 2)) return stop === text.length ? ~stop : ~at;
      at = stop;
    } else at++;
  }
  return ~at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return at;
}

/** Where the text begins once a byte order mark is set aside. */
function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function positionOf(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = startOf(text);
  for (const lineEnd of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line++;
    lineStart = lineEnd.index + lineEnd[0].length;
  }
  return { line, column: Math.max(offset - lineStart, 0) + 1, offset };
}
