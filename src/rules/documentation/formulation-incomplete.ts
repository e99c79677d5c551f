import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { lastWord } from '../last-word.js';

// A later formulation adds to what an earlier one told; what it says anew stands.
export const formulationIncomplete: Rule = defineRule({
  id: 'formulation-incomplete',
  category: 'documentation',
  severity: 'warning',
  statement:
    'The formulation names a treatable illness, by its diagnosis where the protocol asks for one, what it is linked to, one focal area, the plan and the time limit.',
  rationale:
    'Each part answers a question that the patient has: what it is, what it goes with, what we do, how long.',
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
  withdrawnIf: ['The parts are recorded in this or a later formulation.'],
  message: ({ present, of, ...parts }: Observation) => {
    const silent = namesOf(parts, 'not-recorded');
    const denied = namesOf(parts, 'left-out');
    const gaps = [
      denied.length > 0 ? `recorded as left out: ${denied.join('; ')}` : '',
      silent.length > 0 ? `not recorded: ${silent.join('; ')}` : '',
    ];
    return `The formulation is recorded with ${present} of ${of} parts; ${gaps.filter(Boolean).join('; ')}.`;
  },
  check: (facts) => {
    const { expects } = facts.protocol;
    const { shared } = facts.record.formulation;
    const last = shared.at(-1);
    if (last === undefined) return notApplicable('No formulation is recorded.');
    const target = stated(expects.target);
    const area = lastWord(shared, ({ data }) => data.area);
    const parts: Parts<Part | null> = {
      diagnosis: target === 'diagnosis' ? said(shared, 'diagnosisNamed') : null,
      illnessFrame: target === 'target-problem' ? null : said(shared, 'illnessFrame'),
      // Isolation has nobody, and no event, to be linked to.
      link: area?.word === 'interpersonal-deficits' ? null : linkOf(shared),
      area: { is: area === undefined ? 'not-recorded' : 'told', no: [] },
      plan: said(shared, 'planExplained'),
      timeLimit: said(shared, 'timeLimitNamed'),
    };
    const asked = flatMap(partNames, (name) => {
      const part = parts[name];
      return part === null ? [] : [part];
    });
    const present = asked.filter(({ is }) => is === 'told').length;
    if (present === asked.length) return [{ kind: 'pass', at: [placeOf(last)] }];
    const observed: Observation = {
      present,
      of: asked.length,
      diagnosis: parts.diagnosis?.is ?? null,
      illnessFrame: parts.illnessFrame?.is ?? null,
      link: parts.link?.is ?? null,
      area: parts.area?.is ?? null,
      plan: parts.plan?.is ?? null,
      timeLimit: parts.timeLimit?.is ?? null,
    };
    const denied = flatMap(asked, ({ no }) => no);
    const remedy = afterClosing(facts);
    return denied.length > 0
      ? [{ kind: 'fail', observed, at: denied, ...remedy }]
      : [
          {
            kind: 'missing',
            aspect: 'formulation',
            ask: 'formulation-elements',
            observed,
            at: [placeOf(last)],
            ...remedy,
          },
        ];
  },
});

const partNames = ['diagnosis', 'illnessFrame', 'link', 'area', 'plan', 'timeLimit'] as const;

type Parts<T> = { readonly [P in (typeof partNames)[number]]: T };

type Standing = 'told' | 'left-out' | 'not-recorded';

/** How a part stands, and where the record says outright that it was left out. */
interface Part {
  readonly is: Standing;
  readonly no: readonly Place[];
}

/** A part that is not asked for is `null`. */
type Observation = Parts<Standing | null> & { readonly present: number; readonly of: number };

const inWords: Parts<string> = {
  diagnosis: 'diagnosis',
  illnessFrame: 'treatable illness, nobody’s fault',
  link: 'link to a person or an event',
  area: 'focal area',
  plan: 'plan',
  timeLimit: 'time limit',
};

function namesOf(parts: Parts<Standing | null>, standing: Standing): readonly string[] {
  return partNames.filter((name) => parts[name] === standing).map((name) => inWords[name]);
}

type Shared = readonly Entry<'formulation-shared'>[];

function said(
  shared: Shared,
  field: 'diagnosisNamed' | 'illnessFrame' | 'planExplained' | 'timeLimitNamed',
): Part {
  const found = lastWord(shared, ({ data }) => data[field]);
  if (found === undefined) return { is: 'not-recorded', no: [] };
  return found.word
    ? { is: 'told', no: [] }
    : { is: 'left-out', no: [placeOf(found.entry, `/data/${field}`)] };
}

/** The link to people or events. Only two empty lists say outright that there is none. */
function linkOf(shared: Shared): Part {
  if (shared.some(({ data }) => [data.people, data.timeline].some((ids = []) => ids.length > 0))) {
    return { is: 'told', no: [] };
  }
  const people = lastWord(shared, ({ data }) => data.people);
  const timeline = lastWord(shared, ({ data }) => data.timeline);
  return people === undefined || timeline === undefined
    ? { is: 'not-recorded', no: [] }
    : {
        is: 'left-out',
        no: [placeOf(people.entry, '/data/people'), placeOf(timeline.entry, '/data/timeline')],
      };
}
