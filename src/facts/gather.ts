import type { PartialDate } from '../lib/partial-date.js';
import type { Instrument } from '../measures/instrument.js';
import type { PhaseDefinition, Protocol, Range } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { PhaseStanding } from '../model/report.js';
import type { SessionHeld } from '../model/session.js';
import type { CourseState, Entry, Pause } from '../model/state.js';
import type { Aspect, OmittableStep } from '../model/vocabulary.js';
import type {
  AllFacts,
  AspectFacts,
  Contact,
  CoreFacts,
  MiddleEntry,
  Moment,
  PerContact,
  Session,
} from './facts.js';
import { placeIn, placeOf } from './facts.js';
import { riskFacts } from './risk-facts.js';
import { phaseWindows } from './windows.js';

/** Gathers, once per course and protocol, everything that the rules look at. */
export function gatherFacts(
  state: CourseState,
  protocol: Protocol,
  asOf: PartialDate | undefined,
  ownInstruments: readonly Instrument<string>[] = [],
): AllFacts {
  const length = lengthOf(state, protocol);
  const windows = phaseWindows(protocol, length);
  const phaseEntries = state.entries['phase-entered'].map((entry) => ({
    ...entry.data,
    seq: entry.seq,
    ...(entry.on === undefined ? {} : { on: entry.on }),
    ...(entry.session === undefined ? {} : { session: entry.session }),
    at: placeOf(entry),
  }));
  const contacts = contactsOf(state, protocol, windows.phaseOf);
  const sessions = contacts.filter(isSession);
  const closed = state.entries['course-closed'].at(-1);
  const middle = middleOf(state, protocol, sessions);
  const claims = claimsOf(state);
  const core: CoreFacts = {
    protocol,
    asOf,
    ownInstruments,
    contacts,
    sessions,
    attendanceUnknown: sessions.length === 0 && middle !== null && !claims('sessions'),
    group: state.entries['course-opened'].some(({ data }) => data.format === 'group'),
    linked: state.entries['course-opened'].some(({ data }) => data.continues !== undefined),
    paused: pausedAt(state),
    closure:
      closed === undefined
        ? null
        : {
            reason: closed.data.reason ?? null,
            initiatedBy: closed.data.initiatedBy ?? null,
            at: placeOf(closed),
          },
    length,
    initialLatest: windows.initialLatest,
    ending: windows.ending,
    middle,
    phaseEntries,
    claims,
  };
  return { ...core, record: recordOf(state) };
}

function lengthOf(state: CourseState, protocol: Protocol): CoreFacts['length'] {
  const contracted: Range | undefined = state.contract?.sessions;
  if (contracted !== undefined) return { ...contracted, contracted: true };
  const own = stated(protocol.length);
  return own === undefined ? null : { ...own, contracted: false };
}

function isSession(contact: Contact): contact is Session {
  return contact.ordinal !== undefined;
}

function contactsOf(
  state: CourseState,
  protocol: Protocol,
  inferred: (ordinal: number) => PhaseDefinition | undefined,
): readonly Contact[] {
  const standings = standingsOf(protocol);
  const pauses = stabilisations(state);
  const entered = state.entries['phase-entered'];
  let phases = 0;
  let ordinal = 0;
  return state.entries['session-held'].map((entry, at) => {
    const counts = entry.data.kind === 'treatment';
    if (counts) ordinal += 1;
    while (phases < entered.length && (entered[phases]?.seq ?? entry.seq) < entry.seq) phases += 1;
    const next = entered[phases]?.data.phase;
    const phase =
      standings.entered.get(entered[phases - 1]?.data.phase ?? '') ??
      standings.session.get(entry.data.phase ?? '') ??
      (counts ? standings.inferred.get(notBeyond(inferred(ordinal), next, protocol)?.id ?? '') : undefined);
    const paused = pauses.some(({ from, to }) => entry.seq > from && (to === undefined || entry.seq < to));
    const number = entry.session ?? at + 1;
    const moment: Writable<Moment> = { seq: entry.seq, session: number };
    if (entry.on !== undefined) moment.on = entry.on;
    const contact: Writable<Contact> = {
      at,
      event: entry.id,
      index: entry.index,
      seq: entry.seq,
      number,
      moment,
      kind: entry.data.kind,
      paused,
    };
    if (entry.on !== undefined) contact.on = entry.on;
    if (counts) contact.ordinal = ordinal;
    if (phase !== undefined) contact.phase = phase;
    return contact;
  });
}

function stabilisations(state: CourseState): readonly Pause[] {
  return state.pauses.filter(({ reason }) => reason === 'stabilisation');
}

function pausedAt(state: CourseState): CoreFacts['paused'] {
  const open = stabilisations(state).find(({ to }) => to === undefined);
  const entry = open && state.effective[open.from];
  return entry === undefined ? null : { seq: entry.seq, at: placeOf(entry) };
}

