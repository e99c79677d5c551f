import type { Grounding } from '../model/protocol.js';
import type { ConditionId } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';

/** Where a hint points: to IPT, to cognitive or cognitive-behavioural therapy, or to something else or more. */
export const fitDirections = ['ipt', 'cbt', 'other'] as const;
/** One of the {@link fitDirections}. */
export type FitDirection = (typeof fitDirections)[number];

/**
 * What a hint rests on: a trial that set out to compare the two, a post-hoc look at the patients of a trial, the opinion of
 * people who know the treatment, or claims that contradict each other.
 */
export const fitEvidenceKinds = [
  'randomised-comparison',
  'post-hoc',
  'clinical-opinion',
  'disputed',
] as const;
/** One of the {@link fitEvidenceKinds}. */
export type FitEvidenceKind = (typeof fitEvidenceKinds)[number];

/** Something to think of when IPT and another treatment are both open. Hints are not added up, and none decides. */
export interface FitHint {
  readonly id: string;
  readonly towards: FitDirection;
  /** Conditions that it is about; absent where it is about something else than a diagnosis. */
  readonly conditions?: readonly ConditionId[];
  /** In whom, or in what situation. */
  readonly when: string;
  readonly hint: string;
  readonly evidence: FitEvidenceKind;
  readonly sources: readonly WorkCited[];
  readonly grounding: Grounding;
}

