import type { Grounding } from '../model/protocol.js';
import type { ConditionId } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';

/**
 * What a condition asks for before, or instead of, ordinary IPT: `stabilise-first` and `safety-plan-and-crisis` make it wait;
 * `not-indicated` and `not-indicated-alone` say that it does not help, or not by itself; `trial-exclusion` that a form of it
 * was not meant for such patients, which asks for a look at the fit and not for a stop.
 */
export const contraindicationResponses = [
  'safety-plan-and-crisis',
  'stabilise-first',
  'not-indicated-alone',
  'not-indicated',
  'trial-exclusion',
] as const;
/** One of the {@link contraindicationResponses}. */
export type ContraindicationResponse = (typeof contraindicationResponses)[number];

/** A condition that speaks against ordinary IPT, and what it asks for. */
export interface Contraindication {
  readonly condition: ConditionId;
  readonly response: ContraindicationResponse;
  /** What to do. */
  readonly action: string;
  readonly sources: readonly WorkCited[];
  readonly grounding: Grounding;
}

/** Conditions that speak against ordinary IPT: the most urgent first. */
export const contraindications: readonly Contraindication[] = [
  {
    condition: 'acute-suicidality',
    response: 'safety-plan-and-crisis',
    action:
      'Make a safety plan with the patient, bring in psychiatric or crisis care, and let ordinary IPT pause until both stand. It is no bar for good: crisis forms of IPT exist, and begin with a safety plan.',
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 31 and 48' },
      { source: 'stanley-brown-2012', locator: 'what a safety plan holds' },
      { source: 'klomek-2021', locator: 'a crisis form of IPT' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'homicidality',
    response: 'stabilise-first',
    action:
      'Have the danger assessed at once and protect whoever is threatened, as the law of the place requires; IPT waits.',
    sources: [
      { source: 'cebc', locator: 'IPT-A is not indicated' },
      { source: 'nrepp', locator: 'IPT-A is not intended' },
      { source: 'general-knowledge', locator: 'what to do' },
    ],
    grounding: 'general',
  },
  {
    condition: 'acute-psychosis',
    response: 'stabilise-first',
    action: 'Psychiatric treatment first; look at the fit of IPT again once it holds.',
    sources: [
      { source: 'founding-practice-guide', locator: 'line 32' },
      { source: 'cebc', locator: 'IPT-A is not indicated' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'severe-mania',
    response: 'stabilise-first',
    action:
      'Psychiatric treatment first; afterwards a psychotherapy for bipolar disorder goes beside medication, not in its place.',
    sources: [
      { source: 'founding-practice-guide', locator: 'line 32' },
      { source: 'miklowitz-2007', locator: 'beside medication' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'impaired-reality-testing',
    response: 'stabilise-first',
    action:
      'Find and treat the cause first; IPT needs a patient who can look back on a conversation and weigh it.',
    sources: [{ source: 'founding-practice-guide', locator: 'line 32' }],
    grounding: 'verified',
  },
  {
    condition: 'psychotic-depression',
    response: 'not-indicated-alone',
    action: 'Psychiatric treatment leads; IPT by itself is not enough.',
    sources: [{ source: 'general-knowledge', locator: 'not verified in any work' }],
    grounding: 'general',
  },
  {
    condition: 'severe-dementia',
    response: 'not-indicated',
    action: 'IPT is not expected to help; see what support the people who care for the patient need.',
    sources: [
      { source: 'miller-2005', locator: 'severe dementia' },
      { source: 'general-knowledge', locator: 'support for those who give care' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'bipolar-disorder',
    response: 'trial-exclusion',
    action:
      'IPT-A is not meant for adolescents with bipolar disorder: review the fit and note it. In adults, IPSRT beside medication is the form that was tested.',
    sources: [
      { source: 'cebc', locator: 'IPT-A is not indicated' },
      { source: 'nrepp', locator: 'IPT-A is not intended' },
      { source: 'miklowitz-2007', locator: 'adults' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'intellectual-disability',
    response: 'trial-exclusion',
    action:
      'IPT-A is not meant for adolescents with an intellectual disability: review the fit, and what would have to be adapted, and note it.',
    sources: [
      { source: 'cebc', locator: 'IPT-A is not indicated' },
      { source: 'nrepp', locator: 'IPT-A is not intended' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'substance-use',
    response: 'trial-exclusion',
    action:
      'IPT-A is not meant for adolescents who are using substances: review the fit, see that the use is treated, and note it.',
    sources: [
      { source: 'cebc', locator: 'IPT-A is not indicated' },
      { source: 'nrepp', locator: 'IPT-A is not intended' },
    ],
    grounding: 'verified',
  },
];
