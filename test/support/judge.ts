import { expect } from 'vitest';
import { type EventDraft, writeCourse } from '../../src/examples/worked-course.js';
import type {
  Course,
  CourseState,
  Finding,
  Report,
  RuleId,
  ValidateOptions,
  Verdict,
} from '../../src/index.js';
import { explain, parseCourse, replay, validate } from '../../src/index.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { expectWritten } from './said.js';

/** How a short course for a test is judged. */
export interface Setting {
  readonly protocol?: Protocol;
  /** What the record claims; nothing where absent. */
  readonly documented?: Course['documented'];
  readonly options?: ValidateOptions;
}

/** The report on a short course; throws where it is no coherent course, since a test that does not run proves nothing. */
export function reportOn(drafts: readonly EventDraft[], setting: Setting = {}): Report {
  const { protocol = iptAdult, options = {} } = setting;
  const state = stateOf(drafts, setting);
  const report = validate(state, protocol, options);
  expectSaid(report);
  expectWritten(report, (rule) => explain(state, protocol, rule, options));
  return report;
}

function stateOf(
  drafts: readonly EventDraft[],
  { protocol = iptAdult, documented = [] }: Setting,
): CourseState {
  const course = parseCourse(writeCourse({ id: 'test', protocol: protocol.id, documented }, drafts));
  const state = replay(course);
  if (!state.ok) throw new Error(`${state.error.code} at ${state.error.pointer}`);
  return state.value;
}

/** Where a rule saw what it asks for: the ids of the events; an explanation points at them. */
export function passedOn(
  rule: RuleId,
  drafts: readonly EventDraft[],
  setting: Setting = {},
): readonly (string | undefined)[] {
  const { protocol = iptAdult, options = {} } = setting;
  return explain(stateOf(drafts, setting), protocol, rule, options)
    .judgements.filter(({ became }) => became === 'pass')
    .flatMap(({ at }) => at.map(({ event }) => event));
}

/** Whatever a rule answers, it answers in whole sentences, and no rule crashes: held in every test of every rule. */
function expectSaid({ verdicts, findings }: Report): void {
  for (const { reason } of Object.values(verdicts))
    if (reason !== undefined) expect(reason).toMatch(sentence);
  for (const { rule, message, observed } of findings) {
    expect(rule).not.toMatch(/^crash/);
    expect(message).toMatch(sentence);
    expect(Object.keys(observed).length).toBeGreaterThan(rule.startsWith('waiver/') ? -1 : 0);
  }
}

const sentence = /^[“A-Z0-9].*[^ ] .*[.]$/s;

/** What one rule says of a short course. */
export function judged(
  rule: RuleId,
  drafts: readonly EventDraft[],
  setting: Setting = {},
): { readonly verdict: Verdict; readonly findings: readonly Finding[]; readonly report: Report } {
  const report = reportOn(drafts, setting);
  return {
    verdict: report.verdicts[rule],
    findings: report.findings.filter((finding) => finding.rule === rule),
    report,
  };
}

/** The treatment sessions from one number to another, each with the same contents. */
export function sessions(
  from: number,
  to: number,
  data: Partial<Extract<EventDraft, { readonly type: 'session-held' }>['data']> = {},
): readonly EventDraft[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
    type: 'session-held',
    session: from + index,
    data: { kind: 'treatment', ...data },
  }));
}
