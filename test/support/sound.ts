import { expect } from 'vitest';
import { type EventDraft, writeCourse } from '../../src/examples/worked-course.js';
import type { Finding, Place, QuestionId, Report, RuleId } from '../../src/index.js';
import type { Sourced } from '../../src/model/protocol.js';
import { judged, type Setting } from './judge.js';

/** What only the record may say: stands where a test needs free text, and no finding may repeat it. */
export const inConfidence = 'CANARY as it was told';

/** What one rule says of a short course, with each of its findings held to what a finding owes its reader. */
export function judgedSoundly(
  rule: RuleId,
  drafts: readonly EventDraft[],
  setting: Setting = {},
): ReturnType<typeof judged> {
  const judgement = judged(rule, drafts, setting);
  const course = writeCourse({ id: 'test', protocol: 'any', documented: [] }, drafts);
  for (const finding of judgement.findings) {
    expect(finding.message).toMatch(/^[A-Z0-9“].*\.$/);
    expect(finding.message).not.toMatch(/undefined|null|NaN|TODO/);
    expect(JSON.stringify(finding)).not.toContain(inConfidence);
    expect(finding.at).not.toEqual([]);
    for (const place of [...finding.at, ...finding.counterEvidence.flatMap(({ at }) => at)]) {
      const index = Number(/^\/events\/(\d+)/.exec(place.pointer)?.[1]);
      expect([place, course.events[index]?.id]).toEqual([place, place.event]);
      expect([place, course.events[index]?.session]).toEqual([place, place.session]);
      expect([place, standsAt(course, place) === undefined]).toEqual([place, false]);
    }
  }
  for (const step of judgement.report.open) expect(JSON.stringify(step)).not.toContain(inConfidence);
  return judgement;
}

/** The ids of the events that a finding points at. */
export function eventsOf(finding: Finding | undefined): readonly (string | undefined)[] {
  return (finding?.at ?? []).map(({ event }) => event);
}

/** What a report asks for in order to settle a rule. */
export function askedFor(report: Report, rule: RuleId): readonly QuestionId[] {
  return report.askFor.filter(({ settles }) => settles.includes(rule)).map(({ question }) => question);
}

/** By when something still open is due; `undefined` where the rule leaves nothing open. */
export function dueOf(report: Report, rule: RuleId): Report['open'][number]['due'] | undefined {
  return report.open.find((step) => step.rule === rule)?.due;
}

/** A value that a protocol of a test states. */
export function house<const T>(value: T): Sourced<T> {
  return { value, source: 'house-judgement', grounding: 'house' };
}

function standsAt(document: unknown, { pointer }: Place): unknown {
  let value = document;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
