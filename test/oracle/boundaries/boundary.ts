import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { Course } from '../../../src/index.js';
import type { Expectations, Protocol, Sourced, Thresholds } from '../../../src/model/protocol.js';
import type { RuleId } from '../../../src/model/rule-ids.js';
import { iptAdult } from '../../../src/protocols/index.js';
import type { judged } from '../../support/judge.js';

/** One value of a protocol, two protocols that disagree on it, and short courses on each side of both bounds. */
export interface Boundary {
  /** The field of the protocol: `thresholds.cadenceGap`, say. */
  readonly field: string;
  readonly rule: RuleId;
  readonly a: Protocol;
  readonly b: Protocol;
  readonly documented?: Course['documented'];
  /** What is compared; the kind of the verdict where absent. */
  readonly look?: (judgement: ReturnType<typeof judged>) => string;
  readonly cases: readonly Side[];
}

/** A course with what the rule must say of it under the one protocol and under the other. */
export interface Side {
  readonly course: string;
  readonly events: readonly EventDraft[];
  readonly underA: string;
  readonly underB: string;
}

export const house = <T>(value: T): Sourced<T> => ({
  value,
  source: 'house-judgement',
  grounding: 'house',
});

/** The protocol for adults, with one threshold of its own. */
export function withThreshold<K extends keyof Thresholds>(
  key: K,
  value: Exclude<Thresholds[K]['value'], 'unspecified'>,
  on: Protocol = iptAdult,
): Protocol {
  return { ...on, thresholds: { ...on.thresholds, [key]: house(value) } };
}

/** The protocol for adults, with one expectation of its own. */
export function expecting<K extends keyof Expectations>(
  key: K,
  value: Exclude<Expectations[K]['value'], 'unspecified'>,
  on: Protocol = iptAdult,
): Protocol {
  return { ...on, expects: { ...on.expects, [key]: house(value) } };
}

type Held = Extract<EventDraft, { readonly type: 'session-held' }>['data'];

/** A treatment session. */
export function held(session: number, data: Partial<Held> = {}, on?: string): EventDraft {
  const draft = { type: 'session-held', session, data: { kind: 'treatment', ...data } } as const;
  return on === undefined ? draft : { ...draft, on };
}

/** A PHQ-9. */
export function phq9(session: number, total: number): EventDraft {
  return { type: 'measure-taken', session, data: { instrument: 'phq-9', total } };
}

/** Somebody in the patient's life, barely described. */
export function person(id: string): EventDraft {
  return { type: 'person-described', data: { person: id } };
}

export const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

export const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };

/** So many sessions agreed. */
export function contract(sessions: number): EventDraft {
  return { type: 'contract-agreed', data: { sessions: { min: sessions, max: sessions }, everyDays: 7 } };
}

/** A day, so many days after the first of January 2025. */
export function day(after: number): string {
  return new Date(Date.UTC(2025, 0, 1 + after)).toISOString().slice(0, 10);
}
