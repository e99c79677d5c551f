import type { CountSummary, FigureSummary, GroupSummary, RuleSummary, Summary } from '../model/summary.js';

/** One number of a summary, with what it is made of: a row of a tidy table. `null` is an empty field. */
export interface SummaryRow {
  /** `all`, or by what the group was made. */
  readonly group_kind: string;
  /** The group’s id; `null` of all courses, and where it is not recorded. */
  readonly group: string | null;
  readonly kind: 'courses' | 'status' | 'closure' | 'outcome' | 'rule' | 'figure' | 'technique' | 'fault';
  /** The id of the rule, figure, technique or kind of course. */
  readonly id: string | null;
  readonly statistic: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Courses that a value is known of. */
  readonly known: number | null;
  /** Courses that it was asked of. */
  readonly eligible: number | null;
  /** The bounds of a 95% interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no value; of `without-value` and `not-asked`, why so many courses have none. */
  readonly reason: string | null;
}

/** The columns of the table, in order. */
export const summaryColumns: readonly (keyof SummaryRow)[] = [
  'group_kind',
  'group',
  'kind',
  'id',
  'statistic',
  'value',
  'numerator',
  'denominator',
  'known',
  'eligible',
  'low',
  'high',
  'reason',
];

/**
 * A summary as a long table: one row for each group, thing and statistic.
 * @example
 * const rates = summaryRows(summary).filter(({ kind, statistic }) => kind === 'rule' && statistic === 'rate');
 */
export function summaryRows(summary: Summary): readonly SummaryRow[] {
  return [
    ...groupRows('all', summary.all),
    ...summary.groups.flatMap((group) => groupRows(summary.by ?? 'all', group)),
    ...summary.faults.byCode.map(({ id, count }) =>
      filled({ group_kind: 'all', group: null, kind: 'fault', id }, 'count', { value: count }),
    ),
  ];
}

type Key = Pick<SummaryRow, 'group_kind' | 'group' | 'kind' | 'id'>;
type Cells = Partial<Omit<SummaryRow, keyof Key | 'statistic'>>;

function filled(key: Key, statistic: string, cells: Cells): SummaryRow {
  return {
    ...key,
    statistic,
    value: null,
    numerator: null,
    denominator: null,
    known: null,
    eligible: null,
    low: null,
    high: null,
    reason: null,
    ...cells,
  };
}

const blanked = 'blanked';

function groupRows(group_kind: string, group: GroupSummary): readonly SummaryRow[] {
  const key = (kind: SummaryRow['kind'], id: string | null): Key => ({
    group_kind,
    group: group.id,
    kind,
    id,
  });
  const counts = (kind: SummaryRow['kind'], some: readonly CountSummary[]): readonly SummaryRow[] =>
    some.map(({ id, count }) => countRow(key(kind, id), 'count', count));
  const { techniques } = group;
  return [
    countRow(key('courses', null), 'count', group.courses),
    ...counts('status', group.status),
    ...counts('closure', group.closures),
    ...counts('outcome', group.outcomes),
    ...group.rules.flatMap((rule) => ruleRows(key('rule', rule.rule), rule)),
    ...group.figures.flatMap((figure) => figureRows(key('figure', figure.figure), figure)),
    ...techniques.used.flatMap(({ technique, courses, sessions, rate, interval }) => [
      filled(key('technique', technique), 'rate', {
        value: rate,
        numerator: courses,
        denominator: techniques.courses,
        known: techniques.courses,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        reason: rate === null ? (courses === null ? blanked : 'No course records its techniques.') : null,
      }),
      filled(key('technique', technique), 'sessions', {
        value: sessions,
        numerator: sessions,
        denominator: techniques.sessions,
        reason: sessions === null ? blanked : null,
      }),
    ]),
  ];
}

function countRow(key: Key, statistic: string, count: number | null): SummaryRow {
  return filled(key, statistic, { value: count, reason: count === null ? blanked : null });
}

function ruleRows(key: Key, rule: RuleSummary): readonly SummaryRow[] {
  const { applicable, pass, fail, rate, interval, reasonNull } = rule;
  const decided = pass === null || fail === null ? null : pass + fail;
  return [
    ...(
      [
        ['applicable', applicable],
        ['pass', pass],
        ['fail', fail],
        ['review', rule.review],
        ['open', rule.open],
        ['not-applicable', rule.notApplicable],
        ['waived', rule.waived],
      ] as const
    ).map(([statistic, count]) => countRow(key, statistic, count)),
    filled(key, 'fail-rate', {
      value: rate,
      numerator: fail,
      denominator: decided,
      known: decided,
      eligible: applicable,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      reason: applicable === null ? blanked : reasonNull,
    }),
  ];
}

function figureRows(key: Key, one: FigureSummary): readonly SummaryRow[] {
  const { known, eligible, distribution, pooled, rate, reasons, notAsked } = one;
  const row = (statistic: string, cells: Cells): SummaryRow =>
    filled(key, statistic, { known, eligible, ...cells });
  return [
    row('courses', { value: known, reason: known === null ? blanked : null }),
    ...(distribution === null
      ? []
      : (
          [
            ['median', distribution.median],
            ['lower-quartile', distribution.lowerQuartile],
            ['upper-quartile', distribution.upperQuartile],
            ['least', distribution.least],
            ['most', distribution.most],
            ['mean', distribution.mean],
            ['sd', distribution.sd],
          ] as const
        ).map(([statistic, value]) =>
          row(statistic, { value, reason: value === null ? 'One value has no spread.' : null }),
        )),
    ...(pooled === null ? [] : [row('pooled', { value: pooled.numerator / pooled.denominator, ...pooled })]),
    ...(rate === null
      ? []
      : [
          row('rate', {
            value: rate.value,
            numerator: rate.count,
            denominator: rate.of,
            low: rate.interval?.low ?? null,
            high: rate.interval?.high ?? null,
          }),
        ]),
    ...reasons.map(({ id, count }) => row('without-value', { value: count, reason: id })),
    ...notAsked.map(({ id, count }) => row('not-asked', { value: count, reason: id })),
  ];
}
