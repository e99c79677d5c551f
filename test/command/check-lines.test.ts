import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { longestLine } from '../../src/command/line-reader.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const good = [line('demo', 'a'), line('mrs-e', 'b'), line('grief-exemplary', 'c')];
const bad = ['{', '[]', '{"schema":1}', 'x', '"text"', `${line('dropout')}}`, '   '];

function filter(input: string, ...args: readonly string[]) {
  return call(['check', '-', '--format', 'ndjson', ...args], { input });
}

interface Row {
  readonly course?: string;
  readonly line?: number;
  readonly error?: { readonly code: string; readonly message: string; readonly path: string };
}

function records(out: string): readonly Row[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text));
}

describe('NDJSON in, NDJSON out', () => {
  test('one record for each line, in order; what is bad is an error record with its line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...good, ...bad), { minLength: 1, maxLength: 12 }),
        async (lines) => {
          const { out, status } = await filter(`${[...lines, good[0]].join('\n')}\n`);
          const rows = records(out);
          expect(rows).toHaveLength(lines.length + 1);
          for (const [index, text] of lines.entries()) {
            const row = rows[index];
            if (bad.includes(text)) {
              expect(row?.line).toBe(index + 1);
              expect(Object.keys(row?.error ?? {})).toEqual(['code', 'message', 'path']);
            } else expect(row?.course).toBe(JSON.parse(text).id);
          }
          expect(status).toBe(lines.some((text) => bad.includes(text)) ? 2 : 1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('an input split in two gives what the whole gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...good), { maxLength: 8 }),
        fc.array(fc.constantFrom(...good), { maxLength: 8 }),
        async (one, other) => {
          const text = (lines: readonly string[]): string => lines.map((each) => `${each}\n`).join('');
          const parts = (await filter(text(one))).out + (await filter(text(other))).out;
          expect((await filter(text([...one, ...other]))).out).toBe(parts);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('the blocks in which the input comes make no difference', async () => {
    const bytes = Buffer.from([...good, bad[2], ...good].join('\n'));
    const whole = await call(['check', '--ndjson', '--format', 'ndjson'], { input: [bytes] });
    const input = Array.from({ length: Math.ceil(bytes.length / 997) }, (_, at) =>
      Uint8Array.from(bytes.subarray(at * 997, (at + 1) * 997)),
    );
    expect(await call(['check', '--ndjson', '--format', 'ndjson'], { input })).toEqual(whole);
  });

  test('a file gives what standard input gives', async () => {
    const text = `${[...good, bad[0]].join('\n')}\n`;
    const piped = await filter(text);
    expect(await call(['check', folder.write('c.ndjson', text), '--format', 'ndjson'])).toEqual(piped);
    expect(await call(['check', folder.write('c.jsonl', text), '--format', 'ndjson'])).toEqual(piped);
    expect(await call(['check', folder.write('c.txt', text), '--format', 'ndjson', '--ndjson'])).toEqual(
      piped,
    );
  });

  test('line ends of Windows are line ends, and the last line needs none', async () => {
    const unix = records((await filter(good.join('\n'))).out);
    const windows = records((await filter(`${good.join('\r\n')}\r\n`)).out);
    expect(windows.map(({ course }) => course)).toEqual(unix.map(({ course }) => course));
  });

  test('blank lines at the very end are no records; before another line they are error records', async () => {
    const { out, status } = await filter(`\n${good[0]}\n \n${good[1]}\n\n\r\n\n`);
    expect(records(out).map((row) => row.error?.code ?? row.course)).toEqual([
      'blank-line',
      'a',
      'blank-line',
      'b',
    ]);
    expect(records(out).map((row) => row.line)).toEqual([1, undefined, 3, undefined]);
    expect(status).toBe(2);
  });

  test('a byte that is not UTF-8 is an error record, and the next line is read', async () => {
    const input = [
      Buffer.from(`${good[0]}\n{"id":"`),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from(`"}\n${good[1]}\n`),
    ];
    const { out, status } = await call(['check', '-', '--format', 'ndjson'], { input });
    expect(records(out).map((row) => row.error?.code ?? row.course)).toEqual(['a', 'bad-utf8', 'b']);
    expect(status).toBe(2);
  });

  test('a line over the cap is an error record, and the next line is read', async () => {
    const part = Buffer.alloc(1024 * 1024, 0x20);
    const input = [
      Buffer.from(`${good[0]}\n`),
      ...Array.from({ length: 17 }, () => part),
      Buffer.from(`x\n${good[1]}\n`),
    ];
    expect(part.length * 17).toBeGreaterThan(longestLine);
    const { out } = await call(['check', '-', '--format', 'ndjson'], { input });
    expect(records(out).map((row) => row.error?.code ?? row.course)).toEqual(['a', 'line-too-long', 'b']);
  });

  test('a report holds the digest of its line', async () => {
    const { out } = await filter(`${good[0]}\n${good[1]}\n`);
    const digest = createHash('sha256').update(String(good[1])).digest('hex');
    expect(JSON.parse(out.split('\n')[1] ?? '').provenance.input).toBe(`sha256:${digest}`);
  });

  test('no lines, no records, and a word about it', async () => {
    expect(await filter('')).toEqual({
      status: 0,
      out: '',
      err: 'openipt: standard input held no course.\n',
    });
  });
});

describe('NDJSON beside other files and in other formats', () => {
  const lines = folder.write('lines.ndjson', `${good[0]}\n${bad[0]}\n`);
  const json = folder.write('one.json', String(good[2]));
  const broken = folder.write('broken.json', '{\n  "schema": 1\n}');

  test('an error record names its file where there are several', async () => {
    const { out, status } = await call(['check', lines, json, broken, '--format', 'ndjson']);
    const rows = records(out);
    expect(rows.map((row) => row.course ?? row.line)).toEqual(['a', 2, 'c', 2]);
    expect(rows[1]).toMatchObject({ file: lines, line: 2 });
    expect(rows[3]).toMatchObject({ file: broken, line: 2, error: { path: '/schema' } });
    expect(rows[3]?.error?.message).toMatch(/ \(\d+ more faults\.\)$/);
    expect(status).toBe(2);
  });

  test('a file that cannot be read is no record, but a message', async () => {
    const { out, err, status } = await call([
      'check',
      lines,
      `${folder.path}/no.ndjson`,
      '--format',
      'ndjson',
    ]);
    expect(records(out)).toHaveLength(2);
    expect(err).toContain('There is no such file.');
    expect(status).toBe(2);
  });

  test('the pretty output tells faults on standard error, with the line', async () => {
    const { out, err } = await call(['check', lines]);
    expect(out).toContain('Course a: 2 errors, 4 warnings');
    expect(out).toContain('1 course checked: 1 with errors. 1 could not be checked.');
    expect(err).toBe(`${lines}:2  Column 2: The text ends inside an object; the file may be truncated.\n`);
  });

  test('the JSON output holds them as errors', async () => {
    const { out } = await call(['check', lines, '--format', 'json']);
    expect(JSON.parse(out).errors).toMatchObject([{ file: lines, line: 2, code: 'unexpected-end' }]);
  });

  test('--as-of and --protocol hold for lines too', async () => {
    const { out } = await call([
      'check',
      lines,
      '--format',
      'json',
      '--as-of',
      '2025-02-10',
      '--protocol',
      'ipc',
    ]);
    expect(JSON.parse(out).reports).toMatchObject([
      { protocol: { id: 'ipc' }, provenance: { asOf: '2025-02-10' } },
    ]);
  });
});

describe('progress', () => {
  const input = [Buffer.from(`${good[0]}\n`), Buffer.from(`${good[1]}\n`), Buffer.from(`${good[2]}\n`)];
  const args = ['check', '-', '--format', 'ndjson', '--fail-on', 'never'];

  test('is shown at a terminal, where the run is long', async () => {
    const { err } = await call(args, { input, errorIsTerminal: true, tick: 600 });
    expect(err.startsWith('\r\u001b[K2 courses in 1.2 s, 2 a second\r')).toBe(true);
    expect(err).toMatch(/3 courses in [\d.]+ s, \d+ a second\n$/);
  });

  test('says about how long a file will still take', async () => {
    const file = folder.write('long.ndjson', `${good.join('\n')}\n`.repeat(150));
    const { err } = await call(['check', file, ...args.slice(2)], { errorIsTerminal: true, tick: 900 });
    expect(err.split('\r')[1]).toMatch(/\d+ courses in 1\.8 s, \d+ a second, about \d+ s left$/);
    expect(err).toMatch(/450 courses in [\d.]+ s, \d+ a second\n$/);
  });

  test.each([
    ['in a pipe', { input, tick: 600 }],
    ['where the run is short', { input, errorIsTerminal: true, tick: 1 }],
  ])('is not shown %s', async (_, world) => {
    expect((await call(args, world)).err).toBe('');
  });
});
