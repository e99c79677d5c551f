import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { logger, parse, View, Warn } from 'vega';
import { compile } from 'vega-lite';
import type { ChartSpec } from '../../src/render/index.js';

const require = createRequire(import.meta.url);
const schema: object = require('vega-lite/vega-lite-schema.json');
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** What came of a specification in Vega-Lite and Vega. */
export interface Drawn {
  readonly svg: string;
  /** What either of them had to say. */
  readonly warnings: readonly string[];
}

/** Draws a specification as Vega’s editor would, from its JSON, and checks it against the schema of Vega-Lite. */
export async function drawn(spec: ChartSpec): Promise<Drawn> {
  const json = JSON.stringify(spec);
  const warnings: string[] = valid(JSON.parse(json))
    ? []
    : [`schema: ${JSON.stringify(valid.errors?.slice(-3))}`];
  const log = logger(Warn, undefined, (_, __, args) => warnings.push(args.join(' ')));
  const { spec: vega } = compile(JSON.parse(json), { logger: log });
  const view = new View(parse(vega), { renderer: 'none', logger: log });
  return { svg: await view.toSVG(), warnings };
}

/** The values of a specification’s data, wherever they stand in it. */
export function valuesOf(part: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(part)) return part.flatMap(valuesOf);
  if (typeof part !== 'object' || part === null) return [];
  const own =
    'data' in part &&
    typeof part.data === 'object' &&
    part.data !== null &&
    'values' in part.data &&
    Array.isArray(part.data.values)
      ? part.data.values
      : [];
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => (key === 'data' ? [] : valuesOf(inner)))];
}

/** The texts of a picture, as a reader sees them. */
export function textsOf(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g), ([, text = '']) =>
    text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
}