/** A phase that is recorded as entered later had not begun before, whatever the count of sessions says. */
function notBeyond(
  phase: PhaseDefinition | undefined,
  next: string | undefined,
  { phases }: Protocol,
): PhaseDefinition | undefined {
  const limit = phases.findIndex(({ id }) => id === next);
  if (phase === undefined || limit < 0 || phases.indexOf(phase) < limit) return phase;
  return phases[limit - 1];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Standings = Readonly<Record<PhaseStanding['basis'], ReadonlyMap<string, PhaseStanding>>>;

const standingsMade = new WeakMap<Protocol, Standings>();

// The same few values for every session of every course under a protocol, so they are made once.
function standingsOf(protocol: Protocol): Standings {
  const known = standingsMade.get(protocol);
  if (known !== undefined) return known;
  const by = (basis: PhaseStanding['basis']) =>
    new Map(protocol.phases.map(({ id, role }): [string, PhaseStanding] => [id, { id, role, basis }]));
  const standings: Standings = { entered: by('entered'), session: by('session'), inferred: by('inferred') };
  standingsMade.set(protocol, standings);
  return standings;
}

function middleOf(state: CourseState, protocol: Protocol, sessions: readonly Session[]): MiddleEntry | null {
  const roleOf = (id: string) => protocol.phases.find((phase) => phase.id === id)?.role;
  const entered = state.entries['phase-entered'].find(({ data }) => roleOf(data.phase) === 'middle');
  const first = sessions.find((session) => session.phase?.role === 'middle');
  if (entered !== undefined && (first === undefined || entered.seq < first.seq)) {
    return {
      seq: entered.seq,
      ...(entered.on === undefined ? {} : { on: entered.on }),
      ordinal: sessions.filter((session) => session.seq < entered.seq).length + 1,
      inferred: false,
      at: placeOf(entered),
    };
  }
  if (first === undefined) return null;
  return {
    seq: first.seq,
    ...(first.on === undefined ? {} : { on: first.on }),
    ordinal: first.ordinal,
    inferred: first.phase?.basis === 'inferred',
    at: placeIn(first),
  };
}

function claimsOf(state: CourseState): CoreFacts['claims'] {
  if (state.documented === 'all') return () => true;
  const from = new Map<Aspect, number>();
  for (const claim of state.documented) {
    const [aspect, session] = typeof claim === 'string' ? [claim, 1] : [claim.aspect, claim.fromSession];
    from.set(aspect, Math.min(session, from.get(aspect) ?? session));
  }
  return (aspect, ordinal = 1) => (from.get(aspect) ?? Number.POSITIVE_INFINITY) <= ordinal;
}

function recordOf(state: CourseState): AspectFacts {
  const { entries } = state;
  const held = entries['session-held'];
  const of =
    <T>(read: (data: SessionHeld) => T | undefined): PerContact<T> =>
    (contact) => {
      const entry = held[contact.at];
      return entry === undefined ? undefined : read(entry.data);
    };
  const omitted = (...steps: readonly OmittableStep[]): readonly Entry<'step-omitted'>[] =>
    entries['step-omitted'].filter(({ data }) => steps.includes(data.step));
  return {
    risk: {
      checks: riskFacts(state),
      ofContact: of((data) => data.risk),
      plans: entries['safety-plan-recorded'],
      escalations: entries['care-escalated'],
      resumptions: entries['treatment-resumed'].filter(
        ({ seq, data }) => data.stabilised !== false && stabilisations(state).some(({ to }) => to === seq),
      ),
      omitted: omitted('risk-assessment', 'safety-plan'),
    },
    mood: { of: of((data) => data.mood) },
    measures: {
      taken: entries['measure-taken'],
      reviews: entries['progress-reviewed'],
      omitted: omitted('baseline-measure', 'endpoint-measure'),
    },
    interventions: { used: of((data) => data.techniques), leftOut: of((data) => data.leftOut) },
    incidents: { of: of((data) => data.incidents) },
    tasks: {
      set: of((data) => data.tasksSet),
      declined: of((data) => data.tasksDeclined),
      reviewed: of((data) => data.tasksReviewed),
    },
    inventory: {
      people: Object.values(state.people),
      described: entries['person-described'],
      recorded: entries['inventory-recorded'],
      omitted: omitted('inventory'),
    },
    timeline: { events: entries['timeline-event-added'], omitted: omitted('timeline') },
    formulation: {
      shared: entries['formulation-shared'],
      answered: entries['formulation-answered'],
      omitted: omitted('formulation'),
    },
    contract: {
      agreed: entries['contract-agreed'],
      amended: entries['contract-amended'],
      omitted: omitted('contract'),
    },
    focus: {
      foci: state.foci,
      proposals: entries['focus-proposed'],
      activations: entries['focus-activated'],
      details: entries['focus-detailed'],
      closings: entries['focus-closed'],
      areas: of((data) => data.areas),
      acuteEvent: of((data) => data.acuteEvent),
    },
    ending: {
      talk: of((data) => data.ending),
      reviews: entries['ending-reviewed'],
      continuation: entries['continuation-decided'],
      omitted: omitted('ending-review', 'continuation-decision'),
    },
    condition: { recorded: entries['condition-recorded'], fit: entries['fit-reviewed'] },
    care: {
      ageYears: entries['course-opened'][0]?.data.ageYears,
      perinatal: entries['course-opened'][0]?.data.perinatal,
      medication: entries['medication-recorded'],
      coordinated: entries['care-coordinated'],
    },
    framing: {
      explained: entries['medical-model-explained'],
      sickRole: entries['sick-role-recorded'],
      omitted: omitted('medical-model'),
    },
    sessions: {
      entries: state.effective,
      conjointWith: of((data) => data.conjointWith),
      missed: entries['session-missed'],
      breaks: entries['treatment-paused'],
      omitted: omitted('preparation'),
    },
    phases: { ofContact: of((data) => data.phase) },
    closure: { closed: entries['course-closed'] },
  };
}
