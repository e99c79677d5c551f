import type { VerdictKind } from '../model/report.js';
import { ruleIds } from '../model/rule-ids.js';
import type { StoredReport } from '../model/stored-report.js';
import type { ChartSpec, Json } from './chart-spec.js';
import { chartSpec, ink } from './chart-spec.js';

/**
 * What a caller may say of a heat map.
 * @example
 * const options: HeatMapOptions = { by: 'session' };
 */
export interface HeatMapOptions {
  /** What a column is: a course, or a session of the one course. By course unless there is one report only. */
  readonly by?: 'course' | 'session';
}

type Answer = VerdictKind | 'waived';

/** What each answer is called, its colour, and the sign that stands in its cells where there is room. */
const answers: Readonly<Record<Answer, readonly [name: string, color: string, sign: string]>> = {
  fail: ['departure', ink.vermilion, '×'],
  waived: ['departure, waived', '#f3c9ae', '×'],
  review: ['cannot be told', ink.orange, '?'],
  open: ['still open', '#b9c0c7', '…'],
  pass: ['as the protocol has it', '#bfdcee', ''],
  'not-applicable': ['nothing to judge', ink.ground, ''],
};

function isAnswer(kind: string | undefined): kind is Answer {
  return kind !== undefined && Object.hasOwn(answers, kind);
}

const mostWithSigns = 45;

/**
 * Rules against courses: the verdict of each rule on each course. Or, for one course, rules against its sessions: where
 * each finding points. A rule that had nothing to judge anywhere has no row, and a rule that had nothing to judge on a
 * course has a cell of its own kind: it is no pass.
 * @example
 * writeFileSync('rules.vl.json', JSON.stringify(fidelityHeatMap(reports)));
 */
export function fidelityHeatMap(reports: readonly StoredReport[], options: HeatMapOptions = {}): ChartSpec {
  const [only, another] = reports;
  const by = options.by ?? (only !== undefined && another === undefined ? 'session' : 'course');
  return by === 'session' && only !== undefined ? sessionsOf(only) : byCourse(reports);
}

function byCourse(reports: readonly StoredReport[]): ChartSpec {
  const rules = ruleIds.filter((rule) =>
    reports.some(
      ({ verdicts }) => isAnswer(verdicts[rule]?.kind) && verdicts[rule]?.kind !== 'not-applicable',
    ),
  );
  const idle = ruleIds.length - rules.length;
  const cells = reports.flatMap((report) =>
    rules.map((rule) => {
      const answer = answerOf(report, rule);
      return { column: report.course, rule, answer: answers[answer][0], sign: answers[answer][2] };
    }),
  );
  const few = reports.length <= mostWithSigns;
  return chartSpec(
    `Verdicts of ${rules.length} rules on ${reports.length} ${reports.length === 1 ? 'course' : 'courses'}`,
    idle === 0 ? [] : [`${idle} more rules had nothing to judge on any of them.`],
    `Which of ${rules.length} rules found a departure on which of ${reports.length} courses.`,
    body(
      cells,
      reports.map(({ course }) => course),
      rules,
      'Course',
      few,
      few,
    ),
  );
}

function answerOf({ verdicts, findings }: StoredReport, rule: string): Answer {
  const kind = verdicts[rule]?.kind;
  if (!isAnswer(kind)) return 'not-applicable';
  const departures = findings.filter((finding) => finding.rule === rule && finding.kind === 'fail');
  const waived = departures.length > 0 && departures.every(({ waiver }) => waiver?.effect === 'waived');
  return kind === 'fail' && waived ? 'waived' : kind;
}

const wholeCourse = '–';

function sessionsOf(report: StoredReport): ChartSpec {
  const rules = ruleIds.filter((id) => report.findings.some(({ rule }) => rule === id));
  const cells = rules.flatMap((rule) => cellsOf(report, rule));
  const sessions = [...new Set(cells.flatMap(({ session }) => session ?? []))].sort((a, b) => a - b);
  const [first, last] = [Math.min(1, sessions[0] ?? 1), sessions.at(-1) ?? 1];
  const columns = [
    ...Array.from({ length: last - first + 1 }, (_, index) => String(first + index)),
    ...(cells.some(({ session }) => session === null) ? [wholeCourse] : []),
  ];
  return chartSpec(
    `Course ${report.course}: where its findings point`,
    [`${rules.length} of ${ruleIds.length} rules have a finding. An empty cell says nothing of the session.`],
    `Which sessions of course ${report.course} the findings of ${rules.length} rules point at.`,
    body(
      cells.map(({ session, ...cell }) => ({
        ...cell,
        column: session === null ? wholeCourse : String(session),
      })),
      columns,
      rules,
      'Session, by its number on the record (–: none)',
      true,
      true,
    ),
  );
}

function cellsOf({ findings }: StoredReport, rule: string) {
  const kinds: readonly Answer[] = ['fail', 'waived', 'review'];
  const bySession = new Map<number | null, Answer>();
  for (const { rule: id, kind, at, waiver } of findings) {
    if (id !== rule) continue;
    const found = kind === 'fail' && waiver?.effect === 'waived' ? 'waived' : kind;
    const answer = isAnswer(found) ? found : 'review';
    const places = at.length === 0 ? [null] : at.map(({ session }) => session ?? null);
    for (const session of places) {
      const known = bySession.get(session);
      if (known === undefined || kinds.indexOf(answer) < kinds.indexOf(known)) bySession.set(session, answer);
    }
  }
  return [...bySession].map(([session, answer]) => ({
    session,
    rule,
    answer: answers[answer][0],
    sign: answers[answer][2],
  }));
}

function body(
  cells: readonly { readonly [key: string]: Json }[],
  columns: readonly string[],
  rules: readonly string[],
  title: string,
  named: boolean,
  signs: boolean,
): { readonly [key: string]: Json } {
  const shown = Object.values(answers).filter(([name]) => cells.some(({ answer }) => answer === name));
  const encoding = {
    x: {
      field: 'column',
      type: 'nominal',
      scale: { domain: columns },
      axis: {
        title: named ? title : `${title} (${columns.length})`,
        labels: named,
        labelAngle: columns.some((column) => column.length > 3) ? -60 : 0,
        ticks: false,
        domain: false,
      },
    },
    y: {
      field: 'rule',
      type: 'nominal',
      scale: { domain: rules },
      axis: { title: 'Rule', ticks: false, domain: false },
    },
  };
  return {
    data: { values: cells },
    width: named ? { step: 20 } : Math.max(200, Math.min(900, columns.length * 4)),
    height: { step: 17 },
    encoding,
    layer: [
      {
        mark: { type: 'rect', ...(named ? { stroke: 'white', strokeWidth: 1.5 } : {}) },
        encoding: {
          fill: {
            field: 'answer',
            type: 'nominal',
            scale: { domain: shown.map(([name]) => name), range: shown.map(([, color]) => color) },
            legend: {
              title: 'Verdict',
              orient: 'bottom',
              direction: 'horizontal',
              columns: 3,
              symbolType: 'square',
            },
          },
          tooltip: [
            { field: 'rule', type: 'nominal', title: 'Rule' },
            { field: 'column', type: 'nominal', title },
            { field: 'answer', type: 'nominal', title: 'Verdict' },
          ],
        },
      },
      ...(signs
        ? [
            {
              transform: [{ filter: "datum.sign !== ''" }],
              mark: { type: 'text', fontSize: 12, fontWeight: 'bold', color: ink.black, tooltip: false },
              encoding: { text: { field: 'sign', type: 'nominal' } },
            },
          ]
        : []),
    ],
  };
}
