import { afterAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../export/reports.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const text = line('demo');
const demo = folder.write('demo.json', JSON.stringify(JSON.parse(text), null, 2));
const array = folder.write('array.json', `[${line('dropout')},\n${text}]`);
const cohort = folder.write('cohort.ndjson', `${line('dropout')}\n${text}\n`);
const faulty = folder.write('faulty.ndjson', `${text}\n{"id":\n${line('demo', 'second')}\n`);
const noCourse = folder.write('no.json', '{}');

async function check(format: string, ...args: readonly string[]) {
  return await call(['check', '--format', format, ...args]);
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly kind: string;
      readonly properties: { readonly course: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly name?: string }[];
      }[];
    }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly descriptor: { readonly id: string } }[];
    }[];
  }[];
}

async function sarif(...args: readonly string[]): Promise<Log['runs'][number]> {
  const log: Log = JSON.parse((await check('sarif', ...args)).out);
  const [run] = log.runs;
  if (run === undefined) throw new Error('No run.');
  return run;
}

describe('every format', () => {
  test.each(['csv', 'sarif', 'junit', 'html'])(
    '%s: has the same exit status, and the same bytes again',
    async (format) => {
      const first = await check(format, demo, cohort);
      expect(await check(format, demo, cohort)).toEqual(first);
      expect(first).toMatchObject({ status: 1, err: '' });
      expect((await check(format, demo, '--fail-on', 'never')).status).toBe(0);
      expect((await check(format, faulty)).status).toBe(2);
      expect((await check(format, `${folder.path}/nothing.json`)).status).toBe(2);
    },
  );
});

describe('csv', () => {
  test('always has its header, and tells on standard error what could not be checked', async () => {
    const { out, err } = await check('csv', noCourse);
    expect(out).toMatch(/^course,rule,[a-z,]+\r\n$/);
    expect(err).toContain(`${noCourse}:1:1`);
  });

  test('has the findings of every course in the order of the input', async () => {
    const { out } = await check('csv', cohort, demo);
    expect([...new Set(recordsOf(out).map(({ course }) => course))]).toEqual(['dropout', 'demo']);
    const alone = recordsOf((await check('csv', demo)).out);
    expect(recordsOf(out).filter(({ course }) => course === 'demo')).toEqual([...alone, ...alone]);
  });
});

describe('sarif', () => {
  test('points at the line and the column of the file, whatever holds the course', async () => {
    for (const [file, base] of [
      [demo, ''],
      [array, '/1'],
      [cohort, ''],
    ] as const) {
      const source =
        file === demo
          ? JSON.stringify(JSON.parse(text), null, 2)
          : file === array
            ? `[${line('dropout')},\n${text}]`
            : `${line('dropout')}\n${text}\n`;
      const results = (await sarif(file)).results.filter(({ properties }) => properties.course === 'demo');
      expect(results.length).toBeGreaterThan(3);
      for (const { locations } of results) {
        for (const { physicalLocation, logicalLocations } of locations) {
          const { startLine, startColumn } = physicalLocation.region;
          const rest = source
            .split('\n')
            .slice(startLine - 1)
            .join('\n')
            .slice(startColumn - 1);
          const [place] = logicalLocations;
          expect(place?.fullyQualifiedName.startsWith(`${base}/events/`)).toBe(true);
          // An event begins with its id; what lies in one is at least a value.
          if (/\/events\/\d+$/.test(place?.fullyQualifiedName ?? '')) {
            expect(rest).toMatch(new RegExp(`^\\{\\s*"id":\\s*"${place?.name}"`));
          } else expect(rest).toMatch(/^["{[\d-]|^(true|false)/);
        }
      }
    }
  });

  test('has questions only where they are asked for', async () => {
    const kinds = async (...args: readonly string[]) =>
      new Set((await sarif(demo, ...args)).results.map(({ kind }) => kind));
    expect(await kinds()).toEqual(new Set(['fail']));
    expect(await kinds('--reviews')).toEqual(new Set(['fail', 'review']));
  });

  test('says in its invocation what could not be checked', async () => {
    const { invocations } = await sarif(faulty, noCourse);
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(invocations[0]?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toContain(
      'unexpected-end',
    );
    expect((await sarif(demo)).invocations[0]?.executionSuccessful).toBe(true);
  });

  test('is JSON also where nothing was found', async () => {
    const clean = folder.write('clean.json', line('grief-exemplary'));
    expect((await sarif(clean)).results).toEqual([]);
  });
});

describe('junit', () => {
  test('has a suite for each course, and one for each that could not be checked', async () => {
    const { out } = await check('junit', faulty, noCourse);
    const suites = Array.from(out.matchAll(/<testsuite name="([^"]*)"/g), ([, name = '']) => name);
    expect(suites).toEqual([
      'demo',
      expect.stringContaining('faulty.ndjson:2'),
      'second',
      expect.stringContaining('no.json:1:1'),
    ]);
    expect(out).toContain('<error type="unexpected-end"');
    expect(out.endsWith('</testsuites>\n')).toBe(true);
  });
});

describe('html', () => {
  test('one course is the page; several have a list; what could not be checked stands before them', async () => {
    expect((await check('html', demo)).out).not.toContain('<nav');
    const { out } = await check('html', faulty);
    expect(out).toContain('<h1>2 courses checked</h1>');
    expect(out.indexOf('1 could not be checked')).toBeLessThan(out.indexOf('<nav'));
    expect(out).toContain('IPT for adults');
  });
});
