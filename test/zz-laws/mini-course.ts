import type { EventDraft } from '../../src/examples/worked-course.js';
import type { VerdictKind } from '../../src/model/report.js';
import type { RuleId } from '../../src/model/rule-ids.js';
import type { AreaId, ConditionId } from '../../src/model/vocabulary.js';
import type { Setting } from '../support/judge.js';

/** A course of a few events for one verdict of one rule: what no worked course shows. */
export interface MiniCourse {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  readonly events: readonly EventDraft[];
  readonly setting?: Setting;
}

/** What a session of a short course documents. */
export type HeldData = Extract<EventDraft, { readonly type: 'session-held' }>['data'];

export function held(session: number, data: Partial<HeldData> = {}): EventDraft {
  return { type: 'session-held', session, data: { kind: 'treatment', ...data } };
}

export function ill(condition: ConditionId, status: 'active' | 'stabilised' = 'active'): EventDraft {
  return { type: 'condition-recorded', data: { condition, role: 'target', status } };
}

export function active(area: AreaId, rank?: 'primary' | 'secondary'): EventDraft {
  return { type: 'focus-activated', data: rank === undefined ? { area } : { area, rank } };
}

export function score(instrument: string, total: number): EventDraft {
  return { type: 'measure-taken', data: { instrument, total } };
}

export const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
export const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
/** The patient stayed away. */
export const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
export const all: Setting = { documented: 'all' };
