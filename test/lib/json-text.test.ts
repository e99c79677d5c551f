import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonFaultCode, locate, locateKey, parseJsonText } from '../../src/lib/json-text.js';

const BOM = '\uFEFF';
const strictCodes: readonly JsonFaultCode[] = ['duplicate-key', 'forbidden-key', 'too-deep'];
const unfinished: readonly JsonFaultCode[] = ['empty', 'unexpected-end'];

/** Inherited enumerable keys make the reader distrust its short cut, so that only its scanner decides. */
function parseByScanner(text: string, options?: { readonly maxDepth?: number }) {
  Object.defineProperty(Object.prototype, 'polluted', { value: 1, enumerable: true, configurable: true });
  try {
    return parseJsonText(text, options);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
}

function parse(text: string, options?: { readonly maxDepth?: number }) {
  const result = parseJsonText(text, options);
  // What the engine refuses, the scanner has judged already; and a changed prototype makes everything slow.
  if (parsedByEngine(text)) expect(parseByScanner(text, options)).toEqual(result);
  return result;
}

function faultOf(text: string, options?: { readonly maxDepth?: number }) {
  const result = parse(text, options);
  if (result.ok) throw new Error(`accepted: ${text.slice(0, 80)}`);
  return result.fault;
}

function positionAt(text: string, offset: number) {
  const lines = text.slice(text.startsWith(BOM) ? 1 : 0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}

type Row = readonly [text: string, code: JsonFaultCode, line: number, column: number, pointer: string];

const faults: readonly Row[] = [
  ['', 'empty', 1, 1, ''],
  [' \n\t ', 'empty', 1, 1, ''],
  [BOM, 'empty', 1, 1, ''],

  ['{', 'unexpected-end', 1, 2, ''],
  ['{"a"', 'unexpected-end', 1, 5, ''],
  ['{"a":', 'unexpected-end', 1, 6, '/a'],
  ['{"a":1', 'unexpected-end', 1, 7, ''],
  ['{"a":1,', 'unexpected-end', 1, 8, ''],
  ['{"a":1,\r\n  \n', 'unexpected-end', 1, 8, ''],
  ['{\n  "a": [1,\n    2', 'unexpected-end', 3, 6, '/a'],
  ['[', 'unexpected-end', 1, 2, ''],
  ['[1,', 'unexpected-end', 1, 4, '/1'],
  ['[1,[]', 'unexpected-end', 1, 6, ''],
  ['"ab ', 'unexpected-end', 1, 5, ''],
  ['["a\\', 'unexpected-end', 1, 5, '/0'],
  ['["a\\u00e', 'unexpected-end', 1, 9, '/0'],
  ['{"a b', 'unexpected-end', 1, 6, ''],
  ['-', 'unexpected-end', 1, 2, ''],
  ['[1.', 'unexpected-end', 1, 4, '/0'],
  ['[1e+', 'unexpected-end', 1, 5, '/0'],
  ['[0,tru', 'unexpected-end', 1, 7, '/1'],

  ['nope', 'unexpected-character', 1, 2, ''],
  ['NaN', 'unexpected-character', 1, 1, ''],
  ['+1', 'unexpected-character', 1, 1, ''],
  ['.5', 'unexpected-character', 1, 1, ''],
  ["['a']", 'unexpected-character', 1, 2, '/0'],
  ['[1,]', 'unexpected-character', 1, 4, '/1'],
  ['[,1]', 'unexpected-character', 1, 2, '/0'],
  ['[1 2]', 'unexpected-character', 1, 4, ''],
  ['[1}', 'unexpected-character', 1, 3, ''],
  ['[true1]', 'unexpected-character', 1, 6, '/0'],
  ['{"a":[1}', 'unexpected-character', 1, 8, '/a'],
  ['{"a" 1}', 'unexpected-character', 1, 6, ''],
  ['{"a":}', 'unexpected-character', 1, 6, '/a'],
  ['{a:1}', 'unexpected-character', 1, 2, ''],
  ['{"a":1,}', 'unexpected-character', 1, 8, ''],
  ['{"a":1]', 'unexpected-character', 1, 7, ''],
  ['{"events":[{},\r{"data":// no\n1}]}', 'unexpected-character', 2, 9, '/events/1/data'],
  ['[1,\u00a02]', 'unexpected-character', 1, 4, '/1'],
  [`[${BOM}]`, 'unexpected-character', 1, 2, '/0'],
  [`${BOM}${BOM}1`, 'unexpected-character', 1, 1, ''],
  ['\u{1F600}', 'unexpected-character', 1, 1, ''],

  ['"a\nb"', 'bad-string', 1, 3, ''],
  ['{"x":["\u{1F600}\t"]}', 'bad-string', 1, 10, '/x/0'],
  ['{"a\u0000":1}', 'bad-string', 1, 4, ''],

  ['["\\x"]', 'bad-escape', 1, 3, '/0'],
  ['["a\\u12g4"]', 'bad-escape', 1, 4, '/0'],
  ['["\\u12"]', 'bad-escape', 1, 3, '/0'],
  ['{"a":1,"\\U0041":2}', 'bad-escape', 1, 9, ''],

  ['01', 'bad-number', 1, 2, ''],
  ['[-x]', 'bad-number', 1, 3, '/0'],
  ['[1.]', 'bad-number', 1, 4, '/0'],
  ['[1.e5]', 'bad-number', 1, 4, '/0'],
  ['{"n":-00.5}', 'bad-number', 1, 8, '/n'],
  ['[2e]', 'bad-number', 1, 4, '/0'],
  ['[2E+,1]', 'bad-number', 1, 5, '/0'],

  ['1 2', 'trailing-content', 1, 3, ''],
  ['{}\n{}', 'trailing-content', 2, 1, ''],
  ['[]]', 'trailing-content', 1, 3, ''],
  ['12abc', 'trailing-content', 1, 3, ''],

  ['{"a":1,"a":2}', 'duplicate-key', 1, 8, ''],
  ['{"a":1,"\\u0061":2}', 'duplicate-key', 1, 8, ''],
  ['{"\\u0061":1,"a" :2}', 'duplicate-key', 1, 13, ''],
  ['{"":{"x":{"y":1}},"":2}', 'duplicate-key', 1, 19, ''],
  ['[{"k":{\n "b":1,\n "c":"b",\n "b":[]}}]', 'duplicate-key', 4, 2, '/0/k'],
  ['{"\\"":1,"\\u0022":2}', 'duplicate-key', 1, 9, ''],

  ['{"__proto__":1}', 'forbidden-key', 1, 2, ''],
  ['{"a":[{"\\u005f_proto__":{}}]}', 'forbidden-key', 1, 8, '/a/0'],

  [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep', 1, 65, '/0'.repeat(64)],
  [`${'{"k":'.repeat(64)}[]${'}'.repeat(64)}`, 'too-deep', 1, 321, '/k'.repeat(64)],

  ['{"plain-Key_1":[x]}', 'unexpected-character', 1, 17, '/*/0'],
  ['{"ageYears":[x]}', 'unexpected-character', 1, 14, '/ageYears/0'],
  ['{"Anna":{"612345":[x]}}', 'unexpected-character', 1, 20, '/*/*/0'],
  ['{"two words":[x]}', 'unexpected-character', 1, 15, '/*/0'],
  ['{"a/b":{"":{"\u00e9":[x]}}}', 'unexpected-character', 1, 18, '/*/*/*/0'],
  [`{"${'k'.repeat(32)}":x}`, 'unexpected-character', 1, 37, '/*'],
  [`{"${'k'.repeat(31)}":x}`, 'unexpected-character', 1, 36, `/${'k'.repeat(31)}`],
];

const messages = new Set(
  faults.map(([text]) => parseJsonText(text)).map((r) => (r.ok ? '' : r.fault.message)),
);

describe('parseJsonText refuses', () => {
  it.each(faults)('%j as %s at %i:%i', (text, code, line, column, pointer) => {
    const { message, offset, ...rest } = faultOf(text);
    expect(rest).toEqual({ code, line, column, pointer });
    if (code !== 'empty') expect(positionAt(text, offset)).toEqual({ line, column, offset });
    expect(message).toMatch(/^[A-Z][^"]*\.$/);
  });

  it('counts a byte order mark in the offset, not in the column', () => {
    expect(faultOf(`${BOM}[x]`)).toMatchObject({ offset: 2, line: 1, column: 2 });
    expect(faultOf(`${BOM}\n[x]`)).toMatchObject({ offset: 3, line: 2, column: 2 });
  });

  it.each([
    ['{', 'The text ends inside an object; the file may be truncated.'],
    ['[{}', 'The text ends inside an array; the file may be truncated.'],
    ['{"a":"b', 'The text ends inside a string; the file may be truncated.'],
    ['-', 'The text ends inside a value; the file may be truncated.'],
    ['{"a":1,"a":2}', 'A key occurs twice in this object; remove or rename one of the two.'],
  ])('%j with a sentence', (text, message) => {
    expect(faultOf(text).message).toBe(message);
  });

  it.each([
    ['[]', 0, false],
    ['1', 0, true],
    ['[[]]', 1, false],
    ['[[]]', 2, true],
    ['[{"a":[1]}]', 2, false],
    ['[{"a":[1]}]', 3, true],
    ['[]', Number.NaN, false],
  ])('%j beyond a depth of %i: accepted is %s', (text, maxDepth, ok) => {
    expect(parse(text, { maxDepth }).ok).toBe(ok);
  });
});

type Tree = string | readonly Tree[] | { readonly members: readonly (readonly [key: string, value: Tree])[] };

const key = fc.oneof(
  fc.constantFrom('a', 'b', '', '/', '~1', '0', '\u00e9', 'two words', '__proto__'),
  fc.string(),
);
const scalar = fc.jsonValue({ maxDepth: 0 }).map((value) => JSON.stringify(value));
const { tree } = fc.letrec<{ tree: Tree; members: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, scalar, fc.array(tie('tree'), { maxLength: 6 }), tie('members')),
  members: fc.record({ members: fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }) }),
}));
const choices = fc.array(fc.nat(5), { minLength: 7, maxLength: 40 });

