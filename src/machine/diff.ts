import { deepFreeze } from '../lib/freeze.js';
import type { Difference } from '../model/comparison.js';
import type { EventType } from '../model/course.js';
import type { CourseState, Entry } from '../model/state.js';

/**
 * The facts in which two records of one course differ: two raters, or two versions. Facts are matched by what they are
 * about, so that other event ids make no difference. It names facts and fields, and shows no values.
 * @example
 * for (const { fact, change } of diff(mine, theirs)) console.log(change, fact);
 */
export function diff(before: CourseState, after: CourseState): readonly Difference[] {
  const left = factsOf(before);
  const right = factsOf(after);
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort(byNumber);
  return deepFreeze(
    keys.flatMap((fact): readonly Difference[] => {
      const one = left.get(fact);
      const other = right.get(fact);
      if (one === undefined) return [{ fact, change: 'added', fields: [] }];
      if (other === undefined) return [{ fact, change: 'removed', fields: [] }];
      const fields = differing(one, other);
      return fields.length === 0 ? [] : [{ fact, change: 'changed', fields }];
    }),
  );
}

// Session 2 comes before session 10.
function byNumber(one: string, other: string): number {
  const [a, b] = [one, other].map((fact) => fact.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0')));
  return a === b || a === undefined || b === undefined ? 0 : a < b ? -1 : 1;
}

type Fields = Readonly<Record<string, unknown>>;

function factsOf(state: CourseState): ReadonlyMap<string, Fields> {
  const facts = new Map<string, Fields>();
  facts.set('course', { protocol: state.protocol, documented: state.documented });
  for (const { person, described } of Object.values(state.people))
    facts.set(`person ${person}`, { ...described });
  const seen = new Map<string, number>();
  for (const entry of state.effective) {
    if (entry.type === 'person-described') continue;
    const subject = subjectOf(entry);
    const nth = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, nth);
    // The first of its kind goes without a number: most facts stand once.
    facts.set(nth === 1 ? subject : `${subject} (${nth})`, { on: entry.on, ...entry.data });
  }
  return facts;
}

function subjectOf(entry: Entry): string {
  const { type, data, session } = entry;
  const about = keyFields[type]?.flatMap((field) => {
    const value: unknown = Reflect.get(data, field);
    return typeof value === 'string' ? [value] : [];
  });
  const where = session === undefined ? [] : [`session ${session}`];
  return [type, ...(about ?? []), ...where].join(' ');
}

// The fields that say what an event is about, for types of which a course can hold several.
const keyFields: { readonly [T in EventType]?: readonly string[] } = {
  'condition-recorded': ['condition'],
  'fit-reviewed': ['condition'],
  'care-escalated': ['to'],
  'care-coordinated': ['with'],
  'medication-recorded': ['kind'],
  'measure-taken': ['instrument'],
  'step-omitted': ['step'],
  'timeline-event-added': ['kind'],
  'inventory-recorded': ['status'],
  'focus-proposed': ['area'],
  'focus-activated': ['area'],
  'focus-detailed': ['area'],
  'focus-closed': ['area'],
  'phase-entered': ['phase'],
  'waiver-granted': ['rule'],
};

function differing(one: Fields, other: Fields): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => canonical(one[name]) !== canonical(other[name]));
}

// Key order is no difference.
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : inner,
    ) ?? 'absent'
  );
}
