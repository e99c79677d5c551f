import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/command/commands.js';
import { OutputClosed } from '../../src/command/host.js';
import { main } from '../../src/command/main.js';
import { workedCourseIds } from '../../src/examples/index.js';
import { adviceIds, ruleIds } from '../../src/index.js';
import { jsonSchemaNames } from '../../src/schema/json-schema.js';
import { libraryVersion } from '../../src/validator/digests.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

describe('help', () => {
  const calls = [
    ['--help'],
    ['-h'],
    ['help'],
    ...commands.flatMap(({ name }) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      ['--help', name],
    ]),
  ];

  test.each(calls.map((args) => [args.join(' '), args] as const))(
    '%s fits a screen and shows an example',
    async (_, args) => {
      const { status, out, err } = await call(args);
      expect([status, err]).toEqual([0, '']);
      const lines = out.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(80);
      expect(out).toMatch(/\nExamples?\n {2}openipt /);
    },
  );

  test('names every command, and every option of each', async () => {
    const { out } = await call(['--help']);
    for (const { name, options, help } of commands) {
      expect(out).toContain(`openipt ${name}`);
      for (const option of options) expect(help).toContain(`--${option.name}`);
    }
  });

  test('is shown instead of the work, whatever else is asked', async () => {
    expect((await call(['check', 'nothing.json', '--help'])).status).toBe(0);
  });
});

