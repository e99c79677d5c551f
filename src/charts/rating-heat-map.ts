import type { FidelityInstrument } from '../fidelity/instrument.js';
import type { Rating } from '../model/rating.js';
import type { ChartSpec } from './chart-spec.js';
import { chartSpec, ink } from './chart-spec.js';

/**
 * What a caller may say of a heat map of ratings.
 * @example
 * const options: RatingHeatMapOptions = { instrument: ourScale };
 */
export interface RatingHeatMapOptions {
  /** The instrument, for the ends of its scale and the names of its items; without it the map shows ids. */
  readonly instrument?: Pick<FidelityInstrument, 'id' | 'name' | 'scale' | 'items'>;
}

/**
 * Ratings by one instrument, session by item: a strip for each course, beside it one for each rater, since raters and
 * roles are never pooled. An item that was not applicable and one that was not rated have signs of their own and no colour;
 * a low score is a score.
 * @example
 * writeFileSync('items.vl.json', JSON.stringify(ratingHeatMap(ratings, { instrument: ourScale })));
 */
export function ratingHeatMap(
  ratings: readonly Rating[],
  { instrument }: RatingHeatMapOptions = {},
): ChartSpec {
  const id = instrument?.id ?? ratings[0]?.instrument ?? '';
  const own = ratings.filter((rating) => rating.instrument === id);
  const others = ratings.length - own.length;
  const cells = own.map((rating) => ({
    course: rating.course,
    rater: `${rating.role} ${rating.rater}`,
    session: rating.session,
    segment:
      rating.segment === undefined ? 'whole session' : `part ${rating.segment.part} of ${rating.segment.of}`,
    column: `${rating.session}${rating.segment === undefined ? '' : `.${rating.segment.part}`}`,
    item: instrument?.items.find((item) => item.id === rating.item)?.label ?? rating.item,
    score: 'score' in rating ? rating.score : null,
    state: 'score' in rating ? 'scored' : 'missing' in rating ? 'not rated' : 'not applicable',
    sign: 'score' in rating ? '' : 'missing' in rating ? '?' : '–',
  }));
  const items =
    instrument === undefined
      ? [...new Set(cells.map(({ item }) => item))].sort()
      : instrument.items.map(({ label }) => label);
  const columns = [...cells]
    .sort((a, b) => a.session - b.session || (a.column < b.column ? -1 : a.column > b.column ? 1 : 0))
    .map(({ column }) => column);
  return chartSpec(
    `${instrument?.name ?? id}: ratings by session and item`,
    [
      '– not applicable to the session; ? should have been rated and was not.',
      ...(others === 0 ? [] : [`${others} ratings by other instruments are left out.`]),
    ],
    `Scores of the instrument ${id}, each session against each item, apart for each course and rater.`,
    {
      data: { values: cells },
      facet: {
        row: {
          field: 'course',
          type: 'nominal',
          title: 'Course',
          header: { labelAngle: 0, labelAlign: 'left' },
        },
        column: { field: 'rater', type: 'nominal', title: 'Rater' },
      },
      spacing: 12,
      spec: {
        width: { step: 22 },
        height: { step: 17 },
        encoding: {
          x: {
            field: 'column',
            type: 'nominal',
            scale: { domain: [...new Set(columns)] },
            axis: { title: 'Session', labelAngle: 0, ticks: false, domain: false },
          },
          y: {
            field: 'item',
            type: 'nominal',
            scale: { domain: items },
            axis: { title: null, ticks: false, domain: false },
          },
        },
        layer: [
          {
            mark: { type: 'rect', stroke: 'white', strokeWidth: 1.5 },
            encoding: {
              fill: {
                condition: {
                  test: "datum.state === 'scored'",
                  field: 'score',
                  type: 'quantitative',
                  scale: {
                    scheme: 'cividis',
                    ...(instrument === undefined
                      ? {}
                      : { domain: [instrument.scale.min, instrument.scale.max] }),
                  },
                  legend: { title: 'Score' },
                },
                value: ink.ground,
              },
              tooltip: [
                { field: 'item', type: 'nominal', title: 'Item' },
                { field: 'session', type: 'quantitative', title: 'Session' },
                { field: 'segment', type: 'nominal', title: 'Rated' },
                { field: 'rater', type: 'nominal', title: 'Rater' },
                { field: 'state', type: 'nominal', title: 'State' },
                { field: 'score', type: 'quantitative', title: 'Score' },
              ],
            },
          },
          {
            transform: [{ filter: "datum.sign !== ''" }],
            mark: { type: 'text', fontSize: 12, color: ink.black, tooltip: false },
            encoding: { text: { field: 'sign', type: 'nominal' } },
          },
        ],
      },
    },
  );
}
