import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { workedCourseIds, workedCourses } from '../src/examples/index.js';
import { ruleIds } from '../src/model/rule-ids.js';
import { protocols } from '../src/protocols/index.js';
import { allRules, rule } from '../src/rules/index.js';

/**
 * The layers: what each folder of `src` may import besides itself. Imports point down this table and nowhere else.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  sources: [],
  model: ['lib', 'sources'],
  measures: ['lib', 'model', 'sources'],
  schema: ['lib', 'model', 'measures', 'sources'],
  events: ['lib', 'model'],
  machine: ['lib', 'model', 'events'],
  indications: ['model'],
  definition: ['lib', 'model', 'sources', 'schema'],
  protocols: ['model', 'definition', 'indications'],
  facts: ['lib', 'model', 'measures'],
  rules: ['lib', 'model', 'measures', 'facts', 'sources'],
  validator: ['lib', 'model', 'schema', 'machine', 'facts', 'rules', 'measures', 'sources'],
  next: ['lib', 'model', 'machine', 'rules', 'validator'],
  fidelity: ['lib', 'model', 'measures'],
  cohort: ['lib', 'model', 'fidelity'],
  // The door to both.
  'fidelity/index.ts': ['lib', 'model', 'measures', 'fidelity', 'cohort'],
  charts: ['lib', 'model', 'measures', 'facts', 'fidelity'],
  export: ['lib', 'model', 'rules', 'sources', 'validator'],
  tables: ['lib', 'model', 'schema'],
  io: ['lib', 'model', 'schema', 'machine', 'validator', 'export', 'tables'],
  privacy: ['lib', 'model'],
  fhir: ['lib', 'model', 'measures', 'machine', 'schema', 'privacy', 'sources', 'validator'],
  'cds-hooks': ['lib', 'model', 'fhir'],
  examples: ['model', 'sources'],
  simulate: ['lib', 'model', 'measures', 'fidelity'],
  catalog: ['lib', 'model', 'sources', 'validator'],
  render: [
    ...[
      'lib',
      'model',
      'measures',
      'rules',
      'sources',
      'next',
      'examples',
      'indications',
      'protocols',
      'catalog',
      'cohort',
      'charts',
    ],
  ],
  command: [
    ...[
      'lib',
      'model',
      'schema',
      'measures',
      'machine',
      'definition',
      'rules',
      'validator',
      'next',
      'io',
      'examples',
      'protocols',
      'catalog',
      'render',
      'cohort',
      'simulate',
      'charts',
      'export',
      'tables',
      'privacy',
      'fhir',
    ],
  ],
  'index.ts': ['lib', 'model', 'sources', 'schema', 'machine', 'rules', 'validator', 'next'],
};

/** Packages and modules of Node, and who may import them. */
const externals: Readonly<Record<string, readonly string[]>> = {
  zod: ['schema', 'command'],
  immer: ['machine'],
  minisearch: ['catalog'],
  jstat: ['fidelity'],
  'csv-parse': ['tables'],
  'csv-stringify': ['lib'],
  'node:': ['command'],
};

/** What only some files of a layer may import. */
const narrower: readonly { readonly folder: string; readonly importers: RegExp }[] = [
  // A protocol is an argument; only what is written about all of them knows the list.
  { folder: 'protocols', importers: /^(protocols|command|examples)\/|^render\/.*-page\.ts$/ },
];

/** Layers of which only types may be imported: what they hold at run time stays out of small bundles. */
const typesOnly: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'model', to: 'sources' },
  { from: 'protocols', to: 'sources' },
  { from: 'measures', to: 'sources' },
  { from: 'rules', to: 'sources' },
  { from: 'examples', to: 'sources' },
  { from: 'fhir', to: 'rules' },
];

const root = fileURLToPath(new URL('../src', import.meta.url));
const tests = fileURLToPath(new URL('.', import.meta.url));

