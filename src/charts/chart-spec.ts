/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A picture as a specification in Vega-Lite: plain data, with everything that it shows inside. It renders as it is in
 * Vega’s editor, a notebook or a page; nothing is fetched.
 */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly title: JsonObject;
  readonly [key: string]: Json;
}

/** What all pictures share: the version of the language, letters that can be read, and no frame. */
export function chartSpec(
  title: string,
  subtitle: readonly string[],
  description: string,
  body: JsonObject,
): ChartSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    background: 'white',
    padding: 12,
    title: { text: title, subtitle, anchor: 'start', frame: 'group', offset: 12 },
    config: {
      font: 'sans-serif',
      title: { fontSize: 15, subtitleFontSize: 12, subtitleColor: ink.quiet, subtitlePadding: 4 },
      axis: { labelFontSize: 11, titleFontSize: 12, titleFontWeight: 'normal', grid: false, labelLimit: 0 },
      legend: {
        labelLimit: 0,
        labelFontSize: 11,
        titleFontSize: 12,
        titleFontWeight: 'normal',
        symbolSize: 90,
      },
      view: { stroke: null },
    },
    ...body,
  };
}

/**
 * Colours that people with any common colour blindness tell apart (Okabe and Ito), and greys. No picture says anything by
 * colour alone.
 */
export const ink = {
  blue: '#0072B2',
  sky: '#56B4E9',
  green: '#009E73',
  orange: '#E69F00',
  vermilion: '#D55E00',
  purple: '#8F4B7C',
  black: '#1b1f23',
  quiet: '#57606a',
  faint: '#aab2bb',
  ground: '#f1f3f5',
} as const;
