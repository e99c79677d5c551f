import type { Contact, CoreFacts, FactsFor, Session } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { CounterEvidence, Place } from '../../model/report.js';
import type { SessionHeld } from '../../model/session.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';

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
  needs: ['sessions', 'inventory'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Hold the session that comes before the first one.',
  remedy: 'Make up for it before the next session, in an individual meeting, and record it.',
  withdrawnIf: [
    'The session is recorded, and stands before the first treatment session.',
    'The protocol leaves it optional.',
    'The course continues an earlier one.',
    'A waiver says why the course began without it.',
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
      case 'other':
        return `${asked}; no record of ${held === 0 ? 'any' : `more than ${held}`} by that name, but of something that may have been it.`;
      default:
        return `${asked}; no record of ${held === 0 ? 'any' : `more than ${held}`}.`;
    }
  },
  check: (facts) => {
    const { protocol, contacts, sessions, linked, closure, attendanceUnknown, record } = facts;
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
      const before = all.filter((contact) => isBeforeFirst(contact, first));
      return { needed, before, after: all.filter((contact) => !before.includes(contact)) };
    });
    const short = kinds.filter(({ needed, before }) => before.length < needed);
    if (short.length === 0) {
      return [
        { kind: 'pass', at: flatMap(kinds, ({ before }) => before.map((contact) => placeIn(contact))) },
      ];
    }
    const counts = {
      held: kinds.reduce((sum, { needed, before }) => sum + Math.min(needed, before.length), 0),
      needed: kinds.reduce((sum, { needed }) => sum + needed, 0),
    };
    const remedy = afterClosing(facts);
    const omitted = record.sessions.omitted[0];
    if (omitted !== undefined) {
      return [{ kind: 'fail', observed: { state: 'omitted', ...counts }, at: [placeOf(omitted)], ...remedy }];
    }
    if (first === undefined && !attendanceUnknown) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: 1 } }]
        : notApplicable('The course was closed before it was due.');
    }
    const at = underWay(first, facts);
    const counter = otherPreparation(
      required.map(({ kind }) => kind),
      facts,
    );
    const ask = 'preparation-session';
    if (counter.length > 0) {
      return [{ kind: 'review', ask, observed: { state: 'other', ...counts }, at, counter, ...remedy }];
    }
    const late = flatMap(short, ({ after }) => after);
    return late.length > 0
      ? [
          acrossHole(
            facts,
            holesIn(facts).find(({ to }) => to.at <= (first?.at ?? -1)),
            {
              kind: 'fail',
              observed: { state: 'late', ...counts },
              at: late.map((contact) => placeIn(contact)),
              ...remedy,
            },
          ),
        ]
      : [
          {
            kind: 'missing',
            aspect: 'sessions',
            ask,
            observed: { state: 'missing', ...counts },
            at,
            ...remedy,
          },
        ];
  },
});

/** By the dates, where both are fully known; else by the log. A session of engagement may be held on the very day. */
function isBeforeFirst({ kind, on, at }: Contact, first: Session | undefined): boolean {
  if (first === undefined) return true;
  if (on?.length === 10 && first.on?.length === 10) {
    if (on !== first.on) return on < first.on;
    if (kind === 'engagement') return true;
  }
  return at < first.at;
}

/** Where the course was under way: at its first session or, where none is recorded, at its middle phase. */
function underWay(first: Session | undefined, { middle }: CoreFacts): readonly Place[] {
  if (first !== undefined) return [placeIn(first)];
  return middle === null ? [] : [middle.at];
}

const preparing: readonly SessionHeld['kind'][] = ['assessment', 'engagement', 'pre-group'];

/** What came before the first session and may be what was asked for, under another name. */
function otherPreparation(
  asked: readonly SessionHeld['kind'][],
  { contacts, sessions, record }: FactsFor<'sessions' | 'inventory'>,
): readonly CounterEvidence[] {
  const others = contacts.filter(
    (contact) =>
      preparing.includes(contact.kind) &&
      !asked.includes(contact.kind) &&
      isBeforeFirst(contact, sessions[0]),
  );
  const taken = record.inventory.recorded.filter(({ data }) => data.place === 'pre-group');
  return [
    ...(others.length === 0
      ? []
      : [
          {
            note: 'A contact of another kind came before the first session.',
            at: others.map((contact) => placeIn(contact)),
          },
        ]),
    ...(taken.length === 0
      ? []
      : [
          {
            note: 'The inventory is recorded as taken before the group.',
            at: taken.map((entry) => placeOf(entry)),
          },
        ]),
  ];
}

type Preparations = {
  readonly state: string;
  readonly held: number;
  readonly needed: number;
};
