import { stated } from '../../model/protocol.js';
import type {
  Incident,
  InterpersonalTask,
  PlainTechnique,
  TechniqueLeftOut,
  TechniqueUse,
} from '../../model/session.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { PlannedSession } from '../plan/timetable.js';
import { plain, type Scribe } from './scribe.js';

type Plain = PlainTechnique['technique'];

const asking: readonly Plain[] = [
  ...(['exploratory-techniques', 'clarification', 'direct-elicitation', 'affect-exploration'] as const),
  ...(['social-support-network-mapping', 'symptom-review', 'encouragement-of-affect'] as const),
];
const working: readonly Plain[] = [
  ...(['encouragement-of-affect', 'affect-exploration', 'linking-affect-to-interpersonal-events'] as const),
  ...([
    'clarification',
    'exploratory-techniques',
    'direct-elicitation',
    'work-on-communication-patterns',
  ] as const),
  ...(['therapeutic-relationship-as-model', 'social-support-network-mapping', 'support-mobilising'] as const),
];
const notIpt: readonly Plain[] = ['behavioural-activation', 'cognitive-restructuring'];

/** The techniques of a session that asks: each step of the assessment has its own. */
export function techniquesOfAssessment(
  { milestones, chance, plan, journal }: Scribe,
  { ordinal }: PlannedSession,
): readonly TechniqueUse[] {
  const { inventory, timeline, formulation } = milestones;
  // What is the work on an area in this protocol waits until there is a focus.
  const strategies = plan.protocol.strategies.value.map(({ intervention }) => intervention);
  const open = asking.filter((technique) => !strategies.some((strategy) => strategy === technique));
  const used: TechniqueUse[] = [...plain(...chance.some(open, 1))];
  if (ordinal === 1) {
    used.push({ technique: 'psychoeducation-about-depression' });
    // Relief from symptoms comes first; advice on life with others waits for the inventory.
    if (chance.oneIn(4)) {
      const purpose = chance.pick(['symptom-relief', 'psychoeducation'] as const);
      used.push({ technique: 'directive-techniques', purpose });
    }
  }
  if (inventory.place === 'sessions' && ordinal >= inventory.from && ordinal <= inventory.by) {
    used.push({ technique: 'interpersonal-inventory' });
  }
  if (ordinal === timeline) used.push({ technique: 'timeline-of-symptoms-and-events' });
  if (ordinal === formulation) used.push({ technique: 'ipt-case-formulation' });
  if (stated(plan.protocol.expects.rhythmWork) === true) used.push({ technique: 'rhythm-work' });
  if (journal.sickRole === undefined && chance.oneIn(2)) used.push({ technique: 'sick-role-assignment' });
  return used;
}

/** What the techniques of a session rest on. */
export interface Material {
  readonly areas: readonly AreaId[];
  readonly incidents: readonly Incident[];
  readonly tasks: readonly InterpersonalTask[];
}

/** What was used, and what was considered and left out. */
export interface Technique {
  readonly techniques: readonly TechniqueUse[];
  readonly leftOut: readonly TechniqueLeftOut[];
}

/** The techniques of a session that works on the focus, and what was considered and left out. */
export function techniquesOfWork(scribe: Scribe, session: PlannedSession, material: Material): Technique {
  const { plan, milestones, chance } = scribe;
  const used: TechniqueUse[] = [...strategiesFor(scribe, material.areas)];
  used.push(...plain(...chance.some(working, chance.whole(1, 2))));
  if (stated(plan.protocol.expects.rhythmWork) === true) used.push({ technique: 'rhythm-work' });
  const analyses = session.ordinal === milestones.analysis || chance.oneIn(5);
  if (analyses) used.push(analysisOf(scribe, material.incidents));
  if (chance.oneIn(6)) used.push(decisionIn(scribe, material.incidents));
  const ground = material.incidents[0]?.id ?? scribe.journal.onset;
  if (chance.oneIn(8) && ground !== undefined) used.push({ technique: 'interpretation', restsOn: [ground] });
  if (chance.oneIn(10)) used.push({ technique: 'directive-techniques', purpose: 'interpersonal' });
  if (material.areas.includes('interpersonal-deficits') && chance.oneIn(2)) {
    used.push({ technique: 'social-skills-training' });
  }
  if (chance.oneIn(30)) used.push(...plain(chance.pick(notIpt)));
  const medicated = plan.conditions.medication?.status ?? 'none';
  if (medicated !== 'none' && chance.oneIn(6)) used.push(...plain('medication-review'));
  const rehearsal = rehearse(scribe, material.tasks);
  return { techniques: [...used, ...rehearsal.techniques], leftOut: rehearsal.leftOut };
}

/** The techniques of a session that looks back and ahead. */
export function techniquesOfEnding(scribe: Scribe, material: Material): Technique {
  const { chance, plan } = scribe;
  const used: TechniqueUse[] = [{ technique: 'termination-work' }, ...plain(chance.pick(working))];
  if (chance.oneIn(2)) used.push(...strategiesFor(scribe, material.areas));
  if (stated(plan.protocol.expects.rhythmWork) === true) used.push({ technique: 'rhythm-work' });
  const { techniques, leftOut } = rehearse(scribe, material.tasks);
  return { techniques: [...used, ...techniques], leftOut };
}

/** The protocol’s own work on each of the areas. */
function strategiesFor({ plan }: Scribe, areas: readonly AreaId[]): readonly TechniqueUse[] {
  return plan.protocol.strategies.value
    .filter(({ area }) => areas.includes(area))
    .map(({ intervention: technique }): TechniqueUse => ({ technique }));
}

/** A conversation taken apart, in the words of both; a letter or a silence has only one side. */
function analysisOf({ chance }: Scribe, incidents: readonly Incident[]): TechniqueUse {
  const [incident] = incidents;
  const about = {
    technique: 'communication-analysis' as const,
    ...(incident?.person === undefined ? {} : { person: incident.person }),
    ...(incident?.id === undefined ? {} : { incident: incident.id }),
  };
  const form = chance.pick(['letter', 'silence', 'monologue'] as const);
  return chance.oneIn(8) ? { ...about, form, verbatim: 'one-side' } : { ...about, verbatim: 'both-sides' };
}

function decisionIn({ chance }: Scribe, incidents: readonly Incident[]): TechniqueUse {
  const person = incidents[0]?.person;
  const about = { technique: 'decision-analysis' as const, ...(person === undefined ? {} : { person }) };
  return chance.oneIn(10)
    ? { ...about, options: 1, forcedChoice: true }
    : { ...about, options: chance.whole(2, 4) };
}

/** Before a conversation that is going to be hard, it is played through; or the patient would rather not. */
function rehearse({ chance }: Scribe, tasks: readonly InterpersonalTask[]): Technique {
  const hard = tasks.find((task) => task.hard === true);
  const [refuses, rounds, reversed] = [chance.oneIn(10), chance.whole(1, 3), chance.oneIn(2)];
  if (hard === undefined) return { techniques: [], leftOut: [] };
  if (refuses) {
    const reason = reversed ? 'declined' : 'rehearsed-otherwise';
    return { techniques: [], leftOut: [{ technique: 'role-play', reason }] };
  }
  const whom = hard.person === undefined ? {} : { person: hard.person };
  return { techniques: [{ technique: 'role-play', ...whom, rounds, reversed }], leftOut: [] };
}
