import { placeIn, placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const preSessionMissing: Rule = defineRule({
  id: 'pre-session-missing',
  category: 'structure',
  severity: 'error',
  statement: 'The sessions that a protocol puts before the first one are held before it.',
  rationale: 'A group, or a short course, has no room for consent, focus and engagement once it has begun.',
  sources: [
    { source: 'nepal-group-ipt', locator: 'individual sessions before the group' },
    { source: 'swartz-brief', locator: 'engagement session' },
  ],
  grounding: 'inferred',
  needs: ['sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Hold the session that comes before the first one.',
  remedy: 'Make up for it alone with the patient before the next session, and record it.',
  withdrawnIf: [
    'The session is recorded, and stands before the first treatment session.',
    'The protocol leaves it optional.',
    'The course continues an earlier one.',
  ],
  message: ({ state, held, needed }: Preparations) => {
    const asked = `The protocol puts ${counted(needed, 'session')} before the first treatment session`;
    switch (state) {
      case 'late':
        return held === 0
          ? `${asked}; held only after it.`
          : `${asked}; ${held} came before it, others only after it.`;
      case 'omitted':
        return `${asked}; it is recorded that the preparation was left out.`;
      default:
        return `${asked}; no record of ${held === 0 ? 'any' : `more than ${held}`}.`;
    }
  },
  check: ({ protocol, contacts, sessions, linked, closure, attendanceUnknown, record }) => {
    const preparation = stated(protocol.expects.preparation);
    if (preparation === undefined) {
      return notApplicable('The protocol does not say what comes before the first session.');
    }
    const required = preparation.filter(({ optional }) => !optional);
    if (required.length === 0) return notApplicable('The protocol asks for no session before the first.');
    if (linked) return notApplicable('The course continues an earlier one.');
    const first = sessions[0];
    const kinds = required.map(({ kind, sessions: needed }) => {
      const all = contacts.filter((contact) => contact.kind === kind);
      const before = first === undefined ? all : all.filter(({ at }) => at < first.at);
      return { needed, before, after: all.slice(before.length) };
    });
    const short = kinds.filter(({ needed, before }) => before.length < needed);
    if (short.length === 0) {
      return [{ kind: 'pass', at: kinds.flatMap(({ before }) => before.map((contact) => placeIn(contact))) }];
    }
    const counts = {
      held: kinds.reduce((sum, { needed, before }) => sum + Math.min(needed, before.length), 0),
      needed: kinds.reduce((sum, { needed }) => sum + needed, 0),
    };
    const omitted = record.sessions.omitted[0];
    if (omitted !== undefined) {
      return [{ kind: 'fail', observed: { state: 'omitted', ...counts }, at: [placeOf(omitted)] }];
    }
    if (first === undefined && !attendanceUnknown) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: 1 } }]
        : notApplicable('The course was closed before it was due.');
    }
    const late = short.flatMap(({ after }) => after);
    return late.length > 0
      ? [
          {
            kind: 'fail',
            observed: { state: 'late', ...counts },
            at: late.map((contact) => placeIn(contact)),
          },
        ]
      : [
          {
            kind: 'missing',
            aspect: 'sessions',
            ask: 'preparation-session',
            observed: { state: 'missing', ...counts },
            at: first === undefined ? [] : [placeIn(first)],
          },
        ];
  },
});

type Preparations = {
  readonly state: string;
  readonly held: number;
  readonly needed: number;
};