interface Import {
  readonly from: string;
  /** The path of the imported file below `src`, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();
const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const imports = files.flatMap(importsOf);

function textOf(path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`No file ${path}.`);
  return text;
}

/** The code without its comments, which may name what code may not. */
function codeOf(path: string): string {
  return textOf(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}

function importsOf(path: string): readonly Import[] {
  const found = codeOf(path).matchAll(
    /^(?:import|export)\b(?<what>[^;'"]*?)from '(?<a>[^']+)'|^import '(?<b>[^']+)'|\bimport\('(?<c>[^']+)'\)/gm,
  );
  return [...found].map(({ groups = {} }) => {
    const name = groups['a'] ?? groups['b'] ?? groups['c'] ?? '';
    const to = name.startsWith('.') ? posix.join(dirname(path), name).replace(/\.js$/, '.ts') : name;
    return { from: path, to, typeOnly: /^\s*type\b/.test(groups['what'] ?? '') };
  });
}

/** The folder of `src` that a file is in, or the file itself where it lies at the top or is a layer of its own. */
function layerOf(path: string): string {
  return Object.hasOwn(layers, path) ? path : folderOf(path);
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

const inner = imports.filter(({ to }) => texts.has(to));
const outer = imports.filter(({ to }) => !texts.has(to));

describe('layers', () => {
  test('every folder is in the table, and every entry of the table is there', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(layers).sort());
  });

  test('the table points down: no two layers may import each other, over however many steps', () => {
    const order: string[] = [];
    const visit = (layer: string, path: readonly string[]) => {
      expect(path).not.toContain(layer);
      for (const below of layers[layer] ?? []) visit(below, [...path, layer]);
      if (!order.includes(layer)) order.push(layer);
    };
    for (const layer of Object.keys(layers)) visit(layer, []);
    expect(order).toHaveLength(Object.keys(layers).length);
  });

  test('imports keep to the table', () => {
    const forbidden = inner.filter(({ from, to }) => {
      const [own, other] = [layerOf(from), layerOf(to)];
      return own !== other && layers[own]?.includes(other) !== true;
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  test('the table allows nothing that nobody uses, but for the library that all may use', () => {
    const used = new Set(inner.map(({ from, to }) => `${layerOf(from)} ${layerOf(to)}`));
    const idle = Object.entries(layers).flatMap(([layer, below]) =>
      below
        .filter((other) => other !== 'lib' && !used.has(`${layer} ${other}`))
        .map((other) => `${layer} ${other}`),
    );
    expect(idle).toEqual([]);
  });

  test.each(narrower)('only some may import $folder', ({ folder, importers }) => {
    const others = inner.filter(({ from, to }) => layerOf(to) === folder && !importers.test(from));
    expect(others.map(show)).toEqual([]);
  });

  test.each(typesOnly)('$from imports only types of $to', ({ from, to }) => {
    const values = inner.filter(
      (one) => layerOf(one.from) === from && layerOf(one.to) === to && !one.typeOnly,
    );
    expect(values.map(show)).toEqual([]);
  });

  test('who judges by totals does not load their bands and licences', () => {
    const whole = /^measures\/(index|described|details|band-schemes)\.ts$/;
    const others = inner.filter(({ to }) => whole.test(to)).filter(({ from }) => !whole.test(from));
    expect(others.map(show)).toEqual(['render/measures-page.ts imports measures/described.ts']);
  });

  test('an intervention loads its own text and nothing else of the catalog', () => {
    const entries = files.filter(
      (path) => /^catalog\/[^/]+$/.test(path) && texts.has(path.replace('catalog/', 'catalog/text/')),
    );
    expect(entries).toHaveLength(25);
    const values = inner.filter(({ from, typeOnly }) => entries.includes(from) && !typeOnly);
    const stray = values.filter(
      ({ from, to }) => to !== from.replace('catalog/', 'catalog/text/') && to !== 'catalog/guide-section.ts',
    );
    expect(stray.map(show)).toEqual([]);
  });

  test('only the search of the catalog loads a search engine, and only its file the bibliography', () => {
    expect(outer.filter(({ to }) => to === 'minisearch').map(show)).toEqual([
      'catalog/search.ts imports minisearch',
    ]);
    const bibliography = inner.filter(
      ({ from, to, typeOnly }) => layerOf(from) === 'catalog' && layerOf(to) === 'sources' && !typeOnly,
    );
    expect(bibliography.map(show)).toEqual(['catalog/catalog-file.ts imports sources/index.ts']);
    expect(inner.filter(({ from, to }) => from.startsWith('catalog/') && to === 'catalog/search.ts')).toEqual(
      [],
    );
  });

  test('packages and modules of Node are imported only where they belong', () => {
    const stray = outer.filter(({ from, to }) => {
      const known = Object.keys(externals).find((name) => to === name || to.startsWith(name));
      return known === undefined || externals[known]?.includes(layerOf(from)) !== true;
    });
    expect(stray.map(show)).toEqual([]);
  });

  test('every import of a file of this library finds one', () => {
    expect(outer.filter(({ to }) => /^[./]|\.ts$/.test(to)).map(show)).toEqual([]);
  });

  test('no files import each other, over however many steps', () => {
    const next = new Map(
      files.map((path) => [path, inner.filter(({ from }) => from === path).map(({ to }) => to)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, above: readonly string[]) => {
      if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' > '));
      if (done.has(path) || above.includes(path)) return;
      for (const to of next.get(path) ?? []) visit(to, [...above, path]);
      done.add(path);
    };
    for (const path of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('the reading of imports sees what it should', () => {
    expect(imports.length).toBeGreaterThan(400);
    expect(inner.filter(({ from }) => from === 'rules/index.ts').length).toBeGreaterThan(ruleIds.length);
    expect(outer.some(({ from, to }) => from === 'machine/replay.ts' && to === 'immer')).toBe(true);
  });
});

function show({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

describe('rules', () => {
  const ruleFiles = files.filter((path) => /^rules\/[^/]+\/[^/]+\.ts$/.test(path));

  test('each is one file: its name is the id, its folder the category', () => {
    expect(ruleFiles).toEqual(
      allRules()
        .map(({ id, category }) => `rules/${category}/${id}.ts`)
        .sort(),
    );
  });

  test('the registry holds each under its own id, in the order of the register', () => {
    expect(allRules().map(({ id }) => id)).toEqual([...ruleIds]);
    for (const id of ruleIds) expect(rule(id).id).toBe(id);
  });

  test.each(allRules().map(({ id, category }) => `rules/${category}/${id}.test.ts`))(
    '%s is there',
    (path) => {
      expect(existsSync(join(tests, path))).toBe(true);
    },
  );

  test('a rule is not related to itself, and relations go both ways', () => {
    const oneWay = allRules().flatMap(({ id, related }) =>
      related
        .filter((other) => other === id || !rule(other).related.includes(id))
        .map((other) => `${id} > ${other}`),
    );
    expect(oneWay).toEqual([]);
  });

  test('the ground of a rule is judged before it, is related to it, and rests on no other', () => {
    for (const { id, dependsOn } of allRules()) {
      if (dependsOn === undefined) continue;
      expect(ruleIds.indexOf(dependsOn)).toBeLessThan(ruleIds.indexOf(id));
      expect(rule(dependsOn).related).toContain(id);
      expect(rule(dependsOn).dependsOn).toBeUndefined();
    }
  });

  test('each names aspects, verdicts, sources and relations once, and at least one source', () => {
    for (const { needs, outcomes, sources, related } of allRules()) {
      for (const list of [needs, outcomes, related]) expect(new Set<string>(list).size).toBe(list.length);
      expect(new Set(sources.map(({ source, locator }) => `${source} ${locator ?? ''}`)).size).toBe(
        sources.length,
      );
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe('registries', () => {
  test('every worked course is one file with its id', () => {
    const own = files
      .filter((path) => /^examples\/(?!index|worked-course|example-files)/.test(path))
      .map((path) => path.slice('examples/'.length, -'.ts'.length));
    expect(own).toEqual([...workedCourseIds].sort());
    expect(workedCourses.map(({ id }) => id)).toEqual([...workedCourseIds]);
  });

  test('every protocol is one file with its id', () => {
    const own = files
      .filter((path) => /^protocols\/(?!index|define)/.test(path))
      .map((path) => path.slice('protocols/'.length, -'.ts'.length));
    expect(own).toEqual(protocols.map(({ id }) => id).sort());
  });
});

describe('what code may not do', () => {
  test('shared code names no protocol', () => {
    const named = files
      .filter((path) => !/^(protocols|examples)\//.test(path))
      .filter((path) => protocols.some(({ id }) => new RegExp(`(['"\`])${id}\\1`).test(codeOf(path))))
      // The command has a default, and names it once.
      .filter((path) => !path.startsWith('command/'));
    expect(named).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['a clock', /\bDate\b|\bperformance\b/],
    ['chance', /\bMath\.random\b|\bcrypto\b/],
    ['the machine', /\bprocess\.|\bglobalThis\b|\bnavigator\b/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['a locale', /\blocaleCompare\b|\btoLocale|\bIntl\b/],
    ['a timer', /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/],
    ['the console', /\bconsole\./],
  ])('only the command asks for %s', (_, pattern) => {
    const asking = files.filter((path) => !path.startsWith('command/') && pattern.test(codeOf(path)));
    expect(asking).toEqual([]);
  });

  test('no file is longer than 300 lines, but for data', () => {
    const long = files.filter(
      (path) =>
        !/^(examples|sources)\/|^privacy\/field-table\.ts$/.test(path) &&
        textOf(path).split('\n').length - 1 > 300,
    );
    expect(long).toEqual([]);
  });

  test('file names are ASCII and kebab-case', () => {
    expect(
      files.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
  });

  test('there are no barrels but registries and public entries', () => {
    const barrels = files.filter((path) => path.endsWith('/index.ts')).map(folderOf);
    expect(barrels.sort()).toEqual([
      'catalog',
      'cds-hooks',
      'cohort',
      'examples',
      'fhir',
      'fidelity',
      'indications',
      'io',
      'measures',
      'privacy',
      'protocols',
      'render',
      'rules',
      'simulate',
      'sources',
    ]);
  });
});