/** Hints on the fit of IPT, for and against. */
export const fitHints: readonly FitHint[] = [
  {
    id: 'interpersonal-trigger',
    towards: 'ipt',
    when: 'The episode clearly follows a loss, a conflict or a change of role.',
    hint: 'That is what IPT works on.',
    evidence: 'clinical-opinion',
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 22 and 29' },
      { source: 'guide-2018', locator: 'the focal areas' },
    ],
    grounding: 'verified',
  },
  {
    id: 'wish-to-work-on-relationships',
    towards: 'ipt',
    when: 'The patient would sooner talk about people than examine thoughts.',
    hint: 'A preference is a reason in itself; both kinds of therapy help depression.',
    evidence: 'clinical-opinion',
    sources: [
      { source: 'founding-practice-guide', locator: 'line 22' },
      { source: 'van-hees-2013', locator: 'preferences of patients' },
    ],
    grounding: 'verified',
  },
  {
    id: 'no-partner',
    towards: 'ipt',
    conditions: ['major-depression'],
    when: 'The patient is single, or does not live with a partner.',
    hint: 'Such patients improved more with IPT than with cognitive therapy.',
    evidence: 'post-hoc',
    sources: [{ source: 'barber-muenz-1996', locator: 'marital status, patients who completed' }],
    grounding: 'verified',
  },
  {
    id: 'obsessional-style',
    towards: 'ipt',
    conditions: ['major-depression'],
    when: 'The patient’s style is rather obsessional.',
    hint: 'Such patients improved more with IPT than with cognitive therapy.',
    evidence: 'post-hoc',
    sources: [{ source: 'barber-muenz-1996', locator: 'obsessiveness, patients who completed' }],
    grounding: 'verified',
  },
  {
    id: 'ptsd-with-depression',
    towards: 'ipt',
    conditions: ['ptsd'],
    when: 'PTSD together with a major depression.',
    hint: 'With a depression beside it, leaving prolonged exposure was 9 times more likely; IPT may be easier to stay in.',
    evidence: 'post-hoc',
    sources: [{ source: 'markowitz-ptsd-2015', locator: 'comorbid major depression' }],
    grounding: 'verified',
  },
  {
    id: 'avoidant-style',
    towards: 'cbt',
    conditions: ['major-depression'],
    when: 'The patient’s style is rather avoidant.',
    hint: 'Such patients improved more with cognitive therapy than with IPT.',
    evidence: 'post-hoc',
    sources: [{ source: 'barber-muenz-1996', locator: 'avoidance, patients who completed' }],
    grounding: 'verified',
  },
  {
    id: 'married',
    towards: 'cbt',
    conditions: ['major-depression'],
    when: 'The patient is married.',
    hint: 'Such patients improved more with cognitive therapy than with IPT.',
    evidence: 'post-hoc',
    sources: [{ source: 'barber-muenz-1996', locator: 'marital status, patients who completed' }],
    grounding: 'verified',
  },
  {
    id: 'no-interpersonal-trigger',
    towards: 'cbt',
    conditions: ['panic', 'ocd', 'specific-phobia'],
    when: 'Panic, obsessions and compulsions or a phobia come first, and nothing between people set them off.',
    hint: 'CBT is the usual first choice.',
    evidence: 'clinical-opinion',
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 22 and 33' },
      { source: 'markowitz-2014', locator: 'panic disorder' },
    ],
    grounding: 'verified',
  },
  {
    id: 'social-anxiety-first',
    towards: 'cbt',
    conditions: ['social-anxiety'],
    when: 'Social anxiety is the main problem.',
    hint: 'More patients responded to cognitive therapy than to IPT.',
    evidence: 'randomised-comparison',
    sources: [{ source: 'stangier-2011' }],
    grounding: 'verified',
  },
  {
    id: 'bulimia-first',
    towards: 'cbt',
    conditions: ['bulimia'],
    when: 'Bulimia is the main problem.',
    hint: 'CBT works sooner; a year later the two no longer differed significantly.',
    evidence: 'randomised-comparison',
    sources: [{ source: 'agras-2000' }],
    grounding: 'verified',
  },
  {
    id: 'panic-spectrum',
    towards: 'other',
    conditions: ['major-depression', 'panic'],
    when: 'A recurrent depression in a patient who has at some time had symptoms of panic or agoraphobia, even mild ones.',
    hint: 'Of women with many such symptoms 43.5 % responded to IPT alone, of the others 68.4 %; watch the response early and be ready to add to it. All had IPT, so this does not show that CBT would have done better.',
    evidence: 'post-hoc',
    sources: [{ source: 'frank-2000' }],
    grounding: 'verified',
  },
  {
    id: 'long-isolation',
    towards: 'other',
    conditions: ['major-depression'],
    when: 'Long-standing isolation is all that there is to work on.',
    hint: 'Sources disagree. The practice guide counts isolation and shame in favour of IPT; the manual says that patients with this focus may do worse, and to think of CBT or of adding medication if they do not improve.',
    evidence: 'disputed',
    sources: [
      { source: 'founding-practice-guide', locator: 'line 22' },
      { source: 'guide-2018', locator: 'chapter on interpersonal deficits' },
    ],
    grounding: 'verified',
  },
  {
    id: 'chronic-depression',
    towards: 'other',
    conditions: ['persistent-depression'],
    when: 'The depression is chronic.',
    hint: 'CBASP, which was made for it, relieved symptoms more than IPT did.',
    evidence: 'randomised-comparison',
    sources: [{ source: 'negt-2016' }, { source: 'van-hees-2013' }],
    grounding: 'verified',
  },
  {
    id: 'grief-disorder',
    towards: 'other',
    conditions: ['prolonged-grief'],
    when: 'The target is prolonged grief itself, not a depression after a death.',
    hint: 'A treatment made for it had more responders than IPT in both trials.',
    evidence: 'randomised-comparison',
    sources: [{ source: 'shear-2005' }, { source: 'shear-2014' }],
    grounding: 'verified',
  },
  {
    id: 'substance-use-first',
    towards: 'other',
    conditions: ['substance-use', 'substance-dependence-severe'],
    when: 'Substance use is the main problem.',
    hint: 'IPT is sometimes said to treat addiction; the trial named here found no benefit. The use needs a treatment of its own, beside which IPT may help a depression.',
    evidence: 'disputed',
    sources: [
      { source: 'founding-benefits', locator: 'addiction' },
      { source: 'founding-disorders', locator: 'limited benefit for substance use' },
      { source: 'rounsaville-1983', locator: 'methadone' },
    ],
    grounding: 'verified',
  },
];

/** The hints that are about any of these conditions. Those about style or situation are for the clinician to look through. */
export function fitHintsFor(conditions: readonly ConditionId[]): readonly FitHint[] {
  return fitHints.filter((hint) => hint.conditions?.some((condition) => conditions.includes(condition)));
}