/** Writes a tree in an arbitrary style and notes, independently of any reader, where everything came to stand. */
function write(root: Tree, style: readonly number[]) {
  const places = new Map<string, { key: number | undefined; value: number }>();
  const refusals: { code: JsonFaultCode; offset: number }[] = [];
  let text = '';
  let turn = 0;
  const choose = () => style[turn++ % style.length] ?? 0;
  const put = (token: string) => {
    const spaces = ['', '', '', ' ', '\n', '\r\n  \t'];
    text += (spaces[choose()] ?? '') + token;
    return text.length - token.length;
  };
  const spell = (name: string) => {
    const plain = JSON.stringify(name);
    if (choose() > 1 || name === '') return plain;
    return `"\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(name.slice(1)).slice(1)}`;
  };
  const visit = (node: Tree, pointer: string, keyAt: number | undefined) => {
    const begin = (token: string) => places.set(pointer, { key: keyAt, value: put(token) });
    if (typeof node === 'string') begin(node);
    else if ('members' in node) {
      const seen = new Set<string>();
      begin('{');
      node.members.forEach(([name, child], index) => {
        if (index > 0) put(',');
        const at = put(spell(name));
        if (name === '__proto__') refusals.push({ code: 'forbidden-key', offset: at });
        else if (seen.has(name)) refusals.push({ code: 'duplicate-key', offset: at });
        seen.add(name);
        put(':');
        visit(child, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, at);
      });
      put('}');
    } else {
      begin('[');
      node.forEach((child, index) => {
        if (index > 0) put(',');
        visit(child, `${pointer}/${index}`, undefined);
      });
      put(']');
    }
  };
  visit(root, '', undefined);
  put('');
  return { text, places, refusal: refusals[0] };
}

