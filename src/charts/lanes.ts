import type { SessionHeld } from '../model/session.js';
import type { CourseState, Entry } from '../model/state.js';
import type { OmittableStep, TechniqueId } from '../model/vocabulary.js';
import { interventions, otherTechniques } from '../model/vocabulary.js';
import type { CourseTrack } from './course-track.js';

/** Lanes that belong together. */
export interface LaneGroup {
  readonly title: string;
  readonly lanes: readonly Lane[];
}

/** One thing that a course can document, along its sessions. */
export interface Lane {
  readonly name: string;
  readonly marks: readonly LaneMark[];
  readonly spells: readonly { readonly from: number; readonly to: number; readonly rank: string }[];
}

/** What the record says of it at one place. */
interface LaneMark {
  readonly x: number;
  readonly state: 'recorded' | 'recorded as not done' | 'not recorded';
  /** The number on the record. */
  readonly session?: number;
  /** A code, an amount or a score. Never text. */
  readonly detail?: string;
}

/** All that a swim-lane shows of a course, in the order of the work. */
export function laneGroups(state: CourseState, track: CourseTrack): readonly LaneGroup[] {
  const { entries } = state;
  const perSession = perSessionOf(state, track);
  const steps = (name: string, done: readonly Entry[], ...omitted: readonly OmittableStep[]): Lane => ({
    name,
    marks: [
      ...done.map((entry) => mark(entry, track, 'recorded')),
      ...entries['step-omitted']
        .filter(({ data }) => omitted.includes(data.step))
        .map((entry) => mark(entry, track, 'recorded as not done')),
    ],
    spells: [],
  });
  return [
    {
      title: 'Framing',
      lanes: [
        steps('medical model', entries['medical-model-explained'], 'medical-model'),
        steps('timeline', entries['timeline-event-added'], 'timeline'),
        steps('interpersonal inventory', entries['inventory-recorded'], 'inventory'),
        steps('formulation', entries['formulation-shared'], 'formulation'),
        steps('contract', [...entries['contract-agreed'], ...entries['contract-amended']], 'contract'),
      ],
    },
    {
      title: 'Care',
      lanes: [
        perSession('risk asked about', ({ risk }) => (risk === undefined ? undefined : risk.asked !== false)),
        perSession('mood rated', ({ mood }) => (mood === undefined ? undefined : true)),
        steps('score taken', entries['measure-taken'], 'baseline-measure', 'endpoint-measure'),
        ...(entries['session-missed'].length === 0
          ? []
          : [steps('session missed', entries['session-missed'])]),
      ],
    },
    { title: 'Focus', lanes: areaLanes(state, track, perSession) },
    { title: 'Techniques', lanes: techniqueLanes(state, perSession) },
    {
      title: 'Tasks',
      lanes: [
        perSession('task agreed', ({ tasksSet, tasksDeclined }) =>
          tasksSet === undefined ? (tasksDeclined === true ? false : undefined) : tasksSet.length > 0,
        ),
        perSession('task looked at again', ({ tasksReviewed }) =>
          tasksReviewed === undefined ? undefined : tasksReviewed.length > 0,
        ),
      ],
    },
    {
      title: 'Ending',
      lanes: [
        perSession('ending spoken of', ({ ending }) => ending?.discussed),
        steps('ending reviewed', entries['ending-reviewed'], 'ending-review'),
      ],
    },
  ];
}

/** A lane with a mark for each session, by what the session says; `elsewhere`: the session is documented, without it. */
type PerSession = (
  name: string,
  says: (session: SessionHeld) => boolean | 'elsewhere' | undefined,
  spells?: Lane['spells'],
) => Lane;

function perSessionOf({ entries }: CourseState, { sessions }: CourseTrack): PerSession {
  return (name, says, spells = []) => ({
    name,
    spells,
    marks: sessions.flatMap(({ ordinal, number, at }): readonly LaneMark[] => {
      const held = entries['session-held'][at];
      const said = held === undefined ? undefined : says(held.data);
      if (said === 'elsewhere') return [];
      return [{ x: ordinal, session: number, state: said === undefined ? 'not recorded' : stateOf(said) }];
    }),
  });
}

function stateOf(done: boolean): LaneMark['state'] {
  return done ? 'recorded' : 'recorded as not done';
}

function mark(entry: Entry, track: CourseTrack, state: LaneMark['state']): LaneMark {
  const x = track.at(entry);
  return { x, state, ...(entry.session === undefined ? {} : { session: entry.session }), detail: entry.id };
}

function areaLanes(state: CourseState, track: CourseTrack, perSession: PerSession): readonly Lane[] {
  const worked = state.entries['session-held'].flatMap(({ data }) => data.areas ?? []);
  const active = state.foci.filter(({ spells }) => spells.length > 0).map(({ area }) => area);
  return [...new Set([...active, ...worked])].map((area) => {
    const focus = state.foci.find((one) => one.area === area);
    const spells = (focus?.spells ?? []).map(({ from, to, rank }) => ({
      from: track.atSeq(from),
      to: to === undefined ? track.to - 0.5 : track.atSeq(to),
      rank: rank ?? 'no rank recorded',
    }));
    return perSession(
      named(area),
      ({ areas }) => (areas === undefined ? undefined : areas.includes(area) || 'elsewhere'),
      spells,
    );
  });
}

function techniqueLanes(state: CourseState, perSession: PerSession): readonly Lane[] {
  const held = state.entries['session-held'];
  const seen = new Set<TechniqueId>(
    held.flatMap(({ data }) => [
      ...(data.techniques ?? []).map(({ technique }) => technique),
      ...(data.leftOut ?? []).map(({ technique }) => technique),
    ]),
  );
  return [...interventions, ...otherTechniques]
    .filter((id) => seen.has(id))
    .map((id) =>
      perSession(named(id), ({ techniques, leftOut }) => {
        if (techniques?.some(({ technique }) => technique === id)) return true;
        if (leftOut?.some(({ technique }) => technique === id)) return false;
        return techniques === undefined ? undefined : 'elsewhere';
      }),
    );
}

function named(code: string): string {
  return code.replaceAll('-', ' ').replace(/^ipt\b/, 'IPT');
}