describe('a wrong call', () => {
  test.each([
    [['chek'], 'There is no command “chek”. Did you mean check?'],
    [['frobnicate'], 'There is no command “frobnicate”. See openipt --help.'],
    [['help', 'rulez'], 'There is no command “rulez”. Did you mean rules?'],
    [['--help', 'rulez'], 'There is no command “rulez”. Did you mean rules?'],
    [['--verison'], 'There is no option “--verison”. Did you mean --version?'],
    [['--'], 'Name a command first: openipt COMMAND. See openipt --help.'],
    [['demo', 'x'], 'This command takes no arguments besides options.'],
    [['demo', '--format', 'json'], 'There is no option “--format”.'],
    [['next'], 'Name a file, or - for standard input: openipt next course.json.'],
    [['explian'], 'There is no command “explian”. Did you mean explain?'],
    [['dif'], 'There is no command “dif”. Did you mean diff?'],
    [['rules', 'risk-not-cheked'], 'There is no rule of that name. Did you mean risk-not-checked?'],
    [['rules', 'exact-word'], 'There is no rule of that name. Did you mean exact-words?'],
    [['rules', 'frobnicate'], 'There is no rule of that name. Call the command without a name for the list.'],
    [['protocols', 'ipt'], 'There is no protocol of that name. Did you mean ipc?'],
    [['examples', 'demoo'], 'There is no example of that name. Did you mean demo?'],
    [['schema', 'x'], `There is no schema of that name. These exist: ${jsonSchemaNames.join(', ')}.`],
  ])('%j has status 2 and a sentence', async (args, message) => {
    expect(await call(args)).toEqual({ status: 2, out: '', err: `openipt: ${message}\n` });
  });

  test('without any command shows the help, as an error', async () => {
    const { status, out, err } = await call([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toBe((await call(['--help'])).out);
  });
});

test('--version', async () => {
  expect(await call(['--version'])).toEqual({ status: 0, out: `${libraryVersion}\n`, err: '' });
});

test('a closed output is a quiet stop', async () => {
  const warned: string[] = [];
  const host = {
    input: (async function* () {
      yield Buffer.from(`${line('demo')}\n`);
    })(),
    inputIsTerminal: false,
    write: () => Promise.reject(new OutputClosed()),
    warn: (text: string) => void warned.push(text),
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => 0,
  };
  expect(await main(['rules'], host)).toBe(0);
  expect(await main(['check', '-', '--format', 'ndjson'], host)).toBe(0);
  expect(warned).toEqual([]);
});

test('a fault of its own is told without what it says, since that may quote the input', async () => {
  const warned: string[] = [];
  const host = {
    input: (async function* () {})(),
    inputIsTerminal: true,
    write: () => Promise.reject(new TypeError('Zanzibar77')),
    warn: (text: string) => void warned.push(text),
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => 0,
  };
  expect(await main(['demo'], host)).toBe(2);
  expect(warned.join('')).toMatch(/^openipt: a fault of its own, not of the input\..*\nTypeError\n\s+at /);
  expect(warned.join('')).not.toContain('Zanzibar77');
});

describe('demo', () => {
  test('needs nothing, shows findings, and exits with 0, which it says', async () => {
    const { status, out, err } = await call(['demo']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Course demo: 2 errors, 4 warnings');
    expect(out.replaceAll('\n', ' ')).toContain('exits with status 0. A check of this course exits with 1.');
    expect(Math.max(...out.split('\n').map((text) => text.length))).toBeLessThanOrEqual(80);
  });
});

describe('lists and pages', () => {
  test.each(['protocols', 'examples'])('%s: pretty or JSON', async (command) => {
    const pretty = await call([command]);
    const json: readonly { readonly id: string }[] = JSON.parse(
      (await call([command, '--format', 'json'])).out,
    );
    expect(pretty.status).toBe(0);
    expect(json.length).toBeGreaterThan(2);
    for (const { id } of json) expect(pretty.out).toContain(id);
  });

  test('rules: pretty or JSON, the advice that no rule checks after them', async () => {
    const pretty = await call(['rules']);
    const json: Readonly<Record<'rules' | 'advice', readonly { readonly id: string }[]>> = JSON.parse(
      (await call(['rules', '--format', 'json'])).out,
    );
    expect(pretty.status).toBe(0);
    expect(Object.keys(json)).toEqual(['rules', 'advice']);
    expect(json.rules.map(({ id }) => id)).toEqual([...ruleIds]);
    expect(json.advice.map(({ id }) => id)).toEqual([...adviceIds]);
    const listed = [...json.rules, ...json.advice].map(({ id }) =>
      pretty.out.search(new RegExp(`^  \\w+ +${id}$`, 'm')),
    );
    expect(listed).not.toContain(-1);
    expect(Math.max(...listed.slice(0, ruleIds.length))).toBeLessThan(
      Math.min(...listed.slice(ruleIds.length)),
    );
  });

  test('one advice, by its name or another name of it', async () => {
    const { status, out } = await call(['rules', 'hold-the-frame']);
    expect(status).toBe(0);
    expect(out).toContain('Not checked');
    expect((await call(['rules', 'compass'])).out).toBe(out);
    expect(JSON.parse((await call(['rules', 'compass', '--format', 'json'])).out)).toMatchObject({
      id: 'hold-the-frame',
      aliases: ['compass'],
    });
  });

  test('one of each', async () => {
    expect((await call(['rules', 'risk-not-checked'])).out).toContain('Each session has a risk check.');
    expect((await call(['protocols', 'ipt-a'])).out).toContain('IPT for adolescents');
    expect(JSON.parse((await call(['rules', 'risk-not-checked', '--format', 'json'])).out)).toMatchObject({
      id: 'risk-not-checked',
      severity: 'warning',
    });
    expect(JSON.parse((await call(['protocols', 'ipc', '--format=json'])).out)).toMatchObject({ id: 'ipc' });
  });

  test('a worked course is JSON', async () => {
    for (const id of workedCourseIds) {
      expect(JSON.parse((await call(['examples', id])).out)).toMatchObject({
        schema: 'openipt/course/1',
        id,
      });
    }
  });

  test.each([[[]], [['course']], [['report']], [['protocol']], [['events']]])(
    'schema %j is a JSON Schema',
    async (args) => {
      const { status, out } = await call(['schema', ...args]);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toHaveProperty('$schema');
      expect(out.endsWith('}\n')).toBe(true);
    },
  );
});

describe('next', () => {
  const demo = folder.write('demo.json', line('demo'));
  const closed = folder.write('closed.json', line('barbara'));

  test('shows what is permitted, and what would depart from the protocol with its reason', async () => {
    const { status, out } = await call(['next', demo]);
    expect(status).toBe(0);
    expect(out).toMatch(/\d+ steps are permitted/);
    expect(out).toMatch(/\d+ steps? would depart from the protocol/);
    expect(out).toContain('(phase-order)');
  });

  test('collapses what cannot be recorded', async () => {
    const { out } = await call(['next', closed]);
    expect(out).toMatch(
      /\d+ steps cannot be recorded\n\n {2}- \d+ steps: The course was closed before this\./,
    );
    expect(out.split('\n').length).toBeLessThan(15);
  });

  test('as JSON: the course, the protocol, and the steps', async () => {
    const next = JSON.parse((await call(['next', demo, '--format', 'json'])).out);
    expect(next).toMatchObject({ schema: 'openipt/next/1', course: 'demo', protocol: { id: 'ipt-adult' } });
    expect(next.steps[0]).toMatchObject({ step: 'hold-session', status: 'permitted', reasons: [] });
  });

  test('by another protocol, as of a date, from standard input', async () => {
    const early = JSON.parse(
      (await call(['next', '-', '--as-of', '2025-01-14', '--format', 'json'], { input: line('demo') })).out,
    );
    const steps: readonly { readonly step: string; readonly status: string }[] = early.steps;
    expect(steps.find(({ step }) => step === 'enter-phase:middle')?.status).toBe('against-protocol');
    expect((await call(['next', demo, '--protocol', 'ipc'])).out).toContain('By Interpersonal counselling');
  });

  test.each([
    ['an array', folder.write('array.json', `[${line('demo')}]`), ':1:1  Expected an object.'],
    ['a broken text', folder.write('broken.json', '{'), ':1:2  The text ends inside an object'],
    ['a missing file', `${folder.path}/nothing.json`, '  There is no such file.'],
    [
      'a refusal',
      folder.write('twice.json', line('demo').replace('"id":"e2"', '"id":"e1"')),
      '  /events/1/id  Another event has this id.',
    ],
    [
      'an unknown protocol',
      folder.write('unknown.json', line('demo').replace('"ipt-adult"', '"x"')),
      '  /protocol  The course names a protocol that is not known here. Choose one with --protocol: ipt-adult',
    ],
  ])('%s is refused where it is wrong', async (_, file, message) => {
    const { status, out, err } = await call(['next', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err.startsWith(file)).toBe(true);
    expect(err).toContain(message);
  });
});
