import type { PhaseDefinition, Protocol, Sourced } from '../../src/model/protocol.js';
import { iptAdult } from '../../src/protocols/index.js';

const open: Sourced<'unspecified'> = { value: 'unspecified', source: 'house-judgement', grounding: 'house' };

/** A protocol that leaves open whatever a protocol can leave open. */
const unspecified: Protocol = {
  ...iptAdult,
  id: 'unspecified',
  ages: open,
  length: open,
  everyDays: open,
  minutes: open,
  phases: iptAdult.phases.map((phase) => ({ ...phase, span: open })),
  gates: [],
  expects: {
    target: open,
    inventory: open,
    timeline: open,
    guardian: open,
    riskEverySession: open,
    tasks: open,
    preparation: open,
    griefScope: open,
    disputeStage: open,
    rhythmWork: open,
    perinatal: open,
    adjunct: open,
    madeFor: open,
  },
  thresholds: {
    intakeDays: open,
    riskItemDays: open,
    baselineBySession: open,
    tooManyAreas: open,
    offFocusRun: open,
    offFocusShare: open,
    moodShift: open,
    unlinkedShifts: open,
    endingTalkBefore: open,
    midMiddle: open,
    detailByMiddleSession: open,
    cadenceGap: open,
    unnamedAreaSessions: open,
    lateFocusChange: open,
    recentDeathDays: open,
    offModelSessions: open,
    tasksPerSession: open,
    measureEvery: open,
    endpointWithin: open,
    deteriorationRun: open,
    progressReviewBy: open,
    littleChange: open,
  },
  exclusions: { ...iptAdult.exclusions, value: [] },
  severities: {},
};

/** A protocol without phases. */
export const phaseless: Protocol = { ...iptAdult, id: 'phaseless', phases: [], gates: [] };

/** Four phases, two of them in the middle, and one session that has to hold two of them. */
const fourPhases: Protocol = {
  ...iptAdult,
  id: 'four-phases',
  phases: [
    phase('opening', 'initial', { anchor: 'start', sessions: { min: 1, max: 2 } }),
    phase('early-work', 'middle', { anchor: 'rest' }),
    phase('late-work', 'middle', { anchor: 'rest' }),
    phase('farewell', 'ending', { anchor: 'end', sessions: { min: 1, max: 1 } }),
  ],
  gates: [],
  length: { value: { min: 1, max: 2 }, source: 'house-judgement', grounding: 'house' },
};

/** Maintenance only: no initial phase, no middle, no ending. */
const maintenanceOnly: Protocol = {
  ...iptAdult,
  id: 'maintenance-only',
  phases: [phase('maintenance', 'maintenance', { anchor: 'rest' })],
  gates: [],
  length: open,
  ages: open,
};

/** A protocol that states whatever a protocol can state, in few sessions, so that everything is soon due. */
const demanding: Protocol = {
  ...iptAdult,
  id: 'demanding',
  ages: house({ min: 12, max: 30 }),
  length: house({ min: 5, max: 6 }),
  phases: [
    phase('initial', 'initial', { anchor: 'start', sessions: { min: 1, max: 1 } }),
    phase('middle', 'middle', { anchor: 'rest' }),
    phase('ending', 'ending', { anchor: 'end', sessions: { min: 1, max: 2 } }),
  ],
  expects: {
    target: house('diagnosis'),
    inventory: house('full'),
    timeline: house(true),
    guardian: house(true),
    riskEverySession: house(true),
    tasks: house(true),
    preparation: house([{ kind: 'engagement', sessions: 2, optional: false }]),
    griefScope: house('death'),
    disputeStage: house(true),
    rhythmWork: house(true),
    perinatal: house(true),
    adjunct: house(true),
    madeFor: house(['ocd']),
  },
  thresholds: {
    ...iptAdult.thresholds,
    endingTalkBefore: house({ min: 1, max: 2 }),
    measureEvery: house(1),
    endpointWithin: house(1),
    progressReviewBy: house(3),
    littleChange: house(0.2),
  },
  severities: { 'no-task': house('error'), 'exclusion-active': house('info') },
};

/** Protocols that nobody ships and anybody may write. */
export const oddProtocols: readonly Protocol[] = [
  unspecified,
  phaseless,
  fourPhases,
  maintenanceOnly,
  demanding,
];

function house<const T>(value: T): Sourced<T> {
  return { value, source: 'house-judgement', grounding: 'house' };
}

function phase(
  id: string,
  role: PhaseDefinition['role'],
  value: Exclude<PhaseDefinition['span']['value'], 'unspecified'>,
): PhaseDefinition {
  return { id, role, title: id, span: { value, source: 'house-judgement', grounding: 'house' } };
}
