import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { lastWord } from '../last-word.js';

// A later formulation adds to what an earlier one told; what it says anew stands.
export const formulationIncomplete: Rule = defineRule({
  id: 'formulation-incomplete',
  category: 'documentation',
  severity: 'warning',
  statement:
    'The formulation names the diagnosis as a treatable illness, what it is linked to, one focal area, the plan and the time limit.',
  rationale:
    'Each part answers a question that the patient has: what it is, where it comes from, what we do, how long.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 14' },
    { source: 'markowitz-handbook', locator: 'phases of treatment' },
    { source: 'ipt-ptsd-2016', locator: 'ch. 3' },
  ],
  grounding: 'inferred',
  needs: ['formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'formulation-missing',
  related: ['formulation-missing'],
  step: 'Complete the formulation.',
  remedy: 'Tell the patient what the formulation left out, and record what it names.',
  withdrawnIf: [
    'The parts are recorded in this or a later formulation.',
    'The diagnosis is not asked for where the protocol takes a target problem.',
  ],
  message: ({ present, of, ...parts }: Parts) =>
    `The formulation is recorded with ${present} of ${of} parts, without ${lacking(parts).join(', ')}.`,
  check: ({ protocol, record: { formulation } }) => {
    const { shared } = formulation;
    const last = shared.at(-1);
    if (last === undefined) return notApplicable('No formulation is recorded.');
    const said = (field: 'diagnosisNamed' | 'illnessFrame' | 'planExplained' | 'timeLimitNamed') => {
      const found = lastWord(shared, ({ data }) => data[field]);
      return {
        told: found?.word === true,
        no: found?.word === false ? [placeOf(found.entry, `/data/${field}`)] : [],
      };
    };
    const asksDiagnosis = stated(protocol.expects.target) === 'diagnosis';
    const diagnosis = asksDiagnosis ? said('diagnosisNamed') : undefined;
    const illness = said('illnessFrame');
    const link = linkOf(shared);
    const area = { told: shared.some(({ data }) => data.area !== undefined), no: [] };
    const plan = said('planExplained');
    const limit = said('timeLimitNamed');
    const parts = [...(diagnosis === undefined ? [] : [diagnosis]), illness, link, area, plan, limit];
    const present = parts.filter(({ told }) => told).length;
    if (present === parts.length) return [{ kind: 'pass', at: [placeOf(last)] }];
    const observed: Parts = {
      present,
      of: parts.length,
      diagnosis: diagnosis?.told ?? null,
      illnessFrame: illness.told,
      link: link.told,
      area: area.told,
      plan: plan.told,
      timeLimit: limit.told,
    };
    const denied = parts.flatMap(({ no }) => no);
    return denied.length > 0
      ? [{ kind: 'fail', observed, at: denied }]
      : [
          {
            kind: 'missing',
            aspect: 'formulation',
            ask: 'formulation-elements',
            observed,
            at: [placeOf(last)],
          },
        ];
  },
});

/** Which parts are told; a diagnosis that the protocol does not ask for is `null`. */
type Parts = {
  readonly present: number;
  readonly of: number;
  readonly diagnosis: boolean | null;
  readonly illnessFrame: boolean;
  readonly link: boolean;
  readonly area: boolean;
  readonly plan: boolean;
  readonly timeLimit: boolean;
};

function lacking(parts: Omit<Parts, 'present' | 'of'>): readonly string[] {
  return [
    parts.diagnosis === false ? 'the diagnosis' : '',
    parts.illnessFrame ? '' : 'its being a treatable illness and nobody’s fault',
    parts.link ? '' : 'a link to a person or an event',
    parts.area ? '' : 'a focal area',
    parts.plan ? '' : 'the plan',
    parts.timeLimit ? '' : 'the time limit',
  ].filter(Boolean);
}

/** The link to people or events. Only two empty lists say outright that there is none. */
function linkOf(shared: readonly Entry<'formulation-shared'>[]): {
  readonly told: boolean;
  readonly no: readonly Place[];
} {
  const people = lastWord(shared, ({ data }) => data.people);
  const timeline = lastWord(shared, ({ data }) => data.timeline);
  const told = shared.some(({ data }) => [data.people, data.timeline].some((ids = []) => ids.length > 0));
  return told || people === undefined || timeline === undefined
    ? { told, no: [] }
    : { told, no: [placeOf(people.entry, '/data/people'), placeOf(timeline.entry, '/data/timeline')] };
}
