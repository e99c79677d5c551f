import { fnv1a } from '../lib/hash.js';
import type { Finding } from '../model/report.js';

/** Whom or what a finding is about, as a waiver names it; `known: false` where the report does not show it. */
export type Subject =
  | { readonly known: true; readonly subject?: string | number }
  | { readonly known: false };

// Only these two are about a session by its number; everything else is named by a word or an id.
const aboutSessions: ReadonlySet<string> = new Set([
  'ordinary-work-at-high-risk',
  'interpretation-ungrounded',
]);

// What the rules call the parts of a record, where what they saw does not spell it.
const parts: readonly string[] = [
  ...['overrun', 'altered', 'dates', 'same-day', 'numbers', 'gaps', 'closure', 'contact', 'name'],
  ...['instruments', 'scores', 'doubtful-scores', 'means'],
];

/**
 * Finds the subject again. A finding does not state it, but its fingerprint is made of rule, course and subject; so what
 * gives the same fingerprint is the subject. A reason that is given for one session, area or person must not cover all.
 * @param others ids to try besides what the finding shows: those of the persons, which reports leave out.
 */
export function subjectOf(finding: Finding, course: string, others: readonly string[]): Subject {
  const { rule, fingerprint, observed, at } = finding;
  const made = (subject: string | number) =>
    fnv1a([rule, course, String(subject)].join('\u0000')) === fingerprint;
  if (made('')) return { known: true };
  const shown = [...Object.values(observed), ...at.flatMap(({ session, event }) => [session, event])];
  const candidates = aboutSessions.has(rule)
    ? shown.filter((value) => typeof value === 'number')
    : [...shown.filter((value) => typeof value === 'string'), ...parts, ...others];
  const subject = candidates.find(made);
  return subject === undefined ? { known: false } : { known: true, subject };
}
