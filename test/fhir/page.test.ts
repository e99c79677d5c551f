import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as face from '../../src/fhir/index.js';
import { type BuiltPackage, buildPackage } from '../support/built-package.js';
import { type FhirServer, startFhirServer } from '../support/fhir/server.js';

// The blocks of docs/fhir.md run from top to bottom, those of a shell first, the others as one program against two FHIR
// servers, and the page is compared with what they print;
// `npx vitest run --config .config/vitest.config.ts test/fhir/page.test.ts -u` writes it anew.
const page = readFileSync('docs/fhir.md', 'utf8');
const blocks = /```(js|sh)\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g;

let built: BuiltPackage;
let server: FhirServer;
let small: FhirServer;

beforeAll(async () => {
  built = await buildPackage();
  // What is valid is shown elsewhere; to look at every resource again takes half a minute.
  server = await startFhirServer({ validates: false });
  small = await startFhirServer({ maxEntries: 8, validates: false });
}, 300_000);

afterAll(async () => {
  built.remove();
  await server.stop();
  await small.stop();
});

test('docs/fhir.md prints what it says', async () => {
  const found = [...page.matchAll(blocks)].map(([, language, text = '']) => ({ language, text }));
  expect(found.length).toBeGreaterThan(12);
  const program = found.flatMap(({ language, text }) => (language === 'js' ? [text] : []));
  built.write('page.mjs', program.join("console.log('\\u0001');\n"));
  const printed = (await run(join(built.folder, 'page.mjs'))).split('\u0001\n');
  const shell = found.flatMap(({ language, text }) => (language === 'sh' ? [built.shell(text)] : []));
  const fresh = page.replaceAll(blocks, (_, language: string, text: string) => {
    const output = (language === 'sh' ? shell : printed).shift() ?? '';
    return `\`\`\`${language}\n${text}\`\`\`\n\n\`\`\`text\n${output}\`\`\``;
  });
  await expect(fresh).toMatchFileSnapshot('../../docs/fhir.md');
}, 300_000);

test('docs/fhir.md names every function, option and loss, and links to pages that are there', () => {
  const options: Record<keyof face.FhirOptions | keyof face.BundleOptions, true> = {
    base: true,
    sid: true,
    patient: true,
    policy: true,
    codeMap: true,
    profile: true,
    mode: true,
    report: true,
    previous: true,
    recorded: true,
    maxEntries: true,
  };
  const losses: Record<face.LossReason, true> = {
    'extension-missing': true,
    'order-unknown': true,
    unreadable: true,
    incomplete: true,
    'not-held': true,
    'not-ours': true,
    'part-missing': true,
    'changed-there': true,
  };
  const functions = Object.entries(face).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(functions.length).toBeGreaterThan(9);
  for (const name of [...functions, ...Object.keys(options), ...Object.keys(losses)])
    expect(page).toContain(name);
  for (const [, path = ''] of page.matchAll(/\]\(([\w-]+\.md)/g))
    expect(existsSync(`docs/${path}`)).toBe(true);
  for (const [, anchor = ''] of page.matchAll(/\]\(#([\w-]+)\)/g))
    expect(page.toLowerCase()).toMatch(new RegExp(`^#+ ${anchor.replaceAll('-', ' ')}$`, 'm'));
});

/** Runs a program beside this one, which has the servers in it, and gives what it prints. */
function run(path: string): Promise<string> {
  const env = { PATH: process.env['PATH'], FHIR_SERVER: server.url, FHIR_SERVER_OF_EIGHT: small.url };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path], { env, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error === null && stderr === '') resolve(stdout);
      else reject(new Error(`${stderr}\n${stdout}`));
    });
  });
}
