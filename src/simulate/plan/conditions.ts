import type { Chance } from '../../lib/chance.js';
import { dateOfDay } from '../../lib/partial-date.js';
import type {
  CareCoordinated,
  ConditionRecorded,
  FitReviewed,
  MedicationRecorded,
} from '../../model/care.js';
import type { Protocol } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { ConditionId } from '../../model/vocabulary.js';
import type { History } from './history.js';
import type { Patient } from './patient.js';

/** What an invented patient is treated for, what there is beside it, and what was done about that. */
export interface Conditions {
  readonly target: ConditionRecorded;
  readonly beside: readonly ConditionRecorded[];
  readonly fit: readonly FitReviewed[];
  readonly care: readonly CareCoordinated[];
  readonly medication?: MedicationRecorded;
}

const usual: readonly ConditionId[] = [
  ...(['major-depression', 'major-depression', 'major-depression', 'major-depression'] as const),
  ...(['major-depression', 'major-depression', 'major-depression', 'major-depression'] as const),
  ...(['persistent-depression', 'bulimia', 'binge-eating', 'panic', 'ptsd'] as const),
];
const problems: readonly ConditionId[] = ['subthreshold-depression', 'adjustment-problem'];
const beside: readonly ConditionId[] = [
  ...(['generalised-anxiety', 'social-anxiety', 'panic', 'ptsd', 'bipolar-disorder'] as const),
  ...(['substance-use', 'acute-psychosis', 'binge-eating'] as const),
];
/** With these, somebody looks at whether IPT fits. */
const asksForFit: readonly ConditionId[] = ['panic', 'ptsd', 'bipolar-disorder', 'substance-use'];

/** Draws the conditions, and with them whoever else has to take part in the care. */
export function planConditions(
  protocol: Protocol,
  patient: Patient,
  { onset, recent }: History,
  chance: Chance,
): Conditions {
  const { expects } = protocol;
  const made = stated(expects.madeFor) ?? [];
  const asProblem = stated(expects.target) === 'target-problem';
  const drawn = chance.pick(asProblem ? problems : usual);
  const condition = asProblem ? drawn : (made[0] ?? drawn);
  const target: ConditionRecorded = {
    condition,
    role: 'target',
    status: 'active',
    basis: asProblem ? 'target-problem' : 'diagnosis',
    onset: dateOfDay(onset).slice(0, 7),
    ...(recent ? { confirmed: true } : {}),
    episode: patient.continues === undefined ? chance.pick(['first', 'recurrent'] as const) : 'recurrent',
  };
  const other = besideOf(protocol, condition, made, chance);
  const bipolar = [condition, other?.condition].includes('bipolar-disorder');
  const adjunct = stated(expects.adjunct) === true;
  const depression: readonly ConditionRecorded[] =
    made.length > 0 && !made.includes('bipolar-disorder') && condition !== 'major-depression'
      ? [{ condition: 'major-depression', role: 'comorbid', status: 'active', basis: 'diagnosis' }]
      : [];
  const decision = chance.pick(['proceed', 'adapt'] as const);
  const looked = [target, ...(other === undefined ? [] : [other])].filter(
    ({ condition, status }) =>
      asksForFit.includes(condition) && status === 'active' && !made.includes(condition),
  );
  const medicated =
    bipolar || adjunct ? 'continued' : chance.pick(['none', 'none', 'continued', 'started'] as const);
  return {
    target,
    beside: [...depression, ...(other === undefined ? [] : [other])],
    fit: looked.map(({ condition }) => ({ condition, decision })),
    care: careOf(patient, bipolar || adjunct, chance),
    ...(bipolar || adjunct || chance.oneIn(2)
      ? { medication: { kind: bipolar ? 'mood-stabiliser' : 'antidepressant', status: medicated } }
      : {}),
  };
}

/** Mostly nothing else; what would speak against ordinary work is over or has settled. */
function besideOf(
  protocol: Protocol,
  target: ConditionId,
  made: readonly ConditionId[],
  chance: Chance,
): ConditionRecorded | undefined {
  const condition = chance.pick(beside);
  const settled = chance.pick(['stabilised', 'history'] as const);
  if (!chance.oneIn(3) || condition === target || made.includes(condition)) return undefined;
  const waits =
    condition === 'acute-psychosis' ||
    protocol.exclusions.value.some((one) => one.condition === condition && one.kind === 'clinical');
  return { condition, role: 'comorbid', status: waits ? settled : 'active' };
}

function careOf(patient: Patient, prescriber: boolean, chance: Chance): readonly CareCoordinated[] {
  const guardian: CareCoordinated = chance.oneIn(12)
    ? {
        with: 'guardian',
        status: 'withheld',
        reason: chance.pick(['confidential-care', 'risk-from-guardian']),
      }
    : { with: 'guardian', status: 'in-place' };
  return [
    ...(patient.minor ? [guardian] : []),
    ...(prescriber ? [{ with: 'prescriber', status: 'in-place' } as const] : []),
    ...(chance.oneIn(3) ? [{ with: 'primary-care', status: 'in-place' } as const] : []),
    ...(patient.minor && chance.oneIn(3) ? [{ with: 'school', status: 'in-place' } as const] : []),
  ];
}
