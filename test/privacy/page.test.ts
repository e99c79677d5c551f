import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import {
  courseFields,
  fieldFate,
  type NamedField,
  privacyTags,
  redactionPolicies,
  redactionPolicyIds,
} from '../../src/privacy/index.js';

// The blocks of docs/privacy.md run from top to bottom as one program, and the page is compared with what they print and
// with the policies; `npx vitest run --config .config/vitest.config.ts test/privacy/page.test.ts -u` writes it anew.
const page = readFileSync('docs/privacy.md', 'utf8');
const blocks = /```js\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g;

/** What the page calls the fields that a policy touches. */
const groups: readonly (readonly [label: string, holds: (field: NamedField) => boolean])[] = [
  ['aliases', ({ name }) => name === 'person-described.alias'],
  [
    'what others expect, and are expected',
    ({ path, form }) => form === 'text' && /^(expectsOf|otherExpects)/.test(path),
  ],
  [
    'texts on the focus',
    ({ name, path, form }) =>
      form === 'text' && name.startsWith('focus-detailed.') && path !== 'otherExpects[]',
  ],
  [
    'texts of formulation, incidents and tasks',
    ({ path, form }) => form === 'text' && /(^|\.)text$/.test(path),
  ],
  ['process notes', ({ path }) => path === 'note'],
  ['ids of writers', ({ name }) => name === 'event.recorded.by' || name === 'waiver-granted.by'],
  ['ids of therapist, site and group', ({ path }) => ['therapist', 'site', 'groupId'].includes(path)],
  ['the course that this one continues', ({ path }) => path === 'continues'],
  ['a waiver’s rule, where there is none of that id', ({ name }) => name === 'waiver-granted.rule'],
  ['a waiver’s subject, where it is a text and no id', ({ name }) => name === 'waiver-granted.subject'],
  [
    'violence in a relationship; why somebody was not involved',
    ({ name }) => Object.hasOwn(redactionPolicies['ehr-default'].fields ?? {}, name),
  ],
  ['dates', ({ form }) => form === 'date'],
  ['age at the start', ({ path }) => path === 'ageYears'],
  ['the id of the course', ({ name }) => name === 'course.id'],
];

function table(): string {
  const rows = groups.map(([label, holds]) => {
    const fates = courseFields().filter(holds).map(fatesOf);
    expect([label, new Set(fates).size]).toEqual([label, 1]);
    return `| ${label} | ${fates[0]} |\n`;
  });
  const header = `| | ${redactionPolicyIds.map((id) => `\`${id}\``).join(' | ')} |\n`;
  return `${header}|---|${redactionPolicyIds.map(() => '---|').join('')}\n${rows.join('')}`;
}

function fatesOf({ name }: NamedField): string {
  return redactionPolicyIds
    .map((id) => {
      const fate = fieldFate(redactionPolicies[id], name);
      return fate === 'capped' ? `${redactionPolicies[id].oldestAge} at most` : fate;
    })
    .join(' | ');
}

test('every field that a policy touches is in one row of the table', () => {
  const touched = courseFields().filter(
    (field) => fatesOf(field) !== redactionPolicyIds.map(() => 'kept').join(' | '),
  );
  expect(touched.length).toBeGreaterThan(40);
  for (const field of touched) {
    expect([field.name, groups.filter(([, holds]) => holds(field)).length]).toEqual([field.name, 1]);
  }
});

test('docs/privacy.md prints what it says, and says what the policies are', async () => {
  const code = Array.from(page.matchAll(blocks), ([, text = '']) => text);
  expect(code.length).toBe(2);
  const printed = (await run(code.join("console.log('\\u0001');\n"))).split('\u0001\n');
  let nth = 0;
  const fresh = page
    .replaceAll(blocks, (_, text: string) => {
      const output = printed[nth] ?? '';
      nth += 1;
      return `\`\`\`js\n${text}\`\`\`\n\n\`\`\`text\n${output}\`\`\``;
    })
    .replace(/(test\.ts\. -->\n\n)(\|[^\n]*\n)*\n?/, (_, before: string) => `${before}${table()}\n`);
  expect(fresh).toContain(table());
  await expect(fresh).toMatchFileSnapshot('../../docs/privacy.md');
});

test('docs/privacy.md names every tag', () => {
  for (const tag of privacyTags) expect(page).toContain(`| \`${tag}\` |`);
});

/** Runs a program against the sources, and gives what it prints. */
async function run(contents: string): Promise<string> {
  const doors = ['examples', 'privacy'];
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
    alias: Object.fromEntries(doors.map((door) => [`openipt/${door}`, `./src/${door}/index.ts`])),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    input: outputFiles[0]?.text ?? '',
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}