const edits = fc.array(
  fc.record({
    at: fc.nat(10_000),
    drop: fc.nat(2),
    put: fc.constantFrom(
      '',
      ...'{}[]",:\\u0019+-.eEtrue \n\t\u0001\u00a0\uFEFF',
      '\\u',
      '""',
      'null',
      ',"a":1',
    ),
  }),
  { minLength: 1, maxLength: 3 },
);
const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const brokenText = fc
  .tuple(
    fc.oneof(
      jsonText,
      fc.tuple(tree, choices).map(([root, style]) => write(root, style).text),
    ),
    edits,
  )
  .map(([text, changes]) =>
    changes.reduce((now, { at, drop, put }) => {
      const offset = at % (now.length + 1);
      return now.slice(0, offset) + put + now.slice(offset + drop);
    }, text),
  );

function parsedByEngine(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.startsWith(BOM) ? text.slice(1) : text) };
  } catch {
    return undefined;
  }
}

describe('parseJsonText, over generated texts', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(jsonText, fc.boolean(), (text, marked) => {
        fc.pre(!text.includes('__proto__'));
        expect(parse(marked ? BOM + text : text)).toStrictEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  it('judges every character as JSON.parse does, wherever it stands', () => {
    const codes = [...Array(0x180).keys(), 0x2028, 0x2029, 0xd83d, 0xde00, 0xfeff, 0xffff];
    const compare = (text: string) => {
      const result = parse(text);
      expect(result.ok ? { value: result.value } : undefined, JSON.stringify(text)).toStrictEqual(
        parsedByEngine(text),
      );
    };
    for (const char of codes.map((code) => String.fromCharCode(code))) {
      for (const place of [
        '"@"',
        '"\\@"',
        '"\\u00@0"',
        '@1',
        '1@',
        '-@',
        '1.@',
        '1e@',
        '{@}',
        '{"a"@:1}',
        '[1@2]',
      ]) {
        compare(place.replace('@', () => char));
      }
    }
  });

  it('accepts any style of writing, but no key twice and no __proto__', () => {
    fc.assert(
      fc.property(tree, choices, (root, style) => {
        const { text, refusal } = write(root, style);
        const result = parse(text);
        if (result.ok) expect(refusal).toBeUndefined();
        else expect(result.fault).toMatchObject({ ...refusal });
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with JSON.parse about damaged texts and says where the damage begins', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const result = parse(text);
        const engine = parsedByEngine(text);
        if (result.ok) {
          expect({ value: result.value }).toStrictEqual(engine);
          return;
        }
        const { code, line, column, offset, pointer, message } = result.fault;
        if (engine) expect(strictCodes).toContain(code);
        expect(messages).toContain(message);
        expect(pointer).toMatch(/^(\/(\*|[A-Za-z0-9_-]{1,64}))*$/);
        if (code !== 'empty') expect({ line, column, offset }).toEqual(positionAt(text, offset));
        const before = parseJsonText(text.slice(0, offset));
        if (unfinished.includes(code)) expect(text.slice(offset)).toMatch(/^\uFEFF?[ \t\r\n]*$/);
        else if (!before.ok) expect(unfinished).toContain(before.fault.code);
      }),
      { numRuns: 3000 },
    );
  });

  it('calls every beginning of an acceptable text unfinished or acceptable', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), (text, length) => {
        const start = text.slice(0, length % text.length);
        const result = parse(start);
        if (!result.ok && !strictCodes.includes(result.fault.code))
          expect(unfinished).toContain(result.fault.code);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseJsonText withstands', () => {
  it.each([
    ['arrays', '['.repeat(1e6)],
    ['closed arrays', '['.repeat(1e6) + ']'.repeat(1e6)],
    ['objects', '{"a":'.repeat(1e6)],
  ])('a million nested %s', (_, text) => {
    expect(parseJsonText(text)).toMatchObject({ ok: false, fault: { code: 'too-deep' } });
    expect(locate(text, '/0/0/0').line).toBe(1);
  });

  it.each([
    ['string', JSON.stringify('x"\\'.repeat(2e6))],
    ['number', '1'.repeat(5e6)],
    ['run of spaces', `${' \n'.repeat(2.5e6)}1`],
  ])('5 MB of one %s', (_, text) => {
    expect(parse(text)).toStrictEqual({ ok: true, value: JSON.parse(text) });
    expect(parse(`[${text}`)).toMatchObject({ ok: false, fault: { code: 'unexpected-end' } });
  });

  it('an object of 200,000 keys, the last one twice', () => {
    const members = Array.from({ length: 2e5 }, (_, index) => `"k${index}":0`).join();
    expect(parse(`{${members}}`).ok).toBe(true);
    expect(faultOf(`{${members},"k199999":0}`).code).toBe('duplicate-key');
  });
});

describe('a fault echoes nothing', () => {
  const canary = 'Canary Bird';
  it.each([
    `{"${canary}":1,"${canary}":2}`,
    `{"${canary}":{"a":[${canary}]}}`,
    `{"a":"${canary}`,
    `{"${canary}":"\\${canary}"}`,
    `{"${canary}":"${canary}\n"}`,
    `{"${canary}":1 "${canary}"}`,
    `{"${canary}":{"__proto__":"${canary}"}}`,
    `{"${canary}":01}`,
    `"${canary}" ${canary}`,
    canary,
    `{${canary}:1}`,
    `{"${canary}":${'['.repeat(70)}`,
  ])('of %j', (text) => {
    expect(JSON.stringify(faultOf(text))).not.toMatch(/canary|bird/i);
  });
});

describe('locate', () => {
  const text = '{\n  "events": [\n    {"id": "e1"},\n    {"a/b": {"~": [true, null]}, "01": 5}\n  ]\n}';

  it.each([
    ['', 1, 1],
    ['/events', 2, 13],
    ['/events/0', 3, 5],
    ['/events/0/id', 3, 12],
    ['/events/1/a~1b/~0/1', 4, 26],
    ['/events/1/01', 4, 40],
    ['/events/2/id', 2, 13],
    ['/events/00', 2, 13],
    ['/events/-', 2, 13],
    ['/events/0/id/x', 3, 12],
    ['/nothing/0', 1, 1],
    ['events', 1, 1],
  ])('%j is at %i:%i', (pointer, line, column) => {
    expect(locate(text, pointer)).toMatchObject({ line, column });
    expect(locate(BOM + text.replaceAll('\n', '\r\n'), pointer)).toMatchObject({ line, column });
  });

  it.each([
    ['/events', 2, 3],
    ['/events/0/id', 3, 6],
    ['/events/1/a~1b', 4, 6],
    ['/events/1', 4, 5],
    ['/events/1/none', 4, 5],
    ['/events/1/a~1b/none/none', 4, 13],
    ['', 1, 1],
  ])('of the key %j is %i:%i', (pointer, line, column) => {
    expect(locateKey(text, pointer)).toMatchObject({ line, column });
  });

  it.each(['', '   ', '{', '{"a"', '{"a":', '[x', '{"b":{"c":1},"a":!}'])(
    'does its best with %j',
    (broken) => {
      expect(locate(broken, '/a').line).toBe(1);
      expect(locateKey(broken, '/a').line).toBe(1);
    },
  );

  it('agrees with the writer of any text', () => {
    fc.assert(
      fc.property(tree, choices, fc.boolean(), (root, style, absent) => {
        const { text: written, places, refusal } = write(root, style);
        fc.pre(refusal === undefined);
        for (const [pointer, { key: keyAt, value }] of places) {
          const wanted = absent ? `${pointer}/no such place/0` : pointer;
          expect(locate(written, wanted)).toEqual(positionAt(written, value));
          expect(locateKey(written, wanted)).toEqual(positionAt(written, absent ? value : (keyAt ?? value)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
