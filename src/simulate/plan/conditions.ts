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

const depressions: readonly ConditionId[] = [
  ...(['major-depression', 'major-depression', 'major-depression', 'major-depression'] as const),
  'persistent-depression',
];
const usual: readonly ConditionId[] = [
  ...depressions,
  ...depressions,
  ...(['bulimia', 'binge-eating', 'panic', 'ptsd'] as const),
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
  history: History,
  chance: Chance,
): Conditions {
  const made = stated(protocol.expects.madeFor) ?? [];
  const target = targetOf(protocol, patient, history, chance);
  const all = [target, ...depressionBeside(target, made), ...besideOf(protocol, target, chance)];
  const decision = chance.pick(['proceed', 'adapt'] as const);
  const looked = all.filter(
    ({ condition, status }) =>
      asksForFit.includes(condition) && status === 'active' && !made.includes(condition),
  );
  const bipolar = all.some(({ condition }) => condition === 'bipolar-disorder');
  const prescriber = bipolar || stated(protocol.expects.adjunct) === true;
  const medication = medicationOf(bipolar, prescriber, chance);
  return {
    target,
    beside: all.slice(1),
    fit: looked.map(({ condition }) => ({ condition, decision })),
    care: careOf(patient, prescriber, chance),
    ...(medication === undefined ? {} : { medication }),
  };
}

/** What the protocol was made for, or a depression mostly; a problem where no diagnosis is asked for. */
function targetOf(
  { expects }: Protocol,
  patient: Patient,
  { onset, recent }: History,
  chance: Chance,
): ConditionRecorded {
  const [made] = stated(expects.madeFor) ?? [];
  const asProblem = stated(expects.target) === 'target-problem';
  const drawn = chance.pick(asProblem ? problems : patient.minor ? depressions : usual);
  const episode = chance.pick(['first', 'recurrent'] as const);
  return {
    condition: asProblem ? drawn : (made ?? drawn),
    role: 'target',
    status: 'active',
    basis: asProblem ? 'target-problem' : 'diagnosis',
    onset: dateOfDay(onset).slice(0, 7),
    ...(recent ? { confirmed: true } : {}),
    episode: patient.continues === undefined ? episode : 'recurrent',
  };
}

/** A depression beside the condition that a protocol was made for, which is not bipolar. */
function depressionBeside(
  { condition }: ConditionRecorded,
  made: readonly ConditionId[],
): readonly ConditionRecorded[] {
  return made.includes(condition) && condition !== 'bipolar-disorder'
    ? [{ condition: 'major-depression', role: 'comorbid', status: 'active', basis: 'diagnosis' }]
    : [];
}

function medicationOf(bipolar: boolean, prescriber: boolean, chance: Chance): MedicationRecorded | undefined {
  const status = chance.pick(['none', 'none', 'continued', 'started'] as const);
  if (prescriber) return { kind: bipolar ? 'mood-stabiliser' : 'antidepressant', status: 'continued' };
  return chance.oneIn(2) ? { kind: 'antidepressant', status } : undefined;
}

/** Mostly nothing else; what would speak against ordinary work is over or has settled. */
function besideOf(
  { expects, exclusions }: Protocol,
  target: ConditionRecorded,
  chance: Chance,
): readonly ConditionRecorded[] {
  const condition = chance.pick(beside);
  const settled = chance.pick(['stabilised', 'history'] as const);
  const made = stated(expects.madeFor) ?? [];
  if (!chance.oneIn(3) || condition === target.condition || made.includes(condition)) return [];
  const waits =
    condition === 'acute-psychosis' ||
    exclusions.value.some((one) => one.condition === condition && one.kind === 'clinical');
  return [{ condition, role: 'comorbid', status: waits ? settled : 'active' }];
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
